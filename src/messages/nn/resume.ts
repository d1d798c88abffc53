import type { Messages } from '../messages.js';

export const resume: Messages['resume'] = {
  goesOn: (startedAt, systemUsers) =>
    `held fram med køyringa frå ${startedAt}, som ho blir vurdert etter: ${systemUsers} systemtilgangar er lesne frå før, og det blir ikkje spurt om dei igjen.`,
  cut: (folder) => `det som er lese, ligg i ${folder}: same kommando held fram derifrå.`,
  kept: (folder) => `ikkje alt kunne lesast, så ${folder} blir verande: same kommando spør berre om det som manglar.`,
  cleared: (folder) => `køyringa er fullstendig, og journalen i ${folder} er rydda bort.`,
};
