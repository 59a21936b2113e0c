import type {
  Condition,
  InputDefinition,
  MoveDefinition,
  WorkflowDefinition,
} from '../../src/workflow/index.js';
import { elsewhere, person, TestCase, theClock, theSystem } from '../support/workflow-case.js';
import { anywhere, door, label, toyRegistry } from '../support/workflow-toys.js';

const visitor = person('vera', 'visitor');
const keeper = person('karl', 'keeper');

/** The door with one move changed. */
function doorWith(stage: string, transition: string, change: Partial<MoveDefinition>): WorkflowDefinition {
  return {
    ...door,
    stages: door.stages.map((one) =>
      one.code === stage
        ? {
            ...one,
            transitions: one.transitions.map((move) =>
              move.code === transition ? ({ ...move, ...change } as MoveDefinition) : move,
            ),
          }
        : one,
    ),
  };
}

const oiledDoor = (definition = door, facts = {}) =>
  TestCase.open(definition, toyRegistry, { facts: { oiled: true, ...facts } });

describe('A move', () => {
  test('takes the case to its target, with its effects', () => {
    const one = oiledDoor();
    expect(one.does(visitor, 'open')).toMatchObject({
      from: 'closed',
      to: 'open',
      moved: true,
      effects: [{ effect: 'ring_bell' }],
      visas: [],
      invalidated: [],
    });
    expect(one.stage).toBe('open');
    expect(one.state.visit).toBe(2);
  });

  test('that the stage does not have is refused as against the state', () => {
    expect(oiledDoor().refuses(visitor, 'close')).toEqual([
      {
        kind: 'state',
        code: 'transition_unknown',
        params: { transition: 'close', stage: 'closed' },
        field: 'transition',
      },
    ]);
  });

  test('is refused to whoever has no role for it, and only that is told', () => {
    const creaking = TestCase.open(door, toyRegistry, { facts: { oiled: false } });
    expect(creaking.refuses(person('nina', 'neighbour'), 'open')).toEqual([
      { kind: 'permission', code: 'role_missing', params: { roles: ['visitor', 'keeper'] } },
    ]);
    expect(creaking.whyNot(visitor, 'open')).toEqual(['door_creaks']);
  });

  test('of another stage is refused as a matter of permission to whoever could never take it', () => {
    const locked = TestCase.open(door, toyRegistry, { stage: 'locked' });
    expect(locked.refuses(visitor, 'lock')).toEqual([
      { kind: 'permission', code: 'role_missing', params: { roles: ['keeper'] } },
    ]);
    expect(locked.whyNot(keeper, 'lock')).toEqual(['transition_unknown']);
  });

  test('within an organisation is refused to the same role elsewhere', () => {
    const own = doorWith('closed', 'open', { by: [{ role: 'visitor', scope: 'organisation' }] });
    expect(oiledDoor(own).whyNot(elsewhere(visitor), 'open')).toEqual(['scope_missing']);
    expect(oiledDoor(own).does(visitor, 'open').to).toBe('open');
  });

  test('within a country is refused to the authority of a country that the case does not concern', () => {
    const national = doorWith('closed', 'open', { by: [{ role: 'visitor', scope: 'country' }] });
    const one = TestCase.open(national, toyRegistry, { facts: { oiled: true }, countries: ['MD'] });
    expect(one.whyNot(person('ida', 'visitor@MA'), 'open')).toEqual(['scope_missing']);
    expect(one.whyNot(visitor, 'open')).toEqual(['scope_missing']);
    expect(one.does(person('mia', 'visitor@MD'), 'open').to).toBe('open');
  });

  test('by named persons is refused to others of the same role', () => {
    const named = doorWith('closed', 'open', { by: [{ ...anywhere('visitor'), named: 'members' }] });
    const one = oiledDoor(named, { members: ['vera'] });
    expect(one.whyNot(person('viktor', 'visitor'), 'open')).toEqual(['not_a_member']);
    expect(one.does(visitor, 'open').to).toBe('open');
    expect(oiledDoor(named).whyNot(visitor, 'open')).toEqual(['not_a_member']);
  });

  test('of the system or of a clock is nobody else’s', () => {
    const open = TestCase.open(door, toyRegistry, { stage: 'open' });
    expect(open.whyNot(visitor, 'remove')).toEqual(['only_the_system']);
    expect(open.whyNot(theClock, 'remove')).toEqual(['only_the_system']);
    expect(open.whyNot(visitor, 'fall_shut')).toEqual(['only_the_clock']);
    expect(open.whyNot(theSystem, 'fall_shut')).toEqual(['only_the_clock']);
    expect(open.whyNot(theSystem, 'close')).toEqual(['not_for_the_system']);
    expect(open.does(theSystem, 'remove').to).toBe('gone');
  });

  test('does not ask for a visa, and says so when one is named', () => {
    expect(oiledDoor().whyNot(visitor, 'open', { visa: 'oia' })).toEqual(['visa_not_asked']);
  });

  test('tells every guard that holds it back', () => {
    const twice = doorWith('closed', 'open', {
      guards: [{ guard: 'door_oiled' }, { guard: 'floors_within', params: { most: 3 } }],
    });
    const one = TestCase.open(twice, toyRegistry, { facts: { oiled: false, floors: 9 } });
    expect(one.refuses(visitor, 'open')).toEqual([
      { kind: 'state', code: 'door_creaks', params: {} },
      { kind: 'state', code: 'too_high', params: { most: 3 } },
    ]);
  });

  test('with a guard that nobody registered is a broken installation, not a refusal', () => {
    const unguarded = doorWith('closed', 'open', { guards: [{ guard: 'no_such_guard' }] });
    expect(() => oiledDoor(unguarded).does(visitor, 'open')).toThrow('no_such_guard');
  });
});

