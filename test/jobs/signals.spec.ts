import { tryAgain } from '../../src/jobs/port.js';
import { stuckWork } from '../../src/jobs/stuck-work.query.js';
import { behindTheWall, type TestDatabase, testDatabase } from '../support/database.js';
import { type Background, background } from '../support/drain.js';
import { type Ferry, ferry, forget } from '../support/ferry.js';

let test: TestDatabase;
let port: Ferry;
let work: Background;

beforeAll(async () => {
  test = await testDatabase({ size: 8 });
  port = await ferry(test);
});
afterAll(async () => {
  await test?.close();
});
beforeEach(async () => {
  test.database.clockOffsetMs = 0;
  await forget(test);
  await behindTheWall(test, "DELETE FROM setting WHERE code = 'harbour_closed'");
  work = background(port.runtime);
});
afterEach(() => {
  work?.close();
});

const stage = async (caseId: string) =>
  (await behindTheWall<{ stage: string }>(test, 'SELECT stage FROM case_file WHERE id = $1', [caseId]))[0]
    ?.stage;
const arrivals = (caseId: string) =>
  behindTheWall<{ purpose: string }>(
    test,
    `SELECT body->'data'->>'purpose' AS purpose FROM audit_event
     WHERE case_id = $1 AND body->'data'->>'transition' = 'arrive'`,
    [caseId],
  );
const signals = (caseId: string) =>
  behindTheWall<{ done: boolean; attempts: number; last_error: string | null }>(
    test,
    "SELECT done_at IS NOT NULL AS done, attempts, last_error FROM outbox WHERE kind = 'signal' AND payload->>'caseId' = $1",
    [caseId],
  );

async function sail(caseId: string): Promise<void> {
  await port.act(port.moldova, caseId, { transition: 'agree', visa: 'berth:MD' });
  await port.act(port.morocco, caseId, { transition: 'agree', visa: 'berth:MA' });
  await port.act(port.pilot, caseId, { transition: 'agree', visa: 'pilot' });
}

it('moves the other case, as the system and once', async () => {
  const other = await port.atHarbours();
  await sail(other);
  const ringing = await port.atHarbours(other);
  await sail(ringing);
  expect(await stage(other)).toBe('sailing');
  await work.drain();
  expect(await stage(other)).toBe('arrived');
  expect(await arrivals(other)).toEqual([{ purpose: 'signal' }]);
  expect(await signals(other)).toEqual([{ done: true, attempts: 1, last_error: null }]);
});

it('is done when it comes a second time', async () => {
  const other = await port.atHarbours();
  await sail(other);
  await sail(await port.atHarbours(other));
  await work.drain();
  await behindTheWall(
    test,
    "UPDATE outbox SET done_at = NULL WHERE kind = 'signal' AND payload->>'caseId' = $1",
    [other],
  );
  await work.drain();
  expect(await arrivals(other)).toHaveLength(1);
  expect(await signals(other)).toEqual([{ done: true, attempts: 2, last_error: 'Carried out before.' }]);
});

it('keeps a refusal, tries later, and moves the case once it may', async () => {
  const other = await port.atHarbours();
  await sail(other);
  await behindTheWall(test, "INSERT INTO setting (code, value) VALUES ('harbour_closed', 'true')");
  await sail(await port.atHarbours(other));
  await work.drain();
  expect(await stage(other)).toBe('sailing');
  expect(await signals(other)).toEqual([
    { done: false, attempts: 1, last_error: 'Refused: harbour_closed.' },
  ]);
  await behindTheWall(test, "DELETE FROM setting WHERE code = 'harbour_closed'");
  await work.drain();
  expect(await stage(other)).toBe('sailing');
  test.database.clockOffsetMs = 5_000;
  await work.drain();
  expect(await stage(other)).toBe('arrived');
  expect(await signals(other)).toEqual([{ done: true, attempts: 2, last_error: null }]);
});

it('waits for a case that is not there yet', async () => {
  const other = await port.atHarbours();
  await sail(await port.atHarbours(other));
  await work.drain();
  expect(await signals(other)).toEqual([
    { done: false, attempts: 1, last_error: 'Refused: transition_unknown.' },
  ]);
  await sail(other);
  test.database.clockOffsetMs = 5_000;
  await work.drain();
  expect(await stage(other)).toBe('arrived');
});

it('has nothing more to do on a case that has ended', async () => {
  const other = await port.inspected();
  await port.act(port.secretary, other, { transition: 'refuse' });
  await sail(await port.atHarbours(other));
  await work.drain();
  expect(await signals(other)).toEqual([{ done: true, attempts: 1, last_error: 'The case has ended.' }]);
  expect(await stage(other)).toBe('refused');
});

it('does not come of a move that was refused', async () => {
  const other = await port.atHarbours();
  const ringing = await port.atHarbours(other);
  await expect(port.act(port.stranger, ringing, { transition: 'agree', visa: 'pilot' })).rejects.toThrow();
  await work.drain();
  expect(await signals(other)).toEqual([]);
});

it('shows administrators what is stuck, and lets them have it tried again', async () => {
  const other = await port.atHarbours();
  await sail(await port.atHarbours(other));
  await work.drain();
  await behindTheWall(
    test,
    "UPDATE outbox SET dead_at = now(), attempts = 20 WHERE payload->>'caseId' = $1",
    [other],
  );
  const [stuck, ...more] = await stuckWork(test.database, port.administrator);
  expect(more).toEqual([]);
  expect(stuck).toMatchObject({
    kind: 'signal',
    attempts: 20,
    lastError: 'Refused: transition_unknown.',
    nextAttemptAt: null,
  });

  await sail(other);
  test.database.clockOffsetMs = 30 * 24 * 3_600_000;
  expect(await work.relay.round()).toBeGreaterThan(0);
  expect(await stage(other)).toBe('sailing');
  expect(await tryAgain(test.database, port.administrator, stuck!.id)).toBe(true);
  await work.drain();
  expect(await stage(other)).toBe('arrived');
  expect(await stuckWork(test.database, port.administrator)).toEqual([]);
  expect(await tryAgain(test.database, port.administrator, stuck!.id)).toBe(false);
  await expect(stuckWork(test.database, port.secretary)).rejects.toMatchObject({ code: 'not_yours_to_do' });
  await expect(tryAgain(test.database, port.manager, stuck!.id)).rejects.toMatchObject({
    code: 'not_yours_to_do',
  });
});
