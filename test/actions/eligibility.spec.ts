/** Whether an action may be funded, rule by rule: each sentence of the brief, and each edge that is easy to get wrong. */
import {
  assessEligibility,
  type EligibilityInput,
  type FrameworkFacts,
  failedRules,
  type RuleCode,
} from '../../src/actions/eligibility.js';

const SIGNED_2008: FrameworkFacts = {
  kind: 'MP',
  stage: 'in_implementation',
  signed: { earliest: '2008-06-05', latest: '2008-06-05' },
  allMemberStates: false,
  signatory: { acceded: { earliest: '2008-06-05', latest: '2008-06-05' }, left: null, confirmed: true },
};
const AGENDA: FrameworkFacts = {
  kind: 'CAMM',
  stage: 'in_implementation',
  signed: { earliest: '2015-11-11', latest: '2015-11-11' },
  allMemberStates: true,
  signatory: null,
};
const NOT_SIGNATORY = { ...SIGNED_2008, signatory: null };

/** A Romanian authority with Moldova, everything in order. */
const GOOD: EligibilityInput = {
  today: '2026-11-24',
  submittedOn: '2026-10-01',
  guideline: {
    version: 2,
    minimumGrantCents: 20_000_000,
    maximumShareBasisPoints: 9_500,
    needsCentralSupportLetter: true,
    needsPartnerSupportLetter: true,
  },
  lead: { country: 'RO', kind: 'MEMBER_STATE_AUTHORITY', publicBody: true },
  countries: [{ country: 'MD', framework: SIGNED_2008 }],
  grantCents: 29_565_525,
  totalCostCents: 31_164_251,
  funds: ['ISF'],
  documentKinds: ['support_letter', 'partner_support_letter'],
};

const towards = (
  country: string,
  framework: FrameworkFacts | null,
  more: Partial<EligibilityInput> = {},
) => ({
  ...GOOD,
  ...more,
  countries: [{ country, framework }],
});
const ledFrom = (country: string | null, input: EligibilityInput = GOOD): EligibilityInput => ({
  ...input,
  lead: { ...input.lead, country },
});
const judged = (input: EligibilityInput, rule: RuleCode, country?: string) => {
  const found = assessEligibility(input).filter(
    (one) => one.rule === rule && (country === undefined || one.country === country),
  );
  expect(found).toHaveLength(1);
  return found[0];
};
const whole = (day: string) => ({ earliest: day, latest: day });

