import { letterPdf } from '../../src/letters/letter-pdf.js';
import { readPdf } from '../exchange/support/read-pdf.js';

const letter = {
  language: 'ro',
  reference: 'LET/2026/0003',
  sender: { name: 'Katharina Lindner', organisation: 'ICMPD' },
  addressee: ['Inspectoratul General pentru Imigrări', 'Strada 1', 'București'],
  date: '1 mai 2026',
  about: 'ACT/2026/0017',
  title: 'Decizia privind cererea dumneavoastră',
  body: 'Stimată doamnă,\n\n- întâi\n- apoi\n\nCu stimă',
  madeAt: '2026-05-01T08:00:00.000Z',
};

const said = (pages: ReturnType<typeof readPdf>['pages']) =>
  pages.map((lines) => lines.map((texts) => texts.join('')).join('\n'));

describe('the document of a letter', () => {
  it('says who writes to whom, about what, in its own letters, and its structure to those who have it read to them', async () => {
    const pdf = readPdf(await letterPdf(letter));
    const [page = ''] = said(pdf.pages);
    for (const text of [
      'Inspectoratul General pentru Imigrări',
      'București',
      '1 mai 2026',
      'LET/2026/0003 · ACT/2026/0017',
      'întâi',
      'Katharina Lindner',
      '1 / 1',
    ]) {
      expect(page).toContain(text);
    }
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.catalogue).toContain('/Lang (ro)');
    expect(pdf.catalogue).toContain('/MarkInfo');
    expect(pdf.structure.get('H1')).toBe(1);
    expect(pdf.structure.get('LI')).toBe(2);
  });

  it('goes on to another page, and every page says which it is', async () => {
    const body = Array.from(
      { length: 60 },
      (_, n) => `Paragraph ${n + 1} of a letter that goes on and on.`,
    ).join('\n\n');
    const pages = said(readPdf(await letterPdf({ ...letter, body })).pages);
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, page] of pages.entries())
      expect(page).toContain(`LET/2026/0003 · ${index + 1} / ${pages.length}`);
    expect(pages.at(-1)).toContain('Paragraph 60');
  });
});
