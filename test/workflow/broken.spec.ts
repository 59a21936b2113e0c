/** A directory of broken definitions, one per kind of finding; each is refused, and its way really shows the problem. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { verifyContextOf } from '../../src/cases/verify-context.js';
import { readDefinition } from '../../src/definitions/read-definition.js';
import type { FindingCode, HeldRole, PersonThere, VerifyContext } from '../../src/workflow/index.js';
import { replay, verifyDefinition } from '../../src/workflow/index.js';

import { subjects } from '../support/workflow-shipped.js';
import { notShown } from '../support/workflow-shown.js';

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

test.each(names)('%s is found, and its way shows it', (name) => {
  const { definition, context, findings, found } = load(name);
  expect(findings.map((one) => one.code)).toContain(name);
  expect(found?.severity).toBe(WARNINGS.includes(name) ? 'warning' : 'error');
  expect(found && notShown(definition, context, found)).toBeNull();
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