describe('an answer', () => {
  it('is pass, fail or needs-a-human, with the rule, the guidelines’ version and the facts it looked at', () => {
    expect(assessEligibility(GOOD)).toEqual([
      {
        rule: 'lead_public_body',
        country: null,
        answer: 'pass',
        why: 'lead_is_public_body',
        guidelineVersion: 2,
        facts: { kind: 'MEMBER_STATE_AUTHORITY', publicBody: true },
      },
      {
        rule: 'lead_member_state',
        country: null,
        answer: 'pass',
        why: 'lead_is_member_state',
        guidelineVersion: 2,
        facts: { country: 'RO', day: '2026-10-01', today: '2026-11-24' },
      },
      {
        rule: 'framework_in_force',
        country: 'MD',
        answer: 'pass',
        why: 'framework_is_in_force',
        guidelineVersion: 2,
        facts: { kind: 'MP', stage: 'in_implementation', day: '2026-10-01' },
      },
      {
        rule: 'lead_signatory',
        country: 'MD',
        answer: 'pass',
        why: 'lead_is_signatory',
        guidelineVersion: 2,
        facts: {
          lead: 'RO',
          kind: 'MP',
          day: '2026-10-01',
          accededEarliest: '2008-06-05',
          accededLatest: '2008-06-05',
          confirmed: true,
        },
      },
      {
        rule: 'eu_share',
        country: null,
        answer: 'pass',
        why: 'share_within_limit',
        guidelineVersion: 2,
        facts: { grantCents: 29_565_525, totalCostCents: 31_164_251, limitBasisPoints: 9_500 },
      },
      {
        rule: 'minimum_grant',
        country: null,
        answer: 'pass',
        why: 'grant_large_enough',
        guidelineVersion: 2,
        facts: { grantCents: 29_565_525, minimumGrantCents: 20_000_000 },
      },
      {
        rule: 'one_fund',
        country: null,
        answer: 'pass',
        why: 'one_fund_named',
        guidelineVersion: 2,
        facts: { funds: ['ISF'] },
      },
      {
        rule: 'central_support_letter',
        country: null,
        answer: 'pass',
        why: 'letter_there',
        guidelineVersion: 2,
        facts: { kind: 'support_letter' },
      },
      {
        rule: 'partner_support_letter',
        country: null,
        answer: 'pass',
        why: 'letter_there',
        guidelineVersion: 2,
        facts: { kind: 'partner_support_letter' },
      },
    ]);
  });

  it('names the rules that failed, by country where there is one', () => {
    const input = ledFrom('AT', { ...towards('MD', NOT_SIGNATORY), grantCents: 1, totalCostCents: 1 });
    expect(failedRules(assessEligibility(input))).toEqual(['lead_signatory:MD', 'eu_share', 'minimum_grant']);
    expect(failedRules(assessEligibility(GOOD))).toEqual([]);
  });

  it('of a person is none that failed', () => {
    const input = { ...GOOD, documentKinds: [], grantCents: null };
    expect(failedRules(assessEligibility(input))).toEqual([]);
  });
});

