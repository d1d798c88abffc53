import assert from 'node:assert/strict';
import { plain } from '../../src/core/plain.js';
import { azureMessage, azureProperty, azureText } from '../../src/report/escape/azure.js';
import { githubMessage, githubProperty } from '../../src/report/escape/github.js';
import { html } from '../../src/report/escape/html.js';
import { xml } from '../../src/report/escape/xml.js';
import { readAzure, readGithub } from '../support/commands.js';
import { HOSTILE } from '../support/hostile.js';
import { parseXml } from '../support/xml.js';

describe('an escaped text', () => {
  for (const text of [...HOSTILE, '100 % :, ;] %0A %25 %5D']) {
    const shown = plain(text);

    it(`is what GitHub reads: ${shown}`, () => {
      const [command] = readGithub(`::error title=${githubProperty(text)}::${githubMessage(text)}\n`);
      assert.deepEqual(command, { name: 'error', properties: { title: shown }, message: shown });
    });

    it(`is what Azure reads: ${shown}`, () => {
      const [command] = readAzure(
        `##vso[task.logissue type=error;code=${azureProperty(text)};]${azureMessage(text)}\n`,
      );
      assert.deepEqual(command, {
        name: 'task.logissue',
        properties: { type: 'error', code: shown },
        message: shown,
      });
      assert.doesNotMatch(azureText(text), /##(vso)?\[/i);
    });

    it(`is the same text in XML and HTML: ${shown}`, () => {
      for (const escaped of [xml(text), html(text)]) {
        const { attributes, text: content } = parseXml(`<a b="${escaped}">${escaped}</a>`);
        const expected = shown.toWellFormed().replaceAll(/[\uFFFE\uFFFF]/g, '\uFFFD');
        assert.deepEqual([attributes['b'], content], [expected, expected]);
      }
    });
  }
});
