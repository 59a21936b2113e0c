import { loadWindows } from '../../src/calls/load-windows.js';
import { assumedEnvelopes, openAssumedEnvelopes } from '../../src/calls/open-assumed-envelopes.js';
import { programmeWindows } from '../../src/reference/windows.js';
import { behindTheWall } from '../support/database.js';
import { Programme } from '../support/programme.js';

let programme: Programme;
beforeAll(async () => {
  programme = await Programme.open();
});
afterAll(() => programme?.close());

test('every window is a call, and only those of 2023 and Migration Partnerships are open', async () => {
  const calls = await behindTheWall<{ code: string; status: string }>(
    programme.test,
    'SELECT code, status FROM call_for_proposals ORDER BY code',
  );
  expect(calls.map((call) => call.code)).toEqual(programmeWindows.map((window) => window.code).sort());
  expect(calls.filter((call) => call.status === 'open').map((call) => call.code)).toEqual([
    'BORDERS-SECURITY-2023',
    'MIGRATION-PARTNERSHIPS',
  ]);
});

test('the guidelines of 2022 have the version that amended them', async () => {
  const versions = await behindTheWall<{ version: number; from: string | null; minimum: string }>(
    programme.test,
    `SELECT g.version, g.in_force_from::text AS from, g.minimum_grant_cents AS minimum FROM guideline_version g
     JOIN call_for_proposals c ON c.id = g.call_id WHERE c.code = 'MPF-III-A-2022' ORDER BY g.version`,
  );
  expect(versions).toEqual([
    { version: 1, from: null, minimum: '20000000' },
    { version: 2, from: '2022-05-16', minimum: '20000000' },
  ]);
});

test('loading again changes nothing, and what people changed stays', async () => {
  await behindTheWall(programme.test, `UPDATE call_for_proposals SET title = 'Renamed' WHERE code = 'MPF-I'`);
  await loadWindows(programme.runtime);
  await openAssumedEnvelopes(programme.runtime);
  const [counted] = await behindTheWall<{ calls: string; envelopes: string; renamed: string }>(
    programme.test,
    `SELECT (SELECT count(*) FROM call_for_proposals) AS calls, (SELECT count(*) FROM envelope) AS envelopes,
       (SELECT title FROM call_for_proposals WHERE code = 'MPF-I') AS renamed`,
  );
  expect(counted).toEqual({
    calls: String(programmeWindows.length),
    envelopes: String(assumedEnvelopes.length),
    renamed: 'Renamed',
  });
});

test('the assumed envelopes add up to the published totals, and say that they are assumed', async () => {
  const sums = await behindTheWall<{ code: string; ceiling: string; assumed: boolean }>(
    programme.test,
    `SELECT c.code, sum(e.ceiling_cents) AS ceiling, bool_and(e.assumed) AS assumed FROM envelope e
     JOIN lot l ON l.id = e.lot_id JOIN call_for_proposals c ON c.id = l.call_id GROUP BY c.code ORDER BY c.code`,
  );
  expect(sums).toEqual([
    { code: 'BORDERS-SECURITY-2023', ceiling: '1100000000', assumed: true },
    { code: 'MIGRATION-PARTNERSHIPS', ceiling: '2600000000', assumed: true },
  ]);
});
