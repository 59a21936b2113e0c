import type {
  Finding,
  StageDefinition,
  TransitionDefinition,
  VisaDefinition,
  WorkflowDefinition,
} from '../../src/workflow/index.js';
import { verifyDefinition } from '../../src/workflow/index.js';
import { anywhere, door, label, lift, TOY_ROLES, toyRegistry, visa } from '../support/workflow-toys.js';

const context = { registry: toyRegistry, roles: TOY_ROLES, languages: ['en', 'fr'] };
/** Findings with the names of their steps; what was done in each is for `replay`, see broken.spec.ts. */
const verify = (definition: WorkflowDefinition): readonly Finding[] =>
  verifyDefinition(definition, context).map(({ path, facts: _facts, ...finding }) => ({
    ...finding,
    ...(path ? { path: path.map(({ stage, transition, to }) => ({ stage, transition, to })) } : {}),
  }));

const airing = door.clocks[0]!;
const twoVisas = () => lift([visa('mechanics', 'engineer'), visa('wiring', 'electrician')]);
const wayToOpen = [{ stage: 'closed', transition: 'open', to: 'open' }];
const wayToInspection = [{ stage: 'workshop', transition: 'call_inspectors', to: 'inspection' }];

type Changes = Readonly<Record<string, unknown>>;

function withStage(
  definition: WorkflowDefinition,
  code: string,
  changes: Changes,
  moreClocks: WorkflowDefinition['clocks'] = [],
): WorkflowDefinition {
  const stages = definition.stages.map((one) =>
    one.code === code ? ({ ...one, ...changes } as StageDefinition) : one,
  );
  return { ...definition, clocks: [...definition.clocks, ...moreClocks], stages };
}

function withTransition(
  definition: WorkflowDefinition,
  stage: string,
  code: string,
  changes: Changes,
): WorkflowDefinition {
  const transitions = definition.stages
    .find((one) => one.code === stage)!
    .transitions.map((one) => (one.code === code ? ({ ...one, ...changes } as TransitionDefinition) : one));
  return withStage(definition, stage, { transitions });
}

function withoutTransition(definition: WorkflowDefinition, stage: string, code: string): WorkflowDefinition {
  const { transitions } = definition.stages.find((one) => one.code === stage)!;
  return withStage(definition, stage, { transitions: transitions.filter((one) => one.code !== code) });
}

function withVisa(code: string, changes: Partial<VisaDefinition>): WorkflowDefinition {
  const visas = [visa('mechanics', 'engineer'), visa('wiring', 'electrician')];
  return lift(visas.map((one) => (one.code === code ? { ...one, ...changes } : one)));
}

const move = (code: string, to: string, changes: Changes = {}): TransitionDefinition =>
  ({
    kind: 'move',
    code,
    label: label(code),
    done: label(code),
    by: [anywhere('visitor')],
    to: [{ to }],
    ...changes,
  }) as TransitionDefinition;

const room = (code: string, transitions: readonly TransitionDefinition[]): StageDefinition => ({
  kind: 'work',
  code,
  label: label(code),
  outside: { code, label: label(code) },
  owner: anywhere('visitor'),
  transitions,
});

const error = (
  code: Finding['code'],
  where: string,
  params: Finding['params'] = {},
  path?: Finding['path'],
): Finding => ({
  code,
  severity: 'error',
  where,
  params,
  ...(path ? { path } : {}),
});

