/** Which logout tokens are taken, rule by rule of OpenID Connect Back-Channel Logout 1.0. */
import fc from 'fast-check';
import {
  type CryptoKey,
  createLocalJWKSet,
  createRemoteJWKSet,
  exportJWK,
  generateKeyPair,
  type JWTPayload,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import {
  type LogoutRefusal,
  type LogoutRules,
  readLogoutToken,
} from '../../../src/identity/single-sign-on/logout-token.js';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const [ISSUER, CLIENT] = ['https://login.example.org', 'entente'];
const NOW = 1_795_000_000;

let ours: CryptoKey;
let theirs: CryptoKey;
let rules: LogoutRules;
beforeAll(async () => {
  const pair = await generateKeyPair('ES256', { extractable: true });
  ours = pair.privateKey;
  theirs = (await generateKeyPair('ES256')).privateKey;
  rules = {
    issuer: ISSUER,
    clientId: CLIENT,
    algorithms: ['RS256', 'ES256'],
    keys: createLocalJWKSet({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k', alg: 'ES256' }] }),
    now: new Date(NOW * 1000),
  };
});

const whole = {
  iss: ISSUER,
  aud: CLIENT,
  iat: NOW,
  exp: NOW + 120,
  jti: 'one',
  events: { [EVENT]: {} },
  sid: 's',
};
const claimsWith = (changes: object) => JSON.parse(JSON.stringify({ ...whole, ...changes })) as JWTPayload;
const signed = (changes: object = {}, header: object = {}, key: CryptoKey | Uint8Array = ours) =>
  new SignJWT(claimsWith(changes))
    .setProtectedHeader({ alg: 'ES256', kid: 'k', typ: 'logout+jwt', ...header })
    .sign(key);

test('a whole one names whose session is over, and until when it has to be remembered', async () => {
  expect(await readLogoutToken(await signed({ sub: 'ada' }), rules)).toEqual({
    ok: true,
    token: { jti: 'one', subject: 'ada', sid: 's', goodUntil: new Date((NOW + 240) * 1000) },
  });
});

test.each<[string, object, object]>([
  ['with sub alone', { sid: undefined, sub: 'ada' }, {}],
  ['with sid alone', {}, {}],
  ['for several clients', { aud: ['another', CLIENT] }, {}],
  ['of a provider that names no type', {}, { typ: 'JWT' }],
  ['whose clock goes a little before ours', { iat: NOW + 59 }, {}],
  ['that says more of the event', { events: { [EVENT]: { more: 1 }, 'https://other.example': {} } }, {}],
])('one %s is taken', async (_, changes, header) => {
  expect((await readLogoutToken(await signed(changes, header), rules)).ok).toBe(true);
});

test.each<[string, LogoutRefusal, object, object]>([
  ['of another issuer', 'issuer', { iss: 'https://evil.example' }, {}],
  ['without an issuer', 'issuer', { iss: undefined }, {}],
  ['for another client', 'audience', { aud: 'another' }, {}],
  ['for nobody', 'audience', { aud: undefined }, {}],
  ['that is over', 'time', { exp: NOW - 61 }, {}],
  ['that is never over', 'time', { exp: undefined }, {}],
  ['that is old, however long it says that it is good', 'time', { iat: NOW - 661, exp: NOW + 9999 }, {}],
  ['from the future', 'time', { iat: NOW + 61 }, {}],
  ['without a time', 'time', { iat: undefined }, {}],
  ['without the event', 'event', { events: undefined }, {}],
  ['of another event', 'event', { events: { 'https://other.example': {} } }, {}],
  ['with an event that is no object', 'event', { events: { [EVENT]: true } }, {}],
  ['with a list of events', 'event', { events: [EVENT] }, {}],
  ['with a nonce', 'nonce', { nonce: 'n' }, {}],
  ['with an empty nonce', 'nonce', { nonce: '' }, {}],
  ['that says of nobody', 'nobody', { sid: undefined }, {}],
  ['whose sid is a number', 'nobody', { sid: 1 }, {}],
  ['whose sid is empty', 'nobody', { sid: '' }, {}],
  ['without a number of its own', 'jti', { jti: undefined }, {}],
  ['whose number is empty', 'jti', { jti: '' }, {}],
  ['of another type', 'type', {}, { typ: 'at+jwt' }],
  ['of a key that there is not', 'signature', {}, { kid: 'other' }],
])('one %s is refused', async (_, why, changes, header) => {
  expect(await readLogoutToken(await signed(changes, header), rules)).toEqual({ ok: false, why });
});

test('one that somebody else signed is refused, by whatever means', async () => {
  const secret = new TextEncoder().encode('a secret between the two, as long as it has to be');
  for (const token of [
    await signed({}, {}, theirs),
    await signed({}, { alg: 'HS256' }, secret),
    `${await signed()}A`,
  ]) {
    expect(await readLogoutToken(token, rules)).toEqual({ ok: false, why: 'signature' });
  }
  expect((await readLogoutToken(new UnsecuredJWT(whole).encode(), rules)).ok).toBe(false);
  const only = { ...rules, algorithms: ['RS256'] };
  expect(await readLogoutToken(await signed(), only)).toEqual({ ok: false, why: 'signature' });
  const [head, , signature] = (await signed()).split('.');
  const other = Buffer.from(JSON.stringify(claimsWith({ sid: 'other' }))).toString('base64url');
  expect(await readLogoutToken(`${head}.${other}.${signature}`, rules)).toEqual({
    ok: false,
    why: 'signature',
  });
});

test('where the keys cannot be had nothing is taken', async () => {
  const keys = createRemoteJWKSet(new URL('http://127.0.0.1:1/jwks'));
  expect(await readLogoutToken(await signed(), { ...rules, keys })).toEqual({ ok: false, why: 'keys' });
});

test('whatever is sent is answered, and never taken', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string(),
        fc.jsonValue(),
        fc.string().map((s) => `a.${s}.b`),
      ),
      async (sent) => {
        expect((await readLogoutToken(sent, rules)).ok).toBe(false);
      },
    ),
    { numRuns: 200 },
  );
  expect(await readLogoutToken('x'.repeat(20_000), rules)).toEqual({ ok: false, why: 'malformed' });
});
