import fc from 'fast-check';
import {
  attended,
  deliveredCents,
  isElsewhere,
  LINE_KINDS,
  lineCents,
  type PlanLine,
  planCents,
  planOf,
  type StoredLine,
} from '../../src/assistance/assistance-plan.js';
import { FieldChecks } from '../../src/kernel/field-checks.js';
import { PLAN, PLAN_CENTS } from './support/assistance-office.js';

const context = { countries: ['MD', 'MA'], today: '2027-04-30', delivering: true };

/** What is wrong with lines, as `pointer code`. */
function wrongWith(lines: unknown, stored: readonly StoredLine[] = [], more: Partial<typeof context> = {}) {
  const checks = new FieldChecks();
  planOf(lines, stored, { ...context, ...more }, checks);
  return checks.problem().details.map((one) => `${one.pointer} ${one.code}`);
}

const read = (line: object): PlanLine => {
  const checks = new FieldChecks();
  const [one] = planOf([line], [], context, checks);
  checks.done();
  if (!one) throw new Error('No line.');
  return one;
};

const stored = (line: object, more: Partial<StoredLine> = {}): StoredLine => ({
  ...read(line),
  id: '00000000-0000-4000-8000-000000000001',
  state: 'planned',
  reason: '',
  told: 0,
  answered: false,
  ...more,
});

describe('what a plan costs', () => {
  it('counts days and pieces by their price, trainings and journeys as a whole', () => {
    const lines = Object.values(PLAN).map(read);
    expect(lines.map(lineCents)).toEqual([750_000, 1_200_000, 2_400_000, 120_000]);
    expect(planCents(lines)).toBe(PLAN_CENTS);
  });

  it('is exact where doubles are not, and is the sum of its parts in any order', () => {
    const line = fc.record({
      kind: fc.constantFrom(...LINE_KINDS),
      quantity: fc.integer({ min: 1, max: 1_000 }),
      unitCents: fc.integer({ min: 1, max: 9_000_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (parts) => {
        const lines = parts.map((part) => ({ ...read(PLAN.expert), ...part }));
        const exact = parts.reduce(
          (sum, { kind, quantity, unitCents }) =>
            sum + BigInt(kind === 'expert' || kind === 'equipment' ? quantity : 1) * BigInt(unitCents),
          0n,
        );
        expect(BigInt(planCents(lines))).toBe(exact);
        expect(planCents([...lines].reverse())).toBe(planCents(lines));
      }),
    );
  });

  it('never delivers for more than was planned, and for nothing before it is recorded', () => {
    expect(deliveredCents(read(PLAN.expert))).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), (days) => {
        const line = read({ ...PLAN.expert, deliveredOn: '2027-03-19', deliveredQuantity: days });
        expect(deliveredCents(line)).toBe(days * 75_000);
        expect(deliveredCents(line)).toBeLessThanOrEqual(lineCents(line));
      }),
    );
    expect(wrongWith([{ ...PLAN.expert, deliveredOn: '2027-03-19', deliveredQuantity: 11 }])).toEqual([
      '/lines/0/deliveredQuantity out_of_range',
    ]);
  });
});

