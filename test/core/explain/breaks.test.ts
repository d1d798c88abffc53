import assert from 'node:assert/strict';
import { accessPackage, service } from '../../support/build.js';
import { AMELDING, chain, request, type Scenario, system } from '../../support/chain.js';

const HELD = { packages: ['a-ordning'] };
const breaks = (scenario: Scenario) => {
  const found = chain(scenario).breaks;
  return found && [found.first, ...found.others];
};

describe('where a chain breaks', () => {
  it('is nowhere for what is visible, though nobody registered it or asked for it', () => {
    assert.equal(breaks({ gave: HELD, systems: [system([])], requests: [request({ status: 'Rejected' })] }), null);
  });

  it('is nowhere for what can have no dialogs', () => {
    assert.equal(breaks({ records: { services: [service(AMELDING, { type: 'BrokerService' })] } }), null);
  });

  it('is the first link that breaks, and the others are told', () => {
    assert.deepEqual(breaks({}), ['delegated']);
    assert.deepEqual(breaks({ requests: [] }), ['requested', 'delegated']);
    assert.deepEqual(breaks({ systems: [system([])], requests: [] }), ['registered', 'requested', 'delegated']);
    const barred = {
      services: [service(AMELDING, { delegable: false })],
      packages: [accessPackage('a-ordning', { isAssignable: false })],
    };
    assert.deepEqual(breaks({ records: barred }), ['can-be-given', 'delegated']);
  });

  it('is that nobody has dialogs of it, where it would be visible', () => {
    assert.deepEqual(breaks({ gave: HELD, records: { used: [] } }), ['in-use']);
    assert.deepEqual(breaks({ records: { used: [] } }), ['in-use', 'delegated']);
  });

  it('is the rule itself for a unit nested too deep, whatever was delegated', () => {
    assert.deepEqual(breaks({ where: { standing: 'nested' }, gave: HELD }), ['matched']);
    assert.deepEqual(breaks({ where: { standing: 'nested' } }), ['matched']);
  });

  it('is not before the delegation where that was not read', () => {
    assert.equal(breaks({ where: { standing: 'unread' }, systems: [system([])], requests: [] }), null);
  });
});
