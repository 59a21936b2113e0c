import { countryOf, displayCode, isMemberState } from '../../src/reference/countries.js';
import {
  type Framework,
  frameworkOf,
  frameworks,
  frameworksWith,
  isSignatoryOn,
  signatoriesOn,
} from '../../src/reference/frameworks.js';
import { exactly, hasHappened, isComplete } from '../../src/reference/provenance.js';

const the = (code: string): Framework => {
  const framework = frameworkOf(code);
  if (!framework) throw new Error(`No framework ${code}.`);
  return framework;
};
const today = '2026-11-24';
const shown = (code: string, date: string) =>
  signatoriesOn(the(code), date)
    .filter((one) => one.answer === 'yes')
    .map((one) => displayCode(one.country))
    .sort()
    .join(' ');

describe('the frameworks', () => {
  it('are twelve, each with its partner', () => {
    expect(frameworks.map((framework) => framework.code)).toEqual([
      'MP-CV',
      'MP-MD',
      'MP-GE',
      'MP-AM',
      'MP-MA',
      'MP-AZ',
      'MP-TN',
      'MP-JO',
      'MP-BY',
      'CAMM-NG',
      'CAMM-ET',
      'CAMM-IN',
    ]);
    for (const framework of frameworks) {
      expect(countryOf(framework.partner)).not.toBeNull();
      expect(framework.code).toBe(`${framework.kind}-${framework.partner}`);
    }
    expect(frameworksWith('MD').map((framework) => framework.code)).toEqual(['MP-MD']);
    expect(frameworksWith('EG')).toEqual([]);
  });

  it.each([
    ['MP-CV', '2008-06-05', 'ES FR LU PT'],
    ['MP-MD', '2008-06-05', 'BG CY CZ DE EL FR HU IT LT PL PT RO SE SI SK'],
    ['MP-GE', '2009-11-30', 'BE BG CZ DE DK EE EL FR IT LT LV NL PL RO SE UK'],
    ['MP-AM', '2011-10-27', 'BE BG CZ DE FR IT NL PL RO SE'],
    ['MP-MA', '2013-06-07', 'BE DE ES FR IT NL PT SE UK'],
    ['MP-AZ', '2013-12-05', 'BG CZ FR LT NL PL SI SK'],
    ['MP-TN', '2014-03-03', 'BE DE DK ES FR IT PL PT SE UK'],
    ['MP-JO', '2014-10-09', 'CY DE DK EL ES FR HU IT PL PT RO SE'],
    ['MP-BY', '2016-10-13', 'BG FI HU LT LV PL RO'],
  ])('%s was signed on %s by %s', (code, date, expected) => {
    expect(shown(code, date)).toBe(expected);
    expect(signatoriesOn(the(code), '2008-06-04')).toEqual([]);
  });

  it('name only Member States of the day of signature', () => {
    for (const framework of frameworks) {
      if (framework.signatories === 'all_member_states') continue;
      for (const { country, acceded } of framework.signatories) {
        if (acceded.known) expect(isMemberState(country, acceded.known)).toBe(true);
      }
    }
  });
});

