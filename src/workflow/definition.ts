/**
 * What a workflow definition is: plain, JSON-shaped data. It is verified before it is published,
 * hashed, immutable afterwards, and pinned by every case that runs on it.
 *
 * The JSON Schema that editors complete from is made of these types and their comments (`npm run schema`).
 */
import type { Period } from './clock.js';

/** Text for people, by language code; English is always there. */
export interface Label {
  /** The text in English. */
  readonly en: string;
  /** The text in another language, by its code: `fr`. */
  readonly [language: string]: string;
}

/** Who may act: holders of a role, within a scope. */
export interface Who {
  /** The role that must be held, by its code. */
  readonly role: string;
  /**
   * `facility`: wherever they sit; `organisation`: in the case's lead organisation; `country`: in one of the case's
   * partner countries (for a visa given once per country: in that country).
   */
  readonly scope: 'facility' | 'organisation' | 'country';
  /** A fact that lists the natural persons (ids) who alone may act, such as a committee's members. */
  readonly named?: string;
}

/** A single value: text, a number, yes or no, or nothing. */
export type Scalar = string | number | boolean | null;

/** Parameters of a guard or an effect, by name. */
export type Params = Readonly<Record<string, Scalar | readonly Scalar[]>>;

/** Something that holds or does not: of a fact, of how a visa was answered, or made of other conditions. */
export type Condition =
  | {
      /** The fact that is looked at, by its registered name. */
      readonly fact: string;
      /** How it is compared. `at_least`, `above` and `below` need numbers, `includes` a list. */
      readonly is: 'equal' | 'different' | 'at_least' | 'above' | 'below' | 'includes';
      /** What it is compared with: a value, or another fact. Amounts are cents. */
      readonly value: Scalar | { readonly fact: string };
    }
  | {
      /** The visa that is looked at, of any stage, by its code. */
      readonly visa: string;
      /** How it was answered when it was last asked for. A `no` in any country is a no. */
      readonly is: VisaOutcome;
    }
  | {
      /** All of these hold. */
      readonly all: readonly Condition[];
    }
  | {
      /** At least one of these holds. */
      readonly any: readonly Condition[];
    }
  | {
      /** This does not hold. */
      readonly not: Condition;
    };

/** How a visa came out. */
export type VisaOutcome = 'yes' | 'no';

/** `abstain` counts for a panel's quorum, not for its majority. */
export type VisaAnswer = 'yes' | 'no' | 'abstain';

/** A registered guard: it lets an act pass, or says why not. */
export interface GuardRef {
  /** The guard's registered name. */
  readonly guard: string;
  /** Its parameters. */
  readonly params?: Params;
}

/** A registered effect: what an act does beside moving the case. */
export interface EffectRef {
  /** The effect's registered name. */
  readonly effect: string;
  /** Its parameters. */
  readonly params?: Params;
}

/** Where a case goes: the first route whose condition holds; the last one has none. */
export interface Route {
  /** The stage it goes to, by its code. */
  readonly to: string;
  /** The condition under which it goes there; left out on the last route. */
  readonly when?: Condition;
}

/**
 * What a person must hand in with an act. A document must already lie on the case, of the kind named.
 * @discriminator kind
 */
export type InputDefinition =
  | ReasonInput
  | DocumentInput
  | ChecklistInput
  | ChoiceInput
  | TextInput
  | DateInput;

/** Reasons in free text, told in the trail. */
export interface ReasonInput {
  readonly kind: 'reason';
  readonly code: 'reason';
  /** What the field is called. */
  readonly label: Label;
}

/** A document of a kind, which must lie on the case before the act. */
export interface DocumentInput {
  readonly kind: 'document';
  /** The input's code, once in its transition. */
  readonly code: string;
  /** What the document is called. */
  readonly label: Label;
  /** The kind of document, by its code. */
  readonly documentKind: string;
}

