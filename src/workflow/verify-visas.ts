/** Whether every visa can be given, and every approval stage be settled. */
import type { StageDefinition, VisaDefinition, WorkflowDefinition } from './definition.js';
import { visasOf } from './definition.js';
import type { FoundAt } from './finding.js';

/** Visas that nobody can give, that wait for each other, that ask for nobody; stages that may need no visa at all. */
export function visaFindings(definition: WorkflowDefinition): readonly FoundAt[] {
  return definition.stages.flatMap((stage) => [
    ...visasOf(stage).flatMap((visa) => findingsOn(stage, visa)),
    ...actFindings(definition, stage),
    ...emptinessFindings(stage),
  ]);
}

function findingsOn(stage: StageDefinition, visa: VisaDefinition): readonly FoundAt[] {
  const where = `stages/${stage.code}/visas/${visa.code}`;
  const params = { visa: visa.code };
  const answers = stage.transitions.filter((one) => one.kind === 'visa' && one.visas.includes(visa.code));
  const settles = answers.some(
    (one) => one.kind === 'visa' && (one.answer !== 'abstain' || one.to !== undefined),
  );
  const others = visasOf(stage).map((one) => one.code);
  const found: FoundAt[] = [];
  if (!settles) found.push({ code: 'visa_nobody_can_give', where, params, stage: stage.code });
  if (!isAskable(visa)) found.push({ code: 'visa_needed_invalid', where, params });
  for (const code of visa.after ?? []) {
    if (!others.includes(code)) found.push({ code: 'visa_unknown', where, params: { visa: code } });
  }
  const cycle = cycleThrough(stage, visa);
  if (cycle) found.push({ code: 'visa_after_cycle', where, params: { visas: cycle }, stage: stage.code });
  return found;
}

function isAskable(visa: VisaDefinition): boolean {
  if (visa.needed.rule === 'one') return true;
  const asked = visa.needed.rule === 'count' ? visa.needed.count : visa.needed.quorum;
  return Number.isInteger(asked) && asked >= 1;
}

/** A shortest chain of `after` from the visa back to itself; null when it waits for no visa that waits for it. */
function cycleThrough(stage: StageDefinition, visa: VisaDefinition): readonly string[] | null {
  const afterOf = new Map(visasOf(stage).map((one) => [one.code, one.after ?? []]));
  const seen = new Set<string>();
  const queue = [[visa.code]];
  for (let chain = queue.shift(); chain !== undefined; chain = queue.shift()) {
    for (const code of afterOf.get(chain.at(-1) ?? '') ?? []) {
      if (code === visa.code) return [...chain, code];
      if (seen.has(code)) continue;
      seen.add(code);
      queue.push([...chain, code]);
    }
  }
  return null;
}

/** Acts on no visa, or on one that is not there: an answer needs one of its stage, so does taking back without moving. */
function actFindings(definition: WorkflowDefinition, stage: StageDefinition): readonly FoundAt[] {
  const here = visasOf(stage).map((visa) => visa.code);
  const anywhere = definition.stages.flatMap(visasOf).map((visa) => visa.code);
  return stage.transitions.flatMap((one): FoundAt[] => {
    if (one.kind === 'move') return [];
    const codes = one.kind === 'take_back' && one.to ? anywhere : here;
    const where = `stages/${stage.code}/transitions/${one.code}`;
    if (one.visas.length === 0) {
      return [{ code: 'transition_never_fires', where, params: { transition: one.code }, stage: stage.code }];
    }
    return one.visas
      .filter((code) => !codes.includes(code))
      .map((code) => ({ code: 'visa_unknown', where, params: { visa: code }, stage: stage.code }));
  });
}

/** Settling follows an answer: a stage that on some facts needs none would keep its case for good. */
function emptinessFindings(stage: StageDefinition): readonly FoundAt[] {
  if (stage.kind !== 'approval' || stage.visas.some((visa) => !visa.when && !visa.each)) return [];
  return [
    {
      code: 'approval_may_need_no_visa',
      where: `stages/${stage.code}/visas`,
      params: { stage: stage.code },
      stage: stage.code,
    },
  ];
}
