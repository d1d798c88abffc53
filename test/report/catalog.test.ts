import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import stringWidth from 'string-width';
import { answered } from '../../src/core/catalogue/browse/answer.js';
import type { Question } from '../../src/core/catalogue/browse/question.js';
import type { CatalogResult } from '../../src/core/catalogue/browse/result.js';
import { namesToSearch } from '../../src/core/catalogue/browse/text.js';
import type { Catalogue, CatalogueRecords } from '../../src/core/catalogue/catalogue.js';
import { LANGUAGES, type Language } from '../../src/core/language.js';
import { catalogCsv } from '../../src/report/catalog/csv.js';
import { catalogJson } from '../../src/report/catalog/json.js';
import { catalogTable } from '../../src/report/catalog/table.js';
import type { ReportView } from '../../src/report/report.js';
import { accessPackage, catalogue, given, service, used } from '../support/build.js';
import { ROOT } from '../support/cli.js';
import { readCsv } from '../support/csv.js';
import { HOSTILE } from '../support/hostile.js';

const NO_NAMES = namesToSearch({ nb: undefined, nn: [], en: [] });

const resultOf = (question: Question, of: Catalogue, told: Partial<CatalogResult> = {}): CatalogResult => {
  const { answer, isWhole } = answered(question, of, NO_NAMES);
  return {
    schemaVersion: 1,
    tool: { name: 'dekning', version: '0.0.0' },
    generatedAt: '2026-11-23T08:00:00.000Z',
    environment: 'tt02',
    source: { kind: 'snapshot', capturedAt: '2026-11-20T05:00:00.000Z', catalogueReadAt: null },
    question,
    answer,
    complete: isWhole,
    problems: [],
    exitCode: isWhole ? 0 : 3,
    language: 'en',
    ...told,
  };
};

type Form = (result: CatalogResult, view: ReportView) => Iterable<string>;
const render = (form: Form, result: CatalogResult, view: Partial<ReportView> = {}): string =>
  [...form(result, { language: result.language, width: 100, colour: false, ...view })].join('');

/** A catalogue in which every name and code is hostile. */
const name = (at: number): string => HOSTILE[at % HOSTILE.length] ?? '';
const HOSTILE_RECORDS: CatalogueRecords = {
  packages: HOSTILE.map((text, at) =>
    accessPackage(at % 2 ? `p-${at}` : text, {
      name: name(at + 1),
      area: { urn: `area:${name(at + 2)}`, name: name(at) },
    }),
  ),
  services: HOSTILE.map((text, at) =>
    service(at % 2 ? `s-${at}` : text, {
      title: { nb: name(at + 1), en: name(at + 3) },
      type: name(at + 4),
      owner: { code: name(at), organizationNumber: name(at + 1), name: { nb: name(at + 2) } },
    }),
  ),
  links: HOSTILE.map((text, at) => given(at % 2 ? `p-${at}` : text.replaceAll(':', ''), `s-${at}`, 's-1')),
  used: HOSTILE.map((text) => used(text)),
};
const hostile = catalogue(HOSTILE_RECORDS);

const QUESTIONS: readonly Question[] = [
  { list: 'packages', filter: {} },
  { list: 'services', filter: {} },
  { list: 'areas', filter: {} },
  { list: 'owners', filter: {} },
  { show: 'p-1' },
  { show: 's-1' },
];

