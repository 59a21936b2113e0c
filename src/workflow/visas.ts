/** Which visas a stage needs now, who has given them, and how each one came out. */
import { holds, type OutcomeOf } from './conditions.js';
import type { StageDefinition, VisaAnswer, VisaDefinition, VisaOutcome } from './definition.js';
import { visasOf } from './definition.js';
import type { Acting, CaseState, Facts, GivenVisa } from './state.js';

/** One visa to be given: per country where the definition says `each`. */
export interface VisaSlot {
  readonly visa: VisaDefinition;
  /** The country, or ''. */
  readonly instance: string;
  /** How people and programs name it: `endorsement:MD`, or the code alone. */
  readonly name: string;
}

/** A visa that an act gives. `personId` is null when silence gives it. */
export interface VisaGiven {
  readonly code: string;
  readonly instance: string;
  readonly answer: VisaAnswer;
  readonly personId: string | null;
  /** The natural person for whom it is given; null or left out in the giver's own name. */
  readonly onBehalfOf?: string | null;
  readonly byChair: boolean;
  /** Whether the chair gave it for somebody who did not object. */
  readonly byConsensus?: boolean;
  /** The facts it vouches for, as they are when it is given. */
  readonly vouched?: Facts;
}

/** The state with these visas given in its stage, and those of the ids named made void. */
export function withVisas(
  state: CaseState,
  visas: readonly VisaGiven[],
  invalidated: readonly string[],
): CaseState {
  const given: GivenVisa[] = visas.map((visa, index) => ({
    ...visa,
    id: `new-${index}`,
    stage: state.stage,
    visit: state.visit,
    invalidated: false,
    latest: true,
  }));
  const kept = state.visas.map((visa) => {
    const isVoid = visa.invalidated || invalidated.includes(visa.id);
    return isVoid === visa.invalidated && visa.latest === false
      ? visa
      : { ...visa, invalidated: isVoid, latest: false };
  });
  return { ...state, visas: [...kept, ...given] };
}

/** The visas this stage needs on these facts, one per country where asked. */
export function slotsOf(stage: StageDefinition, state: CaseState): readonly VisaSlot[] {
  const visas = visasOf(stage);
  if (visas.some((visa) => visa.when || visa.each)) return slotsNeeded(visas, state);
  const known = ALWAYS_NEEDED.get(stage) ?? slotsNeeded(visas, state);
  ALWAYS_NEEDED.set(stage, known);
  return known;
}

/** Where nothing depends on facts the slots are the same for every case, and are asked for often. */
const ALWAYS_NEEDED = new WeakMap<StageDefinition, readonly VisaSlot[]>();

function slotsNeeded(visas: readonly VisaDefinition[], state: CaseState): readonly VisaSlot[] {
  return visas
    .filter((visa) => !visa.when || holds(visa.when, state.facts, outcomesOf(state)))
    .flatMap((visa) => instancesOf(visa, state).map((instance) => slot(visa, instance)));
}

/** How a slot came out: yes, no, or null while it is open. `given` are the visas to count. */
export function slotOutcome(one: VisaSlot, given: readonly GivenVisa[]): VisaOutcome | null {
  const answers = given.filter((visa) => visa.code === one.visa.code && visa.instance === one.instance);
  const yes = answers.filter((visa) => visa.answer === 'yes').length;
  const no = answers.filter((visa) => visa.answer === 'no').length;
  const silent = answers.find((visa) => visa.personId === null);
  if (silent) return silent.answer === 'no' ? 'no' : 'yes';

  const { needed } = one.visa;
  if (needed.rule === 'one') return no > 0 ? 'no' : yes > 0 ? 'yes' : null;
  if (needed.rule === 'count') return no > 0 ? 'no' : yes >= needed.count ? 'yes' : null;

  const chair = answers.find((visa) => visa.byChair);
  return chair && answers.length >= needed.quorum ? majority(answers, chair) : null;
}

/** The visas that count in the stage as it stands: of this visit, and not invalidated. */
export function countingVisas(state: CaseState): readonly GivenVisa[] {
  return state.visas.filter(
    (visa) => !visa.invalidated && visa.visit === state.visit && visa.stage === state.stage,
  );
}

/**
 * How visas came out, for conditions: a `no` in any country is a no. Looks at the last visit in which the visa was
 * answered, so that a later stage can ask about an earlier one's.
 */
