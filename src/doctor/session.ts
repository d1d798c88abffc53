import type { Decoder } from '../altinn/decode.js';
import { createHttp, type Heard, type Http } from '../altinn/http/http.js';
import type { Body } from '../altinn/http/json-body.js';
import { nextPage } from '../altinn/paging.js';
import { failing, type Outcome } from '../core/doctor/check.js';
import type { TimeTold } from '../core/doctor/clock.js';
import { failureOutcome, type LastAnswer } from '../core/doctor/failure.js';
import { UpstreamError, type UpstreamFailure } from '../core/errors.js';
import type { WholeFault } from '../core/told/faults.js';
import { TOOL } from '../tool.js';
import type { Chart, Found } from './chart.js';
import type { DoctorOptions } from './options.js';
import type { Place } from './settings.js';

/** The way out to Altinn, and what is remembered of what came back. */
export interface Session extends Place {
  readonly chart: Chart;
  readonly http: Http;
  readonly options: DoctorOptions;
  /** Host of an API by its name. */
  readonly hostOf: (api: string) => string;
  /** What answers told of the time, those of Maskinporten first: it is its clock that grants are judged by. */
  readonly timesTold: () => readonly TimeTold[];
  /** What came back for a call that failed; undefined where nothing did. */
  readonly answerTo: (failure: UpstreamFailure) => LastAnswer | undefined;
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
  const hostOf = (api: string): string => new URL(baseOf(place, api)).host;
  // An earlier answer of the same API says nothing of a call that was not answered.
  const answerTo = ({ api, status }: UpstreamFailure): LastAnswer | undefined => {
    const last = heard.findLast((one) => one.api === api);
    return last?.status === status ? last : undefined;
  };
  return {
    ...place,
    chart,
    http,
    options,
    hostOf,
    answerTo,
    timesTold: () =>
      [...heard]
        .reverse()
        .sort((a, b) => Number(b.api === 'maskinporten') - Number(a.api === 'maskinporten'))
        .map(({ api, ...told }) => ({ host: hostOf(api), ...told })),
    failed: (error) => {
      const { failure } = error;
      return failureOutcome(error, { host: hostOf(failure.api), environment, last: answerTo(failure) });
    },
  };
}

const baseOf = ({ bases }: Place, api: string): string =>
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

/**
 * Asks an API, reads its answer, and says what was seen in it. A list that goes on elsewhere is not all that was asked for,
 * unless it is of pages.
 */
export const asked = <T>(
  session: Session,
  ask: () => Promise<Body>,
  decode: Decoder<T>,
  tell: (value: T, body: Body) => Outcome,
  { isPaged = false }: { readonly isPaged?: boolean } = {},
): Promise<Found<T>> =>
  unlessFailed(session, async () => {
    const body = await ask();
    const decoded = decode(body.json);
    if (!decoded.ok) return { outcome: misread({ text: 'malformed', faults: decoded.faults }) };
    const { value } = decoded;
    if (isPaged || nextPage(body.json) === undefined) return { outcome: tell(value, body), value };
    return { outcome: misread({ text: 'more-pages', rows: Array.isArray(value) ? value.length : 0 }) };
  });

const misread = (fault: WholeFault): Outcome =>
  failing([{ text: 'in-answer', fault }], fault.text, { text: 'report-it' });
