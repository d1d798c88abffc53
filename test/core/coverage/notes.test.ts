import assert from 'node:assert/strict';
import { notesOn } from '../../../src/core/coverage/notes.js';
import { NOTES, type Note, type Verdict } from '../../../src/core/coverage/verdict.js';
import { serviceKey } from '../../../src/core/identifiers.js';
import { accessPackage, catalogue, given, grants, judged, service, used } from '../../support/build.js';

const ID = 'app_skd_Mva-Melding';
const VERDICTS = ['visible', 'partial', 'empty', 'unknown', 'not-applicable'] as const satisfies readonly Verdict[];

/** On which verdicts a note is given, when all that it tells of holds. */
const givenOn = (note: Note, of: ReturnType<typeof catalogue>, isDeleted = false): Verdict[] =>
  VERDICTS.filter((verdict) => notesOn(of, serviceKey(ID), verdict, { isDeleted }).includes(note));

const inUse = { services: [service(ID)], used: [used(ID)] };

describe('a note', () => {
  it('is none where nothing is to be remarked', () => {
    for (const verdict of VERDICTS)
      assert.deepEqual(notesOn(catalogue(inUse), serviceKey(ID), verdict, { isDeleted: false }), []);
  });

  it('level-too-high is given on what can be opened, from level 4', () => {
    assert.deepEqual(givenOn('level-too-high', catalogue({ ...inUse, used: [used(ID, 4)] })), ['visible', 'partial']);
    for (const level of [0, 3, undefined]) {
      assert.deepEqual(givenOn('level-too-high', catalogue({ ...inUse, used: [used(ID, level)] })), []);
    }
  });

  it('access-list is given on what can be opened', () => {
    const listed = catalogue({ ...inUse, services: [service(ID, { accessList: true })] });
    assert.deepEqual(givenOn('access-list', listed), ['visible', 'partial']);
  });

  it('not-in-use is given on what could be listed, when no dialog of it exists', () => {
    assert.deepEqual(givenOn('not-in-use', catalogue({ ...inUse, used: [used('another')] })), [
      'visible',
      'partial',
      'empty',
    ]);
  });

  it('not-in-use is never said while the services in use were not read, or of a service that does not exist', () => {
    assert.deepEqual(givenOn('not-in-use', catalogue({ ...inUse, used: undefined })), []);
    assert.deepEqual(givenOn('not-in-use', catalogue({ used: [] })), []);
  });

  it('no-dialogs is never given by the rule: Dialogporten alone can tell', () => {
    assert.deepEqual(givenOn('no-dialogs', catalogue(inUse)), []);
  });

  it('party-deleted is given on every verdict but one that is not applicable', () => {
    assert.deepEqual(givenOn('party-deleted', catalogue(inUse), true), ['visible', 'partial', 'empty', 'unknown']);
  });

  it('stands in the order of the registry', () => {
    const all = catalogue({ services: [service(ID, { accessList: true })], used: [used(ID, 4)] });
    assert.deepEqual(notesOn(all, serviceKey(ID), 'visible', { isDeleted: true }), [
      'level-too-high',
      'access-list',
      'party-deleted',
    ]);
    assert.deepEqual(NOTES, ['level-too-high', 'access-list', 'not-in-use', 'no-dialogs', 'settling', 'party-deleted']);
  });
});

describe('the rows of an evaluation', () => {
  const links = [given('skatt', ID)];
  const packages = [accessPackage('skatt')];
  const strict = catalogue({ services: [service(ID, { accessList: true })], packages, links, used: [used(ID, 4)] });
  const unused = catalogue({ services: [service(ID)], packages, links, used: [] });

  it('carry the notes of their verdict', () => {
    const held = grants({ packages: ['skatt'] });
    const instance = grants({
      instances: [{ service: ID, instanceRef: 'urn:altinn:dialog-id:0196a1b2-3c4d-7e5f-8a9b-0c1d2e3f4a5b' }],
    });
    assert.deepEqual(judged(strict, { grants: held }, ID).notes, ['level-too-high', 'access-list']);
    assert.deepEqual(judged(strict, { grants: instance }, ID).notes, ['level-too-high', 'access-list']);
    assert.deepEqual(judged(strict, {}, ID).notes, []);
    assert.deepEqual(judged(unused, {}, ID).notes, ['not-in-use']);
    assert.deepEqual(judged(unused, { isDeleted: true, standing: 'unread' }, ID).notes, ['party-deleted']);
    assert.deepEqual(judged(unused, { isDeleted: true }, 'finnes-ikke').notes, ['party-deleted']);
  });

  it('find level and use by identifier in any case', () => {
    const shouted = catalogue({ services: [service(ID)], packages, links, used: [used(ID.toUpperCase(), 4)] });
    assert.deepEqual(judged(shouted, { grants: grants({ packages: ['skatt'] }) }, ID).notes, ['level-too-high']);
  });

  it('change no verdict', () => {
    assert.equal(judged(strict, { grants: grants({ packages: ['skatt'] }) }, ID).verdict, 'visible');
  });

  it('of a service that is not applicable have none', () => {
    const broker = catalogue({ services: [service(ID, { type: 'BrokerService', accessList: true })], used: [] });
    assert.deepEqual(judged(broker, { isDeleted: true }, ID), { service: ID, verdict: 'not-applicable', notes: [] });
  });
});
