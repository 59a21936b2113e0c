/** Lines of a form that works without scripts: fields such as `priorities.0.words`, with some empty ones at the end. */

type Sent = Readonly<Record<string, unknown>>;

export type Line = Readonly<Record<string, string>>;

/** How many empty lines stand below those that are filled. */
const SPARE = 3;

/** The lines that a form sent, each with the parts named, in the order of their numbers. */
export function linesIn(sent: Sent, list: string, parts: readonly string[], max: number): readonly Line[] {
  return Array.from({ length: max + SPARE }, (_, line) =>
    Object.fromEntries(
      parts.map((part) => {
        const value = sent[`${list}.${line}.${part}`];
        return [part, typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : ''];
      }),
    ),
  );
}

/** As the form shows them: those that are filled, and a few more to fill. */
export function withSpare(lines: readonly Line[], max: number): readonly Line[] {
  const last = lines.findLastIndex(isFilled);
  const shown = lines.slice(0, last + 1);
  return [...shown, ...Array.from({ length: Math.min(SPARE, max - shown.length) }, () => ({}))];
}

export interface UsedLine {
  readonly line: Line;
  /** Its number in the form. */
  readonly at: number;
}

/** Those with words, in the order of the places that were given them; without a number a line stays where it stands. */
export function usedInOrder(lines: readonly Line[]): readonly UsedLine[] {
  return lines
    .map((line, at) => ({ line, at, place: placeOf(line, at) }))
    .filter(({ line }) => (line['words'] ?? '') !== '')
    .sort((a, b) => a.place - b.place || a.at - b.at)
    .map(({ line, at }) => ({ line, at }));
}

/** The form's field for a pointer of the use case, which counts used lines alone. */
export function fieldOfLine(field: string, list: string, used: readonly UsedLine[]): string {
  const [named, index, ...rest] = field.split('.');
  if (named !== list || index === undefined) return field;
  return [list, used[Number(index)]?.at ?? index, ...rest].join('.');
}

function isFilled(line: Line): boolean {
  return (line['words'] ?? '') !== '';
}

function placeOf(line: Line, at: number): number {
  const place = Number(line['place'] ?? '');
  return line['place'] && Number.isFinite(place) ? place : at + 1;
}