describe('under a Mobility Partnership the lead', () => {
  it('is a public body of a Member State', () => {
    for (const lead of [
      { ...GOOD.lead, publicBody: false },
      { ...GOOD.lead, kind: 'EU_AGENCY' },
      { ...GOOD.lead, kind: 'INTERNATIONAL_ORGANISATION' },
      { ...GOOD.lead, kind: 'ACADEMIA' },
      { ...GOOD.lead, kind: 'PARTNER_AUTHORITY' },
    ]) {
      expect(judged({ ...GOOD, lead }, 'lead_public_body')).toMatchObject({
        answer: 'fail',
        why: 'lead_is_no_public_body',
      });
    }
  });

  it('is of a signatory: AT towards Moldova is not', () => {
    expect(judged(ledFrom('AT', towards('MD', NOT_SIGNATORY)), 'lead_signatory')).toMatchObject({
      answer: 'fail',
      why: 'lead_no_signatory',
      country: 'MD',
      facts: { lead: 'AT', kind: 'MP' },
    });
    expect(judged(ledFrom('AT'), 'lead_member_state')).toMatchObject({ answer: 'pass' });
  });

  it('is still of a Member State: a UK body towards Georgia is of a signatory, and ineligible', () => {
    const georgia = { ...SIGNED_2008, signed: whole('2009-11-30') };
    const input = ledFrom('GB', towards('GE', georgia));
    expect(judged(input, 'lead_signatory')).toMatchObject({ answer: 'pass' });
    expect(judged(input, 'lead_member_state')).toMatchObject({ answer: 'fail', why: 'lead_no_member_state' });
    expect(failedRules(assessEligibility(input))).toEqual(['lead_member_state']);
  });

  it.each([
    ['2020-01-31', '2020-01-31', 'pass', 'lead_is_member_state'],
    ['2020-01-31', '2020-02-01', 'fail', 'lead_left_union'],
    ['2020-02-01', '2020-02-01', 'fail', 'lead_no_member_state'],
  ])('a UK body that submitted on %s is on %s: %s', (submittedOn, today, answer, why) => {
    const input = ledFrom('GB', { ...GOOD, submittedOn, today });
    expect(judged(input, 'lead_member_state')).toMatchObject({
      answer,
      why,
      facts: { day: submittedOn, today },
    });
  });

  it('of no country at all is of no Member State', () => {
    expect(judged(ledFrom(null), 'lead_member_state')).toMatchObject({ answer: 'fail' });
  });

  const latvia = {
    ...SIGNED_2008,
    signatory: { acceded: whole('2013-04-10'), left: null, confirmed: true },
  };

  it.each([
    ['2013-04-09', 'fail', 'lead_acceded_later'],
    ['2013-04-10', 'pass', 'lead_is_signatory'],
    ['2013-04-11', 'pass', 'lead_is_signatory'],
  ])('is of a signatory on the day of submission: LV towards Moldova on %s: %s', (day, answer, why) => {
    expect(
      judged(ledFrom('LV', towards('MD', latvia, { submittedOn: day })), 'lead_signatory'),
    ).toMatchObject({
      answer,
      why,
      facts: { day, accededEarliest: '2013-04-10' },
    });
  });

  it('is judged by the day of submission, not by today', () => {
    const input = ledFrom('LV', towards('MD', latvia, { submittedOn: '2013-04-09', today: '2026-01-01' }));
    expect(judged(input, 'lead_signatory')).toMatchObject({ answer: 'fail', facts: { day: '2013-04-09' } });
  });

  it('is judged by today as long as it is a draft', () => {
    const draft = (today: string) => ledFrom('LV', towards('MD', latvia, { submittedOn: null, today }));
    expect(judged(draft('2013-04-09'), 'lead_signatory')?.answer).toBe('fail');
    expect(judged(draft('2013-04-10'), 'lead_signatory')?.answer).toBe('pass');
  });

  it.each([
    ['2008-06-05', 'fail', 'lead_acceded_later'],
    ['2008-06-06', 'needs_human', 'accession_incomplete'],
    ['2019-06-03', 'needs_human', 'accession_incomplete'],
    ['2019-06-04', 'pass', 'lead_is_signatory'],
  ])('whose accession is only known to lie between two days, on %s: %s', (submittedOn, answer, why) => {
    const signatory = {
      acceded: { earliest: '2008-06-06', latest: '2019-06-04' },
      left: null,
      confirmed: true,
    };
    const input = ledFrom('LV', towards('MD', { ...SIGNED_2008, signatory }, { submittedOn }));
    expect(judged(input, 'lead_signatory')).toMatchObject({ answer, why });
  });

  it.each([
    ['2021-02-28', 'pass', 'lead_is_signatory'],
    ['2021-03-01', 'fail', 'lead_left_framework'],
  ])('that left the framework on 1 March 2021, on %s: %s', (submittedOn, answer, why) => {
    const signatory = { acceded: whole('2009-11-30'), left: whole('2021-03-01'), confirmed: true };
    const input = towards('GE', { ...SIGNED_2008, signatory }, { submittedOn });
    expect(judged(input, 'lead_signatory')).toMatchObject({
      answer,
      why,
      facts: { leftEarliest: '2021-03-01' },
    });
  });

  it('that may have left is for a person', () => {
    const signatory = {
      acceded: whole('2009-11-30'),
      left: { earliest: null, latest: null },
      confirmed: true,
    };
    expect(judged(towards('GE', { ...SIGNED_2008, signatory }), 'lead_signatory')).toMatchObject({
      answer: 'needs_human',
      why: 'accession_incomplete',
    });
  });

  it('whose accession nobody confirmed is for a person: NL towards Cabo Verde', () => {
    const signatory = {
      acceded: { earliest: '2008-06-06', latest: '2010-01-01' },
      left: null,
      confirmed: false,
    };
    expect(
      judged(ledFrom('NL', towards('CV', { ...SIGNED_2008, signatory })), 'lead_signatory'),
    ).toMatchObject({
      answer: 'needs_human',
      why: 'accession_unconfirmed',
      facts: { confirmed: false },
    });
  });
});

