/** What could be done next to a case, and by whom: the acts that the exploration tries. */
import type {
  InputDefinition,
  StageDefinition,
  TransitionDefinition,
  VisaDefinition,
  Who,
  WorkflowDefinition,
} from './definition.js';
import { visasOf } from './definition.js';
import { COUNTRIES } from './explore-facts.js';
import type { Act, Acting, CaseState, Facts, GivenVisa, HeldRole } from './state.js';
import { countingVisas, nameOf, slotOutcome, slotsOf, type VisaSlot, waitsFor } from './visas.js';
import { slippedVisas, withoutSlipped } from './vouching.js';

/** One act as it was tried: enough to do it again through `decide`. */
export interface Deed {
  readonly acting: Acting;
  readonly act: Act;
  /** The facts under which it was done. */
  readonly facts: Facts;
}

/** The lead organisation of every case that is explored. */
export const ORGANISATION = 'organisation';

/** Who there is to act. */
export interface Cast {
  /** People who fit `who` on this case, one of each kind that makes a difference. */
  candidates(who: Who, state: CaseState, instance: string, step: number): readonly Person[];
  /** The person who gave a visa, as they act. */
  giver(personId: string, by: Who, instance: string): Person;
}

export type Person = Acting & { readonly kind: 'person' };

/** As many people as are needed: every step is taken by somebody new who holds just the role asked for. */
export const anybody: Cast = {
  candidates: (who, _state, instance, step) => [somebody(`person-${step}`, who, instance)],
  giver: somebody,
};

function somebody(personId: string, who: Who, instance: string): Person {
  const country = who.scope === 'country' ? instance || (COUNTRIES[0] ?? '') : null;
  return { kind: 'person', personId, roles: [{ role: who.role, organisationId: ORGANISATION, country }] };
}

/** The people of an installation. Who holds the same roles and has done the same on the case counts once. */
export function castOf(
  definition: WorkflowDefinition,
  people: readonly { personId: string; roles: readonly HeldRole[] }[],
): Cast {
  const shared = visasOfSeveral(definition);
  return {
    candidates: (who, state, instance) => {
      const kinds = new Map<string, Person>();
      for (const one of people) {
        if (!one.roles.some((held) => fits(held, who, state, instance))) continue;
        const kind = `${rolesKey(one.roles)}|${recordOf(state, one.personId, shared)}`;
        if (!kinds.has(kind)) kinds.set(kind, { kind: 'person', ...one });
      }
      return [...kinds.values()];
    },
    giver: (personId, by, instance) => {
      const found = people.find((one) => one.personId === personId);
      return found ? { kind: 'person', ...found } : somebody(personId, by, instance);
    },
  };
}

/** The visas that several people answer: whoever has answered one does not answer it again. */
export function visasOfSeveral(definition: WorkflowDefinition): ReadonlySet<string> {
  const visas = definition.stages.flatMap(visasOf);
  return new Set(visas.filter(({ needed }) => needed.rule !== 'one').map(({ code }) => code));
}

/** Those of the people whose roles let them act on two sides of a conflict: what the others do bars them from nothing. */
export function boundByDuties(
  definition: WorkflowDefinition,
  people: readonly { personId: string; roles: readonly HeldRole[] }[],
): ReadonlySet<string> {
  const rolesByAct = new Map<string, readonly string[]>(
    definition.stages.flatMap((stage) => [
      ...visasOf(stage).map((visa): [string, string[]] => [
        `visa:${visa.code}`,
        givers(visa).map((who) => who.role),
      ]),
      ...stage.transitions.flatMap((one): [string, string[]][] =>
        one.kind === 'move' && typeof one.by !== 'string'
          ? [[`${stage.code}.${one.code}`, one.by.map((who) => who.role)]]
          : [],
      ),
      [`${stage.code}.edit`, (stage.editableBy ?? []).map((who) => who.role)],
    ]),
  );
  const isBound = (roles: readonly string[]) =>
    definition.conflicts.some((conflict) => {
      const open = conflict.sides.filter((side) =>
        side.acts.some((act) => (rolesByAct.get(act) ?? []).some((role) => roles.includes(role))),
      );
      return open.length > 1;
    });
  const bound = people.filter((one) => isBound(one.roles.map((held) => held.role)));
  return new Set(bound.map((one) => one.personId));
}

/** What a person has done on the case, as far as it bars them from more; `shared` are the visas of several people. */
export function recordOf(state: CaseState, personId: string, shared: ReadonlySet<string>): string {
  const duties = state.duties
    .filter((one) => one.personId === personId)
    .map((one) => `${one.conflict}/${one.side}`);
  const visas = countingVisas(state)
    .filter((one) => one.personId === personId && shared.has(one.code))
    .map(nameOf);
  return [...duties.sort(), ...visas.sort()].join(',');
}

export function rolesKey(roles: readonly HeldRole[]): string {
  return roles
    .map((held) => `${held.role}/${held.organisationId}/${held.country}`)
    .sort()
    .join(',');
}

function fits(held: HeldRole, who: Who, state: CaseState, instance: string): boolean {
  if (held.role !== who.role) return false;
  if (who.scope === 'organisation') return held.organisationId === ORGANISATION;
  if (who.scope === 'facility') return true;
  return instance === '' ? state.countries.includes(held.country ?? '') : held.country === instance;
}

/** Which visas of a stage are tried now, and with which answers. */
export interface VisaChoice {
  slots(stage: StageDefinition, open: readonly VisaSlot[]): readonly VisaSlot[];
  answers(
    stage: StageDefinition,
    visa: VisaDefinition,
    acts: readonly TransitionDefinition[],
  ): readonly TransitionDefinition[];
}

