/** What somebody chose on the page that shows two versions of a form. Pure. */

type Sent = Readonly<Record<string, unknown>>;

/** Whether the form has a part of that name. */
type IsPart = (name: string) => boolean;

export interface Chosen {
  /** As the form itself would have sent it, had they typed what they chose. */
  readonly sent: Sent;
  /** Parts for which nothing was chosen: mine is in `sent`. */
  readonly open: readonly string[];
  /** The other version's fields of the parts that were shown. */
  readonly theirs: Sent;
}

/** Null when what was sent is not from that page. */
export function readChoices(sent: Sent | undefined, isPart: IsPart): Chosen | null {
  const choose = sent?.['choose'];
  if (!sent || typeof choose !== 'string') return null;
  const parts = partsAsked(sent, isPart);
  if (parts.length === 0) return null;
  const plain = Object.entries(sent).filter(([name]) => !/^(mine|theirs|choice|both)[.]|^choose$/.test(name));
  const chosen: Record<string, unknown> = Object.fromEntries(plain);
  const open: string[] = [];
  const others: Record<string, unknown> = {};
  for (const part of parts) {
    const choice = sent[`choice.${part}`];
    const mine = under(sent, 'mine', part);
    const theirs = under(sent, 'theirs', part);
    Object.assign(others, theirs);
    if (choice === 'theirs') Object.assign(chosen, theirs);
    else if (choice === 'both' && typeof sent[`both.${part}`] === 'string')
      chosen[part] = sent[`both.${part}`];
    else if (choice === 'both') Object.assign(chosen, linesOfBoth(part, theirs, mine));
    else {
      Object.assign(chosen, mine);
      if (choice !== 'mine') open.push(part);
    }
  }
  return { sent: chosen, open, theirs: others };
}

/** The parts that were shown: those of which the page sends back at least one side. */
export function partsAsked(sent: Sent, isPart: IsPart): readonly string[] {
  const wanted = [...new Set(String(sent['choose'] ?? '').split(','))];
  return wanted.filter(
    (part) =>
      isPart(part) &&
      [under(sent, 'mine', part), under(sent, 'theirs', part)].some((side) => Object.keys(side).length > 0),
  );
}

/** What was sent, with mine of the parts that were to be chosen for. */
export function withMine(sent: Sent | undefined, parts: readonly string[]): Sent {
  return Object.assign({ ...sent }, ...parts.map((part) => under(sent ?? {}, 'mine', part)));
}

/** The fields of one part as one side has it: the part itself, or the lines of the list. */
function under(sent: Sent, side: 'mine' | 'theirs', part: string): Sent {
  const start = `${side}.`;
  return Object.fromEntries(
    Object.entries(sent).flatMap(([name, value]) => {
      const plain = name.startsWith(start) ? name.slice(start.length) : '';
      return plain === part || plain.startsWith(`${part}.`) ? [[plain, value]] : [];
    }),
  );
}

/** All lines of theirs, and after them those of mine that theirs does not have. */
function linesOfBoth(list: string, theirs: Sent, mine: Sent): Sent {
  const known = linesOf(theirs);
  const told = new Set(known.map((line) => JSON.stringify(line)));
  const lines = [...known, ...linesOf(mine).filter((line) => !told.has(JSON.stringify(line)))];
  return Object.fromEntries(
    lines.flatMap((line, n) => line.map(([field, value]) => [`${list}.${n}.${field}`, value])),
  );
}

function linesOf(part: Sent): readonly (readonly [string, unknown])[][] {
  const lines = new Map<number, [string, unknown][]>();
  for (const [name, value] of Object.entries(part)) {
    const [, line, field] = name.split('.');
    if (line === undefined || field === undefined || !/^\d{1,3}$/.test(line)) continue;
    lines.set(Number(line), [...(lines.get(Number(line)) ?? []), [field, value]]);
  }
  return [...lines]
    .sort(([one], [other]) => one - other)
    .map(([, line]) => line.sort(([one], [other]) => one.localeCompare(other)))
    .filter((line) => line.some(([, value]) => typeof value === 'string' && value.trim() !== ''));
}
