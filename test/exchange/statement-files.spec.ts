/** Statements and reports as files, read back without the libraries that wrote them. */

import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { paymentReportPaper } from '../../src/exchange/payment-report-paper.js';
import { pdfOf } from '../../src/exchange/pdf.js';
import { separatedValues } from '../../src/exchange/separated-values.js';
import { statementPaper } from '../../src/exchange/statement-paper.js';
import { workbookOf } from '../../src/exchange/workbook.js';
import { type PaymentMade, paymentReport } from '../../src/funding/payment-times.js';
import { ENVELOPE_ACCOUNTS, type StatementEntry, statementOf } from '../../src/funding/statement.js';
import type { StatementRead } from '../../src/funding/statement.query.js';
import { formatAmount } from '../../src/i18n/index.js';
import { readPdf } from './support/read-pdf.js';
import { dayOf, readWorkbook } from './support/read-workbook.js';

const fileOf = async (stream: Readable | Promise<Readable>): Promise<Buffer> => buffer(await stream);

/** Funds, and then reservations that a spreadsheet or a typeface might stumble over. */
function statementWith(count: number, name = '=cmd|"/C calc"!A0'): StatementRead {
  const entries: StatementEntry[] = Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    at: '2026-03-01T09:00:00.000Z',
    day: `2026-03-${String(1 + (index % 28)).padStart(2, '0')}`,
    move: index === 0 ? 'fund' : 'reserve',
    debit: index === 0 ? 'outside' : 'free',
    credit: index === 0 ? 'free' : 'reserved',
    amountCents: index === 0 ? 9_007_199_254_701 : 29_565_501 + index,
    case: { id: 'c', subject: 'action', reference: `+ENT-2026-ACT-${index}` },
    action: { id: 'a', subject: 'action', reference: `ACT-${index}`, title: name },
    reason: '',
  }));
  const drafted = { accounts: ENVELOPE_ACCOUNTS, before: [], entries, since: [], keptEntries: count };
  const { closing } = statementOf({ ...drafted, kept: {} });
  return {
    of: 'envelope',
    subject: null,
    id: 'e',
    reference: 'BS-2023-ISF',
    title: name,
    period: { from: '2026-01-01', to: '2026-12-31' },
    at: '2026-11-25T10:00:00.000Z',
    statement: statementOf({ ...drafted, kept: closing }),
  };
}

describe('a statement as a spreadsheet', () => {
  test('has numbers with two decimals, days and texts, and never a formula, to the cent of the model', async () => {
    const read = statementWith(40);
    const sheets = readWorkbook(await fileOf(workbookOf(statementPaper(read, 'en'))));
    expect(sheets.map(({ name }) => name)).toEqual(['Summary', 'By account', 'By kind of move', 'Entries']);
    expect(sheets.map(({ frozenRows }) => frozenRows)).toEqual([0, 1, 1, 1]);
    const entries = sheets[3]?.rows ?? [];
    expect(entries[0]?.map((cell) => cell?.value).slice(0, 8)).toEqual([
      'No.',
      'Date',
      'What moved',
      'File',
      'Action',
      'Debit',
      'Credit',
      'Amount',
    ]);
    expect(entries.length).toBe(1 + 1 + 40 + 1);
    for (const [index, line] of read.statement.lines.entries()) {
      const cells = entries[index + 2] ?? [];
      expect(dayOf(cells[1])).toBe(line.day);
      const money = [line.amountCents, ...ENVELOPE_ACCOUNTS.map((account) => line.after[account])];
      expect(cells.slice(7).map((cell) => Math.round(Number(cell?.value) * 100))).toEqual(money);
      for (const cell of cells.slice(7)) expect([cell?.type, cell?.format]).toEqual(['n', '#,##0.00']);
      expect([cells[3]?.type, cells[3]?.value]).toEqual(['s', `+ENT-2026-ACT-${index}`]);
    }
    const types = sheets.flatMap(({ rows }) => rows.flat()).map((cell) => cell?.type);
    expect(types).not.toContain('f');
    expect(sheets[0]?.rows.flat().map((cell) => cell?.value)).toContain(
      'Envelope BS-2023-ISF – =cmd|"/C calc"!A0',
    );
  });

  test('says loudly when it does not add up', async () => {
    const read = statementWith(3);
    const input = { before: [], since: [], accounts: ENVELOPE_ACCOUNTS, entries: read.statement.lines };
    const wrong = statementOf({ ...input, kept: { ...read.statement.closing, free: 1 }, keptEntries: 4 });
    const [summary] = readWorkbook(
      await fileOf(workbookOf(statementPaper({ ...read, statement: wrong }, 'en'))),
    );
    const said = summary?.rows
      .flat()
      .filter((cell) => cell?.bold)
      .map((cell) => cell?.value);
    expect(said).toContain('This statement does not add up');
    expect(said).toContain('1 entry that the ledger counts is not there.');
    expect(said?.some((text) => text?.startsWith('Free: the entries make'))).toBe(true);
  });
});

