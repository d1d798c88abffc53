import { EXAMPLE_CONFIG } from '../cli.js';

/** What is expected in a run, and of whom: something with gaps, which exits 1, and something without, which exits 0. */
export const SETUPS = {
  gaps: ['--config', EXAMPLE_CONFIG],
  green: ['--config', 'green.yaml', '--system', '310652970_lonn-og-skatt'],
} as const;

export type SetupName = keyof typeof SETUPS;

/** What `green.yaml` holds. */
export const GREEN = `expect:
  - service: nav_sykepenger_dialog
    parties: ["311204564"]
    userTypes: [standard]
`;
