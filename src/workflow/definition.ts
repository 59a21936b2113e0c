/**
 * What a workflow definition is: plain, JSON-shaped data. It is verified before it is published,
 * hashed, immutable afterwards, and pinned by every case that runs on it.
 */
import type { Period } from './clock.js';

/** Text for people, by language code; English is always there. */
export interface Label {
  readonly en: string;
  readonly [language: string]: string;
}

/**
 * Who may act: holders of `role`, within `scope`.
 * `facility`: wherever they sit; `organisation`: in the case's lead organisation; `country`: in one of the
 * case's partner countries (for a visa given once per country: in that country).
 * `named`: a fact that lists the natural persons (ids) who alone may act, such as a committee's members.
 */
export interface Who {
  readonly role: string;
  readonly scope: 'facility' | 'organisation' | 'country';
  readonly named?: string;
}

export type Scalar = string | number | boolean | null;
export type Params = Readonly<Record<string, Scalar | readonly Scalar[]>>;

/** Compares a fact with a literal or with another fact, or asks how a visa was answered. */
export type Condition =
  | {
      readonly fact: string;
      readonly is: 'equal' | 'different' | 'at_least' | 'above' | 'below' | 'includes';
      readonly value: Scalar | { readonly fact: string };
    }
  | { readonly visa: string; readonly is: VisaOutcome }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export type VisaOutcome = 'yes' | 'no';
/** `abstain` counts for a panel's quorum, not for its majority. */
export type VisaAnswer = 'yes' | 'no' | 'abstain';

export interface GuardRef {
  readonly guard: string;
  readonly params?: Params;
}

export interface EffectRef {
  readonly effect: string;
  readonly params?: Params;
}

/** Where a case goes: the first route whose condition holds; the last one has none. */
export interface Route {
  readonly to: string;
  readonly when?: Condition;
}

/** What a person must hand in with an act. A document must already lie on the case, of the kind named. */
export type InputDefinition =
  | { readonly kind: 'reason'; readonly code: 'reason'; readonly label: Label }
  | { readonly kind: 'document'; readonly code: string; readonly label: Label; readonly documentKind: string }
  | {
      readonly kind: 'checklist';
      readonly code: string;
      readonly label: Label;
      readonly items: readonly ChecklistItem[];
    }
  | {
      readonly kind: 'choice';
      readonly code: string;
      readonly label: Label;
      readonly options: readonly ChecklistItem[];
    }
  | { readonly kind: 'text'; readonly code: string; readonly label: Label; readonly optional?: boolean };

export interface ChecklistItem {
  readonly code: string;
  readonly label: Label;
}

/**
 * One approval inside an approval stage.
 * `after`: visas of the same stage that must have been answered yes before (none: in parallel).
 * `each`: a fact that lists countries; the visa is then given once per country (`code:MD`).
 * `when`: the visa is only needed while the condition holds.
 */
export interface VisaDefinition {
  readonly code: string;
  readonly label: Label;
  readonly by: Who;
  readonly needed:
    | { readonly rule: 'one' }
    | { readonly rule: 'count'; readonly count: number }
    /** A committee: the chair votes last, when the quorum is there; a majority of yes or no decides, the chair breaks a tie. */
    | { readonly rule: 'panel'; readonly quorum: number; readonly chair: Who };
  readonly after?: readonly string[];
  readonly each?: string;
  readonly when?: Condition;
}

interface TransitionCommon {
  readonly code: string;
  readonly label: Label;
  /** How the trail tells it, in the past: "{actor} confirmed the receipt" is written with "confirmed the receipt". */
  readonly done: Label;
  readonly tone?: 'positive' | 'negative' | 'neutral';
  readonly guards?: readonly GuardRef[];
  readonly inputs?: readonly InputDefinition[];
  readonly effects?: readonly EffectRef[];
  /** Visas that this act makes void, of any stage; the case's own visas of the present visit stay otherwise. */
  readonly invalidates?: readonly string[];
}

/** A move from stage to stage by a person, by another case's signal (`system`) or by a clock that ran out (`clock`). */
export interface MoveDefinition extends TransitionCommon {
  readonly kind: 'move';
  readonly by: readonly Who[] | 'system' | 'clock';
  readonly to: readonly Route[];
}

