/** Forecasts and pictures on the demo programme: what each audience is shown of them, and what the database keeps back. */
import { CaseRuntime } from '../../../src/cases/case-runtime.js';
import { personOfDemoToken } from '../../../src/identity/demo-sign-in.js';
import { forecastsOf } from '../../../src/insight/forecasts.query.js';
import { InsightModule } from '../../../src/insight/insight.module.js';
import { onTimeByMonth } from '../../../src/insight/on-time.query.js';
import { pipelineOf } from '../../../src/insight/pipeline.query.js';
import { Handlers } from '../../../src/jobs/port.js';
import type { PersonActor } from '../../../src/kernel/actor.js';
import { INSIDE_ONLY, PICTURES } from '../../../src/web/results/pictures/picture.js';
import { setupTestApp, type TestApp } from '../../support/app.js';
import type { Browser } from '../../support/browser.js';
import { Behind } from '../../support/database.js';
import { demoDatabase } from '../../support/demo-database.js';

let app: TestApp;
let behind: Behind;
let runtime: CaseRuntime;
const browsers = new Map<string, Browser>();
beforeAll(async () => {
  app = await setupTestApp({ role: 'web' }, demoDatabase({ size: 2 }));
  behind = await Behind.the(app.test);
  runtime = app.get(CaseRuntime);
}, 180_000);
afterAll(async () => {
  await behind?.close();
  await app?.close();
});

const personOf = async (persona: string): Promise<PersonActor> => {
  const found = await personOfDemoToken(app.database, `demo-${persona}`);
  if (!found) throw new Error(`No persona ${persona}.`);
  return found;
};
async function page(persona: string, path: string): Promise<{ status: number; text: string }> {
  const browser = browsers.get(persona) ?? (await app.signIn(persona));
  browsers.set(persona, browser);
  const answer = await browser.get(path);
  return { status: answer.status, text: answer.html };
}
interface Told {
  readonly id: string;
  readonly forecast: unknown;
  readonly items?: readonly Told[];
}
const told = async (path: string) => (await (await app.api('secretariat')(path)).json()) as Told;
const caseIn = async (stage: string, country = 'MD'): Promise<string> => {
  const [found] = await behind.query<{ id: string }>(
    `SELECT c.id FROM case_file c JOIN case_country k ON k.case_id = c.id
     WHERE c.subject = 'action' AND c.stage = $1 AND k.country = $2 ORDER BY c.reference LIMIT 1`,
    [stage, country],
  );
  if (!found) throw new Error(`No action in ${stage}.`);
  return found.id;
};

describe('what was learned', () => {
  const seenBy = (actor: PersonActor) =>
    app.database.asActor(actor, (transaction) =>
      transaction.run<{ projection: string }>(
        'seen_statistics',
        'SELECT DISTINCT projection FROM stage_statistic ORDER BY 1',
      ),
    );

  it('is read by staff in whole, by everybody else of the stages that they are shown', async () => {
    const projections = async (persona: string) =>
      (await seenBy(await personOf(persona))).map(({ projection }) => projection);
    expect(await projections('secretariat')).toEqual(['inside', 'outside']);
    for (const persona of ['partner-md', 'manager', 'agency'])
      expect(await projections(persona)).toEqual(['outside']);
  });

  it('is written by the system alone', async () => {
    const forge = async (persona: string) =>
      app.database.asActor(await personOf(persona), (transaction) =>
        transaction.run(
          'forged_statistic',
          `INSERT INTO stage_statistic (workflow, projection, stage, place, unit, ended, running, curve, onward, tested, within_50,
             within_90, learned_at) VALUES ('x', 'outside', 'x', 0, 'working', 0, 0, '{}', '{}', 0, 0, 0, entente_now())`,
        ),
      );
    for (const persona of ['secretariat', 'partner-md', 'admin'])
      await expect(forge(persona)).rejects.toThrow(/row-level security/);
  });

  it('holds no curve where it would be the stays themselves', async () => {
    const few = await behind.query<{ stage: string }>(
      `SELECT stage FROM stage_statistic WHERE ended < 10 AND (curve->'atoms' <> '[]' OR onward->'walks' <> '[]')`,
    );
    expect(few).toEqual([]);
    const [known] = await behind.query<{ rows: number }>(
      `SELECT count(*)::int AS rows FROM stage_statistic WHERE ended >= 10 AND curve->'atoms' <> '[]'`,
    );
    expect(known?.rows).toBeGreaterThan(10);
  });

  it('is the same when it is learned again from the same record', async () => {
    const all = () =>
      behind.query(
        `SELECT workflow, projection, stage, place, unit, ended, running, onward->>'fewest' AS fewest,
           jsonb_array_length(onward->'walks') AS walks FROM stage_statistic ORDER BY 1, 2, 4`,
      );
    const before = await all();
    await behind.query('DELETE FROM stage_statistic');
    const handlers = new Handlers();
    new InsightModule(runtime, handlers);
    // As the queue has it done: one round, after which the job is through.
    await handlers.job('learn-stage-times')?.({}, new AbortController().signal);
    expect(await all()).toEqual(before);
  });
});

