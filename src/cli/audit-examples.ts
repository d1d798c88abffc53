const EXAMPLE = '<%= config.bin %> <%= command.id %> --snapshot fixtures/example';

/** Examples of `dekning audit`, as its help shows them. */
export const auditExamples = [
  { description: 'An overview of a snapshot, offline', command: EXAMPLE },
  {
    description: 'Audit it against expectations, as a CI gate does',
    command: `${EXAMPLE} --config fixtures/example.yaml`,
  },
  {
    description: 'Two services for one party, as JSON',
    command: `${EXAMPLE} --service ske-innrapportering-amelding --service nav_sykepenger_dialog --party 310479713 --json`,
  },
  {
    description: 'Several reports of one run: a table to read, a file for each other reader',
    command: `${EXAMPLE} --config fixtures/example.yaml --output json=coverage.json --output html=coverage.html`,
  },
  {
    description: 'Go red only for what is new since a run that was kept',
    command: `${EXAMPLE} --config fixtures/example.yaml --only-new --since coverage.json`,
  },
  {
    description: 'Before go-live: what stays empty if a customer approves exactly what the system registers',
    command: `${EXAMPLE} --config fixtures/example.yaml --as-registered 310652970_lonn-og-skatt`,
  },
  {
    description: 'Verify the verdicts against what Dialogporten itself shows',
    command: `${EXAMPLE} --config fixtures/example.yaml --verify`,
  },
  {
    description: 'Live: every system user of a system in tt02, kept as a snapshot',
    command: '<%= config.bin %> <%= command.id %> --env tt02 --system 310652970_lonn-og-skatt --record today',
  },
  {
    description: 'Live: verify two hundred pairs of system user and party, others than yesterday',
    command: '<%= config.bin %> <%= command.id %> --config dekning.yaml --verify-sample 200 --verify-seed 2026-11-26',
  },
  {
    description: 'Live: a long run that goes on where it was, if the same command is given again after a cut',
    command: '<%= config.bin %> <%= command.id %> --config dekning.yaml --resume run-2026-11-26',
  },
  {
    description: 'Live: thousands of system users, one line of JSON each as they come',
    command: '<%= config.bin %> <%= command.id %> --config dekning.yaml --format ndjson',
  },
];