/** Boxes that must all be ticked. */
export interface ChecklistInput {
  readonly kind: 'checklist';
  /** The input's code, once in its transition. */
  readonly code: string;
  /** What the list is called. */
  readonly label: Label;
  /** The boxes, in order. */
  readonly items: readonly ChecklistItem[];
}

/** One of several options. */
export interface ChoiceInput {
  readonly kind: 'choice';
  /** The input's code, once in its transition. */
  readonly code: string;
  /** What is chosen. */
  readonly label: Label;
  /** The options, in order. */
  readonly options: readonly ChecklistItem[];
}

/** Free text beside the reasons. */
export interface TextInput {
  readonly kind: 'text';
  /** The input's code, once in its transition. */
  readonly code: string;
  /** What the field is called. */
  readonly label: Label;
  /** Whether it may be left empty. */
  readonly optional?: boolean;
  /** How many characters it takes at most; left out: 10,000. */
  readonly maxLength?: number;
}

/** A day of the calendar. */
export interface DateInput {
  readonly kind: 'date';
  /** The input's code, once in its transition. */
  readonly code: string;
  /** What the field is called. */
  readonly label: Label;
}

/** One box of a checklist, or one option of a choice. */
export interface ChecklistItem {
  /** Its code, once in its list. */
  readonly code: string;
  /** What it says. */
  readonly label: Label;
}

/** One approval inside an approval stage. */
export interface VisaDefinition {
  /** The visa's code, once in the whole definition: conditions and conflicts name it alone. */
  readonly code: string;
  /** What it is called. */
  readonly label: Label;
  /** Who gives it. */
  readonly by: Who;
  /** How many answers it takes. */
  readonly needed: VisaNeeded;
  /** Visas of the same stage that must have been answered yes before; none: in parallel. */
  readonly after?: readonly string[];
  /** A fact that lists countries: the visa is then given once per country (`endorsement:MD`). */
  readonly each?: string;
  /** The visa is only needed while this holds. */
  readonly when?: Condition;
  /** What the visa was given for: facts that must not slip away under it. */
  readonly vouchesFor?: {
    /** The facts, by their registered names. */
    readonly facts: readonly string[];
    /** What a change of one of them does while the visa counts: it is refused, or makes the visa void. */
    readonly onChange: 'refuse' | 'invalidate';
  };
}

/**
 * How many answers a visa takes.
 * @discriminator rule
 */
export type VisaNeeded = OneAnswer | CountedAnswers | PanelVote;

/** One person's answer. */
export interface OneAnswer {
  readonly rule: 'one';
}

/** So many yes by different people; a single no is a no. */
export interface CountedAnswers {
  readonly rule: 'count';
  /** How many. */
  readonly count: number;
}

/** A committee: the chair votes last, when the quorum is there; a majority of yes or no decides, the chair breaks a tie. */
export interface PanelVote {
  readonly rule: 'panel';
  /** How many must have voted, the chair and abstentions included. */
  readonly quorum: number;
  /** Who chairs. */
  readonly chair: Who;
}

/** What every transition has. */
export interface TransitionCommon {
  /** The transition's code, once in its stage. */
  readonly code: string;
  /** The button: "Give the visa". */
  readonly label: Label;
  /** How the trail tells it, in the past: "{actor} confirmed the receipt" is written with "confirmed the receipt". */
  readonly done: Label;
  /** How the button looks: what carries the case on, what ends or sends it back, or neither. */
  readonly tone?: 'positive' | 'negative' | 'neutral';
  /** What must hold; each one says why when it does not. */
  readonly guards?: readonly GuardRef[];
  /** What the person hands in. */
  readonly inputs?: readonly InputDefinition[];
  /** What it does beside moving the case, in this order. */
  readonly effects?: readonly EffectRef[];
  /** Visas that this act makes void, of any stage; the case's own visas of the present visit stay otherwise. */
  readonly invalidates?: readonly string[];
}

