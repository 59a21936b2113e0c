/** The wall beneath needs, held by the database itself: as the runtime role, whatever a page would have asked. */
import { Client } from 'pg';
import { draftAction } from '../../src/actions/draft-action.js';
import { linkableActions } from '../../src/actions/linkable-actions.query.js';
import { takeUpNeed } from '../../src/actions/take-up-need.js';
import { advanceCase } from '../../src/cases/advance-case.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { draftNeed } from '../../src/needs/draft-need.js';
import { editNeed } from '../../src/needs/edit-need.js';
import { followNeedsRound } from '../../src/needs/follow-needs.js';
import { linkNeed } from '../../src/needs/link-need.js';
import { needInFull } from '../../src/needs/need-in-full.query.js';
import { needList } from '../../src/needs/need-list.query.js';
import { needsOfAction } from '../../src/needs/needs-of-action.query.js';
import { translateNeed } from '../../src/needs/translate-need.js';
import { behindTheWall } from '../support/database.js';
import { Programme } from '../support/programme.js';

let programme: Programme;
let people: Record<'moldova' | 'moldova2' | 'morocco' | 'romania' | 'spain' | 'secretariat', PersonActor>;
let need: string;

beforeAll(async () => {
  programme = await Programme.open();
  const of = async (code: string, kind: string, country: string, role: PersonActor['roles'][0]['role']) =>
    programme.person(code, { id: await programme.organisation({ code, kind, country }), country }, role);
  const icmpd = await programme.organisation({ code: 'ICMPD-T', kind: 'INTERNATIONAL_ORGANISATION' });
  people = {
    moldova: await of('MD-1', 'PARTNER_AUTHORITY', 'MD', 'partner_authority'),
    moldova2: await of('MD-2', 'PARTNER_AUTHORITY', 'MD', 'partner_authority'),
    morocco: await of('MA-1', 'PARTNER_AUTHORITY', 'MA', 'partner_authority'),
    romania: await of('RO-1', 'MEMBER_STATE_AUTHORITY', 'RO', 'programme_manager'),
    spain: await of('ES-1', 'MEMBER_STATE_AUTHORITY', 'ES', 'programme_manager'),
    secretariat: await programme.person('Secretariat', { id: icmpd }, 'secretariat'),
  };
  need = await drafted('Cititoare');
}, 60_000);
afterAll(() => programme?.close());

async function drafted(title: string, by: PersonActor = people.moldova): Promise<string> {
  const { id } = await draftNeed(programme.runtime, by, {
    title,
    wanted: 'Douăzeci.',
    why: 'Lipsesc.',
    pillar: 'IRREGULAR_THB',
    partnershipId: by.country === 'MD' ? programme.partnership('MD') : null,
    contact: 'Ana',
  });
  return id;
}

async function act(actor: PersonActor, caseId: string, transition: string, more: object = {}) {
  const done = await advanceCase(programme.runtime, actor, {
    subject: 'need',
    caseId,
    act: { transition, ...more },
  });
  if (!done.ok) throw new Error(JSON.stringify(done));
}

/** A statement as the runtime role, with the context of a person. */
async function sql<Row = Record<string, unknown>>(
  actor: PersonActor,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: programme.test.runtimeUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL ROLE entente_app');
    await client.query('SELECT act_as($1, $2, $3, $4, NULL)', [
      actor.accountId,
      actor.organisationId,
      actor.view,
      '0',
    ]);
    return (await client.query(text, [...values])).rows as Row[];
  } finally {
    await client.query('ROLLBACK');
    await client.end();
  }
}

const seenBy = async (actor: PersonActor, id: string) =>
  (await sql(actor, 'SELECT id FROM need WHERE id = $1', [id])).length;
const version = async (actor: PersonActor, id: string) => {
  const [row] = await behindTheWall<{ visit: number; outside_visit: number; content_version: number }>(
    programme.test,
    `SELECT visit, outside_visit, content_version FROM case_file WHERE id = '${id}'`,
  );
  return `${actor.view === 'inside' ? row?.visit : row?.outside_visit}.${row?.content_version}`;
};
const translation = { language: 'en', title: 'Readers', wanted: 'Twenty.', why: 'None there.' };

