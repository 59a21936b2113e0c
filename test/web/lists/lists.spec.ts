/** Lists on the demo programme: every order page after page, the columns that are asked for, the file of what is seen. */
import { CALL_KEYS, callList } from '../../../src/calls/call-list.query.js';
import { CASE_SORTS, caseList } from '../../../src/cases/case-list.query.js';
import { CaseRuntime } from '../../../src/cases/case-runtime.js';
import { sortsOf } from '../../../src/cases/list-order.js';
import { DIALOGUE_KEYS, dialogueList } from '../../../src/dialogues/dialogue-list.query.js';
import { AMENDMENT_KEYS, amendmentList } from '../../../src/funding/amendment-list.query.js';
import { PAYMENT_KEYS, paymentList } from '../../../src/funding/payment-list.query.js';
import { personOfDemoToken } from '../../../src/identity/demo-sign-in.js';
import type { PersonActor } from '../../../src/kernel/actor.js';
import { NEED_KEYS, needList } from '../../../src/needs/need-list.query.js';
import { PARTNERSHIP_KEYS, partnershipList } from '../../../src/partnerships/partnership-list.query.js';
import { REPORT_KEYS, reportList } from '../../../src/reporting/report-list.query.js';
import { setupTestApp, type TestApp } from '../../support/app.js';
import { type Browser, textOf } from '../../support/browser.js';
import { behindTheWall } from '../../support/database.js';
import { demoDatabase } from '../../support/demo-database.js';

interface Page {
  readonly items: readonly { readonly id: string }[];
  readonly next: string | null;
}
interface Asked {
  readonly limit: number;
  readonly cursor?: string;
  readonly sort?: string;
}
type Load = (actor: PersonActor, asked: Asked) => Promise<Page>;

let app: TestApp;
let runtime: CaseRuntime;
let secretariat: Browser;

beforeAll(async () => {
  app = await setupTestApp({ role: 'web' }, demoDatabase());
  runtime = app.get(CaseRuntime);
  secretariat = await app.signIn('secretariat');
}, 120_000);
afterAll(() => app?.close());

const actorOf = async (persona: string) => {
  const actor = await personOfDemoToken(app.database, `demo-${persona}`);
  if (!actor) throw new Error(persona);
  return actor;
};
const all = async (load: Load, actor: PersonActor, sort: string | undefined, limit: number) => {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Page = await load(actor, { limit, ...(sort ? { sort } : {}), ...(cursor ? { cursor } : {}) });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== null);
  return ids;
};
const cases =
  (subject: string): Load =>
  (actor, asked) =>
    caseList(runtime, actor, { ...(asked as { limit: number }), subject });

const LISTS: readonly (readonly [string, readonly string[], Load])[] = [
  ['actions', CASE_SORTS, cases('action')],
  ['funding requests', CASE_SORTS, cases('funding_request')],
  ['needs', sortsOf(NEED_KEYS), (actor, asked) => needList(runtime, actor, { ...asked, locale: 'en' })],
  ['reports', sortsOf(REPORT_KEYS), (actor, asked) => reportList(runtime, actor, { ...asked, show: 'open' })],
  [
    'payment requests',
    sortsOf(PAYMENT_KEYS),
    (actor, asked) => paymentList(runtime, actor, { ...asked, show: 'open' }),
  ],
  ['amendments', sortsOf(AMENDMENT_KEYS), (actor, asked) => amendmentList(runtime, actor, asked)],
  ['calls', sortsOf(CALL_KEYS), (actor, asked) => callList(runtime, actor, asked)],
  [
    'partnerships',
    sortsOf(PARTNERSHIP_KEYS),
    (actor, asked) => partnershipList(runtime, actor, { ...asked, countries: ['MA', 'MD'], called: [] }),
  ],
  [
    'dialogues',
    sortsOf(DIALOGUE_KEYS),
    (actor, asked) => dialogueList(runtime, actor, { ...asked, show: 'coming' }),
  ],
];

