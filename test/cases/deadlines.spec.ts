/** Which dates somebody sees, in which order, and which they do not. */
import { type Deadline, type DeadlinesWanted, deadlinesFor } from '../../src/cases/deadlines.query.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { behindTheWall } from '../support/database.js';
import { WebProgramme } from '../support/web-programme.js';

const DAY_MS = 86_400_000;

let app: TestApp;
let programme: WebProgramme;
let moldovan: { id: string; reference: string };
let moroccan: { id: string; reference: string };

beforeAll(async () => {
  app = await setupTestApp();
  programme = new WebProgramme(app);
  moldovan = await programme.inConsultation('Towards Moldova');
  moroccan = await programme.inConsultation('Towards Morocco', 'manager-es');
  const third = await programme.draft('Waits for its receipt');
  await programme.act('manager', third.id, 'submit_concept_note');
});
afterAll(() => app.close());

async function seenBy(persona: string, wanted: Partial<DeadlinesWanted> = {}): Promise<readonly Deadline[]> {
  const { items } = await listFor(await programme.actor(persona), wanted);
  return items;
}

const listFor = (actor: PersonActor, wanted: Partial<DeadlinesWanted> = {}) =>
  deadlinesFor(programme.runtime, actor, { whose: 'all', limit: 50, ...wanted });

const told = (deadlines: readonly Deadline[]) => deadlines.map((one) => `${one.title}: ${one.label.en}`);

describe('the dates that run', () => {
  test('are all seen by staff, the first due first, each once', async () => {
    const seen = await seenBy('secretariat');
    expect(told(seen).sort()).toEqual([
      'Towards Moldova: Time to endorse or object',
      'Towards Morocco: Time to endorse or object',
      'Waits for its receipt: Time to confirm the receipt',
    ]);
    expect(seen.map((one) => one.dueAt)).toEqual(seen.map((one) => one.dueAt).sort());
    expect(seen[0]).toMatchObject({ kind: 'clock', mine: true, owedBy: ['secretariat'], subject: 'action' });
  });

  test('are of one’s own country alone for a partner authority, in its zone', async () => {
    const seen = await seenBy('partner-md');
    expect(told(seen)).toEqual(['Towards Moldova: Time to endorse or object']);
    expect(seen[0]).toMatchObject({
      mine: true,
      timeZone: 'Europe/Chisinau',
      countries: ['MD'],
      stage: { code: expect.stringMatching(/\w/) },
    });
    expect(await seenBy('partner-md', { country: 'MA' })).toEqual([]);
    expect(told(await seenBy('partner-ma'))).toEqual(['Towards Morocco: Time to endorse or object']);
  });

  test('of others’ stages inside are not for outsiders, and their codes are the outside ones', async () => {
    const seen = await seenBy('manager');
    expect(told(seen)).not.toContain('Waits for its receipt: Time to confirm the receipt');
    expect(told(seen)).not.toContain('Towards Morocco: Time to endorse or object');
    const [row] = await behindTheWall<{ stage: string }>(
      app.test,
      'SELECT outside_stage AS stage FROM case_file WHERE id = $1',
      [moldovan.id],
    );
    for (const one of seen.filter(({ caseId }) => caseId === moldovan.id)) {
      expect(one.stage.code).toBe(row?.stage);
      expect(one.owedBy).not.toContain('consulted_service');
    }
  });

  test('that are mine are those that ask me, those of my organisation those that ask a colleague', async () => {
    expect(told(await seenBy('secretariat', { whose: 'mine' }))).toEqual([
      'Waits for its receipt: Time to confirm the receipt',
    ]);
    expect(await seenBy('verifier', { whose: 'mine' })).toEqual([]);
    const actor = await programme.actor('verifier');
    const unit = await behindTheWall<{ role: string }>(
      app.test,
      'SELECT DISTINCT r.role FROM role_assignment r JOIN account a ON a.id = r.account_id WHERE a.organisation_id = $1',
      [actor.organisationId],
    );
    const colleagues = await seenBy('verifier', { whose: 'organisation' });
    for (const one of await seenBy('secretariat')) {
      const asksUs = one.owedBy.some((role) => unit.some((held) => held.role === role));
      expect(colleagues.some((other) => other.id === one.id)).toBe(asksUs);
    }
    expect(colleagues.every((one) => !one.mine)).toBe(true);
  });

  test('are found by country and by kind', async () => {
    expect(told(await seenBy('secretariat', { country: 'MA' }))).toEqual([
      'Towards Morocco: Time to endorse or object',
    ]);
    expect(await seenBy('secretariat', { subject: 'funding_request' })).toEqual([]);
    expect(await seenBy('secretariat', { subject: 'action' })).toHaveLength(3);
  });

  test('come page by page, none twice and none left out', async () => {
    const actor = await programme.actor('secretariat');
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await listFor(actor, { limit: 1, ...(cursor === '' ? {} : { cursor }) });
      expect(page.items.length).toBeLessThanOrEqual(1);
      seen.push(...page.items.map((one) => one.id));
      cursor = page.next;
    }
    expect(seen).toEqual((await seenBy('secretariat')).map((one) => one.id));
    await expect(listFor(actor, { cursor: 'nonsense' })).rejects.toMatchObject({ code: 'invalid_field' });
  });

  test('stand first once they have passed, and go when the work is done', async () => {
    const last = (await seenBy('secretariat')).at(-1);
    app.database.clockOffsetMs = Date.parse(last?.dueAt ?? '') + DAY_MS - Date.now();
    const late = await listFor(await programme.actor('secretariat'));
    app.database.clockOffsetMs = 0;
    expect(late.items.every((one) => one.dueAt < late.now)).toBe(true);
    expect(late.items[0]?.elapsed?.overdueDays).toBeGreaterThan(0);
    await programme.act('manager-es', moroccan.id, 'withdraw', { reason: 'Not needed any more.' });
    expect(await seenBy('secretariat', { country: 'MA' })).toEqual([]);
  });
});
