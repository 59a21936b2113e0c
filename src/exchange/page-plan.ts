/** What stands where on the pages of a paper: worked out before anything is drawn, so that each page knows how many there are. */
import { translate } from '../i18n/index.js';
import type { Paper, PaperPart, PaperRow } from './paper.js';
import { printed } from './paper.js';

/** A4 on its side, in points. */
export const PAGE = { width: 841.89, height: 595.28, margin: 36, top: 58, bottom: 553 } as const;
const INNER = PAGE.width - 2 * PAGE.margin;
const CELL_PAD = 3;
const ROWS_BETWEEN_BREATHS = 200;

/** How wide a text is set, in points. */
export type WidthOf = (text: string, size: number, bold: boolean) => number;

/** One text of a cell, and where it begins. */
export interface CellLine {
  readonly text: string;
  readonly x: number;
}

export interface TextBlock {
  readonly kind: 'title' | 'heading' | 'text' | 'verdict' | 'loud';
  readonly y: number;
  readonly lines: readonly string[];
  readonly size: number;
}

export interface RowBlock {
  readonly kind: 'head' | 'row';
  readonly y: number;
  readonly cells: readonly (readonly CellLine[])[];
  readonly size: number;
  readonly height: number;
  readonly strong: boolean;
  /** Of a head: whether the table begins here, or goes on from the page before. */
  readonly first: boolean;
}

export type Block = TextBlock | RowBlock;

export const SIZES = { title: 16, heading: 12, text: 9, verdict: 9, loud: 11 } as const;

export function lineHeight(size: number): number {
  return size * 1.3;
}

/** `breathe` is waited for now and then, so that the process answers others meanwhile. */
export async function pagesOf(
  paper: Paper,
  widthOf: WidthOf,
  breathe: () => Promise<unknown>,
): Promise<readonly (readonly Block[])[]> {
  const planner = new Planner(paper, widthOf, breathe);
  planner.text('title', paper.title);
  for (const { term, value } of paper.facts)
    planner.text('text', translate(paper.locale, 'statement.fact', { term, value }));
  planner.skip(4);
  for (const { text, loud } of paper.verdicts) planner.text(loud ? 'loud' : 'verdict', text);
  for (const part of paper.parts) await planner.part(part);
  return planner.pages;
}

class Planner {
  readonly pages: Block[][] = [[]];
  private y: number = PAGE.top;

  constructor(
    private readonly paper: Paper,
    private readonly widthOf: WidthOf,
    private readonly breathe: () => Promise<unknown>,
  ) {}

  skip(points: number): void {
    this.y += points;
  }

  text(kind: keyof typeof SIZES, text: string): void {
    const size = SIZES[kind];
    const bold = kind !== 'text' && kind !== 'verdict';
    for (const line of wrapped(text, INNER, (part) => this.widthOf(part, size, bold))) {
      this.put(lineHeight(size), (y) => ({ kind, y, lines: [line], size }));
    }
  }

  async part({ title, columns, rows, empty }: PaperPart): Promise<void> {
    const units = columns.reduce((sum, { width }) => sum + width, 0);
    const size = Math.min(8.5, (INNER / units) * 1.62);
    this.skip(14);
    // A heading stays with the first rows of its table.
    if (this.y + lineHeight(SIZES.heading) + 6 * lineHeight(size) > PAGE.bottom) this.turn();
    this.text('heading', title);
    this.skip(3);
    if (rows.length === 0) {
      this.text('text', empty);
      return;
    }
    const head = this.row(columns, { values: columns.map(({ header }) => header), strong: true }, size, true);
    const putHead = (first: boolean) =>
      this.put(head.height, (y) => ({ kind: 'head', y, ...head, strong: true, first }));
    putHead(true);
    for (const [index, row] of rows.entries()) {
      if (index % ROWS_BETWEEN_BREATHS === ROWS_BETWEEN_BREATHS - 1) await this.breathe();
      const set = this.row(columns, row, size, false);
      if (this.y + set.height > PAGE.bottom) {
        this.turn();
        putHead(false);
      }
      this.put(set.height, (y) => ({ kind: 'row', y, ...set, strong: row.strong ?? false, first: false }));
    }
  }

  private row(
    columns: PaperPart['columns'],
    { values, strong = false }: PaperRow,
    size: number,
    isHead: boolean,
  ) {
    const units = columns.reduce((sum, { width }) => sum + width, 0);
    let x: number = PAGE.margin;
    const cells = columns.map(({ kind, width }, place): CellLine[] => {
      const room = (INNER * width) / units;
      const widthOf = (part: string) => this.widthOf(part, size, strong);
      const text = printed(values[place] ?? null, isHead ? 'text' : kind, this.paper.locale);
      const isRight = kind !== 'text' && kind !== 'day';
      const left = x + CELL_PAD;
      x += room;
      return wrapped(text, room - 2 * CELL_PAD, widthOf).map((line) => ({
        text: line,
        x: isRight ? x - CELL_PAD - widthOf(line) : left,
      }));
    });
    const most = Math.max(1, ...cells.map((lines) => lines.length));
    return { cells, size, height: most * lineHeight(size) + 2 };
  }

  private put(height: number, block: (y: number) => Block): void {
    if (this.y + height > PAGE.bottom) this.turn();
    this.pages.at(-1)?.push(block(this.y));
    this.y += height;
  }

  private turn(): void {
    this.pages.push([]);
    this.y = PAGE.top;
  }
}

/** Broken between words, and within one that is wider than the room. */
function wrapped(text: string, room: number, widthOf: (part: string) => number): readonly string[] {
  if (text === '') return [];
  if (widthOf(text) <= room) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= room) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const character of word) {
      if (line !== '' && widthOf(line + character) > room) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  return line === '' ? lines : [...lines, line];
}
