import { actionWorkflow } from '../../src/actions/action.workflow.js';
import { loadDemoProgramme } from '../../src/embedded/demo-programme.js';
import { stories } from '../../src/embedded/demo-stories.js';
import { verifyLedger } from '../../src/funding/verify-ledger.js';
import { yearEnd } from '../../src/funding/year-end.query.js';
import { personOfDemoToken } from '../../src/identity/demo-sign-in.js';
import { behindTheWall, type TestDatabase } from '../support/database.js';
import { demoDatabase } from '../support/demo-database.js';

let test: TestDatabase;
const load = (lines: string[] = []) =>
  loadDemoProgramme(test.runtimeUrl, 'https://entente.example.org', (line) => lines.push(line));

beforeAll(async () => {
  test = await demoDatabase();
}, 180_000);
afterAll(async () => {
  await test?.close();
});

const stagesOf = async (subject: string): Promise<ReadonlySet<string>> => {
  const rows = await behindTheWall<{ stage: string }>(
    test,
    'SELECT DISTINCT stage FROM case_file WHERE subject = $1',
    [subject],
  );
  return new Set(rows.map((row) => row.stage));
};

it('has an action in every stage there is', async () => {
  const shown = await stagesOf('action');
  expect(actionWorkflow.stages.map((stage) => stage.code).filter((code) => !shown.has(code))).toEqual([]);
});

it('has funding requests on their way, corrected, and ended in every manner', async () => {
  const shown = await stagesOf('funding_request');
  const wanted = ['draft', 'ready', 'correction', 'aosd', 'committed', 'legal_commitment_signed'];
  for (const stage of [...wanted, 'refused', 'withdrawn', 'lapsed']) expect(shown).toContain(stage);
});

it('has reports in every stage there is, some overdue and some due soon', async () => {
  const shown = await stagesOf('report');
  const wanted = ['planned', 'due', 'submitted', 'returned', 'accepted', 'rejected', 'not_needed'];
  for (const stage of wanted) expect(shown).toContain(stage);
  const due = await behindTheWall<{ overdue: boolean }>(
    test,
    `SELECT k.due_at < now() AS overdue FROM clock k JOIN case_file c ON c.id = k.case_id
     WHERE c.subject = 'report' AND c.stage = 'due' AND k.code = 'report_due' AND k.stopped_at IS NULL`,
  );
  expect(new Set(due.map((one) => one.overdue))).toEqual(new Set([true, false]));
});

it('has needs in all their stages, one of them answered by an action of the demo', async () => {
  expect(await stagesOf('need')).toEqual(
    new Set(['taken_up', 'published', 'clarification', 'filed', 'declined']),
  );
});

it('has something for an agency to take part in, needs that the facility answers, and a condition told as met', async () => {
  const counted = await behindTheWall(
    test,
    `SELECT (SELECT array_agg(DISTINCT c.subject ORDER BY c.subject) FROM case_access x JOIN case_file c ON c.id = x.case_id
         JOIN organisation o ON o.id = x.organisation_id WHERE o.kind = 'EU_AGENCY' AND x.view <> 'applicant' AND c.subject <> 'call') AS parts,
       (SELECT array_agg(a.subject ORDER BY a.subject) FROM need_action l JOIN case_file a ON a.id = l.action_id) AS answers,
       (SELECT count(*)::int FROM case_condition WHERE reported_at IS NOT NULL AND outcome IS NULL) AS told,
       (SELECT array_agg(DISTINCT c.subject ORDER BY c.subject) FROM inbox_item i JOIN case_file c ON c.id = i.case_id
         WHERE i.kind = 'takes_part') AS joined,
       (SELECT count(*)::int FROM inbox_item WHERE kind = 'condition') AS asked`,
  );
  expect(counted).toEqual([
    {
      parts: ['action', 'dialogue', 'technical_assistance'],
      answers: ['action', 'dialogue', 'technical_assistance'],
      told: 1,
      // Of calls, which every agency may read, none is told that it takes part.
      joined: ['action', 'dialogue', 'technical_assistance'],
      asked: 1,
    },
  ]);
});

it('has an amendment that is in effect and one under assessment', async () => {
  expect(await stagesOf('amendment')).toEqual(new Set(['signed', 'assessment']));
  expect(await stagesOf('report')).toContain('replaced');
});

it('has calls in preparation, open, paused and closed, guidelines issued again, and questions with answers', async () => {
  const shown = await stagesOf('call');
  for (const stage of ['drafted', 'for_approval', 'open', 'paused', 'closed']) expect(shown).toContain(stage);
  const [counted] = await behindTheWall<{ again: number; drafts: number; answered: number; waiting: number }>(
    test,
    `SELECT (SELECT count(*)::int FROM guideline_version WHERE issued_at IS NOT NULL AND version > 1) AS again,
       (SELECT count(*)::int FROM guideline_draft) AS drafts,
       (SELECT count(*)::int FROM call_question WHERE answered_at IS NOT NULL) AS answered,
       (SELECT count(*)::int FROM call_question WHERE answered_at IS NULL) AS waiting`,
  );
  expect(counted).toEqual({ again: 1, drafts: 3, answered: 2, waiting: 1 });
});

it('has technical assistance in several stages, with deliveries that are confirmed, disputed and to be confirmed', async () => {
  expect(await stagesOf('technical_assistance')).toEqual(
    new Set(['check', 'endorsement', 'approved', 'scheduled', 'confirmation', 'outcomes_recorded']),
  );
  const answers = await behindTheWall<{ answer: string }>(test, 'SELECT answer FROM delivery_answer');
  expect(new Set(answers.map((one) => one.answer))).toEqual(new Set(['confirmed', 'disputed']));
});

