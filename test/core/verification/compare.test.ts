import assert from 'node:assert/strict';
import { createEvaluator, judgeServices } from '../../../src/core/coverage/evaluate.js';
import { serviceId } from '../../../src/core/identifiers.js';
import { type Comparison, compared } from '../../../src/core/verification/compare.js';
import { catalogue, given, grants, service, situation } from '../../support/build.js';

const of = catalogue({
  services: [service('one'), service('two'), service('gap'), service('broker', { type: 'BrokerService' })],
  links: [given('held', 'one', 'two', 'broker', 'withdrawn'), given('other', 'gap')],
});

const INSTANCE = {
  service: 'gap',
  instanceRef: 'urn:altinn:dialog-id:0196a1b2-3c4d-7e5f-8a9b-0c1d2e3f4a5b',
};

/** What comes of setting the rows of some services against what is seen. */
function comparison(
  expected: readonly string[],
  seen: readonly string[],
  told: Parameters<typeof situation>[0] = { grants: grants({ packages: ['held'] }) },
): Comparison {
  const { rows } = createEvaluator(of)(situation(told), { services: expected.map(serviceId) });
  return compared(rows, seen.map(serviceId), (services) => judgeServices(of, situation(told), services));
}

describe('what is predicted, set against what Dialogporten shows', () => {
  it('is confirmed where it is seen, whatever the case of its letters', () => {
    const { confirmed, withoutDialogs, missed } = comparison(['one', 'two'], ['ONE', 'Two']);
    assert.deepEqual([confirmed, withoutDialogs, missed], [2, [], []]);
  });

  it('is without dialogs where it is not, and that is no contradiction', () => {
    const { confirmed, withoutDialogs, missed } = comparison(['one', 'two'], ['two']);
    assert.deepEqual([confirmed, withoutDialogs, missed], [1, ['one'], []]);
  });

  it('was missed where it is seen though it would be empty, with the cause that was given', () => {
    assert.deepEqual(comparison(['one', 'gap'], ['one', 'GAP']).missed, [
      { service: 'gap', predicted: 'single-right-needed' },
    ]);
  });

  it('was missed where a type without dialogs is seen', () => {
    assert.deepEqual(comparison(['broker'], ['broker']).missed, [{ service: 'broker', predicted: 'not-applicable' }]);
  });

  it('is looked for by the same rule where nobody expected the service', () => {
    const { confirmed, withoutDialogs, missed } = comparison(['one'], ['one', 'two', 'gap', 'nowhere']);
    assert.deepEqual([confirmed, withoutDialogs], [1, []], 'two was predicted, and has no row to confirm');
    assert.deepEqual(missed, [
      { service: 'gap', predicted: 'single-right-needed' },
      { service: 'nowhere', predicted: 'unknown-service' },
    ]);
  });

  it('was missed for a unit that lies too deep, whatever was given to it', () => {
    const nested = { standing: 'nested', grants: grants({ packages: ['held'] }) } as const;
    assert.deepEqual(comparison(['one'], ['one'], nested).missed, [{ service: 'one', predicted: 'nested-too-deep' }]);
  });

  it('says of a service that was given and is listed nowhere that it is not listed, and not that it was missed', () => {
    const { missed, unlisted } = comparison(['one'], ['one', 'withdrawn']);
    assert.deepEqual([missed, unlisted], [[], ['withdrawn']]);
  });

  it('concludes nothing of what is partly visible, nor of what is unknown', () => {
    const partly = { grants: grants({ instances: [INSTANCE] }) };
    for (const seen of [[], ['gap']]) {
      const { confirmed, withoutDialogs, missed } = comparison(['gap'], seen, partly);
      assert.deepEqual([confirmed, withoutDialogs, missed], [0, [], []]);
    }
    const unread = comparison(['one'], ['one'], { standing: 'unread' });
    assert.deepEqual([unread.confirmed, unread.missed], [0, []]);
  });

  it('has its misses in one order, whatever the order of the answer', () => {
    const seen = ['nowhere', 'gap', 'also-nowhere'];
    assert.deepEqual(comparison(['one'], seen).missed, comparison(['one'], seen.toReversed()).missed);
  });
});
