import { openEnvelope } from '../../src/calls/open-envelope.js';
import { setCeiling } from '../../src/calls/set-ceiling.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { behindTheWall } from '../support/database.js';
import { Programme } from '../support/programme.js';

let programme: Programme;
let head: PersonActor;
let administrator: PersonActor;

beforeAll(async () => {
  programme = await Programme.open({ size: 8 });
  const id = await programme.organisation({ code: 'DG', kind: 'COMMISSION_SERVICE' });
  head = await programme.person('Hana Head', { id }, 'head_of_unit');
  administrator = await programme.person('Ada Admin', { id }, 'administrator');
});
afterAll(() => programme?.close());

const balances = async (envelopeId: string) =>
  (
    await behindTheWall<{ ceiling: string; free: string; ledger: string }>(
      programme.test,
      `SELECT ceiling_cents AS ceiling, free_cents AS free,
         (SELECT sum(CASE move WHEN 'fund' THEN amount_cents ELSE -amount_cents END) FROM ledger_entry
          WHERE envelope_id = $1 AND move IN ('fund', 'cut')) AS ledger FROM envelope WHERE id = $1`,
      [envelopeId],
    )
  )[0];

test('raises and lowers by ledger entries with their event', async () => {
  const { id } = programme.envelope('BS-2023-ISF');
  await setCeiling(programme.runtime, head, { envelopeId: id, ceilingCents: 600_000_000, reason: 'Top-up' });
  await setCeiling(programme.runtime, head, {
    envelopeId: id,
    ceilingCents: 450_000_000,
    reason: 'Transfer',
  });
  expect(await balances(id)).toEqual({ ceiling: '450000000', free: '450000000', ledger: '450000000' });
  const events = await behindTheWall<{ data: object; text: string }>(
    programme.test,
    `SELECT e.body->'data' AS data, t.text FROM audit_event e JOIN audit_text t ON t.event_id = e.id
     WHERE e.kind = 'ceiling_set' AND e.body->'data'->>'envelope' = $1 ORDER BY e.seq`,
    [id],
  );
  expect(events.map((event) => event.text)).toEqual(['Assumed split', 'Top-up', 'Transfer']);
  expect(events.at(-1)?.data).toMatchObject({ fromCents: 600_000_000, toCents: 450_000_000 });
});

test('many at once end on the ceiling of the last, never on a sum of theirs', async () => {
  const { id } = programme.envelope('BS-2023-BMVI');
  const ceilings = [100, 200, 300, 400, 500, 600].map((millions) => millions * 1_000_000);
  await Promise.all(
    ceilings.map((ceilingCents) =>
      setCeiling(programme.runtime, head, { envelopeId: id, ceilingCents, reason: 'Race' }),
    ),
  );
  const after = await balances(id);
  expect(ceilings.map(String)).toContain(after?.ceiling);
  expect(after?.ledger).toBe(after?.ceiling);
});

test('only those who answer for the budget', async () => {
  const { id } = programme.envelope('BS-2023-ISF');
  await expect(
    setCeiling(programme.runtime, administrator, { envelopeId: id, ceilingCents: 1, reason: 'No' }),
  ).rejects.toMatchObject({ code: 'not_yours_to_do' });
});

test('refuses what is no amount, no reason, or no envelope', async () => {
  const { id, lotId } = programme.envelope('BS-2023-ISF');
  await expect(
    setCeiling(programme.runtime, head, { envelopeId: id, ceilingCents: 10.5, reason: '' }),
  ).rejects.toMatchObject({
    code: 'invalid_field',
    details: [
      { code: 'not_whole', pointer: '/ceiling' },
      { code: 'missing', pointer: '/reason' },
    ],
  });
  await expect(
    setCeiling(programme.runtime, head, { envelopeId: lotId, ceilingCents: 1, reason: 'No' }),
  ).rejects.toMatchObject({ code: 'not_found' });
});

test('one envelope for one fund and lot', async () => {
  const { lotId } = programme.envelope('BS-2023-ISF');
  const command = { lotId, fund: 'ISF', code: 'BS-SECOND', ceilingCents: 0, reason: 'Again' };
  await expect(openEnvelope(programme.runtime, head, command)).rejects.toMatchObject({
    details: [{ code: 'taken' }],
  });
  await expect(
    openEnvelope(programme.runtime, head, { ...command, lotId: programme.envelope('BS-2023-ISF').id }),
  ).rejects.toMatchObject({ details: [{ code: 'reference_unknown', pointer: '/lotId' }] });
});
