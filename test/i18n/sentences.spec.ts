import {
  acceptedLocale,
  conditionSentence,
  countryName,
  detailSentence,
  findingLines,
  findingSentence,
  firmSpaces,
  formatDate,
  formatDateTime,
  formatMoney,
  formatShare,
  hasMessage,
  LOCALES,
  labelIn,
  namesOf,
  refusalSentence,
  ruleSentence,
  whySentence,
} from '../../src/i18n/index.js';
import { calendarFor } from '../../src/reference/calendars.js';
import { subjects } from '../../src/subjects.js';
import {
  type ClockState,
  dueDate,
  type FindingCode,
  refusal,
  type Step,
  type WorkflowDefinition,
} from '../../src/workflow/index.js';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('dates, money and names', () => {
  test.each([
    ['2008-06-05', '5 June 2008', '5 juin 2008'],
    ['2027-07-01', '1 July 2027', '1er juillet 2027'],
    ['2027-07-11', '11 July 2027', '11 juillet 2027'],
    ['2015-03', 'March 2015', 'mars 2015'],
    ['2015', '2015', '2015'],
    ['2024-13-99', '2024-13-99', '2024-13-99'],
    ['soon', 'soon', 'soon'],
  ])('%s', (date, english, french) => {
    expect(formatDate(date, 'en')).toBe(english);
    expect(formatDate(date, 'fr')).toBe(french);
  });

  test('an instant is told in its zone, and the zone with it', () => {
    expect(formatDateTime('2026-07-01T22:30:00.000Z', 'en', 'Europe/Brussels')).toBe(
      '2 July 2026 at 00:30 CEST',
    );
    expect(formatDateTime('2026-01-01T22:30:00.000Z', 'en', 'Europe/Brussels')).toBe(
      '1 January 2026 at 23:30 CET',
    );
    expect(formatDateTime('2026-01-01T22:30:00.000Z', 'fr', 'Europe/Brussels')).toMatch(
      /^1er janvier 2026 à 23:30/,
    );
  });

  test('money is exact to the cent, also where a double is not', () => {
    expect(plain(formatMoney(29_565_525, 'en'))).toBe('EUR 295,655.25');
    expect(plain(formatMoney(29_565_525, 'fr'))).toBe('295 655,25 EUR');
    expect(plain(formatMoney(9_007_199_254_740_991, 'en'))).toBe('EUR 90,071,992,547,409.91');
  });

  test('a share shows two places and rounds nothing away', () => {
    expect(plain(formatShare(9_500, 'en'))).toBe('95.00%');
    expect(plain(formatShare(9_487, 'fr'))).toBe('94,87 %');
  });

  test('a country that is none stays a code', () => {
    expect(countryName('MD', 'fr')).toBe('Moldavie');
    expect(countryName('no such', 'en')).toBe('no such');
  });

  test('on a page French breaks no line before high punctuation or inside quotation marks', () => {
    expect(firmSpaces('Titre : « À remplir » ; vraiment ?', 'fr')).toBe(
      'Titre\u00a0: «\u00a0À remplir\u00a0»\u00a0; vraiment\u00a0?',
    );
    expect(firmSpaces('Title : really ?', 'en')).toBe('Title : really ?');
  });

  test('a label falls back to English', () => {
    expect(labelIn({ en: 'Draft', fr: 'Projet' }, 'fr')).toBe('Projet');
    expect(labelIn({ en: 'Draft' }, 'fr')).toBe('Draft');
  });

  test.each([
    [undefined, 'en'],
    ['fr-BE,fr;q=0.9,en;q=0.8', 'fr'],
    ['de,en;q=0.5,fr;q=0.9', 'fr'],
    ['de', 'en'],
    ['fr;q=0', 'en'],
    [';;;,,q=', 'en'],
  ])('a browser that asks for %s is answered in %s', (header, locale) => {
    expect(acceptedLocale(header)).toBe(locale);
  });
});