/** Every act that could be tried in the state; whether it is accepted is for `decide`. */
export function deedsIn(
  definition: WorkflowDefinition,
  stage: StageDefinition,
  state: CaseState,
  cast: Cast,
  step: number,
  choice: VisaChoice,
): readonly Deed[] {
  const now = withoutSlipped(state, slippedVisas(definition, state));
  const counting = countingVisas(now);
  const turn = slotsOf(stage, now).filter(
    (slot) => slotOutcome(slot, counting) === null && waitsFor(stage, now, slot).length === 0,
  );
  const chosen = choice.slots(stage, turn);
  return [
    ...stage.transitions.flatMap((transition) => otherDeeds(definition, transition, state, cast, step)),
    ...turn.flatMap((slot) => {
      const acts = stage.transitions.filter(
        (one) => one.kind === 'visa' && one.by !== 'clock' && one.visas.includes(slot.visa.code),
      );
      const recorded = chosen.includes(slot)
        ? choice.answers(
            stage,
            slot.visa,
            acts.filter((one) => !one.to),
          )
        : [];
      return [...acts.filter((one) => one.to), ...recorded].flatMap((transition) =>
        asked(slot, counting).flatMap((who) =>
          cast
            .candidates(who, state, slot.instance, step)
            .map((person) => deed(definition, state, person, transition, who, slot.name)),
        ),
      );
    }),
  ];
}

function otherDeeds(
  definition: WorkflowDefinition,
  transition: TransitionDefinition,
  state: CaseState,
  cast: Cast,
  step: number,
): readonly Deed[] {
  if (transition.kind === 'take_back') {
    const visas = state.visas.filter(
      (visa) => transition.visas.includes(visa.code) && visa.latest === true && visa.personId !== null,
    );
    return visas.flatMap((visa) => {
      const by = definition.stages.flatMap(visasOf).find((one) => one.code === visa.code)?.by;
      const person = by ? [cast.giver(visa.personId ?? '', by, visa.instance)] : [];
      return person.map((one) => deed(definition, state, one, transition, null, nameOf(visa)));
    });
  }
  if (transition.by === 'system') return [automatic('system', transition, state)];
  if (transition.by === 'clock') {
    const runs = definition.clocks.some(
      (clock) =>
        clock.timeout === transition.code &&
        state.clocks.some((one) => one.code === clock.code && one.pauses.length === 0),
    );
    return runs ? [automatic('clock', transition, state)] : [];
  }
  if (transition.kind === 'visa') return [];
  return (transition.by as readonly Who[]).flatMap((who) =>
    cast
      .candidates(who, state, '', step)
      .map((person) => deed(definition, state, person, transition, who, null)),
  );
}

/** Members of a panel vote as long as its chair has not, who does so once the quorum is there. */
function asked(slot: VisaSlot, counting: readonly GivenVisa[]): readonly Who[] {
  const { needed, by } = slot.visa;
  if (needed.rule !== 'panel') return [by];
  const votes = counting.filter((one) => nameOf(one) === slot.name).length;
  return votes + 1 >= needed.quorum ? [by, needed.chair] : [by];
}

function givers(visa: VisaDefinition): readonly Who[] {
  return visa.needed.rule === 'panel' ? [visa.by, visa.needed.chair] : [visa.by];
}

function automatic(kind: 'system' | 'clock', transition: TransitionDefinition, state: CaseState): Deed {
  return { acting: { kind }, act: { transition: transition.code }, facts: state.facts };
}

/** Whoever is asked for as a member is one. */
function deed(
  definition: WorkflowDefinition,
  state: CaseState,
  person: Person,
  transition: TransitionDefinition,
  who: Who | null,
  visa: string | null,
): Deed {
  const lists = namedFacts(definition);
  return {
    acting: person,
    act: {
      transition: transition.code,
      ...(visa === null ? {} : { visa }),
      ...handedIn(transition.inputs ?? []),
    },
    facts:
      lists.length === 0
        ? state.facts
        : {
            ...state.facts,
            ...Object.fromEntries(
              lists.map((fact) => [fact, !who || who.named === fact ? [person.personId] : []]),
            ),
          },
  };
}

function namedFacts(definition: WorkflowDefinition): readonly string[] {
  const known = NAMED.get(definition);
  if (known) return known;
  const whos = definition.stages.flatMap((stage) => [
    ...visasOf(stage).flatMap(givers),
    ...stage.transitions.flatMap((one) => (one.kind === 'move' && typeof one.by !== 'string' ? one.by : [])),
  ]);
  const found = [...new Set(whos.flatMap((who) => who.named ?? []))];
  NAMED.set(definition, found);
  return found;
}

const NAMED = new WeakMap<WorkflowDefinition, readonly string[]>();

const ANY_DAY = '2000-01-01';

function handedIn(inputs: readonly InputDefinition[]): Pick<Act, 'reason' | 'inputs'> {
  if (inputs.length === 0) return {};
  const values = inputs.flatMap((input): [string, string | readonly string[]][] => {
    if (input.kind === 'text') return [[input.code, 'text']];
    if (input.kind === 'date') return [[input.code, ANY_DAY]];
    if (input.kind === 'checklist') return [[input.code, input.items.map((item) => item.code)]];
    return input.kind === 'choice' ? [[input.code, input.options[0]?.code ?? '']] : [];
  });
  return {
    ...(inputs.some((input) => input.kind === 'reason') ? { reason: 'reason' } : {}),
    inputs: Object.fromEntries(values),
  };
}
