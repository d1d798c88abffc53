import { serviceId } from '../../src/core/identifiers.js';
import type { Language } from '../../src/core/language.js';
import type { AuditResult } from '../../src/core/result.js';
import { auditWorld, authorizedParty, catalogueOf, expecting, systemUser } from './result.js';

/** Texts as nobody should send them, each of which some format would take for its own. All hold ÆØÅ and EVIL. */
export const HOSTILE = [
  `ÆØÅ æøå EVIL \u001b[2J\u001b]8;;http://evil\u0007 \u202Egnp.exe\u2066`,
  `<b>ÆØÅ</b></td><script>alert('EVIL')</script><!-- & &amp; "' -->]]><![CDATA[`,
  `::error::ÆØÅ EVIL\r\n::error file=evil.ts,line=1,title=a,b::%0A%25`,
  `##vso[task.setvariable variable=EVIL]ÆØÅ;]\n##[error]x %AZP25 ##VSO[task.complete result=Succeeded;]`,
  `=cmd|' /C calc'!A0 "ÆØÅ", EVIL;x`,
  `@SUM(1) ÆØÅ EVIL`,
  `# ÆØÅ EVIL | a | \`b\` [x](javascript:alert(1)) ![i](http://evil) **b** __u__ ~~s~~ $x$ http://evil www.evil.no`,
  `- ÆØÅ EVIL\n- item\n\n| a | b |\n|---|---|\n<img src=x onerror=alert(1)>`,
  `1. ÆØÅ EVIL \uD800 \uFFFE \uFFFF \u0000 \u0085 \u2028 tail\\`,
] as const;

const text = (at: number): string => HOSTILE[at % HOSTILE.length] ?? '';

type Expectation = ReturnType<typeof expecting>['expect'][number];

/** An expectation that stands in a file of a hostile name. */
const originOf = ({ selector }: Expectation, at: number): Expectation => ({
  selector: { ...selector, origin: `${text(at)}.yaml:${at + 1}:5` },
});

/** A world in which every name is hostile, and that has every sort of row and finding, in order or unread. */
export async function hostileResult(language: Language = 'en'): Promise<AuditResult> {
  const services = HOSTILE.map((_, at) => `service-${at}`);
  const records = catalogueOf(Object.fromEntries(services.map((id, at) => [id, at % 2 ? ['p', 'q'] : ['p']])));
  const named = {
    ...records,
    packages: records.packages?.map((one, at) => ({ ...one, name: text(at) })),
    services: records.services?.map((service, at) => ({
      ...service,
      title: { en: text(at), nb: text(at + 1) },
      owner: { ...service.owner, name: { en: text(at + 2) } },
    })),
  };
  const instance = { service: 'service-1', instanceRef: 'urn:altinn:dialog-id:0196a1b2-3c4d-7e5f-8a9b-0c1d2e3f4a5b' };
  const access = HOSTILE.map((title, at) => ({
    systemUser: {
      ...systemUser(`user-${at}`, at % 3 === 0 ? 'agent' : at % 3 === 1 ? 'standard' : title, '310166340'),
      title,
      externalRef: title,
      systemId: title,
    },
    parties:
      at === 4
        ? undefined
        : [
            authorizedParty('310166340', { name: text(at + 3), packages: [text(at), 'q'], services: ['service-0'] }),
            authorizedParty('310479713', { name: text(at + 4), packages: at % 2 ? ['p'] : [], instances: [instance] }),
            authorizedParty('311204564', { name: text(at + 5), isDeleted: true }),
          ],
  }));
  const demand = expecting(...services, 'unknown-service');
  const result = await auditWorld(
    { records: named, access, environment: text(2) },
    {
      demand: { ...demand, expect: demand.expect.map(originOf) },
      config: `${text(2)}/dekning.yaml`,
      failOn: ['empty', 'partial'],
      waivers: ['service-0', 'service-3'].map((id, at) => ({
        service: serviceId(id),
        reason: text(at + 1),
        owner: text(at + 3),
        expires: '2027-03-31',
        origin: `${text(2)}/dekning.yaml:${at + 1}:5`,
      })),
      language,
    },
  );
  const problems = HOSTILE.map((message, at) => ({
    api: text(at + 1),
    operation: text(at + 2),
    status: 503,
    code: text(at + 3),
    message,
    affects: text(at + 4),
  }));
  return {
    ...result,
    problems: [...result.problems, ...problems],
    scope: { ...result.scope, unmet: [...HOSTILE] },
  };
}
