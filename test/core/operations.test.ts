import assert from 'node:assert/strict';
import { AUTHORIZED_PARTIES } from '../../src/altinn/authorized-parties.js';
import { OWN_SERVICES, SERVICE_RESOURCES } from '../../src/altinn/dialogporten.js';
import { PACKAGES, ROLES } from '../../src/altinn/metadata.js';
import { requestsOf } from '../../src/altinn/requests.js';
import { BY_SUBJECTS, RESOURCE_LIST } from '../../src/altinn/resource-registry.js';
import { VENDOR_SYSTEMS } from '../../src/altinn/system-register.js';
import { systemUsersOf } from '../../src/altinn/system-users.js';
import { OPERATIONS } from '../../src/core/operations.js';
import { operationOf } from '../../src/sandbox/operation.js';
import { ROUTES } from '../../src/sandbox/routes.js';

const known = new Map<string, string>(Object.entries(OPERATIONS));

describe('the operations by which problems name what was asked', () => {
  it('are those that the live auditor names', () => {
    const named = [
      ...[PACKAGES, ROLES, RESOURCE_LIST, BY_SUBJECTS, VENDOR_SYSTEMS, AUTHORIZED_PARTIES, SERVICE_RESOURCES],
      OWN_SERVICES,
      ...[systemUsersOf('*'), requestsOf('standard', '*'), requestsOf('agent', '*'), requestsOf('change', '*')],
    ];
    for (const { api, operation } of named) assert.equal(known.get(operation), api, operation);
  });

  it('are those that the sandbox serves, and none other', () => {
    const served = Object.entries(ROUTES).map(
      ([path, { method }]) => operationOf(method, path.replace('*', 'x'))?.name.replace(/\/x$/, '/*') ?? path,
    );
    assert.deepEqual([...served].sort(), [...known.keys()].sort());
  });

  it('name what a path names as it is, and are none for what is not served', () => {
    const path = '/authentication/api/v1/systemuser/vendor/bysystem/310652970_l%C3%B8nn?token=x';
    assert.equal(operationOf('GET', path)?.name, 'GET systemuser/vendor/bysystem/310652970_lønn');
    assert.equal(operationOf('DELETE', path), undefined);
    assert.equal(operationOf('GET', '/dialogporten/api/v1/enduser/dialogs/1'), undefined);
  });

  it('tell a list, on all its pages, from that of another party and of another asker', () => {
    const listOf = (target: string, authorization = 'Bearer a') => operationOf('GET', target, authorization)?.list;
    const pages = '/authentication/api/v1/systemuser/vendor/bysystem/310652970_lonn';
    assert.equal(listOf(`${pages}?token=abc`), listOf(pages));
    const ofParty =
      '/dialogporten/api/v1/enduser/serviceresources?party=urn:altinn:organization:identifier-no:31124553';
    assert.notEqual(listOf(`${ofParty}8`), listOf(`${ofParty}9`));
    assert.notEqual(listOf(pages, 'Bearer b'), listOf(pages));
  });
});
