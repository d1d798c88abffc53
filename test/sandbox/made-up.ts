/** Rows of a vendor that is made up, and the files of a snapshot of it (reference §3.1, §3.2). */
export const MADE_UP_SYSTEM = '991825827_smartcloud';

export const systemRow = (told: Readonly<Record<string, unknown>> = {}) => ({
  systemId: MADE_UP_SYSTEM,
  systemVendorOrgNumber: '991825827',
  systemVendorOrgName: 'SMARTCLOUD AS',
  name: { nb: 'SmartCloud', nn: 'SmartCloud', en: 'SmartCloud' },
  rights: [],
  accessPackages: [],
  isVisible: true,
  ...told,
});

export const userRow = (number: number, told: Readonly<Record<string, unknown>> = {}) => ({
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  integrationTitle: 'SmartCloud',
  systemId: MADE_UP_SYSTEM,
  productName: '',
  reporteeOrgNo: String(313_000_000 + number),
  created: '2024-11-15T09:36:50.451886Z',
  isDeleted: false,
  supplierName: '',
  supplierOrgno: '991825827',
  externalRef: String(313_000_000 + number),
  userType: 'standard',
  ...told,
});

/** The files of a vendor with one system that has these system users. */
export const vendorFiles = (
  users: readonly unknown[],
  links: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> => ({
  'system-register/systems.json': [systemRow()],
  [`system-users/${MADE_UP_SYSTEM}.json`]: { links, data: users },
});
