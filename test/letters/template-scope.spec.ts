import { SHIPPED_TEMPLATES } from '../../src/letters/shipped-templates.js';
import { fitsAddressee, fitsPlace } from '../../src/letters/template-scope.js';
import { subjects } from '../../src/subjects.js';

const stagesOf = (subject: string) =>
  subjects.find(({ code }) => code === subject)?.shipped.stages.map(({ code }) => code) ?? [];

test.each(SHIPPED_TEMPLATES.map((one) => [one.code, one] as const))(
  'the template %s is held to places that there are',
  (_, template) => {
    const known = template.subject === 'any' ? subjects.map(({ code }) => code) : stagesOf(template.subject);
    expect(known.length).toBeGreaterThan(5);
    expect(template.places.filter((one) => !known.includes(one))).toEqual([]);
  },
);

test('an award is written to the lead of an action under contracting, and nowhere else', () => {
  const award = SHIPPED_TEMPLATES.find(({ code }) => code === 'award');
  if (!award) throw new Error('No award.');
  expect(stagesOf('action').filter((stage) => fitsPlace(award, 'action', stage))).toEqual(['contracting']);
  expect(fitsPlace(award, 'report', 'contracting')).toBe(false);
  expect((['lead', 'partner', 'co_applicant'] as const).filter((role) => fitsAddressee(award, role))).toEqual(
    ['lead'],
  );
});

test('one that is held to nothing is written anywhere, to anybody; one for every kind is held to kinds', () => {
  const free = { subject: 'any', places: [], addressees: [] };
  expect([fitsPlace(free, 'need', 'draft'), fitsAddressee(free, 'partner')]).toEqual([true, true]);
  const meetings = { ...free, places: ['dialogue'] };
  expect([fitsPlace(meetings, 'dialogue', 'planned'), fitsPlace(meetings, 'action', 'dialogue')]).toEqual([
    true,
    false,
  ]);
});
