/** Altinn's environments (reference §0.1). */
export const ENVIRONMENTS = ['prod', 'tt02', 'at22', 'at23', 'at24', 'yt01'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];