describe('a line', () => {
  it.each([
    ['of no kind', { ...PLAN.expert, kind: 'gift' }, ['/lines/0/kind not_a_choice']],
    [
      'for a country that receives nothing',
      { ...PLAN.expert, country: 'GE' },
      ['/lines/0/country not_a_receiving_country'],
    ],
    [
      'with its days out of order',
      { ...PLAN.training, endsOn: '2027-03-01' },
      ['/lines/0/endsOn days_out_of_order'],
    ],
    [
      'with more days than there are',
      { ...PLAN.expert, quantity: 20 },
      ['/lines/0/quantity more_days_than_there_are'],
    ],
    ['of an expert who is nowhere', { ...PLAN.expert, place: '' }, ['/lines/0/place missing']],
    ['of a journey from nowhere', { ...PLAN.travel, origin: '' }, ['/lines/0/origin missing']],
    ['without a price', { ...PLAN.equipment, unitCents: null }, ['/lines/0/unitCents missing']],
    [
      'above all money',
      { ...PLAN.equipment, quantity: 100_000, unitCents: 10_000_000_000_000 },
      ['/lines/0/unitCents amount_too_large'],
    ],
    [
      'delivered tomorrow',
      { ...PLAN.equipment, deliveredOn: '2027-05-01', deliveredQuantity: 6 },
      ['/lines/0/deliveredOn date_ahead'],
    ],
    [
      'of a journey that is delivered',
      { ...PLAN.travel, deliveredOn: '2027-03-20' },
      ['/lines/0/deliveredOn journey_is_not_delivered'],
    ],
    [
      'of a training to which nobody came',
      { ...PLAN.training, deliveredOn: '2027-03-12' },
      ['/lines/0/attendance missing'],
    ],
  ])('%s is refused with a pointer', (_, line, wrong) => {
    expect(wrongWith([line])).toEqual(wrong);
  });

  it('of equipment is handed over on one day, a training without a place is online', () => {
    expect(read({ ...PLAN.equipment, endsOn: '2027-04-09' }).endsOn).toBe('2027-04-01');
    expect(read({ ...PLAN.training, place: '' }).place).toBe('');
  });

  it('of a training counts who came, by country and gender', () => {
    const line = read({
      ...PLAN.training,
      deliveredOn: '2027-03-12',
      attendance: [
        { country: 'MD', women: 7, men: 9, unstated: 0 },
        { country: 'GE', women: 1, men: 0, unstated: 2 },
      ],
    });
    expect([line.deliveredQuantity, attended(line.attendance)]).toEqual([19, 19]);
    expect(
      wrongWith([
        {
          ...PLAN.training,
          deliveredOn: '2027-03-12',
          attendance: [
            { country: 'MD', women: 0, men: 0, unstated: 0 },
            { country: 'MD', women: 1, men: 1, unstated: 0 },
          ],
        },
      ]),
    ).toEqual(['/lines/0/attendance/0/women nobody_counted', '/lines/0/attendance/1/country named_twice']);
  });

  it('is not recorded as delivered before the plan stands', () => {
    expect(
      wrongWith([{ ...PLAN.equipment, deliveredOn: '2027-04-01', deliveredQuantity: 6 }], [], {
        delivering: false,
      }),
    ).toEqual(['/lines/0/deliveredOn not_being_delivered']);
  });

  it('stays as it was confirmed, and is not taken off once it was answered to', () => {
    const delivered = { ...PLAN.equipment, deliveredOn: '2027-04-01', deliveredQuantity: 6 };
    const confirmed = stored(delivered, { state: 'confirmed', told: 1, answered: true });
    expect(wrongWith([{ ...delivered, id: confirmed.id }], [confirmed])).toEqual([]);
    expect(wrongWith([{ ...delivered, id: confirmed.id, deliveredQuantity: 5 }], [confirmed])).toEqual([
      '/lines/0/name delivery_confirmed_stays',
    ]);
    expect(wrongWith([], [confirmed])).toEqual(['/lines answered_line_stays']);
    const disputed = { ...confirmed, state: 'disputed' as const };
    expect(wrongWith([{ ...delivered, id: disputed.id, deliveredQuantity: 5 }], [disputed])).toEqual([]);
  });
});

const earlier = (...days: string[]) => [...days].sort()[0] ?? '';

describe('an expert in two places', () => {
  it('is told with the other place and its days', () => {
    const rabat = {
      ...PLAN.expert,
      country: 'MA',
      place: 'Rabat',
      startsOn: '2027-03-19',
      endsOn: '2027-03-31',
    };
    expect(wrongWith([PLAN.expert, rabat])).toEqual(['/lines/1/startsOn expert_elsewhere']);
    expect(wrongWith([PLAN.expert, { ...rabat, startsOn: '2027-03-20' }])).toEqual([]);
    expect(wrongWith([PLAN.expert, { ...rabat, place: 'chișinău' }])).toEqual([]);
    expect(wrongWith([PLAN.expert, { ...rabat, organisation: 'Somebody else of that name' }])).toEqual([]);
  });

  it('is the same whichever line is looked at first, and never of a line with itself', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((one) => `2027-03-${String(one).padStart(2, '0')}`);
    const line = fc
      .record({
        a: day,
        b: day,
        place: fc.constantFrom('Rabat', 'Chișinău'),
        name: fc.constantFrom('A', 'a', 'B'),
      })
      .map(
        ({ a, b, place, name }): PlanLine => ({
          ...read(PLAN.expert),
          name,
          place,
          startsOn: earlier(a, b),
          endsOn: earlier(a, b) === a ? b : a,
        }),
      );
    fc.assert(
      fc.property(line, line, (one, other) => {
        expect(isElsewhere(one, other)).toBe(isElsewhere(other, one));
        expect(isElsewhere(one, one)).toBe(false);
      }),
    );
  });
});
