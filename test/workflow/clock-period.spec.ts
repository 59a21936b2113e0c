import fc from 'fast-check';
import { partValue } from '../../src/i18n/part-values.js';
import {
  definitionSchema,
  diffDefinitions,
  periodOf,
  planMigration,
  verifyDefinition,
  type WorkflowDefinition,
} from '../../src/workflow/index.js';
import { person, TestCase } from '../support/workflow-case.js';
import { door, TOY_ROLES, toyRegistry } from '../support/workflow-toys.js';

const visitor = person('vera', 'visitor');
const context = { registry: toyRegistry, roles: TOY_ROLES, languages: ['en', 'fr'] };

/** The door stands open for as many days as a fact says. */
const lasting = (fact: string): WorkflowDefinition => ({
  ...door,
  clocks: door.clocks.map((clock) => ({ ...clock, period: { amount: { fact }, unit: 'calendar_days' } })),
});
const codesOf = (definition: WorkflowDefinition) =>
  verifyDefinition(definition, context).map(({ code, where, params }) => ({ code, where, params }));

describe('A period that a fact of the case gives', () => {
  it('is read when the clock starts, and kept from then on', () => {
    const one = TestCase.open(lasting('floors'), toyRegistry, { facts: { oiled: true, floors: 12 } });
    one.does(visitor, 'open');
    expect(one.state.clocks.at(-1)!.period).toEqual({ amount: 12, unit: 'calendar_days' });
    one.know({ floors: 3 });
    expect(one.state.clocks.at(-1)!.period.amount).toBe(12);
  });

  it('refuses the act, by name, when the fact says no whole number from 1 on', () => {
    for (const floors of [undefined, null, 0, -3, 1.5, 'seven', Number.NaN]) {
      const facts = { oiled: true, ...(floors === undefined ? {} : { floors }) };
      const one = TestCase.open(lasting('floors'), toyRegistry, { facts });
      expect(one.refuses(visitor, 'open')).toEqual([
        { kind: 'state', code: 'clock_period_unknown', params: { clock: ['airing'] } },
      ]);
    }
  });

  it('is a whole number from 1 on or nothing, whatever the fact holds', () => {
    const value = fc.oneof(fc.integer(), fc.double(), fc.string(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(value, (floors) => {
        const period = periodOf({ amount: { fact: 'floors' }, unit: 'months' }, { floors });
        const isCount = typeof floors === 'number' && Number.isInteger(floors) && floors >= 1;
        expect(period).toEqual(isCount ? { amount: floors, unit: 'months' } : null);
      }),
    );
  });

  it('is sound when the fact is a number, and found when it is not there or something else', () => {
    expect(codesOf(lasting('floors'))).toEqual([]);
    expect(codesOf(lasting('storeys'))).toEqual([
      { code: 'fact_unregistered', where: 'clocks/airing', params: { fact: 'storeys' } },
    ]);
    expect(codesOf(lasting('colour'))).toEqual([
      {
        code: 'fact_wrong_type',
        where: 'clocks/airing',
        params: { fact: 'colour', type: 'text', needed: 'number' },
      },
    ]);
  });

  it('keeps a case from going over while nothing says how long it would run', () => {
    const to: WorkflowDefinition = {
      ...lasting('floors'),
      stages: door.stages.map((stage) =>
        stage.code === 'closed' ? { ...stage, clocks: [{ clock: 'airing', does: 'run' }] } : stage,
      ),
    };
    const facts = { oiled: true, doorCalendar: 'every_day' };
    const { state } = TestCase.open(door, toyRegistry, { facts });
    const wanted = { stages: {}, outsideMayChange: false };
    expect(planMigration(door, to, state, wanted)).toEqual({
      ok: false,
      obstacles: [{ code: 'period_missing', params: { clock: 'airing' } }],
    });
    expect(planMigration(door, to, { ...state, facts: { ...facts, floors: 2 } }, wanted).ok).toBe(true);
  });

  it('is told in words where two versions are compared', () => {
    const words = { locale: 'en' as const, nameOf: () => null };
    const [change] = diffDefinitions(door, lasting('durationMonths'));
    expect([partValue('period', change!.before, words), partValue('period', change!.after, words)]).toEqual([
      '1 calendar day',
      'as many calendar days as the duration in months says',
    ]);
  });

  it('may be written by hand: the schema knows it', () => {
    expect(JSON.stringify(definitionSchema)).toContain('ClockPeriod');
  });
});