/** Each broken in one way, with everything that is found: a check that reports too much fails as well. */
const broken: readonly [string, WorkflowDefinition, readonly Finding[]][] = [
  [
    'a first stage that does not exist',
    { ...door, initial: 'ajar' },
    [error('initial_unknown', 'initial', { stage: 'ajar' })],
  ],
  [
    'a transition to a stage that does not exist',
    withTransition(door, 'open', 'close', { to: [{ to: 'ajar' }] }),
    [error('target_unknown', 'stages/open/transitions/close', { target: 'ajar' }, wayToOpen)],
  ],
  [
    'a stage settled into one that does not exist',
    withStage(twoVisas(), 'inspection', {
      settled: { to: [{ to: 'shut', when: { visa: 'wiring', is: 'no' } }, { to: 'ajar' }] },
    }),
    [
      error('target_unknown', 'stages/inspection/settled', { target: 'ajar' }, wayToInspection),
      error('stage_unreachable', 'stages/running', { stage: 'running' }),
    ],
  ],
  [
    'a stage that nobody comes to',
    { ...door, stages: [...door.stages, room('attic', [move('climb_down', 'open')])] },
    [error('stage_unreachable', 'stages/attic', { stage: 'attic' })],
  ],
  [
    'a stage that nobody leaves for an end',
    {
      ...withStage(door, 'locked', {
        transitions: [...door.stages[2]!.transitions, move('fall_down', 'cellar')],
      }),
      stages: [
        ...door.stages.map((one) =>
          one.code === 'locked'
            ? {
                ...one,
                transitions: [...one.transitions, move('fall_down', 'cellar', { by: [anywhere('keeper')] })],
              }
            : one,
        ),
        room('cellar', [move('sit', 'cellar')]),
      ] as readonly StageDefinition[],
    },
    [
      error('no_end_reachable', 'stages/cellar', { stage: 'cellar' }, [
        { stage: 'closed', transition: 'lock', to: 'locked' },
        { stage: 'locked', transition: 'fall_down', to: 'cellar' },
      ]),
    ],
  ],
  [
    'a transition with no route at all',
    withTransition(door, 'open', 'close', { to: [] }),
    [error('route_missing', 'stages/open/transitions/close', {}, wayToOpen)],
  ],
  [
    'a last route with a condition: no way out when it fails',
    withTransition(door, 'open', 'close', {
      to: [{ to: 'closed', when: { fact: 'oiled', is: 'equal', value: true } }],
    }),
    [error('route_not_certain', 'stages/open/transitions/close', {}, wayToOpen)],
  ],
  [
    'a route behind one that is always taken',
    withTransition(door, 'open', 'close', { to: [{ to: 'closed' }, { to: 'gone' }] }),
    [error('route_never_taken', 'stages/open/transitions/close', { target: 'gone' })],
  ],
  [
    'a final stage with a way out',
    withStage(door, 'gone', { transitions: [move('come_back', 'closed')] }),
    [
      error('final_stage_has_transitions', 'stages/gone', { transitions: ['come_back'] }, [
        ...wayToOpen,
        { stage: 'open', transition: 'remove', to: 'gone' },
      ]),
    ],
  ],
  [
    'an owner who has nothing to do',
    withStage(door, 'locked', { owner: anywhere('visitor') }),
    [
      error('owner_cannot_act', 'stages/locked', { role: 'visitor' }, [
        { stage: 'closed', transition: 'lock', to: 'locked' },
      ]),
    ],
  ],
  [
    'a visa that no transition answers',
    withTransition(
      withTransition(
        withTransition(twoVisas(), 'inspection', 'pass', { visas: ['mechanics'] }),
        'inspection',
        'fail',
        { visas: ['mechanics'] },
      ),
      'inspection',
      'nobody_came',
      { visas: ['mechanics'] },
    ),
    [
      error('visa_nobody_can_give', 'stages/inspection/visas/wiring', { visa: 'wiring' }, wayToInspection),
      error('stage_unreachable', 'stages/running', { stage: 'running' }),
      error('no_end_reachable', 'stages/workshop', { stage: 'workshop' }, []),
      error('no_end_reachable', 'stages/inspection', { stage: 'inspection' }, wayToInspection),
    ],
  ],
  [
    'a visa by a role that does not exist',
    withVisa('wiring', { by: anywhere('wizard') }),
    [
      error('role_unknown', 'stages/inspection/visas/wiring', { role: 'wizard' }, wayToInspection),
      error('visa_nobody_can_give', 'stages/inspection/visas/wiring', { visa: 'wiring' }, wayToInspection),
    ],
  ],
  [
    'a panel whose chair does not exist',
    withVisa('wiring', { needed: { rule: 'panel', quorum: 2, chair: anywhere('wizard') } }),
    [
      error('role_unknown', 'stages/inspection/visas/wiring', { role: 'wizard' }, wayToInspection),
      error('visa_nobody_can_give', 'stages/inspection/visas/wiring', { visa: 'wiring' }, wayToInspection),
    ],
  ],
  [
    'a visa that needs nobody',
    withVisa('wiring', { needed: { rule: 'count', count: 0 } }),
    [error('visa_needed_invalid', 'stages/inspection/visas/wiring', { visa: 'wiring' })],
  ],
  [
    'visas that wait for each other',
    lift([
      visa('mechanics', 'engineer', { after: ['wiring'] }),
      visa('wiring', 'electrician', { after: ['mechanics'] }),
    ]),
    [
      error(
        'visa_after_cycle',
        'stages/inspection/visas/mechanics',
        { visas: ['mechanics', 'wiring', 'mechanics'] },
        wayToInspection,
      ),
      error(
        'visa_after_cycle',
        'stages/inspection/visas/wiring',
        { visas: ['wiring', 'mechanics', 'wiring'] },
        wayToInspection,
      ),
    ],
  ],
  [
    'a visa that waits for one of no such code',
    withVisa('wiring', { after: ['paint'] }),
    [error('visa_unknown', 'stages/inspection/visas/wiring', { visa: 'paint' })],
  ],
  [
    'a condition on a visa that does not exist',
    lift([visa('mechanics', 'engineer')], { runsWhen: { not: { any: [{ visa: 'paint', is: 'no' }] } } }),
    [error('visa_unknown', 'stages/inspection/settled', { visa: 'paint' }, wayToInspection)],
  ],
  [
    'an act that answers a visa of another stage',
    withTransition(twoVisas(), 'inspection', 'pass', { visas: ['mechanics', 'wiring', 'paint'] }),
    [error('visa_unknown', 'stages/inspection/transitions/pass', { visa: 'paint' }, wayToInspection)],
  ],
  [
    'an act that makes void what does not exist',
    withTransition(twoVisas(), 'inspection', 'repair', { invalidates: ['paint'] }),
    [error('visa_unknown', 'stages/inspection/transitions/repair', { visa: 'paint' }, wayToInspection)],
  ],
  [
    'an approval that on some facts needs no visa, and so never settles',
    lift([
      visa('mechanics', 'engineer', { when: { fact: 'floors', is: 'above', value: 3 } }),
      visa('street', 'neighbour', { each: 'streets' }),
    ]),
    [error('approval_may_need_no_visa', 'stages/inspection/visas', { stage: 'inspection' }, wayToInspection)],
  ],
  [
    'a guard that nobody registered',
    withTransition(door, 'open', 'close', { guards: [{ guard: 'toString' }] }),
    [error('guard_unregistered', 'stages/open/transitions/close', { guard: 'toString' }, wayToOpen)],
  ],
  [
    'an effect that nobody registered, on settling',
    withStage(twoVisas(), 'inspection', {
      settled: {
        to: [{ to: 'shut', when: { visa: 'wiring', is: 'no' } }, { to: 'running' }],
        effects: [{ effect: 'fireworks' }],
      },
    }),
    [error('effect_unregistered', 'stages/inspection/settled', { effect: 'fireworks' }, wayToInspection)],
  ],
  [
    'a fact that nobody loads',
    withTransition(door, 'open', 'close', {
      to: [{ to: 'closed', when: { fact: 'weather', is: 'equal', value: 'wet' } }, { to: 'closed' }],
    }),
    [error('fact_unregistered', 'stages/open/transitions/close', { fact: 'weather' }, wayToOpen)],
  ],
  [
    'a fact compared with one that nobody loads',
    withTransition(door, 'open', 'close', {
      to: [
        { to: 'closed', when: { fact: 'floors', is: 'above', value: { fact: 'ceiling' } } },
        { to: 'closed' },
      ],
    }),
    [error('fact_unregistered', 'stages/open/transitions/close', { fact: 'ceiling' }, wayToOpen)],
  ],
  [
    'a text compared by size',
    withTransition(door, 'open', 'close', {
      to: [{ to: 'closed', when: { fact: 'colour', is: 'below', value: 3 } }, { to: 'closed' }],
    }),
    [
      error(
        'fact_wrong_type',
        'stages/open/transitions/close',
        { fact: 'colour', type: 'text', needed: 'number' },
        wayToOpen,
      ),
    ],
  ],
  [
    'a visa for each of what is no list',
    withVisa('wiring', { each: 'floors' }),
    [
      error(
        'fact_wrong_type',
        'stages/inspection/visas/wiring',
        { fact: 'floors', type: 'number', needed: 'list' },
        wayToInspection,
      ),
    ],
  ],
  [
    'members named by a fact that nobody loads',
    withVisa('wiring', { by: { ...anywhere('electrician'), named: 'guild' } }),
    [error('fact_unregistered', 'stages/inspection/visas/wiring', { fact: 'guild' }, wayToInspection)],
  ],
  [
    'a calendar in a fact that is no text',
    { ...door, clocks: door.clocks.map((one) => ({ ...one, calendar: { fact: 'floors' } })) },
    [error('fact_wrong_type', 'clocks/airing', { fact: 'floors', type: 'number', needed: 'text' })],
  ],
  [
    'a role that does not exist',
    withTransition(door, 'open', 'close', { by: [anywhere('visitor'), anywhere('ghost')] }),
    [error('role_unknown', 'stages/open/transitions/close', { role: 'ghost' }, wayToOpen)],
  ],
  [
    'a transition by nobody',
    withTransition(twoVisas(), 'inspection', 'repair', { by: [] }),
    [
      error(
        'transition_never_fires',
        'stages/inspection/transitions/repair',
        { transition: 'repair' },
        wayToInspection,
      ),
    ],
  ],
  [
    'two stages of one code',
    { ...door, stages: [...door.stages, door.stages[3]!] },
    [error('code_duplicate', 'stages', { code: 'gone' })],
  ],
  [
    'two transitions of one code in a stage',
    withStage(door, 'open', { transitions: [...door.stages[1]!.transitions, move('close', 'gone')] }),
    [error('code_duplicate', 'stages/open/transitions', { code: 'close' })],
  ],
  [
    'a code that is no code',
    withTransition(door, 'open', 'close', { code: 'Close it!' }),
    [error('code_malformed', 'stages/open/transitions', { code: 'Close it!' })],
  ],
  [
    'a stage on the path that does not exist',
    { ...door, path: ['closed', 'ajar', 'open'] },
    [error('path_stage_unknown', 'path', { stage: 'ajar' })],
  ],
  [
    'a stage twice on the path',
    { ...door, path: ['closed', 'open', 'closed'] },
    [error('code_duplicate', 'path', { code: 'closed' })],
  ],
  [
    'a clock that is not defined',
    withStage(door, 'locked', { clocks: [{ clock: 'rust', does: 'pause' }] }),
    [
      error('clock_unknown', 'stages/locked', { clock: 'rust' }, [
        { stage: 'closed', transition: 'lock', to: 'locked' },
      ]),
    ],
  ],
  [
    'a clock that no stage runs',
    { ...door, clocks: [...door.clocks, { ...door.clocks[0]!, code: 'rust', timeout: 'fall_apart' }] },
    [{ ...error('clock_never_runs', 'clocks/rust', { clock: 'rust' }), severity: 'warning' }],
  ],
  [
    'a clock that is paused somewhere and runs nowhere',
    withStage(door, 'closed', { clocks: [{ clock: 'rust', does: 'pause' }] }, [
      { ...airing, code: 'rust', timeout: 'fall_apart' },
    ]),
    [{ ...error('clock_never_runs', 'clocks/rust', { clock: 'rust' }), severity: 'warning' }],
  ],
  [
    'a reminder less than no days before',
    {
      ...door,
      clocks: [{ ...airing, reminders: airing.reminders.map((one) => ({ ...one, amount: -1 })) }],
    },
    [error('clock_period_invalid', 'clocks/airing', { clock: 'airing' })],
  ],
  [
    'visas that people can only abstain from',
    withoutTransition(
      withTransition(
        withTransition(twoVisas(), 'inspection', 'pass', { answer: 'abstain' }),
        'inspection',
        'fail',
        { answer: 'abstain' },
      ),
      'inspection',
      'nobody_came',
    ),
    [
      error(
        'timeout_missing',
        'stages/inspection',
        { clock: 'inspection', transition: 'nobody_came' },
        wayToInspection,
      ),
      error(
        'visa_nobody_can_give',
        'stages/inspection/visas/mechanics',
        { visa: 'mechanics' },
        wayToInspection,
      ),
      error('visa_nobody_can_give', 'stages/inspection/visas/wiring', { visa: 'wiring' }, wayToInspection),
      error('stage_unreachable', 'stages/running', { stage: 'running' }),
      error('no_end_reachable', 'stages/workshop', { stage: 'workshop' }, []),
      error('no_end_reachable', 'stages/inspection', { stage: 'inspection' }, wayToInspection),
    ],
  ],
  [
    'a visa behind two that wait for each other: only those two are named',
    lift([
      visa('mechanics', 'engineer', { after: ['wiring'] }),
      visa('wiring', 'electrician', { after: ['mechanics'] }),
      visa('tenants', 'tenant', { after: ['mechanics'] }),
    ]),
    [
      error(
        'visa_after_cycle',
        'stages/inspection/visas/mechanics',
        { visas: ['mechanics', 'wiring', 'mechanics'] },
        wayToInspection,
      ),
      error(
        'visa_after_cycle',
        'stages/inspection/visas/wiring',
        { visas: ['wiring', 'mechanics', 'wiring'] },
        wayToInspection,
      ),
    ],
  ],
  [
    'a fact that only looks like one',
    withVisa('wiring', { each: 'constructor' }),
    [error('fact_unregistered', 'stages/inspection/visas/wiring', { fact: 'constructor' }, wayToInspection)],
  ],
  [
    'a clock of no length',
    {
      ...door,
      clocks: door.clocks.map((one) => ({ ...one, period: { amount: 0, unit: 'months' as const } })),
    },
    [error('clock_period_invalid', 'clocks/airing', { clock: 'airing' })],
  ],
  [
    'a clock that runs out with nothing to fire',
    withoutTransition(door, 'open', 'fall_shut'),
    [error('timeout_missing', 'stages/open', { clock: 'airing', transition: 'fall_shut' }, wayToOpen)],
  ],
  [
    'a clock’s transition where no clock runs that fires it',
    withStage(door, 'locked', {
      transitions: [...door.stages[2]!.transitions, move('rust_through', 'open', { by: 'clock' })],
    }),
    [
      error(
        'transition_never_fires',
        'stages/locked/transitions/rust_through',
        { transition: 'rust_through' },
        [{ stage: 'closed', transition: 'lock', to: 'locked' }],
      ),
    ],
  ],
  [
    'something to hand in where nobody acts',
    withTransition(door, 'open', 'fall_shut', {
      inputs: [{ kind: 'reason', code: 'reason', label: label('Why') }],
    }),
    [error('input_from_nobody', 'stages/open/transitions/fall_shut', { input: 'reason' }, wayToOpen)],
  ],
  [
    'a label that lacks a language',
    withTransition(door, 'open', 'close', { label: { en: 'Close', fr: ' ' } }),
    [error('label_missing', 'stages/open/transitions/close', { language: 'fr' })],
  ],
  [
    'a sentence of the trail that lacks a language',
    withTransition(door, 'open', 'close', { done: { en: 'closed' } }),
    [error('label_missing', 'stages/open/transitions/close/done', { language: 'fr' })],
  ],
  [
    'an outside stage told in two ways',
    withStage(door, 'locked', { outside: { code: 'shut', label: label('Locked with a key') } }),
    [error('outside_label_differs', 'stages/locked/outside', { outside: 'shut' })],
  ],
  [
    'a conflict that names an act nobody can do',
    {
      ...door,
      conflicts: [
        {
          ...door.conflicts[0]!,
          sides: [
            { code: 'a', acts: ['closed.lock', 'visa:wood'] },
            { code: 'b', acts: ['open.fall_shut'] },
          ],
        },
      ],
    },
    [
      error('conflict_act_unknown', 'conflicts/key/sides/a', { conflict: 'key', act: 'visa:wood' }),
      error('conflict_act_unknown', 'conflicts/key/sides/b', { conflict: 'key', act: 'open.fall_shut' }),
    ],
  ],
  [
    'a conflict with one side only',
    {
      ...door,
      conflicts: [
        {
          ...door.conflicts[0]!,
          sides: [
            { code: 'a', acts: ['closed.lock'] },
            { code: 'b', acts: [] },
          ],
        },
      ],
    },
    [error('conflict_one_sided', 'conflicts/key', { conflict: 'key' })],
  ],
  [
    'an act on both sides of a conflict: nobody could do it',
    {
      ...door,
      conflicts: [
        {
          ...door.conflicts[0]!,
          sides: [
            { code: 'a', acts: ['closed.lock'] },
            { code: 'b', acts: ['locked.unlock', 'closed.lock'] },
          ],
        },
      ],
    },
    [error('duties_unsatisfiable', 'conflicts/key', { conflict: 'key', act: 'closed.lock' }, [])],
  ],
];

