/** How the money of technical assistance moves: by its funding request, which the facility writes itself. */
import { AssistanceOffice, ESTIMATE_CENTS, PLAN } from './support/assistance-office.js';

let office: AssistanceOffice;
beforeAll(async () => {
  office = await AssistanceOffice.open();
}, 60_000);
afterAll(() => office.close());

const plan = [PLAN.expert, PLAN.training, PLAN.equipment, PLAN.travel];

describe('from approval to the contract', () => {
  it('sets nothing aside with the approval, and opens the request to the facility', async () => {
    const before = await office.freeCents();
    const id = await office.approved();
    expect(await office.stage(id)).toBe('approved');
    expect(await office.stage(await office.requestOf(id))).toBe('facility_ready');
    expect(await office.freeCents()).toBe(before);
    expect(await office.money(id)).toEqual({});
    // A justification is asked for before the request is handed in.
    expect(
      await office.whyNot('secretariat', await office.requestOf(id), 'submit_by_facility', {
        subject: 'funding_request',
      }),
    ).toEqual(['funding_request_not_justified']);
    await office.submitRequest(id);
    expect(await office.money(id)).toMatchObject({ reserved: ESTIMATE_CENTS, committed: 0 });
    expect(await office.freeCents()).toBe(before - ESTIMATE_CENTS);
    await office.does('head', id, 'cancel', { reason: 'No longer needed.' });
    expect(await office.freeCents()).toBe(before);
    expect(await office.stage(await office.requestOf(id))).toBe('withdrawn');
    expect(await office.stage(id)).toBe('cancelled');
  });

  it('begins with the estimate, where the facility writes it at once', async () => {
    const { lotId, fund } = office.programme.envelope('BS-2023-ISF');
    const id = await office.request('secretariat', { lotId, fund, estimateCents: ESTIMATE_CENTS });
    const request = await office.requestOf(id);
    const [row] = await office.behind.query('SELECT amount_cents FROM funding_request WHERE id = $1', [
      request,
    ]);
    expect(row).toEqual({ amount_cents: String(ESTIMATE_CENTS) });
    await office.does('secretariat', id, 'submit');
    await office.does('colleague', id, 'confirm_check');
    expect(await office.stage(request)).toBe('draft');
  });

  it('reserves with the request, commits with the signature, and closes with what was not paid given back', async () => {
    const before = await office.freeCents();
    const id = await office.approved();
    await office.fund(id);
    expect(await office.stage(id)).toBe('scheduling');
    expect(await office.money(id)).toMatchObject({ contracted: ESTIMATE_CENTS, reserved: 0, committed: 0 });
    // The plan may be thought over above what there is, and is not scheduled then.
    await office.edit('secretariat', id, {
      lines: [{ ...PLAN.training, unitCents: ESTIMATE_CENTS + 1 }],
    });
    expect(await office.whyNot('secretariat', id, 'schedule')).toEqual(['plan_above_contract']);
    await office.edit('secretariat', id, { lines: [] });
    expect(await office.whyNot('secretariat', id, 'schedule')).toEqual(['plan_without_line']);
    await office.edit('secretariat', id, { lines: [{ ...PLAN.training, unitCents: ESTIMATE_CENTS }] });
    await office.does('secretariat', id, 'schedule');
    const [lineId] = [...(await office.lines(id)).values()];
    const dearer = [{ ...PLAN.training, id: lineId, unitCents: ESTIMATE_CENTS + 1 }];
    await expect(office.edit('secretariat', id, { lines: dearer })).rejects.toMatchObject({
      code: 'invalid_field',
      details: [
        { code: 'plan_above_contract', pointer: '/lines', params: expect.objectContaining({ overCents: 1 }) },
      ],
    });
    await office.does('head', id, 'cancel', { reason: 'The hall burnt down.' });
    expect(await office.money(id)).toMatchObject({ contracted: 0, reserved: 0, committed: 0, paid: 0 });
    expect(await office.freeCents()).toBe(before);
  });

  it('ends with its funding request when that is refused', async () => {
    const before = await office.freeCents();
    const id = await office.approved();
    await office.submitRequest(id);
    await office.does('oia', await office.requestOf(id), 'refuse', {
      subject: 'funding_request',
      reason: 'Not in this year.',
    });
    expect(await office.stage(id)).toBe('refused');
    expect(await office.freeCents()).toBe(before);
  });

  it('can be withdrawn by whoever asked until the contract is signed, and not afterwards', async () => {
    const before = await office.freeCents();
    const id = await office.approved();
    await office.submitRequest(id);
    await office.does('natalia', id, 'withdraw', { reason: 'We bought them ourselves.' });
    expect(await office.freeCents()).toBe(before);
    expect(await office.stage(await office.requestOf(id))).toBe('withdrawn');
    const signed = await office.approved();
    await office.fund(signed);
    expect(await office.whyNot('natalia', signed, 'withdraw', { reason: 'Too late.' })).not.toEqual([]);
  });

  it('is not approved above what its envelope has free', async () => {
    const id = await office.request('natalia');
    await office.does('natalia', id, 'submit');
    await office.estimate(id, (await office.freeCents()) + 1);
    await office.does('secretariat', id, 'confirm_check');
    expect(await office.whyNot('head', id, 'approve')).toEqual(['envelope_exhausted']);
  });
});

describe('an expert', () => {
  it('is booked in one place a day, over all cases, until one is called off', async () => {
    const first = await office.approved();
    await office.edit('secretariat', first, { lines: plan });
    const second = await office.approved('youssef', { title: 'Experts for Morocco' });
    const there = {
      ...PLAN.expert,
      country: 'MA',
      place: 'Rabat',
      startsOn: '2027-03-19',
      endsOn: '2027-03-31',
    };
    await expect(office.edit('secretariat', second, { lines: [there] })).rejects.toMatchObject({
      details: [
        {
          code: 'expert_booked_elsewhere',
          pointer: '/lines/0/startsOn',
          params: expect.objectContaining({ place: 'Chișinău', to: '2027-03-19' }),
        },
      ],
    });
    await office.does('head', first, 'cancel', { reason: 'No longer needed.' });
    expect(await office.edit('secretariat', second, { lines: [there] })).toEqual(['lines']);
  });
});
