/** Points as people write them: up to two places after the point or comma, kept as whole hundredths. Pure. */

const WRITTEN = /^(\d{1,3})(?:[.,](\d{1,2}))?$/;

/** Null for what is no such number. */
export function parsePoints(text: string): number | null {
  const found = WRITTEN.exec(text.trim());
  if (!found) return null;
  return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
}

/** With a point, and no more places than it needs: `3`, `3.5`, `72.25`. */
export function writePoints(hundredths: number): string {
  const part = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${Math.trunc(hundredths / 100)}${part === '' ? '' : `.${part}`}`;
}
