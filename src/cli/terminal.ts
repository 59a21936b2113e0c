/** Where a command says what it does, and in which language. */
import { type Locale, type Sentence, sentenceIn, toLocale } from '../i18n/index.js';

export interface Terminal {
  readonly locale: Locale;
  readonly t: Sentence;
  /** What the command was asked for, on the output stream. */
  say(line: string): void;
  /** Everything else, on the error stream. */
  remark(line: string): void;
}

export function terminal(environment: Readonly<Record<string, string | undefined>>): Terminal {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const locale = toLocale((LC_ALL || LC_MESSAGES || LANG || '').slice(0, 2).toLowerCase());
  return {
    locale,
    t: sentenceIn(locale),
    say: (line) => console.log(line),
    remark: (line) => console.error(line),
  };
}
