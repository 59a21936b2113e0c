/** The provider at which people sign in (OpenID Connect): authorization code with PKCE, state and nonce. */
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
import type { Claims } from './claim-mapping.js';

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
}

export const CALLBACK = '/single-sign-on/back';

export class Provider {
  private known: Promise<Configuration> | null = null;

  constructor(readonly settings: SingleSignOnConfig) {}

  /** Where the browser goes to sign in, and what to keep until it comes back. `state` is the caller's. */
  async begin(state: string, publicUrl: string): Promise<{ readonly url: string; readonly flow: Flow }> {
    const flow = { state, nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const url = buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: `${publicUrl}${CALLBACK}`,
      scope: 'openid profile email',
      code_challenge: await calculatePKCECodeChallenge(flow.verifier),
      code_challenge_method: 'S256',
      state: flow.state,
      nonce: flow.nonce,
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
      return { subject: claims.sub, claims: { ...more, ...claims }, idToken: tokens.id_token ?? null };
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
      timeout: 10,
    }).catch(() => {
      this.known = null;
      throw new Problem('not_ready', [{ code: 'provider.silent' }]);
    });
    return this.known;
  }
}
