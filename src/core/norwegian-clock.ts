const HOUR = 60 * 60 * 1000;

/**
 * What clocks in Norway show at a given time, as a date whose UTC parts are theirs: an hour ahead of UTC, and two from the
 * last Sunday of March to the last one of October, from 01:00 UTC to 01:00 UTC. `Intl` tells the same, but its first use
 * is a twentieth of a short run (docs/decisions/0006); a test holds the one against the other.
 */
export function norwegianClock(time: Date): Date {
  const year = time.getUTCFullYear();
  const isSummer = time.getTime() >= lastSunday(year, 2) && time.getTime() < lastSunday(year, 9);
  return new Date(time.getTime() + (isSummer ? 2 : 1) * HOUR);
}

/** 01:00 UTC on the last Sunday of a month that has 31 days; months count from 0. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31, 1));
  return last.setUTCDate(31 - last.getUTCDay());
}

/** The day in Norway, as an ISO date, at a given time. */
export const dayInNorway = (time: Date): string => norwegianClock(time).toISOString().slice(0, 10);
