import type { Decoder } from '../altinn/decode.js';
import type { ApiName } from '../altinn/http/call.js';
import { createHttp, type Heard, type Http } from '../altinn/http/http.js';
import type { Body } from '../altinn/http/json-body.js';
import { failing, type Outcome } from '../core/doctor/check.js';
import type { TimeTold } from '../core/doctor/clock.js';
import { failureOutcome } from '../core/doctor/failure.js';
import { UpstreamError } from '../core/errors.js';
import { TOOL } from '../tool.js';
import type { Chart, Found } from './chart.js';
import type { DoctorOptions } from './options.js';
import type { Place } from './settings.js';

/** The way out to Altinn, and what is remembered of what came back. */
export interface Session extends Place {
  readonly chart: Chart;
  readonly http: Http;
  readonly options: DoctorOptions;
  readonly hostOf: (api: ApiName) => string;
  /** What answers told of the time, those of Maskinporten first: it is its clock that grants are judged by. */
  readonly timesTold: () => readonly TimeTold[];
  /** What it means that a call gave nothing to work with. */
  readonly failed: (error: UpstreamError) => Outcome;
}

export function createSession(chart: Chart, place: Place, options: DoctorOptions): Session {
  const { environment, bases } = place;
  const heard: Heard[] = [];
  const http = createHttp({
    bases,
    userAgent: `${TOOL.name}/${TOOL.version}`,
    listen: options.listen,
    hear: (one) => heard.push(one),
  });
  const hostOf = (api: ApiName): string => new URL(baseOf(place, api)).host;
  return {
    ...place,
    chart,
    http,
    options,
    hostOf,
    timesTold: () =>
      [...heard]
        .reverse()
        .sort((a, b) => Number(b.api === 'maskinporten') - Number(a.api === 'maskinporten'))
        .map(({ api, ...told }) => ({ host: hostOf(api), ...told })),
    failed: (error) => {
      const { api } = error.failure;
      const last = heard.findLast((one) => one.api === api);
      return failureOutcome(error, { host: hostOf(last?.api ?? 'metadata'), environment, last });
    },
  };
}

const baseOf = ({ bases }: Place, api: ApiName): string =>
  api === 'maskinporten' ? bases.maskinporten : api === 'dialogporten' ? bases.dialogporten : bases.platform;

/** Makes a check of something that is asked for: a call that failed is how it came out. */
export async function unlessFailed<T>({ failed }: Session, make: () => Promise<Found<T>>): Promise<Found<T>> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof UpstreamError) return { outcome: failed(error) };
    throw error;
  }
}

/** Asks an API, reads its answer, and says what was seen in it. */
export const asked = <T>(
  session: Session,
  ask: () => Promise<Body>,
  decode: Decoder<T>,
  tell: (value: T, body: Body) => Outcome,
): Promise<Found<T>> =>
  unlessFailed(session, async () => {
    const body = await ask();
    const decoded = decode(body.json);
    if (decoded.ok) return { outcome: tell(decoded.value, body), value: decoded.value };
    const told = [{ text: 'in-answer', fault: { text: 'malformed', faults: decoded.faults } }] as const;
    return { outcome: failing(told, 'malformed', { text: 'report-it' }) };
  });