describe('who is a signatory', () => {
  it('AT is none of Moldova’s', () => {
    expect(isSignatoryOn(the('MP-MD'), 'AT', today)).toBe('no');
    expect(isSignatoryOn(the('MP-MD'), 'PL', today)).toBe('yes');
    expect(isSignatoryOn(the('MP-MD'), 'PL', '2008-06-04')).toBe('no');
  });

  it('GB is one of Georgia’s, but no Member State', () => {
    expect(isSignatoryOn(the('MP-GE'), 'GB', today)).toBe('yes');
    expect(isMemberState('GB', today)).toBe(false);
    expect(
      frameworks
        .filter((one) => one.kind === 'MP' && isSignatoryOn(one, 'GB', today) === 'yes')
        .map((one) => one.partner),
    ).toEqual(['GE', 'MA', 'TN']);
  });

  it('LV is Moldova’s later: no at signature, unknown while the date may lie either side, yes since', () => {
    const moldova = the('MP-MD');
    expect(isSignatoryOn(moldova, 'LV', '2008-06-05')).toBe('no');
    expect(isSignatoryOn(moldova, 'LV', '2008-06-06')).toBe('unknown');
    expect(isSignatoryOn(moldova, 'LV', '2015-01-01')).toBe('unknown');
    expect(isSignatoryOn(moldova, 'LV', '2019-06-03')).toBe('unknown');
    expect(isSignatoryOn(moldova, 'LV', '2019-06-04')).toBe('yes');
    expect(signatoriesOn(moldova, '2015-01-01')).toContainEqual({ country: 'LV', answer: 'unknown' });
    expect(signatoriesOn(moldova, today)).toContainEqual({ country: 'LV', answer: 'yes' });
  });

  it('LV, once its day is known, is none the day before and one from that day on', () => {
    const moldova = the('MP-MD');
    if (moldova.signatories === 'all_member_states')
      throw new Error('A Mobility Partnership lists its signatories.');
    const confirmed: Framework = {
      ...moldova,
      signatories: moldova.signatories.map((one) =>
        one.country === 'LV' ? { ...one, acceded: exactly('2013-04-10') } : one,
      ),
    };
    expect(isSignatoryOn(confirmed, 'LV', '2013-04-09')).toBe('no');
    expect(isSignatoryOn(confirmed, 'LV', '2013-04-10')).toBe('yes');
  });

  it('an unconfirmed accession never answers yes', () => {
    expect(isSignatoryOn(the('MP-CV'), 'NL', '2008-06-05')).toBe('no');
    expect(isSignatoryOn(the('MP-CV'), 'NL', today)).toBe('unknown');
    for (const framework of frameworks) {
      if (framework.signatories === 'all_member_states') continue;
      for (const { country, provenance } of framework.signatories) {
        if (provenance === 'general_knowledge')
          expect(isSignatoryOn(framework, country, '2099-01-01')).not.toBe('yes');
      }
    }
  });

  it('one that leaves is one up to the day before', () => {
    const georgia = the('MP-GE');
    if (georgia.signatories === 'all_member_states')
      throw new Error('A Mobility Partnership lists its signatories.');
    const without: Framework = {
      ...georgia,
      signatories: georgia.signatories.map((one) =>
        one.country === 'GB' ? { ...one, left: exactly('2021-03-01') } : one,
      ),
    };
    expect(isSignatoryOn(without, 'GB', '2021-02-28')).toBe('yes');
    expect(isSignatoryOn(without, 'GB', '2021-03-01')).toBe('no');
  });

  it('of a Common Agenda is whoever is a Member State on the day', () => {
    expect(isSignatoryOn(the('CAMM-ET'), 'AT', '2015-11-10')).toBe('no');
    expect(isSignatoryOn(the('CAMM-ET'), 'AT', '2015-11-11')).toBe('yes');
    expect(isSignatoryOn(the('CAMM-ET'), 'GB', '2020-01-31')).toBe('yes');
    expect(isSignatoryOn(the('CAMM-ET'), 'GB', '2020-02-01')).toBe('no');
    expect(signatoriesOn(the('CAMM-ET'), today)).toHaveLength(27);
  });
});

describe('an incomplete date', () => {
  it('is kept as incomplete, with the reason, and answers unknown where it matters', () => {
    const { date, provenance } = the('CAMM-NG').signed;
    expect(date).toMatchObject({ known: '2015-03', why: { en: expect.any(String), fr: expect.any(String) } });
    expect(isComplete(date)).toBe(false);
    expect(provenance).not.toBe('source');
    expect(isSignatoryOn(the('CAMM-NG'), 'FR', '2015-02-28')).toBe('no');
    expect(isSignatoryOn(the('CAMM-NG'), 'FR', '2015-03-15')).toBe('unknown');
    expect(isSignatoryOn(the('CAMM-NG'), 'FR', '2015-03-31')).toBe('yes');
  });

  it('may be disputed by a day', () => {
    const { date, provenance } = the('CAMM-IN').signed;
    expect(provenance).toBe('disputed');
    expect([
      hasHappened(date, '2016-03-28'),
      hasHappened(date, '2016-03-29'),
      hasHappened(date, '2016-03-30'),
    ]).toEqual(['no', 'unknown', 'yes']);
  });

  it('always says why', () => {
    for (const { signed, signatories, status } of frameworks) {
      const dates = [
        signed.date,
        status.since,
        ...(signatories === 'all_member_states' ? [] : signatories.map((one) => one.acceded)),
      ];
      for (const date of dates)
        if (date && !isComplete(date)) expect(date.why?.en && date.why.fr).toBeTruthy();
    }
  });
});

describe('the status', () => {
  it('of Belarus is suspended, and marked as unconfirmed', () => {
    expect(the('MP-BY').status).toMatchObject({ code: 'suspended', provenance: 'general_knowledge' });
    expect(frameworks.filter((one) => one.status.code === 'suspended').map((one) => one.partner)).toEqual([
      'BY',
    ]);
  });

  it('and every other fact names its source', () => {
    for (const { signed, status, pillars } of frameworks) {
      for (const fact of [signed, status, pillars]) expect(fact.source.length).toBeGreaterThan(5);
    }
  });
});