/** A move from stage to stage by a person, by another case's signal (`system`) or by a clock that ran out (`clock`). */
export interface MoveDefinition extends TransitionCommon {
  readonly kind: 'move';
  /** Who may take it. */
  readonly by: readonly Who[] | 'system' | 'clock';
  /** Where it leads. */
  readonly to: readonly Route[];
  /**
   * Of a move by `system`: how the money stands once the other case has signalled, because that case has moved it.
   * The verifier follows the money through both.
   */
  readonly moneyBecomes?: MoneyState;
}

/** How the money of a case stands: nothing set aside, reserved, under budgetary or under legal commitment. */
export type MoneyState = 'none' | 'reserved' | 'committed' | 'contracted';

/**
 * Answers a visa of the stage. Without `to` the answer is recorded and the stage's `settled` says where the
 * case goes once every needed visa is answered; with `to` the answer moves the case at once.
 */
export interface VisaActDefinition extends TransitionCommon {
  readonly kind: 'visa';
  /** The visas of the stage that it can answer. */
  readonly visas: readonly string[];
  /** The answer it gives. */
  readonly answer: VisaAnswer;
  /** `clock`: silence gives the answer for every visa named that is still open. */
  readonly by?: 'clock';
  /**
   * Of a panel's visa: its chair alone records that nobody objected, and the answer counts as that of every person
   * whom this fact lists and who has not answered yet.
   */
  readonly consensusOf?: string;
  /** Where the answer leads at once; left out when the stage waits for the other visas. */
  readonly to?: readonly Route[];
}

/**
 * Whoever gave one of the visas takes it back, until the next act on the case. Without `to` the case stays where it
 * stands, and the visa is asked for again; with `to` it goes back, from the stage that the visa led to.
 */
export interface TakeBackDefinition extends TransitionCommon {
  readonly kind: 'take_back';
  /** The visas that their giver can take back. */
  readonly visas: readonly string[];
  /** Where the case goes back to; left out in the stage that asks for the visa. */
  readonly to?: readonly Route[];
}

/**
 * One thing that can happen to a case in a stage.
 * @discriminator kind
 */
export type TransitionDefinition = MoveDefinition | VisaActDefinition | TakeBackDefinition;

/** What a clock does while the case stands in a stage; a clock that a stage does not name is met and stops. */
export interface StageClock {
  /** The clock, by its code. */
  readonly clock: string;
  /** `run`: starts, or goes on; `pause`: stands, the rest is kept; `hand_back`: ends, and starts in full when next run. */
  readonly does: 'run' | 'pause' | 'hand_back';
}

/** What every stage has. */
export interface StageCommon {
  /** The stage's code, once in the definition. */
  readonly code: string;
  /** What staff call it. */
  readonly label: Label;
  /** What outsiders are shown instead; several stages may share one outside stage. */
  readonly outside: OutsideStage;
  /** What the clocks do here. */
  readonly clocks?: readonly StageClock[];
  /** What can happen here. */
  readonly transitions: readonly TransitionDefinition[];
  /** Who may still edit the content; nobody when left out. */
  readonly editableBy?: readonly Who[];
}

/** A stage as outsiders are shown it. */
export interface OutsideStage {
  /** Its code; stages that share it are one stage to outsiders. */
  readonly code: string;
  /** What outsiders call it; the same wherever the code is the same. */
  readonly label: Label;
}

/**
 * Where a case can stand.
 * @discriminator kind
 */
export type StageDefinition = WorkStage | WaitingStage | ApprovalStage | FinalStage;

/** Somebody of ours has work to do. */
export interface WorkStage extends StageCommon {
  readonly kind: 'work';
  /** Who is asked to act. */
  readonly owner: Who;
  /** The case may stay for years and nobody is asked for anything: the owner acts when there is a reason to. */
  readonly rests?: boolean;
}

/** An outsider, or another case, has to act: it needs an owner and a deadline. */
export interface WaitingStage extends StageCommon {
  readonly kind: 'waiting';
  /** Who is waited for. */
  readonly owner: Who;
  /** The case may stay for years and nobody is asked for anything: the owner acts when there is a reason to. */
  readonly rests?: boolean;
}

