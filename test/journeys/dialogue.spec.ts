/** A meeting like that of February 2019, with thirty people, from the request to three follow-ups, over HTTP alone. */

import ICAL from 'ical.js';
import { verifyLedger } from '../../src/funding/verify-ledger.js';
import type { Item, Problem } from '../api/support/client.js';
import { ProgrammeOffice } from '../api/support/programme-office.js';
import { textOf } from '../support/browser.js';
import { brusselsDay } from '../support/brussels-day.js';
import { behindTheWall } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { payThrough } from './pay-by-facility.js';

interface Participant {
  readonly id: string;
  readonly name: string;
  readonly sector: string;
  readonly country: string | null;
  readonly email: string | null;
  readonly answer: string | null;
  readonly attended: boolean | null;
  readonly walkIn: boolean;
  readonly substituteFor: string | null;
}
interface Dialogue extends Item {
  readonly participants: readonly Participant[];
  readonly conclusions: readonly { readonly id: string; readonly text: string }[];
  readonly followUps: readonly {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly state: string;
    readonly reference: string | null;
  }[];
  readonly estimate: { readonly amount: string } | null;
  readonly startsAt: string | null;
  readonly fundingRequestId: string | null;
}
interface List<One> {
  readonly items: readonly One[];
}

const DAY_MS = 86_400_000;
/** A working day about two months ahead; the meeting lasts two days. */
const FIRST_DAY = brusselsDay(60);
const SECOND_DAY = brusselsDay(61);

let office: ProgrammeOffice;
let path: string;
let id: string;

beforeAll(async () => {
  office = await ProgrammeOffice.open();
}, 120_000);
afterAll(() => office.close());

const as = (persona: string) => office.as(persona);
const read = async (persona = 'secretariat') => (await as(persona).get<Dialogue>(path)).body;

/** Changes a part of the meeting as it stands at this moment. */
async function change(method: 'post' | 'patch', below: string, body: object, persona = 'secretariat') {
  const { version } = await read(persona);
  const answer = await as(persona)[method]<Dialogue>(`${path}${below}`, body, { version });
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

/** The client has no PUT: the application is called as the persona. */
async function put(below: string, body: object, persona = 'secretariat') {
  const { version } = await read(persona);
  const answer = await office.app.api(persona)(`${path}${below}`, {
    method: 'PUT',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'if-match': `"${version}"` },
  });
  return { status: answer.status, body: (await answer.json()) as Dialogue };
}

async function mailsTo(address: string) {
  return behindTheWall<{
    subject: string;
    body_text: string;
    calendar: { method: string; text: string } | null;
  }>(
    office.app.test,
    'SELECT subject, body_text, calendar FROM mail WHERE to_address = $1 ORDER BY created_at, subject',
    [address],
  );
}

async function addressOf(persona: string): Promise<string> {
  const [account] = await behindTheWall<{ email: string }>(
    office.app.test,
    'SELECT email FROM account WHERE demo_persona = $1',
    [persona],
  );
  return account?.email ?? '';
}

/** The secret in the newest mail to somebody. */
async function linkOf(address: string): Promise<string> {
  const found = (await mailsTo(address)).map(
    (mail) => /\/invitations\/([\w-]{43})/.exec(mail.body_text)?.[1],
  );
  return `/invitations/${found.filter((one) => one !== undefined).at(-1)}`;
}

