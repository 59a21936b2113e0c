/** Messages to another system, from the act on a case to what arrives there. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Webhook } from 'standardwebhooks';
import type { PersonActor } from '../../../src/kernel/actor.js';
import { inboxOf } from '../../../src/notifications/inbox.query.js';
import {
  editEndpoint,
  pauseEndpoint,
  removeEndpoint,
  resumeEndpoint,
  rotateSecret,
} from '../../../src/notifications/webhooks/change-endpoint.js';
import { endpointOf } from '../../../src/notifications/webhooks/endpoints.query.js';
import { WEBHOOK_TYPES } from '../../../src/notifications/webhooks/event-types.js';
import { makeEndpoint } from '../../../src/notifications/webhooks/make-endpoint.js';
import { messagesOf } from '../../../src/notifications/webhooks/messages.query.js';
import { sendAgain, sendTest } from '../../../src/notifications/webhooks/send-again.js';
import { behindTheWall, type TestDatabase, testDatabase } from '../../support/database.js';
import { type Background, background, PUBLIC_URL } from '../../support/drain.js';
import { eventually } from '../../support/eventually.js';
import { type Ferry, ferry, forget } from '../../support/ferry.js';
import { type HookReceiver, hookReceiver, type Received } from '../../support/hook-receiver.js';

const RULES = { networks: ['127.0.0.1/32'], plainHttp: true };
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let test: TestDatabase;
let port: Ferry;
let work: Background;
let receiver: HookReceiver;
let admin: PersonActor;

beforeAll(async () => {
  test = await testDatabase({ size: 10 });
  port = await ferry(test);
  work = background(port.runtime);
  admin = port.administrator;
});
afterAll(async () => {
  work?.close();
  await test?.close();
});
beforeEach(async () => {
  test.database.clockOffsetMs = 0;
  await forget(test);
  await behindTheWall(test, 'TRUNCATE webhook_attempt, webhook_message, webhook_endpoint');
  receiver = await hookReceiver();
});
afterEach(() => receiver.close());

interface Made {
  readonly id: string;
  readonly secret: string;
}

const endpointFor = (
  reader: PersonActor,
  more: { readonly name?: string; readonly eventTypes?: readonly string[]; readonly url?: string } = {},
): Promise<Made> =>
  makeEndpoint(test.database, admin, RULES, {
    organisationId: reader.organisationId,
    name: 'Mirror',
    url: receiver.url,
    eventTypes: WEBHOOK_TYPES,
    ...more,
  });
const told = (received: readonly Received[] = receiver.received) =>
  received.map((one) => [one.type, one.data['stage']]);
const later = (ms: number) => {
  test.database.clockOffsetMs += ms;
};
const messages = async (endpoint: Made) =>
  (await messagesOf(test.database, admin, endpoint.id, { limit: 100 })).items;

describe('what another system is told', () => {
  it('verifies with the specification’s own library, and says where to read more', async () => {
    const { secret } = await endpointFor(port.secretary);
    const caseId = await port.inspected('Secret title');
    await work.drain();
    expect(told()).toEqual([
      ['case.opened', 'draft'],
      ['case.advanced', 'inspection'],
    ]);
    for (const one of receiver.received) {
      expect(new Webhook(secret).verify(one.body, one.headers as Record<string, string>)).toEqual(
        JSON.parse(one.body),
      );
      expect(one.headers['content-type']).toBe('application/json');
      expect(one.id).toMatch(/^msg_[0-9a-f]{32}$/);
      expect(one.body).not.toContain('Secret title');
    }
    expect(receiver.received[1]?.data).toEqual({
      event: expect.any(String),
      id: caseId,
      subject: 'crossing',
      reference: expect.stringMatching(/^PS\//),
      stage: 'inspection',
      version: '2.1',
      from: 'draft',
      transition: 'submit',
      link: `${PUBLIC_URL}/crossings/${caseId}`,
      api: `${PUBLIC_URL}/api/v1/crossings/${caseId}`,
    });
    expect(work.troubles).toEqual([]);
  });

  it('is only what was asked for, and nothing once it is removed', async () => {
    const endpoint = await endpointFor(port.secretary, { eventTypes: ['case.advanced'] });
    await port.inspected();
    await work.drain();
    expect(told()).toEqual([['case.advanced', 'inspection']]);
    await removeEndpoint(test.database, admin, endpoint.id);
    await port.inspected();
    await work.drain();
    expect(receiver.received).toHaveLength(1);
    expect(await endpointOf(test.database, admin, endpoint.id)).toBeNull();
  });

  it('is for an outside organisation its own cases, in outside codes and versions, without what is done inside', async () => {
    await endpointFor(port.manager);
    const caseId = await port.atHarbours();
    await port.act(port.pilot, caseId, { transition: 'agree', visa: 'pilot' });
    await port.act(port.moldova, caseId, { transition: 'agree', visa: 'berth:MD' });
    await work.drain();
    expect(told()).toEqual([
      ['case.opened', 'draft'],
      ['case.advanced', 'under_review'],
      ['case.advanced', 'at_harbours'],
    ]);
    const [, own, others] = receiver.received;
    expect(own?.data).toMatchObject({ from: 'draft', transition: 'submit', version: '3.1' });
    expect(others?.data).toMatchObject({ from: 'under_review' });
    expect(others?.data).not.toHaveProperty('transition');
    const all = receiver.received.map((one) => one.body).join();
    for (const inside of ['inspection', 'harbours"', 'pilot', 'berth', 'MD'])
      expect(all).not.toContain(`"${inside}`);
  });

  it('is for a partner country its own answer and nobody else’s; for a stranger nothing', async () => {
    const country = await endpointFor(port.moldova, { name: 'Moldova' });
    await endpointFor(port.stranger, { name: 'Stranger' });
    const caseId = await port.atHarbours();
    await work.drain();
    receiver.received.length = 0;
    await port.act(port.morocco, caseId, { transition: 'agree', visa: 'berth:MA' });
    await port.act(port.pilot, caseId, { transition: 'agree', visa: 'pilot' });
    await work.drain();
    expect(receiver.received).toEqual([]);
    await port.act(port.moldova, caseId, { transition: 'agree', visa: 'berth:MD' });
    await work.drain();
    expect(told()).toEqual([
      ['visa.given', 'sailing'],
      ['case.advanced', 'sailing'],
    ]);
    expect(receiver.received[0]?.data['visas']).toEqual([{ code: 'berth', instance: 'MD', answer: 'yes' }]);
    expect((await messages(country)).length).toBeGreaterThan(2);
  });

  it('is told once, even when the outbox is handed over twice', async () => {
    const endpoint = await endpointFor(port.secretary);
    const caseId = await port.inspected();
    await work.drain();
    await behindTheWall(test, 'UPDATE outbox SET done_at = NULL WHERE case_id = $1', [caseId]);
    await work.drain();
    expect(await messages(endpoint)).toHaveLength(2);
    expect(receiver.received).toHaveLength(2);
  });
});

describe('when it does not arrive', () => {
  it('is tried again under the same id with a new time, while later ones of that case wait and other cases do not', async () => {
    const endpoint = await endpointFor(port.secretary);
    const stuck = await port.open('Stuck');
    receiver.answers = ({ data }, response) =>
      void response.writeHead(data['id'] === stuck ? 500 : 204).end('no');
    await work.drain();
    await port.act(port.manager, stuck, { transition: 'submit' });
    await port.act(port.secretary, stuck, { transition: 'pass' });
    const other = await port.inspected('Other');
    await work.drain();
    const of = (id: string) => receiver.received.filter((one) => one.data['id'] === id);
    expect(of(stuck).map((one) => one.type)).toEqual(['case.opened']);
    expect(told(of(other))).toEqual([
      ['case.opened', 'draft'],
      ['case.advanced', 'inspection'],
    ]);

    later(6_000);
    await work.drain();
    expect(of(stuck)).toHaveLength(2);
    receiver.answers = (_received, response) => void response.writeHead(204).end();
    await work.drain();
    expect(of(stuck)).toHaveLength(2);
    later(6 * 60_000);
    await work.drain();
    expect(told(of(stuck))).toEqual([
      ['case.opened', 'draft'],
      ['case.opened', 'draft'],
      ['case.opened', 'draft'],
      ['case.advanced', 'inspection'],
      ['case.advanced', 'harbours'],
    ]);
    const [first, second, third] = of(stuck);
    expect(new Set([first?.id, second?.id, third?.id]).size).toBe(1);
    expect(new Set(of(stuck).map((one) => one.id)).size).toBe(3);
    expect(Number(third?.headers['webhook-timestamp'])).toBeGreaterThan(
      Number(first?.headers['webhook-timestamp']),
    );
    const log = (await messages(endpoint)).find((one) => one.webhookId === first?.id);
    expect(log).toMatchObject({ state: 'delivered', type: 'case.opened' });
    expect(log?.attempts.map(({ number, status, answer }) => [number, status, answer])).toEqual([
      [3, 204, ''],
      [2, 500, 'no'],
      [1, 500, 'no'],
    ]);
    expect(log?.attempts.every((one) => (one.durationMs ?? -1) >= 0)).toBe(true);
  });

  it('keeps the order of every case under random failures', async () => {
    await endpointFor(port.secretary);
    const cases: string[] = [];
    for (const title of ['A', 'B', 'C', 'D']) {
      const id = await port.inspected(title);
      await port.act(port.secretary, id, { transition: 'ask' });
      await port.act(port.manager, id, { transition: 'answer' });
      cases.push(id);
    }
    let seed = 7;
    const arrived: Received[] = [];
    receiver.answers = (one, response) => {
      seed = (seed * 16_807) % 2_147_483_647;
      const fails = seed % 2 === 0;
      if (!fails) arrived.push(one);
      response.writeHead(fails ? 503 : 200).end();
    };
    for (let turn = 0; turn < 60 && arrived.length < 16; turn += 1) {
      await work.drain();
      later(20 * 60_000);
    }
    expect(receiver.received.length).toBeGreaterThan(20);
    for (const id of cases) {
      expect(told(arrived.filter((one) => one.data['id'] === id))).toEqual([
        ['case.opened', 'draft'],
        ['case.advanced', 'inspection'],
        ['case.advanced', 'question'],
        ['case.advanced', 'inspection'],
      ]);
    }
  });

  it('does not overtake an event of its case that another process has not yet told', async () => {
    await endpointFor(port.secretary);
    const caseId = await port.open();
    await port.act(port.manager, caseId, { transition: 'submit' });
    await behindTheWall(
      test,
      `UPDATE outbox SET not_before = now() + interval '1 hour' WHERE id = (SELECT min(id) FROM outbox WHERE case_id = $1)`,
      [caseId],
    );
    await work.relay.round();
    const waiting = await behindTheWall(test, 'SELECT 1 FROM webhook_message');
    expect(waiting).toHaveLength(1);
    await work.deliver();
    expect(receiver.received).toEqual([]);
    later(2 * HOUR_MS);
    await work.drain();
    expect(told()).toEqual([
      ['case.opened', 'draft'],
      ['case.advanced', 'inspection'],
    ]);
  });

  it('is not held up by another receiver that is slow', async () => {
    const slow = await hookReceiver();
    const held: (() => void)[] = [];
    slow.answers = (_received, response) => void held.push(() => response.writeHead(204).end());
    await endpointFor(port.secretary, { name: 'Slow', url: slow.url });
    await endpointFor(port.secretary, { name: 'Quick' });
    for (const title of ['A', 'B', 'C', 'D', 'E', 'F']) await port.inspected(title);
    await work.relay.round();
    const delivered = work.deliver();
    await eventually(() => expect(receiver.received).toHaveLength(12));
    expect(slow.received).toHaveLength(4);
    const releasing = setInterval(() => {
      for (const release of held.splice(0)) release();
    }, 5);
    await delivered;
    clearInterval(releasing);
    expect(slow.received).toHaveLength(12);
    await slow.close();
  });

  it('is given up after ten tries over three days when the others get through, and can be sent again', async () => {
    const endpoint = await endpointFor(port.secretary, { eventTypes: ['case.opened'] });
    const poison = await port.open('Poison');
    receiver.answers = ({ data }, response) =>
      void response.writeHead(data['id'] === poison ? 400 : 204).end();
    for (let turn = 0; turn < 12; turn += 1) {
      await work.drain();
      await port.open('Fine');
      later(27 * HOUR_MS);
    }
    const [given] = (await messages(endpoint)).filter((one) => one.caseId === poison);
    expect(given).toMatchObject({ state: 'failed', nextAttemptAt: null });
    expect(given?.attempts).toHaveLength(10);
    receiver.answers = (_received, response) => void response.writeHead(204).end();
    await sendAgain(test.database, admin, endpoint.id, { messageId: given?.id ?? '' });
    await work.drain();
    const again = (await messages(endpoint)).find((one) => one.id === given?.id);
    expect(again).toMatchObject({ state: 'delivered' });
    expect(again?.attempts).toHaveLength(11);
  });

  it('pauses after three days in which nothing got through, tells the administrators once, and goes on when resumed', async () => {
    const endpoint = await endpointFor(port.secretary);
    receiver.answers = (_received, response) => void response.writeHead(502).end();
    await port.inspected();
    for (let turn = 0; turn < 30; turn += 1) {
      await work.drain();
      later(6 * HOUR_MS);
    }
    const found = await endpointOf(test.database, admin, endpoint.id);
    expect(found).toMatchObject({ pausedWhy: 'failing', waiting: 2 });
    const { items } = await inboxOf(test.database, admin, { limit: 10 });
    expect(items.filter((one) => one.kind === 'webhook_paused')).toEqual([
      expect.objectContaining({ headline: 'Webhook paused: Mirror', link: `/admin/webhooks/${endpoint.id}` }),
    ]);
    const mails = await behindTheWall<{ text: string }>(
      test,
      `SELECT body_text AS text FROM mail WHERE account_id = $1`,
      [admin.accountId],
    );
    expect(mails[0]?.text).toContain(`${PUBLIC_URL}/admin/webhooks/${endpoint.id}`);
    const before = receiver.received.length;
    await work.drain();
    expect(receiver.received).toHaveLength(before);

    receiver.answers = (_received, response) => void response.writeHead(204).end();
    await resumeEndpoint(test.database, admin, endpoint.id);
    await work.drain();
    expect(told(receiver.received.slice(before))).toEqual([
      ['case.opened', 'draft'],
      ['case.advanced', 'inspection'],
    ]);
    expect(await endpointOf(test.database, admin, endpoint.id)).toMatchObject({
      pausedWhy: null,
      failingSince: null,
    });
  });

  it('stops at once when the receiver says that it is gone, and writes nothing more for it', async () => {
    const endpoint = await endpointFor(port.secretary);
    receiver.answers = (_received, response) => void response.writeHead(410).end();
    await port.inspected();
    await work.drain();
    await port.inspected();
    await work.drain();
    expect(receiver.received).toHaveLength(1);
    expect(await endpointOf(test.database, admin, endpoint.id)).toMatchObject({
      pausedWhy: 'gone',
      waiting: 2,
    });
    const { items } = await inboxOf(test.database, admin, { limit: 10 });
    expect(items.filter((one) => one.kind === 'webhook_gone')).toHaveLength(1);
  });

  it('comes again under the same id when the worker is killed between the answer and its note of it', async () => {
    const endpoint = await endpointFor(port.secretary, { eventTypes: ['case.opened'] });
    await port.open();
    await work.relay.round();
    const script = new URL('./killed-worker.ts', import.meta.url).pathname;
    const child = spawn(
      process.execPath,
      ['--import', './scripts/register-typescript.mjs', script, test.runtimeUrl],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    const gone = once(child, 'exit');
    // The receiver has it, and kills the sender before it can know.
    receiver.answers = () => void child.kill('SIGKILL');
    await gone;
    expect(receiver.received).toHaveLength(1);
    receiver.answers = (_received, response) => void response.writeHead(204).end();
    await work.drain();
    expect(receiver.received).toHaveLength(1);
    later(61_000);
    await work.drain();
    expect(receiver.received).toHaveLength(2);
    const [first, second] = receiver.received;
    expect(second?.id).toBe(first?.id);
    expect(second?.body).toBe(first?.body);
    const [message] = await messages(endpoint);
    expect(message).toMatchObject({ state: 'delivered' });
    expect(message?.attempts).toMatchObject([
      { number: 2, status: 204 },
      { number: 1, status: null, fault: null, durationMs: null },
    ]);
  });
});

describe('what administrators do', () => {
  it('to a secret: a new one, with the old one good for a day', async () => {
    const { id, secret } = await endpointFor(port.secretary, { eventTypes: ['case.opened'] });
    const { secret: next } = await rotateSecret(test.database, admin, id);
    const verifies = (one: Received | undefined, key: string) => {
      const headers = one?.headers as Record<string, string>;
      // The library compares with its own clock, ours was moved.
      const signed = new Webhook(key).sign(
        headers['webhook-id'] ?? '',
        new Date(Number(headers['webhook-timestamp']) * 1_000),
        one?.body ?? '',
      );
      return headers['webhook-signature']?.split(' ').includes(signed);
    };
    await port.open();
    await work.drain();
    expect([verifies(receiver.received[0], secret), verifies(receiver.received[0], next)]).toEqual([
      true,
      true,
    ]);
    later(DAY_MS + 60_000);
    await port.open();
    await work.drain();
    expect([verifies(receiver.received[1], secret), verifies(receiver.received[1], next)]).toEqual([
      false,
      true,
    ]);
  });

  it('to pause: nothing goes, nothing is lost', async () => {
    const { id } = await endpointFor(port.secretary);
    await pauseEndpoint(test.database, admin, id);
    await port.inspected();
    await work.drain();
    expect(receiver.received).toEqual([]);
    await expect(pauseEndpoint(test.database, admin, id)).rejects.toMatchObject({ code: 'state_conflict' });
    await expect(sendTest(test.database, admin, PUBLIC_URL, id)).rejects.toMatchObject({
      code: 'state_conflict',
    });
    await resumeEndpoint(test.database, admin, id);
    await work.drain();
    expect(receiver.received).toHaveLength(2);
  });

  it('to try it: a test that says nothing of any case', async () => {
    const { id, secret } = await endpointFor(port.secretary);
    await sendTest(test.database, admin, PUBLIC_URL, id);
    await work.drain();
    const [one] = receiver.received;
    expect(one?.type).toBe('webhook.test');
    new Webhook(secret).verify(one?.body ?? '', one?.headers as Record<string, string>);
  });

  it('to send again everything since a time, under the same ids and in the same order', async () => {
    const { id } = await endpointFor(port.secretary);
    await port.inspected('Before');
    await work.drain();
    later(HOUR_MS);
    const since = new Date(Date.now() + HOUR_MS - 60_000).toISOString();
    const caseId = await port.atHarbours('After');
    await work.drain();
    const first = receiver.received.splice(0).filter((one) => one.data['id'] === caseId);
    expect(await sendAgain(test.database, admin, id, { since })).toBe(3);
    await work.drain();
    expect(receiver.received.map((one) => one.id)).toEqual(first.map((one) => one.id));
    await expect(sendAgain(test.database, admin, id, { messageId: 'nothing' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(sendAgain(test.database, admin, id, { since: 'soon' })).rejects.toMatchObject({
      code: 'invalid_field',
    });
  });

  it('is refused to everybody else, and where an address or a choice is not right', async () => {
    for (const actor of [port.secretary, port.manager, port.head]) {
      await expect(
        makeEndpoint(test.database, actor, RULES, {
          organisationId: actor.organisationId,
          name: 'x',
          url: receiver.url,
          eventTypes: ['case.opened'],
        }),
      ).rejects.toMatchObject({ code: 'not_yours_to_do' });
    }
    const wrong = makeEndpoint(
      test.database,
      admin,
      { networks: [], plainHttp: false },
      {
        organisationId: '00000000-0000-4000-8000-000000000000',
        name: '',
        url: 'https://169.254.169.254/latest',
        eventTypes: ['case.opened', 'everything'],
      },
    );
    await expect(wrong).rejects.toMatchObject({
      details: [
        { pointer: '/organisationId', code: 'reference_unknown' },
        { pointer: '/name', code: 'missing' },
        { pointer: '/url', code: 'url_not_public' },
        { pointer: '/eventTypes/1', code: 'not_a_choice' },
      ],
    });
    const { id } = await endpointFor(port.secretary);
    const stale = editEndpoint(test.database, admin, RULES, {
      id,
      expectedVersion: '7',
      changes: { name: 'y' },
    });
    await expect(stale).rejects.toMatchObject({ code: 'stale_version' });
    await editEndpoint(test.database, admin, RULES, { id, expectedVersion: '1', changes: { name: 'y' } });
    expect(await endpointOf(test.database, admin, id)).toMatchObject({
      name: 'y',
      version: '2',
      url: receiver.url,
    });
  });

  it('is behind the wall: an outsider’s transaction reads no endpoint, no secret and no message', async () => {
    await endpointFor(port.manager);
    await port.inspected();
    await work.drain();
    for (const actor of [port.manager, port.secretary]) {
      const seen = await test.database.asActor(actor, (transaction) =>
        transaction.run(
          `wall_${actor.view}`,
          `SELECT 1 FROM webhook_endpoint UNION ALL SELECT 1 FROM webhook_message UNION ALL SELECT 1 FROM webhook_attempt`,
        ),
      );
      expect(seen).toEqual([]);
    }
  });
});
