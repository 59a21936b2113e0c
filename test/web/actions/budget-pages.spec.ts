import { setupTestApp, type TestApp } from '../../support/app.js';
import { type Browser, formFieldsOf, hiddenFieldsOf, textOf } from '../../support/browser.js';
import { WebProgramme } from '../../support/web-programme.js';

describe('a budget on pages', () => {
  let app: TestApp;
  let programme: WebProgramme;
  let manager: Browser;
  let id: string;
  let base: string;

  beforeAll(async () => {
    app = await setupTestApp({ role: 'web' });
    programme = new WebProgramme(app);
    ({ id } = await programme.draft('Readers <b>now</b>'));
    base = `/actions/${id}/budget`;
    manager = await app.signIn('manager');
  }, 60_000);
  afterAll(() => app.close());

  /** Sends the form as it stands on the page, with these fields changed. */
  const send = async (values: Record<string, string>) => {
    const page = await manager.get(`${base}/edit`);
    return manager.post(`${base}/edit`, {
      ...formFieldsOf(page.html, `${base}/edit`),
      do: 'save',
      ...values,
    });
  };
  const row = (at: number, values: Record<string, string>) =>
    Object.fromEntries(Object.entries(values).map(([part, value]) => [`budgetLines.${at}.${part}`, value]));

  test('shows its lines under their headings, what they come to and who pays', async () => {
    const text = textOf((await manager.get(base)).html);
    for (const told of [
      'Staff',
      'Experts',
      'EUR 311,642.51',
      'EU share',
      '94.87%',
      'At most 95.00%',
      'EUR 15,987.26',
    ]) {
      expect(text).toContain(told);
    }
    expect(textOf((await manager.get(`/actions/${id}`)).html)).toContain('Budget in full, and its versions');
    const partner = await app.signIn('partner-md');
    expect((await partner.get(base)).status).toBe(404);
    expect((await manager.get('/actions/none/budget')).status).toBe(404);
  });

  test('gets rows by buttons, without a script, and keeps what is typed', async () => {
    const page = await manager.get(`${base}/edit`);
    const fields = formFieldsOf(page.html, `${base}/edit`);
    const typed = { ...fields, ...row(0, { description: 'Experts & "more"' }) };
    const added = await manager.post(`${base}/edit`, { ...typed, do: 'duplicate.0' });
    expect([added.status, added.location]).toEqual([303, `${base}/edit#row-1`]);
    const two = await manager.get(`${base}/edit`);
    expect(formFieldsOf(two.html, `${base}/edit`)).toMatchObject({
      'budgetLines.0.description': 'Experts & "more"',
      'budgetLines.1.description': 'Experts & "more"',
      'budgetLines.1.amountCents': '311642.51',
    });
    expect(textOf(two.html)).toContain('You had not saved yet');
    expect(two.html).toContain('aria-label="Row 2, Amount"');
    await manager.post(`${base}/edit`, { ...formFieldsOf(two.html, `${base}/edit`), do: 'insert.1' });
    const three = formFieldsOf((await manager.get(`${base}/edit`)).html, `${base}/edit`);
    expect([three['budgetLines.1.description'], three['budgetLines.2.description']]).toEqual([
      '',
      'Experts & "more"',
    ]);
    await manager.post(`${base}/edit`, { ...three, do: 'remove.0' });
    await manager.post(`${base}/edit`, {
      ...formFieldsOf((await manager.get(`${base}/edit`)).html, `${base}/edit`),
      do: 'add',
    });
    expect((await manager.get(`${base}/edit`)).html).toContain('name="budgetLines.2.heading"');
    await manager.submit(`${base}/edit`, `${base}/edit/discard`, {});
    expect((await manager.get(`${base}/edit`)).html).not.toContain('name="budgetLines.1.heading"');
  });

  test('that does not add up, or cannot be read, comes back with row, column and difference', async () => {
    const apart = await send({ ...row(0, { amountCents: '311.642,52' }) });
    expect(apart.status).toBe(422);
    expect(textOf(apart.html)).toContain(
      'Total cost: The lines come to EUR 311,642.52, the total cost is stated as EUR 311,642.51: EUR 0.01 apart.',
    );
    expect(apart.html).toContain('href="#field-totalCostCents"');
    const wrong = await send({
      ...row(0, { heading: '', amountCents: '-1' }),
      ...row(1, { description: '' }),
      ...row(2, {
        heading: 'TRAVEL',
        description: 'Flights',
        quantity: '1.250',
        unitCostCents: '10',
        amountCents: '',
      }),
      ...row(3, {
        heading: 'TRAVEL',
        description: 'Trains',
        quantity: '2',
        unitCostCents: '10',
        amountCents: '21',
      }),
      grantCents: '1e21',
    });
    expect(wrong.status).toBe(422);
    const text = textOf(wrong.html);
    expect(text).toContain('Row 1, Heading: Choose one of the answers offered.');
    expect(text).toContain('Row 1, Amount: Give an amount');
    expect(text).toContain('Row 3, Quantity: Give a number above zero');
    expect(text).toContain('Row 4, Amount: Quantity and unit cost come to EUR 20.00.');
    expect(wrong.html).toContain('id="field-budgetLines-3-amountCents-error"');
    expect(wrong.html).toContain('value="1.250"');
    expect(textOf((await manager.get(base)).html)).toContain('EUR 311,642.51');
  });

  test('takes over the sum at one press, and is saved', async () => {
    await manager.submit(`${base}/edit`, `${base}/edit/discard`, {});
    const flights = {
      heading: 'TRAVEL',
      description: 'Flights',
      quantity: '2,5',
      unit: 'trips',
      unitCostCents: '100,01',
    };
    const summed = await send({ do: 'sum', ...row(1, { ...flights, amountCents: '250,03' }) });
    expect(summed.location).toBe(`${base}/edit#field-totalCostCents`);
    const fields = formFieldsOf((await manager.get(`${base}/edit`)).html, `${base}/edit`);
    expect(fields['totalCostCents']).toBe('311892.54');
    const saved = await manager.post(`${base}/edit`, { ...fields, do: 'save' });
    expect([saved.status, saved.location]).toEqual([303, base]);
    const text = textOf((await manager.get(base)).html);
    for (const told of ['The budget is saved.', 'trips', '2.5', 'EUR 311,892.54'])
      expect(text).toContain(told);
  });

  test('says before and after saving that 95.004 % is too much, and that the application cannot go like this', async () => {
    const lines = row(0, { amountCents: '100000' });
    const emptied = row(1, {
      heading: '',
      description: '',
      quantity: '',
      unit: '',
      unitCostCents: '',
      amountCents: '',
    });
    expect((await send({ ...lines, ...emptied, totalCostCents: '', grantCents: '95004' })).status).toBe(303);
    const above = textOf((await manager.get(base)).html);
    expect(above).toContain('The EU share is above the limit');
    expect(above).toContain('a grant of EUR 95,000.00');
    expect((await manager.get(`${base}/edit`)).html).not.toContain('id="budget-share-above" hidden');
    expect((await send({ grantCents: '95000' })).status).toBe(303);
    expect(textOf((await manager.get(base)).html)).not.toContain('above the limit');
    expect((await manager.get(`${base}/edit`)).html).toContain('id="budget-share-above" hidden');
  });

  test('warns of indirect costs above the usual, saying that it is not confirmed', async () => {
    const indirect = row(1, { heading: 'INDIRECT', description: 'Overheads', amountCents: '7000.01' });
    expect((await send({ ...indirect, totalCostCents: '' })).status).toBe(303);
    expect(textOf((await manager.get(base)).html)).toContain('not confirmed by the guidelines of this call');
  });

  describe('that two people change', () => {
    const path = () => `${base}/edit`;
    const opened = async () => formFieldsOf((await manager.get(path())).html, path());
    const saved = async () =>
      Object.entries(await opened()).flatMap(([name, value]) => (/^budgetLines/.test(name) ? [value] : []));
    const save = (fields: Record<string, string>) => manager.post(path(), { ...fields, do: 'save' });

    test('in different lines is saved from both, wherever the lines stand by now, with the sum of both', async () => {
      const [one, other] = [await opened(), await opened()];
      const above = { heading: 'TRAVEL', description: 'Buses', amountCents: '10.00' };
      const first = await save({
        ...one,
        ...row(0, { ...above, quantity: '', unit: '', unitCostCents: '' }),
        ...row(1, { heading: 'STAFF', description: 'Experts', amountCents: '100000.00' }),
        ...row(2, { heading: 'INDIRECT', description: 'Overheads', amountCents: '7000.01' }),
        totalCostCents: '107010.01',
      });
      expect(first.status).toBe(303);
      const second = await save({
        ...other,
        ...row(1, { amountCents: '6000.00' }),
        totalCostCents: '106000.00',
      });
      expect([second.status, second.location]).toEqual([303, base]);
      expect(textOf((await manager.get(base)).html)).toContain(
        'Somebody else had changed meanwhile, and it stays: Budget line 1.',
      );
      const now = await opened();
      expect([now['budgetLines.0.description'], now['budgetLines.2.amountCents']]).toEqual([
        'Buses',
        '6000.00',
      ]);
      expect(now['totalCostCents']).toBe('106010.00');
    });

    test('in the same line is chosen on a page with both, and the sum follows what was chosen', async () => {
      const [one, other] = [await opened(), await opened()];
      await save({ ...one, ...row(0, { amountCents: '20.00' }), totalCostCents: '106020.00' });
      const late = await save({
        ...other,
        ...row(0, { amountCents: '30.00' }),
        ...row(3, { heading: 'OTHER', description: 'Paper', amountCents: '1.00' }),
        totalCostCents: '106031.00',
      });
      expect(late.status).toBe(412);
      const text = textOf(late.html);
      for (const told of ['Budget line 1', 'Amount: EUR 20.00', 'Amount: EUR 30.00'])
        expect(text).toContain(told);
      expect(text).not.toContain('Take the lines of both');
      expect(text).not.toContain('Total cost');
      const clash = hiddenFieldsOf(late.html, path());
      const undecided = await save(clash);
      expect(undecided.status).toBe(422);
      expect(undecided.html).toContain('href="#field-choice-budgetLines-0"');
      expect(undecided.html).toContain('id="field-choice-budgetLines-0"');
      const again = hiddenFieldsOf(undecided.html, path());
      expect((await save({ ...again, 'choice.budgetLines.0': 'theirs' })).status).toBe(303);
      const now = await opened();
      expect([now['budgetLines.0.amountCents'], now['totalCostCents']]).toEqual(['20.00', '106021.00']);
      expect(await saved()).toContain('Paper');
    });

    test('by taking a line out that the other has changed is asked about too', async () => {
      const [one, other] = [await opened(), await opened()];
      await save({ ...one, ...row(3, { amountCents: '2.00' }), totalCostCents: '106022.00' });
      const blank = { heading: '', description: '', amountCents: '' };
      const late = await save({ ...other, ...row(3, blank), totalCostCents: '106020.00' });
      expect(late.status).toBe(412);
      expect(textOf(late.html)).toContain('(empty)');
      const clash = hiddenFieldsOf(late.html, path());
      expect((await save({ ...clash, 'choice.budgetLines.3': 'mine' })).status).toBe(303);
      expect(await saved()).not.toContain('Paper');
      expect((await opened())['totalCostCents']).toBe('106020.00');
    });

    test('in two windows of one person meets while it is typed, and a button counts the lines of its own page', async () => {
      const [one, other] = [await opened(), await opened()];
      const keep = async (fields: Record<string, string>) =>
        JSON.parse((await manager.post(`${path()}/keep`, fields)).html);
      const inserted = Object.fromEntries(
        [0, 1, 2].flatMap((at) =>
          Object.entries(one).flatMap(([name, value]) =>
            name.startsWith(`budgetLines.${at}.`)
              ? [[name.replace(`.${at}.`, `.${at + 1}.`), value] as const]
              : [],
          ),
        ),
      );
      const line = row(0, { heading: 'OTHER', description: 'First of all', amountCents: '5.00' });
      const blank = row(0, { quantity: '', unit: '', unitCostCents: '' });
      await keep({ ...one, ...inserted, ...blank, ...line });
      const told = await keep({ ...other, ...row(1, { description: 'Experts, later' }) });
      expect(told).toMatchObject({ again: true });
      expect(told.text).toContain('load the page again');
      const removed = { ...other, kept: told.kept, do: 'remove.2' };
      await manager.post(path(), { ...removed, ...row(1, { description: 'Experts, later' }) });
      const now = await opened();
      expect(
        Object.keys(now)
          .filter((name) => /description$/.test(name))
          .map((name) => now[name]),
      ).toEqual(['First of all', 'Buses', 'Experts, later']);
      const clash = await keep({ ...other, ...row(1, { description: 'Otherwise' }) });
      expect(clash.conflict).toBe(true);
      await manager.submit(path(), `${path()}/discard`, {});
    });
  });

  test('is kept when it is submitted, compared with what came before, and changed by nobody then', async () => {
    await programme.act('manager', id, 'submit_concept_note');
    await programme.act('secretariat', id, 'confirm_receipt');
    await programme.act('secretariat', id, 'ask_clarification', {
      reason: 'Why?',
      inputs: { question: 'Why?' },
    });
    expect((await send({ ...row(2, { amountCents: '5999.99' }), totalCostCents: '' })).status).toBe(303);
    const open = textOf((await manager.get(`${base}/versions`)).html);
    expect(open).toContain('From “Version 1” to “As saved now”');
    expect(open).toContain(
      'Overheads (Indirect costs) goes from EUR 6,000.00 to EUR 5,999.99: −EUR 0.01 (−0.00%).',
    );
    await programme.act('manager', id, 'answer_clarification', { inputs: { answer: 'So.' } });
    expect((await manager.get(`${base}/edit`)).status).toBe(409);
    const secretariat = await app.signIn('secretariat');
    const kept = textOf((await secretariat.get(`${base}/versions`)).html);
    expect(kept).toContain('From “Version 1” to “Version 2”');
    expect(kept).toContain('Clarification sent');
    expect(textOf((await secretariat.get(`${base}/versions?from=2&to=2`)).html)).toContain(
      'They say the same.',
    );
    expect((await secretariat.get(`${base}/versions?from=%00&to[]=1`)).status).toBe(200);
    const api = await app.api('manager')(`/api/v1/actions/${id}/budget-versions`);
    const { items } = (await api.json()) as {
      items: { number: number; totalCost: object; budgetLines: object[] }[];
    };
    expect(items.map((one) => [one.number, one.totalCost])).toEqual([
      [1, { amount: '106020.00', currency: 'EUR' }],
      [2, { amount: '106019.99', currency: 'EUR' }],
    ]);
    for (const path of [base, `${base}/versions`]) {
      expect((await secretariat.get(path)).html).not.toContain('<b>now</b>');
    }
  });
});
