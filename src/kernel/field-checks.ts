/** Checks what came from outside, field by field, and tells everything that is wrong at once. */
import { isId } from './id.js';
import { isDay } from './instant.js';
import { amountFault, MAX_CENTS } from './money.js';
import { Problem, type ProblemDetail } from './problem.js';

/** NUL and other control characters, and halves of surrogate pairs; line breaks and tabs are for texts of many lines. */
const UNSTORABLE_IN_LINES = /(?![\n\r\t])\p{Cc}|\p{Surrogate}/u;
const UNSTORABLE_IN_A_LINE = /\p{Cc}|\p{Surrogate}/u;

/** Nothing, of a text that shows nothing. */
function seen(text: string): string {
  return /[^\p{Cf}\s]/u.test(text) ? text : '';
}

/** Collects mistakes; `pointer` is a JSON pointer without its leading slash, such as `budgetLines/0/heading`. */
export class FieldChecks {
  private readonly details: ProblemDetail[] = [];

  add(pointer: string, code: string, params: ProblemDetail['params'] = {}): void {
    this.details.push({ code, pointer: `/${pointer}`, params });
  }

  /** Throws when anything was wrong. */
  done(): void {
    if (this.details.length > 0) throw this.problem();
  }

  /** All that was wrong, as the problem to throw. */
  problem(): Problem {
    return new Problem('invalid_field', this.details);
  }

  /**
   * A trimmed text of `min` to `max` characters, composed (NFC), so that what looks the same is the same; '' when it is
   * wrong. What nobody can see, such as spaces of no width, is no text.
   */
  text(pointer: string, value: unknown, limits: { min?: number; max: number; lines?: boolean }): string {
    if (typeof value !== 'string') return this.wrong(pointer, 'wrong_type', '');
    const text = seen(value.normalize('NFC').trim());
    const unstorable = limits.lines ? UNSTORABLE_IN_LINES : UNSTORABLE_IN_A_LINE;
    if (unstorable.test(text)) return this.wrong(pointer, 'has_control_characters', '');
    const length = text.length > limits.max * 2 ? text.length : [...text].length;
    if (length < (limits.min ?? 0)) {
      return this.wrong(pointer, length === 0 ? 'missing' : 'too_short', '', { min: limits.min });
    }
    return length > limits.max ? this.wrong(pointer, 'too_long', '', { max: limits.max }) : text;
  }

  /** A positive, exact number of cents; a text is what somebody wrote that is no amount. */
  cents(pointer: string, value: unknown): number {
    if (typeof value === 'string') return this.wrong(pointer, amountFault(value) ?? 'amount_not_cents', 0);
    if (!Number.isSafeInteger(value) || Number(value) > MAX_CENTS)
      return this.wrong(pointer, 'amount_not_cents', 0);
    return Number(value) > 0 ? Number(value) : this.wrong(pointer, 'amount_not_positive', 0);
  }

  integer(pointer: string, value: unknown, limits: { min: number; max: number }): number {
    if (!Number.isSafeInteger(value)) return this.wrong(pointer, 'not_whole', 0);
    const fits = Number(value) >= limits.min && Number(value) <= limits.max;
    return fits ? Number(value) : this.wrong(pointer, 'out_of_range', 0, limits);
  }

  /** A calendar day between 1900 and 2199, as `2025-03-14`. */
  date(pointer: string, value: unknown): string {
    if (value === '') return this.wrong(pointer, 'missing', '');
    return typeof value === 'string' && isDay(value) ? value : this.wrong(pointer, 'date_malformed', '');
  }

  id(pointer: string, value: unknown): string {
    if (value === '') return this.wrong(pointer, 'missing', '');
    return isId(value) ? value : this.wrong(pointer, 'id_malformed', '');
  }

  choice<T extends string>(pointer: string, value: unknown, options: readonly T[]): T | null {
    const found = options.find((option) => option === value);
    return found ?? this.wrong(pointer, 'not_a_choice', null, { options: options.join(', ') });
  }

  /** A list of at most `max`; empty when it is wrong. */
  list(pointer: string, value: unknown, max: number): readonly unknown[] {
    if (!Array.isArray(value)) return this.wrong(pointer, 'wrong_type', []);
    return value.length <= max ? value : this.wrong(pointer, 'too_many', [], { max });
  }

  private wrong<T>(pointer: string, code: string, instead: T, params: ProblemDetail['params'] = {}): T {
    this.add(pointer, code, params);
    return instead;
  }
}
