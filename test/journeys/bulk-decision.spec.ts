/** One decision on twenty files, from the boxes on the list to the answer of each, over HTTP alone. */
import { setupTestApp, type TestApp } from '../support/app.js';
import { type Browser, hiddenFieldsOf, textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { type Drafted, WebProgramme } from '../support/web-programme.js';

const FILES = 20;
const BULK = '/bulk-decisions';

let app: TestApp;
let programme: WebProgramme;
let service: Browser;
let files: readonly Drafted[];
let run = '';

beforeAll(async () => {
  app = await setupTestApp();
  programme = new WebProgramme(app);
  const made: Drafted[] = [];
  for (let number = 1; number <= FILES; number += 1) {
    made.push(await programme.inConsultation(`Joint work ${number}`));
  }
  files = made;
  service = await app.signIn('consulted-service');
}, 120_000);
afterAll(() => app?.close());

const casesIn = (html: string) =>
  [...html.matchAll(/name="case" value="([^"]+)"/g)].map(([, value]) => value ?? '');
const chosen = (of: readonly Drafted[]) => `subject=action&${of.map(({ id }) => `case=${id}`).join('&')}`;
const linksTo = (html: string, start: string) =>
  [...html.matchAll(/href="([^"]+)"/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter((href) => href.startsWith(start));
const stageOf = async ({ id }: Drafted) => {
  const [row] = await behindTheWall<{ visas: number; stage: string }>(
    app.test,
    `SELECT stage, (SELECT count(*)::int FROM visa v WHERE v.case_id = c.id AND v.code = 'consultation' AND v.invalidated_at IS NULL) AS visas
     FROM case_file c WHERE id = $1`,
    [id],
  );
  return row;
};
const form = async (path: string) => {
  const { html, status } = await service.get(path);
  expect(status).toBe(200);
  return { html, fields: { ...hiddenFieldsOf(html, BULK), case: casesIn(html) } };
};

describe('choosing', () => {
  test('the list has a box for each file that is shown, and a way to tick them all', async () => {
    const { html } = await service.get('/actions');
    expect(casesIn(html)).toHaveLength(FILES);
    expect(html).not.toMatch(/name="case"[^>]*checked/);
    const ticked = (await service.get('/actions?tick=all')).html;
    expect(ticked.match(/<input[^>]*name="case"[^>]*checked/g)).toHaveLength(FILES);
    // Whoever decides on nothing has nothing to tick.
    expect(casesIn((await (await app.signIn('auditor')).get('/actions')).html)).toEqual([]);
    expect(casesIn((await (await app.signIn('manager')).get('/actions')).html)).toEqual([]);
  });

  test('only what is open to all of them is offered, the rest with to how many', async () => {
    const draft = await programme.draft('Not handed in');
    const { html } = await service.get(`${BULK}?${chosen(files)}`);
    expect(textOf(html)).toContain(`Files chosen: ${FILES}`);
    const moves = linksTo(html, `${BULK}/confirm`).map((href) =>
      new URLSearchParams(href.split('?')[1]).get('move'),
    );
    expect(moves).toEqual(['support:consultation', 'raise_concern:consultation']);

    const mixed = (await service.get(`${BULK}?${chosen([...files.slice(0, 3), draft])}`)).html;
    expect(linksTo(mixed, `${BULK}/confirm`)).toEqual([]);
    expect(textOf(mixed)).toContain('Give a favourable opinion: 3 of 4');
    const fewer = linksTo(mixed, `${BULK}?`)[0] ?? '';
    expect(linksTo((await service.get(fewer)).html, `${BULK}/confirm`)).toHaveLength(2);
  });

  test('nothing ticked, too much, and what one may not see lead nowhere', async () => {
    expect((await service.get(`${BULK}?subject=action`)).location).toBe('/actions');
    const many = Array.from(
      { length: 51 },
      (_, place) => `case=00000000-0000-4000-8000-${String(place).padStart(12, '0')}`,
    );
    expect((await service.get(`${BULK}?subject=action&${many.join('&')}`)).location).toBe('/actions');
    expect((await service.get(`${BULK}?subject=action&${many[0]}`)).status).toBe(404);
    expect((await service.get(`${BULK}?subject=nonsense&${many[0]}`)).status).toBe(404);
    const manager = await app.signIn('manager');
    expect((await manager.get(`${BULK}?${chosen(files)}`)).status).toBe(403);
    const { html } = await manager.get('/actions');
    const sent = await manager.post(BULK, {
      ...hiddenFieldsOf(html, '/sign-out'),
      subject: 'action',
      case: [`${files[0]?.id}~1.1`],
    });
    expect(sent.status).toBe(403);
  });
});

describe('deciding', () => {
  test('the page says file by file what will happen, and asks for the reasons once', async () => {
    const { html, fields } = await form(`${BULK}/confirm?${chosen(files)}&move=raise_concern:consultation`);
    expect(textOf(html).split('Your answer is recorded.').length - 1).toBe(FILES);
    const back = await service.post(BULK, { ...fields, reason: ' ' });
    expect(back.status).toBe(422);
    expect(back.html).toContain('error-summary');
    expect(casesIn(back.html)).toHaveLength(FILES);
    expect(await behindTheWall(app.test, 'SELECT FROM bulk_run')).toHaveLength(0);
  });

  test('of twenty of which three have moved on, seventeen are done and three explained', async () => {
    const { fields } = await form(`${BULK}/confirm?${chosen(files)}&move=support:consultation`);
    const [first, second, third] = files as [Drafted, Drafted, Drafted];
    // Two are answered in another window, and one is taken away by its lead.
    for (const { id } of [first, second]) {
      await programme.act('consulted-service', id, 'support', { visa: 'consultation' });
    }
    await programme.act('manager', third.id, 'withdraw', { reason: 'Over.' });

    const sent = await service.post(BULK, fields);
    expect(sent.status).toBe(303);
    run = sent.location ?? '';
    // A second click is the same decision.
    expect((await service.post(BULK, fields)).location).toBe(run);
    await eventually(async () => {
      const page = await service.get(run);
      expect(page.html).not.toContain('http-equiv="refresh"');
      expect(textOf(page.html)).toContain('Done: 17. Not done: 3. Waiting: 0.');
    });
    const text = textOf((await service.get(run)).html);
    expect(text.split('This visa has already been given.')).toHaveLength(3);
    expect(text).toContain('Somebody changed this file after you had looked at it.');
    for (const file of files.slice(3))
      expect(await stageOf(file)).toEqual({ stage: 'consultation', visas: 1 });
    expect(await stageOf(third)).toMatchObject({ stage: 'withdrawn' });
    expect(await behindTheWall(app.test, 'SELECT FROM bulk_run')).toHaveLength(1);
  });

  test('nobody else sees it, and what was typed is forgotten once all are answered', async () => {
    for (const persona of ['secretariat', 'authorising-officer', 'auditor']) {
      expect((await (await app.signIn(persona)).get(run)).status).toBe(404);
    }
    expect((await (await app.signIn('manager')).get(run)).status).toBe(403);
    const [kept] = await behindTheWall(app.test, 'SELECT reason, inputs FROM bulk_run');
    expect(kept).toEqual({ reason: '', inputs: {} });
    // The wall, without pages: another account reads none, adds none to it, and nobody answers by hand.
    const id = run.split('/').at(-1) ?? '';
    const other = await programme.actor('secretariat');
    const self = await programme.actor('consulted-service');
    await app.database.asActor(other, async (transaction) => {
      expect(await transaction.run('t1', 'SELECT FROM bulk_run UNION ALL SELECT FROM bulk_item')).toEqual([]);
    });
    const adds = (actor: typeof other) =>
      app.database.asActor(actor, (transaction) =>
        transaction.run(
          't2',
          `INSERT INTO bulk_item (run_id, place, case_id, subject, transition, version) VALUES ($1, 50, $2, 'action', 'support', '1.1')`,
          [id, (files[0] as Drafted).id],
        ),
      );
    await expect(adds(other)).rejects.toThrow(/row-level security/);
    await expect(
      app.database.asActor(self, (transaction) =>
        transaction.run(
          't3',
          `UPDATE bulk_item SET answer = 'gone', answered_at = now(), event_id = NULL RETURNING place`,
        ),
      ),
    ).resolves.toEqual([]);
  });
});

describe('taking back', () => {
  test('what was given in one go is taken back in one go, until somebody else has acted', async () => {
    const page = (await service.get(run)).html;
    // On one of them the partner country has answered since.
    const last = files.at(-1) as Drafted;
    await programme.act('partner-md', last.id, 'object', { visa: 'endorsement:MD', reason: 'No.' });
    const way = linksTo(page, `${BULK}/confirm`)[0] ?? '';
    const { fields } = await form(way);
    const sent = await service.post(BULK, fields);
    await eventually(async () => {
      expect(textOf((await service.get(sent.location ?? '')).html)).toContain(
        'Done: 16. Not done: 0. Waiting: 0.',
      );
    });
    expect(await stageOf(files[5] as Drafted)).toEqual({ stage: 'consultation', visas: 0 });
  });
});