describe('a statement as PDF', () => {
  const NAME = 'Ștefan Ţuțu, Μαρία Παπαδοπούλου, Слободан Љубић, Œuvre à Łódź, საქართველო, Հայաստան';

  test('says every entry to the cent, on numbered pages that each begin with the head of the table', async () => {
    const read = statementWith(120, NAME);
    const pdf = readPdf(await fileOf(pdfOf(statementPaper(read, 'fr'))));
    expect(pdf.pages.length).toBeGreaterThan(2);
    const lines = pdf.pages.flat();
    expect(lines.flat().join(' ')).toContain(NAME);
    for (const [index, page] of pdf.pages.entries()) {
      expect(page[0]).toEqual([
        'Entente · Relevé de compte · BS-2023-ISF',
        'Établi le 25 novembre 2026 à 11:00 UTC+1',
      ]);
      expect(page.at(-1)).toEqual([`Page ${index + 1} sur ${pdf.pages.length}`]);
      expect(page.flat()).toContain('Mouvement');
    }
    const told = lines
      .filter((line) => line.length === 14 && line[0] !== 'Nº')
      .map((line) => [line[0], ...line.slice(7)]);
    expect(told).toEqual(
      read.statement.lines.map((line) => [
        String(line.number),
        ...[line.amountCents, ...ENVELOPE_ACCOUNTS.map((account) => line.after[account])].map((cents) =>
          formatAmount(cents, 'fr'),
        ),
      ]),
    );
  });

  test('tells its language, its title and its structure', async () => {
    const { catalogue, structure } = readPdf(await fileOf(pdfOf(statementPaper(statementWith(10), 'fr'))));
    for (const part of ['/Lang (fr)', '/MarkInfo', '/ViewerPreferences', '/StructTreeRoot']) {
      expect(catalogue).toContain(part);
    }
    expect(structure.get('Table')).toBe(3);
    expect(structure.get('TR')).toBe(8 + 3 + 13);
    expect(structure.get('H1')).toBe(1);
  });

  test('one of thousands of entries is drawn page by page, and tells its rows apart without their cells', async () => {
    const paper = statementPaper(statementWith(1_100), 'en');
    let turns = 0;
    const count = setInterval(() => {
      turns += 1;
    }, 0);
    const pdf = readPdf(await fileOf(pdfOf(paper)));
    clearInterval(count);
    expect(pdf.pages.length).toBeGreaterThan(20);
    // Whoever else waits for the process has had it between the pages.
    expect(turns).toBeGreaterThan(10);
    expect(pdf.pages.flat().filter((line) => line.length === 14 && line[0] !== 'No.').length).toBe(1_100);
    expect(pdf.structure.get('TR')).toBeGreaterThan(1_100);
    expect(pdf.structure.get('TD')).toBeLessThan(1_100 + 100);
  });
});

describe('the report on payment times as a list of values', () => {
  const made: PaymentMade = {
    id: 'p',
    reference: '-2+3',
    kind: 'interim',
    action: { id: 'a', subject: 'action', reference: '=1+1', title: 'A "quoted" title; and, more' },
    limitDays: 30,
    amountCents: 123_456_789,
    paidOn: '2026-04-11',
    dueOn: '2026-04-01',
    clock: { startedAt: '2026-03-02T09:00:00.000Z', zone: 'Europe/Brussels', pauses: [] },
    reasons: ['@SUM(A1)'],
  };
  const read = { report: paymentReport(2026, [made], 550), years: [2026], at: '2026-11-25T10:00:00.000Z' };
  const rows = (locale: 'en' | 'fr') => {
    const part = paymentReportPaper(read, locale).parts[2];
    return separatedValues(part ?? { columns: [], rows: [] }, locale);
  };

  test('is written as each language reads it, and holds nothing that would be a formula', () => {
    expect(rows('en').startsWith('\uFEFFPayment,Action,Kind,')).toBe(true);
    expect(rows('en').split('\r\n')[1]).toBe(
      `'-2+3,"'=1+1 A ""quoted"" title; and, more",Interim payment,30,1234567.89,2026-04-01,2026-04-11,40,0,40,10,1860.31,'@SUM(A1)`,
    );
    expect(rows('fr').split('\r\n')[1]).toBe(
      `'-2+3;"'=1+1 A ""quoted"" title; and, more";Paiement intermédiaire;30;1234567,89;2026-04-01;2026-04-11;40;0;40;10;1860,31;'@SUM(A1)`,
    );
  });
});
