/** A real provider of single sign-on on a free port, and whoever signs in there with a browser. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { type Browser, browserAt } from './browser.js';

export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What is said of whoever signs in, by the name they sign in with. */
  readonly people: Map<string, Readonly<Record<string, unknown>>>;
  /** Follows the browser from the address it was sent to until it is sent back; answers where to. */
  signIn(url: string, login: string, browser?: Browser): Promise<string>;
  browser(): Browser;
  /** Signs whoever has this browser out there, which tells those that they signed in at; `tellAt` is where to. */
  signOut(browser: Browser, tellAt: string): Promise<{ readonly told: readonly number[] }>;
  /** A logout token as the provider would make it, but for what is changed; `undefined` takes a claim off. */
  logoutToken(changes: JWTPayload, header?: Readonly<Record<string, string>>): Promise<string>;
  close(): Promise<void>;
}

interface Module {
  readonly Provider: new (
    issuer: string,
    configuration: object,
  ) => { callback(): (request: unknown, response: unknown) => void };
}

/** Where the client says that it wants to be told. */
const LOGOUT = 'https://entente.example/single-sign-on/backchannel-logout';

/** `backTo`: addresses that it sends browsers back to. */
export async function oidcProvider(
  backTo: readonly string[],
  afterSignOut: readonly string[],
): Promise<TestProvider> {
  // @ts-expect-error It comes without types.
  const { Provider }: Module = await import('oidc-provider');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: 'of-the-test', alg: 'RS256', use: 'sig' };
  let tellAt = '';
  let told: number[] = [];
  const [clientId, clientSecret] = ['entente', 'a secret between the two'];
  const people: TestProvider['people'] = new Map();
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: backTo,
        post_logout_redirect_uris: afterSignOut,
        grant_types: ['authorization_code'],
        response_types: ['code'],
        backchannel_logout_uri: LOGOUT,
        backchannel_logout_session_required: true,
      },
    ],
    jwks: { keys: [key] },
    features: { backchannelLogout: { enabled: true } },
    // The client's address is none that anybody listens at, and its own way there would go to no loopback.
    fetch: async (url: string, { method, headers, body, signal }: RequestInit & { method: string }) => {
      const answer = await fetch(url === LOGOUT ? tellAt : url, {
        method,
        headers,
        body,
        signal,
      } as RequestInit);
      if (url === LOGOUT) told.push(answer.status);
      return answer;
    },
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['name', 'org', 'groups'], email: ['email', 'email_verified'] },
    cookies: { keys: ['only for tests'] },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, ...people.get(id) }),
    }),
  });
  server.on('request', provider.callback());
  return {
    issuer,
    clientId,
    clientSecret,
    people,
    browser: () => browserAt(issuer),
    async signIn(url, login, browser = browserAt(issuer)) {
      let next = url;
      for (let step = 0; step < 12; step += 1) {
        if (!next.startsWith(issuer)) return next;
        const path = next.slice(issuer.length);
        const page = path.startsWith('/interaction/')
          ? await decided(browser, path, login)
          : await browser.get(path);
        if (page.location === null)
          throw new Error(`The provider answered ${page.status}: ${page.html.slice(0, 500)}`);
        next = new URL(page.location, issuer).href;
      }
      throw new Error('The provider sends the browser round in circles.');
    },
    async signOut(browser, at) {
      [tellAt, told] = [at, []];
      const { html } = await browser.get('/session/end');
      const xsrf = /name="xsrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
      const done = await browser.post('/session/end/confirm', { xsrf, logout: 'yes' });
      if (done.status >= 400)
        throw new Error(`The provider answered ${done.status}: ${done.html.slice(0, 500)}`);
      return { told };
    },
    logoutToken(changes, header = {}) {
      const now = Math.floor(Date.now() / 1000);
      const claims = {
        iss: issuer,
        aud: clientId,
        iat: now,
        exp: now + 120,
        jti: crypto.randomUUID(),
        events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
        ...changes,
      };
      return new SignJWT(JSON.parse(JSON.stringify(claims)))
        .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'logout+jwt', ...header })
        .sign(privateKey);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function decided(browser: Browser, path: string, login: string) {
  const { html } = await browser.get(path);
  const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1] ?? '';
  return browser.post(path, prompt === 'login' ? { prompt, login, password: 'any' } : { prompt });
}
