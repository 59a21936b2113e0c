/* Numbers as spreadsheets and people write them; no page needed. Sums are whole cents, exact. */

const BLANKS = /[\s\u00a0\u202f'’]/g;
const CURRENCY = /^(EUR|€)|(EUR|€)$/gi;
const NUMBER = /^\d+([.,]\d+)*$/;

function bareOf(text) {
  return text.replace(BLANKS, '').replace(CURRENCY, '');
}

/** Which mark a number shows its decimals to stand behind: '.', ',', '' when it has none that tells, null: no number. */
export function markOf(text) {
  const bare = bareOf(text);
  if (!NUMBER.test(bare)) return null;
  const marks = bare.match(/[.,]/g) ?? [];
  const kinds = [...new Set(marks)];
  if (kinds.length === 0) return '';
  if (kinds.length === 2) {
    const last = marks[marks.length - 1];
    const grouped = bare.slice(0, bare.lastIndexOf(last)).split(last === '.' ? ',' : '.');
    return marks.filter((mark) => mark === last).length === 1 && isGrouped(grouped) ? last : null;
  }
  const parts = bare.split(kinds[0]);
  if (marks.length > 1) return isGrouped(parts) ? other(kinds[0]) : null;
  const [whole, part] = parts;
  return part.length !== 3 || whole.length > 3 || whole.startsWith('0') ? kinds[0] : '';
}

function isGrouped([first, ...rest]) {
  return first.length <= 3 && rest.every((part) => part.length === 3);
}

function other(mark) {
  return mark === '.' ? ',' : '.';
}

/** The mark that a block of numbers agrees on; '' when none tells, 'mixed' when they disagree. */
export function markOfAll(texts) {
  const marks = new Set(texts.map(markOf).filter((mark) => mark === '.' || mark === ','));
  return marks.size > 1 ? 'mixed' : ([...marks][0] ?? '');
}

/**
 * Reads a number whose decimals stand behind `mark` ('' when that is not known) as a plain decimal text:
 * `{ value }`, or `{ wrong: 'ambiguous' | 'malformed' }`.
 */
export function readNumber(text, mark) {
  const own = markOf(text);
  if (own === null || (own !== '' && mark !== '' && own !== mark)) return { wrong: 'malformed' };
  const bare = bareOf(text);
  const used = own === '' ? mark : own;
  if (!/[.,]/.test(bare)) return { value: bare };
  if (used === '') return { wrong: 'ambiguous' };
  return { value: bare.replaceAll(other(used), '').replace(used, '.') };
}

/** A block as a spreadsheet copies it: rows by line, cells by tab, a cell with breaks or tabs in quotation marks. */
export function readBlock(text) {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t' || sign === '\n') {
      rows[rows.length - 1].push(cell);
      cell = '';
      if (sign === '\n') rows.push([]);
    } else cell += sign;
  }
  rows[rows.length - 1].push(cell);
  return rows.map((row) => row.map((one) => one.replace(/\s+/g, ' ').trim()));
}

/**
 * A block for the columns from `first` on: `{ rows }` of texts for fields, or what is wrong and where, and then nothing
 * of it is taken. `columns` are `{ part, kind: 'choice' | 'text' | 'number', options? }`.
 */
export function readPaste(text, columns, first) {
  const block = readBlock(text);
  const wanted = columns.slice(first);
  if (block.some((row) => row.length > wanted.length)) return { wrong: 'tooWide' };
  const numbers = block.flatMap((row) => row.filter((cell, at) => wanted[at].kind === 'number' && cell !== ''));
  const mark = markOfAll(numbers);
  if (mark === 'mixed') return { wrong: 'mixed' };
  const rows = [];
  for (const [row, cells] of block.entries()) {
    const read = [];
    for (const [at, cell] of cells.entries()) {
      const column = wanted[at];
      if (cell === '' || column.kind === 'text') read.push(cell);
      else if (column.kind === 'choice') {
        const found = column.options.find(
          ({ value, label }) => [value, label].some((one) => one.toLowerCase() === cell.toLowerCase()) && value !== '',
        );
        if (!found) return { wrong: 'heading', row, part: column.part, text: cell };
        read.push(found.value);
      } else {
        const number = readNumber(cell, mark);
        if (number.wrong) return { wrong: number.wrong, row, part: column.part, text: cell };
        read.push(number.value);
      }
    }
    rows.push(read);
  }
  return { rows };
}

/** A typed amount in cents; null when it is none. Three digits behind a lone mark are thousands: cents have two. */
export function centsOf(text) {
  const own = markOf(text);
  if (own === null) return null;
  const number = own === '' ? { value: bareOf(text).replace(/[.,]/g, '') } : readNumber(text, own);
  const [whole, part = ''] = number.value.split('.');
  return part.length > 2 || whole.length > 12 ? null : BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'));
}

/** A typed quantity in ten-thousandths; null when it is none, or may be either of two. */
function quantityOf(text) {
  const { value } = readNumber(text, '');
  if (value === undefined) return null;
  const [whole, part = ''] = value.split('.');
  return part.length > 4 || whole.length > 9 ? null : BigInt(whole) * 10000n + BigInt(part.padEnd(4, '0'));
}

/** What so many at a cost each come to, in cents, half a cent rounded up; null when either is none. */
export function productOf(quantity, unitCost) {
  const [many, each] = [quantityOf(quantity), centsOf(unitCost)];
  return many === null || each === null ? null : (many * each + 5000n) / 10000n;
}

/** `29565525n` becomes `295655.25`. */
export function plainCents(cents) {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** What rows of `{ heading, amount }` come to, and the shares that `grant` (a typed amount) makes; basis points cut off. */
export function sumsOf(rows, grant, limits) {
  const headings = {};
  let total = 0n;
  for (const { heading, amount } of rows) {
    const cents = centsOf(amount) ?? 0n;
    total += cents;
    if (heading !== '') headings[heading] = (headings[heading] ?? 0n) + cents;
  }
  const indirect = headings.INDIRECT ?? 0n;
  const direct = total - indirect;
  const granted = centsOf(grant);
  const share = (part, whole) => (whole === 0n ? null : (part * 10000n) / whole);
  return {
    headings,
    total,
    own: granted === null ? null : total - granted,
    share: granted === null ? null : share(granted, total),
    indirectShare: share(indirect, direct),
    shareAbove: granted !== null && limits.share !== null && granted * 10000n > total * BigInt(limits.share),
    indirectAbove: indirect * 10000n > direct * BigInt(limits.indirect),
  };
}
