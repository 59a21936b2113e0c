/** What differs between two texts, word by word. */

export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond so many pairs of words a text is told as replaced as a whole: nobody reads thousands of marks. */
const MOST_PAIRS = 4_000_000;

/**
 * The parts in reading order. Without the added ones they are `before`, without the removed ones `after`, to the letter;
 * what stands removed and added in one place comes removed first.
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (
    end < old.length - start &&
    end < fresh.length - start &&
    old[old.length - 1 - end] === fresh[fresh.length - 1 - end]
  ) {
    end += 1;
  }
  const parts: DiffPart[] = [];
  put(parts, 'same', old.slice(0, start));
  between(parts, old.slice(start, old.length - end), fresh.slice(start, fresh.length - end));
  put(parts, 'same', old.slice(old.length - end));
  return parts;
}

/** Words with the space that follows them, so that nothing is lost. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|[^\s]+\s*/gu) ?? [];
}

function between(parts: DiffPart[], old: readonly string[], fresh: readonly string[]): void {
  if (old.length * fresh.length > MOST_PAIRS) {
    put(parts, 'removed', old);
    put(parts, 'added', fresh);
    return;
  }
  const common = commonLengths(old, fresh);
  const at = (i: number, j: number) => common[i * (fresh.length + 1) + j] ?? 0;
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      put(parts, 'same', [old[i] ?? '']);
      i += 1;
      j += 1;
    } else if (i < old.length && (j === fresh.length || at(i + 1, j) >= at(i, j + 1))) {
      put(parts, 'removed', [old[i] ?? '']);
      i += 1;
    } else {
      put(parts, 'added', [fresh[j] ?? '']);
      j += 1;
    }
  }
}

/** Of each pair of ends how many words they have in common, in order. */
function commonLengths(old: readonly string[], fresh: readonly string[]): Uint32Array {
  const width = fresh.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        old[i] === fresh[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  return lengths;
}

function put(parts: DiffPart[], kind: DiffPart['kind'], words: readonly string[]): void {
  const text = words.join('');
  if (text === '') return;
  const last = parts.at(-1);
  if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text };
  else parts.push({ kind, text });
}