/** Visas are asked for. */
export interface ApprovalStage extends StageCommon {
  readonly kind: 'approval';
  /** The visas, in the order in which people read them. */
  readonly visas: readonly VisaDefinition[];
  /** What happens once every needed visa is answered. */
  readonly settled: {
    /** Where the case goes. */
    readonly to: readonly Route[];
    /** What must hold for the last answer to be taken. */
    readonly guards?: readonly GuardRef[];
    /** What happens with the last answer. */
    readonly effects?: readonly EffectRef[];
  };
}

/** The case is at an end. */
export interface FinalStage extends StageCommon {
  readonly kind: 'final';
}

/** One step of a ladder: a reminder before, on or after a due date, to who owes the act or further up. */
export interface ReminderDefinition {
  /** The reminder's code, once in its clock. */
  readonly code: string;
  /** On which side of the due date. */
  readonly when: 'before' | 'on' | 'after';
  /** How many days from it; 0 with `on`. */
  readonly amount: number;
  /** Which days are counted. */
  readonly unit: 'calendar_days' | 'working_days';
  /** `owner`: whoever owes the act; `deputy`: whoever stands in for them, they themselves when nobody does; `head`: their head of unit. */
  readonly to: 'owner' | 'deputy' | 'head';
}

/** How long a deadline runs. */
export interface ClockPeriod {
  /** Whole and at least 1; or the fact that says so when the clock starts. */
  readonly amount: number | { readonly fact: string };
  /** In which units it is counted. */
  readonly unit: Period['unit'];
}

/** A deadline: its period, the calendar of the organisation that owes the act, and what happens when it runs out. */
export interface ClockDefinition {
  /** The clock's code, once in the definition. */
  readonly code: string;
  /** What it is called. */
  readonly label: Label;
  /** How long it runs. */
  readonly period: ClockPeriod;
  /** A calendar's code, or the fact that holds it. */
  readonly calendar: string | { readonly fact: string };
  /** Where the limit comes from, as people may read it. */
  readonly basis?: Label;
  /** The transition (by `clock`) of the stage then current that fires when the period has run out. */
  readonly timeout?: string;
  /** The ladder of reminders. */
  readonly reminders: readonly ReminderDefinition[];
}

/** Acts that one natural person must not do on both sides of, on one case. Visas that were invalidated still count. */
export interface ConflictDefinition {
  /** The conflict's code, once in the definition. */
  readonly code: string;
  /** What it says, as a refusal quotes it. */
  readonly label: Label;
  /** The sides: a person who did an act of one does none of another. */
  readonly sides: readonly ConflictSide[];
}

/** One side of a conflict. */
export interface ConflictSide {
  /** The side's code, once in its conflict. */
  readonly code: string;
  /** Acts: `visa:<code>`, `<stage>.<transition>`, or `<stage>.edit`. */
  readonly acts: readonly string[];
}

/** A workflow: the stages a case runs through, what can happen in each, and who may do it. */
export interface WorkflowDefinition {
  /** Where this file's JSON Schema is found, for editors. */
  readonly $schema?: string;
  /** The workflow's code; its versions share it. */
  readonly code: string;
  /** The kind of case it is for: whose facts, guards and effects it names. */
  readonly subject: string;
  /** What it is called. */
  readonly label: Label;
  /** The stage in which a new case stands. */
  readonly initial: string;
  /** The stages of the usual way through, in order: what a stepper shows. */
  readonly path: readonly string[];
  /** The deadlines. */
  readonly clocks: readonly ClockDefinition[];
  /** Separation of duties. */
  readonly conflicts: readonly ConflictDefinition[];
  /** The stages, in the order in which people read them. */
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

/** Who takes a transition: people, another case's signal, or a clock that ran out. */
export function triggerOf(transition: TransitionDefinition): 'people' | 'system' | 'clock' {
  if (transition.kind === 'take_back') return 'people';
  return typeof transition.by === 'string' ? transition.by : 'people';
}
