/** One action with two partner countries: each follows its own part, and learns nothing of the other's. */
import { actionBeside } from '../../src/actions/action-beside.query.js';
import { actionInFull } from '../../src/actions/action-in-full.query.js';
import { actionsInBrief, actionsUnder } from '../../src/actions/actions-in-brief.query.js';
import { draftAction } from '../../src/actions/draft-action.js';
import { caseList } from '../../src/cases/case-list.query.js';
import { previewAct } from '../../src/cases/preview-act.query.js';
import { trailOf } from '../../src/cases/trail.query.js';
import { waitingFor } from '../../src/cases/waiting.query.js';
import { documentsOf } from '../../src/documents/document-list.query.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { inboxOf } from '../../src/notifications/inbox.query.js';
import { GrantOffice } from '../actions/support/grant-office.js';
import { behindTheWall } from '../support/database.js';

let office: GrantOffice;
let french: PersonActor;

beforeAll(async () => {
  office = await GrantOffice.open();
  // France has signed with both.
  const kind = 'MEMBER_STATE_AUTHORITY';
  const id = await office.programme.organisation({ code: 'FR', kind, country: 'FR' });
  french = await office.programme.person('Fabienne', { id, country: 'FR' }, 'programme_manager');
  // Who is told of what is read from the roles in the database.
  for (const { accountId, roles, country } of [...Object.values(office.people), french]) {
    await behindTheWall(
      office.test,
      'INSERT INTO role_assignment (id, account_id, role, country) VALUES (gen_random_uuid(), $1, $2, $3)',
      [accountId, roles[0]?.role, country],
    );
  }
}, 60_000);
afterAll(() => office?.close());

const framed = (country: string) => ({ country, partnershipId: office.programme.partnership(country) });

async function submitted(title: string): Promise<string> {
  const { id } = await draftAction(office.runtime, french, {
    ...office.content('MD', { title, countries: [framed('MA'), framed('MD')] }),
    fundingJustification: 'The amount is the grant asked for.',
  });
  await office.does(french, id, 'submit_concept_note');
  return id;
}

async function asked(title: string): Promise<string> {
  const id = await submitted(title);
  await office.does(office.people.secretariat, id, 'confirm_receipt');
  await office.does(office.people.secretariat, id, 'confirm_eligible');
  return id;
}

const brief = async (actor: PersonActor, id: string) =>
  (await actionsInBrief(office.runtime, actor, [id])).get(id);
const waiting = async (actor: PersonActor, id: string) =>
  (await waitingFor(office.runtime, actor, { limit: 100 })).items.filter((task) => task.caseId === id);