describe('the order of a list', () => {
  test.each(LISTS)(
    'of %s holds page after page, whatever it is sorted by, for every audience',
    async (_, sorts, load) => {
      let most = 0;
      for (const persona of ['secretariat', 'manager', 'partner-md']) {
        const actor = await actorOf(persona);
        const usual = await all(load, actor, undefined, 100);
        most = Math.max(most, usual.length);
        for (const sort of sorts) {
          const whole = await all(load, actor, sort, 100);
          expect(await all(load, actor, sort, 2)).toEqual(whole);
          expect([...whole].sort()).toEqual([...usual].sort());
          const { next } = await load(actor, { limit: 1, sort });
          // A cursor belongs to its order.
          const other = sort.startsWith('-') ? sort.slice(1) : `-${sort}`;
          if (next !== null) {
            await expect(load(actor, { limit: 1, sort: other, cursor: next })).rejects.toMatchObject({
              details: [{ code: 'cursor_unknown' }],
            });
          }
        }
      }
      expect(most).toBeGreaterThan(1);
    },
  );

  test('by the due day those without one stand last, whichever way', async () => {
    const actor = await actorOf('secretariat');
    for (const sort of ['due', '-due'] as const) {
      const ids = await all(cases('action'), actor, sort, 100);
      const rows = await behindTheWall<{ id: string; due: Date | null }>(
        app.test,
        'SELECT c.id, (SELECT min(t.due_at) FROM task t WHERE t.case_id = c.id AND t.done_at IS NULL) AS due FROM case_file c',
      );
      const dues = ids.map((id) => rows.find((row) => row.id === id)?.due?.getTime() ?? null);
      const known = dues.filter((due) => due !== null);
      expect(dues.slice(0, known.length)).toEqual(known);
      expect(known).toEqual([...known].sort((a, b) => (sort === 'due' ? a - b : b - a)));
      expect(known.length).toBeGreaterThan(1);
      expect(known.length).toBeLessThan(dues.length);
    }
  });

  test('the header leads to it, and says how the rows stand', async () => {
    const { html } = await secretariat.get('/actions?country=MD&sort=due');
    expect(html).toMatch(
      /<th scope="col"[^>]*aria-sort="ascending"[^>]*><a class="sort" href="\/actions\?country=MD&(amp;)?sort=-due"/,
    );
    // A filter keeps it.
    expect(html).toContain('<input type="hidden" name="sort" value="due"');
    expect((await secretariat.get('/actions?sort=nonsense')).status).toBe(200);
  });
});

describe('filters of the query', () => {
  test('what waits for somebody, and between which days it is due', async () => {
    const actor = await actorOf('secretariat');
    const ask = async (more: object) =>
      (await caseList(runtime, actor, { subject: 'action', limit: 100, ...more })).items.map(({ id }) => id);
    const waiting = await ask({ waiting: true });
    const mine = await behindTheWall<{ id: string }>(
      app.test,
      `SELECT DISTINCT c.id FROM task t JOIN case_file c ON c.id = t.case_id WHERE c.subject = 'action' AND t.done_at IS NULL AND t.role = 'secretariat'`,
    );
    expect([...waiting].sort()).toEqual(mine.map(({ id }) => id).sort());
    expect(waiting.length).toBeGreaterThan(0);
    const due = await ask({ sort: 'due', dueFrom: '2000-01-01' });
    expect(due.length).toBeGreaterThan(0);
    expect(await ask({ dueTo: '2000-01-01' })).toEqual([]);
    expect((await ask({ country: ['MD', 'MA'] })).length).toBeGreaterThan(
      (await ask({ country: 'MD' })).length,
    );
  });
});

describe('columns', () => {
  test('are chosen with a form, stand in the order asked for, and are in the address', async () => {
    const chosen = await secretariat.get(
      '/actions?country=MD&place.grant=1&place.changed=2&place.due=0&place.stage=3',
    );
    expect(chosen.location).toBe('/actions?country=MD&columns=grant%2Cchanged%2Cstage');
    const { html } = await secretariat.get(chosen.location ?? '');
    const headers = [...html.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/gs)].map(([, text = '']) =>
      textOf(text).trim(),
    );
    expect(headers).toEqual(['Choose', 'Action', 'Grant', 'Last change', 'Stage']);
    expect((await secretariat.get('/actions?columns=../x,,nothing')).status).toBe(200);
  });
});