export function outcomesOf(state: CaseState): OutcomeOf {
  return (code) => {
    const valid = state.visas.filter((visa) => visa.code === code && !visa.invalidated);
    if (valid.length === 0) return null;
    const last = Math.max(...valid.map((visa) => visa.visit));
    const answers = valid.filter((visa) => visa.visit === last);
    const outcomes = [...new Set(answers.map((visa) => visa.instance))].map((instance) =>
      outcomeOfAnswers(answers.filter((visa) => visa.instance === instance)),
    );
    if (outcomes.includes('no')) return 'no';
    return outcomes.includes('yes') ? 'yes' : null;
  };
}

/** How one instance came out, told from its answers alone: silence speaks last, then a chair with a panel. */
function outcomeOfAnswers(answers: readonly GivenVisa[]): VisaOutcome | null {
  const silent = answers.find((visa) => visa.personId === null);
  if (silent) return silent.answer === 'no' ? 'no' : 'yes';
  const chair = answers.find((visa) => visa.byChair);
  if (chair) return majority(answers, chair);
  if (answers.some((visa) => visa.answer === 'no')) return 'no';
  return answers.some((visa) => visa.answer === 'yes') ? 'yes' : null;
}

/** The visas of its stage that must still be answered yes, in every country, before this one can be given. */
export function waitsFor(stage: StageDefinition, state: CaseState, one: VisaSlot): readonly string[] {
  return (one.visa.after ?? []).filter((code) => outcomeHere(stage, state, code) !== 'yes');
}

/** Whether a visa waits, directly or through others, for one that was answered no: it can never be given then. */
export function isBarred(
  stage: StageDefinition,
  state: CaseState,
  visa: VisaDefinition,
  asked: readonly string[] = [],
): boolean {
  return (visa.after ?? [])
    .filter((code) => !asked.includes(code))
    .some((code) => {
      if (outcomeHere(stage, state, code) === 'no') return true;
      const before = visasOf(stage).find((one) => one.code === code);
      return before !== undefined && isBarred(stage, state, before, [...asked, code]);
    });
}

/** The visas among `codes` that this person gave with the case's latest act: what they may still take back. */
export function canBeTakenBack(
  state: CaseState,
  codes: readonly string[],
  acting: Acting,
): readonly GivenVisa[] {
  return state.visas.filter(
    (visa) =>
      codes.includes(visa.code) &&
      !visa.invalidated &&
      visa.latest === true &&
      acting.kind === 'person' &&
      visa.personId === acting.personId,
  );
}

/** How people and programs name a visa: `endorsement:MD`, or the code alone. */
export function nameOf(visa: { readonly code: string; readonly instance: string }): string {
  return visa.instance === '' ? visa.code : `${visa.code}:${visa.instance}`;
}

/** Reads `endorsement:MD` back into code and country. */
export function parseVisaName(name: string): { code: string; instance: string } {
  const [code = '', instance = ''] = name.split(':', 2);
  return { code, instance };
}

/** The outcome of a visa of this stage over all its instances, this visit. */
function outcomeHere(stage: StageDefinition, state: CaseState, code: string) {
  const counting = countingVisas(state);
  const outcomes = slotsOf(stage, state)
    .filter((one) => one.visa.code === code)
    .map((one) => slotOutcome(one, counting));
  if (outcomes.length === 0) return 'yes';
  return outcomes.every((one) => one === 'yes') ? 'yes' : outcomes.includes('no') ? 'no' : null;
}

/** A panel's decision: more yes than no, or fewer; the chair breaks a tie. */
function majority(answers: readonly GivenVisa[], chair: GivenVisa): VisaOutcome {
  const balance = answers.reduce(
    (sum, visa) => sum + (visa.answer === 'yes' ? 1 : visa.answer === 'no' ? -1 : 0),
    0,
  );
  if (balance === 0) return chair.answer === 'yes' ? 'yes' : 'no';
  return balance > 0 ? 'yes' : 'no';
}

function instancesOf(visa: VisaDefinition, state: CaseState): readonly string[] {
  if (!visa.each) return [''];
  const list = state.facts[visa.each];
  return Array.isArray(list) ? list.map(String) : [];
}

function slot(visa: VisaDefinition, instance: string): VisaSlot {
  return { visa, instance, name: nameOf({ code: visa.code, instance }) };
}
