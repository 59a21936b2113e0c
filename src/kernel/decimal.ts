/** Decimal numbers as text: never rounded, up to twelve places before the point and four after it. */

const DECIMAL = /^-?\d{1,12}(\.\d{1,4})?$/;
const SCALE = 10_000n;

/** Whether it is such a text: `1200`, `-3.5`, and neither `1e3` nor `.5`. */
export function isDecimal(value: unknown): value is string {
  return typeof value === 'string' && DECIMAL.test(value);
}

/**
 * How much of the way from `from` to `to` lies behind at `at`, in per cent rounded down, below 0 and above 100 too; ways
 * down count as well. Null where there is no way, or one of them is no decimal.
 */
export function shareOfWay(from: string, to: string, at: string): number | null {
  if (![from, to, at].every(isDecimal)) return null;
  const [start, end, place] = [scaled(from), scaled(to), scaled(at)];
  if (start === end) return null;
  const [part, whole] = [(place - start) * 100n, end - start];
  const share = part / whole;
  const isBelow = part % whole !== 0n && part < 0n !== whole < 0n;
  return Number(isBelow ? share - 1n : share);
}

function scaled(text: string): bigint {
  const [whole = '', part = ''] = text.replace('-', '').split('.');
  const value = BigInt(whole) * SCALE + BigInt(part.padEnd(4, '0'));
  return text.startsWith('-') ? -value : value;
}

/** What such texts come to, exactly and without zeros at the end; '0' for none. Throws for a text that is no decimal. */
export function sumOfDecimals(texts: readonly string[]): string {
  const wrong = texts.find((text) => !isDecimal(text));
  if (wrong !== undefined) throw new RangeError(`"${wrong}" is no decimal.`);
  const sum = texts.reduce((total, text) => total + scaled(text), 0n);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(5, '0');
  const part = digits.slice(-4).replace(/0+$/, '');
  const text = part === '' ? digits.slice(0, -4) : `${digits.slice(0, -4)}.${part}`;
  return sum < 0n ? `-${text}` : text;
}
