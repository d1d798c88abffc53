import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { explain } from '../../src/index.js';
import { explainTable } from '../../src/report/explain/table.js';
import { withExample } from '../support/folders.js';
import { type Plant, shownFile, shownService, withPlanted } from '../support/planted.js';

const AMELDING = 'ske-innrapportering-amelding';
const MOVED = 'ttd-eksempel-flyttet';
const BAKERY = '311204564';
const OWN = '00000000-0000-4000-8000-000000000001';
const now = new Date('2026-11-23T08:00:00Z');

const NOTHING = () => ({ items: [], isFullCatalogueFallback: false });

/** The explanation for the bakery, of an example in which something is changed. */
const explained = (service: string, change: Parameters<Plant>[2] | null, told: Parameters<typeof explain>[1] = {}) =>
  withPlanted(async (snapshot, plant) => {
    if (change === null) await rm(join(snapshot, shownFile(1, BAKERY)));
    else await plant(1, BAKERY, change);
    const result = await explain(service, { snapshot, systemUsers: [OWN], parties: [BAKERY], now, ...told });
    const [one = assert.fail()] = result.explanations;
    const link = one.links.find(({ name }) => name === 'dialogs-exist');
    const text = [...explainTable(result, { language: result.language, width: 100, colour: false })].join('');
    return { ...result, one, found: [link?.state, link?.evidence.text], text: text.replaceAll(/\s+/g, ' ') };
  });

const as = (isFullCatalogueFallback: boolean, ...ids: string[]) => ({
  items: ids.map(shownService),
  isFullCatalogueFallback,
});

describe('an explanation with what Dialogporten was seen to show', () => {
  it('says that there are dialogs where it showed the service', async () => {
    const { found, one, asides, exitCode } = await explained(AMELDING, (body) => body);
    assert.deepEqual([found, asides, exitCode], [['holds', 'shown'], [], 0]);
    assert.deepEqual([one.row.notes, one.breaks, one.answer.remedy], [[], null, '']);
  });

  it('says that there are none where it did not, which is no lack of access', async () => {
    const { found, one, exitCode, text } = await explained(AMELDING, NOTHING);
    assert.deepEqual([found, one.row.verdict, exitCode], [['broken', 'not-shown'], 'visible', 0]);
    assert.deepEqual([one.row.notes, one.breaks?.first, one.actor], [['no-dialogs'], 'dialogs-exist', null]);
    assert.match(text, /✔ ske-innrapportering-amelding is visible .* ! Access is in place, and Dialogporten was asked/);
    assert.match(text, /It breaks first at “This party has dialogs of it”.*Next step: No access is lacking/);
  });

  it('concludes nothing from what was not shown where it would be empty', async () => {
    const { found, one, exitCode } = await explained(MOVED, NOTHING);
    assert.deepEqual([found, one.row.verdict, exitCode], [['unknown', 'not-shown-either'], 'empty', 1]);
    assert.equal(one.missed, null);
    assert.equal(one.actor, 'customer');
  });

  it('says that a prediction was missed, relies on nothing then, and asks nobody for anything', async () => {
    const { found, one, exitCode, problems, text } = await explained(MOVED, () => as(false, MOVED));
    assert.deepEqual([found, one.missed?.kind, exitCode], [['holds', 'prediction-missed'], 'prediction-missed', 1]);
    assert.deepEqual([one.steps, one.actor, one.breaks], [[], null, null]);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['prediction-missed'],
    );
    assert.match(text, /\? Dialogporten shows .*flyttet.* Do not rely on the verdict here/);
    assert.doesNotMatch(text, /Who must act|dekning explain/);
  });

  it('is never green where what can have no dialogs is shown all the same', async () => {
    const broker = 'ttd-eksempel-formidling';
    const quiet = await explained(broker, NOTHING);
    assert.deepEqual([quiet.one.row.verdict, quiet.exitCode], ['not-applicable', 0]);
    const { one, exitCode } = await explained(broker, () => as(false, broker));
    assert.deepEqual([one.missed?.kind, exitCode], ['prediction-missed', 3]);
  });

  it('looks for misses in the pairs that it leaves out, too, and tells of these first', async () => {
    const broker = 'ttd-eksempel-formidling';
    const CLIENT = '312811359';
    await withPlanted(async (snapshot, plant) => {
      const told = async () => {
        const { explanations, more, problems, exitCode } = await explain(broker, { snapshot, limit: 1, now });
        const shown = explanations.map(({ party, missed }) => [party?.party.slice(-9), missed?.kind]);
        return { shown, more, exitCode, codes: problems.map(({ code }) => code) };
      };
      assert.deepEqual(await told(), { shown: [['311204564', undefined]], more: 11, exitCode: 0, codes: [] });
      await plant(4, CLIENT, () => as(false, broker));
      assert.deepEqual(await told(), {
        shown: [[CLIENT, 'prediction-missed']],
        more: 11,
        exitCode: 3,
        codes: ['prediction-missed'],
      });
      await plant(4, '310166340', () => as(false, broker));
      const { explanations, problems } = await explain(broker, { snapshot, limit: 1, now });
      assert.equal(explanations.length, 1);
      assert.match(problems[0]?.message ?? '', /shows 2 services/);
    });
  });

  it('takes no answer that says nothing of access: the catalogue, one that was refused, cut short or malformed', async () => {
    const answers: readonly Parameters<Plant>[2][] = [
      () => as(true, AMELDING),
      () => as(true),
      '{"items":[',
      '[]',
      '{"items":[{}]}',
    ];
    for (const answer of answers) {
      const { found, one, asides, problems, exitCode } = await explained(AMELDING, answer);
      assert.deepEqual(found, ['unknown', 'not-read'], String(answer));
      assert.deepEqual([one.row.notes, one.missed, problems, exitCode], [[], null, [], 0]);
      assert.equal(asides.length, 1);
      assert.match(asides[0]?.affects ?? '', /verification of system user/);
    }
  });

  it('misses nothing where nobody kept an answer, and says that nobody asked', async () => {
    const { found, asides } = await explained(AMELDING, null);
    assert.deepEqual([found, asides], [['unknown', 'not-verified'], []]);
  });

  it('misses an answer that was kept by the manifest, and is not there', async () => {
    await withExample(async (snapshot) => {
      await rm(join(snapshot, shownFile(1, BAKERY)));
      const { explanations, asides } = await explain(AMELDING, {
        snapshot,
        systemUsers: [OWN],
        parties: [BAKERY],
        now,
      });
      const link = explanations[0]?.links.find(({ name }) => name === 'dialogs-exist');
      assert.deepEqual([link?.evidence.text, asides.length], ['not-read', 1]);
    });
  });

  it('has words for it in every language', async () => {
    for (const [language, words] of [
      ['nb', /Det mangler ingen tilgang/],
      ['nn', /Det manglar ingen tilgang/],
    ] as const) {
      assert.match((await explained(AMELDING, NOTHING, { language })).text, words);
    }
  });
});
