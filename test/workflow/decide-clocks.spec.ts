import type {
  MoveDefinition,
  StageClock,
  StageDefinition,
  WorkflowDefinition,
} from '../../src/workflow/index.js';
import { person, TestCase, theClock } from '../support/workflow-case.js';
import { anywhere, door, label, lift, toyRegistry, visa } from '../support/workflow-toys.js';

const visitor = person('vera', 'visitor');
const oiled = { oiled: true };

/** A corridor of rooms: from each one can go to each other; every room does to the clocks what is said. */
function corridor(rooms: Readonly<Record<string, readonly StageClock[]>>, timeouts: readonly string[] = []) {
  const codes = Object.keys(rooms);
  const go = (to: string): MoveDefinition => ({
    kind: 'move',
    code: `go_${to}`,
    label: label(to),
    done: label(to),
    by: [anywhere('visitor')],
    to: [{ to }],
  });
  const stages = codes.map(
    (code): StageDefinition => ({
      kind: 'work',
      code,
      label: label(code),
      outside: { code, label: label(code) },
      owner: anywhere('visitor'),
      clocks: rooms[code] ?? [],
      transitions: [
        ...codes.map(go),
        { ...go('a'), code: 'thrown_out', by: 'clock', to: [{ to: codes[0]! }] },
      ],
    }),
  );
  const definition: WorkflowDefinition = {
    code: 'corridor',
    subject: 'corridor',
    label: label('Corridor'),
    initial: codes[0]!,
    path: [],
    conflicts: [],
    clocks: ['visit', 'lunch'].map((code) => ({
      code,
      label: label(code),
      period: { amount: 3, unit: 'calendar_days' },
      calendar: 'every_day',
      reminders: [],
      ...(timeouts.includes(code) ? { timeout: 'thrown_out' } : {}),
    })),
    stages,
  };
  return TestCase.open(definition, toyRegistry);
}

const runs = (clock: string): StageClock => ({ clock, does: 'run' });
const pauses = (clock: string): StageClock => ({ clock, does: 'pause' });
const handsBack = (clock: string): StageClock => ({ clock, does: 'hand_back' });

describe('A clock', () => {
  test('starts with the case when the first stage runs it', () => {
    expect(corridor({ hall: [runs('visit')], cafe: [] }).clock('visit')).toBe('running');
    expect(corridor({ hall: [pauses('visit')], cafe: [] }).clock('visit')).toBe('never started');
  });

  test('starts on entering a stage that runs it, and is met on leaving for one that does not', () => {
    const one = TestCase.open(door, toyRegistry, { facts: oiled });
    expect(one.does(visitor, 'open').clocks).toEqual([{ clock: 'airing', change: 'start' }]);
    expect(one.does(visitor, 'close').clocks).toEqual([{ clock: 'airing', change: 'met' }]);
    expect(one.clock('airing')).toBe('met');
  });

  test('goes on untouched from one stage that runs it to another', () => {
    const one = corridor({ hall: [runs('visit')], gallery: [runs('visit')] });
    expect(one.does(visitor, 'go_gallery').clocks).toEqual([]);
    expect(one.does(visitor, 'go_gallery').clocks).toEqual([]);
    expect(one.state.clocks).toHaveLength(1);
  });

  test('stands while a stage pauses it, once, and goes on with the rest', () => {
    const one = corridor({ hall: [runs('visit')], cafe: [pauses('visit')], garden: [pauses('visit')] });
    expect(one.does(visitor, 'go_cafe').clocks).toEqual([{ clock: 'visit', change: 'pause' }]);
    expect(one.does(visitor, 'go_garden').clocks).toEqual([]);
    expect(one.clock('visit')).toBe('paused');
    expect(one.does(visitor, 'go_hall').clocks).toEqual([{ clock: 'visit', change: 'resume' }]);
    expect(one.state.clocks).toHaveLength(1);
  });

  test('is met when a stage that pauses it is left for good', () => {
    const one = corridor({ hall: [runs('visit')], cafe: [pauses('visit')], street: [] });
    one.does(visitor, 'go_cafe');
    expect(one.does(visitor, 'go_street').clocks).toEqual([{ clock: 'visit', change: 'met' }]);
  });

  test('handed back ends, and starts in full when next run', () => {
    const one = corridor({ hall: [runs('visit')], desk: [handsBack('visit')] });
    expect(one.does(visitor, 'go_desk').clocks).toEqual([{ clock: 'visit', change: 'handed_back' }]);
    expect(one.does(visitor, 'go_hall').clocks).toEqual([{ clock: 'visit', change: 'start' }]);
    expect(one.state.clocks).toHaveLength(2);
  });

  test('that never ran is neither paused nor handed back', () => {
    const one = corridor({ street: [], cafe: [pauses('visit')], desk: [handsBack('visit')] });
    expect(one.does(visitor, 'go_cafe').clocks).toEqual([]);
    expect(one.does(visitor, 'go_desk').clocks).toEqual([]);
  });

  test('keeps to itself: one may pause while another runs', () => {
    const one = corridor({ hall: [runs('visit')], cafe: [pauses('visit'), runs('lunch')] });
    expect(one.does(visitor, 'go_cafe').clocks).toEqual([
      { clock: 'visit', change: 'pause' },
      { clock: 'lunch', change: 'start' },
    ]);
    expect(one.does(visitor, 'go_hall').clocks).toEqual([
      { clock: 'lunch', change: 'met' },
      { clock: 'visit', change: 'resume' },
    ]);
  });

  test('that a visa does not settle is left alone', () => {
    const one = TestCase.open(
      lift([visa('mechanics', 'engineer'), visa('wiring', 'electrician')]),
      toyRegistry,
      {
        stage: 'inspection',
      },
    );
    expect(one.does(person('eva', 'engineer'), 'pass').clocks).toEqual([]);
    expect(one.does(person('emil', 'electrician'), 'pass').clocks).toEqual([
      { clock: 'inspection', change: 'met' },
    ]);
  });
});