describe('A sound definition', () => {
  test('may ask the system for a document that lies on the case, as for nothing else', () => {
    const signed = withTransition(door, 'open', 'remove', {
      inputs: [{ kind: 'document', code: 'permit', label: label('Permit'), documentKind: 'permit' }],
    });
    expect(verify(signed)).toEqual([]);
  });

  test.each([
    ['the door', door],
    ['the lift', twoVisas()],
    [
      'the lift with a panel, a count and a visa per street',
      lift([
        visa('council', 'councillor', { needed: { rule: 'panel', quorum: 2, chair: anywhere('chair') } }),
        visa('tenants', 'tenant', { needed: { rule: 'count', count: 2 }, after: ['council'] }),
        visa('street', 'neighbour', { each: 'streets' }),
      ]),
    ],
  ])('has no findings: %s', (_name, definition) => {
    expect(verify(withoutUnreachableShut(definition))).toEqual([]);
  });
});

describe('A broken definition is found out:', () => {
  test.each(broken)('%s', (_name, definition, findings) => {
    const found = verify(withoutUnreachableShut(definition));
    expect(found).toHaveLength(findings.length);
    expect(found).toEqual(expect.arrayContaining([...findings]));
  });

  test('a way to the place is a shortest one', () => {
    const corridor: WorkflowDefinition = {
      ...door,
      clocks: [],
      conflicts: [],
      path: [],
      initial: 'a',
      stages: [
        room('a', [move('far', 'b'), move('near', 'd')]),
        room('b', [move('on', 'c')]),
        room('c', [move('on', 'd')]),
        room('d', [move('on', 'd')]),
        { ...room('end', []), kind: 'final' } as unknown as StageDefinition,
      ],
    };
    const found = verify(corridor).find((one) => one.code === 'no_end_reachable' && one.where === 'stages/d');
    expect(found?.path).toEqual([{ stage: 'a', transition: 'near', to: 'd' }]);
  });
});

/** A lift that always runs has no use for `shut`, unless something leads there. */
function withoutUnreachableShut(definition: WorkflowDefinition): WorkflowDefinition {
  const leads = JSON.stringify(definition).includes('"to":"shut"');
  return leads
    ? definition
    : { ...definition, stages: definition.stages.filter((stage) => stage.code !== 'shut') };
}

describe('a visa that asks for very many', () => {
  it.each([
    ['answers', { rule: 'count', count: 100_000 }],
    ['votes', { rule: 'panel', quorum: 1_000_000, chair: anywhere('electrician') }],
  ] as const)('%s is too large to verify, and said to be so at once', (_, needed) => {
    const found = verify(withVisa('mechanics', { needed }));
    expect(found.map((one) => one.code)).toContain('too_large');
  });
});
