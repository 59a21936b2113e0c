/**
 * One text for one value: keys sorted by code unit, no white space, as RFC 8785 does for the values we chain
 * (texts, safe integers, booleans, null, arrays, objects). Throws on anything else, which is a bug of the caller.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error('Only safe integers have a canonical form here.');
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`;
  }
  throw new Error(`A ${typeof value} has no canonical form.`);
}
