/** An assessment over HTTP alone: the grid, a conflict declared, two sheets that lie apart, a consensus, and what the committee reads. */
import { setupTestApp, type TestApp } from '../support/app.js';
import { type Browser, type FormValues, textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { WebProgramme } from '../support/web-programme.js';

let app: TestApp;
let action: string;
let grid: string;
let secretariat: Browser;
let technical: Browser;
let financial: Browser;
/** Somebody of a consulted service who assesses as well. */
let stand: Browser;

const TITLE = 'Forged <b>seals</b>';
const page = (below = '') => `/actions/${action}/assessment${below}`;
const words = async (browser: Browser, path: string) => {
  const { status, html } = await browser.get(path);
  return { status, text: textOf(html), html };
};
/** Fills a form, and confirms what the page then asks. */
const confirmed = async (browser: Browser, path: string, action: string, values: FormValues) => {
  const asked = await browser.submit(path, action, { ...values, do: 'check' });
  expect(asked.status).toBe(200);
  const done = await browser.submit(path, action, { ...values, do: 'confirm' });
  return { asked: textOf(asked.html), done };
};
const accountOf = async (persona: string) => (await new WebProgramme(app).actor(persona)).accountId;

beforeAll(async () => {
  app = await setupTestApp();
  const programme = new WebProgramme(app);
  await behindTheWall(
    app.test,
    `INSERT INTO role_assignment (id, account_id, role)
     SELECT gen_random_uuid(), id, 'assessor_financial' FROM account WHERE demo_persona = 'consulted-service'`,
  );
  ({ id: action } = await programme.inConsultation(TITLE));
  [secretariat, technical, financial, stand] = await Promise.all([
    app.signIn('secretariat'),
    app.signIn('assessor-technical'),
    app.signIn('assessor-financial'),
    app.signIn('consulted-service'),
  ]);
}, 60_000);
afterAll(() => app.close());

describe('a grid', () => {
  it('is drawn up for a lot, and its mistakes come back at their fields', async () => {
    const [lot] = await behindTheWall<{ place: string }>(
      app.test,
      `SELECT l.call_id || ' ' || l.id AS place FROM action a JOIN lot l ON l.id = a.lot_id WHERE a.id = $1`,
      [action],
    );
    const nobody = await secretariat.submit('/assessments/grids/new', '/assessments/grids/new', {
      callId: '',
    });
    expect(nobody.status).toBe(422);
    const drawn = await secretariat.submit('/assessments/grids/new', '/assessments/grids/new', {
      callId: lot?.place ?? '',
    });
    grid = /grids\/([0-9a-f-]{36})\/edit/.exec(drawn.location ?? '')?.[1] ?? '';
    const edit = `/assessments/grids/${grid}/edit`;
    const values = {
      threshold: '70',
      criterionTolerance: '20',
      totalTolerance: '15',
      outlierRule: 'consensus',
      'criteria.0.nameEn': 'Relevance <i>here</i>',
      'criteria.0.nameFr': 'Pertinence',
      'criteria.0.questionEn': 'Is it needed?',
      'criteria.0.weight': '60',
      'criteria.0.maximum': '5',
      'criteria.0.threshold': '3',
      'criteria.2.nameEn': 'Cost',
      'criteria.2.nameFr': 'Coût',
      'criteria.2.weight': '30',
      'criteria.2.maximum': '10',
    };
    const wrong = await secretariat.submit(edit, edit, {
      ...values,
      'criteria.2.weight': 'much',
      do: 'save',
    });
    expect(wrong.status).toBe(422);
    expect(textOf(wrong.html)).toContain('Criterion 2, Weight');
    expect(wrong.html).toContain('value="much"');
    expect((await secretariat.submit(edit, edit, { ...values, do: 'save' })).status).toBe(303);
    expect((await words(secretariat, `/assessments/grids/${grid}`)).text).toContain(
      'The weights add up to 90, not to 100.',
    );
    await secretariat.submit(edit, edit, {
      ...values,
      'criteria.1.nameEn': 'Cost',
      'criteria.1.nameFr': 'Coût',
      'criteria.1.weight': '40',
      'criteria.1.maximum': '10',
      'criteria.2.nameEn': '',
      'criteria.2.nameFr': '',
      do: 'save',
    });
    const shown = await words(secretariat, `/assessments/grids/${grid}`);
    expect(shown.text).toContain('The weights add up to 100.');
    expect(shown.html).not.toContain('<i>here');
    expect((await technical.get(edit)).status).toBe(403);
    expect((await (await app.signIn('manager')).get(`/assessments/grids/${grid}`)).status).toBe(404);
  });

  it('counts once it is put in force, and is not changed any more', async () => {
    const path = `/assessments/grids/${grid}/put-in-force`;
    expect((await words(secretariat, path)).text).toContain('Rounds that have begun keep the version');
    expect((await secretariat.submit(path, path, {})).location).toBe(`/assessments/grids/${grid}`);
    expect((await secretariat.get(`/assessments/grids/${grid}/edit`)).status).toBe(409);
  });
});

describe('an application that enters its assessment', () => {
  beforeAll(async () => {
    const programme = new WebProgramme(app);
    await programme.act('partner-md', action, 'endorse', { visa: 'endorsement:MD' });
    await programme.act('consulted-service', action, 'support', { visa: 'consultation' });
    await programme.act('secretariat', action, 'select_concept');
    await programme.act('secretariat', action, 'invite_full_application');
    await programme.letter('manager', 'action', action, 'support_letter');
    await programme.act('manager', action, 'submit_full_application');
  });

  it('waits for the secretariat to name two assessors', async () => {
    expect((await words(secretariat, '/assessments')).text).toContain('Name assessors');
    const names = async (accountId: string) => secretariat.submit(page(), page('/assessors'), { accountId });
    expect((await names('')).status).toBe(422);
    expect((await names(`${await accountOf('assessor-technical')} assessor_technical`)).status).toBe(303);
    expect((await names(`${await accountOf('assessor-financial')} assessor_financial`)).status).toBe(303);
    expect((await words(technical, '/assessments')).text).toContain('Declare your interests');
  });

  it('tells each that it is they who assess, what to do, by when and where', async () => {
    const told = () =>
      behindTheWall<{ persona: string; subject: string; body: string }>(
        app.test,
        `SELECT a.demo_persona AS persona, m.subject, m.body_text AS body FROM mail m JOIN account a ON a.id = m.account_id
         JOIN inbox_item i ON i.account_id = a.id AND i.source = m.source WHERE i.kind = 'assess' AND m.case_id = $1
         ORDER BY persona`,
        [action],
      );
    await eventually(async () =>
      expect((await told()).map(({ persona }) => persona)).toEqual([
        'assessor-financial',
        'assessor-technical',
      ]),
    );
    for (const { subject, body } of await told()) {
      expect(subject).toMatch(
        /You are named to assess an application \(due \d+ \w+ \d{4}\)$|Vous êtes désigné/,
      );
      expect(body).toMatch(/First declare your interests|Déclarez d’abord vos intérêts/);
      expect(body).toMatch(/By when: |Pour le : /);
      expect(body.match(/https?:\/\/\S+/g)).toEqual([expect.stringContaining(`${page()}?notice=`)]);
    }
  });

  it('shows an assessor nothing but what it is, before the declaration', async () => {
    const { text } = await words(technical, page());
    expect(text).toContain('neither I nor anybody close to me works for');
    expect(text).toContain('Forged <b>seals</b>');
    expect(text).not.toContain('Experts compare how forged documents');
    expect(text).not.toContain('Eszter Vámos (');
    expect((await technical.get(page('/sheet'))).status).toBe(403);
    const blank = await technical.submit(page(), page('/declaration'), { do: 'check' });
    expect(blank.status).toBe(422);
    expect(textOf(blank.html)).toContain('What do you declare? Choose one of the answers offered.');
    const { asked, done } = await confirmed(technical, page(), page('/declaration'), { outcome: 'none' });
    expect(asked).toContain('neither I nor anybody close to me works for');
    expect(done.location).toBe(page());
  });

  it('loses an assessor who declares a conflict, and the secretariat is told and names another', async () => {
    const reason = 'My sister leads the applicant’s unit.';
    const { asked } = await confirmed(financial, page(), page('/declaration'), {
      outcome: 'conflict',
      reason,
    });
    expect(asked).toContain('The secretariat is told');
    expect((await words(financial, page())).text).toContain('You do not assess this application');
    await eventually(async () => {
      expect((await words(secretariat, '/inbox')).text).toContain(
        'an assessor made the declaration of interests',
      );
    });
    const seen = await words(secretariat, page());
    expect(seen.text).toContain(reason);
    expect((await words(technical, page())).text).not.toContain(reason);
    expect(seen.html).not.toContain(`value="${await accountOf('assessor-financial')} assessor_financial"`);
    const named = await secretariat.submit(page(), page('/assessors'), {
      accountId: `${await accountOf('consulted-service')} assessor_financial`,
    });
    expect(named.status).toBe(303);
    await confirmed(stand, page(), page('/declaration'), { outcome: 'none' });
  });

  it('is scored by each alone: a sheet is kept, comes back with its mistakes, and is handed in for good', async () => {
    const sheet = page('/sheet');
    const values = {
      'scores.0.points': '4,5',
      'scores.0.comment': 'A secret of mine.',
      'scores.1.points': '11',
      'scores.1.comment': '',
    };
    const wrong = await technical.submit(sheet, sheet, { ...values, do: 'check' });
    expect(wrong.status).toBe(422);
    expect(textOf(wrong.html)).toContain('Give at most 10.');
    expect(wrong.html).toContain('value="4,5"');
    const kept = await technical.submit(sheet, sheet, { ...values, 'scores.1.points': '', do: 'keep' });
    expect(kept.location).toBe(sheet);
    expect(
      (await technical.submit(sheet, sheet, { ...values, 'scores.1.points': '', do: 'check' })).status,
    ).toBe(422);
    const { asked, done } = await confirmed(technical, sheet, sheet, { ...values, 'scores.1.points': '9' });
    expect(asked).toContain('90 / 100');
    expect(done.location).toBe(page());
    expect((await words(secretariat, page())).text).not.toContain('A secret of mine');
  });

  it('has to be reconciled where the sheets lie apart, by scores on which all agree', async () => {
    await confirmed(stand, page('/sheet'), page('/sheet'), {
      'scores.0.points': '2',
      'scores.0.comment': 'Not needed.',
      'scores.1.points': '8',
      'scores.1.comment': 'Fair.',
    });
    const apart = await words(technical, page());
    expect(apart.text).toContain('The sheets lie too far apart');
    expect(apart.text).toContain('Not needed.');
    const values = { 'points.0': '2.5', 'points.1': '8', reason: 'The need was overrated.' };
    const path = page('/consensus');
    expect((await technical.submit(path, path, { ...values, reason: '', do: 'check' })).status).toBe(422);
    const { asked } = await confirmed(technical, path, path, values);
    expect(asked).toContain('62 / 100');
    const agree = page('/consensus/1/agree');
    expect((await words(stand, page())).html).toContain(`href="${agree}"`);
    expect((await stand.submit(agree, agree, {})).location).toBe(page());
    const settled = await words(secretariat, page());
    expect(settled.text).toContain('62 of 100 points');
    expect(settled.text).toContain('the whole (62 of 70) and Relevance <i>here</i> (2.5 of 3)');
  });

  it('goes to the committee with a warning, and outsiders learn nothing of it', async () => {
    const programme = new WebProgramme(app);
    await programme.act('assessor-technical', action, 'recommend', { visa: 'technical' });
    await programme.act('consulted-service', action, 'recommend', { visa: 'financial' });
    const member = await app.signIn('steering-2');
    expect((await words(member, `/actions/${action}`)).text).toContain('A threshold is not reached');
    const vote = await words(member, `/actions/${action}/decide/vote_for?visa=committee`);
    expect(vote.text).toContain('A threshold is not reached');
    for (const persona of ['manager', 'partner-md', 'agency']) {
      const outsider = await app.signIn(persona);
      expect((await outsider.get(page())).status).toBe(404);
      expect((await outsider.get('/assessments')).status).toBe(404);
      const seen = await outsider.get(`/actions/${action}`);
      if (persona !== 'agency') expect(seen.status).toBe(200);
      for (const secret of ['62 of 100', 'Tomáš', 'score sheet', 'assessor', page()]) {
        expect(textOf(seen.html)).not.toContain(secret);
      }
      expect((await app.api(persona)(`/api/v1/actions/${action}/assessment`)).status).toBe(404);
      const trail = await app.api(persona)(`/api/v1/actions/${action}/trail`);
      expect(await trail.text()).not.toMatch(/assess(or|ment_)|interest_declared|scores_/);
    }
  });

  it('answers programs with the same: next step, rounds and result', async () => {
    const answer = await app.api('head-of-unit')(`/api/v1/actions/${action}/assessment`);
    expect(await answer.json()).toMatchObject({
      next: 'settled',
      rounds: [{ round: 1, open: false, result: { points: '62', thresholdsMet: false, by: 'consensus' } }],
    });
  });
});
