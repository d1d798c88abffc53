import type { ListAnswer } from '../../core/catalogue/browse/answer.js';
import type { CatalogResult } from '../../core/catalogue/browse/result.js';
import { areaItem, ownerItem, packageItem, serviceItem } from './items.js';
import type { CatalogJson } from './schema.js';

/** The answer as JSON (schema `schemas/catalog.schema.json`). */
export function* catalogJson(result: CatalogResult): Generator<string> {
  yield `${JSON.stringify(documentOf(result), null, 2)}\n`;
}

function documentOf({ question, answer, ...result }: CatalogResult): CatalogJson {
  const { schemaVersion, tool, generatedAt, environment, source, language, complete, problems, exitCode } = result;
  const head = { schemaVersion, tool, generatedAt, environment, source, language };
  const foot = { complete, problems, exitCode };
  if (answer.kind === 'show') {
    const { service, package: one } = answer;
    return {
      ...head,
      kind: answer.kind,
      asked: 'show' in question ? question.show : '',
      service: service && {
        ...serviceItem(service),
        through: service.through?.map(packageItem) ?? null,
        others: service.others,
      },
      package: one && { ...packageItem(one), gives: one.gives?.map(serviceItem) ?? null },
      ...foot,
    };
  }
  return { ...head, ...listOf(answer, 'list' in question ? question.filter : {}), ...foot };
}

type ListJson = Pick<Exclude<CatalogJson, { kind: 'show' }>, 'filter' | 'all' | 'matched' | 'near' | 'notSearched'>;

function listOf(answer: ListAnswer, filter: ListJson['filter']) {
  const { all, near, notSearched } = answer;
  const about: ListJson = { filter, all, matched: answer.items?.length ?? null, near, notSearched };
  switch (answer.kind) {
    case 'packages':
      return { kind: answer.kind, ...about, items: answer.items?.map(packageItem) ?? null };
    case 'services':
      return { kind: answer.kind, ...about, items: answer.items?.map(serviceItem) ?? null };
    case 'areas':
      return { kind: answer.kind, ...about, items: answer.items?.map(areaItem) ?? null };
    case 'owners':
      return { kind: answer.kind, ...about, items: answer.items?.map(ownerItem) ?? null };
  }
}
