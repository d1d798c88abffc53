import { packageCode, type SubjectUrn } from '../../identifiers.js';
import type { Case } from '../case.js';
import { broken, DOES_NOT_ARISE, holds, type LinkFinding, NOT_READ, unknown } from '../link.js';

/** This party gave this system user something that gives the service, as Access Management lists it. */
export function delegated(one: Case): LinkFinding {
  if (!one.isApplicable) return DOES_NOT_ARISE;
  switch (one.situation.standing) {
    case 'unread':
      return NOT_READ;
    case 'no-parties':
      return broken({ text: 'no-parties' });
    case 'not-authorised':
      return broken({ text: 'not-authorised' });
    case 'hierarchy-only':
      return given(one) ?? broken({ text: 'hierarchy-only' });
    case 'nested':
      // Whatever was delegated, it is dropped: the next link tells.
      return given(one) ?? { ...lacking(one), state: 'moot' };
    default:
      return given(one) ?? lacking(one);
  }
}

function given({ held, holdsRight, situation, key }: Case): LinkFinding | undefined {
  if (held.length > 0) return holds({ text: 'gave-subjects', subjects: held.map(packageCode) });
  if (holdsRight) return holds({ text: 'gave-right' });
  return situation.grants.instances.includes(key) ? holds({ text: 'gave-instances' }) : undefined;
}

function lacking({ situation: { grants }, catalogue: { links } }: Case): LinkFinding {
  const subjects: readonly SubjectUrn[] = [...grants.packages, ...grants.roles];
  const unread = links ? subjects.filter((subject) => links.unread.has(subject)) : subjects;
  if (unread.length > 0) return unknown({ text: 'gave-unread', subjects: unread.map(packageCode) });
  return broken(
    grants.packages.length > 0
      ? { text: 'gave-others', packages: grants.packages.map(packageCode) }
      : { text: 'gave-nothing' },
  );
}
