import type { Remedy } from '../told/doctor.js';

/** Who must act: whoever runs dekning for the vendor, whoever runs its network, Altinn or Digdir, or the customer. */
export const ACTORS = ['vendor', 'network', 'altinn', 'customer'] as const;
export type Actor = (typeof ACTORS)[number];

const WHO = {
  'as-told': 'vendor',
  'mend-address': 'vendor',
  'use-another-environment': 'vendor',
  'set-key': 'vendor',
  'set-client': 'vendor',
  'get-token-of': 'vendor',
  'get-token': 'vendor',
  'set-clock': 'vendor',
  'check-name': 'network',
  'trust-certificate': 'network',
  'open-network': 'network',
  'log-in-to-proxy': 'vendor',
  'ask-gateway': 'network',
  'pass-page': 'network',
  'check-client-id': 'vendor',
  'check-key-id': 'vendor',
  'use-own-key': 'vendor',
  'renew-key': 'vendor',
  'check-audience': 'vendor',
  'check-client': 'vendor',
  'order-scope': 'vendor',
  'order-scope-for': 'vendor',
  'check-issuer': 'vendor',
  wait: 'altinn',
  'report-it': 'vendor',
  'register-system': 'vendor',
  'name-system': 'vendor',
  'approve-user': 'customer',
  'add-client-id': 'vendor',
  'use-client-of': 'vendor',
  'name-owner': 'vendor',
  'name-clients': 'vendor',
  'check-owner': 'vendor',
} as const satisfies Record<Remedy['text'], Actor>;

export const whoActs = ({ text }: Remedy): Actor => WHO[text];
