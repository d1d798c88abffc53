import assert from 'node:assert/strict';
import { service } from '../../support/build.js';
import { AMELDING, chain, type Scenario } from '../../support/chain.js';

const HELD = { packages: ['a-ordning'] };
const SHOWN = [AMELDING.toUpperCase(), 'another'];
const NOT_SHOWN = ['another'];

const found = (scenario: Scenario) => {
  const { state, evidence } = chain(scenario).link('dialogs-exist');
  return [state, evidence.text];
};

describe('whether a party has dialogs, by what Dialogporten showed', () => {
  it('is so where the service is shown, however it is spelled, and whatever else is not known', () => {
    assert.deepEqual(found({ gave: HELD, observed: SHOWN }), ['holds', 'shown']);
    assert.deepEqual(found({ gave: HELD, observed: SHOWN, records: { links: undefined } }), ['holds', 'shown']);
    assert.deepEqual(found({ gave: HELD, observed: SHOWN, records: { used: [] } }), ['holds', 'shown']);
  });

  it('is not so where it is visible and not shown: then the chain breaks there', () => {
    assert.deepEqual(found({ gave: HELD, observed: NOT_SHOWN }), ['broken', 'not-shown']);
    assert.deepEqual(found({ gave: HELD, observed: [] }), ['broken', 'not-shown']);
    assert.deepEqual(chain({ gave: HELD, observed: [] }).breaks, { first: 'dialogs-exist', others: [] });
  });

  it('cannot be told by what is not shown where it need not be: not authorised, in part, or not known', () => {
    const instanceRef = 'urn:altinn:dialog-id:0196a1b2-3c4d-7e5f-8a9b-0c1d2e3f4a5b';
    const others: readonly Scenario[] = [
      {},
      { where: { standing: 'nested' }, gave: HELD },
      { gave: { instances: [{ service: AMELDING, instanceRef }] } },
      { gave: HELD, records: { links: undefined } },
    ];
    for (const one of others) {
      assert.deepEqual(found({ ...one, observed: NOT_SHOWN }), ['unknown', 'not-shown-either'], JSON.stringify(one));
    }
    assert.deepEqual(chain({ observed: [] }).breaks, { first: 'delegated', others: [] });
  });

  it('is a prediction that was missed where it is shown, and would be empty or have no dialogs at all', () => {
    const broker = { services: [service(AMELDING, { type: 'BrokerService' })] };
    for (const one of [{}, { records: broker }, { id: 'withdrawn', observed: ['withdrawn'] }]) {
      assert.deepEqual(found({ observed: SHOWN, ...one }), ['holds', 'prediction-missed'], JSON.stringify(one));
    }
  });

  it('is not known where the answer says nothing, or nobody asked', () => {
    assert.deepEqual(found({ gave: HELD, observed: 'unread' }), ['unknown', 'not-read']);
    assert.deepEqual(found({ gave: HELD }), ['unknown', 'not-verified']);
  });
});