describe('refusals in words', () => {
  const definition: Pick<WorkflowDefinition, 'stages' | 'conflicts'> = {
    conflicts: [
      { code: 'oia_fva', label: { en: 'operational and financial side', fr: 'volets' }, sides: [] },
    ],
    stages: [
      {
        kind: 'approval',
        code: 'circuit',
        label: { en: 'Circuit' },
        outside: { code: 'checked', label: { en: 'Being checked' } },
        visas: [
          {
            code: 'endorsement',
            label: { en: 'Endorsement', fr: 'Approbation' },
            by: { role: 'partner_authority', scope: 'country' },
            needed: { rule: 'one' },
          },
        ],
        settled: { to: [{ to: 'end' }] },
        transitions: [
          {
            kind: 'visa',
            code: 'endorse',
            label: { en: 'Endorse' },
            done: { en: 'endorsed' },
            visas: ['endorsement'],
            answer: 'yes',
            inputs: [
              {
                kind: 'checklist',
                code: 'checks',
                label: { en: 'Checks' },
                items: [{ code: 'budget_read', label: { en: 'I have read the budget' } }],
              },
              { kind: 'document', code: 'letter', label: { en: 'Letter' }, documentKind: 'support_letter' },
            ],
          },
        ],
      },
    ],
  };
  const say = (one: ReturnType<typeof refusal>, locale: 'en' | 'fr' = 'en') =>
    plain(refusalSentence(one, locale, namesOf(definition, locale)));

  test('roles by name', () => {
    const missing = refusal('permission', 'role_missing', { roles: ['secretariat', 'head_of_unit'] });
    expect(say(missing)).toBe('This is for: Secretariat or Head of unit. You do not hold that role.');
    expect(say(missing, 'fr')).toContain('Secrétariat ou Chef d’unité');
  });

  test('parts by the definition’s own labels, a country’s visa with the country', () => {
    expect(say(refusal('state', 'visa_waits_for', { visa: 'x', waitsFor: ['endorsement:MD'] }))).toBe(
      'Another visa comes first: Endorsement (Moldova).',
    );
    expect(
      say(refusal('permission', 'duty_conflict', { conflict: 'oia_fva', side: 'a', already: 'b' })),
    ).toContain('operational and financial side');
    expect(say(refusal('input', 'checklist_open', { input: 'checks', open: ['budget_read'] }))).toContain(
      'I have read the budget',
    );
    expect(say(refusal('state', 'document_missing', { document: 'support_letter' }))).toContain('Letter');
  });

  test('money as money, countries by name, fields by what the form calls them', () => {
    expect(say(refusal('state', 'framework_suspended', { countries: ['BY'] }))).toContain('Belarus');
    expect(say(refusal('state', 'concept_incomplete', { missing: ['summary', 'grantCents'] }))).toContain(
      'Summary and Grant asked for',
    );
    expect(say(refusal('state', 'eligibility_failed', { rules: ['one_fund'] }))).toContain(
      'Exactly one fund',
    );
  });

  test('details of problems find refusals too', () => {
    expect(detailSentence({ code: 'envelope_exhausted' }, 'en')).toContain('envelope');
    expect(detailSentence({ code: 'too_long', params: { max: 5 } }, 'fr')).toBe('5 caractères au plus.');
    expect(detailSentence({ code: 'never_heard_of' }, 'en')).toBe('This is not right.');
  });
});

