/** What we sign is verified by the library of the specification. */
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { newWebhookSecret, signedHeaders, wireId } from '../../../src/notifications/webhooks/signature.js';

const now = () => Math.floor(Date.now() / 1_000);
const ID = wireId('00000000-0000-4000-8000-000000000001');

describe('a signature', () => {
  test('is one that the specification’s own library accepts, and makes too', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string({ unit: 'binary' })), (data) => {
        const secret = newWebhookSecret();
        const body = JSON.stringify({ type: 'case.opened', data });
        // Once: a second may turn between two looks at the clock.
        const timestampS = now();
        const headers = signedHeaders({ id: ID, timestampS, body }, [secret]);
        expect(new Webhook(secret).verify(body, { ...headers })).toEqual(JSON.parse(body));
        expect(new Webhook(secret).sign(ID, new Date(timestampS * 1_000), body)).toBe(
          headers['webhook-signature'],
        );
      }),
      { numRuns: 30 },
    );
  });

  test('is good for who has either secret while both count, and for nobody else', () => {
    const [first, second, other] = [newWebhookSecret(), newWebhookSecret(), newWebhookSecret()];
    const headers = signedHeaders({ id: ID, timestampS: now(), body: '{}' }, [second, first]);
    for (const secret of [first, second]) new Webhook(secret).verify('{}', { ...headers });
    expect(() => new Webhook(other).verify('{}', { ...headers })).toThrow('No matching signature');
  });

  test('holds for this body, this id and this time alone', () => {
    const secret = newWebhookSecret();
    const headers = signedHeaders({ id: ID, timestampS: now(), body: '{"a":1}' }, [secret]);
    const webhook = new Webhook(secret);
    expect(() => webhook.verify('{"a":2}', { ...headers })).toThrow();
    expect(() => webhook.verify('{"a":1}', { ...headers, 'webhook-id': `${ID}0` })).toThrow();
    expect(() =>
      webhook.verify('{"a":1}', { ...headers, 'webhook-timestamp': String(now() - 60) }),
    ).toThrow();
    const old = signedHeaders({ id: ID, timestampS: now() - 3_600, body: '{}' }, [secret]);
    expect(() => webhook.verify('{}', { ...old })).toThrow('too old');
  });

  test('comes from a secret of at least 24 bytes, another each time, and an id without a full stop', () => {
    const secret = newWebhookSecret();
    expect(Buffer.from(secret.replace('whsec_', ''), 'base64').length).toBeGreaterThanOrEqual(24);
    expect(newWebhookSecret()).not.toBe(secret);
    expect(ID).toBe('msg_00000000000040008000000000000001');
  });
});