describe('the file', () => {
  test('has exactly the rows, columns and order that are seen, of all pages, in the reader’s language', async () => {
    const address = '?sort=-title&columns=stage,grant';
    const file = await secretariat.get(`/actions/download${address}`);
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = file.html.replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(lines[0]).toBe('Reference,Action,Stage,Grant');
    const whole = await all(cases('action'), await actorOf('secretariat'), '-title', 100);
    expect(lines).toHaveLength(whole.length + 1);
    expect(whole.length).toBeGreaterThan(5);
    const references = await behindTheWall<{ id: string; reference: string }>(
      app.test,
      'SELECT id, reference FROM case_file',
    );
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(
      whole.map((id) => references.find((row) => row.id === id)?.reference),
    );
    const [exported] = await behindTheWall<{ n: number }>(
      app.test,
      `SELECT count(*)::int AS n FROM audit_event WHERE kind = 'file_exported' AND body->'data'->>'file' = 'actions.csv'`,
    );
    expect(exported?.n).toBe(1);
  });

  test('makes harmless what a spreadsheet would take for a formula', async () => {
    const [one] = await behindTheWall<{ id: string; title: string }>(
      app.test,
      `SELECT id, title FROM case_file WHERE subject = 'action' LIMIT 1`,
    );
    await behindTheWall(app.test, 'UPDATE case_file SET title = $2 WHERE id = $1', [
      one?.id,
      '=HYPERLINK("http://x")',
    ]);
    const file = (await secretariat.get('/actions/download?columns=stage')).html;
    await behindTheWall(app.test, 'UPDATE case_file SET title = $2 WHERE id = $1', [one?.id, one?.title]);
    expect(file).toContain(`"'=HYPERLINK(""http://x"")"`);
  });

  test.each([
    'actions',
    'needs',
    'reports',
    'payment-requests',
    'amendments',
    'technical-assistance',
    'dialogues',
    'funding-requests',
  ])('of %s holds of another country nothing, and is there for every audience', async (list) => {
    for (const persona of ['secretariat', 'manager', 'partner-ma', 'auditor']) {
      const browser = await app.signIn(persona);
      const page = await browser.get(`/${list}`);
      const file = await browser.get(`/${list}/download`);
      expect([persona, page.status, file.status]).toEqual([persona, 200, 200]);
      const shown = [...page.html.matchAll(/<span class="reference">\s*([A-Z]+\/\d+\/\d+)/g)].map(
        ([, text]) => text,
      );
      const inFile = [...file.html.matchAll(/^([A-Z]+\/\d+\/\d+)[,;]/gm)].map(([, text]) => text);
      expect(inFile.slice(0, shown.length)).toEqual(shown);
      if (shown.length < 25) expect(inFile).toHaveLength(shown.length);
    }
  });
});

