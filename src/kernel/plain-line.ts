/** Texts for a log: one line each, without what names a person or opens a door. Pure. */

/** A stack is cut there; what is cut says nothing that the lines before did not. */
const LONGEST = 8_000;

/**
 * The text with addresses of people, secrets in links and cookies, and quoted values taken out. What a client sent cannot
 * begin a line of its own: whoever writes it as JSON escapes what is left.
 */
export function withoutPersonalData(text: string): string {
  return (
    text
      .slice(0, LONGEST)
      .replace(/[^\s@"'<>()]+@[^\s@"'<>()]+\.[\p{L}]{2,}/gu, '<mail>')
      // What PostgreSQL quotes of a value that it refuses.
      .replace(/(invalid input syntax for type [\w ]+: |=)\(?"[^"\n]*"\)?/g, '$1<value>')
      .replace(/(Key \([^)]*\)=)\([^)]*\)/g, '$1<value>')
      // Secrets of links, sessions and tokens: 32 bytes and more as base64url, and hex digests.
      .replace(/(?<![\w-])[\w-]{43,}(?![\w-])/g, '<secret>')
      .replace(/([a-z][a-z0-9+.-]*:\/\/)[^\s/@:]+:[^\s/@]+@/gi, '$1<login>@')
  );
}
