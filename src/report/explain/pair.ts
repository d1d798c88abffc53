import type { Explanation } from '../../core/explain/explanation.js';
import { LINKS, type Link, type LinkState } from '../../core/explain/link.js';
import type { Actor } from '../../core/explain/steps.js';
import { plain } from '../../core/plain.js';
import { inWords } from '../../core/told/told.js';
import { explainCommand } from '../explain-command.js';
import type { Style } from '../table/style.js';
import { wrapped } from '../table/style.js';
import { kindText, partyWords } from '../who.js';
import type { ExplainContext } from './context.js';

const MARKS: Readonly<Record<LinkState, string>> = { holds: '✔', broken: '✖', unknown: '?', moot: '–' };

const colourOf = (style: Style, state: LinkState): ((text: string) => string) =>
  ({ holds: style.good, broken: style.bad, unknown: style.unsure, moot: style.dim })[state];

/** One system user and party: who they are, the chain, the answer and what to do. */
export function* pairBlock(context: ExplainContext, explanation: Explanation): Generator<string> {
  const { style, messages } = context;
  yield `${wrapped(style.bold(whoText(context, explanation)), style.width)}\n`;
  for (const link of explanation.links) yield* linkLines(context, link);
  const state = outcomeOf(explanation);
  const { message, remedy } = explanation.answer;
  yield `${wrapped(colourOf(style, state)(`${MARKS[state]} ${plain(message)}`), style.width, 2)}\n`;
  for (const note of explanation.row.notes) yield `${wrapped(`! ${messages.notes[note]}`, style.width, 4)}\n`;
  const { breaks } = explanation;
  if (breaks && outcomeOf(explanation) !== 'unknown') {
    const [first = '', ...others] = [breaks.first, ...breaks.others].map((name) => messages.explain.links[name]);
    yield `${wrapped(messages.explain.breaks(first, others.join(', ')), style.width, 4)}\n`;
  }
  yield* actions(context, explanation, plain(remedy));
}

function whoText(context: ExplainContext, { party, systemUser, counted }: Explanation): string {
  const { table } = context.messages;
  const kind = kindText(context, { ...systemUser, owner: { organizationNumber: systemUser.owner } });
  const user = `${systemUser.title ?? systemUser.id}, ${kind}, ${systemUser.id}`;
  if (!party) return plain(user);
  const { name, number } = partyWords(party);
  const remarks = [party.isDeleted ? table.deleted : '', counted ? '' : table.notCounted].filter(Boolean);
  return plain([`${name} ${number}`.trim(), ...remarks, user].join(' · '));
}

/** A prediction that was missed is none. */
const outcomeOf = ({ row: { verdict }, missed }: Explanation): LinkState =>
  missed ? 'unknown' : VERDICT_STATES[verdict];

const VERDICT_STATES = {
  visible: 'holds',
  partial: 'broken',
  empty: 'broken',
  unknown: 'unknown',
  'not-applicable': 'moot',
} as const;

/** Columns that a mark and the spaces around it take. */
const MARGIN = 4;

/** The name of the link in one column and what it rests on in the next; below each other where that is too narrow. */
function* linkLines({ style, messages }: ExplainContext, { name, state, evidence, apis }: Link): Generator<string> {
  const column = Math.max(...LINKS.map((one) => messages.explain.links[one].length)) + 2;
  const mark = colourOf(style, state)(MARKS[state]);
  const says = `${plain(inWords(messages.evidence, evidence))} ${style.dim(`[${apis.join(', ')}]`)}`;
  const label = messages.explain.links[name];
  const isWide = style.width - column - MARGIN >= column;
  const indent = isWide ? column + MARGIN : MARGIN + 2;
  const lines = wrapped(says, style.width, indent);
  yield isWide ? `  ${mark} ${label.padEnd(column)}${lines.slice(indent)}\n` : `  ${mark} ${label}\n${lines}\n`;
}

function* actions(context: ExplainContext, explanation: Explanation, remedy: string): Generator<string> {
  const { style, messages } = context;
  const { explain } = messages;
  const { actor, steps } = explanation;
  const line = (title: string, text: string) => `${wrapped(`${style.bold(title)} ${text}`, style.width, 4)}\n`;
  if (actor) yield line(explain.whoActs, `${explain.actors[actor]}.`);
  for (const step of steps) yield line(explain.first, plain(inWords(messages.steps, step)));
  if (remedy) yield line(explain.next, remedy);
  if (!actor || !MAY_CHANGE.has(actor)) return;
  if (DELEGATES.has(actor)) yield `${wrapped(style.dim(explain.settles), style.width, 4)}\n`;
  yield* askAgain(context, explanation);
}

/** How to go on: with the service that was meant, where that is all; else with Altinn, once somebody has acted. */
function* askAgain({ result, style, messages }: ExplainContext, told: Explanation): Generator<string> {
  const { explain } = messages;
  const { near, service, environment, language, source } = result;
  const [meant] = near;
  const isMistyped = told.row.verdict === 'empty' && told.row.cause === 'unknown-service';
  if (isMistyped && meant === undefined) return;
  const command = explainCommand({
    service: (isMistyped && meant) || service,
    party: told.party?.party ?? null,
    systemUser: told.systemUser.id,
    environment,
    language,
    snapshot: isMistyped ? source.folder : undefined,
  });
  const title = isMistyped ? explain.askForNear : source.kind === 'snapshot' ? explain.againLive : explain.again;
  yield `${wrapped(style.bold(title), style.width, 4)}\n    ${command}\n`;
}

/** Whose delegation shows after a while. */
const DELEGATES: ReadonlySet<Actor> = new Set(['customer', 'client', 'client-administrator']);
const MAY_CHANGE: ReadonlySet<Actor> = new Set([...DELEGATES, 'vendor', 'provider']);