describe('who holds the pen, in a list', () => {
  it('is the facility to outsiders, whoever it is inside', async () => {
    const { secretariat, partnerMd, partnerMa, auditor, managerEs } = office.people;
    const id = await submitted('Inside');
    for (const actor of [french, partnerMd, partnerMa]) {
      expect(await brief(actor, id)).toMatchObject({ penWith: ['facility'], isAsked: false, dueAt: null });
    }
    expect(await brief(auditor, id)).toMatchObject({ penWith: ['secretariat'] });
    expect((await brief(secretariat, id))?.dueAt).not.toBeNull();
    expect(await brief(managerEs, id)).toBeUndefined();
  });

  it('is the lead while it is asked, and its date is not told to the partner countries', async () => {
    const { secretariat, partnerMd } = office.people;
    const id = await submitted('To be clarified');
    await office.does(secretariat, id, 'confirm_receipt');
    await office.does(secretariat, id, 'ask_clarification', { inputs: { question: 'Who?' } });
    expect(await brief(french, id)).toMatchObject({ penWith: ['programme_manager'], isAsked: true });
    expect((await brief(french, id))?.dueAt).not.toBeNull();
    expect(await brief(partnerMd, id)).toMatchObject({
      penWith: ['programme_manager'],
      isAsked: false,
      dueAt: null,
    });
  });

  it('is a partner country as long as it is asked itself, then nobody but the facility', async () => {
    const { partnerMd, partnerMa, service, secretariat } = office.people;
    const id = await asked('One after the other');
    for (const actor of [partnerMd, partnerMa]) {
      expect(await brief(actor, id)).toMatchObject({
        penWith: expect.arrayContaining(['partner_authority', 'facility']),
        isAsked: true,
      });
      expect((await brief(actor, id))?.dueAt).not.toBeNull();
    }
    await office.does(partnerMd, id, 'endorse');
    // Morocco is still asked: the lead and staff read so, Moldova does not.
    expect(await brief(partnerMd, id)).toMatchObject({ penWith: ['facility'], isAsked: false, dueAt: null });
    expect(await brief(partnerMa, id)).toMatchObject({ isAsked: true });
    expect((await brief(french, id))?.penWith).toEqual(
      expect.arrayContaining(['partner_authority', 'facility']),
    );
    expect((await brief(secretariat, id))?.penWith).toEqual(
      expect.arrayContaining(['partner_authority', 'consulted_service']),
    );
    await office.does(service, id, 'support');
    // Nobody inside is asked any more, only Morocco: that is not Moldova's to know.
    expect((await brief(partnerMd, id))?.penWith).not.toContain('partner_authority');
    expect((await brief(french, id))?.penWith).toEqual(['partner_authority']);
  });

  it('has a date for the lead as long as a partner country is asked', async () => {
    const { partnerMd, partnerMa, secretariat } = office.people;
    const id = await asked('Until when');
    expect((await brief(french, id))?.dueAt).not.toBeNull();
    await office.does(partnerMd, id, 'endorse');
    expect((await brief(french, id))?.dueAt).not.toBeNull();
    await office.does(partnerMa, id, 'endorse');
    // What staff are asked still has a date, for staff.
    expect((await brief(french, id))?.dueAt).toBeNull();
    expect((await brief(secretariat, id))?.dueAt).not.toBeNull();
  });

  it('is nobody once it ended', async () => {
    const id = await asked('Withdrawn');
    await office.does(french, id, 'withdraw', { reason: 'No longer wanted.' });
    for (const actor of [office.people.partnerMd, french, office.people.auditor]) {
      expect(await brief(actor, id)).toMatchObject({ penWith: [], isAsked: false, dueAt: null, ended: true });
    }
  });
});

describe('what waits', () => {
  it('is one’s own answer alone, with no other country’s zone on its clock', async () => {
    const { partnerMd, partnerMa } = office.people;
    const id = await asked('Whose zone');
    const [moldovan, ...more] = await waiting(partnerMd, id);
    expect(more).toEqual([]);
    expect(moldovan).toMatchObject({ visa: 'endorsement:MD', role: 'partner_authority' });
    // The clock counts by the calendar of the first of the countries; its zone would name it.
    const [moroccan] = await waiting(partnerMa, id);
    expect(moroccan).toMatchObject({ visa: 'endorsement:MA', clock: { timeZone: 'Africa/Casablanca' } });
    expect(moldovan?.clock).toMatchObject({ timeZone: 'UTC' });
    expect(JSON.stringify(moldovan)).not.toMatch(/Casablanca|"MA"|:MA/);
  });
});

describe('what will happen', () => {
  it('names to outsiders who is asked next as they read it everywhere: the facility', async () => {
    const { id } = await draftAction(office.runtime, french, {
      ...office.content('MD', { title: 'Before it is sent', countries: [framed('MA'), framed('MD')] }),
      fundingJustification: 'The amount is the grant asked for.',
    });
    const preview = await office.test.database.asActor(french, (one) =>
      previewAct(office.runtime, one, french, {
        subject: 'action',
        caseId: id,
        transition: 'submit_concept_note',
      }),
    );
    expect(preview).toMatchObject({
      ok: true,
      preview: { outcome: { asks: [{ role: 'facility', country: null }] } },
    });
  });
});