describe('from a request to what follows', () => {
  it('the secretariat requests an expert meeting for two countries, and another of its people checks it', async () => {
    const { status, body } = await as('secretariat').post<Dialogue>('/api/v1/dialogues', {
      title: 'Smuggling and document fraud under partnerships',
      kind: 'EXPERT_MEETING',
      pillar: 'IRREGULAR_THB',
      theme: 'MIGRANT_SMUGGLING',
      purpose: 'To compare how smugglers use forged documents, and agree who to call.',
      countries: [{ country: 'MD' }, { country: 'MA' }],
      monthKnown: FIRST_DAY.slice(0, 7),
      languages: ['en', 'fr'],
      interpretation: 'English and French',
    });
    expect(status).toBe(201);
    expect(body.reference).toMatch(/^DLG\/\d{4}\/\d{4}$/);
    id = body.id;
    path = `/api/v1/dialogues/${id}`;
    await office.does('secretariat', path, { transition: 'submit' });
    const own = await as('secretariat').act(path, { transition: 'confirm_checked' });
    expect(own.status).toBe(403);
    await office.does('secretariat-2', path, { transition: 'confirm_checked' });
    expect((await read()).stage.code).toBe('endorsement');
  });

  it('both countries endorse it, the consulted service supports it, the head of unit approves it', async () => {
    for (const country of ['md', 'ma'])
      await office.does(`partner-${country}`, path, { transition: 'endorse' });
    await office.does('consulted-service', path, { transition: 'support' });
    await office.does('head-of-unit', path, { transition: 'approve' });
    expect((await read()).stage.code).toBe('approved');
  });

  it('nobody is invited while there is no day, no place and nobody to invite', async () => {
    const { status, body } = await as('secretariat').act(path, { transition: 'send_invitations' });
    expect(status).toBe(409);
    expect((body as unknown as Problem).refusals?.[0]?.detail).toBe(
      'The meeting still lacks: its days and hours, a place or an online link and participants with an e-mail address.',
    );
    const wrong = await as('secretariat').patch<Problem>(
      path,
      { startsLocal: `${FIRST_DAY}T17:00`, endsLocal: `${FIRST_DAY}T09:00`, replyBy: SECOND_DAY },
      { version: (await read()).version },
    );
    expect(wrong.body.errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/endsLocal ends_before_start',
      '/replyBy reply_after_start',
    ]);
    await change('patch', '', {
      startsLocal: `${FIRST_DAY}T09:00`,
      endsLocal: `${SECOND_DAY}T16:30`,
      timeZone: 'Europe/Amsterdam',
      city: 'The Hague',
      venue: 'Europol',
      replyBy: brusselsDay(45),
      agenda: [
        { day: 2, begins: '09:30', title: 'Forged documents' },
        { day: 1, begins: '09:00', title: 'Opening', speaker: 'The chair' },
      ],
    });
  });

  it('thirty people are pasted as lines; two wrong ones are named and nobody is added until they are right', async () => {
    const lines = [
      'Name;Function;Organisation;Group;Country;E-mail;Role;Language',
      ...Array.from(
        { length: 12 },
        (_, n) => `Member ${n};Officer;Police of state ${n};Member State;RO;ms${n}@example.org`,
      ),
      ...Array.from({ length: 6 }, (_, n) => `Moldovan ${n};Officer;MD-MAI;;;md${n}@example.org`),
      ...Array.from(
        { length: 5 },
        (_, n) => `Marocain ${n};Chef;Ministry of the Interior, Morocco;;;ma${n}@example.org;;français`,
      ),
      'Chair;Head of centre;EUROPOL-EMSC;;;chair@example.org;Chair',
      `Analyst;Analyst;EUROPOL-EMSC;;;${await addressOf('agency')};Speaker`,
      'Commissioner;Desk;EC-HOME;;;home@example.org',
      'President;Attaché;Presidency of the Council;Council Presidency;RO;presidency@example.org',
      'Secretary;Project officer;ICMPD;;;icmpd@example.org',
      'Professor;Reader;University of Malta;University;MT;professor@example.org;Orateur',
      'Lost;Officer;Nowhere;Somewhere;;lost@example.org',
      'Twice;Officer;MD-MAI;;;md1@example.org',
    ];
    const refused = await as('secretariat').post<Problem>(
      `${path}/participants/lines`,
      { lines: lines.join('\n') },
      { version: (await read()).version },
    );
    expect(refused.status).toBe(422);
    expect(refused.body.errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/lines/31/sector not_a_choice',
      '/lines/32/email invited_twice',
    ]);
    expect((await read()).participants).toEqual([]);
    const right = lines
      .slice(0, 30)
      .concat('Interpreter;Interpreter;Freelance;International organisation;;;Interpreter');
    const { participants } = await change('post', '/participants/lines', { lines: right.join('\n') });
    expect(participants).toHaveLength(30);
    const moldovan = participants.find((one) => one.name === 'Moldovan 0');
    expect(moldovan).toMatchObject({ sector: 'PARTNER_COUNTRY', country: 'MD', email: 'md0@example.org' });
  });

  it('the invitations go out as calendar entries that a calendar reads, each to one person and nobody else', async () => {
    await office.does('secretariat', path, { transition: 'send_invitations' });
    await eventually(async () => {
      const [row] = await behindTheWall<{ many: number }>(
        office.app.test,
        'SELECT count(*)::int AS many FROM mail WHERE case_id = $1 AND calendar IS NOT NULL',
        [id],
      );
      expect(row?.many).toBe(29);
    }, 20_000);
    const [mail] = await mailsTo('ma0@example.org');
    expect(mail?.subject).toBe('Invitation : Smuggling and document fraud under partnerships');
    const calendar = new ICAL.Component(ICAL.parse(mail?.calendar?.text ?? ''));
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') as never);
    expect(event.uid).toContain(`dialogue.${id}@`);
    expect(event.sequence).toBe(1);
    expect(event.startDate.toJSDate().toISOString()).toBe((await read()).startsAt);
    expect(event.location).toBe('Europol, The Hague');
    expect(event.attendees.map((one) => String(one.getFirstValue()))).toEqual(['MAILTO:ma0@example.org']);
    expect(String(event.component.getFirstPropertyValue('organizer'))).toMatch(/^mailto:entente@/i);
  }, 40_000);

  it('whoever only looks at the link has answered nothing; whoever posts has, and may send somebody else', async () => {
    const link = await linkOf('ma0@example.org');
    const anybody = office.app.browser();
    const page = await anybody.get(link);
    expect(page.status).toBe(200);
    expect(page.html).toContain('<html lang="fr"');
    expect(textOf(page.html)).toContain('Viendrez-vous');
    const of = async (name: string) => (await read()).participants.find((one) => one.name === name);
    expect((await of('Marocain 0'))?.answer).toBeNull();
    const yes = await anybody.submit(link, link, { answer: 'ACCEPTED' });
    expect(yes.status).toBe(303);
    expect((await of('Marocain 0'))?.answer).toBe('ACCEPTED');
    expect(textOf((await anybody.get(link)).html)).toContain('Votre réponse : Oui, je viendrai');

    const other = await linkOf('md0@example.org');
    const unnamed = await anybody.submit(other, other, { answer: 'SUBSTITUTED' });
    expect(unnamed.status).toBe(422);
    expect(unnamed.html).toContain('href="#field-substitute-name"');
    const named = await anybody.submit(other, other, {
      answer: 'SUBSTITUTED',
      'substitute.name': 'Instead',
      'substitute.email': 'instead@example.org',
    });
    expect(named.status).toBe(303);
    expect((await of('Moldovan 0'))?.answer).toBe('SUBSTITUTED');
    expect(await of('Instead')).toMatchObject({ substituteFor: 'Moldovan 0', country: 'MD', answer: null });
    await eventually(async () => expect(await mailsTo('instead@example.org')).toHaveLength(1), 20_000);

    const guessed = await anybody.get(`/invitations/${'A'.repeat(43)}`);
    expect(guessed.status).toBe(404);
  }, 40_000);

  it('whoever was invited under their account finds it at home until it is answered, and answers on its page', async () => {
    const page = `/dialogues/${id}`;
    const agency = await office.app.signIn('agency');
    const answerLink = `href="${page}/answer"`;
    const waits = async () => (await agency.get('/tasks')).html.includes(answerLink);
    expect((await agency.get('/')).html).toContain(answerLink);
    expect(await waits()).toBe(true);
    const asked = await agency.get(page);
    expect(asked.html).toContain(answerLink);
    expect(textOf(asked.html)).toContain('You are invited to this meeting: say by');
    const wrong = await agency.submit(`${page}/answer`, `${page}/answer`, {});
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#field-answer"');
    const yes = await agency.submit(`${page}/answer`, `${page}/answer`, { answer: 'TENTATIVE' });
    expect([yes.status, yes.location]).toEqual([303, page]);
    expect(await waits()).toBe(false);
    expect(textOf((await agency.get(page)).html)).toContain('Your answer: Perhaps. Change your answer');
    expect((await read()).participants.find((one) => one.name === 'Analyst')?.answer).toBe('TENTATIVE');
    const events = await behindTheWall<{ persona: string }>(
      office.app.test,
      `SELECT a.demo_persona AS persona FROM audit_event e JOIN account a ON a.id = e.account_id
       WHERE e.case_id = $1 AND e.body->'data'->'fields' = '["answers"]' ORDER BY e.seq DESC LIMIT 1`,
      [id],
    );
    expect(events).toEqual([{ persona: 'agency' }]);
    for (const persona of ['partner-md', 'secretariat', 'manager-es']) {
      expect((await (await office.app.signIn(persona)).get(`${page}/answer`)).status).toBe(404);
    }
    const forged = await (await office.app.signIn('partner-md')).post(`${page}/answer`, {
      answer: 'DECLINED',
    });
    expect([403, 404]).toContain(forged.status);
  });

  it('another room the same days is sent as a new entry with a higher number; other days need a postponement', async () => {
    await change('patch', '', { venue: 'Europol, auditorium' });
    await eventually(async () => expect(await mailsTo('ms0@example.org')).toHaveLength(2), 20_000);
    const entry = (await mailsTo('ms0@example.org')).find((mail) => mail.subject.startsWith('Changed'));
    expect(entry?.calendar?.text).toContain('SEQUENCE:2');
    const moved = await as('secretariat').patch<Problem>(
      path,
      { endsLocal: `${brusselsDay(62)}T16:30` },
      { version: (await read()).version },
    );
    expect(moved.body.errors.map((one) => one.code)).toEqual(['days_by_postponing']);
  }, 40_000);

  it('those outside see who takes part, and no address and no answer; strangers see nothing', async () => {
    for (const persona of ['partner-md', 'agency']) {
      const { participants, estimate, stage } = await read(persona);
      expect(stage.code).toBe('scheduled');
      expect(participants).toHaveLength(31);
      // Who was invited under their account reads their own.
      const others = participants.filter((one) => persona !== 'agency' || one.name !== 'Analyst');
      expect(others.every((one) => one.email === null && one.answer === null)).toBe(true);
      expect(estimate).toBeNull();
    }
    expect((await as('manager-es').get(path)).status).toBe(404);
  });

  it('on the day it is recorded who was there, with one who came without invitation', async () => {
    const early = await put('/attendance', { attendedIds: [] });
    expect(early.status).toBe(409);
    office.app.database.clockOffsetMs = 61 * DAY_MS;
    const { participants } = await read();
    const there = participants.filter(
      (one) => one.answer !== 'SUBSTITUTED' && !one.name.startsWith('Member 1'),
    );
    const recorded = await put('/attendance', {
      attendedIds: there.map((one) => one.id),
      walkIns: [{ name: 'Late Guest', party: 'Frontex', sector: 'AGENCY' }],
    });
    expect(recorded.status).toBe(200);
    expect(recorded.body.participants.filter((one) => one.attended)).toHaveLength(there.length + 1);
    expect(recorded.body.participants.find((one) => one.walkIn)?.name).toBe('Late Guest');
    await office.does('secretariat', path, { transition: 'confirm_held' });
  });

  it('its conclusions become a task, a new action, and a link to one that is there already', async () => {
    const texts = [
      'Each country names a contact point.',
      'A joint training on documents is held.',
      'The manual is used.',
    ];
    for (const text of texts) await change('post', '/conclusions', { text });
    const { conclusions } = await read();
    expect(conclusions.map((one) => one.text)).toEqual(texts);
    const [point, training, manual] = conclusions.map((one) => one.id);

    const parties =
      await as('secretariat').get<List<{ id: string; code: string }>>('/api/v1/parties?q=MD-MAI');
    await change('post', '/follow-ups', {
      conclusionId: point,
      kind: 'TASK',
      title: 'Name a contact point',
      organisationId: parties.body.items[0]?.id,
      dueOn: brusselsDay(80),
    });
    const existing = await as('manager').post<Item>('/api/v1/actions', {
      title: 'Manual in three languages',
    });
    await change('post', '/follow-ups', {
      conclusionId: manual,
      kind: 'CASE',
      reference: existing.body.reference,
    });
    const unknown = await as('secretariat').post<Problem>(
      `${path}/follow-ups`,
      { conclusionId: manual, kind: 'CASE', reference: 'ACT/1999/0001' },
      { version: (await read()).version },
    );
    expect(unknown.body.errors.map((one) => one.code)).toEqual(['reference_unknown']);

    await as('secretariat').upload(
      '/api/v1/documents',
      { collection: 'dialogues', caseId: id, kind: 'minutes', title: 'Minutes' },
      new Blob(['What was said.']),
      'minutes.txt',
    );
    await office.does('secretariat', path, { transition: 'record_outcomes' });
    // Whoever leads actions and takes part drafts one from what was concluded.
    const { version } = await read();
    await as('secretariat').post(
      `${path}/participants`,
      { participants: [{ name: 'Lead', party: 'RO-IGI' }] },
      { version },
    );
    const shared = await change('post', '/follow-ups', {
      conclusionId: point,
      kind: 'TASK',
      title: 'Send the list of contact points',
      organisationId: (await as('secretariat').get<List<{ id: string }>>('/api/v1/parties?q=RO-IGI')).body
        .items[0]?.id,
      dueOn: brusselsDay(90),
    });
    expect(shared.followUps).toHaveLength(3);
    const manager = await office.app.signIn('manager');
    const outcomes = `/dialogues/${id}/outcomes`;
    const drafted = await manager.submit(outcomes, `/dialogues/${id}/outcomes/${training}/action`, {});
    expect(drafted.status).toBe(303);
    expect(drafted.location).toMatch(/^\/actions\/[0-9a-f-]{36}\/edit/);
    expect(textOf((await manager.get(drafted.location ?? '')).html)).toContain(
      'A joint training on documents is held.',
    );
    expect((await read()).followUps.filter((one) => one.kind === 'CASE')).toHaveLength(2);
  }, 60_000);

  it('a task stands at home and among the dates of whoever has it, marked when it is overdue', async () => {
    const task = (await read('partner-md')).followUps[0]?.id;
    const link = `href="/dialogues/${id}/follow-ups/${task}"`;
    const sees = async (persona: string, page: string) =>
      (await (await office.app.signIn(persona)).get(page)).html.includes(link);
    for (const page of ['/', '/tasks', '/deadlines', '/deadlines?whose=mine']) {
      expect([page, await sees('partner-md', page)]).toEqual([page, true]);
      expect([page, await sees('partner-ma', page)]).toEqual([page, false]);
    }
    expect(await sees('secretariat', '/deadlines?country=MD')).toBe(true);
    for (const page of ['/', '/deadlines?whose=mine', '/deadlines?kind=need', '/deadlines?country=TN']) {
      expect([page, await sees('secretariat', page)]).toEqual([page, false]);
    }
    expect(await sees('partner-md', `/deadlines?view=month&month=${brusselsDay(80).slice(0, 7)}`)).toBe(true);
    office.app.database.clockOffsetMs = 82 * DAY_MS;
    const partner = await office.app.signIn('partner-md');
    const home = textOf((await partner.get('/')).html);
    expect(home).toMatch(/Name a contact point.*Overdue/s);
    expect(textOf((await partner.get('/deadlines')).html)).toMatch(/Overdue.*Task: Name a contact point/s);
    office.app.database.clockOffsetMs = 61 * DAY_MS;
  });

  it('each settles what is theirs, and the file closes once nothing is open', async () => {
    const refused = await as('secretariat').act(path, { transition: 'close' });
    expect((refused.body as unknown as Problem).refusals?.[0]?.detail).toBe('Tasks are still open: 2.');
    const seen = await read('partner-md');
    expect(seen.followUps.map((one) => one.title)).toEqual(['Name a contact point']);
    expect(seen.conclusions).toHaveLength(3);
    const own = `/follow-ups/${seen.followUps[0]?.id}/state`;
    expect((await put(own, { state: 'DROPPED' }, 'partner-md')).status).toBe(422);
    expect((await put(own, { state: 'DONE', reason: 'Named.' }, 'partner-md')).status).toBe(200);
    expect((await put(own, { state: 'DONE' }, 'partner-md')).status).toBe(409);
    const open = (await read()).followUps.find((one) => one.state === 'OPEN');
    expect((await put(`/follow-ups/${open?.id}/state`, { state: 'DONE' }, 'partner-md')).status).toBe(404);
    expect(
      (await put(`/follow-ups/${open?.id}/state`, { state: 'DROPPED', reason: 'Sent already.' })).status,
    ).toBe(200);
    const need = await office.publishedNeed('MA', 'To know who to call');
    await as('secretariat').post(`${need}/actions`, { kind: 'DIALOGUE', actionId: id });
    await office.does('secretariat', path, { transition: 'close' });
    expect((await read('partner-ma')).stage.code).toBe('closed');
    // What it was held for is answered with it.
    await eventually(
      async () => expect((await as('partner-ma').get<Item>(need)).body.stage.code).toBe('answered'),
      15_000,
    );
  }, 30_000);
});

