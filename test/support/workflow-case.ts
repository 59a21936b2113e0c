/** A case that runs through the engine alone: acts are decided, and applied as the procedure would apply them. */
import {
  type Accepted,
  type Act,
  type Acting,
  availableTransitions,
  type CaseState,
  type ClockChange,
  type ClockState,
  type Decision,
  decide,
  type Facts,
  initialClocks,
  pauseClock,
  periodOf,
  type Refusal,
  type Registry,
  resumeClock,
  stageOf,
  startClock,
  stopClock,
  type TransitionDefinition,
  type WorkflowDefinition,
  type WorkingCalendar,
} from '../../src/workflow/index.js';

export type Person = Acting & { readonly kind: 'person' };
export const theSystem: Acting = { kind: 'system' };
export const theClock: Acting = { kind: 'clock' };

/** The organisation that leads the cases below; `person` sits in it unless told otherwise. */
export const LEAD = 'organisation-lead';

/** A natural person: `person('ana', 'programme_manager')`, `person('mia', 'partner_authority@MD')`. */
export function person(personId: string, ...roles: readonly string[]): Person {
  return {
    kind: 'person',
    personId,
    roles: roles.map((text) => {
      const [role = '', country] = text.split('@');
      return { role, organisationId: country ? `authority-${country}` : LEAD, country: country ?? null };
    }),
  };
}

/** The same person, seated in another organisation than the case's. */
export function elsewhere(one: Person): Person {
  return { ...one, roles: one.roles.map((held) => ({ ...held, organisationId: 'organisation-other' })) };
}

export interface CaseOptions {
  readonly stage?: string;
  readonly facts?: Facts;
  readonly countries?: readonly string[];
  /** Whose case it is; left out: the lead's. */
  readonly organisationId?: string;
}

const FIRST_INSTANT = Date.parse('2026-03-02T09:00:00.000Z');
const EVERY_DAY: WorkingCalendar = {
  code: 'every_day',
  version: '1',
  zone: 'UTC',
  weekend: [],
  holidays: {},
};

export class TestCase {
  private given = 0;
  private hours = 0;

  private constructor(
    readonly definition: WorkflowDefinition,
    readonly registry: Registry,
    private current: CaseState,
  ) {}

  /** Opens a case in the definition's first stage, or as if it had just come to another one. */
  static open(definition: WorkflowDefinition, registry: Registry, options: CaseOptions = {}): TestCase {
    const stage = options.stage ?? definition.initial;
    const opened = new TestCase(definition, registry, {
      stage,
      visit: 1,
      organisationId: options.organisationId ?? LEAD,
      countries: options.countries ?? [],
      visas: [],
      duties: [],
      clocks: [],
      facts: options.facts ?? {},
    });
    opened.applyClocks(initialClocks(definition, stage));
    return opened;
  }

  get state(): CaseState {
    return this.current;
  }

  get stage(): string {
    return this.current.stage;
  }

  /** Names of the visas that are valid, with their country: `endorsement:MD`. */
  get validVisas(): readonly string[] {
    return this.current.visas
      .filter((visa) => !visa.invalidated)
      .map((visa) => (visa.instance === '' ? visa.code : `${visa.code}:${visa.instance}`));
  }

  /** A clock told shortly: `running`, `paused`, `met`, `handed_back`, `lapsed`; the last one started under the code. */
  clock(code: string): string {
    const clock = this.current.clocks.findLast((one) => one.code === code);
    if (!clock) return 'never started';
    if (clock.stoppedAt !== null) return clock.outcome ?? 'stopped';
    return clock.pauses.some((pause) => pause.to === null) ? 'paused' : 'running';
  }

  /** The same case, to go on from without touching this one. */
  copy(): TestCase {
    const other = new TestCase(this.definition, this.registry, this.current);
    other.given = this.given;
    other.hours = this.hours;
    return other;
  }

  know(facts: Facts): void {
    this.current = { ...this.current, facts: { ...this.current.facts, ...facts } };
  }

  decide(acting: Acting, act: Act): Decision {
    return decide(this.definition, this.current, acting, act, this.registry);
  }

  /** Does the act, with every input it asks for handed in; throws when it is refused. */
  does(acting: Acting, transition: string, more: Partial<Act> = {}): Accepted {
    const decision = this.decide(acting, this.filled(transition, more));
    if (!decision.accepted) {
      throw new Error(`${transition} in ${this.stage} is refused: ${JSON.stringify(decision.refusals)}`);
    }
    this.apply(decision);
    return decision;
  }

