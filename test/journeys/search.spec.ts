/** One search for cases, documents and messages: everybody finds what they may see, and learns of nothing else. */

import { CaseRuntime } from '../../src/cases/case-runtime.js';
import { addDocument } from '../../src/documents/add-document.js';
import { personOfDemoToken } from '../../src/identity/demo-sign-in.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { writeMessage } from '../../src/messages/write-message.js';
import { draftNeed } from '../../src/needs/draft-need.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { type Drafted, WebProgramme } from '../support/web-programme.js';

let app: TestApp;
let drafted: Drafted;
let country: PersonActor;
beforeAll(async () => {
  app = await setupTestApp({ role: 'web' });
  drafted = await new WebProgramme(app).inConsultation('Réseau d’ateliers à Chișinău');
  const runtime = app.get(CaseRuntime);
  const staff = (await personOfDemoToken(app.database, 'demo-secretariat')) as PersonActor;
  country = (await personOfDemoToken(app.database, 'demo-partner-md')) as PersonActor;
  const place = { subject: 'action', caseId: drafted.id };
  await writeMessage(runtime, staff, {
    ...place,
    text: 'Zirkel <b>inside</b>',
    sharedWith: [],
    mentions: [],
  });
  const text = 'Zirkel for الإدارة';
  await writeMessage(runtime, staff, { ...place, text, sharedWith: [country.organisationId], mentions: [] });
  for (const visibility of ['inside', 'shared'] as const) {
    const title = `Zirkelplan ${visibility}`;
    const content = Buffer.from('Plain words.');
    await addDocument(runtime, staff, {
      ...place,
      kind: 'other',
      title,
      visibility,
      fileName: 'p.txt',
      content,
    });
  }
}, 120_000);
afterAll(() => app.close());

async function found(persona: string, q: string, kind = 'case'): Promise<readonly string[]> {
  const query = new URLSearchParams({ q, 'filter[kind]': kind }).toString();
  const answer = await app.api(persona)(`/api/v1/search?${query}`);
  expect(answer.status).toBe(200);
  const { items } = (await answer.json()) as { items: { id: string; text: string }[] };
  // Cases that follow from an action bear its title.
  return [...new Set(items.map(({ text }) => text))];
}

it('finds a case by the beginning of words, without accents, in any order', async () => {
  const title = 'Réseau d’ateliers à Chișinău';
  expect(await found('secretariat', 'chisin reseau')).toEqual([title]);
  expect(await found('manager', 'ATELIERS')).toEqual([title]);
  expect(await found('secretariat', 'teliers')).toEqual([]);
  expect(await found('secretariat', 'reseau nowhere')).toEqual([]);
  expect(await found('secretariat', `'; & | ! :* \\ ( <->`)).toEqual([]);
});

it('finds a case by what it says, from when on it is read, and shows where', async () => {
  const title = 'Réseau d’ateliers à Chișinău';
  expect(await found('secretariat', 'reseau fals')).toEqual([]);
  const summary = `${'Des agents se réunissent. '.repeat(20)}Les documents falsifiés sont vus plus tôt. ${'Ensuite. '.repeat(40)}`;
  const other = await new WebProgramme(app).draft('Unread', 'manager', 'MD', { summary });
  expect(await found('secretariat', 'FALSIFIES tot')).toEqual(['Unread']);
  expect(await found('manager', 'falsifie')).toEqual(['Unread']);
  expect(await found('partner-md', 'falsifie')).toEqual([]);
  await new WebProgramme(app).act('manager', other.id, 'submit_concept_note');
  expect(await found('partner-md', 'unread falsifie')).toEqual(['Unread']);
  expect(await found('partner-ma', 'falsifie')).toEqual([]);
  expect(await found('manager-es', 'falsifie')).toEqual([]);
  // The justification is the funding request's, which a country sees once the grant is awarded.
  expect(await found('manager', 'amount asked')).toEqual(expect.arrayContaining([title, 'Unread']));
  expect(await found('partner-md', 'amount asked')).toEqual([]);
  const answer = await app.api('partner-md')('/api/v1/search?q=falsifi');
  const { items } = (await answer.json()) as { items: { text: string; passage: string }[] };
  expect(items[0]?.passage).toMatch(/^… .*Les documents falsifiés sont vus plus tôt\. .* …$/);
  const { html } = await (await app.signIn('partner-md')).get('/search?q=falsifi');
  expect(html).toContain('<mark>falsifiés</mark>');
});

