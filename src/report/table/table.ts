import type { SystemUserResult } from '../../core/result.js';
import { capped, contextOf } from '../context.js';
import type { Report } from '../report.js';
import { urgency } from '../urgency.js';
import { LIMITS, partyGroupLimit, type TableContext } from './context.js';
import { gate, legend, otherFindings, problems } from './footer.js';
import { header } from './header.js';
import { overviewBlock } from './overview.js';
import { styleOf, wrapped } from './style.js';
import { userBlock, userWithoutGaps } from './user.js';

/**
 * The report for people: what was checked, each system user with what will be empty and who must act, what is
 * unknown, and the gate's verdict. Long lists are capped and say so.
 */
export const table: Report = function* (result, view) {
  const context: TableContext = { ...contextOf(result, view.language), style: styleOf(view) };
  yield* header(context);
  yield* result.scope.overview ? overviewUsers(context) : users(context);
  yield* otherFindings(context);
  yield* problems(context);
  yield* legend(context);
  yield gate(context);
};

function* users(context: TableContext): Generator<string> {
  const { systemUsers } = context.result;
  // Those with gaps first: a capped list must not hide them behind what is only unknown.
  const urgent = systemUsers.filter((user) => urgency(user) > 0).sort((a, b) => urgency(b) - urgency(a));
  const withGaps = capped(urgent, LIMITS.usersWithGaps);
  for (const user of withGaps.shown) {
    yield '\n';
    yield* userBlock(context, user, partyGroupLimit(withGaps.shown.length));
  }
  yield more(context, withGaps.more);
  const without = capped(
    systemUsers.filter((user) => urgency(user) === 0),
    LIMITS.usersWithout,
  );
  if (without.shown.length > 0) yield '\n';
  for (const user of without.shown) yield* userWithoutGaps(context, user);
  yield more(context, without.more);
}

function* overviewUsers(context: TableContext): Generator<string> {
  const { shown, more: rest } = capped<SystemUserResult>(context.result.systemUsers, LIMITS.usersWithGaps);
  for (const user of shown) {
    yield '\n';
    yield* overviewBlock(context, user);
  }
  yield more(context, rest);
}

const more = ({ style, messages }: TableContext, count: number): string =>
  count > 0 ? `\n${wrapped(messages.table.moreUsers(style.number(count)), style.width)}\n` : '';
