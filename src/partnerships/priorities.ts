/** What both sides want to do first, in words and in order. Pure. */
import type { FieldChecks } from '../kernel/field-checks.js';
import { type PillarCode, pillars } from '../reference/pillars.js';
import { themeCode } from '../reference/theme-code.js';

export interface Priority {
  readonly words: string;
  readonly pillar: PillarCode;
  readonly theme: string | null;
}

const PILLARS = pillars.map((one) => one.code);

/** At most thirty. Mistakes go to `checks`; whether a theme is one of its pillar is for the database to say. */
export function prioritiesOf(value: unknown, checks: FieldChecks): readonly Priority[] {
  return checks.list('priorities', value, 30).map((one, index) => {
    const { words, pillar, theme } = (one ?? {}) as Record<string, unknown>;
    const at = `priorities/${index}`;
    const chosen = checks.choice(`${at}/pillar`, pillar, PILLARS);
    const about =
      theme === null || theme === undefined || theme === '' ? null : themeCode(`${at}/theme`, theme, checks);
    return {
      words: checks.text(`${at}/words`, words ?? '', { min: 1, max: 500 }),
      pillar: chosen ?? 'LEGAL_MIGRATION',
      theme: about,
    };
  });
}
