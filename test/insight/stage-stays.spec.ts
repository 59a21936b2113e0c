import { linesOf, type Move, staysOf, visitsOf } from '../../src/insight/stage-stays.js';
import { COMMISSION, calendarFor } from '../../src/reference/calendars.js';

const at = (day: string) => Date.parse(`${day}T09:00:00Z`);
const move = (to: string, day: string, from: string | null, more: Partial<Move> = {}): Move => ({
  caseId: 'one',
  from,
  to,
  at: at(day),
  imported: false,
  ...more,
});
const asItIs = (stage: string) => stage;
const told = (moves: readonly Move[], shown = asItIs) =>
  visitsOf(moves, shown).map(({ stage, left, next }) => [stage, left === null ? 'open' : 'left', next]);

describe('what the record tells of stays', () => {
  it('is a visit from each change of stage to the next; the last one goes on', () => {
    expect(told([move('draft', '2026-03-02', null), move('check', '2026-03-04', 'draft')])).toEqual([
      ['draft', 'left', 'check'],
      ['check', 'open', null],
    ]);
  });

  it('joins what outsiders are shown as one stage', () => {
    const moves = [
      move('draft', '2026-03-02', null),
      move('oia', '2026-03-04', 'draft'),
      move('ova', '2026-03-06', 'oia'),
      move('signed', '2026-03-10', 'ova'),
    ];
    const shown = (stage: string) => (['oia', 'ova'].includes(stage) ? 'under_check' : stage);
    expect(told(moves, shown)).toEqual([
      ['draft', 'left', 'under_check'],
      ['under_check', 'left', 'signed'],
      ['signed', 'open', null],
    ]);
    const [, joined] = visitsOf(moves, shown);
    expect([joined?.entered, joined?.left]).toEqual([at('2026-03-04'), at('2026-03-10')]);
  });

  it('leaves out visits whose beginning or end is not known', () => {
    const imported = [
      move('check', '2026-03-02', null, { imported: true }),
      move('award', '2026-03-04', 'check'),
    ];
    expect(told(imported)).toEqual([['award', 'open', null]]);
    // Between the two, another version of the workflow put it elsewhere.
    const migrated = [move('draft', '2026-03-02', null), move('award', '2026-03-09', 'renamed')];
    expect(told(migrated)).toEqual([['award', 'open', null]]);
  });

  it('keeps cases apart', () => {
    const both = [
      move('draft', '2026-03-02', null),
      move('draft', '2026-03-03', null, { caseId: 'other' }),
      move('check', '2026-03-04', 'draft'),
    ];
    expect(told(both)).toHaveLength(3);
  });

  it('counts each stay in the days of its stage, weekends left out of working days', () => {
    const visits = visitsOf(
      [
        move('draft', '2026-03-06', null),
        move('check', '2026-03-10', 'draft'),
        move('award', '2026-03-17', 'check'),
      ],
      asItIs,
    );
    const now = at('2026-03-18');
    const way = {
      before: ['draft', 'check', 'award'],
      decided: new Set<string>(),
      aside: new Set<string>(),
      unitOf: (stage: string) => (stage === 'check' ? ('calendar' as const) : ('working' as const)),
    };
    const days = staysOf(visits, way, linesOf(visits, now, calendarFor(COMMISSION)), now);
    expect(days.map((stay) => [stay.stage, Number(stay.days.toFixed(6)), stay.next])).toEqual([
      ['draft', 2, 'check'],
      ['check', 7, 'award'],
      ['award', 1, null],
    ]);
  });
});
