import { issueGuidelines } from '../../../src/calls/issue-guidelines.js';
import { setupTestApp, type TestApp } from '../../support/app.js';
import { type Browser, formFieldsOf, textOf } from '../../support/browser.js';
import { behindTheWall } from '../../support/database.js';
import { WebProgramme } from '../../support/web-programme.js';

describe('the words that guidelines allow', () => {
  let app: TestApp;
  let programme: WebProgramme;
  let manager: Browser;
  let id: string;
  let callId: string;
  let path: string;

  beforeAll(async () => {
    app = await setupTestApp({ role: 'web' });
    programme = new WebProgramme(app);
    ({ id } = await programme.draft('In few words'));
    path = `/actions/${id}/edit`;
    const [call] = await behindTheWall<{ id: string }>(
      app.test,
      'SELECT l.call_id AS id FROM action a JOIN lot l ON l.id = a.lot_id WHERE a.id = $1',
      [id],
    );
    callId = call?.id ?? '';
    manager = await app.signIn('manager');
  }, 60_000);
  afterAll(() => app.close());

  const words = (count: number) => Array.from({ length: count }, (_, at) => `élan${at}`).join(' ');
  const opened = async () => formFieldsOf((await manager.get(path)).html, path);
  const save = async (values: Record<string, string>, what = 'save') =>
    manager.post(path, { ...(await opened()), ...values, do: what });
  const submit = async (transition: string) => {
    const file = await app.api('manager')(`/api/v1/actions/${id}`);
    return app.api('manager')(`/api/v1/actions/${id}/transitions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'if-match': file.headers.get('etag') ?? '' },
      body: JSON.stringify({ transition }),
    });
  };

  test('are as many as usual where nothing is set', async () => {
    const text = textOf((await manager.get(path)).html);
    for (const told of ['Words: 10 of 500.', 'Words: 5 of 1,000.', 'Words: 9 of 2,000.']) {
      expect(text).toContain(told);
    }
  });

  test('are set with the rules of a call, in a range that the form can hold, and compared in words', async () => {
    const secretariat = await app.signIn('secretariat');
    const form = `/calls/${callId}/guidelines/edit`;
    const page = await secretariat.get(form);
    expect(textOf(page.html)).toContain('Words, from 20 to 1,000. Empty: 500, as usual.');
    const written = {
      ...formFieldsOf(page.html, form),
      summary: 'What we ask for.',
      changes: 'Shorter texts.',
      leadKinds: 'MEMBER_STATE_AUTHORITY',
    };
    const wrong = await secretariat.post(form, { ...written, summaryWords: '1001', activitiesWords: 'few' });
    expect(wrong.status).toBe(422);
    for (const field of ['summaryWords', 'activitiesWords']) {
      expect(wrong.html).toContain(`href="#field-${field}"`);
    }
    expect(wrong.html).toContain('value="1001"');
    const right = await secretariat.post(form, { ...written, summaryWords: '30', objectivesWords: '1000' });
    expect(right.status).toBe(303);
    const compared = await secretariat.get(`/calls/${callId}/guidelines/1..draft`);
    expect(textOf(compared.html)).toContain(
      'Words in the summary, at most: lowered from 500 words (usual) to 30 words.',
    );
    expect(textOf(compared.html)).not.toContain('Words in the objectives, at most: ');
    const draft = await app.api('secretariat')(`/api/v1/calls/${callId}/guideline-draft`);
    expect(await draft.json()).toMatchObject({ summaryWords: 30, objectivesWords: null });
    const patched = await app.api('secretariat')(`/api/v1/calls/${callId}/guideline-draft`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', 'if-match': draft.headers.get('etag') ?? '' },
      body: JSON.stringify({ activitiesWords: 40 }),
    });
    expect(await patched.json()).toMatchObject({ summaryWords: 30, activitiesWords: 40 });
    await issueGuidelines(programme.runtime, await programme.actor('head-of-unit'), { callId, revision: 2 });
    expect(textOf((await manager.get(path)).html)).toContain('Words: 10 of 30.');
  });

  test('may be exceeded while one writes, and what is too long is told beside the form', async () => {
    const fields = { ...(await opened()), summary: words(33) };
    const kept = await manager.post(`${path}/keep`, fields);
    expect(JSON.parse(kept.html).text).toMatch(/^Kept for you/);
    const beside = JSON.parse((await manager.post(`${path}/check`, fields)).html) as { html: string };
    expect(textOf(beside.html)).toContain('Words: 33; allowed: 30; too many: 3.');
    expect(beside.html).toContain('href="#field-summary"');
    const saved = await save({ summary: words(33) });
    expect([saved.status, saved.location]).toEqual([303, path]);
    expect(textOf((await manager.get(path)).html)).toContain('Words: 33 of 30. Too long by 3.');
  });

  test('hold a submission back, each at its field, with the limit and by how many it is too long', async () => {
    const told = 'Summary is too long. Words: 33; allowed: 30; too many: 3.';
    const onwards = await save({ activities: words(41) }, 'next');
    expect(onwards.location).toBe(`${path}?too=long`);
    const back = await manager.get(onwards.location ?? '');
    expect(back.html).toMatch(/class="error-summary".*href="#field-summary"/s);
    expect(back.html).toContain('id="field-summary-error"');
    expect(textOf(back.html)).toContain(told);
    // The full application's are for its own submission.
    expect(back.html).not.toContain('id="field-activities-error"');
    for (const page of [`/actions/${id}`, `/actions/${id}/decide/submit_concept_note`]) {
      const { html } = await manager.get(page);
      expect(textOf(html)).toContain(told);
      expect(html).toContain(`href="${path}#field-summary"`);
    }
    const refused = await submit('submit_concept_note');
    expect([refused.status, await refused.json()]).toMatchObject([
      409,
      {
        code: 'state_conflict',
        errors: [
          {
            code: 'section_too_long',
            pointer: '/summary',
            detail: expect.stringContaining(told),
          },
        ],
      },
    ]);
    expect((await save({ summary: `${words(29)} – last …` })).status).toBe(303);
    expect((await submit('submit_concept_note')).status).toBe(200);
  });

  test('are those of the day of submission, and the full application keeps to all of them', async () => {
    await behindTheWall(
      app.test,
      `UPDATE case_file SET stage = 'full_application', outside_stage = 'full_application' WHERE id = $1`,
      [id],
    );
    // A later version asks for less; it is not for those who are in already.
    await behindTheWall(
      app.test,
      `INSERT INTO guideline_version (id, call_id, version, in_force_from, summary, minimum_grant_cents, maximum_share_basis_points,
         needs_central_support_letter, needs_partner_support_letter, activities_words)
       SELECT gen_random_uuid(), $1, max(version) + 1, (entente_now() AT TIME ZONE 'Europe/Brussels')::date, 'x', 0, 9500, true, true, 20 FROM guideline_version WHERE call_id = $1`,
      [callId],
    );
    const { html } = await manager.get(path);
    expect(textOf(html)).toContain('Words: 41 of 40. Too long by 1.');
    const refused = (await (await submit('submit_full_application')).json()) as {
      errors: { pointer?: string }[];
    };
    expect(refused.errors.filter(({ pointer }) => pointer === '/activities')).toHaveLength(1);
    await save({ activities: words(40) });
    const after = (await (await submit('submit_full_application')).json()) as {
      errors: { pointer?: string }[];
    };
    expect(after.errors.filter(({ pointer }) => pointer === '/activities')).toEqual([]);
  });
});