describe('filters of the page', () => {
  const chips = (html: string) =>
    [...html.matchAll(/<a class="chip" href="([^"]+)"[^>]*><span>(.*?)<\/span>/gs)].map(
      ([, href = '', text = '']) => ({ href: href.replaceAll('&amp;', '&'), text: textOf(text).trim() }),
    );
  const references = (html: string) =>
    [...html.matchAll(/<span class="reference">\s*([A-Z]+\/\d+\/\d+)/g)].map(([, text]) => text);

  test('take several countries at once, show each as a chip that takes it away, and are kept by the file', async () => {
    const address = '?country=MD&country=MA&sort=-title';
    const { html } = await secretariat.get(`/actions${address}`);
    expect(chips(html)).toEqual([
      { text: 'Partner country: Moldova', href: '/actions?sort=-title&country=MA' },
      { text: 'Partner country: Morocco', href: '/actions?sort=-title&country=MD' },
    ]);
    expect(html).toMatch(/<details class="more-filters" open/);
    expect((await secretariat.get('/actions?all=yes')).html).not.toMatch(
      /<details class="more-filters" open/,
    );
    const whole = await caseList(runtime, await actorOf('secretariat'), {
      subject: 'action',
      limit: 100,
      sort: '-title',
      country: ['MD', 'MA'],
    });
    expect(whole.items.length).toBeGreaterThan(2);
    const file = await secretariat.get(`/actions/download${address}`);
    const inFile = [...file.html.matchAll(/^([A-Z]+\/\d+\/\d+)[,;]/gm)].map(([, text]) => text);
    expect(inFile).toEqual(whole.items.map(({ reference }) => reference));
    expect(references(html)).toEqual(inFile.slice(0, 25));
    const cleared = /<a href="([^"]+)">Clear all filters/.exec(html)?.[1];
    expect(cleared).toBe('/actions?sort=-title');
  });

  test.each([
    [
      'fund',
      'AMIF',
      `SELECT c.reference FROM case_file c JOIN action a ON a.id = c.id JOIN envelope e ON e.id = a.envelope_id WHERE c.subject = 'action' AND e.fund = 'AMIF'`,
    ],
    [
      'pillar',
      'IRREGULAR_THB',
      `SELECT c.reference FROM case_file c JOIN action a ON a.id = c.id WHERE c.subject = 'action' AND a.pillar = 'IRREGULAR_THB'`,
    ],
    ['openedTo', '2000-01-01', 'SELECT reference FROM case_file WHERE false'],
    [
      'waiting',
      'yes',
      `SELECT DISTINCT c.reference FROM case_file c JOIN task t ON t.case_id = c.id WHERE c.subject = 'action' AND t.done_at IS NULL AND t.role = 'secretariat'`,
    ],
  ])('find exactly the actions of a %s', async (name, value, sql) => {
    const { html } = await secretariat.get(`/actions?${name}=${value}`);
    const wanted = (await behindTheWall<{ reference: string }>(app.test, sql)).map((row) => row.reference);
    expect(references(html).sort()).toEqual(wanted.sort().slice(0, 25));
    expect(chips(html)).toHaveLength(1);
  });

  test('by who leads, and by what is due', async () => {
    const page = (await secretariat.get('/actions?all=yes')).html;
    const leads = /<select[^>]*name="lead".*?<\/select>/s.exec(page)?.[0] ?? '';
    const [lead] = [...leads.matchAll(/<option value="([^"]+)"/g)].map(([, id]) => id);
    const led = await behindTheWall<{ reference: string }>(
      app.test,
      `SELECT reference FROM case_file WHERE subject = 'action' AND organisation_id = $1`,
      [lead],
    );
    expect(led.length).toBeGreaterThan(0);
    expect(references((await secretariat.get(`/actions?lead=${lead}`)).html).sort()).toEqual(
      led.map((row) => row.reference).sort(),
    );
    const { html } = await secretariat.get('/payment-requests?dueFrom=2000-01-01');
    expect(references(html).length).toBeGreaterThan(0);
    expect(references((await secretariat.get('/payment-requests?dueTo=2000-01-01')).html)).toEqual([]);
  });

  test('say what of an address they do not know, and leave it out', async () => {
    const all = references((await secretariat.get('/actions?all=yes')).html);
    const odd = await secretariat.get('/actions?country=ZZ&stage=nonsense&dueFrom=soon&waiting=no&all=yes');
    expect(odd.status).toBe(200);
    expect(references(odd.html)).toEqual(all);
    const text = textOf(odd.html);
    for (const said of ['“ZZ” cannot be chosen under “Partner country”.', '“nonsense”', '“soon”', '“no”']) {
      expect(text).toContain(said);
    }
    // A partner country cannot ask for another one, for the fund, or for a stage by its name inside.
    const outside = await app.signIn('partner-md');
    const page = await outside.get('/actions?country=MA&fund=AMIF&openedTo=2000-01-01&stage=consultation');
    expect(chips(page.html)).toEqual([]);
    expect(page.html).not.toMatch(/id="field-(country|fund|lead|openedFrom)"/);
    expect(references(page.html)).toEqual(references((await outside.get('/actions?all=yes')).html));
  });

  test('are there on every list, and the count is what the reader may see', async () => {
    for (const persona of ['secretariat', 'manager', 'partner-md']) {
      const browser = await app.signIn(persona);
      for (const list of [
        'actions',
        'needs',
        'reports',
        'payment-requests',
        'amendments',
        'technical-assistance',
        'dialogues',
        'funding-requests',
      ]) {
        const page = await browser.get(
          `/${list}?waiting=yes&stage=nonsense&openedFrom=2020-01-01&fund=ISF&theme=x&lead=x`,
        );
        expect([persona, list, page.status]).toEqual([persona, list, 200]);
      }
    }
    const actor = await actorOf('secretariat');
    const asked = { subject: 'action', limit: 2, counted: true, country: ['MD'] } as const;
    const { items, total } = await caseList(runtime, actor, asked);
    const [counted] = await behindTheWall<{ n: number }>(
      app.test,
      `SELECT count(*)::int AS n FROM case_file c WHERE subject = 'action' AND EXISTS (SELECT FROM case_country k WHERE k.case_id = c.id AND k.country = 'MD')`,
    );
    expect([items.length, total]).toEqual([2, counted?.n]);
    const theirs = await caseList(runtime, await actorOf('partner-ma'), {
      subject: 'action',
      limit: 100,
      counted: true,
    });
    expect(theirs.total).toBe(theirs.items.length);
    expect((await caseList(runtime, await actorOf('partner-ma'), { ...asked })).total).toBe(0);
  });

  test('the caption tells how many there are, and how many of them are on the page', async () => {
    const [counted] = await behindTheWall<{ n: number }>(
      app.test,
      `SELECT count(*)::int AS n FROM case_file WHERE subject = 'action'`,
    );
    const n = counted?.n ?? 0;
    const shown = n > 25 ? `25 actions on this page; ${n} in all` : `${n} actions on this page`;
    const caption = /<caption[^>]*>(.*?)<\/caption>/s.exec(
      (await secretariat.get('/actions?all=yes')).html,
    )?.[1];
    expect(textOf(caption ?? '').trim()).toBe(shown);
  });

  test('by the grant those without one stand last, page after page; nobody sorts by an amount that is not shown', async () => {
    const actor = await actorOf('secretariat');
    const grants = await behindTheWall<{ id: string; cents: string | null }>(
      app.test,
      'SELECT id, grant_cents AS cents FROM action',
    );
    for (const sort of ['amount', '-amount'] as const) {
      const ids = await all(cases('action'), actor, sort, 100);
      expect(await all(cases('action'), actor, sort, 2)).toEqual(ids);
      const cents = ids
        .map((id) => grants.find((row) => row.id === id)?.cents ?? null)
        .map((one) => one && Number(one));
      const known = cents.filter((one) => one !== null);
      expect(cents.slice(0, known.length)).toEqual(known);
      expect(known).toEqual(
        [...known].sort((a, b) => (sort === 'amount' ? 1 : -1) * (Number(a) - Number(b))),
      );
      expect(known.length).toBeGreaterThan(2);
    }
    const outside = await actorOf('partner-md');
    const asked = { subject: 'technical_assistance', limit: 5, sort: 'amount' } as const;
    await expect(caseList(runtime, outside, asked)).rejects.toMatchObject({
      details: [{ code: 'not_a_choice' }],
    });
    expect((await (await app.signIn('partner-md')).get('/technical-assistance?sort=amount')).status).toBe(
      200,
    );
  });
});