const FUNDING = [
  ['initiator', 'oia', ['file_complete', 'matches_award']],
  ['verifier', 'ova', ['activities_justified', 'initiation_checked']],
  ['financial-initiator', 'fia', ['amount_correct', 'budget_line']],
  ['financial-verifier', 'fva', ['legality', 'sound_management']],
  ['authorising-officer', 'aosd', ['visas_seen']],
] as const;

describe('a meeting that costs money', () => {
  const uploads = (collection: string, caseId: string, kind: string, persona = 'secretariat') =>
    as(persona).upload(
      '/api/v1/documents',
      { collection, caseId, kind, title: kind },
      new Blob(['As agreed.']),
      `${kind}.txt`,
    );
  let payment: string;

  beforeAll(async () => {
    const [envelope] = await behindTheWall<{ id: string }>(
      office.app.test,
      'SELECT id FROM envelope WHERE free_cents > 10000000 ORDER BY code LIMIT 1',
    );
    const { body } = await as('secretariat').post<Dialogue>('/api/v1/dialogues', {
      title: 'Two days on the border',
      kind: 'EXPERT_MEETING',
      purpose: 'To see what inspectors see.',
      countries: [{ country: 'MD' }],
      startsLocal: `${brusselsDay(70)}T09:00`,
      endsLocal: `${brusselsDay(70)}T17:00`,
      city: 'Chişinău',
      estimate: { amount: '30000.00', currency: 'EUR' },
      envelopeId: envelope?.id,
    });
    id = body.id;
    path = `/api/v1/dialogues/${id}`;
    await office.does('secretariat', path, { transition: 'submit' });
    await office.does('secretariat-2', path, { transition: 'confirm_checked' });
    await office.does('partner-md', path, { transition: 'endorse' });
    await office.does('consulted-service', path, { transition: 'support' });
    await office.does('head-of-unit', path, { transition: 'approve' });
    const request = `/api/v1/funding-requests/${(await read()).fundingRequestId}`;
    await eventually(async () => {
      expect((await as('secretariat').get<Item>(request)).body.stage.code).toBe('facility_ready');
    });
    const { version } = (await as('secretariat').get<Item>(request)).body;
    await as('secretariat').patch(request, { justification: 'Rooms, travel, interpreters.' }, { version });
    await office.does('secretariat', request, { transition: 'submit_by_facility' });
    for (const [by, visa, checks] of FUNDING) {
      await office.does(by, request, { transition: 'approve', visa, inputs: { checks } });
    }
    await uploads('funding-requests', request.split('/').at(-1) ?? '', 'grant_agreement', 'secretariat-2');
    await office.does('secretariat-2', request, { transition: 'sign_legal_commitment' });
    await eventually(async () => {
      const told = await behindTheWall(
        office.app.test,
        `SELECT FROM audit_event WHERE case_id = $1 AND body->'data'->>'transition' = 'contract_signed'`,
        [id],
      );
      expect(told).toHaveLength(1);
    });
    await change('post', '/participants', {
      participants: [{ name: 'Natalia', party: 'MD-MAI', email: 'natalia@example.org' }],
    });
    await office.does('secretariat', path, { transition: 'send_invitations' });
    office.app.database.clockOffsetMs = 71 * DAY_MS;
    await put('/attendance', { attendedIds: (await read()).participants.map((one) => one.id) });
    await office.does('secretariat', path, { transition: 'confirm_held' });
    await change('post', '/conclusions', { text: 'The second line needs readers.' });
    await uploads('dialogues', id, 'minutes');
    await office.does('secretariat', path, { transition: 'record_outcomes' });
  }, 90_000);

  it('is closed to those who took part, and waits inside for its final payment', async () => {
    await office.does('secretariat', path, { transition: 'close' });
    expect((await read('partner-md')).stage.code).toBe('closed');
    expect((await read('partner-md')).conclusions).toHaveLength(1);
    expect((await read()).stage.code).toBe('settlement');
    const pages = await office.app.signIn('secretariat');
    expect(textOf((await pages.get(`/dialogues/${id}`)).html)).toContain('Ask for the balance');
    const partner = await office.app.signIn('partner-md');
    const seen = textOf((await partner.get(`/dialogues/${id}`)).html);
    expect(seen).not.toContain('30,000');
    expect(seen).not.toContain('payment');
  });

  it('is asked to be paid by a program of the secretariat, by its statement of cost', async () => {
    const asked = {
      actionId: id,
      kind: 'balance',
      invoiceReference: 'COST-7',
      declared: { amount: '28750.40', currency: 'EUR' },
    };
    const refused = await as('manager').post<Problem>('/api/v1/payment-requests', asked);
    expect([refused.status, refused.body.errors?.[0]?.pointer]).toEqual([422, '/actionId']);
    const wrong = { ...asked, reportId: id };
    const told = await as('secretariat').post<Problem>('/api/v1/payment-requests', wrong);
    expect(told.body.errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/reportId payment_without_report',
    ]);
    const { status, body } = await as('secretariat').post<Item & { invoiceReference: string }>(
      '/api/v1/payment-requests',
      asked,
    );
    expect([status, body.stage.code, body.invoiceReference]).toEqual([201, 'facility_draft', 'COST-7']);
    payment = `/api/v1/payment-requests/${body.id}`;
    await uploads('payment-requests', body.id, 'invoice');
    await office.does('secretariat', payment, { transition: 'submit_by_facility' });
    const early = await as('secretariat').act(path, {
      transition: 'close_without_payment',
      reason: 'Enough.',
    });
    expect((early.body as unknown as Problem).refusals?.[0]?.detail).toContain(
      'Another payment is under way',
    );
  });

  it('is paid, and the file closes by itself with what was not drawn back in the envelope', async () => {
    await payThrough(office, payment);
    await eventually(async () => expect((await read()).stage.code).toBe('closed'));
    const money = await as('auditor').get<{ paid: { amount: string }; remaining: { amount: string } }>(
      `/api/v1/actions/${id}/money`,
    );
    expect([money.body.paid.amount, money.body.remaining.amount]).toEqual(['28750.40', '0.00']);
    const [held] = await behindTheWall(
      office.app.test,
      'SELECT contracted_cents + committed_cents + reserved_cents AS held FROM action_money WHERE action_id = $1',
      [id],
    );
    expect(held).toEqual({ held: '0' });
    for (const stranger of ['partner-md', 'agency', 'manager']) {
      expect((await as(stranger).get(payment)).status).toBe(404);
      expect((await as(stranger).get(`/api/v1/actions/${id}/money`)).status).toBe(404);
    }
    expect((await verifyLedger(office.app.database)).faults).toEqual([]);
  }, 30_000);
});
