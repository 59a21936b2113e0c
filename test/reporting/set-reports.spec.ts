/** From signature to the dates of the reports, once, and for contracts from before there were any. */
import { setReports, setReportsRound } from '../../src/reporting/set-reports.js';
import { GrantOffice } from '../actions/support/grant-office.js';
import { behindTheWall } from '../support/database.js';

let office: GrantOffice;

beforeAll(async () => {
  office = await GrantOffice.open();
});
afterAll(() => office.close());

interface Row {
  id: string;
  title: string;
  stage: string;
  due: string;
  due_on: string;
  period_to: string;
}

const reportsOf = (actionId: string) =>
  behindTheWall<Row>(
    office.test,
    `SELECT c.id, c.title, c.stage, r.due_on::text, r.period_to::text,
       (SELECT (k.due_at AT TIME ZONE k.time_zone)::date::text FROM clock k WHERE k.case_id = c.id AND k.code = 'report_due') AS due
     FROM report r JOIN case_file c ON c.id = r.id WHERE r.action_id = $1 ORDER BY r.number`,
    [actionId],
  );

async function signed(more: object = {}) {
  const drafted = await office.requestAt('committed', more);
  await office.letter(
    office.people.secretariat,
    drafted.fundingRequest.id,
    'grant_agreement',
    'funding_request',
  );
  await office.does(office.people.secretariat, drafted.fundingRequest.id, 'sign_legal_commitment', {
    subject: 'funding_request',
  });
  return drafted;
}

describe('When the contract is signed', () => {
  it('the reports are set, each due by the date that follows from the contract', async () => {
    const { id } = await signed({ startsOn: '2027-03-01', durationMonths: 30 });
    const reports = await reportsOf(id);
    expect(reports.map(({ title, stage, due_on }) => [title, stage, due_on])).toEqual([
      ['Progress report 1 – Work with MD', 'planned', '2028-04-29'],
      ['Progress report 2 – Work with MD', 'planned', '2029-04-28'],
      ['Final report – Work with MD', 'planned', '2029-11-30'],
    ]);
    // The lead is Romanian: a Saturday before 1 May, a Saturday, and Saint Andrew's day, a Friday.
    expect(reports.map((one) => one.due)).toEqual(['2028-05-02', '2029-04-30', '2029-12-03']);
  });

  it('nobody is asked for anything before the period is over', async () => {
    const { id } = await signed({ startsOn: '2027-03-01', durationMonths: 12 });
    const [report] = await reportsOf(id);
    const tasks = await behindTheWall(office.test, 'SELECT FROM task WHERE case_id = $1', [report!.id]);
    expect(tasks).toEqual([]);
  });

  it('what is over already is due at once, with a month of notice', async () => {
    const { id } = await signed({ startsOn: '2024-01-01', durationMonths: 24 });
    const reports = await reportsOf(id);
    expect(reports.map((one) => one.stage)).toEqual(['due', 'due']);
    const [row] = await behindTheWall<{ days: number }>(
      office.test,
      `SELECT due_on - (entente_now() AT TIME ZONE 'Europe/Brussels')::date AS days FROM report WHERE id = $1`,
      [reports[0]!.id],
    );
    expect(row!.days).toBeGreaterThanOrEqual(29);
    expect(row!.days).toBeLessThanOrEqual(31);
  });

  it('they are set once, however often and by however many it is tried', async () => {
    const { id } = await signed({ startsOn: '2027-03-01', durationMonths: 12 });
    expect(await setReports(office.runtime, id)).toBe(false);
    await behindTheWall(
      office.test,
      'DELETE FROM outbox WHERE case_id IN (SELECT id FROM report WHERE action_id = $1)',
      [id],
    );
    const other = await office.requestAt('committed', { startsOn: '2027-03-01', durationMonths: 12 });
    await office.letter(
      office.people.secretariat,
      other.fundingRequest.id,
      'grant_agreement',
      'funding_request',
    );
    await office.tries(office.people.secretariat, other.fundingRequest.id, 'sign_legal_commitment', {
      subject: 'funding_request',
    });
    await office.place([other.id], 'implementation', 'implementation');
    const answers = await Promise.all([1, 2, 3].map(() => setReports(office.runtime, other.id)));
    expect(answers.filter((one) => one)).toHaveLength(1);
    expect(await reportsOf(other.id)).toHaveLength(1);
  });

  it('a contract from before there were reports gets them at the next look', async () => {
    const { id } = await signed({ startsOn: '2027-03-01', durationMonths: 12 });
    await behindTheWall(
      office.test,
      `WITH gone AS (SELECT id FROM report WHERE action_id = $1),
         a AS (DELETE FROM report_confidential WHERE report_id IN (SELECT id FROM gone))
       UPDATE action SET reports_set_at = NULL WHERE id = $1`,
      [id],
    );
    await behindTheWall(office.test, 'DELETE FROM report WHERE action_id = $1', [id]);
    const troubles: Error[] = [];
    expect(await setReportsRound(office.runtime, (error) => troubles.push(error))).toBe(1);
    expect(troubles).toEqual([]);
    expect(await reportsOf(id)).toHaveLength(1);
    expect(await setReportsRound(office.runtime, (error) => troubles.push(error))).toBe(0);
  });

  it('an action that is not under contract owes nothing', async () => {
    const { id } = await office.awarded();
    expect(await setReports(office.runtime, id)).toBe(false);
    expect(await reportsOf(id)).toEqual([]);
  });
});
