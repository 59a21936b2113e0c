import fc from 'fast-check';
import { LINE_FIELDS, parseLines, writeLines } from '../../src/dialogues/participant-lines.js';

/** One line without anything that ends it, trimmed as cells are. */
const cell = fc
  .string({ maxLength: 20 })
  .map((text) => text.replace(/[\r\n]/g, ' ').trim())
  .filter((text) => text === text.trim());
const row = fc
  .record(
    Object.fromEntries(LINE_FIELDS.map((field) => [field, cell])) as Record<
      (typeof LINE_FIELDS)[number],
      typeof cell
    >,
  )
  // Words that mean a code become it, so that they are not read back as they were.
  .map((one) => ({ ...one, sector: '', role: '', locale: '' }))
  .filter((one) => !/^(name|nom)$/i.test(one.name.replace(/[^\p{L}]/gu, '')) && one.name !== '');

test('what is written as lines is read back the same, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
      const { rows: read, faults } = parseLines(writeLines(rows));
      expect(faults).toEqual([]);
      expect(read.map(({ fields }) => fields)).toEqual(rows);
      expect(read.map(({ line }) => line)).toEqual(rows.map((_, index) => index + 1));
    }),
  );
});

test('no line is lost: each that is not empty is a row or told by its number, but for names of columns', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 40 }), { maxLength: 12 }), (lines) => {
      const text = lines.join('\n');
      const filled = text
        .split(/\r\n|\r|\n/)
        .flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]));
      const { rows, faults } = parseLines(text);
      const told = [...rows, ...faults].map(({ line }) => line).sort((a, b) => a - b);
      const header = filled.slice(0, filled.length - told.length);
      expect(header.length).toBeLessThanOrEqual(1);
      expect([...header, ...told]).toEqual(filled);
    }),
  );
});

test.each([
  ['tabs', 'Ana\tOfficer\tFrontex\tAgency'],
  ['semicolons', 'Ana;Officer;Frontex;Agency'],
  ['commas', 'Ana,Officer,Frontex,Agency'],
])('columns are told apart by %s', (_, line) => {
  expect(parseLines(line).rows[0]?.fields).toMatchObject({
    name: 'Ana',
    job: 'Officer',
    party: 'Frontex',
    sector: 'AGENCY',
  });
});

test('words of both languages mean the same, and one that nobody knows is left as it is', () => {
  const read = (line: string) => parseLines(line).rows[0]?.fields;
  expect(read('A;;B;État membre;FR;;Intervenante;Français')).toMatchObject({
    sector: 'MEMBER_STATE',
    role: 'SPEAKER',
    locale: 'fr',
  });
  expect(read('A;;B;non-EU country;MD;;chair')).toMatchObject({ sector: 'PARTNER_COUNTRY', role: 'CHAIR' });
  expect(read('A;;B;Somewhere')).toMatchObject({ sector: 'Somewhere' });
});

test('a line that cannot be read is told by its number, the others are rows all the same', () => {
  const { rows, faults } = parseLines('Name;Function\nAna;"Officer\n\nBo;1;2;3;4;5;6;7;8\nCy;Officer');
  expect(rows.map(({ line, fields }) => [line, fields.name])).toEqual([[5, 'Cy']]);
  expect(faults).toEqual([
    { line: 2, code: 'quote_open' },
    { line: 4, code: 'too_many_columns' },
  ]);
});
