import { once } from 'node:events';
import { type ClientRequest, get, type IncomingMessage } from 'node:http';
import { setupTestApp, type TestApp } from '../support/app.js';
import { type Browser, textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { WebProgramme } from '../support/web-programme.js';

interface Told {
  readonly id: string;
  readonly unread: number;
  readonly text: string;
  readonly items: readonly { readonly id: string; readonly kind: string; readonly html: string }[];
}

/** One connection, read until it ends. */
class Listening {
  readonly told: Told[] = [];
  readonly events: string[] = [];
  readonly present: string[] = [];
  readonly cases: { readonly id: string; readonly at: string }[] = [];
  ended = false;
  static readonly all: Listening[] = [];
  private request: ClientRequest | null = null;
  private unread = '';

  static async at(
    app: TestApp,
    browser: Browser,
    query = '',
    headers: Record<string, string> = {},
  ): Promise<Listening> {
    const listening = new Listening();
    Listening.all.push(listening);
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    // A client of its own without a pool: what is broken off leaves no connection behind.
    const request = get(`${app.baseUrl}/inbox/live${query}`, {
      agent: false,
      headers: { cookie, ...headers },
    });
    request.on('error', () => undefined);
    listening.request = request;
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    answer.on('error', () => undefined);
    answer.on('close', () => {
      listening.ended = true;
    });
    answer.on('data', (part: Buffer) => listening.read(part.toString()));
    return listening;
  }

  close(): void {
    this.request?.destroy();
  }

  private read(part: string): void {
    const blocks = `${this.unread}${part}`.split('\n\n');
    this.unread = blocks.pop() ?? '';
    for (const block of blocks) this.take(block);
  }

  private take(block: string): void {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
    const event = field('event');
    if (event !== '') this.events.push(event);
    if (event === 'presence') this.present.push((JSON.parse(field('data')) as { text: string }).text);
    if (event === 'case') this.cases.push(JSON.parse(field('data')));
    if (event === 'inbox')
      this.told.push({ id: field('id'), ...(JSON.parse(field('data')) as Omit<Told, 'id'>) });
  }
}

describe('the inbox, live', () => {
  let app: TestApp;
  let programme: WebProgramme;
  let secretariat: Browser;
  beforeAll(async () => {
    app = await setupTestApp();
    programme = new WebProgramme(app);
    secretariat = await app.signIn('secretariat');
  });
  afterEach(() => {
    for (const listening of Listening.all.splice(0)) listening.close();
  });
  afterAll(() => app.close());

  const submitted = async (title: string) => {
    const action = await programme.draft(title);
    await programme.act('manager', action.id, 'submit_concept_note');
    return action;
  };
  const itemsOf = (listening: Listening) => listening.told.flatMap((told) => told.items);

  test('tells how many are new at once, and what comes in within moments', async () => {
    const listening = await Listening.at(app, secretariat);
    await eventually(() =>
      expect(listening.told[0]).toMatchObject({ unread: 0, text: '0 new messages', items: [] }),
    );
    const action = await submitted('Live & <well>');
    await eventually(() => expect(itemsOf(listening)).toHaveLength(1));
    expect(listening.told.at(-1)).toMatchObject({ unread: 1, text: '1 new message' });
    const [item] = itemsOf(listening);
    expect(item?.kind).toBe('task_opened');
    expect(item?.html).toContain('Live &amp; &lt;well');
    expect(item?.html).toContain(`href="/actions/${action.id}?notice=${item?.id}"`);
    expect(item?.html).toContain('name="_token"');
    expect((await secretariat.get('/inbox')).html).toContain(`data-notice="${item?.id}"`);
  });

  test('is each reader’s own', async () => {
    const own = await Listening.at(app, secretariat);
    const stranger = await Listening.at(app, await app.signIn('manager-es'));
    await submitted('Not for Spain');
    await eventually(() => expect(JSON.stringify(itemsOf(own))).toContain('Not for Spain'));
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(itemsOf(stranger)).toEqual([]);
  });

  test('goes on where a connection broke off, without missing or repeating itself within one', async () => {
    const first = await Listening.at(app, secretariat);
    await eventually(() => expect(first.told.length).toBeGreaterThan(0));
    const seen = first.told.at(-1)?.id ?? '';
    first.close();
    await submitted('While away');
    await eventually(async () =>
      expect(textOf((await secretariat.get('/inbox')).html)).toContain('While away'),
    );
    for (const again of [
      await Listening.at(app, secretariat, '', { 'last-event-id': seen }),
      await Listening.at(app, secretariat, `?after=${encodeURIComponent(seen)}`),
    ]) {
      await eventually(() => expect(JSON.stringify(itemsOf(again))).toContain('While away'));
      await new Promise((resolve) => setTimeout(resolve, 2_200));
      const ids = itemsOf(again).map((item) => item.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  const moment = () => new Promise((resolve) => setTimeout(resolve, 1_300));

  describe('the file on a page', () => {
    test('is told of when it changes, to whoever may see it, and as of when they see it changed', async () => {
      const action = await programme.draft('Looked at');
      await programme.act('manager', action.id, 'submit_concept_note');
      const query = `?case=${action.id}`;
      const inside = await Listening.at(app, secretariat, query);
      const lead = await Listening.at(app, await app.signIn('manager'), query);
      const others = await Promise.all(['manager-es', 'partner-ma', 'agency'].map((one) => app.signIn(one)));
      const strangers: Listening[] = [];
      for (const other of others) {
        expect((await other.get(`/actions/${action.id}`)).status).toBe(404);
        strangers.push(await Listening.at(app, other, query));
      }
      await eventually(() => expect([inside.cases.length, lead.cases.length]).toEqual([1, 1]));
      const page = await secretariat.get(`/actions/${action.id}`);
      expect(/data-live-at="([^"]*)"/.exec(page.html)?.[1]).toBe(inside.cases[0]?.at);
      const own = await (await app.signIn('manager')).get(`/actions/${action.id}`);
      expect(/data-live-at="([^"]*)"/.exec(own.html)?.[1]).toBe(lead.cases[0]?.at);

      await programme.act('secretariat', action.id, 'confirm_receipt');
      await eventually(() => expect([inside.cases.length, lead.cases.length]).toEqual([2, 2]));
      await behindTheWall(app.test, 'UPDATE case_file SET changed_at = entente_now() WHERE id = $1', [
        action.id,
      ]);
      await eventually(() => expect(inside.cases).toHaveLength(3));
      await moment();
      expect(lead.cases).toHaveLength(2);
      for (const stranger of strangers) expect(stranger.cases).toEqual([]);
    });

    test('is told of no more once it is not theirs to see', async () => {
      const action = await programme.inConsultation('Shared for a while');
      const partner = await Listening.at(app, await app.signIn('partner-md'), `?case=${action.id}`);
      await eventually(() => expect(partner.cases).toHaveLength(1));
      await behindTheWall(
        app.test,
        `DELETE FROM case_access x USING organisation o WHERE x.case_id = $1 AND o.id = x.organisation_id AND o.country = 'MD'`,
        [action.id],
      );
      await behindTheWall(app.test, 'UPDATE case_file SET outside_changed_at = entente_now() WHERE id = $1', [
        action.id,
      ]);
      await moment();
      await moment();
      expect(partner.cases).toHaveLength(1);
    });

    test('is nothing when it is none', async () => {
      for (const query of ['?case=nonsense', '?case[]=x', '?case=00000000-0000-7000-8000-000000000000']) {
        const listening = await Listening.at(app, secretariat, query);
        await eventually(() => expect(listening.told.length).toBeGreaterThan(0));
        expect(listening.cases).toEqual([]);
      }
    });
  });

  describe('who else is there', () => {
    const names = async (persona: string) => (await programme.actor(persona)).name;
    const rows = () =>
      behindTheWall<{ n: number }>(app.test, 'SELECT count(*)::int AS n FROM presence').then(
        ([row]) => row?.n,
      );

    test('is told inside to those inside, and outside to those of one organisation', async () => {
      const action = await programme.inConsultation('Seen by several');
      const query = `?case=${action.id}`;
      const at = async (persona: string, more = '') =>
        Listening.at(app, await app.signIn(persona), `${query}${more}`);
      const inside = await Listening.at(app, secretariat, query);
      const partner = await at('partner-md');
      const lead = await at('manager');
      const assessor = await at('assessor-technical', '&doing=writing');
      await at('manager-es');
      await eventually(async () =>
        expect(inside.present.at(-1)).toBe(`Writing in it now: ${await names('assessor-technical')}.`),
      );
      await eventually(async () =>
        expect(assessor.present.at(-1)).toBe(`Also looking at this file: ${await names('secretariat')}.`),
      );
      expect([partner.present, lead.present]).toEqual([[], []]);
      const colleague = await at('manager');
      await behindTheWall(
        app.test,
        `UPDATE presence SET account_id = (SELECT id FROM account WHERE demo_persona = 'manager-es')
         WHERE stream_id = (SELECT stream_id FROM presence p JOIN account a ON a.id = p.account_id
           WHERE a.demo_persona = 'manager' ORDER BY stream_id DESC LIMIT 1)`,
      );
      await eventually(async () =>
        expect(lead.present.at(-1)).toBe(`Also looking at this file: ${await names('manager-es')}.`),
      );
      expect(partner.present).toEqual([]);
      for (const one of [inside, partner, lead, assessor, colleague]) one.close();
    });

    test('is forgotten when the page is closed, and within a minute when a server breaks off', async () => {
      for (const one of Listening.all.splice(0)) one.close();
      const action = await programme.inConsultation('Left again');
      const stay = await Listening.at(app, secretariat, `?case=${action.id}`);
      const gone = await Listening.at(app, await app.signIn('head-of-unit'), `?case=${action.id}`);
      await eventually(() => expect(stay.present).toHaveLength(1));
      gone.close();
      await eventually(() => expect(stay.present.at(-1)).toBe(''));
      stay.close();
      await behindTheWall(
        app.test,
        `INSERT INTO presence SELECT gen_random_uuid(), $1, id, organisation_id, true, false, entente_now() - interval '50 seconds'
         FROM account WHERE demo_persona = 'head-of-unit'`,
        [action.id],
      );
      const later = await Listening.at(app, secretariat, `?case=${action.id}`);
      await eventually(() => expect(later.cases).toHaveLength(1));
      await moment();
      expect(later.present).toEqual([]);
    });

    test('is nobody for who does not want to be seen, and they are seen by nobody', async () => {
      const hidden = await app.signIn('consulted-service');
      expect((await hidden.submit('/account', '/account/presence', {})).location).toBe('/account');
      const action = await programme.inConsultation('Looked at unseen');
      const unseen = await Listening.at(app, hidden, `?case=${action.id}`);
      const other = await Listening.at(app, secretariat, `?case=${action.id}`);
      await eventually(async () => expect(await rows()).toBeGreaterThan(0));
      await moment();
      await moment();
      expect([unseen.present, other.present]).toEqual([[], []]);
      await hidden.submit('/account', '/account/presence', { shown: 'yes' });
      const seen = await Listening.at(app, hidden, `?case=${action.id}`);
      await eventually(() => expect([seen.present.length, other.present.length]).toEqual([1, 1]));
    });

    test('may be written by nobody for others, or on a case that is not theirs', async () => {
      const action = await programme.draft('Not to be seen on');
      const [spain, manager] = [await programme.actor('manager-es'), await programme.actor('manager')];
      const insert = (actor: typeof spain, whose: typeof spain) =>
        app.database.asActor(actor, (transaction) =>
          transaction.run(
            'presence_by_hand',
            `INSERT INTO presence VALUES ('00000000-0000-4000-8000-000000000001', $1, $2, $3, false, false, entente_now())`,
            [action.id, whose.accountId, whose.organisationId],
          ),
        );
      await expect(insert(spain, spain)).rejects.toThrow(/row-level security/);
      await expect(insert(spain, manager)).rejects.toThrow(/row-level security/);
    });
  });

  test('takes whatever somebody sends as the place to go on from', async () => {
    for (const query of [
      '?after=nonsense',
      '?after=%00',
      '?after[]=x',
      `?after=${'9'.repeat(500)}`,
      '?after=2026-99-99T00:00:00.000Z',
      '?after=2026-02-31T00:00:00.000Z',
      '?after=0000-01-01T00:00:00.000Z',
    ]) {
      const listening = await Listening.at(app, secretariat, query);
      await eventually(() => expect(listening.told.length).toBeGreaterThan(0));
    }
  });

  test('follows what is read elsewhere', async () => {
    const listening = await Listening.at(app, secretariat);
    await eventually(() => expect(listening.told.at(-1)?.unread).toBeGreaterThan(0));
    await secretariat.submit('/inbox', '/inbox/read', {});
    await eventually(() => expect(listening.told.at(-1)?.unread).toBe(0));
  });

  test('ends with the session, and is not for who is not signed in', async () => {
    const browser = await app.signIn('secretariat');
    const listening = await Listening.at(app, browser);
    await eventually(() => expect(listening.told.length).toBeGreaterThan(0));
    await browser.submit('/account', '/sign-out', {});
    await eventually(() => expect(listening.ended).toBe(true));
    expect(listening.events.at(-1)).toBe('closed');
    const nobody = await app.browser().get('/inbox/live');
    expect([nobody.status, nobody.location]).toEqual([303, '/sign-in?next=%2Finbox%2Flive']);
  });

  test('costs one statement a second, however many look on, and none when nobody does', async () => {
    const all = await Promise.all(Array.from({ length: 15 }, () => Listening.at(app, secretariat)));
    await eventually(() => expect(all.every((one) => one.told.length > 0)).toBe(true));
    const statements = countStatements(app);
    await new Promise((resolve) => setTimeout(resolve, 3_500));
    expect(statements.stop()).toBeLessThanOrEqual(4);
    for (const one of all) one.close();
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    const quiet = countStatements(app);
    await new Promise((resolve) => setTimeout(resolve, 2_200));
    expect(quiet.stop()).toBe(0);
  });

  test('lets a server that stops go, while somebody looks on', async () => {
    const other = await setupTestApp();
    const listening = await Listening.at(other, await other.signIn('secretariat'));
    await eventually(() => expect(listening.told.length).toBeGreaterThan(0));
    const began = performance.now();
    await other.close();
    expect(performance.now() - began).toBeLessThan(8_000);
    expect(listening.ended).toBe(true);
  });

  test('the page without it: notices are read and made new again, filtered, and all read at once', async () => {
    await submitted('By hand');
    await eventually(async () => expect(textOf((await secretariat.get('/inbox')).html)).toContain('By hand'));
    const page = await secretariat.get('/inbox?show=unread&kind=asked');
    const id = /data-notice="([0-9a-f-]{36})"/.exec(page.html)?.[1] ?? '';
    const back = '/inbox?show=unread&kind=asked';
    const read = await secretariat.submit(back, `/inbox/${id}/read`, {});
    expect([read.status, read.location]).toEqual([303, back]);
    expect((await secretariat.get(back)).html).not.toContain(`data-notice="${id}"`);
    expect((await secretariat.get('/inbox?kind=asked')).html).toContain(`data-notice="${id}"`);
    expect(textOf((await secretariat.get('/inbox?kind=reminders')).html)).toContain('Nothing here fits.');
    const unread = await secretariat.submit('/inbox', `/inbox/${id}/unread`, {
      back: 'https://evil.example/',
    });
    expect([unread.status, unread.location]).toEqual([303, '/inbox']);
    expect((await secretariat.get(back)).html).toContain(`data-notice="${id}"`);
    const token = /name="_token" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    expect((await secretariat.post('/inbox/x/read', { _token: token, back: '/inbox' })).status).toBe(404);
  });

  test('opening the file from a notice marks that notice as read, and nobody else’s', async () => {
    const html = (await secretariat.get('/inbox?show=unread')).html;
    const [, link = '', id = ''] =
      /href="(\/actions\/[0-9a-f-]{36}\?notice=([0-9a-f-]{36}))"/.exec(html) ?? [];
    const readAt = async () =>
      (
        await behindTheWall<{ read: boolean }>(
          app.test,
          'SELECT read_at IS NOT NULL AS read FROM inbox_item WHERE id = $1',
          [id],
        )
      )[0]?.read;
    expect(await readAt()).toBe(false);
    const admin = await app.signIn('admin');
    expect((await admin.get(link)).status).toBe(200);
    expect(await readAt()).toBe(false);
    expect((await secretariat.get(link)).status).toBe(200);
    expect(await readAt()).toBe(true);
    expect((await secretariat.get(`${link.split('?')[0]}?notice=nonsense`)).status).toBe(200);
  });
});

/** Counts the statements that look for news, on the application's own connections. */
function countStatements(app: TestApp): { stop(): number } {
  const { database } = app;
  const original = database.asActor.bind(database);
  let count = 0;
  database.asActor = (actor, work, options) =>
    original(
      actor,
      (transaction) =>
        work({
          ...transaction,
          run: (name, text, values) => {
            if (name === 'inbox_news') count += 1;
            return transaction.run(name, text, values);
          },
        }),
      options,
    );
  return {
    stop: () => {
      database.asActor = original;
      return count;
    },
  };
}