describe('when a case is decided', () => {
  it('is told to staff as two days and of how many stays, on its page, in its list and to programs', async () => {
    const id = await caseIn('assessment');
    const actor = await personOf('secretariat');
    const forecast = (await forecastsOf(runtime, actor, [id])).get(id);
    if (!forecast?.known) throw new Error(JSON.stringify(forecast));
    expect(forecast.cases).toBeGreaterThanOrEqual(10);
    const { text } = await page('secretariat', `/actions/${id}`);
    expect(text).toContain('Half of such cases by');
    expect(text).toContain(`<time datetime="${forecast.half}">`);
    const one = await told(`/api/v1/actions/${id}`);
    expect(one.forecast).toEqual({ ...forecast, reason: null });
    const list = await told('/api/v1/actions?limit=100');
    const item = list.items?.find((it) => it.id === id);
    expect(item?.forecast).toEqual(one.forecast);
    expect((await page('secretariat', '/actions?sort=reference')).text).toContain('Expected decision');
  });

  it('is told to outsiders as a range, made of nothing but the stages that they are shown', async () => {
    const id = await caseIn('assessment');
    const { text } = await page('partner-md', `/actions/${id}`);
    const panel = /<section id="forecast">.*?<\/section>/s.exec(text)?.[0] ?? '';
    expect(panel).toMatch(/A decision is expected|so that no date can be told|for a date to be told/);
    expect(panel).not.toContain('Half of such cases');
    expect(panel).not.toContain('/results/forecast');
    const partner = await personOf('partner-md');
    const before = (await forecastsOf(runtime, partner, [id])).get(id);
    expect(before).toBeDefined();
    // Inside it goes on to the committee, of which outsiders are shown nothing.
    const [stages] = await behind.query<{ same: boolean }>(
      `SELECT count(DISTINCT s->'outside'->>'code') = 1 AS same FROM workflow_definition d, jsonb_array_elements(d.body->'stages') s
       WHERE d.code = 'action_grant' AND s->>'code' IN ('assessment', 'committee')`,
    );
    expect(stages?.same).toBe(true);
    await behind.query(`UPDATE case_file SET stage = 'committee', stage_since = now() WHERE id = $1`, [id]);
    expect((await forecastsOf(runtime, partner, [id])).get(id)).toEqual(before);
    await behind.query(
      `UPDATE case_file SET stage = 'assessment', stage_since = outside_stage_since WHERE id = $1`,
      [id],
    );
  });

  it('is not told of cases that are decided, closed, or not theirs to see', async () => {
    const staff = await personOf('secretariat');
    for (const stage of ['contracting', 'implementation', 'archived', 'withdrawn']) {
      const ids = (
        await behind.query<{ id: string }>(
          `SELECT id FROM case_file WHERE subject = 'action' AND stage = $1`,
          [stage],
        )
      ).map(({ id }) => id);
      expect([stage, (await forecastsOf(runtime, staff, ids)).size]).toEqual([stage, 0]);
    }
    const theirs = await caseIn('assessment', 'MD');
    expect((await forecastsOf(runtime, await personOf('partner-ma'), [theirs])).size).toBe(0);
  });

  it('is refused, with how many are known, where too few went that way', async () => {
    const [running] = await behind.query<{ id: string }>(
      `SELECT id FROM case_file WHERE subject = 'payment_request' AND closed_at IS NULL AND stage = 'financial_verification' LIMIT 1`,
    );
    const id = running?.id ?? '';
    const { text } = await page('secretariat', `/payment-requests/${id}`);
    expect(text).toMatch(/No date yet: \d earlier stays are known/);
    const one = await told(`/api/v1/payment-requests/${id}`);
    expect(one.forecast).toMatchObject({ known: false, half: null, most: null, reason: 'few_cases' });
  });

  it('has a page that holds it against what came, for staff alone', async () => {
    const { status, text } = await page('secretariat', '/results/forecast?kind=action');
    expect(status).toBe(200);
    expect(text).toContain('calibration-record');
    expect(text).toContain('calibration-simulated');
    const file = await page('secretariat', '/results/forecast/download?kind=action');
    expect(file.text).toContain('Award decision');
    for (const persona of ['partner-md', 'manager', 'agency']) {
      expect((await page(persona, '/results/forecast')).status).toBe(403);
      expect((await page(persona, '/results/forecast/download')).status).toBe(403);
    }
  });
});

