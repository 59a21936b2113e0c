/** Doors and lifts: small definitions that show the engine knows nothing of funding. */
import type {
  Condition,
  Label,
  Registry,
  TransitionDefinition,
  VisaDefinition,
  Who,
  WorkflowDefinition,
} from '../../src/workflow/index.js';
import { refusal } from '../../src/workflow/index.js';

export const label = (text: string): Label => ({ en: text, fr: text });
export const anywhere = (role: string): Who => ({ role, scope: 'facility' });

export const TOY_ROLES = [
  'visitor',
  'keeper',
  'engineer',
  'electrician',
  'tenant',
  'councillor',
  'chair',
  'neighbour',
];

export const toyRegistry: Registry = {
  facts: {
    oiled: 'flag',
    floors: 'number',
    floorsLimit: 'number',
    colour: 'text',
    streets: 'list',
    members: 'list',
    documentKinds: 'list',
    doorCalendar: 'text',
  },
  guards: {
    door_oiled: (state) => (state.facts['oiled'] === true ? null : refusal('state', 'door_creaks')),
    floors_within: (state, params) =>
      Number(state.facts['floors']) <= Number(params['most']) ? null : refusal('state', 'too_high', params),
  },
  effects: { ring_bell: {}, pay_engineer: {} },
};

/** A door: anybody opens it, it falls shut by itself, the keeper locks it; in the end it is taken out. */
export const door: WorkflowDefinition = {
  code: 'door',
  subject: 'door',
  label: label('Door'),
  initial: 'closed',
  path: ['closed', 'open', 'gone'],
  clocks: [
    {
      code: 'airing',
      label: label('Time to stand open'),
      period: { amount: 1, unit: 'calendar_days' },
      calendar: { fact: 'doorCalendar' },
      timeout: 'fall_shut',
      reminders: [{ code: 'on', when: 'on', amount: 0, unit: 'calendar_days', to: 'owner' }],
    },
  ],
  conflicts: [
    {
      code: 'key',
      label: label('Whoever locks does not unlock'),
      sides: [
        { code: 'locks', acts: ['closed.lock'] },
        { code: 'unlocks', acts: ['locked.unlock'] },
      ],
    },
  ],
  stages: [
    {
      kind: 'work',
      code: 'closed',
      label: label('Closed'),
      outside: { code: 'shut', label: label('Shut') },
      owner: anywhere('visitor'),
      transitions: [
        {
          kind: 'move',
          code: 'open',
          label: label('Open'),
          done: label('opened the door'),
          by: [anywhere('visitor'), anywhere('keeper')],
          guards: [{ guard: 'door_oiled' }],
          effects: [{ effect: 'ring_bell' }],
          to: [{ to: 'open' }],
        },
        {
          kind: 'move',
          code: 'lock',
          label: label('Lock'),
          done: label('locked the door'),
          by: [anywhere('keeper')],
          to: [{ to: 'locked' }],
        },
      ],
    },
    {
      kind: 'work',
      code: 'open',
      label: label('Open'),
      outside: { code: 'open', label: label('Open') },
      owner: anywhere('visitor'),
      clocks: [{ clock: 'airing', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'close',
          label: label('Close'),
          done: label('closed the door'),
          by: [anywhere('visitor')],
          to: [{ to: 'closed' }],
        },
        {
          kind: 'move',
          code: 'fall_shut',
          label: label('Fall shut'),
          done: label('fell shut'),
          by: 'clock',
          to: [{ to: 'closed' }],
        },
        {
          kind: 'move',
          code: 'remove',
          label: label('Take out'),
          done: label('took out the door'),
          by: 'system',
          to: [{ to: 'gone' }],
        },
      ],
    },
    {
      kind: 'work',
      code: 'locked',
      label: label('Locked'),
      outside: { code: 'shut', label: label('Shut') },
      owner: anywhere('keeper'),
      transitions: [
        {
          kind: 'move',
          code: 'unlock',
          label: label('Unlock'),
          done: label('unlocked the door'),
          by: [anywhere('keeper')],
          to: [{ to: 'closed' }],
        },
      ],
    },
    {
      kind: 'final',
      code: 'gone',
      label: label('Gone'),
      outside: { code: 'gone', label: label('Gone') },
      transitions: [],
    },
  ],
};

export function visa(code: string, role: string, more: Partial<VisaDefinition> = {}): VisaDefinition {
  return { code, label: label(code), by: anywhere(role), needed: { rule: 'one' }, ...more };
}

/**
 * A lift before it may run: one inspection with the visas given. `pass`, `fail` and `abstain` answer any of them,
 * `nobody_came` is silence, `repair` sends it back to the workshop; it runs when `runsWhen` holds, else it stays shut.
 */
export function lift(
  visas: readonly VisaDefinition[],
  more: { readonly runsWhen?: Condition; readonly transitions?: readonly TransitionDefinition[] } = {},
): WorkflowDefinition {
  const codes = visas.map((one) => one.code);
  const answer = (code: string, given: 'yes' | 'no' | 'abstain'): TransitionDefinition => ({
    kind: 'visa',
    code,
    label: label(code),
    done: label(code),
    visas: codes,
    answer: given,
  });
  return {
    code: 'lift',
    subject: 'lift',
    label: label('Lift'),
    initial: 'workshop',
    path: ['workshop', 'inspection', 'running'],
    clocks: [
      {
        code: 'inspection',
        label: label('Time to inspect'),
        period: { amount: 10, unit: 'calendar_days' },
        calendar: 'every_day',
        timeout: 'nobody_came',
        reminders: [],
      },
    ],
    conflicts: [],
    stages: [
      {
        kind: 'work',
        code: 'workshop',
        label: label('Workshop'),
        outside: { code: 'out_of_order', label: label('Out of order') },
        owner: anywhere('engineer'),
        transitions: [
          {
            kind: 'move',
            code: 'call_inspectors',
            label: label('Call the inspectors'),
            done: label('called the inspectors'),
            by: [anywhere('engineer')],
            to: [{ to: 'inspection' }],
          },
        ],
      },
      {
        kind: 'approval',
        code: 'inspection',
        label: label('Inspection'),
        outside: { code: 'out_of_order', label: label('Out of order') },
        clocks: [{ clock: 'inspection', does: 'run' }],
        visas,
        settled: {
          to: more.runsWhen ? [{ to: 'running', when: more.runsWhen }, { to: 'shut' }] : [{ to: 'running' }],
          effects: [{ effect: 'pay_engineer' }],
        },
        transitions: [
          answer('pass', 'yes'),
          answer('fail', 'no'),
          answer('abstain', 'abstain'),
          { ...answer('nobody_came', 'yes'), kind: 'visa', by: 'clock' } as TransitionDefinition,
          {
            kind: 'move',
            code: 'repair',
            label: label('Back to the workshop'),
            done: label('sent the lift back to the workshop'),
            by: [anywhere('engineer')],
            to: [{ to: 'workshop' }],
          },
          ...(more.transitions ?? []),
        ],
      },
      ...(['running', 'shut'] as const).map((code) => ({
        kind: 'final' as const,
        code,
        label: label(code),
        outside: { code, label: label(code) },
        transitions: [],
      })),
    ],
  };
}