describe('A clock that has run out', () => {
  test('fires its transition and is told as lapsed', () => {
    const one = TestCase.open(door, toyRegistry, { stage: 'open' });
    expect(one.does(theClock, 'fall_shut')).toMatchObject({
      to: 'closed',
      clocks: [{ clock: 'airing', change: 'lapsed' }],
    });
  });

  test('does not make others lapse that still had time', () => {
    const one = corridor({ street: [], hall: [runs('visit'), runs('lunch')] }, ['lunch']);
    one.does(visitor, 'go_hall');
    expect(one.does(theClock, 'thrown_out').clocks).toEqual([
      { clock: 'lunch', change: 'lapsed' },
      { clock: 'visit', change: 'met' },
    ]);
  });

  test('nor one that stands, even if it would fire the same', () => {
    const one = corridor({ street: [], hall: [runs('visit')], cafe: [pauses('visit'), runs('lunch')] }, [
      'visit',
      'lunch',
    ]);
    one.does(visitor, 'go_hall');
    one.does(visitor, 'go_cafe');
    expect(one.does(theClock, 'thrown_out').clocks).toEqual([
      { clock: 'lunch', change: 'lapsed' },
      { clock: 'visit', change: 'met' },
    ]);
  });

  test('starts anew where the case comes back to a stage that runs it', () => {
    const one = corridor({ hall: [runs('visit')] }, ['visit']);
    expect(one.does(theClock, 'thrown_out').clocks).toEqual([
      { clock: 'visit', change: 'lapsed' },
      { clock: 'visit', change: 'start' },
    ]);
    expect(one.clock('visit')).toBe('running');
  });

  test('stops also when its silence does not yet settle the stage', () => {
    const one = TestCase.open(
      lift([visa('mechanics', 'engineer'), visa('wiring', 'electrician')], {
        transitions: [],
      }),
      toyRegistry,
      { stage: 'inspection' },
    );
    const halfSilent: WorkflowDefinition = {
      ...one.definition,
      stages: one.definition.stages.map((stage) =>
        stage.code === 'inspection'
          ? ({
              ...stage,
              transitions: stage.transitions.map((act) =>
                act.code === 'nobody_came' ? { ...act, visas: ['mechanics'] } : act,
              ),
            } as StageDefinition)
          : stage,
      ),
    };
    const other = TestCase.open(halfSilent, toyRegistry, { stage: 'inspection' });
    expect(other.does(theClock, 'nobody_came')).toMatchObject({
      moved: false,
      clocks: [{ clock: 'inspection', change: 'lapsed' }],
    });
    expect(other.clock('inspection')).toBe('lapsed');
    expect(other.does(person('emil', 'electrician'), 'pass')).toMatchObject({ to: 'running', clocks: [] });
  });
});
