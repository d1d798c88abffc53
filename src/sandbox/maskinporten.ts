import { randomUUID } from 'node:crypto';
import { type Answer, json } from './answer.js';
import { type Grant, verifyGrant } from './grant.js';
import type { Handler } from './request.js';
import type { SystemUser } from './systems.js';
import { ISO_6523 } from './tokens.js';
import type { World } from './world.js';

const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const LIFETIME = 119;

const refused = (error: string, description: string, status = 400): Answer =>
  json({ error, error_description: description }, { status });

const organization = (number: string) => ({ authority: ISO_6523.authority, ID: `${ISO_6523.prefix}${number}` });

/**
 * `POST {maskinporten}/token` (reference §0.4): a token for the vendor, or for one system user. The codes of errors are
 * unverified there ([U]); what is said of a grant is as Maskinporten is known to say it.
 */
export const grantToken: Handler = async ({ headers, body }, world) => {
  if (!/^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '')) {
    return refused('invalid_request', 'the body must be application/x-www-form-urlencoded');
  }
  const form = new URLSearchParams(body.toString('utf8'));
  if (form.get('grant_type') !== GRANT_TYPE) {
    return refused('unsupported_grant_type', `grant_type must be ${GRANT_TYPE}`);
  }
  const verified = await verifyGrant(form.get('assertion') ?? '', world);
  if (!verified.ok) {
    const isScope = verified.error === 'invalid_scope';
    return refused(
      verified.error,
      isScope
        ? verified.description
        : `Invalid assertion. Client authentication failed. ${verified.description}${numberOf(verified.description)}`,
    );
  }
  return answered(verified.grant, world);
};

/** Of the faults that Maskinporten documents by number, the two that can be met here. */
const numberOf = (description: string): string =>
  /claim aud/.test(description) ? ' (MP-110)' : /^iss /.test(description) ? ' (MP-100)' : '';

async function answered(grant: Grant, world: World): Promise<Answer> {
  if (!grant.systemUser) return issued(grant, undefined, world);
  const found = await systemUserOf(grant.systemUser, world);
  if (found === 'unreadable') return unknown('the snapshot does not hold every list of system users');
  // The exact body for a customer without system user is unverified ([U]).
  if (!found) {
    return refused('invalid_altinn_customer_configuration', 'No system user was found for this organisation (MP-303)');
  }
  return issued(grant, found, world);
}

const unknown = (why: string): Answer => refused('server_error', `The sandbox cannot tell: ${why}`, 500);

/**
 * The first system user of that owner and reference, in any system of the vendor: the sandbox's one client stands for
 * them all. When there is none, a list that could not be read might have held it.
 */
async function systemUserOf(
  { owner, externalRef }: NonNullable<Grant['systemUser']>,
  { systems }: World,
): Promise<SystemUser | 'unreadable' | undefined> {
  const ids = await systems.ids();
  if (!ids.ok) return 'unreadable';
  let areAllRead = ids.value.length > 0;
  for (const id of ids.value) {
    const users = await systems.usersOf(id);
    const found = users.ok ? users.value.find(owner, externalRef) : undefined;
    if (found) return found;
    if (!users.ok || users.value.isCut) areAllRead = false;
  }
  return areAllRead ? undefined : 'unreadable';
}

async function issued({ scope }: Grant, user: SystemUser | undefined, world: World): Promise<Answer> {
  const { id, vendor } = world.client;
  if (vendor === undefined) return unknown('the snapshot does not say who the vendor is');
  const claims = {
    client_id: id,
    client_amr: 'private_key_jwt',
    consumer: organization(vendor),
    scope,
    jti: randomUUID(),
    ...(user && { authorization_details: [detailsOf(user)] }),
  };
  return json({
    access_token: await world.tokens.issue('maskinporten', claims, LIFETIME),
    token_type: 'Bearer',
    expires_in: LIFETIME,
    scope,
  });
}

const detailsOf = ({ id, owner, systemId, externalRef }: SystemUser) => ({
  type: 'urn:altinn:systemuser',
  systemuser_id: [id],
  systemuser_org: organization(owner),
  system_id: systemId,
  externalRef,
});
