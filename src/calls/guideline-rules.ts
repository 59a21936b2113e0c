/** The rules of a version of a call's guidelines: data with parameters, by which an application is judged. Pure. */

export interface GuidelineRules {
  /** 0: none. */
  readonly minimumGrantCents: number;
  /** Null: none, as of the others below. */
  readonly maximumGrantCents: number | null;
  /** 9,500 is 95.00 %: the rest is the lead's own share. */
  readonly maximumShareBasisPoints: number;
  readonly minimumDurationMonths: number | null;
  readonly maximumDurationMonths: number | null;
  /** Kinds of organisation that may lead; at least one. */
  readonly leadKinds: readonly string[];
  readonly leadPublicOnly: boolean;
  readonly needsCentralSupportLetter: boolean;
  readonly needsPartnerSupportLetter: boolean;
  /** Codes, sorted; empty: all, as of the two below. */
  readonly pillars: readonly string[];
  readonly themes: readonly string[];
  readonly partnerCountries: readonly string[];
  /** The most words that the section of an application may have; null: as many as usual, as of the three below. */
  readonly summaryWords: number | null;
  readonly objectivesWords: number | null;
  readonly activitiesWords: number | null;
  readonly indicatorsWords: number | null;
}

/** As many words as a section has where the guidelines do not say. */
export const USUAL_WORDS = {
  summaryWords: 500,
  objectivesWords: 1_000,
  activitiesWords: 2_000,
  indicatorsWords: 1_000,
} as const;
export type WordField = keyof typeof USUAL_WORDS;
export const WORD_FIELDS = Object.keys(USUAL_WORDS) as readonly WordField[];
export const FEWEST_WORDS = 20;
/**
 * The most that guidelines can allow: what the form takes in characters, at five for a word with the space behind it, so that
 * whoever is held to this is held to the characters alone.
 */
export const MOST_WORDS: Readonly<Record<WordField, number>> = {
  summaryWords: 1_000,
  objectivesWords: 2_000,
  activitiesWords: 4_000,
  indicatorsWords: 2_000,
};

export function isWordField(field: string): field is WordField {
  return Object.hasOwn(USUAL_WORDS, field);
}

/** What holds under the rules, or usually. */
export function wordLimit(field: WordField, rules: Partial<GuidelineRules> | null): number {
  return rules?.[field] ?? USUAL_WORDS[field];
}

/** What a new call begins with: the figures that the facility's windows have in common. */
export const USUAL_RULES: GuidelineRules = {
  minimumGrantCents: 0,
  maximumGrantCents: null,
  maximumShareBasisPoints: 9_500,
  minimumDurationMonths: null,
  maximumDurationMonths: null,
  leadKinds: ['MEMBER_STATE_AUTHORITY'],
  leadPublicOnly: true,
  needsCentralSupportLetter: true,
  needsPartnerSupportLetter: true,
  pillars: [],
  themes: [],
  partnerCountries: [],
  summaryWords: null,
  objectivesWords: null,
  activitiesWords: null,
  indicatorsWords: null,
};

export type RuleField = keyof GuidelineRules;
export const RULE_FIELDS = Object.keys(USUAL_RULES) as readonly RuleField[];

/** One rule that two versions have differently; of lists also what came and what went. */
export interface RuleChange {
  readonly field: RuleField;
  readonly before: GuidelineRules[RuleField];
  readonly after: GuidelineRules[RuleField];
}

/** In the order in which the rules are read; empty when both say the same. */
export function ruleChanges(before: GuidelineRules, after: GuidelineRules): readonly RuleChange[] {
  return RULE_FIELDS.filter((field) => !isSame(before[field], after[field])).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }));
}

function isSame(one: GuidelineRules[RuleField], other: GuidelineRules[RuleField]): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((code) => other.includes(code));
}

export interface InForce {
  readonly version: number;
  /** Calendar day; null: from the beginning. */
  readonly inForceFrom: string | null;
}

/** The version in force on a day: the latest of those that have begun by then; null before the first. */
export function versionOn<Version extends InForce>(
  versions: readonly Version[],
  day: string,
): Version | null {
  return versions.reduce<Version | null>((latest, one) => {
    const begun = one.inForceFrom === null || one.inForceFrom <= day;
    return begun && (latest === null || one.version > latest.version) ? one : latest;
  }, null);
}
