/**
 * Every read that an auditor may send, as problems name it, and its API family. A star stands for the part of a path
 * that names something.
 */
export const OPERATIONS = {
  'POST token': 'maskinporten',
  'GET exchange/*': 'token-exchange',
  'GET meta/info/accesspackages/search': 'metadata',
  'GET meta/info/roles': 'metadata',
  'GET resource/resourcelist': 'resource-registry',
  'POST resource/bysubjects': 'resource-registry',
  'GET resource/*': 'resource-registry',
  'GET systemregister/vendor': 'system-register',
  'GET systemregister/vendor/*': 'system-register',
  'GET systemuser/vendor/bysystem/*': 'system-users',
  'GET systemuser/vendor/byquery': 'system-users',
  'GET systemuser/request/vendor/bysystem/*': 'system-users',
  'GET systemuser/request/vendor/agent/bysystem/*': 'system-users',
  'GET systemuser/changerequest/vendor/bysystem/*': 'system-users',
  'GET enduser/authorizedparties': 'authorized-parties',
  'GET metadata/serviceresources': 'dialogporten',
  'GET metadata/limits': 'dialogporten',
  'GET enduser/serviceresources': 'dialogporten',
} as const satisfies Readonly<Record<string, string>>;
