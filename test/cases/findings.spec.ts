/** What a verifier finds on a funding request holds back the visa and the signature until the verifier settles it. */

import { findingsOf } from '../../src/cases/findings.query.js';
import { raiseFinding } from '../../src/cases/raise-finding.js';
import { replyToFinding } from '../../src/cases/reply-to-finding.js';
import { settleFinding } from '../../src/cases/settle-finding.js';
import { trailOf } from '../../src/cases/trail.query.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { CHECKS, CIRCUIT, GrantOffice } from '../actions/support/grant-office.js';
import { ceilingByTwo } from '../support/change-by-two.js';
import { behindTheWall } from '../support/database.js';

const FR = 'funding_request';
let office: GrantOffice;

beforeAll(async () => {
  office = await GrantOffice.open();
  await ceilingByTwo(office, [office.people.head, office.people.officer2], {
    envelopeId: office.programme.envelope('BS-2023-ISF').id,
    ceilingCents: 5_000_000_000,
    reason: 'Room',
  });
  for (const stage of CIRCUIT) {
    const { accountId, roles } = office.people[stage];
    await behindTheWall(
      office.test,
      'INSERT INTO role_assignment (id, account_id, role) VALUES (gen_random_uuid(), $1, $2)',
      [accountId, roles[0]?.role],
    );
  }
}, 60_000);
afterAll(() => office?.close());

const at = (caseId: string) => ({ subject: FR, caseId });
const raise = (actor: PersonActor, id: string, text = 'The rate is not in the grid.', check?: string) =>
  raiseFinding(office.runtime, actor, { ...at(id), text, ...(check ? { check } : {}) });
const reply = (actor: PersonActor, id: string, number: number, text = 'It is in annex 2.') =>
  replyToFinding(office.runtime, actor, { ...at(id), number, text });
const settle = (actor: PersonActor, id: string, number: number, outcome = 'resolved', reason?: string) =>
  settleFinding(office.runtime, actor, { ...at(id), number, outcome, ...(reason ? { reason } : {}) });
const refusedWith = (code: string) => ({ details: [expect.objectContaining({ code })] });

const counts = async (id: string) =>
  (
    await behindTheWall(
      office.test,
      `SELECT (SELECT count(*)::int FROM finding WHERE case_id = $1) AS findings,
         (SELECT count(*)::int FROM finding_reply WHERE case_id = $1) AS replies,
         (SELECT count(*)::int FROM finding_settlement WHERE case_id = $1) AS settlements,
         (SELECT count(*)::int FROM audit_event WHERE case_id = $1) AS events`,
      [id],
    )
  )[0];