describe('the trail', () => {
  const trail = (actor: PersonActor, id: string) =>
    office.test.database.asActor(actor, (one) => trailOf(office.runtime, one, actor, id));

  it('says that the file moved on when a country’s answer was the last, and neither who moved it nor why', async () => {
    const { partnerMd, partnerMa, service } = office.people;
    const id = await asked('The last answer');
    await office.does(partnerMd, id, 'endorse');
    await office.does(service, id, 'support');
    const before = await trail(french, id);
    await office.does(partnerMa, id, 'object', { reason: 'The harbour is closed.' });
    for (const actor of [french, partnerMd]) {
      const [last] = (await trail(actor, id)).slice(-1);
      expect(last).toMatchObject({ moved: true, who: null, done: null, visas: [], choices: [] });
      expect(last?.texts).toEqual({});
      expect(last?.to?.en).toBe('Concept note under decision');
    }
    expect(await trail(french, id)).toHaveLength(before.length + 1);
    expect((await trail(partnerMa, id)).at(-1)?.texts).toEqual({ reason: 'The harbour is closed.' });
  });

  it('keeps what a consulted service wrote with its opinion from the lead, also when it was the last', async () => {
    const { partnerMd, partnerMa, service, auditor } = office.people;
    const id = await asked('A concern');
    await office.does(partnerMd, id, 'endorse');
    await office.does(partnerMa, id, 'endorse');
    await office.does(service, id, 'raise_concern', { reason: 'Two services disagree on this.' });
    expect((await trail(french, id)).at(-1)).toMatchObject({ moved: true, done: null });
    expect((await trail(french, id)).at(-1)?.texts).toEqual({});
    expect((await trail(auditor, id)).at(-1)?.texts).toEqual({ reason: 'Two services disagree on this.' });
  });
});

describe('by every query', () => {
  async function everythingOf(actor: PersonActor, id: string) {
    const { runtime } = office;
    const { database } = office.test;
    const act = (transition: string) =>
      database.asActor(actor, (one) =>
        previewAct(runtime, one, actor, { subject: 'action', caseId: id, transition }),
      );
    const { items } = await caseList(runtime, actor, { subject: 'action', limit: 100 });
    return {
      listed: items.filter((one) => one.id === id),
      view: await office.view(actor, 'action', id),
      trail: await database.asActor(actor, (one) => trailOf(runtime, one, actor, id)),
      previews: await Promise.all(['endorse', 'object', 'withdraw'].map(act)),
      full: await actionInFull(runtime, actor, id),
      beside: await actionBeside(runtime, actor, id),
      brief: await brief(actor, id),
      waiting: (await waiting(actor, id)).map(({ clock, ...task }) => ({ ...task, zone: clock?.timeZone })),
      documents: await documentsOf(database, actor, id),
      inbox: (await inboxOf(database, actor, { limit: 100 })).items,
    };
  }

  it('neither names the other country nor tells that it answered, and how', async () => {
    const { partnerMd, partnerMa } = office.people;
    const id = await asked('Told apart');
    // What passes with time alone is no news, and the definition is the same for all cases.
    const told = async () =>
      JSON.stringify(await everythingOf(partnerMd, id), without('elapsed', 'now', 'definition'), 1);
    const before = await told();
    expect(before).toContain('Told apart');
    expect(before.match(/.*(Casablanca|Morocco|Maroc|"MA"|:MA).*/g) ?? []).toEqual([]);
    const letter = await office.letter(partnerMa, id, 'other');
    await office.does(partnerMa, id, 'object', { reason: 'Not on our coast.' });
    expect((await told()).split('\n')).toEqual(before.split('\n'));
    expect(before).not.toContain(letter);
    // It did answer: the facility reads so.
    expect(JSON.stringify(await everythingOf(office.people.auditor, id))).toContain('Not on our coast.');
  });

  it('is found by one’s own country and framework, not by the other’s', async () => {
    const { partnerMd, partnerMa, auditor } = office.people;
    const id = await asked('Under two frameworks');
    const under = async (actor: PersonActor, country: string) =>
      (await actionsUnder(office.runtime, actor, office.programme.partnership(country))).has(id);
    const listed = async (actor: PersonActor, country: string) =>
      (await caseList(office.runtime, actor, { subject: 'action', limit: 100, country })).items.some(
        (one) => one.id === id,
      );
    for (const found of [under, listed]) {
      expect([await found(partnerMd, 'MD'), await found(partnerMd, 'MA')]).toEqual([true, false]);
      expect([await found(partnerMa, 'MD'), await found(partnerMa, 'MA')]).toEqual([false, true]);
      expect([await found(auditor, 'MD'), await found(auditor, 'MA')]).toEqual([true, true]);
      expect([await found(french, 'MD'), await found(french, 'MA')]).toEqual([true, true]);
    }
  });
});

function without(...fields: readonly string[]) {
  return (key: string, value: unknown) => (fields.includes(key) ? undefined : value);
}
