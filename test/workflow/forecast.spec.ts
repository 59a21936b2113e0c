import fc from 'fast-check';
import { COMMISSION, calendarFor } from '../../src/reference/calendars.js';
import {
  addWorkingDays,
  FEWEST_FOR_A_FORECAST,
  type Forecast,
  forecastFor,
  forecastWay,
  ladderFrom,
  learnForecasts,
  type StageForecast,
  type StageStay,
  type WorkflowDefinition,
} from '../../src/workflow/index.js';
import { shipped } from '../support/workflow-shipped.js';

const definitionOf = (subject: string): WorkflowDefinition => {
  const found = shipped.find(({ definition }) => definition.subject === subject);
  if (!found) throw new Error(`No shipped workflow of ${subject}.`);
  return found.definition;
};
const TODAY = '2026-12-14';
const ladder = ladderFrom(TODAY, calendarFor(COMMISSION));
const standing = (spent: number, unit: 'working' | 'calendar' = 'working') => ({
  spent,
  unit,
  today: TODAY,
  ladder,
});

const way = {
  before: ['first', 'second'],
  decided: new Set(['done']),
  aside: new Set(['dropped']),
  unitOf: (stage: string) => (stage === 'second' ? ('calendar' as const) : ('working' as const)),
};
const stays = (stage: string, next: string, ...days: number[]): readonly StageStay[] =>
  days.map((one) => ({ stage, next, days: one }));
const times = (count: number, days: number) => Array.from({ length: count }, () => days);
const learnedOf = (all: readonly StageStay[], stage: string): StageForecast | undefined =>
  learnForecasts(all, way, 1).find((one) => one.stage === stage);
const dates = (forecast: Forecast) => (forecast.known ? [forecast.half, forecast.most] : forecast.reason);

describe('the way that is foretold', () => {
  it('ends where a case of its kind is decided, in what each side is shown', () => {
    const inside = forecastWay(definitionOf('action'), 'inside', 'contracting');
    expect(inside?.before.at(-1)).toBe('award_decision');
    expect(inside?.decided.has('implementation')).toBe(true);
    expect(inside?.aside.has('withdrawn')).toBe(true);
    const outside = forecastWay(definitionOf('action'), 'outside', 'contracting');
    expect(outside?.before).not.toContain('committee');
    expect(outside?.before.some((code) => inside?.before.includes(code))).toBe(true);
  });

  it('ends without a name, or with an unknown one, where the usual way first rests or ends', () => {
    const need = definitionOf('need');
    expect(forecastWay(need, 'inside')?.before).toEqual(['draft', 'filed', 'published']);
    expect(forecastWay(need, 'inside', 'nowhere')).toEqual({
      ...forecastWay(need, 'inside'),
      unitOf: expect.any(Function),
    });
  });

  it('is there in every shipped workflow, with stages on each side of the decision', () => {
    for (const { definition } of shipped) {
      for (const projection of ['inside', 'outside'] as const) {
        const found = forecastWay(definition, projection);
        expect({ code: definition.code, before: (found?.before.length ?? 0) > 0 }).toEqual({
          code: definition.code,
          before: true,
        });
        expect(found?.before.filter((code) => found.decided.has(code) || found.aside.has(code))).toEqual([]);
      }
    }
  });

  it('counts a stage as its limit does, and in working days where none runs', () => {
    const found = forecastWay(definitionOf('payment_request'), 'inside', 'paid');
    expect(found?.unitOf('operational')).toBe('calendar');
    const action = forecastWay(definitionOf('action'), 'inside', 'contracting');
    expect(action?.unitOf('eligibility_check')).toBe('working');
  });
});

describe('a ladder of working days', () => {
  it('counts as everywhere else, over the Christmas closure too', () => {
    const calendar = calendarFor(COMMISSION);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), (count) => {
        const day = new Date(Date.parse(TODAY) + ladder(count) * 86_400_000).toISOString().slice(0, 10);
        expect(day).toBe(addWorkingDays(TODAY, count, calendar));
      }),
    );
  });
});

describe('a forecast', () => {
  const steady = [...stays('first', 'second', ...times(10, 4)), ...stays('second', 'done', ...times(10, 7))];

  it('adds what is left of the present stage to what comes after it, each in its own days', () => {
    // Three more working days from Monday 14 December, then seven of the calendar.
    expect(dates(forecastFor(learnedOf(steady, 'first'), standing(1)))).toEqual(['2026-12-24', '2026-12-24']);
    expect(dates(forecastFor(learnedOf(steady, 'second'), standing(5, 'calendar')))).toEqual([
      '2026-12-16',
      '2026-12-16',
    ]);
  });

  it('is told from so many ended stays on the way as it needs, and says of how many', () => {
    expect(forecastFor(learnedOf(steady, 'first'), standing(0))).toMatchObject({ known: true, cases: 10 });
    const few = steady.slice(1);
    expect(FEWEST_FOR_A_FORECAST).toBe(10);
    expect(forecastFor(learnedOf(few, 'first'), standing(0))).toEqual({
      known: false,
      reason: 'few_cases',
      cases: 9,
    });
    expect(forecastFor(learnedOf(few, 'second'), standing(0, 'calendar')).known).toBe(true);
    expect(forecastFor(undefined, standing(0))).toEqual({ known: false, reason: 'few_cases', cases: 0 });
  });

  it('is refused to a case that stands longer than nearly all did', () => {
    const spread = [
      ...stays('first', 'second', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
      ...stays('second', 'done', ...times(10, 7)),
    ];
    expect(dates(forecastFor(learnedOf(spread, 'first'), standing(9.5)))).toHaveLength(2);
    expect(dates(forecastFor(learnedOf(spread, 'first'), standing(10.5)))).toBe('outlasted');
  });

  it('counts detours as often as they came, and not those who left beside the way', () => {
    const detour = [
      ...stays('first', 'second', ...times(10, 2)),
      ...stays('first', 'aside_track', ...times(10, 2)),
      ...stays('aside_track', 'first', ...times(12, 20)),
      ...stays('second', 'done', ...times(20, 0)),
    ];
    const later = forecastFor(learnedOf(detour, 'first'), standing(0));
    const dropped = [
      ...stays('first', 'second', ...times(10, 2)),
      ...stays('first', 'dropped', ...times(10, 2)),
      ...stays('second', 'done', ...times(20, 0)),
    ];
    expect(dates(forecastFor(learnedOf(dropped, 'first'), standing(0)))).toEqual([
      '2026-12-16',
      '2026-12-16',
    ]);
    expect(later).toMatchObject({ known: true });
    expect(dates(later)[1] ?? '').toMatch(/^2027-0[2-5]/);
  });

  it('says the same again, and never a nine-tenths day before the half one', () => {
    const some = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 10, maxLength: 30 });
    fc.assert(
      fc.property(some, some, fc.integer({ min: 0, max: 70 }), (first, second, spent) => {
        const all = [...stays('first', 'second', ...first), ...stays('second', 'done', ...second)];
        const told = forecastFor(learnedOf(all, 'first'), standing(spent));
        expect(forecastFor(learnedOf(all, 'first'), standing(spent))).toEqual(told);
        if (!told.known) return;
        expect(told.half >= TODAY).toBe(true);
        expect(told.most === null || told.most >= told.half).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