describe('who sees a need', () => {
  it('widens with each step: its authority, its country, Member States; never another partner country', async () => {
    const { moldova, moldova2, morocco, romania, spain } = people;
    const all = [moldova, moldova2, morocco, romania, spain];
    const counts = async () => Promise.all(all.map((one) => seenBy(one, need)));
    expect(await counts()).toEqual([1, 0, 0, 0, 0]);
    await act(moldova, need, 'file');
    expect(await counts()).toEqual([1, 1, 0, 0, 0]);
    await translateNeed(programme.runtime, people.secretariat, {
      needId: need,
      expectedVersion: await version(people.secretariat, need),
      translation,
    });
    await act(people.secretariat, need, 'publish');
    expect(await counts()).toEqual([1, 1, 0, 1, 1]);
    for (const query of ['need_outcomes', 'need_told']) {
      expect(await sql(morocco, `SELECT * FROM ${query}($1)`, [need])).toEqual([]);
    }
    expect(await sql(morocco, 'SELECT * FROM need_translation')).toEqual([]);
    expect(await needInFull(programme.runtime, morocco, need)).toBeNull();
    expect((await needList(programme.runtime, morocco, { limit: 10, locale: 'en' })).items).toEqual([]);
  });

  it('is told to whoever joins later, as to those who were there', async () => {
    const join = (code: string, kind: string, country: string, role: PersonActor['roles'][0]['role']) =>
      programme
        .organisation({ code, kind, country })
        .then((id) => programme.person(code, { id, country }, role));
    const late = await Promise.all([
      join('MD-3', 'PARTNER_AUTHORITY', 'MD', 'partner_authority'),
      join('PL-3', 'MEMBER_STATE_AUTHORITY', 'PL', 'programme_manager'),
      join('GE-3', 'PARTNER_AUTHORITY', 'GE', 'partner_authority'),
    ]);
    expect(await Promise.all(late.map((one) => seenBy(one, need)))).toEqual([1, 1, 0]);
  });
});

describe('whose words they are', () => {
  it('only its country writes what it says; nobody else translates than the facility', async () => {
    for (const actor of [people.secretariat, people.romania]) {
      await expect(
        sql(actor, `UPDATE need SET wanted = 'Nothing.' WHERE id = $1 RETURNING id`, [need]).then((rows) => {
          if (rows.length === 0) throw new Error('Only its country writes');
        }),
      ).rejects.toThrow('Only its country writes');
    }
    await expect(
      sql(
        people.moldova,
        `INSERT INTO need_translation SELECT need_id, language, number + 1, 'Ours', wanted, why, of_digest, translated_by, translated_at
         FROM need_translation WHERE need_id = $1`,
        [need],
      ),
    ).rejects.toThrow('row-level security');
    await expect(
      sql(people.secretariat, `UPDATE need_translation SET title = 'Other' WHERE need_id = $1`, [need]),
    ).rejects.toThrow('permission denied');
  });

  it('nobody opens a need for another country', async () => {
    await expect(
      sql(
        people.moldova,
        `INSERT INTO need (id, country, language) SELECT id, 'MA', 'fr' FROM case_file WHERE id = $1`,
        [need],
      ),
    ).rejects.toThrow('row-level security');
  });

  it('a translation says when its original was changed since', async () => {
    const asked = await drafted('Camere');
    await act(people.moldova, asked, 'file');
    await translateNeed(programme.runtime, people.secretariat, {
      needId: asked,
      expectedVersion: await version(people.secretariat, asked),
      translation,
    });
    await act(people.secretariat, asked, 'ask', { inputs: { question: 'How many?' } });
    await editNeed(programme.runtime, people.moldova2, {
      needId: asked,
      expectedVersion: await version(people.moldova2, asked),
      changes: { wanted: 'Treizeci.' },
    });
    const told = await needInFull(programme.runtime, people.moldova, asked);
    expect(told?.translations.map((one) => one.outdated)).toEqual([true]);
    expect(told?.content.wanted).toBe('Treizeci.');
  });
});