describe('a finding of the financial verifier', () => {
  let id: string;
  beforeAll(async () => {
    id = (await office.requestAt('fva')).fundingRequest.id;
  });

  it('is raised by whoever may give that visa and by nobody else, and holds it back by name', async () => {
    const { fva, oia, ova, fia, aosd, manager, partnerMd, auditor, head } = office.people;
    for (const one of [oia, ova, fia, aosd, auditor, head]) {
      await expect(raise(one, id)).rejects.toMatchObject({ code: 'not_yours_to_do' });
    }
    for (const one of [manager, partnerMd])
      await expect(raise(one, id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await counts(id)).toMatchObject({ findings: 0 });
    expect(await raise(fva, id, 'The rate is not in the grid.', 'legality')).toBe(1);
    expect(await office.visa(fva, id, 'fva')).toMatchObject({
      ok: false,
      refusals: [{ kind: 'state', code: 'findings_open', params: { findings: ['1'] } }],
    });
  });

  it('sent twice is one, and makes its raiser the checker', async () => {
    const { fva } = office.people;
    const before = await counts(id);
    expect(await raise(fva, id, 'The rate is not in the grid.', 'legality')).toBe(1);
    expect(await counts(id)).toEqual(before);
    expect(
      await behindTheWall(
        office.test,
        'SELECT side FROM duty WHERE case_id = $1 AND person_id = $2 ORDER BY side',
        [id, fva.personId],
      ),
    ).toEqual([{ side: 'fva' }, { side: 'prepared' }]);
  });

  it('is answered by an initiator, also where the file was returned, whose visa it does not hold back', async () => {
    const { fva, fia, oia, ova } = office.people;
    await office.does(fva, id, 'return_to_fia', { subject: FR, reason: 'See the finding.' });
    await expect(reply(fva, id, 1)).rejects.toMatchObject(refusedWith('role_missing'));
    await expect(reply(ova, id, 1)).rejects.toMatchObject(refusedWith('role_missing'));
    expect(await reply(fia, id, 1)).toBe(1);
    expect(await reply(fia, id, 1)).toBe(1);
    expect(await reply(oia, id, 1, 'And justified.')).toBe(1);
    expect(await counts(id)).toMatchObject({ replies: 2 });
    expect(await office.visa(fia, id, 'fia')).toMatchObject({ ok: true });
    await expect(reply(fia, id, 2)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is settled by its raiser alone; maintained needs a reason; the visa then goes through', async () => {
    const { fva, fia, aosd } = office.people;
    const colleague = { ...fva, personId: aosd.personId, accountId: aosd.accountId };
    await expect(settle(colleague, id, 1)).rejects.toMatchObject(refusedWith('finding_not_yours'));
    await expect(settle(fia, id, 1)).rejects.toMatchObject({ code: 'not_yours_to_do' });
    await expect(settle(fva, id, 1, 'maintained')).rejects.toMatchObject({
      code: 'invalid_field',
      details: [{ code: 'missing', pointer: '/reason' }],
    });
    await expect(settle(fva, id, 1, 'forgotten')).rejects.toMatchObject({
      details: [{ pointer: '/outcome' }],
    });
    expect(await settle(fva, id, 1, 'maintained', 'The annex is not signed.')).toBe(1);
    await expect(settle(fva, id, 1)).rejects.toMatchObject(refusedWith('finding_settled_already'));
    await expect(reply(fia, id, 1, 'Late.')).rejects.toMatchObject(refusedWith('finding_settled_already'));
    expect(await office.visa(fva, id, 'fva')).toMatchObject({ ok: true });
    await office.does(aosd, id, 'approve', {
      subject: FR,
      visa: 'aosd',
      inputs: { checks: [...CHECKS.aosd] },
    });
  });

  it('stays for the facility with every word, and outside nobody learns of it', async () => {
    const { fva, fia, oia, auditor, manager, partnerMd } = office.people;
    const found = await findingsOf(office.runtime, auditor, FR, id);
    expect(found?.items).toMatchObject([
      {
        number: 1,
        text: 'The rate is not in the grid.',
        by: fva.name,
        visa: 'fva',
        check: 'legality',
        replies: [
          { text: 'It is in annex 2.', by: fia.name },
          { text: 'And justified.', by: oia.name },
        ],
        settlement: { outcome: 'maintained', text: 'The annex is not signed.', by: fva.name },
      },
    ]);
    const trail = (actor: PersonActor) =>
      office.test.database.asActor(actor, (transaction) => trailOf(office.runtime, transaction, actor, id));
    const told = (await trail(auditor)).filter((entry) => entry.finding !== null);
    expect(told.map(({ kind, finding, texts }) => [kind, finding, texts['finding']])).toEqual([
      ['finding_raised', { number: 1, outcome: null }, 'The rate is not in the grid.'],
      ['finding_replied', { number: 1, outcome: null }, 'It is in annex 2.'],
      ['finding_replied', { number: 1, outcome: null }, 'And justified.'],
      ['finding_settled', { number: 1, outcome: 'maintained' }, 'The annex is not signed.'],
    ]);
    for (const outsider of [manager, partnerMd]) {
      expect(await findingsOf(office.runtime, outsider, FR, id)).toBeNull();
      expect((await trail(outsider)).filter((entry) => entry.kind.startsWith('finding'))).toEqual([]);
      const seen = await office.test.database.asActor(outsider, (transaction) =>
        transaction.run('findings_seen', 'SELECT number FROM finding'),
      );
      expect(seen).toEqual([]);
    }
  });

  it('is told to those who prepared and checked the file', async () => {
    const told = (what: string) =>
      behindTheWall<{ name: string }>(
        office.test,
        `SELECT p.name FROM inbox_item i JOIN account a ON a.id = i.account_id JOIN person p ON p.id = a.person_id
         WHERE i.case_id = $1 AND i.kind = 'finding' AND i.params->>'what' = $2 ORDER BY p.name`,
        [id, what],
      ).then((rows) => rows.map((row) => row.name));
    const { oia, ova, fia, fva, aosd } = office.people;
    expect(await told('finding_raised')).toEqual([fia.name, oia.name, ova.name]);
    expect(await told('finding_settled')).toEqual([aosd, fia, oia, ova].map((one) => one.name));
    expect(await told('finding_replied')).toContain(fva.name);
  });
});

describe('findings', () => {
  it('of the operational verifier hold back that visa; a check that the visa has not is no check', async () => {
    const { id } = (await office.requestAt('ova')).fundingRequest;
    const { ova } = office.people;
    await expect(raise(ova, id, 'Why?', 'legality')).rejects.toMatchObject({
      details: [{ pointer: '/check' }],
    });
    await expect(raise(ova, id, ' ')).rejects.toMatchObject({
      details: [{ code: 'missing', pointer: '/text' }],
    });
    await expect(raise(ova, id, 'x'.repeat(4_001))).rejects.toMatchObject({
      details: [{ code: 'too_long' }],
    });
    await expect(raise(ova, id, 'a\u0000b')).rejects.toMatchObject({ details: [{ pointer: '/text' }] });
    expect(await raise(ova, id, 'One.')).toBe(1);
    expect(await raise(ova, id, 'Two.', 'initiation_checked')).toBe(2);
    await settle(ova, id, 1);
    expect(await office.visa(ova, id, 'ova')).toMatchObject({ refusals: [{ params: { findings: ['2'] } }] });
    await settle(ova, id, 2);
    expect(await office.visa(ova, id, 'ova')).toMatchObject({ ok: true });
  });

  it('are not raised where no verifier is asked, and an open one holds back the signature', async () => {
    const { id } = (await office.requestAt('aosd')).fundingRequest;
    const { fva, aosd } = office.people;
    await expect(raise(fva, id)).rejects.toMatchObject(refusedWith('finding_not_asked'));
    // As it may stand after a migration of the case: raised, and the visa counts all the same.
    await behindTheWall(
      office.test,
      `INSERT INTO finding (case_id, number, stage, visa, raised_by, event_seq) VALUES ($1, 1, 'ova', 'ova', $2, 1)`,
      [id, office.people.ova.personId],
    );
    expect(await office.visa(aosd, id, 'aosd')).toMatchObject({ refusals: [{ code: 'findings_open' }] });
    await settle(office.people.ova, id, 1);
    expect(await office.visa(aosd, id, 'aosd')).toMatchObject({ ok: true });
    await expect(raise(fva, id)).rejects.toMatchObject(refusedWith('finding_not_asked'));
  });

  it('of somebody who has left are settled by whoever gives the visa instead; an initiator finds nothing wrong with the own work', async () => {
    const { id } = (await office.requestAt('fva')).fundingRequest;
    const { fva, fia, auditor } = office.people;
    const successor = office.withRoles(auditor, 'financial_verifier');
    await raise(fva, id);
    await expect(settle(successor, id, 1)).rejects.toMatchObject(refusedWith('finding_not_yours'));
    await expect(raise(office.withRoles(fia, 'financial_verifier'), id)).rejects.toMatchObject(
      refusedWith('duty_conflict'),
    );
    await behindTheWall(
      office.test,
      `UPDATE role_assignment SET ended_at = now() WHERE role = 'financial_verifier' AND account_id = $1`,
      [fva.accountId],
    );
    expect(await settle(successor, id, 1)).toBe(1);
    expect((await findingsOf(office.runtime, auditor, FR, id))?.items[0]?.settlement?.by).toBe(auditor.name);
  });
});
