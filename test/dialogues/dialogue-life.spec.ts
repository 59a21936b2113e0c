import { advanceCase } from '../../src/cases/advance-case.js';
import { addParticipants } from '../../src/dialogues/add-participants.js';
import { answerInvitation } from '../../src/dialogues/answer-invitation.js';
import { takeOffParticipant } from '../../src/dialogues/change-participant.js';
import type { DialogueInput } from '../../src/dialogues/dialogue-content.js';
import { dialogueInFull } from '../../src/dialogues/dialogue-in-full.query.js';
import { editDialogue } from '../../src/dialogues/edit-dialogue.js';
import { addTask, settleTask } from '../../src/dialogues/follow-up.js';
import { recordAttendance } from '../../src/dialogues/record-attendance.js';
import { remindOfDialogues } from '../../src/dialogues/remind-of-dialogues.js';
import { requestDialogue } from '../../src/dialogues/request-dialogue.js';
import { addConclusion } from '../../src/dialogues/write-conclusions.js';
import { editFundingRequest } from '../../src/funding/edit-funding-request.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { makeFeed } from '../../src/notifications/feeds/make-feed.js';
import { readFeed } from '../../src/notifications/feeds/read-feed.js';
import { GrantOffice } from '../actions/support/grant-office.js';
import { brusselsDay } from '../support/brussels-day.js';
import { behindTheWall } from '../support/database.js';

const DAY_MS = 86_400_000;

let office: GrantOffice;
let secondSecretary: PersonActor;

beforeAll(async () => {
  office = await GrantOffice.open();
  const { secretariat } = office.people;
  secondSecretary = await office.programme.person(
    'second secretary',
    { id: secretariat.organisationId },
    'secretariat',
  );
}, 60_000);
afterAll(() => office.close());
afterEach(() => {
  office.test.database.clockOffsetMs = 0;
});

/** Notices and feeds go by what is stored of roles. */
async function storesRole(actor: PersonActor, role: string): Promise<void> {
  await behindTheWall(
    office.test,
    `INSERT INTO role_assignment (id, account_id, role) SELECT gen_random_uuid(), $1, $2
     WHERE NOT EXISTS (SELECT FROM role_assignment WHERE account_id = $1)`,
    [actor.accountId, role],
  );
}

async function tries(actor: PersonActor, caseId: string, transition: string, more: object = {}) {
  return advanceCase(office.runtime, actor, { subject: 'dialogue', caseId, act: { transition, ...more } });
}

async function does(actor: PersonActor, caseId: string, transition: string, more: object = {}) {
  const advanced = await tries(actor, caseId, transition, more);
  if (!advanced.ok) throw new Error(`${transition}: ${JSON.stringify(advanced)}`);
  await office.drain();
}

async function refusalsOf(actor: PersonActor, caseId: string, transition: string, more: object = {}) {
  const advanced = await tries(actor, caseId, transition, more);
  return !advanced.ok && advanced.why === 'refused' ? advanced.refusals.map(({ code }) => code) : [];
}

async function at(dialogueId: string) {
  const [row] = await behindTheWall<{ version: string }>(
    office.test,
    `SELECT visit || '.' || content_version AS version FROM case_file WHERE id = $1`,
    [dialogueId],
  );
  return { dialogueId, expectedVersion: row?.version ?? '' };
}

const inTwoMonths: DialogueInput = {
  startsLocal: `${brusselsDay(60)}T09:00`,
  endsLocal: `${brusselsDay(60)}T17:00`,
  city: 'Brussels',
  replyBy: brusselsDay(40),
};

async function approved(more: DialogueInput = {}): Promise<string> {
  const { secretariat, partnerMd, service, head } = office.people;
  const { id } = await requestDialogue(office.runtime, secretariat, {
    title: 'Meeting',
    purpose: 'To agree.',
    countries: [{ country: 'MD', partnershipId: office.programme.partnership('MD') }],
    ...inTwoMonths,
    ...more,
  });
  await does(secretariat, id, 'submit');
  await does(secondSecretary, id, 'confirm_checked');
  await does(partnerMd, id, 'endorse');
  await does(service, id, 'support');
  await does(head, id, 'approve');
  return id;
}

const WITH_COST = { estimateCents: 5_000_000 };

async function guests(id: string, ...emails: readonly string[]): Promise<void> {
  await addParticipants(office.runtime, office.people.secretariat, {
    ...(await at(id)),
    participants: emails.map((email, n) => ({
      name: `Guest ${n}`,
      party: n === 0 ? 'MD' : 'AGENCY',
      email,
    })),
  });
}