describe('under a Common Agenda', () => {
  it.each(['AT', 'HR', 'IE', 'FI'])('any Member State leads: %s', (country) => {
    expect(judged(ledFrom(country, towards('ET', AGENDA)), 'lead_signatory')).toMatchObject({
      answer: 'pass',
      why: 'all_member_states',
    });
  });

  it.each(['GB', 'MD', null])('nobody else does: %s', (country) => {
    expect(judged(ledFrom(country, towards('ET', AGENDA)), 'lead_signatory')).toMatchObject({
      answer: 'fail',
      why: 'lead_no_member_state',
    });
  });

  it('whose day of signature is disputed only that day is for a person', () => {
    const india = { ...AGENDA, signed: { earliest: '2016-03-29', latest: '2016-03-30' } };
    const on = (submittedOn: string) => judged(towards('IN', india, { submittedOn }), 'framework_in_force');
    expect(on('2016-03-28')).toMatchObject({ answer: 'needs_human', why: 'framework_signed_later' });
    expect(on('2016-03-29')).toMatchObject({
      answer: 'needs_human',
      why: 'signature_incomplete',
      facts: { signedEarliest: '2016-03-29', signedLatest: '2016-03-30' },
    });
    expect(on('2016-03-30')).toMatchObject({ answer: 'pass' });
  });
});

describe('the partner countries', () => {
  it('are one at least', () => {
    expect(judged({ ...GOOD, countries: [] }, 'framework_in_force')).toMatchObject({
      answer: 'needs_human',
      why: 'no_country_named',
      country: null,
    });
  });

  it('without a framework are for a person: Egypt', () => {
    const input = towards('EG', null);
    for (const rule of ['framework_in_force', 'lead_signatory'] as const) {
      expect(judged(input, rule)).toMatchObject({
        answer: 'needs_human',
        why: 'no_framework',
        country: 'EG',
      });
    }
    expect(failedRules(assessEligibility(input))).toEqual([]);
  });

  it.each(['proposed', 'exploratory_talks', 'negotiation', 'political_endorsement', 'closed', null])(
    'with a framework that is not in force are for a person: %s',
    (stage) => {
      expect(judged(towards('MD', { ...SIGNED_2008, stage }), 'framework_in_force')).toMatchObject({
        answer: 'needs_human',
        why: 'framework_not_in_force',
      });
    },
  );

  it.each(['signed', 'in_implementation', 'under_review', 'renewed'])(
    'with one in force pass: %s',
    (stage) => {
      expect(judged(towards('MD', { ...SIGNED_2008, stage }), 'framework_in_force')?.answer).toBe('pass');
    },
  );

  it('under a suspended framework fail', () => {
    const input = towards('BY', { ...SIGNED_2008, stage: 'suspended' });
    expect(judged(input, 'framework_in_force')).toMatchObject({
      answer: 'fail',
      why: 'framework_suspended',
      facts: { stage: 'suspended' },
    });
    expect(failedRules(assessEligibility(input))).toEqual(['framework_in_force:BY']);
  });

  it('are judged each by its own framework: the lead must be eligible under every one', () => {
    const input: EligibilityInput = {
      ...GOOD,
      countries: [
        { country: 'EG', framework: null },
        { country: 'ET', framework: AGENDA },
        { country: 'MA', framework: NOT_SIGNATORY },
        { country: 'MD', framework: SIGNED_2008 },
      ],
    };
    const answers = ['EG', 'ET', 'MA', 'MD'].map(
      (country) => judged(input, 'lead_signatory', country)?.answer,
    );
    expect(answers).toEqual(['needs_human', 'pass', 'fail', 'pass']);
    expect(failedRules(assessEligibility(input))).toEqual(['lead_signatory:MA']);
  });
});

