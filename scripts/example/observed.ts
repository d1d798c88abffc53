import { type ExampleParty, partiesOf } from './access.js';
import { serviceResources } from './catalogue.js';
import { FACTS } from './facts.js';

/**
 * What Dialogporten shows each system user of the example: what its packages and single rights give, of that the
 * services that the party has dialogs of. Made from the facts alone, so that the rule has something to be held against.
 */

/** Whoever sent nothing this year was sent nothing either: nobody has dialogs of everything. */
const WITHOUT_DIALOGS: Readonly<Record<string, readonly string[]>> = {
  '311732161': ['ske-innrapportering-amelding', 'nav_sykepenger_dialog'],
  '310479713': ['nav_sykepenger_dialog'],
};

/** Units that the configuration of the example names, or owners that gave nothing: they are shown nothing. */
const SHOWN_NOTHING: Readonly<Record<string, readonly string[]>> = {
  '2': ['313890546'],
  '3': ['313717283'],
  '4': ['313717283'],
  '5': ['313717283'],
};

const used = serviceResources().items;

function shownFor({ number, packages = [], resources = [] }: ExampleParty): unknown {
  const held = new Set(packages.map((code) => `urn:altinn:accesspackage:${code}`));
  const given = new Set([
    ...FACTS.links.filter((link) => held.has(link.package)).map((link) => link.service),
    ...resources,
  ]);
  const without = new Set(WITHOUT_DIALOGS[number ?? '']);
  return { items: used.filter(({ serviceResource: { id } }) => given.has(id) && !without.has(id)) };
}

/** Below the first level of subunits Dialogporten shows nothing. */
const nothing = { items: [] };

export const observedFiles = (): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    partiesOf().flatMap(({ id, parties }) => {
      const file = (number: string): string => `dialogporten/authorized/${id}/${number}.json`;
      const listed = parties.flatMap(({ party, depth }) =>
        party.number === null ? [] : [[file(party.number), depth > 1 ? nothing : shownFor(party)] as const],
      );
      const others = (SHOWN_NOTHING[id.slice(-1)] ?? []).map((number) => [file(number), nothing] as const);
      return [...listed, ...others];
    }),
  );
