/** What an action is about, inside its pillar. The list is the installation's own working list, not an official one. Pure. */
import { type Locale, labelKnownIn, translate } from '../i18n/index.js';
import type { PillarCode } from './pillars.js';

export interface Theme {
  readonly code: string;
  readonly pillar: PillarCode;
  /** By language; English or French is always there. */
  readonly names: Readonly<Record<string, string>>;
  /** Its files hold police or border information: a definition may route them through more hands. */
  readonly sensitive: boolean;
  /** Cases that have it keep it, and nobody is offered it any more. */
  readonly retired: boolean;
}

/** All themes, in the order in which they are offered. */
export class Themes {
  static readonly none = new Themes([]);

  constructor(readonly all: readonly Theme[]) {}

  /** The theme with that code, null when there is none. */
  of(code: string): Theme | null {
    return this.all.find((one) => one.code === code) ?? null;
  }

  /** Those of a pillar that can be chosen; `kept` are codes that stand already, and stay though they are retired. */
  offeredIn(pillar: PillarCode, kept: readonly string[] = []): readonly Theme[] {
    return this.offered(kept).filter((one) => one.pillar === pillar);
  }

  offered(kept: readonly string[] = []): readonly Theme[] {
    return this.all.filter((one) => !one.retired || kept.includes(one.code));
  }

  /** What a theme is called; a code that is none stands for itself. */
  nameOf(code: string, locale: Locale): string {
    const theme = this.of(code);
    return theme ? themeName(theme, locale) : code;
  }
}

/** Its name in a language; where it has none in it, the one that it has, and in which language that is. */
export function themeName({ names, code }: Pick<Theme, 'names' | 'code'>, locale: Locale): string {
  const own = names[locale] ?? labelKnownIn(names['en'] ?? '', locale);
  if (own !== null) return own;
  const language = ['en', 'fr'].find((one) => names[one] !== undefined);
  const name = language === undefined ? undefined : names[language];
  return name === undefined || language === undefined
    ? code
    : translate(locale, 'themes.only_in', { name, language: language.toUpperCase() });
}
