/** Random definitions, most of them nearly right: what the verifier says of them is then held against walks. */
import fc from 'fast-check';
import type {
  Condition,
  Registry,
  Route,
  StageDefinition,
  TransitionDefinition,
  VisaDefinition,
  Who,
  WorkflowDefinition,
} from '../../src/workflow/index.js';
import { label } from './workflow-toys.js';

export const RANDOM_ROLES = ['ada', 'bob', 'cleo', 'dan'];

export const randomRegistry: Registry = {
  facts: { urgent: 'flag', amountCents: 'number', places: 'list' },
  guards: {},
  effects: {
    reserve: { money: 'reserve' },
    commit: { money: 'commit' },
    contract: { money: 'contract' },
    release: { money: 'release' },
  },
};

const ENDS = ['done', 'dropped'];

interface Plan {
  readonly kind: 'work' | 'waiting' | 'approval';
  readonly role: number;
  readonly visas: readonly { role: number; rule: number; after: boolean; when: boolean; vouches: boolean }[];
  readonly more: readonly { to: number; by: number; effect: number; condition: number; voids: boolean }[];
  readonly forward: boolean;
  readonly takesBack: boolean;
  readonly money: number;
}

const planArbitrary: fc.Arbitrary<Plan> = fc.record({
  kind: fc.constantFrom('work', 'work', 'waiting', 'approval', 'approval'),
  role: fc.nat(3),
  visas: fc.array(
    fc.record({
      role: fc.nat(3),
      rule: fc.nat(5),
      after: fc.boolean(),
      when: fc.nat(5).map((die) => die === 0),
      vouches: fc.nat(3).map((die) => die === 0),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  more: fc.array(
    fc.record({
      to: fc.nat(9),
      by: fc.nat(7),
      effect: fc.nat(19),
      condition: fc.nat(7),
      voids: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  forward: fc.nat(9).map((die) => die > 0),
  takesBack: fc.boolean(),
  money: fc.nat(24),
});

export const definitionArbitrary: fc.Arbitrary<WorkflowDefinition> = fc
  .record({
    plans: fc.array(planArbitrary, { minLength: 1, maxLength: 4 }),
    conflict: fc.boolean(),
    timeout: fc.nat(9),
  })
  .map(({ plans, conflict, timeout }) => {
    const codes = [...plans.map((_plan, n) => `s${n}`), ...ENDS];
    const stages = plans.map((plan, n) => stageOf_(plan, n, codes));
    const visas = stages.flatMap((stage) =>
      stage.kind === 'approval' ? stage.visas.map((one) => `visa:${one.code}`) : [],
    );
    return {
      code: 'random',
      subject: 'random',
      label: label('Random'),
      initial: 's0',
      path: [],
      clocks: [
        {
          code: 'wait',
          label: label('Wait'),
          period: { amount: 5, unit: 'working_days' },
          calendar: 'COMMISSION',
          ...(timeout > 2 && stages.some((stage) => stage.kind === 'waiting') ? { timeout: 'run_out' } : {}),
          reminders: [],
        },
      ],
      conflicts:
        conflict && visas.length > 1
          ? [
              {
                code: 'eyes',
                label: label('Eyes'),
                sides: visas.map((act, n) => ({ code: `side_${n}`, acts: [act] })),
              },
            ]
          : [],
      stages: [
        ...stages.map((stage) => withRunningOut(stage, timeout > 2, codes)),
        ...ENDS.map(
          (code): StageDefinition => ({
            kind: 'final',
            code,
            label: label(code),
            outside: { code, label: label(code) },
            transitions: [],
          }),
        ),
      ],
    };
  });

const who = (role: number): Who => ({ role: RANDOM_ROLES[role] ?? 'ada', scope: 'facility' });

function stageOf_(plan: Plan, n: number, codes: readonly string[]): StageDefinition {
  const code = `s${n}`;
  const next = plan.forward ? (codes[n + 1] ?? 'done') : code;
  const extra = plan.more.map((one, position): TransitionDefinition => {
    const effect = ['reserve', 'commit', 'contract', 'release'][one.effect];
    return {
      kind: 'move',
      code: `extra_${position}`,
      label: label('Extra'),
      done: label('did more'),
      by: one.by > 3 ? [who(plan.role)] : [who(one.by)],
      ...(effect ? { effects: [{ effect }] } : {}),
      ...(one.voids && plan.kind === 'approval' ? { invalidates: visasFor(plan, n).map((v) => v.code) } : {}),
      to: routes(codes[one.to % codes.length] ?? 'done', one.condition, next),
    };
  });
  const common = {
    code,
    label: label(code),
    outside: { code, label: label(code) },
    ...(plan.kind === 'waiting' ? { clocks: [{ clock: 'wait', does: 'run' as const }] } : {}),
  };
  const ahead: TransitionDefinition = {
    kind: 'move',
    code: 'go_on',
    label: label('Go on'),
    done: label('went on'),
    by: [who(plan.role)],
    ...(plan.money === 0 ? { effects: [{ effect: 'reserve' }] } : {}),
    to: [{ to: next }],
  };
  if (plan.kind !== 'approval') {
    return { ...common, kind: plan.kind, owner: who(plan.role), transitions: [ahead, ...extra] };
  }
  const visas = visasFor(plan, n);
  const answer = (given: 'yes' | 'no'): TransitionDefinition => ({
    kind: 'visa',
    code: given,
    label: label(given),
    done: label(given),
    visas: visas.map((one) => one.code),
    answer: given,
  });
  return {
    ...common,
    kind: 'approval',
    visas,
    settled: { to: routes(next, plan.visas.length, 'dropped', visas[0]?.code) },
    transitions: [
      answer('yes'),
      answer('no'),
      ...(plan.takesBack
        ? [
            {
              kind: 'take_back' as const,
              code: 'take_back',
              label: label('Back'),
              done: label('took back'),
              visas: visas.map((one) => one.code),
            },
          ]
        : []),
      ...extra,
    ],
  };
}

function visasFor(plan: Plan, n: number): readonly VisaDefinition[] {
  return plan.visas.map(({ role, rule, after, when, vouches }, position) => ({
    code: `v${n}_${position}`,
    label: label('Visa'),
    by: who(role),
    needed:
      rule === 0
        ? { rule: 'count', count: 2 }
        : rule === 1
          ? { rule: 'panel', quorum: 2, chair: who((role + 1) % 4) }
          : { rule: 'one' },
    ...(after && position > 0 ? { after: [`v${n}_${position - 1}`] } : {}),
    ...(when && position > 0 ? { when: { fact: 'urgent', is: 'equal' as const, value: true } } : {}),
    ...(vouches ? { vouchesFor: { facts: ['amountCents'], onChange: 'invalidate' as const } } : {}),
  }));
}

function routes(to: string, die: number, otherwise: string, visa?: string): readonly Route[] {
  const when: Condition | null =
    visa !== undefined && die % 2 === 1
      ? { visa, is: 'yes' }
      : die === 0
        ? { fact: 'urgent', is: 'equal', value: true }
        : die === 2
          ? { fact: 'amountCents', is: 'above', value: 100 }
          : null;
  return when ? [{ to, when }, { to: otherwise }] : [{ to }];
}

/** A waiting stage has what happens when its time has run out. */
function withRunningOut(stage: StageDefinition, runsOut: boolean, codes: readonly string[]): StageDefinition {
  if (stage.kind !== 'waiting' || !runsOut) return stage;
  const runOut: TransitionDefinition = {
    kind: 'move',
    code: 'run_out',
    label: label('Run out'),
    done: label('ran out'),
    by: 'clock',
    to: [{ to: codes[(codes.indexOf(stage.code) * 3 + 1) % codes.length] ?? 'dropped' }],
  };
  return { ...stage, transitions: [...stage.transitions, runOut] };
}
