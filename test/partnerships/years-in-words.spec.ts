/** The pure rules of a partnership over the years: anniversaries, who joins and leaves, priorities, the timeline. */
import fc from 'fast-check';
import { FieldChecks } from '../../src/kernel/field-checks.js';
import type { Problem } from '../../src/kernel/problem.js';
import { latestAnniversary } from '../../src/partnerships/anniversary.js';
import { EMPTY_PARTNERSHIP } from '../../src/partnerships/partnership-content.js';
import { prioritiesOf } from '../../src/partnerships/priorities.js';
import { mergedConclusions } from '../../src/partnerships/review-conclusions.js';
import { accessionOf, exitOf } from '../../src/partnerships/signatory-change.js';
import { timelineOf } from '../../src/partnerships/timeline.js';
import { exactly } from '../../src/reference/provenance.js';
import { fieldOfLine, linesIn, usedInOrder, withSpare } from '../../src/web/partnerships/line-fields.js';

const mistakes = (work: () => unknown): readonly string[] => {
  try {
    work();
  } catch (error) {
    return (error as Problem).details.map(({ code, pointer }) => `${pointer} ${code}`);
  }
  return [];
};

describe('the anniversary of a signature', () => {
  test.each([
    ['2008-06-05', '2026-06-04', '2025-06-05'],
    ['2008-06-05', '2026-06-05', '2026-06-05'],
    ['2024-02-29', '2025-02-28', '2025-02-28'],
    ['2024-02-29', '2028-02-28', '2027-02-28'],
    ['2026-03-01', '2026-12-31', null],
    ['2026-03-01', '2026-02-01', null],
  ])('of %s on %s is %s', (signed, today, day) => {
    expect(latestAnniversary(signed, today)).toBe(day);
  });

  test('lies within the last year and a day', () => {
    const day = fc.date({ min: new Date('2001-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [signed = '', today = ''] = [one, other].map((date) => date.toISOString().slice(0, 10)).sort();
        const found = latestAnniversary(signed, today);
        if (found === null) return Date.parse(today) - Date.parse(signed) <= 366 * 86_400_000;
        return found <= today && Date.parse(today) - Date.parse(found) <= 366 * 86_400_000 && found > signed;
      }),
    );
  });
});

describe('who joins and leaves', () => {
  const framework = {
    ...EMPTY_PARTNERSHIP,
    kind: 'MP' as const,
    stage: 'in_implementation',
    signed: exactly('2020-05-01'),
    signatories: [
      { country: 'RO', acceded: exactly('2020-05-01'), left: null },
      { country: 'SE', acceded: exactly('2020-05-01'), left: exactly('2022-01-01') },
    ],
  };
  const today = '2026-11-26';
  const change = (country: string, on: string, source = 'Letter of that day') => ({ country, on, source });

  test('a Member State that is no signatory joins from a day that is known in part', () => {
    expect(accessionOf(framework, change('LV', '2021-03'), today)).toEqual({
      country: 'LV',
      on: { known: '2021-03', earliest: '2021-03-01', latest: '2021-03-31' },
      source: 'Letter of that day',
    });
    expect(exitOf(framework, change('RO', '2023'), today).on.earliest).toBe('2023-01-01');
  });

  test.each([
    ['accession', change('RO', '2021'), ['/country signatory_already']],
    ['accession', change('SE', '2024'), ['/country signatory_left_before']],
    ['accession', change('MD', '2024'), ['/country no_member_state']],
    ['accession', change('', ''), ['/country missing', '/on missing']],
    ['accession', change('LV', '2019-12-31'), ['/on accession_before_signature']],
    ['accession', change('LV', '2026-11-27'), ['/on day_not_come']],
    ['accession', change('LV', '2021', ' '), ['/source missing']],
    ['exit', change('LV', '2021'), ['/country no_signatory']],
    ['exit', change('SE', '2024'), ['/country no_signatory']],
    ['exit', change('RO', '2020-04-30'), ['/on left_before_accession']],
  ] as const)('%s of %j is refused', (act, input, wanted) => {
    const rule = act === 'accession' ? accessionOf : exitOf;
    expect(mistakes(() => rule(framework, input, today))).toEqual(wanted);
  });

  test('nobody does before it is signed, nor where all Member States take part', () => {
    const unsigned = { ...framework, stage: 'negotiation' };
    expect(mistakes(() => accessionOf(unsigned, change('LV', '2021'), today))).toContain(
      '/country not_signed_yet',
    );
    const agenda = { ...framework, kind: 'CAMM' as const };
    expect(mistakes(() => accessionOf(agenda, change('LV', '2021'), today))).toEqual([
      '/country all_member_states_sign',
    ]);
  });
});

