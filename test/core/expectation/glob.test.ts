import assert from 'node:assert/strict';
import { globMatches, isGlob } from '../../../src/core/expectation/glob.js';

describe('a glob', () => {
  it('is a pattern with *, and nothing else is special', () => {
    assert.equal(isGlob('app_skd_*'), true);
    assert.equal(isGlob('*'), true);
    assert.equal(isGlob('app_skd_mva-melding'), false);
    assert.equal(isGlob('app_[skd]_?'), false);
  });

  it('matches a whole name, ignoring case', () => {
    assert.equal(globMatches('app_skd_*', 'app_skd_mva-melding'), true);
    assert.equal(globMatches('APP_skd_*', 'app_SKD_mva-melding'), true);
    assert.equal(globMatches('skd_*', 'app_skd_mva-melding'), false);
    assert.equal(globMatches('app_*_mva', 'app_skd_mva-melding'), false);
  });

  it('has wildcards at the start, in the middle, at the end, and several', () => {
    assert.equal(globMatches('*-melding', 'app_skd_mva-melding'), true);
    assert.equal(globMatches('app_*-melding', 'app_skd_mva-melding'), true);
    assert.equal(globMatches('*mva*', 'app_skd_mva-melding'), true);
    assert.equal(globMatches('app_*_mva*', 'app_skd_mva-melding'), true);
    assert.equal(globMatches('*mva*skd*', 'app_skd_mva-melding'), false);
  });

  it('has wildcards that stand for nothing too', () => {
    assert.equal(globMatches('app_skd_mva*', 'app_skd_mva'), true);
    assert.equal(globMatches('*app_skd_mva*', 'app_skd_mva'), true);
    assert.equal(globMatches('**', ''), true);
    assert.equal(globMatches('*', 'anything'), true);
  });

  it('lets no two pieces share a character', () => {
    assert.equal(globMatches('ab*ba', 'aba'), false);
    assert.equal(globMatches('ab*ba', 'abba'), true);
    assert.equal(globMatches('a*b*b', 'ab'), false);
    assert.equal(globMatches('a*aba*a', 'ababa'), false);
    assert.equal(globMatches('*ab*ab', 'ab'), false);
  });

  it('finds a later place for a piece whose first place leaves the rest without room', () => {
    assert.equal(globMatches('*ab*b', 'abab'), true);
    assert.equal(globMatches('*a-*-c', 'xa-b-a-c'), true);
  });

  it('takes every other character for itself', () => {
    assert.equal(globMatches('a.c*', 'abcd'), false);
    assert.equal(globMatches('a.c*', 'a.cd'), true);
    assert.equal(globMatches('(a|b)[c]?*', '(a|b)[c]?d'), true);
  });

  it('without a wildcard is the name itself, ignoring case', () => {
    assert.equal(globMatches('app_skd_mva', 'APP_SKD_MVA'), true);
    assert.equal(globMatches('app_skd_mva', 'app_skd_mva-melding'), false);
  });

  it('is matched in no time, whatever the pattern', () => {
    const started = performance.now();
    assert.equal(globMatches(`${'a*'.repeat(2_000)}b`, 'a'.repeat(20_000)), false);
    assert.ok(performance.now() - started < 1_000);
  });
});