it('has what the facility buys with a payment under way, and one that is paid to its end', async () => {
  const payments = await behindTheWall(
    test,
    `SELECT ac.subject, p.kind, c.stage, ac.stage AS of FROM payment_request p JOIN case_file c ON c.id = p.id
     JOIN case_file ac ON ac.id = p.action_id WHERE ac.subject <> 'action' ORDER BY 1, 2`,
  );
  expect(payments).toEqual([
    { subject: 'dialogue', kind: 'balance', stage: 'paid', of: 'closed' },
    {
      subject: 'technical_assistance',
      kind: 'balance',
      stage: 'financial_verification',
      of: 'outcomes_recorded',
    },
    { subject: 'technical_assistance', kind: 'prefinancing', stage: 'paid', of: 'outcomes_recorded' },
  ]);
  expect((await verifyLedger(test.database)).faults).toEqual([]);
});

it('has sessions of the committee: one convened, one to be prepared, one whose minutes wait for the chair', async () => {
  expect(await stagesOf('committee_session')).toEqual(new Set(['planned', 'convened', 'minutes_drafted']));
});

it('has meetings on their way, and the real one of 2019 with thirty people and nobody knows which day', async () => {
  const shown = await stagesOf('dialogue');
  for (const stage of ['requested', 'endorsement', 'approved', 'scheduled', 'outcomes_recorded', 'closed']) {
    expect(shown).toContain(stage);
  }
  const [known] = await behindTheWall(
    test,
    `SELECT d.month_known, d.starts_local, (SELECT count(*)::int FROM dialogue_participant p WHERE p.dialogue_id = d.id) AS people
     FROM dialogue d WHERE d.provenance = 'source'`,
  );
  expect(known).toEqual({ month_known: '2019-02', starts_local: null, people: 30 });
});

it('has life in its money: changes of envelopes, a finding with a reply, and work for the end of the year', async () => {
  const count = async (sql: string) => (await behindTheWall(test, sql)).length;
  expect(await count("SELECT FROM envelope_change WHERE kind = 'top_up' AND state = 'open'")).toBe(1);
  expect(await count("SELECT FROM envelope_change WHERE state = 'refused'")).toBe(1);
  expect(await count("SELECT FROM inbox_item WHERE kind = 'change_proposed'")).toBeGreaterThan(0);
  expect(
    await count(`SELECT FROM finding f JOIN finding_reply USING (case_id, number) JOIN case_file c ON c.id = f.case_id
      WHERE c.stage = 'fva'`),
  ).toBe(1);
  const person = await personOfDemoToken(test.database, 'demo-auditor');
  const year = person && (await yearEnd(test.database, person));
  expect(year?.dormant.map(({ title }) => title)).toEqual([
    'Shelter and advice for people who were trafficked',
  ]);
});

it('has histories that went through the engine, each act after the one before and none in the future', async () => {
  const wrong = await behindTheWall(
    test,
    `SELECT c.title, c.stage, e.body->'data'->>'to' AS told
     FROM case_file c JOIN LATERAL (SELECT * FROM audit_event e WHERE e.case_id = c.id
       AND e.body->'data' ? 'to' ORDER BY e.seq DESC LIMIT 1) e ON true
     WHERE c.subject <> 'partnership' AND c.stage <> e.body->'data'->>'to'
     UNION ALL
     SELECT c.title, c.stage, 'out of order' FROM case_file c WHERE EXISTS (SELECT FROM audit_event a
       JOIN audit_event b ON b.case_id = a.case_id AND b.seq > a.seq AND b.at < a.at
       WHERE a.case_id = c.id) OR EXISTS (SELECT FROM audit_event a WHERE a.case_id = c.id AND a.at > now())`,
  );
  expect(wrong).toEqual([]);
});

it('leaves nothing that lapses the moment a worker looks, and nothing unrelayed', async () => {
  const overdue = await behindTheWall(
    test,
    `SELECT c.title, r.code FROM reminder r JOIN case_file c ON c.id = r.case_id
     WHERE r.kind = 'timeout' AND r.state = 'pending' AND r.fire_at < now()`,
  );
  expect(overdue).toEqual([]);
  expect(await behindTheWall(test, 'SELECT kind FROM outbox WHERE done_at IS NULL')).toEqual([]);
});

it('is loaded once', async () => {
  const lines: string[] = [];
  await load(lines);
  expect(lines).toEqual([]);
  const rows = await behindTheWall(test, "SELECT FROM case_file WHERE subject = 'action'");
  expect(rows).toHaveLength(stories.length);
}, 120_000);

it('of an earlier version is kept as it is, since its histories run on workflows of that version', async () => {
  const cases = () => behindTheWall(test, 'SELECT count(*) FROM case_file');
  await behindTheWall(
    test,
    `INSERT INTO workflow_definition (id, code, version, hash, body, status, shipped, published_at)
     SELECT gen_random_uuid(), code, version + 1, hash || '+', body, 'published', true, now() FROM workflow_definition
     WHERE code = 'partnership' ORDER BY version DESC LIMIT 1`,
  );
  const [story] = stories;
  await behindTheWall(
    test,
    `UPDATE case_file SET title = 'Told in an earlier version' WHERE title = '${story?.title.replaceAll("'", "''")}'`,
  );
  const before = await cases();
  const lines: string[] = [];
  await load(lines);
  expect(lines).toEqual([expect.stringContaining('of an earlier version is kept as it is')]);
  expect(await cases()).toEqual(before);
}, 120_000);