async function invited(...emails: readonly string[]): Promise<string> {
  const id = await approved();
  await guests(id, ...emails);
  await does(office.people.secretariat, id, 'send_invitations');
  return id;
}

async function mailsTo(address: string) {
  return behindTheWall<{
    subject: string;
    body_text: string;
    calendar: { method: string; text: string } | null;
  }>(
    office.test,
    'SELECT subject, body_text, calendar FROM mail WHERE to_address = $1 ORDER BY created_at, subject',
    [address],
  );
}

const secretIn = (text: string) => /\/invitations\/([\w-]{43})/.exec(text)?.[1] ?? '';

describe('the money of a meeting', () => {
  const request = async (id: string) => {
    const [row] = await behindTheWall<{
      id: string;
      stage: string;
      amount: number;
      organisation: string | null;
      reserved: number;
    }>(
      office.test,
      `SELECT c.id, c.stage, f.amount_cents::float8 AS amount, c.organisation_id AS organisation,
         coalesce((SELECT m.reserved_cents FROM action_money m WHERE m.action_id = f.action_id), 0)::float8 AS reserved
       FROM funding_request f JOIN case_file c ON c.id = f.id WHERE f.action_id = $1`,
      [id],
    );
    return row;
  };
  const withCost = async () =>
    approved({ ...WITH_COST, envelopeId: office.programme.envelope('BS-2023-ISF').id });

  it('has a request of the facility’s own, whoever asks, that follows the estimate and opens with the approval', async () => {
    const { manager } = office.people;
    const { id } = await requestDialogue(office.runtime, manager, {
      title: 'Asked for by a lead',
      ...WITH_COST,
    });
    expect(await request(id)).toMatchObject({ stage: 'draft', amount: 5_000_000, organisation: null });
    await editDialogue(office.runtime, manager, { ...(await at(id)), changes: { estimateCents: 6_000_000 } });
    expect(await request(id)).toMatchObject({ amount: 6_000_000 });
    const envelope = { envelopeId: office.programme.envelope('BS-2023-ISF').id };
    await expect(
      editDialogue(office.runtime, manager, { ...(await at(id)), changes: envelope }),
    ).rejects.toMatchObject({ details: [{ code: 'for_the_facility', pointer: '/envelopeId' }] });

    const opened = await withCost();
    expect(await request(opened)).toMatchObject({ stage: 'facility_ready', reserved: 0 });
    const [action] = await behindTheWall(
      office.test,
      'SELECT kind, awarded_at IS NOT NULL AS awarded FROM action WHERE id = $1',
      [opened],
    );
    expect(action).toEqual({ kind: 'DIALOGUE', awarded: true });
  });

  it('is not approved without an envelope or where that has no room', async () => {
    const { secretariat } = office.people;
    const { id } = await requestDialogue(office.runtime, secretariat, {
      title: 'Dear',
      purpose: 'p',
      monthKnown: '2027-03',
      ...WITH_COST,
    });
    await does(secretariat, id, 'submit');
    expect(await refusalsOf(secondSecretary, id, 'confirm_checked')).toEqual(['dialogue_incomplete']);
    await editDialogue(office.runtime, secretariat, {
      ...(await at(id)),
      changes: { envelopeId: office.programme.envelope('BS-2023-ISF').id, estimateCents: 9_000_000_000_000 },
    });
    await does(secondSecretary, id, 'confirm_checked');
    expect(await refusalsOf(office.people.head, id, 'approve')).toEqual(['envelope_exhausted']);
  });

  it('keeps invitations back until it is decided, and goes back whole when the meeting is cancelled', async () => {
    const { secretariat } = office.people;
    const id = await withCost();
    await guests(id, 'waiting@example.org');
    expect(await refusalsOf(secretariat, id, 'send_invitations')).toEqual(['dialogue_money_on_its_way']);
    const asked = (await request(id))!.id;
    await editFundingRequest(office.runtime, secretariat, {
      requestId: asked,
      expectedVersion: (await office.view(secretariat, 'funding_request', asked))!.version,
      changes: { justification: 'Travel of thirty people.' },
    });
    const submit = { subject: 'funding_request', caseId: asked, act: { transition: 'submit_by_facility' } };
    expect((await advanceCase(office.runtime, secretariat, submit)).ok).toBe(true);
    expect(await request(id)).toMatchObject({ stage: 'oia', reserved: 5_000_000 });
    await does(secretariat, id, 'cancel', { reason: 'Elections.' });
    expect(await request(id)).toMatchObject({ stage: 'withdrawn', reserved: 0 });
  });

  it('cannot be reserved for a meeting that has ended, even before the request hears of it', async () => {
    const { secretariat } = office.people;
    const id = await withCost();
    const asked = (await request(id))!.id;
    expect((await tries(secretariat, id, 'cancel', { reason: 'x' })).ok).toBe(true);
    const late = await advanceCase(office.runtime, secondSecretary, {
      subject: 'funding_request',
      caseId: asked,
      act: { transition: 'submit_by_facility' },
    });
    expect(late).toMatchObject({
      ok: false,
      refusals: [expect.objectContaining({ code: 'action_not_awarded' }), expect.anything()],
    });
    await office.drain();
    expect(await request(id)).toMatchObject({ stage: 'withdrawn' });
  });

  it('refused, leaves the meeting where it stands and lets it be held all the same', async () => {
    const { secretariat, oia } = office.people;
    const id = await withCost();
    await guests(id, 'anyway@example.org');
    const asked = (await request(id))!.id;
    await behindTheWall(office.test, `UPDATE funding_request SET justification = 'x' WHERE id = $1`, [asked]);
    const act = (actor: PersonActor, transition: string, more: object = {}) =>
      advanceCase(office.runtime, actor, {
        subject: 'funding_request',
        caseId: asked,
        act: { transition, ...more },
      });
    expect((await act(secretariat, 'submit_by_facility')).ok).toBe(true);
    expect((await act(oia, 'refuse', { reason: 'No.' })).ok).toBe(true);
    await office.drain();
    const [trail] = await behindTheWall(
      office.test,
      `SELECT body->'data'->>'transition' AS told FROM audit_event WHERE case_id = $1 ORDER BY seq DESC LIMIT 1`,
      [id],
    );
    expect(trail).toEqual({ told: 'funding_refused' });
    await does(secretariat, id, 'send_invitations');
  });
});

