import * as z from 'zod';
import type { Service, SubjectLinks } from '../core/catalogue/catalogue.js';
import { serviceId, subjectUrn } from '../core/identifiers.js';
import { catalogueOf, type Decoder, decoder, optionalText, texts } from './decode.js';

const ACCESS_LIST_ENABLED = 'enabled';

/** Nulls are left out by the registry (reference §0.2); what has a default there has it here. */
const service = z
  .object({
    identifier: z.string().min(1),
    title: texts,
    resourceType: z.string().min(1),
    delegable: z.boolean().nullish(),
    accessListMode: optionalText,
    hasCompetentAuthority: z.object({ name: texts, organization: optionalText, orgcode: optionalText }).nullish(),
  })
  .transform(
    (row): Service => ({
      id: serviceId(row.identifier),
      title: row.title,
      type: row.resourceType,
      owner: {
        code: row.hasCompetentAuthority?.orgcode ?? undefined,
        organizationNumber: row.hasCompetentAuthority?.organization ?? undefined,
        name: row.hasCompetentAuthority?.name ?? {},
      },
      delegable: row.delegable ?? true,
      accessList: row.accessListMode?.toLowerCase() === ACCESS_LIST_ENABLED,
    }),
  );

/** Body of `GET resource/resourcelist?includeApps=true&includeMigratedApps=true` (reference §2). */
export const decodeServices: Decoder<Service[]> = decoder(catalogueOf(service));

const attribute = z.object({ type: optionalText, value: optionalText, urn: optionalText }).transform((row, context) => {
  const urn = row.urn ?? (row.type && row.value ? `${row.type}:${row.value}` : row.value);
  if (urn) return urn;
  context.addIssue({ code: 'custom', message: 'neither urn nor value is there' });
  return z.NEVER;
});

const subjectLinks = z
  .object({ subject: attribute, resources: z.array(attribute) })
  .transform((row): SubjectLinks => ({ subject: subjectUrn(row.subject), services: row.resources.map(serviceId) }));

/** Body of `POST resource/bysubjects` (reference §2). */
export const decodeSubjectLinks: Decoder<SubjectLinks[]> = decoder(catalogueOf(subjectLinks));