describe('the EU share', () => {
  it.each([
    ['95.00 % exactly', 9_500_000, 10_000_000, 'pass'],
    ['95.004 %', 9_500_400, 10_000_000, 'fail'],
    ['one cent above', 9_500_001, 10_000_000, 'fail'],
    ['one cent below', 9_499_999, 10_000_000, 'pass'],
    ['95.00 % of what does not divide', 95, 101, 'pass'],
    ['the cent that rounding would let pass', 96, 101, 'fail'],
    ['all of it', 100, 100, 'fail'],
    ['what doubles cannot tell from 95 %', 9_500_000_000_001, 10_000_000_000_000, 'fail'],
    ['the same, exactly', 9_500_000_000_000, 10_000_000_000_000, 'pass'],
    ['94.87 % from Poland to Moldova', 29_565_525, 31_164_251, 'pass'],
  ])('of %s', (_, grantCents, totalCostCents, answer) => {
    expect(judged({ ...GOOD, grantCents, totalCostCents }, 'eu_share')).toMatchObject({
      answer,
      facts: { grantCents, totalCostCents, limitBasisPoints: 9_500 },
    });
  });

  it('is the guidelines’, not ours', () => {
    const guideline = { ...GOOD.guideline!, maximumShareBasisPoints: 9_000 };
    expect(judged({ ...GOOD, guideline }, 'eu_share')?.answer).toBe('fail');
  });

  it('of amounts that are not stated is for a person', () => {
    for (const missing of [{ grantCents: null }, { totalCostCents: null }]) {
      expect(judged({ ...GOOD, ...missing }, 'eu_share')).toMatchObject({
        answer: 'needs_human',
        why: 'amount_not_stated',
      });
    }
  });
});

describe('the grant', () => {
  it.each([
    [20_000_000, 'pass', 'grant_large_enough'],
    [19_999_999, 'fail', 'grant_below_minimum'],
    [null, 'needs_human', 'amount_not_stated'],
  ])('of %s cents where 200,000 euro are the least: %s', (grantCents, answer, why) => {
    expect(judged({ ...GOOD, grantCents }, 'minimum_grant')).toMatchObject({
      answer,
      why,
      facts: { minimumGrantCents: 20_000_000 },
    });
  });
});

describe('the fund', () => {
  it.each([
    [['ISF'], 'pass', 'one_fund_named'],
    [['BMVI', 'ISF'], 'fail', 'more_than_one_fund'],
    [[], 'needs_human', 'fund_not_stated'],
  ])('is exactly one: %j', (funds, answer, why) => {
    expect(judged({ ...GOOD, funds }, 'one_fund')).toMatchObject({ answer, why, facts: { funds } });
  });
});

describe('letters', () => {
  it.each([
    ['central_support_letter', 'support_letter'],
    ['partner_support_letter', 'partner_support_letter'],
  ] as const)('are asked for where the guidelines ask: %s', (rule, kind) => {
    expect(judged(GOOD, rule)?.answer).toBe('pass');
    const without = { ...GOOD, documentKinds: GOOD.documentKinds.filter((one) => one !== kind) };
    // It can still be asked for: nobody is rejected for a letter without a clarification.
    expect(judged(without, rule)).toMatchObject({
      answer: 'needs_human',
      why: 'letter_missing',
      facts: { kind },
    });
  });

  it('are not asked for where they do not', () => {
    const guideline = {
      ...GOOD.guideline!,
      needsCentralSupportLetter: false,
      needsPartnerSupportLetter: false,
    };
    const rules = assessEligibility({ ...GOOD, guideline, documentKinds: [] }).map((one) => one.rule);
    expect(rules).not.toContain('central_support_letter');
    expect(rules).not.toContain('partner_support_letter');
  });
});

describe('without guidelines', () => {
  it('the figures are for a person, and no version is claimed', () => {
    const answers = assessEligibility({ ...GOOD, guideline: null });
    expect(answers.every((one) => one.guidelineVersion === null)).toBe(true);
    for (const rule of ['eu_share', 'minimum_grant']) {
      expect(answers.find((one) => one.rule === rule)).toMatchObject({
        answer: 'needs_human',
        why: 'no_guideline',
      });
    }
  });
});
