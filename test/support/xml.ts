/** An element of a document that was read. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, and none of its children's. */
  readonly text: string;
}

const NAME = '[A-Za-z_][\\w.:-]*';
const TAG = new RegExp(`^<(/?)(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>`);
const ATTRIBUTE = new RegExp(`(${NAME})="([^"<]*)"`, 'g');
/** All characters that XML 1.0 allows. */
const CHARACTERS = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/**
 * Reads a document as strictly as XML 1.0 asks, and throws for anything that is not well-formed. It knows what our
 * reports need: elements, attributes in double quotes, text. `voids` are elements that have no end (HTML has some).
 */
export function parseXml(source: string, voids: readonly string[] = []): XmlElement {
  if (!CHARACTERS.test(source)) throw new Error('a character that XML forbids');
  let rest = source.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  const top: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [top];
  const current = (): Open => open.at(-1) ?? top;
  while (rest !== '') {
    const [, text = ''] = /^([^<]*)/.exec(rest) ?? [];
    current().text += decoded(text);
    rest = rest.slice(text.length);
    if (rest === '') break;
    const [tag, isEnd, name = '', attributes = '', isEmpty] = TAG.exec(rest) ?? [];
    if (tag === undefined) throw new Error(`no tag: ${rest.slice(0, 80)}`);
    rest = rest.slice(tag.length);
    if (isEnd) {
      close(name);
      continue;
    }
    open.push({ name, attributes: attributesOf(attributes), children: [], text: '' });
    if (isEmpty || voids.includes(name)) close(name);
  }
  const [root, ...others] = top.children;
  if (open.length > 1) throw new Error(`<${current().name}> has no end`);
  if (root === undefined || others.length > 0 || top.text.trim() !== '') throw new Error('not one root');
  return root;

  function close(name: string): void {
    const element = open.pop();
    if (element === undefined || element.name !== name || open.length === 0) throw new Error(`</${name}> ends nothing`);
    current().children.push(element);
  }
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(ATTRIBUTE)) {
    if (name in attributes) throw new Error(`${name} stands twice`);
    attributes[name] = decoded(value);
  }
  return attributes;
}

function decoded(text: string): string {
  if (text.includes(']]>')) throw new Error(']]> in text');
  return text.replaceAll(/&([^;&]*;?)/g, (_, entity: string) => {
    const character = entity.endsWith(';') ? ENTITIES[entity.slice(0, -1)] : undefined;
    if (character === undefined) throw new Error(`no entity: &${entity}`);
    return character;
  });
}

/** All elements of a name, in the order of the document. */
export function elements(root: XmlElement, name: string): XmlElement[] {
  return [...(root.name === name ? [root] : []), ...root.children.flatMap((child) => elements(child, name))];
}
