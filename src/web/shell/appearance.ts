/** How pages look, as somebody chose. */
export const APPEARANCES = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof APPEARANCES)[number];

export function toAppearance(chosen: string | undefined): Appearance {
  return APPEARANCES.find((one) => one === chosen) ?? 'system';
}

/** Where the dark style sheet holds: never on paper; null for nowhere. */
export function darkMedia(appearance: Appearance): string | null {
  if (appearance === 'light') return null;
  return appearance === 'dark' ? 'screen' : 'screen and (prefers-color-scheme: dark)';
}
