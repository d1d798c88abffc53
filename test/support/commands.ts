import assert from 'node:assert/strict';

/** A command as the agent of a pipeline understands it. */
export interface PipelineCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const unescaped = (text: string, characters: Readonly<Record<string, string>>): string =>
  Object.entries(characters).reduce((done, [code, character]) => done.replaceAll(code, character), text);

const GITHUB_DATA = { '%0D': '\r', '%0A': '\n', '%25': '%' };
const GITHUB_PROPERTY = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' };
const GITHUB_NAMES = ['file', 'line', 'col', 'endLine', 'endColumn', 'title'];

/** Reads annotations as the runner of GitHub Actions does; every line must be one. */
export function readGithub(text: string): PipelineCommand[] {
  return lines(text).map((line) => {
    const [, name = '', list = '', message = ''] = /^::(error|warning|notice) ([^:]*)::(.*)$/.exec(line) ?? [];
    assert.ok(name, `no command: ${line}`);
    const properties = Object.fromEntries(
      list.split(',').map((property) => {
        const [key = '', ...value] = property.split('=');
        assert.ok(GITHUB_NAMES.includes(key), key);
        return [key, unescaped(value.join('='), GITHUB_PROPERTY)];
      }),
    );
    if ('line' in properties) assert.match(properties['line'] ?? '', /^[1-9]\d*$/);
    return { name, properties, message: unescaped(message, GITHUB_DATA) };
  });
}

const AZURE = { '%3B': ';', '%0D': '\r', '%0A': '\n', '%5D': ']', '%AZP25': '%' };

/**
 * Reads logging commands as the agent of Azure Pipelines does: it finds the first one anywhere in a line. A line
 * without one has the name ''.
 */
export function readAzure(text: string): PipelineCommand[] {
  return lines(text).map((line) => {
    const start = line.search(/##vso\[/i);
    if (start < 0) return { name: '', properties: {}, message: line };
    const end = line.indexOf(']', start);
    const [name = '', ...rest] = line.slice(start + '##vso['.length, end).split(' ');
    const properties = Object.fromEntries(
      rest
        .join(' ')
        .split(';')
        .filter(Boolean)
        .map((property) => {
          const [key = '', ...value] = property.split('=');
          return [key, unescaped(value.join('='), AZURE)];
        }),
    );
    return { name, properties, message: unescaped(line.slice(end + 1), AZURE) };
  });
}

function lines(text: string): string[] {
  assert.ok(text === '' || text.endsWith('\n'));
  assert.ok(!text.includes('\r'));
  return text.split('\n').slice(0, -1);
}
