/**
 * A paper as PDF: A4, with its reference, the date and the page on every page, the head of a table again on each page it
 * goes on to, its language and its structure for those who have it read to them. The letters of all partner countries'
 * and Member States' names are in the typeface.
 */
import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import {
  type Block,
  type CellLine,
  lineHeight,
  PAGE,
  pagesOf,
  type RowBlock,
  type TextBlock,
} from './page-plan.js';
import type { Paper } from './paper.js';
import { TYPEFACE } from './typeface.js';

const INK = '#1c2340';
const MUTED = '#4a5270';
const LOUD = '#a51f2c';
/** Beyond that, rows are told apart but not their cells: each would be an object that lives until the end. */
const MOST_ROWS_WITH_CELLS = 1_000;

/** Page by page, so that the process answers others meanwhile. */
export function pdfOf(paper: Paper): Readable {
  const document = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: paper.locale,
    displayTitle: true,
    info: {
      Title: `${paper.title} ${paper.reference}`,
      Producer: 'Entente',
      Creator: 'Entente',
      CreationDate: new Date(paper.madeAt.instant),
    },
  });
  for (const [name, font] of Object.entries(TYPEFACE)) document.registerFont(name, font);
  new Drawing(document, paper).draw().catch((error: Error) => document.destroy(error));
  return document;
}

const TAGS = { title: 'H1', heading: 'H2', text: 'P', verdict: 'P', loud: 'P' } as const;
type Structure = ReturnType<PDFKit.PDFDocument['struct']>;

class Drawing {
  private readonly root: Structure;
  private table: Structure | null = null;
  private readonly widths = new Map<string, number>();
  private readonly boldWidths = new Map<string, number>();

  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly paper: Paper,
  ) {
    this.root = document.struct('Document');
    document.addStructure(this.root);
  }

  async draw(): Promise<void> {
    const { document, paper } = this;
    const pages = await pagesOf(paper, (text, size, bold) => this.widthOf(text, size, bold), setImmediate);
    const withCells = paper.parts.reduce((sum, { rows }) => sum + rows.length, 0) <= MOST_ROWS_WITH_CELLS;
    for (const [index, blocks] of pages.entries()) {
      await setImmediate();
      document.addPage();
      this.frame(paper.pageOf(index + 1, pages.length));
      for (const block of blocks) this.block(block, withCells);
    }
    this.root.end();
    document.end();
  }

  private block(block: Block, withCells: boolean): void {
    if ('cells' in block) this.tableRow(block, withCells);
    else this.root.add(this.document.struct(TAGS[block.kind], {}, () => this.lines(block)));
  }

  private lines({ kind, lines, size, y }: TextBlock): void {
    this.set(size, kind !== 'text' && kind !== 'verdict').fillColor(kind === 'loud' ? LOUD : INK);
    for (const line of lines) this.line(line, PAGE.margin, y);
  }

  private tableRow(block: RowBlock, withCells: boolean): void {
    this.artifact(() => this.ground(block));
    if (block.kind === 'head' && !block.first) {
      this.artifact(() => this.row(block, null));
      return;
    }
    if (block.kind === 'head') {
      this.table?.end();
      this.table = this.document.struct('Table');
      this.root.add(this.table);
    }
    const row = this.document.struct('TR');
    this.table?.add(row);
    if (withCells || block.kind === 'head') this.row(block, row);
    else row.add(this.document.struct('TD', {}, () => this.row(block, null)));
    row.end();
  }

  /** `into`: where each cell becomes a part of the structure. */
  private row(block: RowBlock, into: Structure | null): void {
    this.set(block.size, block.strong).fillColor(INK);
    for (const cell of block.cells) {
      const draw = () => this.cell(cell, block);
      if (into === null) draw();
      else if (block.kind === 'head') into.add(this.document.struct('TH', HEADS_COLUMN, draw));
      else into.add(this.document.struct('TD', {}, draw));
    }
  }

  private cell(lines: readonly CellLine[], { y, size }: RowBlock): void {
    for (const [index, { text, x }] of lines.entries()) this.line(text, x, y + 1 + index * lineHeight(size));
  }

  private line(text: string, x: number, y: number): void {
    this.document.text(text, x, y, { lineBreak: false });
  }

  /** Behind heads and totals a tint, below every row a line. */
  private ground({ y, height, kind, strong }: RowBlock): void {
    const { document } = this;
    const width = PAGE.width - 2 * PAGE.margin;
    if (strong) document.rect(PAGE.margin, y, width, height).fill(kind === 'head' ? '#dfe4f3' : '#f1f3f9');
    document
      .moveTo(PAGE.margin, y + height)
      .lineTo(PAGE.margin + width, y + height)
      .lineWidth(0.4)
      .stroke('#c3cadd');
  }

  /** What stands on every page. */
  private frame(pageText: string): void {
    const { reference, title, madeAt } = this.paper;
    const right = PAGE.width - PAGE.margin;
    const made = right - this.widthOf(madeAt.text, 8, false);
    const page = right - this.widthOf(pageText, 8, false);
    this.artifact(() => {
      this.set(8, false).fillColor(MUTED);
      this.line(`Entente · ${title} · ${reference}`, PAGE.margin, 26);
      this.line(madeAt.text, made, 26);
      this.line(pageText, page, PAGE.height - 28);
    });
  }

  /** What is drawn but belongs to the page, not to what it says. */
  private artifact(draw: () => void): void {
    this.document.markContent('Artifact', { type: 'Pagination' });
    draw();
    this.document.endMarkedContent();
  }

  private set(size: number, bold: boolean): PDFKit.PDFDocument {
    return this.document.font(bold ? 'bold' : 'regular').fontSize(size);
  }

  /** The sum of its letters, which kerning makes a little narrower. Leaves another size set: measure before you draw. */
  private widthOf(text: string, size: number, bold: boolean): number {
    const widths = bold ? this.boldWidths : this.widths;
    let sum = 0;
    for (const letter of text) {
      let width = widths.get(letter);
      if (width === undefined) {
        width = this.set(1_000, bold).widthOfString(letter);
        widths.set(letter, width);
      }
      sum += width;
    }
    return (sum * size) / 1_000;
  }
}

/** The library knows it, its types do not. */
const HEADS_COLUMN: object = { scope: 'Column' };
