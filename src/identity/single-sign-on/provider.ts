/** The provider at which people sign in (OpenID Connect): authorization code with PKCE, state and nonce. */
import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
} from 'openid-client';
import type { SingleSignOnConfig } from '../../config.js';
import { Problem } from '../../kernel/problem.js';
import { hashOfSecret } from '../../kernel/secret-link.js';
import type { Claims } from './claim-mapping.js';
import { type ReadLogoutToken, readLogoutToken } from './logout-token.js';

export interface Flow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

interface Finished {
  readonly subject: string;
  readonly claims: Claims;
  /** For signing out there; our own session is independent of it. */
  readonly idToken: string | null;
  /** The session there, as `sessionThere` has it; null where the provider names none. */
  readonly session: string | null;
}

export const CALLBACK = '/single-sign-on/back';

/** A session at the provider, as it is kept with the one here. */
export function sessionThere(issuer: string, sid: string): string {
  return hashOfSecret(JSON.stringify([issuer, sid]));
}

/** Such as take a shared secret are left out: what is not signed by the provider's own key proves nothing of it. */
const SIGNS_WITH_OWN_KEY = /^(RS|PS|ES)(256|384|512)$|^(EdDSA|Ed25519)$/;
const PATIENCE_SECONDS = 10;

export class Provider {
  private known: Promise<Configuration> | null = null;
  private keys: JWTVerifyGetKey | null = null;

  constructor(readonly settings: SingleSignOnConfig) {}

  /**
   * Where the browser goes to sign in, and what to keep until it comes back. `state` is the caller's; `again`: whoever is
   * signed in there shows again who they are.
   */
  async begin(
    state: string,
    publicUrl: string,
    again = false,
  ): Promise<{ readonly url: string; readonly flow: Flow }> {
    const flow = { state, nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const url = buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: `${publicUrl}${CALLBACK}`,
      scope: 'openid profile email',
      code_challenge: await calculatePKCECodeChallenge(flow.verifier),
      code_challenge_method: 'S256',
      state: flow.state,
      nonce: flow.nonce,
      ...(again ? { prompt: 'login' } : {}),
    });
    return { url: url.href, flow };
  }

  /**
   * What the provider says of whoever came back; null for an answer that is not to this flow, was refused or used before.
   * `url` is the whole address that the browser came back to.
   */
  async finish(url: URL, flow: Flow): Promise<Finished | null> {
    const configuration = await this.configuration();
    try {
      const tokens = await authorizationCodeGrant(configuration, url, {
        pkceCodeVerifier: flow.verifier,
        expectedNonce: flow.nonce,
        expectedState: flow.state,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) return null;
      const more = configuration.serverMetadata().userinfo_endpoint
        ? await fetchUserInfo(configuration, tokens.access_token, claims.sub)
        : {};
      const sid = claims['sid'];
      return {
        subject: claims.sub,
        claims: { ...more, ...claims },
        idToken: tokens.id_token ?? null,
        session: typeof sid === 'string' && sid !== '' ? sessionThere(this.settings.issuer, sid) : null,
      };
    } catch {
      return null;
    }
  }

  /**
   * Where the browser signs out there too; null when the provider has no such place. `idToken` says whose session it is,
   * so that nobody is signed out who is somebody else.
   */
  async endSession(publicUrl: string, idToken: string | undefined): Promise<string | null> {
    const configuration = await this.configuration();
    if (!configuration.serverMetadata().end_session_endpoint) return null;
    return buildEndSessionUrl(configuration, {
      client_id: this.settings.clientId,
      ...(idToken === undefined ? {} : { id_token_hint: idToken }),
      post_logout_redirect_uri: `${publicUrl}/sign-in`,
    }).href;
  }

  /** What a logout token says, which the provider sends when somebody signs out there; `now` is the database's. */
  async readLogout(text: unknown, now: Date): Promise<ReadLogoutToken> {
    const metadata = await this.configuration()
      .then((configuration) => configuration.serverMetadata())
      .catch(() => null);
    if (!metadata?.jwks_uri) return { ok: false, why: 'keys' };
    this.keys ??= createRemoteJWKSet(new URL(metadata.jwks_uri), {
      timeoutDuration: PATIENCE_SECONDS * 1000,
    });
    const named = metadata.id_token_signing_alg_values_supported ?? ['RS256'];
    return readLogoutToken(text, {
      issuer: metadata.issuer,
      clientId: this.settings.clientId,
      algorithms: named.filter((algorithm) => SIGNS_WITH_OWN_KEY.test(algorithm)),
      keys: this.keys,
      now,
    });
  }

  /** Asked once; again after it did not answer. Throws `not_ready` when it does not. */
  private configuration(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const url = new URL(issuer);
    this.known ??= discovery(url, clientId, clientSecret ?? undefined, undefined, {
      execute: [
        // Its signature is looked at even though it comes from the provider itself.
        enableNonRepudiationChecks,
        // The configuration lets no other address be without encryption.
        ...(url.protocol === 'http:' ? [allowInsecureRequests] : []),
      ],
      timeout: PATIENCE_SECONDS,
    }).catch(() => {
      this.known = null;
      throw new Problem('not_ready', [{ code: 'provider.silent' }]);
    });
    return this.known;
  }
}
