import { errors, generateSecret, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';

type Issuer = 'maskinporten' | 'altinn';

/** Whom a token of this sandbox stands for. */
export interface Caller {
  readonly issuer: Issuer;
  readonly scopes: readonly string[];
  /** Id of the system user; undefined for the vendor itself. */
  readonly systemUser: string | undefined;
  /** Organisation number of the vendor. */
  readonly consumer: string;
  readonly claims: JWTPayload;
}

/** The tokens that the sandbox gives out. They are signed with a secret that no other run shares. */
export interface Tokens {
  readonly issue: (issuer: Issuer, claims: JWTPayload, lifetimeInSeconds: number) => Promise<string>;
  /** Undefined for a token that is not of this run, or has expired. */
  readonly read: (token: string) => Promise<Caller | undefined>;
}

interface TokensOptions {
  readonly issuers: Readonly<Record<Issuer, string>>;
  readonly secret: Awaited<ReturnType<typeof tokenSecret>>;
  readonly now: () => Date;
}

const ALGORITHM = 'HS256';

export const tokenSecret = () => generateSecret(ALGORITHM);

/** Organisation numbers are named with the prefix of ISO 6523 (reference §0.4). */
export const ISO_6523 = { authority: 'iso6523-actorid-upis', prefix: '0192:' } as const;

const claimsSchema = z.object({
  iss: z.string(),
  scope: z.string(),
  consumer: z.object({ ID: z.string() }),
  authorization_details: z.array(z.object({ systemuser_id: z.array(z.string()) })).optional(),
});

export function createTokens({ issuers, secret, now }: TokensOptions): Tokens {
  return {
    issue: (issuer, claims, lifetime) => {
      const issuedAt = Math.floor(now().getTime() / 1000);
      return new SignJWT({ ...claims, iss: issuers[issuer], iat: issuedAt, exp: issuedAt + lifetime })
        .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
        .sign(secret);
    },
    read: async (token) => {
      const payload = await jwtVerify(token, secret, { algorithms: [ALGORITHM], currentDate: now() }).then(
        (verified) => verified.payload,
        (error: unknown) => {
          if (error instanceof errors.JOSEError) return undefined;
          throw error;
        },
      );
      return payload && callerOf(payload, issuers);
    },
  };
}

function callerOf(payload: JWTPayload, issuers: TokensOptions['issuers']): Caller {
  const { iss, scope, consumer, authorization_details: details } = claimsSchema.parse(payload);
  return {
    issuer: iss === issuers.altinn ? 'altinn' : 'maskinporten',
    scopes: scope.split(' '),
    systemUser: details?.[0]?.systemuser_id[0],
    consumer: consumer.ID.slice(ISO_6523.prefix.length),
    claims: payload,
  };
}