describe('calls and partnerships', () => {
  const rowsOf = (html: string, path: string) =>
    [...html.matchAll(new RegExp(`href="/${path}/([0-9a-f-]{36})"`, 'g'))].map(([, id]) => id ?? '');
  const linesOf = (file: string) => file.replace('\uFEFF', '').trimEnd().split('\r\n');

  test('are narrowed by what is shown of them, with chips, and the file has the same rows', async () => {
    const calls = await behindTheWall<{ id: string; code: string }>(
      app.test,
      `SELECT id, code FROM call_for_proposals WHERE status = 'closed' ORDER BY code DESC`,
    );
    expect(calls.length).toBeGreaterThan(1);
    const address = '?status=closed&sort=-code';
    const { html } = await secretariat.get(`/calls${address}`);
    expect(rowsOf(html, 'calls')).toEqual(calls.map(({ id }) => id));
    expect(textOf(html)).toContain('Status: Closed');
    const file = linesOf((await secretariat.get(`/calls/download${address}`)).html);
    expect(file[0]).toBe('Reference,Call,Status,Opening,Closes,With,Next date,Money announced');
    expect(file.slice(1).map((line) => line.split(',')[0])).toEqual(calls.map(({ code }) => code));
    const one = (await secretariat.get(`/calls?q=${calls[0]?.code.toLowerCase()}`)).html;
    expect(rowsOf(one, 'calls')).toEqual([calls[0]?.id]);
    const fund = await behindTheWall<{ id: string }>(
      app.test,
      `SELECT id FROM call_for_proposals WHERE funds = '{}' OR 'AMIF' = ANY (funds)`,
    );
    expect(rowsOf((await secretariat.get('/calls?fund=AMIF')).html, 'calls').sort()).toEqual(
      fund.map(({ id }) => id).sort(),
    );
    const none = await secretariat.get('/calls?q=nothing-of-that-kind');
    expect(textOf(none.html)).toContain('No call fits what you have chosen.');

    const agendas = await behindTheWall<{ id: string }>(
      app.test,
      `SELECT id FROM partnership WHERE kind = 'CAMM' ORDER BY signed_on COLLATE "C" DESC NULLS LAST, id DESC`,
    );
    const chosen = (await secretariat.get('/partnerships?kind=CAMM&sort=-signed')).html;
    expect(rowsOf(chosen, 'partnerships')).toEqual(agendas.map(({ id }) => id));
    const moldova = (await secretariat.get('/partnerships?country=MD&columns=reference')).html;
    expect(rowsOf(moldova, 'partnerships')).toHaveLength(1);
    // By the country's name in the reader's language, which is what the list shows.
    const french = await app.signIn('partner-ma');
    expect(rowsOf((await french.get('/partnerships?q=maroc')).html, 'partnerships')).toHaveLength(1);
    expect(rowsOf((await french.get('/partnerships?q=moldavie')).html, 'partnerships')).toHaveLength(0);
    const lines = linesOf(
      (await secretariat.get('/partnerships/download?country=MD&columns=reference')).html,
    );
    expect(lines[0]).toBe('Partner country,Reference');
    expect(lines[1]).toBe('Moldova,MP/MD');
    expect(lines).toHaveLength(2);
  });

  test('stand as the names of countries sort for whoever looks', async () => {
    const inOrder = async (browser: Browser) => {
      const lines = linesOf((await browser.get('/partnerships/download?columns=kind')).html).slice(1);
      return lines.map((line) => line.split(/[,;]/)[0] ?? '');
    };
    const english = await inOrder(secretariat);
    expect(english).toEqual(english.toSorted(new Intl.Collator('en').compare));
    expect(english.length).toBeGreaterThan(8);
    expect(await inOrder(await app.signIn('partner-ma'))).toHaveLength(1);
  });

  test('tell nobody outside of calls that are not open yet, nor ask about them', async () => {
    const outside = await app.signIn('manager');
    const { html } = await outside.get('/calls?status=in_preparation');
    expect(textOf(html)).toContain('“in_preparation” cannot be chosen under “Status”.');
    expect(html).not.toMatch(/id="field-status[^"]*" name="status" value="in_preparation"/);
    for (const list of ['calls', 'partnerships']) {
      for (const persona of ['manager', 'partner-md', 'agency', 'auditor']) {
        const browser = await app.signIn(persona);
        const page = (await browser.get(`/${list}?all=yes`)).html;
        const actor = await actorOf(persona);
        const seen = await app.database.asActor(actor, (transaction) =>
          transaction.run<{ id: string }>(
            `test_seen_${list}`,
            `SELECT id FROM ${list === 'calls' ? 'call_for_proposals' : 'partnership'}`,
          ),
        );
        expect(rowsOf(page, list).sort()).toEqual(seen.map(({ id }) => id).sort());
      }
    }
  });

  test('have views, and moves for those that are chosen', async () => {
    const form = /<a href="([^"]+)"[^>]*>Save this view<\/a>/.exec(
      (await secretariat.get('/partnerships?kind=MP')).html,
    )?.[1];
    const kept = await secretariat.submit(form?.replaceAll('&amp;', '&') ?? '', '/views/new', {
      name: 'MPs',
    });
    expect(kept.location).toBe('/partnerships?kind=MP');
    expect((await secretariat.get('/partnerships?all=yes')).html).toContain('>MPs</a>');
    await behindTheWall(app.test, `DELETE FROM saved_view WHERE list = 'partnerships'`);
    const [id] = rowsOf((await secretariat.get('/calls?status=open')).html, 'calls');
    expect((await secretariat.get(`/bulk-decisions?subject=call&case=${id}`)).status).toBe(200);
  });
});

