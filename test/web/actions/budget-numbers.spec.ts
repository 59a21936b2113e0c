/** Numbers that are pasted into the budget, by the very file that the browser loads. */
import { readFileSync } from 'node:fs';

interface Numbers {
  markOf(text: string): string | null;
  readPaste(
    text: string,
    columns: readonly object[],
    first: number,
  ): { rows?: string[][]; wrong?: string; row?: number };
  productOf(quantity: string, unitCost: string): bigint | null;
  centsOf(text: string): bigint | null;
  sumsOf(rows: object[], grant: string, limits: object): Record<string, unknown>;
}

let numbers: Numbers;
beforeAll(async () => {
  const source = readFileSync(new URL('../../../src/web/assets/budget-numbers.js', import.meta.url), 'utf8');
  numbers = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as Numbers;
});

const COLUMNS = [
  {
    part: 'heading',
    kind: 'choice',
    options: [
      { value: '', label: 'Choose' },
      { value: 'STAFF', label: 'Personnel' },
      { value: 'TRAVEL', label: 'Voyages' },
    ],
  },
  { part: 'description', kind: 'text' },
  { part: 'quantity', kind: 'number' },
  { part: 'unit', kind: 'text' },
  { part: 'unitCostCents', kind: 'number' },
  { part: 'amountCents', kind: 'number' },
];

test.each([
  ['1234', ''],
  ['1.234', ''],
  ['1,234', ''],
  ['12.5', '.'],
  ['12,50', ','],
  ['1.234,56', ','],
  ['1,234.56', '.'],
  ['1 234,56', ','],
  ['1\u202f234,56 €', ','],
  ["1'234.56", '.'],
  ['1.234.567', ','],
  ['1,234,567', '.'],
  ['0.125', '.'],
  ['1234.567', '.'],
  ['1.23.456', null],
  ['1,234,56.7', null],
  ['1.234,56,7', null],
  ['-1', null],
  ['1e21', null],
  ['NaN', null],
  ['', null],
  ['12.', null],
])('%p has its decimals behind %p', (text, mark) => {
  expect(numbers.markOf(text)).toBe(mark);
});

describe('a block from a spreadsheet', () => {
  it('is read by the mark that its numbers agree on, also where one alone would not tell', () => {
    expect(
      numbers.readPaste(
        'Personnel\tExperts\t1.234\tjours\t400,00\t493.600,00\nvoyages\t"Vols ""A\tB"""\t2\t\t1 000\t\r\n',
        COLUMNS,
        0,
      ),
    ).toEqual({
      rows: [
        ['STAFF', 'Experts', '1234', 'jours', '400.00', '493600.00'],
        ['TRAVEL', 'Vols "A B"', '2', '', '1000', ''],
      ],
    });
    expect(numbers.readPaste('1.234\t\t400.5', COLUMNS, 2)).toEqual({ rows: [['1.234', '', '400.5']] });
  });

  test.each([
    ['Flights\t1.234\nTrains\t5', 1, { wrong: 'ambiguous', row: 0, part: 'quantity', text: '1.234' }],
    ['Flights\t12,5\nTrains\t12.5', 1, { wrong: 'mixed' }],
    ['Flights\tmany', 1, { wrong: 'malformed', row: 0, part: 'quantity', text: 'many' }],
    ['Flights\t-1\t', 1, { wrong: 'malformed', row: 0, part: 'quantity', text: '-1' }],
    ['TRAVEL\tA\nFun\tB', 0, { wrong: 'heading', row: 1, part: 'heading', text: 'Fun' }],
    ['1\t2', 5, { wrong: 'tooWide' }],
  ])('%j from column %i on is not taken over', (text, first, wrong) => {
    expect(numbers.readPaste(text, COLUMNS, first)).toEqual(wrong);
  });
});

it('multiplies and sums exactly, and knows 95.00 % from 95.004 %', () => {
  expect(numbers.productOf('2,5', '100.01')).toBe(25_003n);
  expect(numbers.productOf('1.250', '1')).toBeNull();
  expect(numbers.centsOf('1.250')).toBe(125_000n);
  expect(numbers.centsOf('1.2345')).toBeNull();
  const sums = (grant: string) =>
    numbers.sumsOf(
      [
        { heading: 'STAFF', amount: '93 000,00' },
        { heading: 'INDIRECT', amount: '7,000.00' },
        { heading: '', amount: 'soon' },
      ],
      grant,
      { share: 9_500, indirect: 700 },
    );
  expect(sums('95000')).toMatchObject({
    total: 10_000_000n,
    own: 500_000n,
    share: 9_500n,
    shareAbove: false,
    indirectAbove: true,
  });
  expect(sums('95004')).toMatchObject({ share: 9_500n, shareAbove: true });
  expect(sums('')).toMatchObject({ own: null, share: null, shareAbove: false });
});
