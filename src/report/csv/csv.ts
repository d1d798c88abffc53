import { packageCode } from '../../core/identifiers.js';
import { plain } from '../../core/plain.js';
import type { Problem } from '../../core/problem.js';
import type { PartyResult, SystemUserResult } from '../../core/result.js';
import { serviceOwner, serviceTitle } from '../../messages/wording.js';
import { answerLine, outcomeOf } from '../answer.js';
import { contextOf, type ReportContext } from '../context.js';
import { csvLine } from '../escape/csv.js';
import { problemText } from '../problem-groups.js';
import type { Report } from '../report.js';
import { createRowReader, type FoundRow } from '../rows.js';
import { type Cells, COLUMNS, findingCells, NO_CELLS } from './columns.js';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The result as a table for spreadsheets (RFC 4180), one line for each service of each party of each system user; then
 * the findings that belong to no row, and what could not be read. The first line has the answer. Columns and codes are
 * the same in every language.
 */
export const csv: Report = function* (result, view) {
  const { delimiter, bom } = view.csv ?? { delimiter: ',', bom: false };
  const context = contextOf(result, view.language);
  const line = (cells: Partial<Cells>): string => {
    const all = { ...NO_CELLS, ...cells };
    return csvLine(
      COLUMNS.map((column) => plain(all[column])),
      delimiter,
    );
  };
  yield `${bom ? BYTE_ORDER_MARK : ''}${csvLine(COLUMNS, delimiter)}`;
  yield line(answerCells(context));
  const rowsOf = createRowReader(result);
  for (const user of result.systemUsers) {
    const ofUser = userCells(user);
    for (const party of user.parties) {
      const ofParty = { ...ofUser, ...partyCells(party) };
      for (const found of rowsOf(party)) yield line({ ...ofParty, ...rowCells(context, found) });
    }
  }
  for (const finding of result.otherFindings) {
    const { systemUser, party, service } = finding;
    yield line({
      systemUserId: systemUser ?? '',
      party: party ?? '',
      service: service ?? '',
      ...findingCells(finding),
    });
  }
  for (const problem of result.problems) yield line(problemCells(problem));
};

const answerCells = (context: ReportContext): Partial<Cells> => ({
  finding: `gate:${outcomeOf(context.result)}`,
  severity: context.result.gate.violations > 0 || !context.result.complete ? 'error' : 'note',
  message: answerLine(context),
});

const userCells = (user: SystemUserResult): Partial<Cells> => ({
  systemUserId: user.id,
  systemUserType: user.type,
  systemId: user.systemId,
  externalRef: user.externalRef ?? '',
  systemUserTitle: user.title ?? '',
  ownerOrganizationNumber: user.owner.organizationNumber,
});

const partyCells = ({ party, name, counted }: PartyResult): Partial<Cells> => ({
  party,
  partyName: name ?? '',
  counted: String(counted),
});

const list = (items: readonly string[]): string => items.join(' ');

function rowCells({ result, language }: ReportContext, { row, finding }: FoundRow): Partial<Cells> {
  const { service, verdict, notes } = row;
  return {
    service,
    serviceTitle: serviceTitle(result.names, language, service),
    serviceOwner: serviceOwner(result.names, language, service),
    verdict,
    cause: verdict === 'empty' ? row.cause : '',
    via: verdict === 'visible' ? list(row.via.map(({ kind, id }) => `${kind}:${packageCode(id)}`)) : '',
    candidates: verdict === 'empty' ? list(row.candidates.map(packageCode)) : '',
    notes: list(notes),
    findingId: 'findingId' in row ? row.findingId : '',
    ...(finding && findingCells(finding)),
  };
}

const problemCells = (problem: Problem): Partial<Cells> => ({
  finding: `problem:${problem.code}`,
  severity: 'error',
  message: problemText(problem),
  affects: problem.affects,
});