/**
 * Answers a visa of the stage. Without `to` the answer is recorded and the stage's `settled` says where the
 * case goes once every needed visa is answered; with `to` the answer moves the case at once.
 * `by: 'clock'`: silence gives the answer for every visa named that is still open.
 */
export interface VisaActDefinition extends TransitionCommon {
  readonly kind: 'visa';
  readonly visas: readonly string[];
  readonly answer: VisaAnswer;
  readonly by?: 'clock';
  readonly to?: readonly Route[];
}

export type TransitionDefinition = MoveDefinition | VisaActDefinition;

/** What a clock does while the case stands in a stage; a clock that a stage does not name is met and stops. */
export interface StageClock {
  readonly clock: string;
  /** `run`: starts, or goes on; `pause`: stands, the rest is kept; `hand_back`: ends, and starts in full when next run. */
  readonly does: 'run' | 'pause' | 'hand_back';
}

interface StageCommon {
  readonly code: string;
  readonly label: Label;
  /** What outsiders are shown instead; several stages may share one outside stage. */
  readonly outside: { readonly code: string; readonly label: Label };
  readonly clocks?: readonly StageClock[];
  readonly transitions: readonly TransitionDefinition[];
  /** Whether the content may still be edited, and by whom. */
  readonly editableBy?: readonly Who[];
}

export type StageDefinition =
  | (StageCommon & {
      readonly kind: 'work' | 'waiting';
      readonly owner: Who;
      /** The case may stay for years and nobody is asked for anything: the owner acts when there is a reason to. */
      readonly rests?: boolean;
    })
  | (StageCommon & {
      readonly kind: 'approval';
      readonly visas: readonly VisaDefinition[];
      /** What happens once every needed visa is answered. */
      readonly settled: {
        readonly to: readonly Route[];
        readonly guards?: readonly GuardRef[];
        readonly effects?: readonly EffectRef[];
      };
    })
  | (StageCommon & { readonly kind: 'final' });

/** A reminder before, on or after a due date, to who owes the act or further up. */
export interface ReminderDefinition {
  readonly code: string;
  readonly when: 'before' | 'on' | 'after';
  readonly amount: number;
  readonly unit: 'calendar_days' | 'working_days';
  readonly to: 'owner' | 'head';
}

/** A deadline: its period, the calendar of the organisation that owes the act, and what happens when it runs out. */
export interface ClockDefinition {
  readonly code: string;
  readonly label: Label;
  readonly period: Period;
  /** A calendar's code, or the fact that holds it. */
  readonly calendar: string | { readonly fact: string };
  /** Where the limit comes from, as people may read it. */
  readonly basis?: Label;
  /** The transition (by `clock`) of the stage then current that fires when the period has run out. */
  readonly timeout?: string;
  readonly reminders: readonly ReminderDefinition[];
}

/**
 * Acts that one natural person must not do on both sides of, on one case. An act is `visa:<code>` or
 * `<stage>.<transition>`. Visas that were invalidated still count.
 */
export interface ConflictDefinition {
  readonly code: string;
  readonly label: Label;
  readonly sides: readonly { readonly code: string; readonly acts: readonly string[] }[];
}

export interface WorkflowDefinition {
  readonly code: string;
  /** The kind of case it is for: whose facts, guards and effects it names. */
  readonly subject: string;
  readonly label: Label;
  readonly initial: string;
  /** The stages of the usual way through, in order: what a stepper shows. */
  readonly path: readonly string[];
  readonly clocks: readonly ClockDefinition[];
  readonly conflicts: readonly ConflictDefinition[];
  readonly stages: readonly StageDefinition[];
}

/** Finds a stage; throws when a case stands in a stage its pinned definition does not have (a broken invariant). */
export function stageOf(definition: WorkflowDefinition, code: string): StageDefinition {
  const stage = definition.stages.find((one) => one.code === code);
  if (!stage) throw new Error(`Definition ${definition.code} has no stage ${code}.`);
  return stage;
}

/** The visas of a stage; none unless it is an approval stage. */
export function visasOf(stage: StageDefinition): readonly VisaDefinition[] {
  return stage.kind === 'approval' ? stage.visas : [];
}