  /** Why the act is refused, every input handed in; throws when it is accepted. */
  refuses(acting: Acting, transition: string, more: Partial<Act> = {}): readonly Refusal[] {
    const decision = this.decide(acting, this.filled(transition, more));
    if (decision.accepted) throw new Error(`${transition} in ${this.stage} is accepted.`);
    return decision.refusals;
  }

  /** The codes of `refuses`. */
  whyNot(acting: Acting, transition: string, more: Partial<Act> = {}): readonly string[] {
    return this.refuses(acting, transition, more).map((one) => one.code);
  }

  available(acting: Acting) {
    return availableTransitions(this.definition, this.current, acting, this.registry);
  }

  /** What is open to a person: `transition`, or `transition visa` where it answers a visa of another name. */
  openTo(acting: Acting): readonly string[] {
    return this.available(acting)
      .filter((one) => one.open)
      .map((one) => (one.visa === null ? one.transition : `${one.transition} ${one.visa}`));
  }

  /** The act with everything the transition asks for, unless `more` says otherwise. */
  filled(transition: string, more: Partial<Act> = {}): Act {
    const found = stageOf(this.definition, this.stage).transitions.find((one) => one.code === transition);
    return { transition, ...(found ? inputsFor(found) : {}), ...more };
  }

  apply(accepted: Accepted): void {
    const { current } = this;
    const visas = current.visas.map((visa) => ({
      ...visa,
      invalidated: visa.invalidated || accepted.invalidated.includes(visa.id),
      latest: false,
    }));
    const given = accepted.visas.map((visa) => {
      this.given += 1;
      return {
        ...visa,
        id: `visa-${this.given}`,
        stage: current.stage,
        visit: current.visit,
        invalidated: false,
        latest: true,
      };
    });
    this.current = {
      ...current,
      stage: accepted.to,
      visit: accepted.moved ? current.visit + 1 : current.visit,
      visas: [...visas, ...given],
      duties: [...current.duties, ...accepted.duties],
    };
    this.applyClocks(accepted.clocks);
  }

  private applyClocks(changes: readonly ClockChange[]): void {
    this.hours += 1;
    const at = new Date(FIRST_INSTANT + this.hours * 3_600_000).toISOString();
    for (const { clock: code, change } of changes) {
      if (change === 'start') {
        const clock = this.definition.clocks.find((one) => one.code === code)!;
        const period = periodOf(clock.period, this.current.facts);
        if (!period) throw new Error(`No fact says how long the clock ${code} runs.`);
        this.put(null, unwrapped(startClock({ code, startedAt: at, period, calendar: EVERY_DAY })));
        continue;
      }
      const running = this.current.clocks.find((one) => one.code === code && one.stoppedAt === null);
      if (!running) throw new Error(`The clock ${code} does not run and cannot ${change}.`);
      if (change === 'pause') this.put(running, unwrapped(pauseClock(running, at)));
      else if (change === 'resume') this.put(running, unwrapped(resumeClock(running, at)));
      else this.put(running, unwrapped(stopClock(running, at, change)));
    }
  }

  private put(before: ClockState | null, after: ClockState): void {
    const others = this.current.clocks.filter((one) => one !== before);
    this.current = { ...this.current, clocks: [...others, after] };
  }
}

/** Everything a transition asks for, handed in; documents must lie on the case (fact `documentKinds`). */
export function inputsFor(transition: TransitionDefinition): Partial<Act> {
  const asked = transition.inputs ?? [];
  const inputs = asked.flatMap((input): [string, string | readonly string[]][] => {
    if (input.kind === 'checklist') return [[input.code, input.items.map((item) => item.code)]];
    if (input.kind === 'choice') return [[input.code, input.options[0]?.code ?? '']];
    if (input.kind === 'date') return [[input.code, '2026-03-31']];
    return input.kind === 'text' ? [[input.code, 'As asked.']] : [];
  });
  return {
    ...(asked.some((input) => input.kind === 'reason') ? { reason: 'For good reasons.' } : {}),
    ...(inputs.length > 0 ? { inputs: Object.fromEntries(inputs) } : {}),
  };
}

/** The same value, frozen to the bottom: whoever writes into it throws. */
export function deepFrozen<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFrozen(inner);
  }
  return value;
}

function unwrapped(
  result: { ok: true; clock: ClockState } | { ok: false; refusal: { code: string } },
): ClockState {
  if (!result.ok) throw new Error(`A clock refused: ${result.refusal.code}.`);
  return result.clock;
}
