import assert from 'node:assert/strict';
import { isAskedFor, notFound, systemNotFound } from '../../src/source/whom.js';
import { systemUser } from '../support/build.js';
import { english } from '../support/words.js';

const USER = systemUser({ id: '704013ee-e82a-433e-83c5-a40e6e00d746', owner: '313775429', externalRef: '12345qwerty' });

describe('a system user that is asked for', () => {
  it('is any when none is named', () => {
    assert.equal(isAskedFor({}, USER), true);
    assert.equal(isAskedFor({ systems: ['another'] }, USER), true, 'systems are chosen before');
  });

  it('is one of those named, in any case', () => {
    assert.equal(isAskedFor({ systemUsers: ['x', '704013EE-E82A-433E-83C5-A40E6E00D746'] }, USER), true);
    assert.equal(isAskedFor({ systemUsers: ['x'] }, USER), false);
    assert.equal(isAskedFor({ systemUsers: [] }, USER), false);
  });

  it('is owned by one of the organisations named', () => {
    assert.equal(isAskedFor({ organizations: ['312714051', '313775429'] }, USER), true);
    assert.equal(isAskedFor({ organizations: ['312714051'] }, USER), false);
  });

  it('has the external reference named, in any case', () => {
    assert.equal(isAskedFor({ externalRef: '12345QWERTY' }, USER), true);
    assert.equal(isAskedFor({ externalRef: '313775429' }, USER), false);
    assert.equal(isAskedFor({ externalRef: '12345qwerty' }, systemUser({ externalRef: null })), false);
  });

  it('agrees with every list that is given', () => {
    assert.equal(isAskedFor({ organizations: ['313775429'], externalRef: '12345qwerty' }, USER), true);
    assert.equal(isAskedFor({ organizations: ['312714051'], externalRef: '12345qwerty' }, USER), false);
    assert.equal(isAskedFor({ systemUsers: [USER.id], organizations: ['312714051'] }, USER), false);
  });
});

describe('what was named and not found', () => {
  it('is a problem for each system user and organisation', () => {
    const whom = { systemUsers: [USER.id.toUpperCase(), 'nobody'], organizations: ['313775429', '312714051'] };
    assert.deepEqual(
      notFound(whom, [USER])
        .map(english)
        .map(({ api, code, status, message }) => [api, code, status, message]),
      [
        ['system-users', 'system-user-not-found', null, 'There is no system user nobody.'],
        ['system-users', 'organization-not-found', null, 'There is no system user of organisation 312714051.'],
      ],
    );
  });

  it('is nothing when nobody was named, though nobody was found', () => {
    assert.deepEqual(notFound({}, []), []);
  });

  it('is told of a system with near names', () => {
    const problem = english(systemNotFound('991825827_smartclod', ['991825827_smartcloud', '310652970_lonn']));
    assert.equal(problem.code, 'system-not-found');
    assert.equal(problem.api, 'system-register');
    assert.equal(problem.message, 'There is no system 991825827_smartclod. Did you mean 991825827_smartcloud?');
    assert.equal(english(systemNotFound('helt-annet', [])).message, 'There is no system helt-annet.');
  });
});
