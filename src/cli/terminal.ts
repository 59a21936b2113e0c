/** Where a command says what it does, and in which language. */
import { once } from 'node:events';
import { type Locale, type Sentence, sentenceIn, toLocale } from '../i18n/index.js';

/** What a process gives the tool. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** `isTTY` where somebody can be asked. */
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream;
  readonly errors: NodeJS.WritableStream;
}

export interface Terminal {
  readonly locale: Locale;
  readonly t: Sentence;
  readonly input: Surroundings['input'];
  /** What the command was asked for, on the output stream. */
  say(line: string): void;
  /** As `say`, for long answers: waits until the output stream takes more. */
  write(line: string): Promise<void>;
  /** Everything else, on the error stream. */
  remark(line: string): void;
  /** As `remark`, without ending the line. */
  prompt(text: string): void;
}

export function terminalIn({ environment, input, output, errors }: Surroundings): Terminal {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const locale = toLocale((LC_ALL || LC_MESSAGES || LANG || '').slice(0, 2).toLowerCase());
  return {
    locale,
    t: sentenceIn(locale),
    input,
    say: (line) => output.write(`${line}\n`),
    write: async (line) => {
      if (!output.write(`${line}\n`)) await once(output, 'drain');
    },
    remark: (line) => errors.write(`${line}\n`),
    prompt: (text) => errors.write(text),
  };
}
