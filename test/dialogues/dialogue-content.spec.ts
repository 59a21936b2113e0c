import {
  changedFields,
  checkFrozen,
  type DialogueInput,
  EMPTY_DIALOGUE,
  mergedDialogue,
} from '../../src/dialogues/dialogue-content.js';
import { FieldChecks } from '../../src/kernel/field-checks.js';

function wrong(input: DialogueInput, current = EMPTY_DIALOGUE): readonly string[] {
  const checks = new FieldChecks();
  mergedDialogue(current, { title: 'Meeting', ...input }, checks);
  return checks.problem().details.map(({ pointer, code }) => `${pointer} ${code}`);
}

test.each<[string, DialogueInput, readonly string[]]>([
  ['a month and a year', { monthKnown: '2027-03' }, []],
  ['the 13th month', { monthKnown: '2027-13' }, ['/monthKnown month_malformed']],
  ['a whole day for a month', { monthKnown: '2027-03-01' }, ['/monthKnown month_malformed']],
  [
    'the 30th of February',
    { startsLocal: '2027-02-30T09:00', endsLocal: '2027-03-01T09:00' },
    ['/startsLocal local_time_malformed', '/startsLocal missing'],
  ],
  [
    'an hour that no day has',
    { startsLocal: '2027-02-01T24:00', endsLocal: '2027-02-02T09:00' },
    ['/startsLocal local_time_malformed', '/startsLocal missing'],
  ],
  ['an end without a beginning', { endsLocal: '2027-02-02T09:00' }, ['/startsLocal missing']],
  [
    'an end at the beginning',
    { startsLocal: '2027-02-02T09:00', endsLocal: '2027-02-02T09:00' },
    ['/endsLocal ends_before_start'],
  ],
  ['a link that runs', { onlineUrl: 'javascript:alert(1)' }, ['/onlineUrl link_malformed']],
  ['a zone that nobody meets in', { timeZone: 'Mars/Olympus' }, ['/timeZone not_a_choice']],
  [
    'a Member State as partner',
    { countries: [{ country: 'RO' }] },
    ['/countries/0/country no_partner_country'],
  ],
  ['a theme that is no code', { theme: 'visa' }, ['/theme not_a_choice']],
  ['an agenda without hours', { agenda: [{ title: 'Opening' }] }, ['/agenda/0/begins missing']],
  ['nothing at all of an item', { agenda: [null] }, ['/agenda/0/begins missing', '/agenda/0/title missing']],
])('%s is told', (_, input, told) => {
  expect(wrong(input)).toEqual(told);
});

test('an agenda finds its order by day and hour, so that written in another it is the same', () => {
  const item = (day: number, begins: string) => ({ day, begins, title: `${day} ${begins}` });
  const checks = new FieldChecks();
  const one = mergedDialogue(
    EMPTY_DIALOGUE,
    { agenda: [item(2, '09:00'), item(1, '14:00'), item(1, '09:00')] },
    checks,
  );
  expect(one.agenda.map(({ title }) => title)).toEqual(['1 09:00', '1 14:00', '2 09:00']);
  const other = mergedDialogue(
    one,
    { agenda: [item(1, '14:00'), item(1, '09:00'), item(2, '09:00')] },
    checks,
  );
  expect(changedFields(one, other)).toEqual([]);
});

test('once approved, what was endorsed and what it costs stand; once invited, the days but not the hours', () => {
  const before = { ...EMPTY_DIALOGUE, startsLocal: '2027-02-02T09:00', endsLocal: '2027-02-02T17:00' };
  const frozen = (
    after: Partial<typeof EMPTY_DIALOGUE>,
    stage: { approved: boolean; daysFixed: boolean },
  ) => {
    const checks = new FieldChecks();
    checkFrozen(before, { ...before, ...after }, stage, checks);
    return checks.problem().details.map(({ pointer, code }) => `${pointer} ${code}`);
  };
  const approved = { approved: true, daysFixed: false };
  const invited = { approved: true, daysFixed: true };
  expect(frozen({ estimateCents: 1, city: 'Rabat' }, approved)).toEqual([
    '/estimateCents frozen_after_approval',
  ]);
  expect(frozen({ startsLocal: '2027-02-01T09:00' }, approved)).toEqual([]);
  expect(frozen({ startsLocal: '2027-02-02T10:00' }, invited)).toEqual([]);
  expect(frozen({ startsLocal: '2027-02-01T09:00', endsLocal: '2027-02-03T17:00' }, invited)).toEqual([
    '/startsLocal days_by_postponing',
    '/endsLocal days_by_postponing',
  ]);
});