describe('Conditional routes', () => {
  const routed = (when: Condition) =>
    doorWith('closed', 'open', { to: [{ to: 'gone', when }, { to: 'locked' }] });

  const cases: readonly [string, Condition, Record<string, unknown>, boolean][] = [
    ['equal', { fact: 'colour', is: 'equal', value: 'red' }, { colour: 'red' }, true],
    [
      'equal, to another fact',
      { fact: 'floors', is: 'equal', value: { fact: 'floorsLimit' } },
      { floors: 2, floorsLimit: 3 },
      false,
    ],
    ['different', { fact: 'colour', is: 'different', value: 'red' }, { colour: 'red' }, false],
    ['at least, at the limit', { fact: 'floors', is: 'at_least', value: 5 }, { floors: 5 }, true],
    ['above, at the limit', { fact: 'floors', is: 'above', value: 5 }, { floors: 5 }, false],
    ['below, at the limit', { fact: 'floors', is: 'below', value: 5 }, { floors: 5 }, false],
    ['below', { fact: 'floors', is: 'below', value: 5 }, { floors: 4 }, true],
    ['includes', { fact: 'streets', is: 'includes', value: 'Elm' }, { streets: ['Elm', 'Oak'] }, true],
    [
      'includes what is not there',
      { fact: 'streets', is: 'includes', value: 'Ash' },
      { streets: ['Elm'] },
      false,
    ],
    ['a fact that is not known', { fact: 'floors', is: 'different', value: 5 }, {}, false],
    ['numbers against a text', { fact: 'colour', is: 'at_least', value: 1 }, { colour: '7' }, false],
    [
      'all',
      {
        all: [
          { fact: 'floors', is: 'above', value: 1 },
          { fact: 'colour', is: 'equal', value: 'red' },
        ],
      },
      { floors: 2, colour: 'blue' },
      false,
    ],
    [
      'any',
      {
        any: [
          { fact: 'floors', is: 'above', value: 1 },
          { fact: 'colour', is: 'equal', value: 'red' },
        ],
      },
      { floors: 2, colour: 'blue' },
      true,
    ],
    ['not', { not: { fact: 'floors', is: 'above', value: 1 } }, { floors: 2 }, false],
    ['a visa never given', { visa: 'anything', is: 'no' }, {}, false],
  ];
  test.each(cases)('%s', (_name, when, facts, holds) => {
    expect(oiledDoor(routed(when), facts).does(visitor, 'open').to).toBe(holds ? 'gone' : 'locked');
  });

  test('are taken in order: the first that holds', () => {
    const both = doorWith('closed', 'open', {
      to: [
        { to: 'locked', when: { fact: 'floors', is: 'above', value: 1 } },
        { to: 'gone', when: { fact: 'floors', is: 'above', value: 0 } },
        { to: 'open' },
      ],
    });
    expect(oiledDoor(both, { floors: 2 }).does(visitor, 'open').to).toBe('locked');
    expect(oiledDoor(both, { floors: 1 }).does(visitor, 'open').to).toBe('gone');
    expect(oiledDoor(both, { floors: 0 }).does(visitor, 'open').to).toBe('open');
  });

  test('that leave a case nowhere to go are a broken definition', () => {
    const lost = doorWith('closed', 'open', {
      to: [{ to: 'gone', when: { fact: 'floors', is: 'above', value: 9 } }],
    });
    expect(() => oiledDoor(lost, { floors: 1 }).does(visitor, 'open')).toThrow('no route');
  });
});

