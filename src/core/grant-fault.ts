/**
 * What Maskinporten finds wrong with a grant: the client id, the id of the key, the signature, a key that has expired,
 * whom the grant is meant for, or when it was made.
 */
export type GrantFault = 'client' | 'key-id' | 'signature' | 'key-expired' | 'audience' | 'time';