describe('pictures', () => {
  it('are one image each with a name, and a table and a file of the same rows', async () => {
    for (const name of PICTURES) {
      const { status, text } = await page('secretariat', `/results/pictures?picture=${name}`);
      expect([name, status]).toEqual([name, 200]);
      const drawing = /<svg class="(?:picture|process)-drawing"[^>]*>/.exec(text)?.[0] ?? '';
      expect([name, drawing]).toEqual([name, expect.stringMatching(/role="(img|group)" aria-labelledby="/)]);
      for (const id of /aria-labelledby="([^"]*)"/.exec(drawing)?.[1]?.split(' ') ?? [])
        expect(text).toContain(`id="${id}"`);
      expect(text).not.toMatch(/<svg[^>]*picture-drawing.*?\bstyle=/s);
      const rows = (text.split('<tbody>')[1]?.split('</tbody>')[0]?.match(/<tr>/g) ?? []).length;
      const file = await page('secretariat', `/results/pictures/download?picture=${name}`);
      expect([name, file.text.trim().split('\n').length]).toEqual([name, rows + 1]);
    }
  });

  it('show outsiders their own cases alone, and nothing of balances, limits and workload', async () => {
    for (const name of INSIDE_ONLY) {
      const { text } = await page('partner-md', `/results/pictures?picture=${name}`);
      expect(text).toContain('<h1 safe>Where cases stand'.replace(' safe', ''));
      expect((await page('partner-md', `/results/pictures/download?picture=${name}`)).text).toContain(
        'Longest there',
      );
    }
    await expect(onTimeByMonth(runtime, await personOf('partner-md'))).rejects.toMatchObject({ status: 403 });
    const { text } = await page('partner-md', '/results/pictures?picture=process');
    expect(text).not.toContain('Steering Committee');
    const [own] = await behind.query<{ cases: number }>(
      `SELECT count(*)::int AS cases FROM case_file c JOIN case_access x ON x.case_id = c.id
         JOIN account a ON a.organisation_id = x.organisation_id AND a.demo_persona = 'partner-md'
       WHERE c.subject = 'action' AND c.closed_at IS NULL`,
    );
    const stages = await pipelineOf(runtime, await personOf('partner-md'));
    const shown = stages.filter(({ subject }) => subject === 'action');
    expect(shown.reduce((sum, { cases }) => sum + cases, 0)).toBe(own?.cases);
    expect(own?.cases).toBeGreaterThan(5);
  });

  it('lead from each count to as many cases', async () => {
    for (const persona of ['secretariat', 'partner-md']) {
      const stages = await pipelineOf(runtime, await personOf(persona));
      for (const { subject, code, cases } of stages.filter((one) => one.subject === 'action')) {
        const { text } = await page(persona, `/results/pictures/cases?kind=${subject}&stage=${code}`);
        const rows = (text.match(/class="case-link"/g) ?? []).length;
        expect([persona, code, rows]).toEqual([persona, code, cases]);
      }
    }
  });

  it('take nothing from an address that is not offered', async () => {
    for (const path of [
      '/results/pictures?picture=secrets&kind=nothing&country=XX&fund=1',
      '/results/pictures/cases?kind=action&stage=%00%27;--',
      '/results/pictures?picture=timeline&country=MD&fund=AMIF',
      '/results/forecast?kind=%F0%9F%99%82',
    ])
      expect([path, (await page('secretariat', path)).status]).toEqual([path, 200]);
  });
});
