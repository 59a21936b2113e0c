/** A day off in Morocco: told over HTTP, from the preview to the partner who reads why, and back again. */
import type { Item, Problem } from '../api/support/client.js';
import { type DraftedAction, ProgrammeOffice } from '../api/support/programme-office.js';
import { type Browser, textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { eventually } from '../support/eventually.js';

interface Clock {
  readonly code: string;
  readonly state: string;
  readonly dueDate: string | null;
  readonly calendar: string | null;
  readonly confirmed: boolean;
  readonly why: readonly { code: string; sentence: string }[];
}
interface Entry {
  readonly kind: string;
  readonly calendar: string | null;
  readonly dates: readonly { clock: string; from: string | null; to: string }[];
  readonly who: unknown;
}
interface Rung {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly fire_at: Date;
}

const DAY_MS = 86_400_000;
/** The last day of the period is a Wednesday that is worked. */
const START = Date.parse('2027-01-11T09:00:00Z');
const DUE = '2027-02-10';
const MOVED = '2027-02-11';

let office: ProgrammeOffice;
let admin: Browser;
let running: DraftedAction;
let stopped: DraftedAction;
let before: readonly Rung[];

const clockOf = async (action: DraftedAction, persona = 'partner-ma') => {
  const { body } = await office.as(persona).get<{ items: Clock[] }>(`${action.path}/clock`);
  return body.items.find((clock) => clock.code === 'endorsement');
};
const trailOf = async (persona: string) =>
  (await office.as(persona).get<{ items: Entry[] }>(`${running.path}/trail?limit=100`)).body.items.filter(
    (entry) => entry.kind === 'clocks_recalculated',
  );
const rungsOf = (action: DraftedAction) =>
  behindTheWall<Rung>(
    office.app.test,
    `SELECT r.id, r.code, r.state, r.fire_at FROM reminder r JOIN clock k ON k.case_id = r.case_id AND k.id = r.clock_id
     WHERE r.case_id = $1 AND k.code = 'endorsement' AND r.state = 'pending' ORDER BY r.fire_at`,
    [action.id],
  );
const storedClock = (action: DraftedAction) =>
  behindTheWall(office.app.test, `SELECT * FROM clock WHERE case_id = $1 AND code = 'endorsement'`, [
    action.id,
  ]);
const later = (rungs: readonly Rung[]) =>
  rungs.map(({ id, code, fire_at }) => [id, code, fire_at.toISOString()]);

/** In consultation since the start, under a calendar of 30 days. */
async function inConsultation(title: string): Promise<DraftedAction> {
  const action = await office.draft({ title, countries: ['MA'], lead: 'manager-es' });
  await office.does('manager-es', action.path, { transition: 'submit_concept_note' });
  await office.does('secretariat', action.path, { transition: 'confirm_receipt' });
  await office.does('secretariat', action.path, { transition: 'confirm_eligible' });
  return action;
}

beforeAll(async () => {
  office = await ProgrammeOffice.open();
  office.app.database.clockOffsetMs = START - Date.now();
  running = await inConsultation('A centre in Rabat');
  stopped = await inConsultation('A centre in Tangier');
  // Both answers are in, so that its time to endorse is over.
  await office.does('partner-ma', stopped.path, { transition: 'endorse' });
  await office.does('consulted-service', stopped.path, { transition: 'support' });
  before = await rungsOf(running);
  admin = await office.app.signIn('admin');
});
afterAll(() => office.close());

it('begins with a date that the partner can follow to its calendar', async () => {
  expect(await clockOf(running)).toMatchObject({
    state: 'running',
    dueDate: DUE,
    calendar: 'MA',
    confirmed: false,
  });
  expect(before.map((rung) => rung.code)).toEqual(['before', 'on', 'no_objection_by_silence', 'after']);
  const page = await (await office.app.signIn('partner-ma')).get(running.path.replace('/api/v1', ''));
  expect(page.html).toContain('href="/calendars/MA?year=2027"');
  expect(textOf(page.html)).toContain('Personne n’a encore confirmé les jours fériés de cette année');
});

it('the administrator sees whose date would move, and nothing has moved yet', async () => {
  const preview = await admin.submit('/admin/calendars/MA/off', '/admin/calendars/MA/off/confirm', {
    day: DUE,
    nameEn: 'A day of mourning',
    nameFr: 'Jour de deuil',
    source: 'Decree 2.27.9',
  });
  expect(preview.status).toBe(200);
  const told = textOf(preview.html);
  expect(told).toContain('1 of 1 running due dates moves.');
  expect(told).toContain('A centre in Rabat');
  expect(told).not.toContain('A centre in Tangier');
  expect(told).toMatch(/Time to endorse or object 10 February 2027 11 February 2027/);
  expect(await clockOf(running)).toMatchObject({ dueDate: DUE });

  const confirmed = await admin.post('/admin/calendars/MA/off', hiddenIn(preview.html));
  expect([confirmed.status, confirmed.location]).toEqual([303, '/admin/calendars/MA/progress']);
});

it('the date moves, its reminders with it, and whoever owes the act is told', async () => {
  await eventually(async () => expect(await clockOf(running)).toMatchObject({ dueDate: MOVED }));
  const after = await rungsOf(running);
  // Five working days before the new date is still the third: the day off does not count on the way either.
  expect(later(after)).toEqual(
    before.map(({ id, code, fire_at }) => [
      id,
      code,
      new Date(fire_at.getTime() + (code === 'before' ? 0 : DAY_MS)).toISOString(),
    ]),
  );
  const progress = textOf((await admin.get('/admin/calendars/MA/progress')).html);
  expect(progress).toContain('1 of 1 running time limits are done');
  expect(progress).toMatch(/A centre in Rabat Time to endorse or object 10 February 2027 11 February 2027/);
  await eventually(async () => {
    const inbox = textOf((await (await office.app.signIn('partner-ma')).get('/inbox')).html);
    expect(inbox).toContain('A centre in Rabat');
    expect(inbox).toMatch(/Nouvelle date|Another date/);
  });
});

it('the partner reads why, in the steps and in the trail, and not which administrator it was', async () => {
  const clock = await clockOf(running);
  expect(clock?.why.find((step) => step.code === 'end_moved')?.sentence).toMatch(
    /Jour de deuil|day of mourning/,
  );
  expect(await trailOf('partner-ma')).toEqual([
    expect.objectContaining({
      calendar: 'MA',
      dates: [{ clock: expect.stringMatching(/endorse|approuver/), from: DUE, to: MOVED }],
      who: null,
    }),
  ]);
  const calendar = textOf(
    (await (await office.app.signIn('partner-ma')).get('/calendars/MA?year=2027')).html,
  );
  expect(calendar).toMatch(/Decree 2\.27\.9/);
  expect(calendar).not.toContain('Take back');
  const staff = textOf((await admin.get('/calendars/MA?year=2027')).html);
  const [adminName] = await behindTheWall<{ name: string }>(
    office.app.test,
    `SELECT p.name FROM account a JOIN person p ON p.id = a.person_id WHERE a.demo_persona = 'admin'`,
  );
  expect(staff).toContain(adminName?.name);
  expect(calendar).not.toContain(adminName?.name);
});

it('a clock that was stopped stays as it was', async () => {
  const [clock] = await storedClock(stopped);
  expect(clock).toMatchObject({ outcome: 'met', calendar_version: '2026-11-24', version: 2 });
  expect(await trailOfOther(stopped)).toEqual([]);
});

it('the same day cannot be added twice, and who is no administrator changes nothing', async () => {
  const wanted = { kind: 'off', day: DUE, nameEn: 'Again', nameFr: 'Encore', source: 'None' };
  const again = await office.as('admin').post<Problem>('/api/v1/calendars/MA/days', wanted);
  expect([again.status, again.body]).toMatchObject([
    422,
    { errors: [{ pointer: '/day', code: 'calendar_day_off_already' }] },
  ]);
  const partner = await office.as('partner-ma').post<Problem>('/api/v1/calendars/MA/days', wanted);
  expect(partner.status).toBe(403);
  const form = await (await office.app.signIn('secretariat')).get('/admin/calendars/MA/off');
  expect(form.status).toBe(403);
});

it('taking it back moves the date back, with another entry in the trail', async () => {
  const { body } = await office
    .as('admin')
    .get<Item & { made: { id: string; takenBackAt: string | null }[] }>('/api/v1/calendars/MA');
  const path = `/admin/calendars/MA/changes/${body.made[0]?.id}/take-back`;
  const done = await admin.submit(path, path, {});
  expect([done.status, done.location]).toEqual([303, '/admin/calendars/MA/progress']);
  await eventually(async () => expect(await clockOf(running)).toMatchObject({ dueDate: DUE }));
  expect(later(await rungsOf(running))).toEqual(later(before));
  expect((await trailOf('partner-ma')).map((entry) => entry.dates[0]?.to)).toEqual([MOVED, DUE]);
  const [clock] = await storedClock(stopped);
  expect(clock).toMatchObject({ calendar_version: '2026-11-24', version: 2 });
});

it('a partner country is told of its date, and not by which other country’s days it counts', async () => {
  const shared = await office.draft({ title: 'A centre for two', countries: ['MA', 'MD'], unframed: ['MA'] });
  await office.does('manager', shared.path, { transition: 'submit_concept_note' });
  await office.does('secretariat', shared.path, { transition: 'confirm_receipt' });
  await office.does('secretariat', shared.path, { transition: 'confirm_eligible' });
  expect(await clockOf(shared, 'partner-md')).toMatchObject({ dueDate: DUE, calendar: null });
  const added = await office.as('admin').post<Item>('/api/v1/calendars/MA/days', {
    kind: 'off',
    day: DUE,
    nameEn: 'A day',
    nameFr: 'Un jour',
    source: 'Decree',
  });
  expect(added.status).toBe(201);
  await eventually(async () => expect(await clockOf(shared, 'partner-md')).toMatchObject({ dueDate: MOVED }));
  const entries = (
    await office.as('partner-md').get<{ items: Entry[] }>(`${shared.path}/trail?limit=100`)
  ).body.items.filter((entry) => entry.kind === 'clocks_recalculated');
  expect(entries).toMatchObject([{ calendar: null, dates: [{ from: DUE, to: MOVED }], who: null }]);
  const page = await (await office.app.signIn('partner-md')).get(shared.path.replace('/api/v1', ''));
  expect(textOf(page.html)).toMatch(
    /Un délai a été recalculé : un calendrier de travail a changé|A time limit was counted anew: a working calendar changed/,
  );
  expect(page.html).not.toMatch(/Maroc|Morocco|calendars\/MA/);
});

const trailOfOther = async (action: DraftedAction) =>
  (
    await office.as('secretariat').get<{ items: Entry[] }>(`${action.path}/trail?limit=100`)
  ).body.items.filter((entry) => entry.kind === 'clocks_recalculated');

/** What the confirm form sends when nothing is changed in it. */
function hiddenIn(html: string): Record<string, string> {
  const form =
    [...html.matchAll(/<form\b[^>]*action="\/admin\/calendars\/MA\/off"[^>]*>.*?<\/form>/gs)][0]?.[0] ?? '';
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );
}
