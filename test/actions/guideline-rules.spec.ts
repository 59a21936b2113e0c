import { assessEligibility, type EligibilityInput, failedRules } from '../../src/actions/eligibility.js';
import { USUAL_RULES } from '../../src/calls/guideline-rules.js';

const input = (
  rules: Partial<typeof USUAL_RULES>,
  more: Partial<EligibilityInput> = {},
): EligibilityInput => ({
  today: '2027-03-01',
  submittedOn: '2027-02-01',
  guideline: { version: 3, ...USUAL_RULES, ...rules },
  lead: { country: 'RO', kind: 'MEMBER_STATE_AUTHORITY', publicBody: true },
  countries: [
    {
      country: 'NG',
      framework: {
        kind: 'CAMM',
        stage: 'in_implementation',
        signed: { earliest: '2015-03-01', latest: '2015-03-31' },
        allMemberStates: true,
        signatory: null,
      },
    },
  ],
  grantCents: 50_000_000,
  totalCostCents: 60_000_000,
  funds: ['AMIF'],
  documentKinds: ['support_letter', 'partner_support_letter'],
  pillar: 'DEVELOPMENT',
  theme: 'DIASPORA',
  durationMonths: 24,
  ...more,
});

const answerTo = (rule: string, rules: Partial<typeof USUAL_RULES>, more: Partial<EligibilityInput> = {}) => {
  const found = assessEligibility(input(rules, more)).filter((one) => one.rule === rule);
  return found.map(({ answer, why, guidelineVersion }) => ({ answer, why, guidelineVersion }));
};
const answered = (answer: string, why: string) => [{ answer, why, guidelineVersion: 3 }];

it('what guidelines do not limit is no rule, and an ordinary action passes', () => {
  const answers = assessEligibility(input({}));
  expect(failedRules(answers)).toEqual([]);
  const limits = ['maximum_grant', 'duration', 'pillar_admitted', 'theme_admitted', 'country_admitted'];
  expect(answers.filter(({ rule }) => limits.includes(rule))).toEqual([]);
});

it.each([
  [49_999_999, 'fail', 'grant_above_maximum'],
  [50_000_000, 'pass', 'grant_small_enough'],
])('a largest grant of %i cents is kept to the cent', (maximumGrantCents, answer, why) => {
  expect(answerTo('maximum_grant', { maximumGrantCents })).toEqual(answered(answer, why));
});

it.each([
  [{ minimumDurationMonths: 25 }, 'fail', 'duration_too_short'],
  [{ minimumDurationMonths: 24, maximumDurationMonths: 24 }, 'pass', 'duration_within_limits'],
  [{ maximumDurationMonths: 23 }, 'fail', 'duration_too_long'],
] as const)('a duration of 24 months under %j: %s', (rules, answer, why) => {
  expect(answerTo('duration', rules)).toEqual(answered(answer, why));
});

it('what is not stated yet is for a person', () => {
  const blank = { grantCents: null, durationMonths: null, pillar: null, theme: null };
  const rules = {
    maximumGrantCents: 1,
    maximumDurationMonths: 1,
    pillars: ['PROTECTION'],
    themes: ['VISA'],
  };
  expect(answerTo('maximum_grant', rules, blank)).toEqual(answered('needs_human', 'amount_not_stated'));
  expect(answerTo('duration', rules, blank)).toEqual(answered('needs_human', 'duration_not_stated'));
  expect(answerTo('pillar_admitted', rules, blank)).toEqual(answered('needs_human', 'pillar_not_stated'));
  expect(answerTo('theme_admitted', rules, blank)).toEqual(answered('needs_human', 'theme_not_stated'));
});

it('pillar, theme and partner country are admitted by name', () => {
  const all = { pillars: ['DEVELOPMENT'], themes: ['DIASPORA'], partnerCountries: ['NG'] };
  expect(failedRules(assessEligibility(input(all)))).toEqual([]);
  const other = { pillars: ['PROTECTION'], themes: ['VISA'], partnerCountries: ['MD'] };
  expect(failedRules(assessEligibility(input(other)))).toEqual([
    'country_admitted:NG',
    'pillar_admitted',
    'theme_admitted',
  ]);
});

describe('who may lead', () => {
  const lead = (kind: string, publicBody: boolean) => ({ lead: { country: 'RO', kind, publicBody } });

  it.each([
    [{}, lead('MEMBER_STATE_AUTHORITY', true), 'pass', 'lead_is_public_body'],
    [{}, lead('MEMBER_STATE_AUTHORITY', false), 'fail', 'lead_is_no_public_body'],
    [{}, lead('ACADEMIA', true), 'fail', 'lead_is_no_public_body'],
    [{ leadPublicOnly: false }, lead('MEMBER_STATE_AUTHORITY', false), 'pass', 'lead_kind_admitted'],
    [{ leadKinds: ['ACADEMIA'] }, lead('ACADEMIA', true), 'pass', 'lead_kind_admitted'],
    [{ leadKinds: ['ACADEMIA'] }, lead('ACADEMIA', false), 'fail', 'lead_not_public'],
    [{ leadKinds: ['ACADEMIA'] }, lead('MEMBER_STATE_AUTHORITY', true), 'fail', 'lead_kind_not_admitted'],
  ])('under %j %j: %s', (rules, more, answer, why) => {
    expect(answerTo('lead_public_body', rules, more)).toEqual(answered(answer, why));
  });
});
