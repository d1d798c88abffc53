import type { AreaEntry, OwnerEntry, PackageEntry, ServiceEntry } from '../../core/catalogue/browse/entry.js';
import { areaTally, ownerTally } from '../../core/catalogue/browse/tally.js';
import type { CatalogContext, Column } from './context.js';
import {
  answerText,
  areaText,
  countText,
  ownerText,
  packageLines,
  packageTakers,
  serviceLines,
  serviceRemarks,
  serviceTakers,
  throughLines,
} from './words.js';

export function packageColumns(context: CatalogContext): readonly Column<PackageEntry>[] {
  const { catalog } = context.messages;
  return [
    { head: catalog.package, share: 40, cell: packageLines },
    { head: catalog.area, share: 25, cell: ({ area }) => [areaText(context, area)] },
    { head: catalog.canBeGivenTo, share: 22, cell: (one) => packageTakers(context, one) },
    {
      head: catalog.services,
      share: 13,
      align: 'right',
      cell: ({ services }) => [countText(context, services?.length ?? null)],
    },
  ];
}

export function serviceColumns(context: CatalogContext): readonly Column<ServiceEntry>[] {
  const { catalog } = context.messages;
  return [
    {
      head: catalog.service,
      share: 37,
      cell: (one) => [...serviceLines(context, one), ...serviceRemarks(context, one)],
    },
    { head: catalog.owner, share: 17, cell: ({ owner }) => [ownerText(context, owner)] },
    { head: catalog.inUse, share: 6, cell: ({ inUse }) => [answerText(context, inUse)] },
    { head: catalog.packages, share: 23, cell: (one) => throughLines(context, one) },
    { head: catalog.canBeGivenTo, share: 17, cell: (one) => serviceTakers(context, one) },
  ];
}

export function areaColumns(context: CatalogContext): readonly Column<AreaEntry>[] {
  const { catalog } = context.messages;
  const count = (head: string, of: (tally: ReturnType<typeof areaTally>) => number | null): Column<AreaEntry> => ({
    head,
    share: 14,
    align: 'right',
    cell: (area) => [countText(context, of(areaTally(area)))],
  });
  return [
    { head: catalog.area, share: 44, cell: (area) => [areaText(context, area), area.code ?? ''].filter(Boolean) },
    count(catalog.packages, ({ packages }) => packages),
    count(catalog.ownSystem, ({ givable }) => givable.standard),
    count(catalog.agent, ({ givable }) => givable.agent),
    count(catalog.services, ({ services }) => services),
  ];
}

export function ownerColumns(context: CatalogContext): readonly Column<OwnerEntry>[] {
  const { catalog } = context.messages;
  const count = (head: string, of: (tally: ReturnType<typeof ownerTally>) => number | null): Column<OwnerEntry> => ({
    head,
    share: 14,
    align: 'right',
    cell: (owner) => [countText(context, of(ownerTally(owner)))],
  });
  return [
    {
      head: catalog.owner,
      share: 44,
      cell: ({ owner }) => [ownerText(context, owner), owner.code ?? ''].filter(Boolean),
    },
    count(catalog.services, ({ services }) => services),
    count(catalog.inUse, ({ inUse }) => inUse),
    count(catalog.withoutPackage, ({ unreachable }) => unreachable),
    count(catalog.forNobody, ({ notGrantable }) => notGrantable),
  ];
}