describe('What has to be handed in', () => {
  const reason: InputDefinition = { kind: 'reason', code: 'reason', label: label('Reasons') };
  const items = [
    { code: 'hinges', label: label('Hinges') },
    { code: 'handle', label: label('Handle') },
  ];
  const asking = (...inputs: readonly InputDefinition[]) => oiledDoor(doorWith('closed', 'open', { inputs }));
  const opening = (one: TestCase, more: object) => one.decide(visitor, { transition: 'open', ...more });

  test('a reason, and spaces are none', () => {
    for (const given of [{}, { reason: '  ' }]) {
      expect(opening(asking(reason), given)).toEqual({
        accepted: false,
        refusals: [{ kind: 'input', code: 'reason_missing', params: {}, field: 'reason' }],
      });
    }
    expect(opening(asking(reason), { reason: 'It is hot.' }).accepted).toBe(true);
  });

  test('a reason is not an input of another name', () => {
    expect(
      opening(asking(reason), { reason: 'It is hot.', inputs: { reason: 'Another one.' } }),
    ).toMatchObject({
      refusals: [{ code: 'input_unknown', field: 'inputs/reason' }],
    });
  });

  test('a checklist with every box ticked', () => {
    const list = asking({ kind: 'checklist', code: 'checks', label: label('Checks'), items });
    expect(opening(list, { inputs: { checks: ['hinges'] } })).toMatchObject({
      refusals: [
        { kind: 'input', code: 'checklist_open', params: { open: ['handle'] }, field: 'inputs/checks' },
      ],
    });
    expect(opening(list, { inputs: { checks: 'hinges' } })).toMatchObject({
      refusals: [{ code: 'checklist_open' }],
    });
    expect(opening(list, { inputs: { checks: ['handle', 'hinges'] } }).accepted).toBe(true);
  });

  test('a checklist takes no box that it does not have', () => {
    const list = asking({ kind: 'checklist', code: 'checks', label: label('Checks'), items });
    expect(opening(list, { inputs: { checks: ['handle', 'hinges', 'free text'] } })).toMatchObject({
      refusals: [{ kind: 'input', code: 'checklist_unknown', field: 'inputs/checks' }],
    });
  });

  test('a choice among those offered', () => {
    const choice = asking({ kind: 'choice', code: 'way', label: label('Way'), options: items });
    expect(opening(choice, { inputs: { way: 'window' } })).toMatchObject({
      refusals: [
        {
          kind: 'input',
          code: 'choice_missing',
          params: { options: ['hinges', 'handle'] },
          field: 'inputs/way',
        },
      ],
    });
    expect(opening(choice, { inputs: { way: ['handle'] } }).accepted).toBe(false);
    expect(opening(choice, { inputs: { way: 'handle' } }).accepted).toBe(true);
  });

  test('a text, unless it is optional; spaces are none', () => {
    const text = asking({ kind: 'text', code: 'note', label: label('Note') });
    const optional = asking({ kind: 'text', code: 'note', label: label('Note'), optional: true });
    expect(opening(text, {})).toMatchObject({ refusals: [{ code: 'text_missing', field: 'inputs/note' }] });
    expect(opening(text, { inputs: { note: ' \n' } })).toMatchObject({
      refusals: [{ code: 'text_missing' }],
    });
    expect(opening(text, { inputs: { note: ['a'] } })).toMatchObject({ refusals: [{ code: 'text_wrong' }] });
    expect(opening(text, { inputs: { note: 'Mind the step.' } }).accepted).toBe(true);
    expect(opening(optional, {}).accepted).toBe(true);
    expect(opening(optional, { inputs: { note: ['a'] } }).accepted).toBe(false);
  });

  test('a document that lies on the case; without it the case is not there yet', () => {
    const paper = asking({
      kind: 'document',
      code: 'permit',
      label: label('Permit'),
      documentKind: 'permit',
    });
    expect(opening(paper, {})).toMatchObject({
      refusals: [{ kind: 'state', code: 'document_missing', params: { document: 'permit' } }],
    });
    expect(paper.openTo(visitor)).toEqual([]);
    paper.know({ documentKinds: ['photo', 'permit'] });
    expect(opening(paper, {}).accepted).toBe(true);
    expect(opening(paper, { inputs: { permit: 'see above' } })).toMatchObject({
      refusals: [{ code: 'input_unknown' }],
    });
  });

  test('nothing that was not asked for', () => {
    expect(opening(asking(), { inputs: { colour: 'red' } })).toMatchObject({
      refusals: [
        { kind: 'input', code: 'input_unknown', params: { input: 'colour' }, field: 'inputs/colour' },
      ],
    });
  });

  test('every missing one is told at once, after what the state refuses', () => {
    const strict = doorWith('closed', 'open', {
      inputs: [reason, { kind: 'text', code: 'note', label: label('Note') }],
    });
    const one = TestCase.open(strict, toyRegistry, { facts: { oiled: false } });
    const decision = opening(one, {});
    expect(decision.accepted ? [] : decision.refusals.map((refused) => refused.code)).toEqual([
      'door_creaks',
      'reason_missing',
      'text_missing',
    ]);
  });

  test('does not close a button: what is missing can be given on the page behind it', () => {
    const one = asking(reason);
    expect(one.openTo(visitor)).toEqual(['open']);
    expect(one.available(visitor).find((offer) => offer.transition === 'open')?.inputs).toEqual([reason]);
  });
});

describe('The buttons of a stage', () => {
  test('are every transition of people, open or with the reason why not', () => {
    const open = TestCase.open(door, toyRegistry, { stage: 'open' });
    expect(open.available(visitor).map((one) => one.transition)).toEqual(['close']);
    expect(
      oiledDoor()
        .available(visitor)
        .map(({ transition, open: isOpen, refusals }) => [
          transition,
          isOpen,
          refusals.map((one) => one.code),
        ]),
    ).toEqual([
      ['open', true, []],
      ['lock', false, ['role_missing']],
    ]);
  });

  test('none in a final stage', () => {
    expect(TestCase.open(door, toyRegistry, { stage: 'gone' }).available(visitor)).toEqual([]);
  });
});
