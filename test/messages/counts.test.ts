import assert from 'node:assert/strict';
import { MESSAGES } from '../../src/messages/index.js';

/** What is beside the rows, counted: one of them, and two. */
const countsIn = (language: 'nb' | 'nn'): readonly string[] =>
  (['countOld', 'countOthersOld', 'countOthersWaived'] as const).flatMap((name) =>
    ['1', '2'].map((count) => MESSAGES[language].document[name](count)),
  );

describe('what is counted', () => {
  it('is in the singular where there is one', () => {
    assert.deepEqual(countsIn('nb'), [
      '1 gammel',
      '2 gamle',
      '1 annet gammelt funn',
      '2 andre gamle funn',
      '1 annet funn med unntak',
      '2 andre funn med unntak',
    ]);
    assert.deepEqual(countsIn('nn'), [
      '1 gammal',
      '2 gamle',
      '1 anna gammalt funn',
      '2 andre gamle funn',
      '1 anna funn med unntak',
      '2 andre funn med unntak',
    ]);
  });
});
