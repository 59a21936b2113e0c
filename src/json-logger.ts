/** What goes wrong, one line of JSON each: nothing that a client sent can begin a line of its own. */
import type { LoggerService } from '@nestjs/common';
import { withoutPersonalData } from './kernel/plain-line.js';

type Level = 'warn' | 'error' | 'fatal';

export class JsonLogger implements LoggerService {
  constructor(private readonly write: (line: string) => void = (line) => process.stderr.write(line)) {}

  log(): void {
    // What goes well is not told: the start says so itself.
  }

  warn(message: unknown, ...more: readonly unknown[]): void {
    this.tell('warn', message, more);
  }

  error(message: unknown, ...more: readonly unknown[]): void {
    this.tell('error', message, more);
  }

  fatal(message: unknown, ...more: readonly unknown[]): void {
    this.tell('fatal', message, more);
  }

  /** The framework hands on a stack, where there is one, and where it comes from last. */
  private tell(level: Level, message: unknown, more: readonly unknown[]): void {
    const room = more.at(-1);
    const stack = more.length > 1 ? more[0] : undefined;
    const line = {
      at: new Date().toISOString(),
      level,
      room: typeof room === 'string' ? room : '',
      text: withoutPersonalData(textOf(message)),
      ...(stack === undefined ? {} : { stack: withoutPersonalData(textOf(stack)) }),
    };
    this.write(`${JSON.stringify(line)}\n`);
  }
}

function textOf(value: unknown): string {
  if (value instanceof Error) return value.stack ?? value.message;
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
}