/** Control characters, and those that turn the direction of text or break its lines. */
const STEERING = /[^\P{Cc}\r\n]|[\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

const problem = (message: string) => ({
  api: message,
  operation: message,
  status: 503,
  code: message,
  message,
  affects: message,
});

describe('an answer from a hostile catalogue', () => {
  for (const question of QUESTIONS) {
    for (const language of LANGUAGES) {
      it(`steers no terminal and no spreadsheet: ${JSON.stringify(question)} in ${language}`, () => {
        const result = resultOf(question, hostile, { language, environment: name(2), problems: HOSTILE.map(problem) });
        for (const width of [40, 100]) {
          const table = render(catalogTable, result, { width });
          assert.doesNotMatch(table, STEERING);
          assert.match(table, /ÆØÅ/);
          assert.match(table, /EVIL/);
        }
        const csv = render(catalogCsv, result);
        assert.doesNotMatch(csv, STEERING);
        const rows = readCsv(csv);
        assert.ok(rows.length > 0);
        for (const cell of rows.flatMap((row) => Object.values(row))) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
      });
    }
  }
});

describe('the table of an answer', () => {
  it('keeps to the width that there is', () => {
    for (const question of QUESTIONS) {
      for (const width of [40, 71, 72, 100, 120]) {
        for (const line of render(catalogTable, resultOf(question, hostile), { width }).split('\n')) {
          assert.ok(stringWidth(line) <= width, `${JSON.stringify(question)} ${width}: ${line}`);
        }
      }
    }
  });

  const RECORDS = {
    packages: [accessPackage('regnskapsforer-lonn', { isAssignable: false }), accessPackage('p', { isPerson: true })],
    services: [service('a', { delegable: false }), service('b', { type: 'BrokerService' })],
    links: [given('regnskapsforer-lonn', 'a'), given('urn:altinn:rolecode:dagl', 'a', 'b')],
    used: [used('a'), used('c')],
  };
  const table = (question: Question, of: Catalogue = catalogue(RECORDS), language: Language = 'en') =>
    render(catalogTable, resultOf(question, of, { language }), { width: 120 });

  it('says to whom a package and a service can be given, and how', () => {
    assert.match(table({ show: 'regnskapsforer-lonn' }), /can be given to: agent, as registered accountant\n/);
    assert.match(table({ show: 'p' }), /can be given to: nobody \(for persons\)\n {2}services: None\.\n/);
    assert.match(table({ show: 'a' }), /in use: yes, level 3 to open\n {2}can be given to: agent\n/);
    assert.match(table({ show: 'a' }), /Its policy also names .*: urn:altinn:rolecode:dagl\n/);
    assert.match(table({ show: 'b' }), /type of service: BrokerService, can have no dialogs\n {2}in use: no\n/);
    assert.match(table({ show: 'b' }), /can be given to: own system, single right\n {2}access packages: None\.\n/);
    assert.match(table({ show: 'c' }), /not listed in the Resource Registry/);
  });

  it('says that nothing matches for certain only where everything was read and searched', () => {
    const nothing = (filter: object, of?: Catalogue) => table({ list: 'packages', filter } as Question, of);
    const [sure, names] = [/Nothing matches\. Everything that decides it was read\./, /Names in Bokmål were not/];
    assert.match(nothing({ inUse: true, taker: 'standard' }), sure);
    const searched = nothing({ text: 'regnskapsforer-lnon' });
    assert.match(searched, /^Nothing matches\. Did you mean regnskapsforer-lonn\?\nNames in Bokmål were not searched/m);
    assert.match(searched, names);
    const unread = nothing({ inUse: true, taker: 'standard' }, catalogue({ ...RECORDS, used: undefined }));
    assert.match(unread, /\? What matches is not known: what decides it could not be read\./);
    assert.doesNotMatch(unread, /Nothing matches|of 2 access packages/);
    const inPart = nothing({ text: 'none-has-this' }, catalogue({ ...RECORDS, links: undefined }));
    assert.doesNotMatch(inPart, sure);
  });

  it('has ? where something was not read', () => {
    const services = table(
      { list: 'services', filter: {} },
      catalogue({ ...RECORDS, links: undefined, used: undefined }),
    );
    assert.match(services, /│ Tjenesten a +│ Skatteetaten +│ \? +│ \? +│ \? +│/);
    assert.match(table({ show: 'p' }, catalogue({ ...RECORDS, links: undefined })), /services: \?/);
  });

  it('shows no more rows than anybody reads, and says so', () => {
    const many = catalogue({ ...RECORDS, services: Array.from({ length: 9_000 }, (_, at) => service(`many-${at}`)) });
    const started = performance.now();
    const text = table({ list: 'services', filter: {} }, many);
    assert.ok(performance.now() - started < 10_000);
    assert.match(text, /9,002 of 9,002 services/);
    assert.match(text, /8,502 more are not shown here: narrow the list, or use --format csv or json for all\./);
  });
});

describe('the CSV of an answer', () => {
  const RECORDS = {
    packages: [accessPackage('lonn', { name: 'Lønn; og "mer"' }), accessPackage('alt', { isDelegable: false })],
    services: [service('a', { title: { nb: 'Én' } })],
    links: [given('lonn', 'a'), given('alt', 'a')],
    used: [],
  };
  const rows = (question: Question, of: Catalogue = catalogue(RECORDS)) =>
    readCsv(render(catalogCsv, resultOf(question, of)));

  it('has a row for each, and the other side in one cell', () => {
    const [alt, lonn] = rows({ list: 'packages', filter: {} });
    assert.deepEqual([lonn?.['name'], lonn?.['agent'], lonn?.['services']], ['Lønn; og "mer"', 'true', 'a']);
    assert.deepEqual([alt?.['standard'], alt?.['agent']], ['true', 'false']);
    const [one] = rows({ list: 'services', filter: {} });
    assert.deepEqual([one?.['title'], one?.['packages'], one?.['inUse']], ['Én', 'alt lonn', 'false']);
    assert.deepEqual(
      rows({ show: 'a' }).map((row) => row['code']),
      ['alt', 'lonn'],
    );
    assert.deepEqual(
      rows({ show: 'lonn' }).map((row) => row['service']),
      ['a'],
    );
  });

  it('has unknown where something was not read, and no row where nothing is known', () => {
    const unread = catalogue({ ...RECORDS, links: undefined, used: undefined });
    const [one] = rows({ list: 'services', filter: {} }, unread);
    for (const column of ['packages', 'standard', 'agent', 'inUse', 'minimumLevel', 'unreachable', 'notGrantable']) {
      assert.equal(one?.[column], 'unknown', column);
    }
    assert.deepEqual(rows({ list: 'services', filter: { unreachable: true } }, unread), []);
    const [unlisted] = rows({ show: 'lonn' }, catalogue({ ...RECORDS, services: undefined }));
    for (const column of ['title', 'owner', 'type', 'listed', 'canHaveDialogs', 'accessList', 'singleRight']) {
      assert.equal(unlisted?.[column], 'unknown', column);
    }
    assert.deepEqual([unlisted?.['standard'], unlisted?.['unreachable']], ['true', 'false']);
  });

  it('suits a Norwegian Excel', () => {
    const result = resultOf({ list: 'packages', filter: {} }, catalogue(RECORDS));
    const csv = render(catalogCsv, result, { csv: { delimiter: ';', bom: true } });
    assert.match(csv, /^\uFEFFpackage;code;name;/);
    assert.match(csv, /;"Lønn; og ""mer""";/);
  });
});

describe('the JSON of an answer', () => {
  const validate = new Ajv2020().compile(JSON.parse(readFileSync(join(ROOT, 'schemas/catalog.schema.json'), 'utf8')));
  const json = (question: Question, of: Catalogue): Record<string, unknown> => {
    const parsed: unknown = JSON.parse(render(catalogJson, resultOf(question, of)));
    assert.ok(validate(parsed), JSON.stringify(validate.errors));
    return parsed as Record<string, unknown>;
  };

  it('is as its schema says, whatever was read', () => {
    for (const question of QUESTIONS) {
      assert.equal(json(question, hostile)['complete'], true);
      for (const part of ['packages', 'services', 'links', 'used'] as const) {
        json(question, catalogue({ ...HOSTILE_RECORDS, [part]: undefined }));
      }
    }
  });

  it('tells an empty list from one that is not known', () => {
    const question: Question = { list: 'services', filter: { owners: [name(0)], inUse: true, taker: 'agent' } };
    const known = json(question, hostile);
    assert.deepEqual([known['items'], known['matched'], known['exitCode']], [[], 0, 0]);
    const unknown = json(question, catalogue({ ...HOSTILE_RECORDS, used: undefined }));
    assert.deepEqual([unknown['items'], unknown['matched'], unknown['exitCode']], [null, null, 3]);
    assert.deepEqual(unknown['filter'], question.filter);
  });
});