describe('actions that answer it', () => {
  const action = (by: PersonActor, country: string) =>
    draftAction(programme.runtime, by, {
      title: `Of ${by.name} for ${country}`,
      countries: [{ country, partnershipId: programme.partnership(country) }],
    });
  const link = (by: PersonActor, actionId: string, of = need) =>
    programme.runtime.database.asActor(by, (transaction) => linkNeed(transaction, of, actionId));

  it('are those of its own country, that the actor leads or the facility names', async () => {
    const [elsewhere, spanish] = [await action(people.romania, 'MA'), await action(people.spain, 'MD')];
    await expect(link(people.romania, elsewhere.id)).rejects.toThrow('need_of_other_country');
    await expect(link(people.romania, spanish.id)).rejects.toThrow('not_found');
    await expect(link(people.moldova, spanish.id)).rejects.toThrow('not_found');
    await expect(
      takeUpNeed(programme.runtime, people.romania, { needId: need, actionId: spanish.id }),
    ).rejects.toThrow('not_found');
    await expect(
      sql(people.romania, 'INSERT INTO need_action (need_id, action_id) VALUES ($1, $2)', [need, spanish.id]),
    ).rejects.toThrow('row-level security');
    await link(people.secretariat, spanish.id);
    await expect(link(people.secretariat, spanish.id)).rejects.toThrow('need_linked_already');
  });

  it('open no draft when the need cannot be taken up: both are written, or neither', async () => {
    const unfiled = await drafted('Nedepusă');
    const count = () =>
      behindTheWall<{ n: string }>(
        programme.test,
        `SELECT count(*) AS n FROM case_file WHERE subject = 'action'`,
      );
    const before = await count();
    await expect(takeUpNeed(programme.runtime, people.romania, { needId: unfiled })).rejects.toThrow(
      'not_found',
    );
    await act(people.moldova, unfiled, 'file');
    await translateNeed(programme.runtime, people.secretariat, {
      needId: unfiled,
      expectedVersion: await version(people.secretariat, unfiled),
      translation,
    });
    await act(people.secretariat, unfiled, 'publish');
    await act(people.moldova, unfiled, 'withdraw');
    await expect(takeUpNeed(programme.runtime, people.romania, { needId: unfiled })).rejects.toThrow(
      'need_not_open',
    );
    expect(await count()).toEqual(before);
  });

  it('are seen from both sides by who may see both, and by nobody else', async () => {
    const { actionId } = await takeUpNeed(programme.runtime, people.romania, { needId: need });
    const seen = async (actor: PersonActor) =>
      (await needsOfAction(programme.runtime.database, actor, actionId, 'en')).map((one) => one.title);
    expect(await seen(people.romania)).toEqual(['Readers']);
    expect(await seen(people.secretariat)).toEqual(['Readers']);
    for (const stranger of [people.moldova, people.spain, people.morocco]) {
      expect(await seen(stranger)).toEqual([]);
    }
    expect(await linkableActions(programme.runtime.database, people.romania, need)).toEqual([]);
    const outcomes = (await needInFull(programme.runtime, people.moldova, need))?.outcomes ?? [];
    expect(
      outcomes.map(({ leadCountry, seen: open, title, stage }) => [leadCountry, open, title, stage?.code]),
    ).toEqual([
      ['ES', false, null, 'draft'],
      ['RO', false, null, 'draft'],
    ]);
  });

  it('leave it where it is while one is on its way, and answered once one was carried out', async () => {
    await behindTheWall(
      programme.test,
      `UPDATE case_file SET stage = 'taken_up', outside_stage = 'taken_up' WHERE id = '${need}';
       UPDATE case_file SET closed_at = now(), stage = 'withdrawn', outside_stage = 'withdrawn'
         WHERE id IN (SELECT action_id FROM need_action) AND title LIKE 'Of%'`,
    );
    expect(await followNeedsRound(programme.runtime)).toBe(0);
    await behindTheWall(
      programme.test,
      `UPDATE case_file SET stage = 'closed', outside_stage = 'closed'
         WHERE id IN (SELECT action_id FROM need_action) AND closed_at IS NULL`,
    );
    expect(await followNeedsRound(programme.runtime)).toBe(1);
    const told = await needInFull(programme.runtime, people.moldova, need);
    expect(told?.outcomes.map((one) => one.state)).toEqual(['ended', 'answered']);
    const { items } = await needList(programme.runtime, people.moldova, {
      limit: 10,
      locale: 'en',
      show: 'ended',
    });
    expect(items.map((one) => [one.title, one.stage.code])).toEqual(
      expect.arrayContaining([['Cititoare', 'answered']]),
    );
  });
});

describe('the list', () => {
  it('comes page by page, what asks something of the reader first, without losing or repeating any', async () => {
    await drafted('Ciornă');
    const whole = await needList(programme.runtime, people.moldova, { limit: 100, locale: 'en' });
    const codes = whole.items.map((one) => one.stage.code);
    expect(codes.slice(0, 2)).toEqual(['clarification_requested', 'draft']);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await needList(programme.runtime, people.moldova, {
        limit: 1,
        locale: 'en',
        ...(cursor ? { cursor } : {}),
      });
      paged.push(...page.items.map((one) => one.id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(paged).toEqual(whole.items.map((one) => one.id));
    await expect(
      needList(programme.runtime, people.moldova, { limit: 1, locale: 'en', cursor: 'bm9uc2Vuc2U' }),
    ).rejects.toThrow('cursor_unknown');
    const staff = await needList(programme.runtime, people.secretariat, { limit: 100, locale: 'en' });
    expect(staff.items.map((one) => one.stage.code)).not.toContain('draft');
  });
});
