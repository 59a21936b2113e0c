/**
 * What a provider says by a logout token: whose session there is over (OpenID Connect Back-Channel Logout 1.0, section 2.6).
 * It is verified with the keys and algorithms of its ID tokens.
 */
import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** Clocks that do not go alike. */
const TOLERANCE_SECONDS = 60;
/** Tokens are sent as they are made. */
const OLDEST_SECONDS = 600;
const LONGEST = 16_384;

export interface LogoutToken {
  readonly jti: string;
  /** Of the two at least one is there. */
  readonly subject: string | null;
  readonly sid: string | null;
  /** After this it would not be taken any more, so that nobody has to remember it. */
  readonly goodUntil: Date;
}

/** Which of the standard's rules a token breaks; `keys`: those of the provider could not be had. */
export type LogoutRefusal =
  | 'malformed'
  | 'keys'
  | 'signature'
  | 'issuer'
  | 'audience'
  | 'time'
  | 'type'
  | 'event'
  | 'nonce'
  | 'nobody'
  | 'jti';

export interface LogoutRules {
  readonly issuer: string;
  readonly clientId: string;
  /** Of ID tokens; such as take a shared secret are not among them. */
  readonly algorithms: readonly string[];
  readonly keys: JWTVerifyGetKey;
  /** By the database's clock. */
  readonly now: Date;
}

export type ReadLogoutToken =
  | { readonly ok: true; readonly token: LogoutToken }
  | { readonly ok: false; readonly why: LogoutRefusal };

export async function readLogoutToken(text: unknown, rules: LogoutRules): Promise<ReadLogoutToken> {
  if (typeof text !== 'string' || text.length > LONGEST) return { ok: false, why: 'malformed' };
  try {
    const { payload, protectedHeader } = await jwtVerify(text, rules.keys, {
      issuer: rules.issuer,
      audience: rules.clientId,
      algorithms: [...rules.algorithms],
      currentDate: rules.now,
      clockTolerance: TOLERANCE_SECONDS,
      maxTokenAge: OLDEST_SECONDS,
      requiredClaims: ['exp'],
    });
    return claimsOf(payload, protectedHeader.typ);
  } catch (error) {
    return { ok: false, why: refusalOf(error) };
  }
}

/** Of a token that its provider signed for us. Pure. */
function claimsOf(payload: JWTPayload, typ: string | undefined): ReadLogoutToken {
  const refused = (why: LogoutRefusal) => ({ ok: false, why }) as const;
  if (typ !== undefined && !/^((application\/)?logout\+jwt|JWT)$/i.test(typ)) return refused('type');
  const { jti, sub, sid, events, iat = 0, exp = 0 } = payload;
  // An ID token has none: it cannot be taken for this one, nor this one for it.
  if (!isObject(events) || !Object.hasOwn(events, EVENT) || !isObject(events[EVENT])) return refused('event');
  if (Object.hasOwn(payload, 'nonce')) return refused('nonce');
  if (!isName(jti)) return refused('jti');
  if (sub === undefined && sid === undefined) return refused('nobody');
  if ((sub !== undefined && !isName(sub)) || (sid !== undefined && !isName(sid))) return refused('nobody');
  const until = Math.min(exp, iat + OLDEST_SECONDS) + 2 * TOLERANCE_SECONDS;
  return {
    ok: true,
    token: { jti, subject: sub ?? null, sid: sid ?? null, goodUntil: new Date(until * 1000) },
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function refusalOf(error: unknown): LogoutRefusal {
  if (error instanceof errors.JWTExpired) return 'time';
  if (error instanceof errors.JWTClaimValidationFailed) return CLAIMS[error.claim] ?? 'malformed';
  if (
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSEAlgNotAllowed
  ) {
    return 'signature';
  }
  if (error instanceof errors.JWTInvalid || error instanceof errors.JWSInvalid) return 'malformed';
  if (error instanceof errors.JOSENotSupported) return 'signature';
  return 'keys';
}

const CLAIMS: Readonly<Record<string, LogoutRefusal>> = {
  iss: 'issuer',
  aud: 'audience',
  exp: 'time',
  iat: 'time',
  nbf: 'time',
};
