/** A document that proves bank data: what it really is, by its first bytes. Pure. */

/** The largest that is taken, in bytes. */
export const MAX_PROOF_BYTES = 5 * 1024 * 1024;
export const PROOF_ENDINGS = ['pdf', 'png', 'jpg'] as const;

const BEGINNINGS: readonly (readonly [string, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
];

export const PROOF_TYPES: readonly string[] = BEGINNINGS.map(([type]) => type);

/** The media type; null for what is not taken. */
export function proofTypeOf(content: Uint8Array): string | null {
  const found = BEGINNINGS.find(([, bytes]) => bytes.every((byte, place) => content[place] === byte));
  return found?.[0] ?? null;
}

/** A name that is safe to store and to give back, with the ending of what it is. */
export function proofName(name: string, mediaType: string): string {
  const ending = mediaType === 'application/pdf' ? 'pdf' : mediaType === 'image/png' ? 'png' : 'jpg';
  const bare = (name.split(/[\\/]/).at(-1) ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}"<>|?*:]/gu, '')
    .replace(/\.[^.]*$/, '')
    .trim();
  return `${[...(bare === '' ? 'proof' : bare)].slice(0, 150).join('')}.${ending}`;
}
