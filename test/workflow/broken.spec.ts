/** A directory of broken definitions, one per kind of finding; each is refused, and its way really shows the problem. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { verifyContextOf } from '../../src/cases/verify-context.js';
import { readDefinition } from '../../src/definitions/read-definition.js';
import type {
  Finding,
  FindingCode,
  HeldRole,
  PersonThere,
  VerifyContext,
  WorkflowDefinition,
} from '../../src/workflow/index.js';
import {
  availableTransitions,
  type Replayed,
  replay,
  stageOf,
  verifyDefinition,
} from '../../src/workflow/index.js';
import { endIsReachable } from '../support/workflow-ends.js';
import { subjects } from '../support/workflow-shipped.js';

const folder = join('test', 'workflow', 'broken');
const names = readdirSync(folder).map((file) => basename(file, '.json') as FindingCode);

const held = (role: string): HeldRole => ({ role, organisationId: 'facility', country: null });
const clerk: PersonThere = { personId: 'clerk', roles: [held('secretariat')] };
const both = {
  personId: 'both',
  roles: [held('operational_initiator'), held('operational_verifier')],
};

/** The compiler asks for a line here with every new kind. */
const KNOWN: Record<FindingCode, true> = {
  approval_may_need_no_visa: true,
  calendar_unknown: true,
  clock_never_runs: true,
  clock_period_invalid: true,
  clock_unknown: true,
  code_duplicate: true,
  code_malformed: true,
  conflict_act_unknown: true,
  conflict_one_sided: true,
  duties_unsatisfiable: true,
  effect_unregistered: true,
  fact_unregistered: true,
  fact_wrong_type: true,
  final_stage_has_transitions: true,
  guard_unregistered: true,
  initial_unknown: true,
  input_from_nobody: true,
  label_missing: true,
  ladder_out_of_order: true,
  livelock: true,
  money_committed_unreserved: true,
  money_contracted_uncommitted: true,
  money_left_reserved: true,
  money_released_twice: true,
  money_reserved_twice: true,
  no_end_reachable: true,
  outside_label_differs: true,
  outside_name_missing: true,
  owner_cannot_act: true,
  param_missing: true,
  param_unknown: true,
  param_wrong_type: true,
  path_stage_unknown: true,
  people_cannot_finish: true,
  people_conflicted: true,
  people_missing: true,
  people_not_checked: true,
  role_unknown: true,
  route_missing: true,
  route_never_taken: true,
  route_not_certain: true,
  stage_unreachable: true,
  target_unknown: true,
  timeout_missing: true,
  timeouts_disagree: true,
  too_large: true,
  too_many_facts: true,
  transition_never_fires: true,
  visa_after_cycle: true,
  visa_needed_invalid: true,
  visa_nobody_can_give: true,
  visa_unknown: true,
  waiting_without_deadline: true,
  waiting_without_owner: true,
};

/** The people of an installation, for findings about them. */
const PEOPLE: Partial<Record<FindingCode, readonly PersonThere[]>> = {
  people_cannot_finish: [clerk, both],
  people_conflicted: [clerk, both],
  people_missing: [clerk, { personId: 'first', roles: [held('operational_initiator')] }],
  people_not_checked: [{ personId: 'expert', roles: [held('consulted_service')] }],
};

/** Kinds that a definition may be published with. */
const WARNINGS: readonly FindingCode[] = [
  'clock_never_runs',
  'ladder_out_of_order',
  'people_conflicted',
  'people_not_checked',
];

function load(name: FindingCode) {
  const read = readDefinition(readFileSync(join(folder, `${name}.json`), 'utf8'));
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.problems)}`);
  const subject = subjects.find((one) => one.code === read.definition.subject)!;
  const people = PEOPLE[name];
  const context: VerifyContext = {
    ...verifyContextOf(subject),
    ...(people ? { people } : {}),
    ...(name === 'people_not_checked' ? { mostStates: 30 } : {}),
  };
  const findings = verifyDefinition(read.definition, context);
  return { definition: read.definition, context, findings, found: findings.find((one) => one.code === name) };
}

interface Shown {
  readonly definition: WorkflowDefinition;
  readonly context: VerifyContext;
  readonly finding: Finding;
  readonly replayed: Replayed;
}

const faultIsThere = ({ finding, replayed }: Shown) => replayed.faults.includes(finding.code as never);

const noEnd = ({ definition, context, replayed }: Shown) =>
  !endIsReachable(definition, replayed.state, context.registry, context.people);

/** What the state at the end of a way must show, for findings about ways; others stand in the stage concerned. */
const SHOWN: Partial<Record<FindingCode, (shown: Shown) => boolean>> = {
  money_committed_unreserved: faultIsThere,
  money_contracted_uncommitted: faultIsThere,
  money_released_twice: faultIsThere,
  money_reserved_twice: faultIsThere,
  money_left_reserved: ({ definition, replayed }) =>
    replayed.money === 'reserved' && stageOf(definition, replayed.state.stage).kind === 'final',
  no_end_reachable: noEnd,
  people_cannot_finish: noEnd,
  people_conflicted: ({ definition, context, finding, replayed }) =>
    (context.people ?? []).every((one) =>
      availableTransitions(definition, replayed.state, { kind: 'person', ...one }, context.registry)
        .filter((offer) => offer.visa === finding.params['visa'])
        .every((offer) => !offer.open),
    ),
  livelock: ({ finding }) => {
    const steps = finding.path ?? [];
    const around = steps.slice(-(finding.params['transitions'] as readonly string[]).length);
    return (
      around.every((step) => step.deed?.acting.kind === 'clock') && around[0]?.stage === around.at(-1)?.to
    );
  },
};

test.each(names)('%s is found, and its way shows it', (name) => {
  const { definition, context, findings, found } = load(name);
  expect(findings.map((one) => one.code)).toContain(name);
  expect(found?.severity).toBe(WARNINGS.includes(name) ? 'warning' : 'error');
  if (!found?.path?.every((step) => step.deed)) {
    expect(SHOWN[name]).toBeUndefined();
    return;
  }
  const replayed = replay(definition, found.path, context.registry);
  expect(replayed.refused).toEqual([]);
  expect(replayed.state.stage).toBe(found.path.at(-1)?.to ?? definition.initial);
  const isShown = SHOWN[name] ?? (() => found.where.includes(replayed.state.stage) || found.where === '');
  if (name !== 'duties_unsatisfiable') {
    expect(isShown({ definition, context, finding: found, replayed })).toBe(true);
  }
});

test('a step of a way that could not be taken stops the replay with the refusal', () => {
  const { definition, context, found } = load('no_end_reachable');
  const [step] = found?.path ?? [];
  const byNobody = { ...step!, deed: { ...step!.deed!, acting: { kind: 'system' as const } } };
  const { refused } = replay(definition, [byNobody], context.registry);
  expect(refused).toMatchObject([{ kind: 'permission', code: 'not_for_the_system' }]);
});

test('every kind of finding has its broken definition', () => {
  expect([...names].sort()).toEqual(Object.keys(KNOWN).sort());
});