it('finds a need by its translation, in the script in which it was written', async () => {
  const country = await new WebProgramme(app).actor('partner-ma');
  const runtime = app.get(CaseRuntime);
  const { id } = await draftNeed(runtime, country, {
    title: 'أجهزة',
    language: 'ar',
    wanted: 'نحتاج إلى أجهزة لفحص الوثائق',
    why: 'الإدارة',
  });
  const place = { subject: 'need', caseId: id };
  await writeMessage(runtime, country, { ...place, text: 'Quittenbaum', sharedWith: [], mentions: [] });
  const file = {
    kind: 'other',
    title: 'Quittenliste',
    fileName: 'q.txt',
    content: Buffer.from('Plain words.'),
  };
  await addDocument(runtime, country, { ...place, ...file, visibility: 'shared' });
  expect(await found('partner-ma', 'اجهزه')).toEqual(['أجهزة']);
  expect(await found('partner-ma', 'لفحص الادار')).toEqual(['أجهزة']);
  expect(await found('partner-md', 'لفحص')).toEqual([]);
  // What a country still drafts is its own affair, with its messages and files.
  const aroundIt = async (persona: string) => [
    ...(await found(persona, 'لفحص')),
    ...(await found(persona, 'quitten', 'message')),
    ...(await found(persona, 'quitten', 'document')),
  ];
  const all = ['أجهزة', 'Quittenbaum', 'Quittenliste'];
  expect(await aroundIt('partner-ma')).toEqual(all);
  expect(await aroundIt('secretariat')).toEqual([]);
  await behindTheWall(app.test, 'UPDATE need SET filed_at = now() WHERE id = $1', [id]);
  expect(await aroundIt('secretariat')).toEqual(all);
  const translate = (words: object) =>
    behindTheWall(
      app.test,
      `INSERT INTO need_translation (need_id, language, number, title, wanted, why, of_digest, translated_by, translated_at)
       SELECT $1, 'fr', coalesce(max(number), 0) + 1, $2::jsonb->>'title', $2::jsonb->>'wanted', '', '', $3, now() FROM need_translation WHERE need_id = $1`,
      [id, words, country.accountId],
    );
  await translate({ title: 'Appareils', wanted: 'Des appareils éprouvés' });
  expect(await found('secretariat', 'eprouv')).toEqual(['أجهزة']);
  await translate({ title: 'Appareils', wanted: 'Des appareils fiables' });
  expect(await found('secretariat', 'eprouv')).toEqual([]);
  expect(await found('partner-ma', 'fiab')).toEqual(['أجهزة']);
});

it('brings the case whose number was typed in full before newer ones that speak of it, and every one once', async () => {
  const { reference } = drafted;
  const naming = ['First', 'Second', 'Third'].map((word) => `${word} after ${reference}`);
  for (const title of naming) await new WebProgramme(app).draft(title);
  for (const limit of [1, 2, 50]) {
    const pages: { id: string; title: string }[] = [];
    let cursor: string | null = null;
    do {
      const query = new URLSearchParams({
        q: ` ${reference.toLowerCase()}`,
        'filter[kind]': 'case',
        limit: `${limit}`,
        ...(cursor === null ? {} : { cursor }),
      });
      const answer = await app.api('manager')(`/api/v1/search?${query}`);
      const page = (await answer.json()) as { items: { id: string; title: string }[]; next: string | null };
      pages.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    expect(pages[0]?.id).toBe(drafted.id);
    expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
    // Cases that follow from an action bear its title.
    expect([...new Set(pages.map(({ title }) => title))]).toEqual([
      'Réseau d’ateliers à Chișinău',
      ...naming.toReversed(),
    ]);
  }
});

it('finds messages and documents for those who may read them alone', async () => {
  expect((await found('secretariat', 'zirkel', 'message')).length).toBe(2);
  expect(await found('partner-md', 'zirkel', 'message')).toEqual(['Zirkel for الإدارة']);
  expect(await found('partner-md', 'الاداره', 'message')).toEqual(['Zirkel for الإدارة']);
  expect(await found('manager', 'zirkel', 'message')).toEqual([]);
  expect(await found('partner-ma', 'zirkel', 'message')).toEqual([]);
  expect(await found('secretariat', 'zirkelplan', 'document')).toHaveLength(2);
  expect(await found('manager', 'zirkelplan', 'document')).toEqual(['Zirkelplan shared']);
  expect(await found('partner-ma', 'chisinau', 'case')).toEqual([]);
});

it('finds a case by its party for the facility alone', async () => {
  const words = country.organisationName;
  expect(await found('partner-md', words)).toEqual([]);
  const lead = (await personOfDemoToken(app.database, 'demo-manager')) as PersonActor;
  expect(await found('secretariat', lead.organisationName)).toContain('Réseau d’ateliers à Chișinău');
});

it('shows what was found by kind, marked, as text and never as markup', async () => {
  const browser = await app.signIn('secretariat');
  const { html } = await browser.get('/search?q=zirk');
  expect(html).toContain('<mark>Zirkel</mark>');
  expect(html).not.toContain('<b>inside</b>');
  expect(textOf(html)).toContain('Zirkelplan inside');
  const none = await browser.get('/search?q=%22%3E%3Cscript%3E');
  expect(none.html).not.toContain('"><script>');
  expect(none.html).toContain('Nothing was found.');
  expect((await browser.get('/search?q=zirk&kind=message&cursor=nonsense')).status).toBe(422);
  expect((await browser.get('/')).html).toContain('action="/search"');
});
