/** What a story of the demo is made of. */
import type { PaymentKind } from '../funding/payment-rules.js';

/** One act by a persona, `day` days after the action was drafted. */
export interface StoryStep {
  readonly day: number;
  /** A persona, or `clock` when a limit ran out. */
  readonly as: string;
  readonly on?:
    | 'funding_request'
    | 'report'
    | 'payment_request'
    | 'amendment'
    | 'finding'
    | 'assessment'
    | 'condition'
    | 'committee_session';
  /** Which report, by its number; left out: the final one. */
  readonly report?: number;
  /** What the report is made to say just before. */
  readonly says?: ReportTold;
  /** The payment request that is drafted just before; without, the latest of the action is meant. */
  readonly asks?: PaymentTold;
  /** The amendment that is started just before. */
  readonly amends?: AmendmentAsked;
  /** Of a session: how many days after this step it is held. */
  readonly heldAfter?: number;
  /** The points that an assessor gives, criterion by criterion. */
  readonly scores?: readonly string[];
  /**
   * Of a finding on the funding request: `raise` or `reply`, with what is written as its reason; of an assessment `name`,
   * `declare` or `score`; of a condition its text, with how it was met as the reason.
   */
  readonly do: string;
  readonly visa?: string;
  readonly reason?: string;
  /** Free texts and choices; checklists are ticked as the definition asks. */
  readonly texts?: Readonly<Record<string, string>>;
  /** A letter or report handed in just before. */
  readonly document?: { readonly kind: string; readonly title: string };
}

export interface Story {
  readonly title: string;
  readonly lead: 'manager' | 'manager-es';
  readonly country: string;
  readonly envelope: string;
  readonly pillar: string;
  readonly theme: string;
  readonly grant: string;
  readonly totalCost: string;
  readonly months: number;
  readonly summary: string;
  readonly objectives: string;
  readonly activities: string;
  /** What the lead writes anew for the full application; left out: the same as in the concept note. */
  readonly inFull?: { readonly objectives: string; readonly activities: string };
  /** How long ago the last step was. */
  readonly daysAgo: number;
  readonly steps: readonly StoryStep[];
}

/** What an amendment of the demo asks for; whatever it does not name stays as it is. */
export interface AmendmentAsked {
  readonly reason: string;
  readonly durationMonths?: number;
  /** The new figures, and what the line is for that is added to the budget. */
  readonly money?: { readonly grant: string; readonly totalCost: string; readonly line: string };
}

/** What a report of the demo says; the rest follows from its action. */
export interface ReportTold {
  readonly achievements: string;
  readonly problems: string;
  /** Of the grant, in per cent. */
  readonly spentPercent: number;
  /** Values of the two indicators that every action of the demo has. */
  readonly reached: readonly [string, string];
  /** Why the second milestone is late; left out, it is done. */
  readonly late?: string;
}

/** What a payment request of the demo asks for, in per cent of what was agreed. */
export interface PaymentTold {
  readonly kind: PaymentKind;
  readonly grantPercent?: number;
  /** Of the total cost, declared. */
  readonly costPercent?: number;
  readonly reason?: string;
}