describe('why this date', () => {
  const calendar = calendarFor('COMMISSION');
  const clock = (changes: Partial<ClockState>): ClockState => ({
    code: 'limit',
    startedAt: '2026-11-02T09:00:00.000Z',
    period: { amount: 15, unit: 'working_days' },
    calendar: calendar.code,
    calendarVersion: calendar.version,
    zone: calendar.zone,
    pauses: [],
    stoppedAt: null,
    ...changes,
  });
  const clocks: readonly ClockState[] = [
    clock({}),
    clock({ startedAt: '2026-12-10T09:00:00.000Z' }),
    clock({ startedAt: '2026-08-31T09:00:00.000Z', period: { amount: 6, unit: 'months' } }),
    clock({ period: { amount: 1, unit: 'months' }, startedAt: '2026-10-01T09:00:00.000Z' }),
    clock({ period: { amount: 1, unit: 'calendar_days' }, startedAt: '2026-12-23T09:00:00.000Z' }),
    clock({ pauses: [{ from: '2026-11-04T09:00:00.000Z', to: '2026-11-06T09:00:00.000Z' }] }),
    clock({ pauses: [{ from: '2026-11-04T09:00:00.000Z', to: null }] }),
    clock({ pauses: [{ from: '2027-06-04T09:00:00.000Z', to: null }] }),
    clock({ startedAt: '2090-01-02T09:00:00.000Z' }),
    ...(['met', 'handed_back', 'lapsed'] as const).map((outcome) =>
      clock({ stoppedAt: '2026-11-05T09:00:00.000Z', outcome }),
    ),
  ];
  const steps: readonly Step[] = clocks.flatMap(
    (one) => dueDate(one, calendar, '2026-11-10T09:00:00.000Z').why,
  );

  test('the clocks above take every kind of step', () => {
    const known: Record<Step['code'], true> = {
      started: true,
      first_day: true,
      period: true,
      month_too_short: true,
      paused: true,
      pause_too_late: true,
      holidays_skipped: true,
      period_ends: true,
      end_moved: true,
      calendar_incomplete: true,
      due: true,
      standing: true,
      stopped: true,
    };
    expect([...new Set(steps.map((step) => step.code))].sort()).toEqual(Object.keys(known).sort());
  });

  test.each([...LOCALES])('every step is a whole sentence (%s)', (locale) => {
    for (const step of steps) {
      const sentence = whySentence(step, locale);
      expect(sentence).toMatch(/^[\p{Lu}\p{Lo}].*\.$/u);
      expect(sentence).not.toMatch(/{{|}}|\bwhy\.|undefined|null|T\d\d:|_/);
    }
  });

  test('reads like this', () => {
    const why = dueDate(
      clock({ period: { amount: 1, unit: 'calendar_days' }, startedAt: '2026-10-30T09:00:00.000Z' }),
      calendar,
    ).why;
    expect(why.map((step) => whySentence(step, 'en'))).toEqual([
      'The event was on 30 October 2026 (Europe/Brussels, working days: European Commission).',
      'The day of the event does not count; counting begins on 31 October 2026.',
      'The period is 1 calendar day.',
      'The period ends on 31 October 2026.',
      expect.stringMatching(/^Nobody works on 31 October 2026 \(31 October 2026, Saturday/),
      expect.stringMatching(/^So it is due by the end of /),
    ]);
    expect(why.map((step) => ruleSentence(step, 'fr'))).toContain('Règlement 1182/71, article 3(1)');
  });
});

describe('what the verifier finds', () => {
  const codes: Record<FindingCode, true> = {
    approval_may_need_no_visa: true,
    clock_never_runs: true,
    clock_period_invalid: true,
    clock_unknown: true,
    code_duplicate: true,
    code_malformed: true,
    conflict_act_unknown: true,
    conflict_one_sided: true,
    effect_unregistered: true,
    fact_unregistered: true,
    fact_wrong_type: true,
    final_stage_has_transitions: true,
    guard_unregistered: true,
    initial_unknown: true,
    input_from_nobody: true,
    label_missing: true,
    no_end_reachable: true,
    outside_label_differs: true,
    owner_cannot_act: true,
    path_stage_unknown: true,
    role_unknown: true,
    route_missing: true,
    route_never_taken: true,
    route_not_certain: true,
    stage_unreachable: true,
    target_unknown: true,
    timeout_missing: true,
    transition_never_fires: true,
    visa_after_cycle: true,
    visa_needed_invalid: true,
    visa_nobody_can_give: true,
    visa_unknown: true,
    calendar_unknown: true,
    duties_unsatisfiable: true,
    ladder_out_of_order: true,
    livelock: true,
    money_committed_unreserved: true,
    money_contracted_uncommitted: true,
    money_left_reserved: true,
    money_released_twice: true,
    money_reserved_twice: true,
    outside_name_missing: true,
    param_missing: true,
    param_unknown: true,
    param_wrong_type: true,
    people_cannot_finish: true,
    people_conflicted: true,
    people_missing: true,
    people_not_checked: true,
    timeouts_disagree: true,
    too_large: true,
    too_many_facts: true,
    waiting_without_deadline: true,
    waiting_without_owner: true,
  };

  test.each(Object.keys(codes))('%s has a sentence', (code) => {
    expect(hasMessage(`finding.${code}`)).toBe(true);
  });

  test('is told with the place and the way', () => {
    const lines = findingLines(
      {
        code: 'no_end_reachable',
        severity: 'error',
        where: 'stages/loop',
        params: { stage: 'loop' },
        path: [{ transition: 'go', to: 'loop' }],
      },
      'en',
    );
    expect(lines).toEqual([
      'error at stages/loop: From the stage “loop” no end can be reached.',
      'reached by: go → loop',
    ]);
  });

  describe('where a definition is at hand', () => {
    const funding = subjects.find((one) => one.shipped.code === 'funding_request')?.shipped;
    if (!funding) throw new Error('No workflow of funding requests is shipped.');
    const told = (where: string, code: FindingCode, params: Record<string, unknown>, locale: 'en' | 'fr') =>
      findingSentence({ code, severity: 'error', where, params }, locale, namesOf(funding, locale));

    test('its parts are called what it calls them', () => {
      expect(told('stages/refused', 'money_left_reserved', { stage: 'refused' }, 'en')).toBe(
        'Error in the stage “Refused”: The file ends in “Refused” with money still reserved.',
      );
      expect(
        told(
          'stages/aosd/visas/second_signature',
          'people_missing',
          { role: 'authorising_officer', visa: 'second_signature' },
          'fr',
        ),
      ).toMatch(
        /^Erreur dans l’étape « [^_»]+ », le visa « [^_»]+ » : Personne n’a le rôle [^_]+ « [^_»]+ »\.$/,
      );
      expect(told('stages/oia/settled', 'route_missing', {}, 'en')).toBe(
        'Error in the stage “Operational initiation”, what happens once every visa is answered: This step leads nowhere.',
      );
    });

    test('what it does not know stays a code, and the whole has no place', () => {
      expect(told('stages/nowhere', 'stage_unreachable', { stage: 'nowhere' }, 'en')).toBe(
        'Error in the stage “nowhere”: The stage “nowhere” can never be reached.',
      );
      expect(told('', 'too_large', { size: 9 }, 'en')).toBe(
        'Error: Too large to verify: the check stopped after 9 states.',
      );
    });
  });
});

test.each(['__proto__', 'constructor', 'toString', '', 'web.nav.home_one'])('%j is no key', (key) => {
  expect(hasMessage(key)).toBe(false);
});

test('a visa that was not given is told without a double negation', () => {
  const nameOf = () => 'First visa';
  expect(conditionSentence({ not: { visa: 'first', is: 'yes' } }, 'en', nameOf)).toBe(
    'the visa “First visa” was not given',
  );
  expect(conditionSentence({ not: { visa: 'first', is: 'no' } }, 'fr', nameOf)).toBe(
    'le visa « First visa » n’a pas été refusé',
  );
});

test('the shipped workflows name everything in every language', () => {
  for (const { shipped } of subjects) {
    for (const locale of LOCALES) {
      const nameOf = namesOf(shipped, locale);
      for (const stage of shipped.stages) expect(nameOf('stage', stage.code)).toBeTruthy();
    }
  }
});

test('what shipped definitions compare facts with is told in words, in every language', () => {
  const compared = subjects.flatMap(({ shipped }) =>
    [...JSON.stringify(shipped).matchAll(/\{"fact":"(\w+)","is":"\w+","value":"(\w+)"\}/g)].map(
      ([condition, fact, value]) => ({ condition, code: `${fact}.${value}` }),
    ),
  );
  expect(compared.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['requestedBy.member_state', 'paymentKind.recovery', 'reportKind.final']),
  );
  for (const { condition, code } of compared) {
    for (const locale of ['en', 'fr'] as const) {
      const said = conditionSentence(JSON.parse(condition), locale, () => null);
      expect([code, said.includes('“') || said.includes('«')]).toEqual([code, false]);
    }
  }
  const asked = { fact: 'requestedBy', is: 'equal', value: 'member_state' };
  expect(conditionSentence(asked, 'en', () => null)).toBe('who asked for it is the Member State');
  expect(conditionSentence({ ...asked, value: 'nobody' }, 'en', () => null)).toBe(
    'who asked for it is “nobody”',
  );
});
