import { editAction } from '../../../src/actions/edit-action.js';
import { setupTestApp, type TestApp } from '../../support/app.js';
import { type Browser, hiddenFieldsOf, textOf } from '../../support/browser.js';
import { behindTheWall } from '../../support/database.js';
import { WebProgramme } from '../../support/web-programme.js';

describe('writing an application', () => {
  let app: TestApp;
  let programme: WebProgramme;
  let manager: Browser;
  beforeAll(async () => {
    app = await setupTestApp();
    programme = new WebProgramme(app);
    manager = await app.signIn('manager');
  });
  afterAll(() => app.close());

  const rowsOf = async (title: string) =>
    (
      await behindTheWall<{ n: number }>(
        app.test,
        'SELECT count(*)::int AS n FROM case_file WHERE title = $1',
        [title],
      )
    )[0]?.n;

  /** What the form on a page holds, as a browser would send it again. */
  const filledIn = (html: string, action: string) => ({
    ...hiddenFieldsOf(html, action),
    ...Object.fromEntries(
      [...html.matchAll(/<input\b[^>]*\bid="field-[^>]*>/g)].flatMap(([input]) => {
        const name = /\bname="([^"]*)"/.exec(input)?.[1];
        const value = /\bvalue="([^"]*)"/.exec(input)?.[1] ?? '';
        return name && !input.includes('checkbox') ? [[name, value]] : [];
      }),
    ),
    ...Object.fromEntries(
      [...html.matchAll(/<textarea\b[^>]*\bname="([^"]*)"[^>]*>\n?(.*?)<\/textarea>/gs)].map(
        ([, name, text]) => [name, text],
      ),
    ),
    ...Object.fromEntries(
      [...html.matchAll(/<select\b[^>]*\bname="([^"]*)"[^>]*>(.*?)<\/select>/gs)].map(([, name, options]) => [
        name,
        /<option value="([^"]*)" selected/.exec(options ?? '')?.[1] ?? '',
      ]),
    ),
  });

  test('a title is enough to begin with, and the page then judges what is saved', async () => {
    const sent = await manager.submit('/actions/new', '/actions/new', { do: 'save', title: 'A first idea' });
    expect(sent.status).toBe(303);
    expect(sent.location).toMatch(/^\/actions\/[0-9a-f-]{36}\/edit$/);
    const page = await manager.get(sent.location ?? '');
    expect(textOf(page.html)).toContain('Saved: A first idea.');
    expect(textOf(page.html)).toContain('Eligibility, rule by rule');
    expect(textOf(page.html)).toContain('No partner country is named yet.');
  });

  test('without a title nothing is drafted, and nothing that was typed is lost', async () => {
    const sent = await manager.submit('/actions/new', '/actions/new', {
      do: 'save',
      title: '',
      summary: 'A long summary <script>alert(1)</script>',
      grantCents: 'a lot',
    });
    expect(sent.status).toBe(422);
    expect(sent.html).toContain('href="#field-title"');
    expect(sent.html).toContain('href="#field-grantCents"');
    expect(sent.html).toContain('A long summary &lt;script>');
    expect(sent.html).not.toContain('<script>alert(1)');
    expect(sent.html).toContain('value="a lot"');
    const later = await (await app.signIn('manager')).get('/actions/new');
    expect(textOf(later.html)).toContain('You had not saved yet');
    expect(later.html).toContain('value="a lot"');
    await manager.submit('/actions/new', '/actions/new/discard', {});
    expect((await manager.get('/actions/new')).html).not.toContain('value="a lot"');
  });

  test('lines are added and removed with plain buttons, without saving anything', async () => {
    const before = await rowsOf('Many lines');
    const first = { title: 'Many lines', 'budgetLines.0.description': 'Experts' };
    const added = await manager.submit('/actions/new', '/actions/new', { ...first, do: 'add.budgetLines' });
    expect(added.location).toBe('/actions/new#budgetLines');
    const two = await manager.get('/actions/new');
    expect(two.html).toContain('name="budgetLines.1.description"');
    expect(two.html).toContain('value="Experts"');
    await manager.post('/actions/new', { ...filledIn(two.html, '/actions/new'), do: 'remove.budgetLines.0' });
    const one = await manager.get('/actions/new');
    expect(one.html).not.toContain('name="budgetLines.1.description"');
    expect(one.html).not.toContain('value="Experts"');
    expect(await rowsOf('Many lines')).toBe(before);
    await manager.submit('/actions/new', '/actions/new/discard', {});
    // Before anything is typed too.
    const blank = filledIn((await manager.get('/actions/new')).html, '/actions/new');
    await manager.post('/actions/new', { ...blank, do: 'add.milestones' });
    expect((await manager.get('/actions/new')).html).toContain('name="milestones.1.title"');
  });

  test('what is kept while typing makes no version and no event, and is resumed', async () => {
    const { id } = await programme.draft('Kept while typing');
    const path = `/actions/${id}/edit`;
    const form = filledIn((await manager.get(path)).html, path);
    const kept = await manager.post(`${path}/keep`, { ...form, objectives: 'Typed, not saved' });
    expect(kept.status).toBe(201);
    expect(JSON.parse(kept.html).text).toMatch(/^Kept for you at \d\d:\d\d, not saved yet$/);
    const [events] = await behindTheWall<{ n: number }>(
      app.test,
      'SELECT count(*)::int AS n FROM audit_event WHERE case_id = $1',
      [id],
    );
    expect(events?.n).toBe(1);
    const resumed = await manager.get(path);
    expect(textOf(resumed.html)).toContain('You had not saved yet');
    expect(resumed.html).toContain('Typed, not saved');
    const saved = await manager.post(path, { ...filledIn(resumed.html, path), do: 'save' });
    expect(saved.location).toBe(path);
    const after = await manager.get(path);
    expect(textOf(after.html)).not.toContain('You had not saved yet');
    expect(after.html).toContain('Typed, not saved');
  });

  test('when two people save, the second sees both and nothing is lost', async () => {
    const { id } = await programme.draft('Two people');
    const path = `/actions/${id}/edit`;
    const one = filledIn((await manager.get(path)).html, path);
    const other = filledIn((await manager.get(path)).html, path);
    expect((await manager.post(path, { ...one, summary: 'First summary', do: 'save' })).status).toBe(303);
    const second = await manager.post(path, { ...other, summary: 'Second summary', do: 'save' });
    expect(second.status).toBe(412);
    const text = textOf(second.html);
    expect(text).toContain('Somebody else saved this while you were writing');
    expect(text).toContain('First summary');
    expect(text).toContain('Second summary');
    const clash = hiddenFieldsOf(second.html, path);
    const undecided = await manager.post(path, { ...clash, do: 'save' });
    expect(undecided.status).toBe(422);
    expect(undecided.html).toContain('href="#field-choice-summary"');
    expect(textOf(undecided.html)).toContain('Second summary');
    const later = await (await app.signIn('manager')).get(path);
    expect(textOf(later.html)).toContain('Second summary');
    const again = await manager.post(path, { ...clash, 'choice.summary': 'mine', do: 'save' });
    expect(again.status).toBe(303);
    expect((await manager.get(path)).html).toContain('Second summary</textarea>');
  });

  test('what two people change in different parts is saved from both, and each is told', async () => {
    const { id } = await programme.draft('Different parts');
    const path = `/actions/${id}/edit`;
    const one = filledIn((await manager.get(path)).html, path);
    const other = filledIn((await manager.get(path)).html, path);
    await manager.post(path, { ...one, summary: 'Their summary', do: 'save' });
    const line = { 'milestones.1.title': 'Closing', 'milestones.1.dueMonth': '12' };
    const second = await manager.post(path, { ...other, objectives: 'My objectives', ...line, do: 'save' });
    expect(second.status).toBe(303);
    const page = await manager.get(path);
    expect(textOf(page.html)).toContain('Somebody else had changed meanwhile, and it stays: Summary.');
    expect(page.html).toContain('Their summary</textarea>');
    expect(page.html).toContain('My objectives</textarea>');
    expect(page.html).toContain('value="Closing"');
  });

  test('each part may be theirs, mine, or both put together; lines of both stay', async () => {
    const { id } = await programme.draft('Put together');
    const path = `/actions/${id}/edit`;
    const one = filledIn((await manager.get(path)).html, path);
    const other = filledIn((await manager.get(path)).html, path);
    const more = (title: string) => ({ 'milestones.1.title': title, 'milestones.1.dueMonth': '6' });
    await manager.post(path, {
      ...one,
      title: 'Theirs',
      summary: 'One',
      grantCents: '1',
      ...more('A'),
      do: 'save',
    });
    const second = await manager.post(path, {
      ...other,
      title: 'Mine',
      summary: 'Two',
      grantCents: '2',
      ...more('B'),
      do: 'save',
    });
    expect(second.status).toBe(412);
    const clash = hiddenFieldsOf(second.html, path);
    const chosen = { 'choice.title': 'theirs', 'choice.grantCents': 'mine', 'choice.milestones': 'both' };
    const text = { 'choice.summary': 'both', 'both.summary': 'One and two' };
    const saved = await manager.post(path, { ...clash, ...chosen, ...text, do: 'save' });
    expect(saved.status).toBe(303);
    const { html } = await manager.get(path);
    for (const value of ['Theirs', '2.00', 'Kick-off', 'A', 'B']) expect(html).toContain(`value="${value}"`);
    expect(html).toContain('One and two</textarea>');
    expect(html).not.toContain('value="Mine"');
  });

  test('two windows of one person do not write over each other while typing', async () => {
    const { id } = await programme.draft('Two windows');
    const path = `/actions/${id}/edit`;
    const form = filledIn((await manager.get(path)).html, path);
    const keep = async (values: Record<string, string>) =>
      JSON.parse((await manager.post(`${path}/keep`, { ...form, ...values })).html);
    const first = await keep({ summary: 'From the desk' });
    const second = await keep({ objectives: 'From the train' });
    expect(second.take).toEqual({ summary: { summary: 'From the desk' } });
    expect((await keep({ summary: 'From the desk, later', kept: first.kept })).take).toEqual({
      objectives: { objectives: 'From the train' },
    });
    const clash = await keep({ summary: 'From the train', objectives: 'From the train', kept: second.kept });
    expect(clash.conflict).toBe(true);
    expect(clash.text).toContain('another window of yours');
    const both = await manager.post(path, {
      ...form,
      summary: 'From the train',
      objectives: 'From the train',
      kept: second.kept,
      do: 'compare',
    });
    expect(both.status).toBe(412);
    expect(textOf(both.html)).toContain('You have changed the same in another window');
    expect(textOf(both.html)).toContain('From the desk, later');
    const settled = await manager.post(path, {
      ...hiddenFieldsOf(both.html, path),
      'choice.summary': 'both',
      'both.summary': 'From both',
      do: 'compare',
    });
    expect(settled.location).toBe(path);
    const resumed = await manager.get(path);
    expect(resumed.html).toContain('From both</textarea>');
    expect(resumed.html).toContain('From the train</textarea>');
    await manager.post(path, { ...filledIn(resumed.html, path), do: 'save' });
    expect(textOf((await manager.get(path)).html)).toContain('Saved: Two windows.');
  });

  test('a draft that was overtaken comes back with what others saved, or asks where both changed the same', async () => {
    const { id } = await programme.draft('Overtaken');
    const path = `/actions/${id}/edit`;
    const form = filledIn((await manager.get(path)).html, path);
    await manager.post(`${path}/keep`, { ...form, objectives: 'Kept at home' });
    const save = async (changes: Record<string, string>) => {
      const version = hiddenFieldsOf((await manager.get(path)).html, path)['version'] ?? '';
      const { runtime } = programme;
      await editAction(runtime, await programme.actor('manager'), {
        actionId: id,
        expectedVersion: version,
        changes,
      });
    };
    await save({ summary: 'Saved by a colleague' });
    const resumed = await manager.get(path);
    expect(textOf(resumed.html)).toContain('Taken over into the form, beside what you typed: Summary.');
    expect(resumed.html).toContain('Saved by a colleague</textarea>');
    expect(resumed.html).toContain('Kept at home</textarea>');
    await save({ objectives: 'Saved by a colleague too' });
    const clash = await manager.get(path);
    expect(clash.status).toBe(200);
    expect(textOf(clash.html)).toContain('Nothing is lost. Choose for each part below');
    const chosen = { ...hiddenFieldsOf(clash.html, path), 'choice.objectives': 'theirs', do: 'save' };
    expect((await manager.post(path, chosen)).status).toBe(303);
    const after = await manager.get(path);
    expect(after.html).toContain('Saved by a colleague too</textarea>');
    expect(textOf(after.html)).not.toContain('You had not saved yet');
  });

  test('what is typed is judged before anything is saved, and what is missing is linked', async () => {
    const { id } = await programme.draft('Judged while typed');
    const path = `/actions/${id}/edit`;
    const form = filledIn((await manager.get(path)).html, path);
    const check = async (values: Record<string, string>, at = path) => {
      const answer = await manager.post(`${at}/check`, { ...form, ...values });
      expect(answer.status).toBe(201);
      return JSON.parse(answer.html) as { html: string; text: string };
    };
    expect(textOf((await check({})).html)).toContain('At most 95.00% of the total cost.');
    const above = await check({ grantCents: '311642.51', totalCostCents: '311642.51' });
    expect(textOf(above.html)).toContain('It is more than 95.00% of the total cost.');
    const less = await check({
      summary: ' ',
      'milestones.0.title': '',
      'milestones.0.dueMonth': '',
      pillar: '',
    });
    expect(less.html).toContain('href="#field-summary"');
    expect(less.html).toContain('href="#field-pillar"');
    expect(less.html).toContain('href="#milestones"');
    expect(less.text).toMatch(/^Parts still open: 2\./);
    const odd = {
      grantCents: 'much',
      durationMonths: '-3',
      lotId: 'x',
      'countries.0.country': 'XX:y',
      theme: 'z',
    };
    expect(textOf((await check(odd)).html)).toContain('No version of guidelines applies yet');
    expect(textOf((await check({ title: 'Not there yet' }, '/actions/new')).html)).toContain('Eligibility');
    expect((await manager.get(path)).html).toContain('value="295655.25"');
    const stranger = await app.signIn('manager-es');
    const token = hiddenFieldsOf((await stranger.get('/actions/new')).html, '/actions/new');
    expect((await stranger.post(`${path}/check`, { ...form, ...token })).status).toBe(404);
  });

  test('long texts say how long they are, as saved', async () => {
    const { id } = await programme.draft('Counted');
    const path = `/actions/${id}/edit`;
    const form = filledIn((await manager.get(path)).html, path);
    await manager.post(path, { ...form, summary: 'Trois mots : aujourd’hui 😀', do: 'save' });
    const page = await manager.get(path);
    expect(textOf(page.html)).toContain('Words: 3 of 500.');
    const long = await manager.post(path, {
      ...filledIn(page.html, path),
      summary: 'x'.repeat(5_003),
      do: 'save',
    });
    expect(textOf(long.html)).toContain('Words: 1. Characters: 5,003 of 5,000. Too long by 3.');
  });

  test('marks that nobody gave are taken for none', async () => {
    const { id } = await programme.draft('Odd marks');
    const path = `/actions/${id}/edit`;
    const form = filledIn((await manager.get(path)).html, path);
    for (const odd of ['', 'x', '[]', '{"title":1}', 'null', '"', '{"__proto__":"x"}']) {
      const answer = await manager.post(`${path}/keep`, { ...form, base: odd, kept: odd });
      expect(answer.status).toBe(201);
    }
    const odd = { choose: 'nothing,__proto__,title', 'choice.title': 'both', 'mine.constructor': 'x' };
    expect((await manager.post(path, { ...form, ...odd, do: 'save' })).status).toBe(303);
    const other = { choose: 'constructor,title', 'mine.constructor': 'x', 'mine.title': 'Mine' };
    expect((await manager.post(path, { ...form, ...other, do: 'save' })).status).toBe(422);
  });

  test('saving unchanged leaves no trace; saving on goes to the submission', async () => {
    const { id } = await programme.draft('Going on');
    const path = `/actions/${id}/edit`;
    const form = filledIn((await manager.get(path)).html, path);
    await manager.post(path, { ...form, do: 'save' });
    expect(textOf((await manager.get(path)).html)).toContain('Nothing had changed.');
    const next = await manager.post(path, { ...form, do: 'next' });
    expect(next.location).toBe(`/actions/${id}/decide/submit_concept_note`);
  });

  describe('the justification of the funding request', () => {
    let address: string;
    let request: string;
    const justification = async () =>
      (
        await behindTheWall<{ justification: string }>(
          app.test,
          'SELECT justification FROM funding_request WHERE id = $1',
          [request],
        )
      )[0]?.justification;

    test('is written with the concept note already, which says when it is needed', async () => {
      const blank = await manager.get('/actions/new');
      expect(textOf(blank.html)).toContain('It is required when you submit the full application');
      const wrong = await manager.submit('/actions/new', '/actions/new', {
        do: 'save',
        title: 'Justified early',
        fundingJustification: 'x'.repeat(10_001),
      });
      expect(wrong.status).toBe(422);
      expect(wrong.html).toContain('href="#field-fundingJustification"');
      const sent = await manager.submit('/actions/new', '/actions/new', {
        do: 'save',
        title: 'Justified early',
        fundingJustification: 'Ten trainings, as costed.',
      });
      address = sent.location ?? '';
      const [row] = await behindTheWall<{ id: string }>(
        app.test,
        'SELECT id FROM funding_request WHERE action_id = $1',
        [address.split('/')[2]],
      );
      request = row?.id ?? '';
      expect(await justification()).toBe('Ten trainings, as costed.');
      expect((await manager.get(address)).html).toMatch(
        /<textarea[^>]*name="fundingJustification"[^>]*>\s*Ten trainings, as costed\./,
      );
    });

    test('is changed with the application, under the record of the request and not of the action', async () => {
      const before = await manager.get(address);
      const sent = await manager.submit(address, address, {
        ...filledIn(before.html, address),
        fundingJustification: 'Twelve trainings.',
        do: 'save',
      });
      expect(sent.status).toBe(303);
      const after = await manager.get(address);
      expect(textOf(after.html)).toContain('Saved: Justified early.');
      expect(await justification()).toBe('Twelve trainings.');
      const versions = (html: string) => hiddenFieldsOf(html, address);
      expect(versions(after.html)['version']).toBe(versions(before.html)['version']);
      expect(versions(after.html)['requestVersion']).not.toBe(versions(before.html)['requestVersion']);
    });

    test('written meanwhile by a colleague is not written over', async () => {
      const mine = await manager.get(address);
      const other = `/funding-requests/${request}/edit`;
      await manager.submit(other, other, { justification: 'Fifteen trainings.' });
      const late = await manager.post(address, {
        ...filledIn(mine.html, address),
        fundingJustification: 'Eleven trainings.',
        do: 'save',
      });
      expect(late.status).toBe(412);
      expect(textOf(late.html)).toContain('Fifteen trainings.');
      expect(textOf(late.html)).toContain('Eleven trainings.');
      expect(await justification()).toBe('Fifteen trainings.');
      const saved = await manager.post(address, {
        ...hiddenFieldsOf(late.html, address),
        'choice.fundingJustification': 'theirs',
        summary: 'Trains trainers.',
        do: 'save',
      });
      expect(saved.status).toBe(303);
      expect(await justification()).toBe('Fifteen trainings.');
    });

    test('may stay empty until the full application, which asks for it as before', async () => {
      const bare = await programme.draft('Not justified', 'manager', 'MD');
      await behindTheWall(app.test, `UPDATE funding_request SET justification = '' WHERE action_id = $1`, [
        bare.id,
      ]);
      await programme.act('manager', bare.id, 'submit_concept_note');
      await behindTheWall(
        app.test,
        `UPDATE case_file SET stage = 'full_application', outside_stage = 'full_application' WHERE id = $1`,
        [bare.id],
      );
      await expect(programme.act('manager', bare.id, 'submit_full_application')).rejects.toThrow(
        'funding_request_not_justified',
      );
      const full = `/actions/${bare.id}/edit`;
      const page = await manager.get(full);
      const sent = await manager.post(full, {
        ...filledIn(page.html, full),
        fundingJustification: 'As costed.',
        do: 'save',
      });
      expect(sent.status).toBe(303);
      expect(textOf((await manager.get(`/actions/${bare.id}`)).html)).not.toContain(
        'The funding request has no justification yet',
      );
    });
  });

  test('mistakes in a line are told at that line', async () => {
    const { id } = await programme.draft('Lines');
    const path = `/actions/${id}/edit`;
    const form = filledIn((await manager.get(path)).html, path);
    const sent = await manager.post(path, {
      ...form,
      'budgetLines.3.description': 'Travel',
      'budgetLines.3.amountCents': 'ten',
      do: 'save',
    });
    expect(sent.status).toBe(422);
    expect(sent.html).toContain('href="#field-budgetLines-3-amountCents"');
    expect(sent.html).toContain('id="field-budgetLines-3-amountCents"');
  });

  test('whoever may not edit is told why, and nobody else’s application exists', async () => {
    const { id } = await programme.draft('Not yours');
    expect((await (await app.signIn('manager-es')).get(`/actions/${id}/edit`)).status).toBe(404);
    expect((await (await app.signIn('secretariat')).get(`/actions/${id}/edit`)).status).toBe(403);
    expect((await (await app.signIn('secretariat')).get('/actions/new')).status).toBe(403);
    await programme.act('manager', id, 'submit_concept_note');
    expect((await manager.get(`/actions/${id}/edit`)).status).toBe(409);
  });
});
