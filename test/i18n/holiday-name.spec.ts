import { detailSentence, holidayName, LOCALES, type Locale, whySentence } from '../../src/i18n/index.js';
import { ar } from '../../src/i18n/labels/holidays/ar.js';
import { es } from '../../src/i18n/labels/holidays/es.js';
import { fr } from '../../src/i18n/labels/holidays/fr.js';
import { pt } from '../../src/i18n/labels/holidays/pt.js';
import { ro } from '../../src/i18n/labels/holidays/ro.js';
import { calendarCodes, calendarFor } from '../../src/reference/calendars.js';
import { type Holiday, nonWorkingReason } from '../../src/workflow/index.js';

const shipped: readonly Holiday[] = [
  ...new Map(
    calendarCodes().flatMap((code) =>
      Object.values(calendarFor(code).holidays).map((day) => [JSON.stringify(day), day] as const),
    ),
  ).values(),
];

/** The holidays of a day one by one, without the remark that it is off instead of another. */
const oneByOne = (day: Holiday, locale: Locale) =>
  holidayName(day, locale)
    .split(' / ')
    .map((one) => one.replace(/ \((?:substitute day|jour de remplacement)\)$/, ''));

const inEnglish = new Set(shipped.flatMap((day) => oneByOne(day, 'en')));

test.each(Object.entries({ fr, es, pt, ro, ar }))(
  'each day off that we ship has a name in %s',
  (_, names) => {
    const known = new Map(Object.entries(names));
    expect(inEnglish.size).toBeGreaterThan(100);
    expect([...inEnglish].filter((name) => !known.get(name)?.trim())).toEqual([]);
  },
);

test('a name is that of the language: none is left in English in French, none in Latin letters in Arabic', () => {
  const keptInFrench = ['Novruz'];
  const english = shipped.flatMap((day) => {
    const names = new Set(oneByOne(day, 'en'));
    return oneByOne(day, 'fr').filter((name) => names.has(name) && !keptInFrench.includes(name));
  });
  expect([...new Set(english)]).toEqual([]);
  expect(shipped.map((day) => holidayName(day, 'ar')).filter((name) => /[a-z]/i.test(name))).toEqual([]);
});

test('an English name is English, whatever the library calls the day', () => {
  expect([...inEnglish].filter((name) => /[^ -~’]/.test(name))).toEqual([
    'Prešeren Day, the Slovenian Cultural Holiday',
  ]);
  expect(inEnglish).not.toContain('Staatsfeiertag');
  const austria = calendarFor('AT').holidays['2026-05-01'] as Holiday;
  expect(LOCALES.map((locale) => holidayName(austria, locale))).toEqual([
    'Labour Day',
    'Fête du travail',
    'Fiesta del Trabajo',
    'Dia do Trabalhador',
    'Ziua Muncii',
    'عيد العمال',
  ]);
});

test('two holidays of one day are both named, and so is one that is off on another day', () => {
  const day = {
    name: "Eid al-Adha / New Year's Day (substitute day)",
    names: {
      en: "Eid al-Adha / New Year's Day (substitute day)",
      fr: 'Aïd al-Adha / Nouvel An (jour substitut)',
    },
  };
  expect(LOCALES.map((locale) => holidayName(day, locale))).toEqual([
    'Eid al-Adha / New Year’s Day (substitute day)',
    'Aïd al-Adha / Nouvel An (jour de remplacement)',
    'Aíd al Adha / Año Nuevo (día sustitutivo)',
    'Eid al-Adha / Dia de Ano Novo (dia de substituição)',
    'Eid al-Adha / Anul Nou (zi liberă compensatorie)',
    'عيد الأضحى / رأس السنة الميلادية (يوم عطلة بديل)',
  ]);
});

test('a day that an installation added is called as it wrote it, also when it is called like nothing else', () => {
  const own = { name: 'Day of the Archive', names: { en: 'Day of the Archive', fr: 'Jour des archives' } };
  expect(LOCALES.map((locale) => holidayName(own, locale))).toEqual([
    own.name,
    'Jour des archives',
    own.name,
    own.name,
    own.name,
    own.name,
  ]);
  expect(holidayName({ name: 'constructor' }, 'es')).toBe('constructor');
});

test('why a date is what it is, and what is wrong with a change, name the day in the language', () => {
  const day = nonWorkingReason('2027-06-01', calendarFor('RO'));
  const step = { code: 'holidays_skipped', params: { holidays: [day] } };
  expect(whySentence(step, 'es')).toContain('Día del Niño');
  const detail = { code: 'calendar_day_off_already', params: { holiday: "Children's Day" } };
  expect(detailSentence(detail, 'fr')).toContain('Journée des enfants');
});
