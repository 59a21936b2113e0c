import {
  countries,
  countryOf,
  displayCode,
  isMemberState,
  memberStatesOn,
  parseCode,
} from '../../src/reference/countries.js';
import { isCalendarDate, isKnownZone } from '../../src/workflow/calendar-date.js';

const codesOn = (date: string) => memberStatesOn(date).map((country) => country.code);

describe('countries', () => {
  it('are stored by ISO code and shown EU style', () => {
    expect(displayCode('GR')).toBe('EL');
    expect(displayCode('GB')).toBe('UK');
    expect(displayCode('DE')).toBe('DE');
    expect(countryOf('EL')).toBeNull();
    expect(countryOf('UK')).toBeNull();
    expect(countryOf('GR')?.names).toEqual({ en: 'Greece', fr: 'Grèce' });
  });

  it('are understood in either style', () => {
    for (const [written, code] of [
      ['EL', 'GR'],
      ['GR', 'GR'],
      ['uk', 'GB'],
      [' gb ', 'GB'],
      ['md', 'MD'],
    ]) {
      expect(parseCode(written ?? '')).toBe(code);
    }
    for (const text of ['', 'XX', 'Greece', 'constructor', '__proto__']) expect(parseCode(text)).toBeNull();
    for (const { code } of countries) expect(parseCode(displayCode(code))).toBe(code);
  });

  it('are Member States from their first day to their last', () => {
    expect(isMemberState('GB', '2020-01-31')).toBe(true);
    expect(isMemberState('GB', '2020-02-01')).toBe(false);
    expect(isMemberState('HR', '2013-06-30')).toBe(false);
    expect(isMemberState('HR', '2013-07-01')).toBe(true);
    expect(isMemberState('BG', '2006-12-31')).toBe(false);
    expect(isMemberState('MD', '2026-11-24')).toBe(false);
    expect(isMemberState('XX', '2026-11-24')).toBe(false);
  });

  it('make up the Union of the day', () => {
    expect(codesOn('1960-01-01')).toHaveLength(6);
    expect(codesOn('1973-01-01')).toHaveLength(9);
    expect(codesOn('1986-01-01')).toHaveLength(12);
    expect(codesOn('1995-01-01')).toHaveLength(15);
    expect(codesOn('2004-04-30')).toHaveLength(15);
    expect(codesOn('2004-05-01')).toHaveLength(25);
    expect(codesOn('2008-06-05')).toHaveLength(27);
    expect(codesOn('2013-07-01')).toHaveLength(28);
    expect(codesOn('2026-11-24')).toHaveLength(27);
    expect(codesOn('2026-11-24')).not.toContain('GB');
  });

  it('have each one code, a zone that exists, and dates that do', () => {
    expect(new Set(countries.map((country) => country.code)).size).toBe(countries.length);
    for (const { code, zone, names, membership } of countries) {
      expect(code).toMatch(/^[A-Z]{2}$/);
      expect(isKnownZone(zone)).toBe(true);
      expect(names.en && names.fr).toBeTruthy();
      if (membership) expect(isCalendarDate(membership.from)).toBe(true);
    }
  });
});