describe('views', () => {
  const linkTo = (html: string, name: string) =>
    new RegExp(`<a href="([^"]+)"[^>]*>${name}</a>`).exec(html)?.[1]?.replaceAll('&amp;', '&');

  test('are kept under a name, shared with the own organisation, and gone when asked and confirmed', async () => {
    const list = '/actions?country=MD&sort=due&columns=stage%2Cdue';
    const page = (await secretariat.get(list)).html;
    const form = linkTo(page, 'Save this view') ?? '';
    const unnamed = await secretariat.submit(form, '/views/new', { name: ' ' });
    expect(unnamed.status).toBe(422);
    const kept = await secretariat.submit(form, '/views/new', { name: 'Moldova by date', shared: 'yes' });
    expect(kept.location).toBe(list);
    expect((await secretariat.submit(form, '/views/new', { name: 'MOLDOVA by date' })).status).toBe(422);
    expect(linkTo((await secretariat.get('/actions')).html, 'Moldova by date')).toBe(list);

    // Colleagues of the organisation find it; nobody else does, inside or outside.
    const [view] = await behindTheWall<{ id: string; organisation_id: string }>(
      app.test,
      'SELECT id, organisation_id FROM saved_view',
    );
    for (const persona of ['initiator', 'manager', 'partner-md']) {
      const browser = await app.signIn(persona);
      const same = (await actorOf(persona)).organisationId === view?.organisation_id;
      expect([persona, (await browser.get('/actions')).html.includes('Moldova by date')]).toEqual([
        persona,
        same,
      ]);
      expect((await browser.get(`/views/${view?.id}`)).status).toBe(same ? 200 : 404);
      expect((await browser.get(`/views/${view?.id}/delete`)).status).toBe(404);
    }

    const change = `/views/${view?.id}`;
    const changed = await secretariat.submit(change, change, { name: 'Moldova', usual: 'yes' });
    expect(changed.status).toBe(303);
    // It opens by itself for who asks for nothing, and lets go of who asks for all.
    expect((await secretariat.get('/actions')).location).toBe(list);
    expect((await secretariat.get('/actions?all=yes')).status).toBe(200);

    const remove = `${change}/delete`;
    expect(textOf((await secretariat.get(remove)).html)).toContain('Delete the view “Moldova”?');
    expect((await secretariat.submit(remove, remove, {})).status).toBe(303);
    expect((await secretariat.get('/actions')).status).toBe(200);
    expect(await behindTheWall(app.test, 'SELECT FROM saved_view UNION ALL SELECT FROM usual_view')).toEqual(
      [],
    );
  });

  test('are shared with everybody inside, from inside alone, and find for each what they may see', async () => {
    const form = linkTo((await secretariat.get('/actions?country=MA')).html, 'Save this view') ?? '';
    const kept = await secretariat.submit(form, '/views/new', { name: 'Morocco', facility: 'yes' });
    expect(kept.status).toBe(303);
    const [view] = await behindTheWall<{ id: string; organisation_id: string; shared: boolean }>(
      app.test,
      `SELECT id, organisation_id, shared FROM saved_view WHERE name = 'Morocco'`,
    );
    expect(view?.shared).toBe(true);
    for (const [persona, finds] of [
      ['initiator', true],
      ['auditor', true],
      ['manager', false],
      ['partner-ma', false],
      ['agency', false],
    ] as const) {
      const browser = await app.signIn(persona);
      expect((await actorOf(persona)).organisationId).not.toBe(view?.organisation_id);
      const { html } = await browser.get('/actions?all=yes');
      expect([persona, linkTo(html, 'Morocco')]).toEqual([
        persona,
        finds ? '/actions?country=MA' : undefined,
      ]);
      expect((await browser.get(`/views/${view?.id}`)).status).toBe(finds ? 200 : 404);
      expect((await browser.get(`/views/${view?.id}/delete`)).status).toBe(404);
    }
    // Who is outside is not asked, and what they send all the same means nothing.
    const outside = await app.signIn('manager');
    const own = linkTo((await outside.get('/actions?sort=due')).html, 'Save this view') ?? '';
    expect((await outside.get(own)).html).not.toContain('name="facility"');
    await outside.submit(own, '/views/new', { name: 'Theirs', facility: 'yes' });
    expect((await secretariat.get('/actions?all=yes')).html).not.toContain('>Theirs</a>');
    const [shared] = await behindTheWall<{ shared: boolean; for_facility: boolean }>(
      app.test,
      `SELECT shared, for_facility FROM saved_view WHERE name = 'Theirs'`,
    );
    expect(shared).toEqual({ shared: false, for_facility: false });
    const manager = await actorOf('manager');
    await expect(
      app.database.asActor(manager, (transaction) =>
        transaction.run(
          'test_view_facility',
          `UPDATE saved_view SET shared = true, for_facility = true WHERE name = 'Theirs'`,
        ),
      ),
    ).rejects.toThrow(/row-level security/);
    // It outlives its keeper: administrators can take it away, and nothing that is not for everybody inside.
    const admin = await app.signIn('admin');
    const page = `/views/${view?.id}/delete`;
    expect((await admin.submit(page, page, {})).status).toBe(303);
    expect(await behindTheWall(app.test, `SELECT name FROM saved_view WHERE name <> 'Theirs'`)).toEqual([]);
    await behindTheWall(app.test, `DELETE FROM saved_view WHERE name = 'Theirs'`);
  });

  test('the wall holds without pages', async () => {
    const [own, other] = [await actorOf('secretariat'), await actorOf('partner-md')];
    const insert = (actor: PersonActor, account: PersonActor) =>
      app.database.asActor(actor, (transaction) =>
        transaction.run<{ id: string }>(
          'test_view',
          `INSERT INTO saved_view (id, account_id, organisation_id, list, name, query, shared)
           VALUES (gen_random_uuid(), $1, $2, 'needs', 'Mine', '', false) RETURNING id`,
          [account.accountId, account.organisationId],
        ),
      );
    const [kept] = await insert(own, own);
    await expect(insert(other, own)).rejects.toThrow(/row-level security/);
    const tries = (actor: PersonActor, name: string, sql: string) =>
      app.database.asActor(actor, (transaction) => transaction.run(name, sql, [kept?.id ?? '']));
    expect(await tries(other, 'test_view_read', 'SELECT FROM saved_view WHERE id = $1')).toEqual([]);
    expect(
      await tries(other, 'test_view_delete', 'DELETE FROM saved_view WHERE id = $1 RETURNING id'),
    ).toEqual([]);
    expect(
      await tries(
        other,
        'test_view_name',
        `UPDATE saved_view SET name = 'Theirs' WHERE id = $1 RETURNING id`,
      ),
    ).toEqual([]);
    await expect(
      app.database.asActor(other, (transaction) =>
        transaction.run(
          'test_view_usual',
          `INSERT INTO usual_view (account_id, list, view_id) VALUES ($1, 'needs', $2)`,
          [other.accountId, kept?.id ?? ''],
        ),
      ),
    ).rejects.toThrow(/row-level security/);
  });
});
