/** The sections of an application that have a limit of words, and what is too long; pure. */
import { type GuidelineRules, wordLimit } from '../calls/guideline-rules.js';
import { wordsIn } from '../kernel/words.js';

export const SECTIONS = ['summary', 'objectives', 'activities', 'indicators'] as const;
export type Section = (typeof SECTIONS)[number];
export type SectionLimits = Readonly<Record<Section, number>>;

/** How many words each section may have under guidelines, or usually, where there are none. */
export function sectionLimits(rules: Partial<GuidelineRules> | null): SectionLimits {
  return {
    summary: wordLimit('summaryWords', rules),
    objectives: wordLimit('objectivesWords', rules),
    activities: wordLimit('activitiesWords', rules),
    indicators: wordLimit('indicatorsWords', rules),
  };
}

export function isSection(name: string): name is Section {
  return SECTIONS.some((one) => one === name);
}

export interface TooLong {
  readonly section: Section;
  readonly words: number;
  readonly most: number;
  readonly over: number;
}

/** Null for a text that keeps to its limit. */
export function tooLong(section: Section, text: string, limits: SectionLimits): TooLong | null {
  const [words, most] = [wordsIn(text), limits[section]];
  return words > most ? { section, words, most, over: words - most } : null;
}