describe('what both sides agree on', () => {
  test('a priority has words, a pillar, and maybe a theme', () => {
    const read = (priorities: unknown) => () => {
      const checks = new FieldChecks();
      const found = prioritiesOf(priorities, checks);
      checks.done();
      return found;
    };
    expect(read([{ words: ' Visas ', pillar: 'LEGAL_MIGRATION' }])()).toEqual([
      { words: 'Visas', pillar: 'LEGAL_MIGRATION', theme: null },
    ]);
    expect(
      mistakes(
        read([
          { words: '', pillar: 'X' },
          { words: 'A', pillar: 'PROTECTION', theme: 'visa' },
        ]),
      ),
    ).toEqual([
      '/priorities/0/pillar not_a_choice',
      '/priorities/0/words missing',
      '/priorities/1/theme not_a_choice',
    ]);
    expect(mistakes(read('none'))).toEqual(['/priorities wrong_type']);
  });

  test('follow-ups say who and by when; what is left out stays', () => {
    const before = {
      conclusions: 'It works.',
      followUps: [{ words: 'Meet', side: 'both', dueOn: null }],
    } as const;
    expect(mergedConclusions(before, {}, new FieldChecks())).toEqual(before);
    expect(
      mistakes(() => {
        const checks = new FieldChecks();
        mergedConclusions(
          before,
          { followUps: [{ words: 'x', side: 'nobody', dueOn: '2026-02-30' }] },
          checks,
        );
        checks.done();
      }),
    ).toEqual(['/followUps/0/side not_a_choice', '/followUps/0/dueOn date_malformed']);
  });

  test('lines of a form are read in the order of their places, and mistakes find their line', () => {
    const lines = linesIn(
      { 'a.0.words': 'second', 'a.0.place': '2', 'a.2.words': 'first', 'a.2.place': '1', 'a.1.place': '9' },
      'a',
      ['words', 'place'],
      5,
    );
    const used = usedInOrder(lines);
    expect(used.map(({ line }) => line['words'])).toEqual(['first', 'second']);
    expect(fieldOfLine('a.0.words', 'a', used)).toBe('a.2.words');
    expect(fieldOfLine('b', 'a', used)).toBe('b');
    expect(withSpare(lines, 5)).toHaveLength(5);
    expect(withSpare([], 5)).toHaveLength(3);
  });
});

describe('the timeline', () => {
  test('tells everything in order, what is not dated first, and the conclusion before its renewal', () => {
    const signatory = (country: string, accededOn: string | null, leftOn: string | null = null) => ({
      country,
      accededOn,
      hasLeft: leftOn !== null,
      leftOn,
      provenance: 'entered',
      source: '',
      leftSource: '',
    });
    const told = timelineOf(
      {
        kind: 'MP',
        country: 'EG',
        signedOn: '2020-05-01',
        allMemberStates: false,
        pillars: [],
        provenance: 'entered',
        source: '',
        note: '',
        validUntil: null,
        signatories: [
          signatory('RO', '2020-05-01', '2024-02'),
          signatory('LV', null),
          signatory('ES', '2021'),
        ],
      },
      { earliest: '2020-05-01' },
      new Map([
        [
          'ES',
          {
            country: 'ES',
            acceded: { earliest: '2021-01-01', latest: '2021-12-31' },
            left: { earliest: null, latest: null },
          },
        ],
      ]),
      {
        validUntil: '2030-12-31',
        priorities: [],
        reviews: [
          {
            number: 1,
            openedAt: '2023-06-01T08:00:00.000Z',
            openedBy: 'facility',
            periodFrom: '2020-05-01',
            periodTo: '2023-06-01',
            figures: { actions: [], begun: 0, ended: 0, indicators: [], needs: null },
            money: null,
            assessments: [],
            conclusions: '',
            followUps: [],
            outcome: 'renewed',
            concludedAt: '2023-09-01T08:00:00.000Z',
          },
        ],
        renewals: [{ renewedOn: '2023-09-01', validUntil: '2030-12-31' }],
        suspensions: [
          { beganAt: null, endedAt: '2020-12-01T08:00:00.000Z' },
          { beganAt: '2025-01-01T23:30:00.000Z', endedAt: null },
        ],
      },
      (instant) => instant.slice(0, 10),
    );
    expect(told.map(({ kind, on, countries }) => [kind, on, countries.join()])).toEqual([
      ['acceded', null, 'LV'],
      ['suspended', null, ''],
      ['signed', '2020-05-01', 'RO'],
      ['resumed', '2020-12-01', ''],
      ['acceded', '2021', 'ES'],
      ['review_opened', '2023-06-01', ''],
      ['review_concluded', '2023-09-01', ''],
      ['renewed', '2023-09-01', ''],
      ['left', '2024-02', 'RO'],
      ['suspended', '2025-01-01', ''],
    ]);
  });
});
