import { setupTestApp, type TestApp } from '../../support/app.js';
import { type Browser, textOf } from '../../support/browser.js';
import { behindTheWall } from '../../support/database.js';
import { WebProgramme } from '../../support/web-programme.js';

describe('findings on the page of a funding request, and for programs', () => {
  let app: TestApp;
  let id: string;
  let path: string;
  let verifier: Browser;
  beforeAll(async () => {
    app = await setupTestApp({ role: 'web' });
    const drafted = await new WebProgramme(app).draft('A request');
    id = drafted.requestId;
    path = `/funding-requests/${id}`;
    // In the second stage of the circuit, without the way there.
    await behindTheWall(
      app.test,
      `UPDATE case_file SET stage = 'ova', outside_stage = 'in_financial_circuit', visit = 3 WHERE id = $1`,
      [id],
    );
    verifier = await app.signIn('verifier');
  }, 60_000);
  afterAll(() => app.close());

  test('are written, confirmed and told, step by step', async () => {
    expect(textOf((await verifier.get(path)).html)).toContain('No finding was raised.');
    const empty = await verifier.submit(`${path}/findings/new`, `${path}/findings/new`, {
      do: 'check',
      text: ' ',
    });
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('href="#field-text"');
    const fields = { text: 'Rate <b>too</b> high', check: 'activities_justified' };
    const asked = await verifier.submit(`${path}/findings/new`, `${path}/findings/new`, {
      do: 'check',
      ...fields,
    });
    expect(textOf(asked.html)).toContain('Raise this finding?');
    expect(textOf(asked.html)).toContain('The costs are justified by the planned activities');
    expect(asked.html).toMatch(/>Rate &lt;b(>|&gt;)too/);
    const changed = await verifier.submit(`${path}/findings/new`, `${path}/findings/new`, {
      do: 'change',
      ...fields,
    });
    expect(textOf(changed.html)).toContain('Rate <b>too</b> high');
    const done = await verifier.submit(`${path}/findings/new`, `${path}/findings/new`, {
      do: 'confirm',
      ...fields,
    });
    expect([done.status, done.location]).toEqual([303, `${path}#findings`]);
    const page = textOf((await verifier.get(path)).html);
    expect(page).toContain('Finding 1 is raised. The initiators are told.');
    expect(page).toContain('raised finding 1.');
    expect(page).toContain('Findings are still open: 1.');
  });

  test('are answered and settled by whom they concern, and hidden from everybody outside', async () => {
    const initiator = await app.signIn('financial-initiator');
    expect((await initiator.get(`${path}/findings/1/settle`)).status).toBe(403);
    expect((await initiator.get(`${path}/findings/2/reply`)).status).toBe(404);
    const reply = { do: 'confirm', text: 'It is within the grid.' };
    expect(
      (await initiator.submit(`${path}/findings/1/reply`, `${path}/findings/1/reply`, reply)).status,
    ).toBe(303);
    const unsettled = await verifier.submit(`${path}/findings/1/settle`, `${path}/findings/1/settle`, {
      do: 'check',
      outcome: 'maintained',
    });
    expect(unsettled.status).toBe(422);
    expect(unsettled.html).toContain('href="#field-reason"');
    const settled = { do: 'confirm', outcome: 'maintained', reason: 'Not convinced.' };
    expect(
      (await verifier.submit(`${path}/findings/1/settle`, `${path}/findings/1/settle`, settled)).status,
    ).toBe(303);
    expect(textOf((await initiator.get(path)).html)).toContain('Not convinced.');
    expect((await verifier.get(`${path}/findings/1/settle`)).status).toBe(409);
    for (const persona of ['manager', 'partner-md']) {
      const outsider = await app.signIn(persona);
      expect(textOf((await outsider.get(path)).html)).not.toContain('inding');
      expect((await outsider.get(`${path}/findings/new`)).status).toBe(404);
    }
  });

  test('that are maintained are seen by whoever signs, with the envelope afterwards', async () => {
    const move = (stage: string) =>
      behindTheWall(app.test, 'UPDATE case_file SET stage = $2 WHERE id = $1', [id, stage]);
    await move('aosd');
    const officer = await app.signIn('authorising-officer');
    const text = textOf((await officer.get(`${path}/decide/approve?visa=aosd`)).html);
    for (const told of ['1 constat est maintenu', 'Not convinced.', 'L’enveloppe après la signature']) {
      expect(text).toContain(told);
    }
    await move('ova');
  });

  test('through the API: read, raised, answered, settled; each refusal with its code', async () => {
    const call = async (persona: string, rest: string, body?: object) => {
      const answer = await app.api(persona)(`/api/v1/funding-requests/${id}/findings${rest}`, {
        ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
        headers: { 'content-type': 'application/json' },
      });
      return {
        status: answer.status,
        body: (await answer.json()) as { items: { number: number; text: string }[]; errors: object[] },
      };
    };
    expect((await call('auditor', '')).body.items).toMatchObject([
      {
        number: 1,
        text: 'Rate <b>too</b> high',
        check: 'activities_justified',
        settlement: { outcome: 'maintained' },
      },
    ]);
    expect((await call('manager', '')).status).toBe(404);
    expect((await call('authorising-officer', '', { text: 'No.' })).status).toBe(403);
    expect((await call('verifier', '', { text: '' })).status).toBe(422);
    expect((await call('verifier', '', { text: 'Two.', check: 'none' })).status).toBe(422);
    expect((await call('verifier', '', { text: 'Two.' })).body.items).toHaveLength(2);
    expect((await call('initiator', '/2/reply', { text: 'Mended.' })).status).toBe(201);
    expect((await call('initiator', '/9/reply', { text: 'Mended.' })).status).toBe(404);
    expect((await call('verifier', '/x/settle', { outcome: 'resolved' })).status).toBe(404);
    expect((await call('verifier', '/2/settle', { outcome: 'resolved' })).status).toBe(201);
    expect((await call('verifier', '/2/settle', { outcome: 'resolved' })).status).toBe(409);
  });
});