describe('invitations', () => {
  it('postponed, are taken out of calendars as they were told, and come again under the same name with a higher number', async () => {
    const { secretariat } = office.people;
    const id = await invited('first@example.org', 'second@example.org');
    const [mail] = await mailsTo('first@example.org');
    await answerInvitation(office.runtime, secretIn(mail?.body_text ?? ''), { answer: 'ACCEPTED' });
    await does(secretariat, id, 'postpone', { reason: 'Elections.' });
    const cancelled = (await mailsTo('first@example.org'))[1];
    expect(cancelled?.subject).toBe('Postponed: Meeting');
    expect(cancelled?.calendar?.method).toBe('CANCEL');
    const entryOf = (text = '') => ({
      uid: /^UID:(.*)$/m.exec(text)?.[1]?.trim(),
      sequence: /^SEQUENCE:(\d+)/m.exec(text)?.[1],
      start: /^DTSTART:(.*)$/m.exec(text)?.[1]?.trim(),
    });
    const before = entryOf(mail?.calendar?.text);
    expect(entryOf(cancelled?.calendar?.text)).toEqual({ ...before, sequence: '2' });
    expect(await refusalsOf(secretariat, id, 'send_invitations')).toEqual(['dialogue_incomplete']);
    await editDialogue(office.runtime, secretariat, {
      ...(await at(id)),
      changes: { startsLocal: `${brusselsDay(90)}T10:00`, endsLocal: `${brusselsDay(90)}T12:00` },
    });
    await does(secretariat, id, 'send_invitations');
    const again = (await mailsTo('first@example.org'))[2];
    expect(again?.calendar?.method).toBe('REQUEST');
    expect(entryOf(again?.calendar?.text)).toMatchObject({ uid: before.uid, sequence: '3' });
    const { participants } = (await dialogueInFull(office.runtime, secretariat, id))!;
    expect(participants.map((one) => one.answer)).toEqual([null, null]);
    // A link in an old mail opens the meeting as it is now.
    await answerInvitation(office.runtime, secretIn(mail?.body_text ?? ''), { answer: 'DECLINED' });
  });

  it('are written once, however often the job runs, and are told to those who come later and those who go', async () => {
    const { secretariat } = office.people;
    const id = await invited('stays@example.org', 'goes@example.org');
    await office.drain();
    await guests(id, 'later@example.org');
    await office.drain();
    const { participants } = (await dialogueInFull(office.runtime, secretariat, id))!;
    const going = participants.find((one) => one.email === 'goes@example.org');
    await takeOffParticipant(office.runtime, secretariat, {
      ...(await at(id)),
      participantId: going?.id ?? '',
    });
    await office.drain();
    expect((await mailsTo('stays@example.org')).map((one) => one.calendar?.method)).toEqual(['REQUEST']);
    expect((await mailsTo('later@example.org')).map((one) => one.calendar?.method)).toEqual(['REQUEST']);
    expect((await mailsTo('goes@example.org')).map((one) => one.calendar?.method)).toEqual([
      'REQUEST',
      'CANCEL',
    ]);
    const [first] = await mailsTo('goes@example.org');
    await expect(
      answerInvitation(office.runtime, secretIn(first?.body_text ?? ''), { answer: 'ACCEPTED' }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  it('remind once before the last day for answers whoever has not answered, and nobody else', async () => {
    await invited('silent@example.org', 'quick@example.org');
    const [quick] = await mailsTo('quick@example.org');
    await answerInvitation(office.runtime, secretIn(quick?.body_text ?? ''), { answer: 'TENTATIVE' });
    const workdays = async () => {
      for (let days = 37; days < 40; days += 1) {
        office.test.database.clockOffsetMs = days * DAY_MS;
        await remindOfDialogues(office.runtime);
        await office.drain();
      }
    };
    await workdays();
    await workdays();
    const subjects = async (address: string) => (await mailsTo(address)).map((one) => one.subject);
    expect(await subjects('silent@example.org')).toEqual(['Invitation: Meeting', 'Will you come? Meeting']);
    expect(await subjects('quick@example.org')).toEqual(['Invitation: Meeting']);
  });
});

describe('what follows', () => {
  it('asks whoever has an overdue task, and the secretariat, and again a week later until it is settled', async () => {
    const { secretariat, partnerMd } = office.people;
    await storesRole(partnerMd, 'partner_authority');
    for (const one of [secretariat, secondSecretary]) await storesRole(one, 'secretariat');
    const id = await invited('somebody@example.org');
    office.test.database.clockOffsetMs = 60.5 * DAY_MS;
    const { participants } = (await dialogueInFull(office.runtime, secretariat, id))!;
    await recordAttendance(office.runtime, secretariat, {
      ...(await at(id)),
      attendedIds: participants.map((one) => one.id),
    });
    await does(secretariat, id, 'confirm_held');
    expect(await refusalsOf(secretariat, id, 'record_outcomes')).toEqual([
      'dialogue_incomplete',
      'document_missing',
    ]);
    const { value: conclusionId } = await addConclusion(office.runtime, secretariat, {
      ...(await at(id)),
      text: 'Agreed.',
    });
    const late = {
      conclusionId,
      title: 'Too late',
      organisationId: partnerMd.organisationId,
      dueOn: '2020-01-01',
    };
    await expect(addTask(office.runtime, secretariat, { ...(await at(id)), ...late })).rejects.toMatchObject({
      details: [{ pointer: '/dueOn', code: 'day_has_passed' }],
    });
    const { value: taskId } = await addTask(office.runtime, secretariat, {
      ...(await at(id)),
      conclusionId,
      title: 'Name a contact',
      organisationId: partnerMd.organisationId,
      dueOn: brusselsDay(62),
    });
    const told = async () => {
      const rows = await behindTheWall<{ account: string }>(
        office.test,
        `SELECT account_id AS account FROM inbox_item WHERE kind = 'follow_up_overdue'`,
      );
      return rows.map((row) => row.account);
    };
    const from = async (first: number, last: number) => {
      for (let days = first; days <= last; days += 1) {
        office.test.database.clockOffsetMs = days * DAY_MS;
        await remindOfDialogues(office.runtime);
        await office.drain();
      }
    };
    await from(61, 62);
    expect(await told()).toEqual([]);
    await from(63, 67);
    const heard = [partnerMd, secretariat, secondSecretary].map((one) => one.accountId).sort();
    expect((await told()).sort()).toEqual(heard);
    await from(68, 75);
    expect((await told()).length).toBe(6);
    await settleTask(office.runtime, partnerMd, { dialogueId: id, taskId, state: 'DONE', reason: '' });
    await from(76, 90);
    expect((await told()).length).toBe(6);
  }, 30_000);
});

describe('the wall around a meeting', () => {
  let id: string;
  beforeAll(async () => {
    const { agency } = office.people;
    const [own] = await behindTheWall<{ email: string }>(
      office.test,
      'SELECT email FROM account WHERE id = $1',
      [agency.accountId],
    );
    id = await invited('other@example.org', own?.email ?? '');
  });
  const rows = async (actor: PersonActor, table: string, key = 'dialogue_id') =>
    office.test.database.asActor(actor, (transaction) =>
      transaction.run<Record<string, unknown>>(`wall_${table}`, `SELECT * FROM ${table} WHERE ${key} = $1`, [
        id,
      ]),
    );

  it('shows who takes part to those who do, and of addresses and answers each their own alone', async () => {
    const { agency, partnerMd, managerEs, secretariat } = office.people;
    for (const actor of [agency, partnerMd])
      expect(await rows(actor, 'dialogue_participant')).toHaveLength(2);
    expect(await rows(agency, 'dialogue_contact')).toEqual([
      expect.objectContaining({ account_id: agency.accountId }),
    ]);
    expect(await rows(partnerMd, 'dialogue_contact')).toEqual([]);
    for (const table of [
      'dialogue_participant',
      'dialogue_contact',
      'dialogue_agenda_item',
      'dialogue_invitation',
    ]) {
      expect(await rows(managerEs, table)).toEqual([]);
    }
    expect(await rows(agency, 'dialogue_invitation')).toEqual([]);
    expect(await rows(secretariat, 'dialogue_contact')).toHaveLength(2);
  });

  it('keeps the secrets of links from everybody who signs in, and stores what opens nothing', async () => {
    const { secretariat, agency } = office.people;
    for (const actor of [secretariat, agency]) {
      const seen = await office.test.database.asActor(actor, (transaction) =>
        transaction.run('wall_links', 'SELECT FROM dialogue_answer_link'),
      );
      expect(seen).toEqual([]);
    }
    const [mail] = await mailsTo('other@example.org');
    const secret = secretIn(mail?.body_text ?? '');
    const stored = await behindTheWall<{ found: boolean }>(
      office.test,
      'SELECT EXISTS (SELECT FROM dialogue_answer_link WHERE secret_hash = $1) AS found',
      [secret],
    );
    expect(secret).toHaveLength(43);
    expect(stored).toEqual([{ found: false }]);
    const mails = await office.test.database.asActor(agency, (transaction) =>
      transaction.run('wall_mails', 'SELECT FROM mail WHERE case_id = $1', [id]),
    );
    expect(mails).toEqual([]);
  });

  it('lets nobody write who only takes part', async () => {
    const { agency, partnerMd } = office.people;
    const write = (actor: PersonActor, text: string) =>
      office.test.database.asActor(actor, (transaction) =>
        transaction.run(`wall_${text.length}`, text, [id]),
      );
    const participant = `INSERT INTO dialogue_participant (id, dialogue_id, party, sector, name, role)
      VALUES (gen_random_uuid(), $1, 'x', 'AGENCY', 'x', 'PARTICIPANT')`;
    const conclusion = `INSERT INTO dialogue_conclusion (id, dialogue_id, position, text) VALUES (gen_random_uuid(), $1, 1, 'x')`;
    for (const actor of [agency, partnerMd]) {
      await expect(write(actor, participant)).rejects.toThrow('row-level security');
      await expect(write(actor, conclusion)).rejects.toThrow('row-level security');
      expect(await write(actor, `UPDATE dialogue SET city = 'Elsewhere' WHERE id = $1 RETURNING 1`)).toEqual(
        [],
      );
      expect(
        await write(
          actor,
          `UPDATE dialogue_contact SET answer = 'ACCEPTED', answered_at = now() WHERE dialogue_id = $1 RETURNING 1`,
        ),
      ).toEqual([]);
    }
  });

  it('is in the calendar of whoever is invited, with its hours, and in nobody else’s', async () => {
    const { agency, managerEs } = office.people;
    const { database } = office.test;
    const feedOf = async (actor: PersonActor) => {
      const { secret } = await makeFeed(database, actor, { name: 'Mine', shows: 'mine', country: '' });
      return (await readFeed(office.runtime, 'https://entente.example.org', secret))?.text ?? '';
    };
    await storesRole(agency, 'agency_expert');
    await storesRole(managerEs, 'programme_manager');
    const text = await feedOf(agency);
    expect(text).toContain(`UID:dialogue.${id}@entente.example.org`);
    expect(text).toMatch(/DTSTART:\d{8}T\d{6}Z/);
    expect(text).toContain('LOCATION:Brussels');
    expect(await feedOf(managerEs)).not.toContain(`dialogue.${id}`);
  });
});
