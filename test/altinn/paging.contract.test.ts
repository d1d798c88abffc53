import assert from 'node:assert/strict';
import { nextPage } from '../../src/altinn/paging.js';

const NEXT = 'https://platform.tt02.altinn.no/authentication/api/v1/systemuser/vendor/bysystem/x?token=eyJ2';

describe('the link to a next page', () => {
  it('is told by a body that has one', () => {
    assert.equal(nextPage({ links: { next: NEXT }, data: [] }), NEXT);
  });

  it('is none where the services leave it out or write null', () => {
    assert.equal(nextPage({ links: {}, data: [] }), undefined);
    assert.equal(nextPage({ links: { next: null }, data: [] }), undefined);
    assert.equal(nextPage({ links: { next: '' }, data: [] }), undefined);
    assert.equal(nextPage({ links: null, data: [] }), undefined);
    assert.equal(nextPage({ data: [] }), undefined);
  });

  it('may be anywhere where the links are none', () => {
    for (const links of ['', 7, [], false]) assert.equal(nextPage({ links, data: [] }), 'links');
  });

  it('is none in a bare list, or in what is no body', () => {
    for (const body of [[], [{ links: { next: NEXT } }], null, undefined, 'text']) {
      assert.equal(nextPage(body), undefined);
    }
  });
});
