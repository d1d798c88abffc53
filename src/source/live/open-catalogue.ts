import { createHttp } from '../../altinn/http/http.js';
import { fetchPackages } from '../../altinn/metadata.js';
import type { CatalogueSource } from '../catalogue-source.js';
import { FILES } from '../files.js';
import { keepNothing } from '../keep.js';
import { liveCatalogue } from './catalogue.js';
import { hasDialogporten } from './live-source.js';
import { basesOf, cacheOf, type LiveChoice } from './open-live.js';
import { asked, readingOf } from './read.js';

/**
 * Opens Altinn's public APIs for reading the catalogue alone: no token is asked for, and no credentials are read. Throws
 * a UsageError for addresses that are wrong.
 */
export async function openLiveCatalogue(choice: Omit<LiveChoice, 'record' | 'inWords'>): Promise<CatalogueSource> {
  const { environment, connection, language, startedAt, clockOffset, tool, listen } = choice;
  const bases = basesOf(environment, connection);
  const http = createHttp({ bases, userAgent: `${tool.name}/${tool.version}`, listen });
  const catalogue = liveCatalogue({
    http,
    language,
    hasDialogporten: hasDialogporten(environment),
    keep: keepNothing,
    cache: cacheOf(choice, bases, undefined),
    clockOffset,
  });
  const capturedAt = startedAt.toISOString();
  let reading: ReturnType<typeof catalogue.read> | undefined;
  const read = () => {
    reading ??= catalogue.read();
    return reading;
  };
  return {
    kind: 'live',
    environment,
    capturedAt,
    problems: [],
    catalogue: async () => {
      const found = await read();
      return { ...found, readAt: found.readAt ?? capturedAt };
    },
    packagesIn: async (other) =>
      other === language
        ? { value: (await read()).records.packages, problems: [] }
        : readingOf(FILES.packages(other), await asked(() => fetchPackages(http, other))),
    roleProblems: catalogue.roleProblems,
    close: () => catalogue.finish({ environment, tool }),
  };
}
