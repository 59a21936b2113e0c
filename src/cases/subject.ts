/** What a kind of case brings to the one procedure: how its facts are loaded, and what its guards and effects mean. */
import type {
  Accepted,
  Act,
  CaseState,
  Facts,
  Params,
  Registry,
  WorkflowDefinition,
} from '../workflow/index.js';

/**
 * `reserve` is pending until it is posted (`commit`) or voided (`release`); so is `order` until `pay` or `cancel`. `reduce`
 * takes a legal commitment back to the budgetary one; what was recovered is under contract again.
 */
export type LedgerMove =
  | 'reserve'
  | 'release'
  | 'commit'
  | 'decommit'
  | 'contract'
  | 'reduce'
  | 'order'
  | 'cancel'
  | 'pay'
  | 'recover';

export interface LedgerLine {
  readonly envelopeId: string;
  readonly actionId: string;
  readonly move: LedgerMove;
  /** Of a commitment that nothing was reserved for: it is taken from what is free. */
  readonly from?: 'free';
  /** Positive, in cents. */
  readonly amountCents: number;
}

/** Asks another case to move; carried out by the system in a transaction of its own. */
export interface Signal {
  readonly subject: string;
  readonly caseId: string;
  readonly transition: string;
}

export interface ExtraStatement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly (string | number | boolean | null | readonly string[])[];
}

/** What an effect writes, in the transition's own transaction. */
export interface EffectPlan {
  readonly ledger?: readonly LedgerLine[];
  readonly signals?: readonly Signal[];
  readonly statements?: readonly ExtraStatement[];
}

export interface EffectInput {
  readonly caseId: string;
  readonly state: CaseState;
  readonly facts: Facts;
  readonly accepted: Accepted;
  readonly params: Params;
  /** What was handed in with the act, by the input's code. */
  readonly inputs: NonNullable<Act['inputs']>;
  /** UTC instant of the act. */
  readonly at: string;
}

export type EffectHandler = (input: EffectInput) => EffectPlan;

/** Scalar subqueries on case `c`, read under the reader's own wall. */
export interface Listed {
  readonly fund?: string;
  readonly pillar?: string;
  readonly theme?: string;
  /** In cents. */
  readonly amount?: string;
  /** Outsiders are not shown the amount, so they cannot sort by it either. */
  readonly amountIsInside?: true;
}

export interface Subject {
  readonly code: string;
  /** Two to four letters that open its reference numbers. */
  readonly prefix: string;
  readonly shipped: WorkflowDefinition;
  /** A scalar subquery on case `c` that answers the facts as jsonb; read under the case's lock. */
  readonly factsSql: string;
  /**
   * Locks the rows that the facts of case `$1` are about beside it, after its own: for kinds of which one case's guards
   * look at what another one changes.
   */
  readonly lockSql?: string;
  /** `facility`: outsiders who see the case put no documents on it; left out: whoever sees it may. */
  readonly documentsBy?: 'facility';
  /** The outside stage in which outsiders do not see the case yet; what happens in it is no news to them later. */
  readonly unseenIn?: string;
  /** What its lists are narrowed and sorted by, beside what every case has. */
  readonly listed?: Listed;
  readonly registry: Registry;
  readonly effects: Readonly<Record<string, EffectHandler>>;
}

/** The kinds of case there are; asking for one that is not registered is a bug. */
export class Subjects {
  private readonly byCode: ReadonlyMap<string, Subject>;

  constructor(subjects: readonly Subject[]) {
    this.byCode = new Map(subjects.map((subject) => [subject.code, subject]));
    if (this.byCode.size !== subjects.length) throw new Error('Two subjects are registered under one code.');
    for (const subject of subjects) assertEffectsHandled(subject);
  }

  get(code: string): Subject {
    const subject = this.byCode.get(code);
    if (!subject) throw new Error(`No subject is registered as ${code}.`);
    return subject;
  }

  all(): readonly Subject[] {
    return [...this.byCode.values()];
  }
}

function assertEffectsHandled(subject: Subject): void {
  const declared = Object.keys(subject.registry.effects).sort().join(', ');
  const handled = Object.keys(subject.effects).sort().join(', ');
  if (declared !== handled) {
    throw new Error(`Subject ${subject.code} declares the effects ${declared} but handles ${handled}.`);
  }
}
