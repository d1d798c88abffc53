import assert from 'node:assert/strict';
import { createEvaluator } from '../../../src/core/coverage/evaluate.js';
import { serviceId } from '../../../src/core/identifiers.js';
import { createDialogNoter } from '../../../src/core/verification/note-dialogs.js';
import { catalogue, given, grants, service, situation } from '../../support/build.js';

const of = catalogue({ services: [service('one'), service('two')], links: [given('held', 'one')] });
const coverage = createEvaluator(of)(situation({ isDeleted: true, grants: grants({ packages: ['held'] }) }), {
  services: ['one', 'two'].map(serviceId),
});

describe('the note that a party has no dialogs', () => {
  const noted = createDialogNoter();

  it('stands on the visible rows of those services alone, in the order of notes', () => {
    const { rows, notes, counts } = noted(coverage, ['one', 'two'].map(serviceId));
    assert.deepEqual(
      rows.map((row) => [row.verdict, row.notes]),
      [
        ['visible', ['not-in-use', 'no-dialogs', 'party-deleted']],
        ['empty', ['not-in-use', 'party-deleted']],
      ],
    );
    assert.ok(notes.has('no-dialogs') && notes.has('party-deleted'));
    assert.deepEqual(counts, coverage.counts);
  });

  it('is shared by parties that share all of it, and leaves alone what has no such service', () => {
    assert.equal(noted(coverage, [serviceId('one')]), noted(coverage, [serviceId('one')]));
    assert.notEqual(noted(coverage, [serviceId('one')]), coverage);
    assert.equal(noted(coverage, []), coverage);
  });
});
