import type { Messages } from '../messages.js';

export const resume: Messages['resume'] = {
  goesOn: (startedAt, systemUsers) =>
    `fortsetter kjøringen fra ${startedAt}, som den vurderes etter: ${systemUsers} systemtilganger er lest fra før, og det spørres ikke om dem igjen.`,
  cut: (folder) => `det som er lest, ligger i ${folder}: samme kommando fortsetter derfra.`,
  kept: (folder) => `ikke alt kunne leses, så ${folder} beholdes: samme kommando spør bare om det som mangler.`,
  cleared: (folder) => `kjøringen er fullstendig, og journalen i ${folder} er ryddet bort.`,
};
