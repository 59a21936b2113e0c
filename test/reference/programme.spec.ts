import { fundOf, funds } from '../../src/reference/funds.js';
import { pillarOf, pillars } from '../../src/reference/pillars.js';
import { programmeWindowOf, programmeWindows } from '../../src/reference/windows.js';

describe('the programme', () => {
  it('has three funds, and four pillars, in both languages', () => {
    expect(funds.map((fund) => fund.code)).toEqual(['AMIF', 'ISF', 'BMVI']);
    expect(pillars.map((pillar) => pillar.code)).toEqual([
      'LEGAL_MIGRATION',
      'IRREGULAR_THB',
      'DEVELOPMENT',
      'PROTECTION',
    ]);
    for (const { names } of [...funds, ...pillars, ...programmeWindows])
      expect(names.en && names.fr).toBeTruthy();
    expect(fundOf('BMVI')?.abbreviations.fr).toBe('IGFV');
    for (const lookUp of [fundOf, pillarOf, programmeWindowOf]) expect(lookUp('NONE')).toBeNull();
  });

  it('has six windows, in cents, with nothing split that is not published', () => {
    expect(programmeWindows.map((window) => [window.code, window.amountCents / 100])).toEqual([
      ['MPF-I', 5_500_000],
      ['MPF-II', 12_500_000],
      ['MPF-III', 15_700_000],
      ['MPF-III-A-2022', 8_000_000],
      ['BORDERS-SECURITY-2023', 11_000_000],
      ['MIGRATION-PARTNERSHIPS', 26_000_000],
    ]);
    expect(programmeWindowOf('MIGRATION-PARTNERSHIPS')?.lots).toHaveLength(2);
    expect(programmeWindowOf('MPF-II')?.lots).toHaveLength(4);
    expect(programmeWindowOf('MPF-III-A-2022')?.guidelinesAmended[0]?.known).toBe('2022-05-16');
    expect(programmeWindowOf('BORDERS-SECURITY-2023')?.funds).toEqual(['BMVI', 'ISF']);
    for (const { lots } of programmeWindows)
      for (const { amountCents } of lots) expect(amountCents).toBeNull();
  });
});
