/** One search for cases, documents and messages: everybody finds what they may see, and learns of nothing else. */

import { CaseRuntime } from '../../src/cases/case-runtime.js';
import { addDocument } from '../../src/documents/add-document.js';
import { personOfDemoToken } from '../../src/identity/demo-sign-in.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { writeMessage } from '../../src/messages/write-message.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { textOf } from '../support/browser.js';
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
