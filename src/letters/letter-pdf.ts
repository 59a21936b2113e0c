/** A letter as PDF: A4, with its reference and page on every page, its language and its structure. */
import PDFDocument from 'pdfkit';
import { TYPEFACE } from '../exchange/typeface.js';
import { letterBlocks } from './letter-blocks.js';

export interface LetterPaper {
  readonly language: string;
  readonly reference: string;
  /** Who writes, and where the answer goes. */
  readonly sender: { readonly name: string; readonly organisation: string };
  /** The party and, where it is known, its address, line by line. */
  readonly addressee: readonly string[];
  /** In words. */
  readonly date: string;
  /** The case's reference. */
  readonly about: string;
  readonly title: string;
  readonly body: string;
  /** ISO instant, UTC. */
  readonly madeAt: string;
}

const MARGIN = 72;
const INK = '#1c2340';
const MUTED = '#4a5270';
const WIDTH = 595.28 - 2 * MARGIN;
const FOOT = 841.89 - 46;

/** The whole file; a letter is short. */
export function letterPdf(letter: LetterPaper): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: letter.language,
    displayTitle: true,
    info: {
      Title: `${letter.title} (${letter.reference})`,
      Producer: 'Entente',
      Creator: 'Entente',
      CreationDate: new Date(letter.madeAt),
    },
  });
  for (const [name, font] of Object.entries(TYPEFACE)) document.registerFont(name, font);
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  draw(document, letter);
  document.end();
  return whole;
}

function draw(document: PDFKit.PDFDocument, letter: LetterPaper): void {
  const root = document.struct('Document');
  document.addStructure(root);
  const put = (tag: 'H1' | 'P', write: () => void) => root.add(document.struct(tag, {}, write));
  const text = (line: string, options: PDFKit.Mixins.TextOptions = {}) =>
    document.text(line, { width: WIDTH, lineGap: 2, ...options });

  put('P', () => text(letter.sender.organisation, font(document, 'bold', 11)));
  document.moveDown(1.5);
  put('P', () => {
    font(document, 'regular', 10);
    for (const line of letter.addressee) text(line);
  });
  document.moveDown(1.5);
  put('P', () => {
    font(document, 'regular', 10);
    text(letter.date);
    text(`${letter.reference} · ${letter.about}`);
  });
  document.moveDown(1.5);
  put('H1', () => text(letter.title, font(document, 'bold', 13)));
  document.moveDown(0.8);
  for (const block of letterBlocks(letter.body)) {
    font(document, 'regular', 10.5);
    if (block.kind === 'paragraph') put('P', () => text(block.lines.join('\n'), { align: 'left' }));
    else {
      const list = document.struct('L');
      root.add(list);
      for (const item of block.items) {
        list.add(
          document.struct('LI', {}, [document.struct('LBody', {}, () => text(`–  ${item}`, { indent: 0 }))]),
        );
      }
      list.end();
    }
    document.moveDown(0.8);
  }
  document.moveDown(1);
  put('P', () => {
    font(document, 'regular', 10.5);
    text(letter.sender.name);
    text(letter.sender.organisation);
  });
  root.end();
  footers(document, letter);
}

/** What stands on every page belongs to the page, not to what the letter says. */
function footers(document: PDFKit.PDFDocument, { reference }: LetterPaper): void {
  const { start, count } = document.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    document.switchToPage(start + page);
    document.page.margins.bottom = 0;
    document.markContent('Artifact', { type: 'Pagination' });
    font(document, 'regular', 8);
    document.fillColor(MUTED).text(`${reference} · ${page + 1} / ${count}`, MARGIN, FOOT, {
      width: WIDTH,
      align: 'right',
      lineBreak: false,
    });
    document.endMarkedContent();
  }
}

function font(document: PDFKit.PDFDocument, name: keyof typeof TYPEFACE, size: number): object {
  document.font(name).fontSize(size).fillColor(INK);
  return {};
}
