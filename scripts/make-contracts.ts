import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FINDING_KINDS } from '../src/core/finding.js';
import { CATALOG_COLUMNS } from '../src/report/catalog/csv.js';
import { COLUMNS } from '../src/report/csv/columns.js';
import { FORMATS } from '../src/report/registry.js';

/**
 * Keeps a list of everything that other people's pipelines may rely on: commands, flags and their values, keys of the
 * published JSON, columns of CSV, kinds of findings. Run after a build, it adds what is new; what has gone it never takes
 * off the list, for that breaks somebody.
 */

const ROOT = new URL('../', import.meta.url);
export const CONTRACTS = new URL('test/contracts/contracts.json', ROOT);

type Contracts = Readonly<Record<string, readonly string[]>>;

interface Flag {
  readonly name: string;
  readonly type: 'boolean' | 'option';
  readonly options?: readonly string[];
  readonly multiple?: boolean;
  readonly required?: boolean;
}

interface Manifest {
  readonly commands: Readonly<
    Record<
      string,
      {
        readonly pluginName?: string;
        readonly flags: Readonly<Record<string, Flag>>;
        readonly args: Readonly<Record<string, { readonly name: string; readonly required?: boolean }>>;
      }
    >
  >;
}

const jsonOf = (path: string): unknown => JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'));

/** The contracts as the code has them now. */
export function currentContracts(schemas: readonly string[]): Contracts {
  const { commands } = jsonOf('oclif.manifest.json') as Manifest;
  const own = Object.entries(commands).filter(([, { pluginName }]) => pluginName === 'dekning');
  return {
    commands: own.flatMap(([id, { flags, args }]) => [
      id,
      ...Object.values(args).map((arg) => `${id} ${arg.required ? arg.name : `[${arg.name}]`}`),
      ...Object.values(flags).flatMap((flag) => flagLines(id, flag)),
    ]),
    ...Object.fromEntries(schemas.map((name) => [name, keysOf(jsonOf(`schemas/${name}`), '')])),
    formats: FORMATS,
    'csv columns': COLUMNS,
    'catalog csv columns': Object.entries(CATALOG_COLUMNS).flatMap(([list, columns]) =>
      columns.map((column) => `${list}: ${column}`),
    ),
    'kinds of findings': FINDING_KINDS,
  };
}

function flagLines(id: string, { name, type, options = [], multiple, required }: Flag): readonly string[] {
  const flag = `${id} --${name}`;
  const line = `${flag}${type === 'option' ? ' VALUE' : ''}${multiple ? ' …' : ''}${required ? ' (required)' : ''}`;
  return [line, ...options.map((value) => `${flag}=${value}`)];
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly enum?: readonly string[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

/** Every key that the values of a schema may have, by its path, whether it is always there, and the values of its own list. */
function keysOf(schema: unknown, path: string): readonly string[] {
  const { properties = {}, items, required = [], oneOf = [], anyOf = [], enum: values = [] } = schema as Schema;
  const keys = Object.entries(properties).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`;
    return [`${at}${required.includes(key) ? '' : ' (optional)'}`, ...keysOf(value, at)];
  });
  const inner = [
    ...(items ? keysOf(items, `${path}[]`) : []),
    ...[...oneOf, ...anyOf].flatMap((one) => keysOf(one, path)),
  ];
  return [...new Set([...keys, ...values.map((value) => `${path}=${value}`), ...inner])];
}

/** What of the first list is not in the second. */
export const missingIn = (some: Contracts, others: Contracts): readonly string[] =>
  Object.entries(some).flatMap(([name, lines]) =>
    lines.filter((line) => !others[name]?.includes(line)).map((line) => `${name}: ${line}`),
  );

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { SCHEMAS } = await import('./make-schemas.js');
  const current = currentContracts(Object.keys(SCHEMAS));
  const gone = missingIn(JSON.parse(readFileSync(CONTRACTS, 'utf8')) as Contracts, current);
  if (gone.length > 0) throw new Error(`This would break whoever relies on it:\n${gone.join('\n')}`);
  writeFileSync(CONTRACTS, `${JSON.stringify(current, null, 2)}\n`);
}
