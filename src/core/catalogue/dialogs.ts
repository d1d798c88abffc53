import type { Service } from './catalogue.js';

/** The resource types that can own dialogs (reference §6.5). Every other type, known or not, has none. */
const TYPES_WITH_DIALOGS: ReadonlySet<string> = new Set([
  'genericaccessresource',
  'altinnapp',
  'migratedapp',
  'correspondenceservice',
]);

/** Whether services of a type can have dialogs. */
export const isTypeWithDialogs = (type: string): boolean => TYPES_WITH_DIALOGS.has(type.toLowerCase());

/**
 * Whether a service can have dialogs at all: its type can, and its owner has both code and organisation number,
 * without which Dialogporten drops it (reference §2.1, DESIGN §1).
 */
export const canHaveDialogs = (service: Service): boolean =>
  isTypeWithDialogs(service.type) && Boolean(service.owner.code) && Boolean(service.owner.organizationNumber);
