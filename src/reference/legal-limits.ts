/**
 * The time limits that the rules set for the programme, as data with where they come from: the shipped workflows take
 * their clocks from here, and the page of limits shows them all, with where they run.
 */
import type { ClockDefinition, Label, Period } from '../workflow/index.js';
import { COMMISSION } from './calendars.js';
import type { Provenance, Sourced } from './provenance.js';

export interface LegalLimit
  extends Sourced,
    Required<Pick<ClockDefinition, 'code' | 'label' | 'calendar' | 'basis'>> {
  readonly period: Period;
  /** The clock that runs it, where it is not of its own code: one clock runs several limits, by what the file is. */
  readonly clock?: string;
}

type LimitCode =
  | 'receipt'
  | 'eligibility'
  | 'time_to_inform'
  | 'time_to_grant'
  | 'redress'
  | 'payment_30'
  | 'payment_60'
  | 'payment_90';

const call: Label = { en: 'Guidelines of the call', fr: 'Lignes directrices de l’appel' };
const GUIDELINES = 'General knowledge of the facility’s guidelines; their text was not read for this';
const REGULATION = 'General knowledge of the Financial Regulation; its articles were not read for this';

const limit = (
  code: LimitCode,
  label: Label,
  period: LegalLimit['period'],
  basis: Label,
  source: string,
  more: Partial<Pick<LegalLimit, 'calendar' | 'provenance' | 'clock'>> = {},
): LegalLimit => ({
  code,
  label,
  period,
  calendar: COMMISSION,
  basis,
  provenance: 'general_knowledge',
  source,
  ...more,
});

const payment = (days: 30 | 60 | 90, what: Label, source: string, provenance: Provenance): LegalLimit =>
  limit(
    `payment_${days}`,
    { en: `Time to pay: ${what.en}`, fr: `Délai de paiement : ${what.fr}` },
    { amount: days, unit: 'calendar_days' },
    {
      en: `${days} days from a payment request that can be paid; a suspension stops them`,
      fr: `${days} jours à compter d’une demande de paiement recevable ; une suspension les arrête`,
    },
    source,
    { provenance, clock: 'payment' },
  );

/** In the order in which an action meets them. */
export const legalLimits: readonly LegalLimit[] = [
  limit(
    'receipt',
    { en: 'Time to confirm the receipt', fr: 'Délai d’accusé de réception' },
    { amount: 1, unit: 'working_days' },
    call,
    GUIDELINES,
  ),
  limit(
    'eligibility',
    {
      en: 'Time for the administrative and eligibility check',
      fr: 'Délai du contrôle administratif et d’éligibilité',
    },
    { amount: 15, unit: 'working_days' },
    call,
    GUIDELINES,
  ),
  limit(
    'time_to_inform',
    { en: 'Time to inform the applicant', fr: 'Délai d’information du demandeur' },
    { amount: 6, unit: 'months' },
    {
      en: 'Six months from the final date for full proposals',
      fr: 'Six mois à compter de la date limite de dépôt des propositions complètes',
    },
    REGULATION,
  ),
  limit(
    'time_to_grant',
    { en: 'Time to sign the grant', fr: 'Délai de signature de la subvention' },
    { amount: 3, unit: 'months' },
    {
      en: 'Three months from informing the applicant',
      fr: 'Trois mois à compter de l’information du demandeur',
    },
    REGULATION,
  ),
  limit(
    'redress',
    { en: 'Time to ask for redress', fr: 'Délai de recours' },
    { amount: 30, unit: 'calendar_days' },
    call,
    GUIDELINES,
    { calendar: { fact: 'organisationCalendar' } },
  ),
  payment(
    30,
    { en: 'pre-financing and plain cases', fr: 'préfinancement et cas simples' },
    'Read in a public source on payments of the facility',
    'source',
  ),
  payment(60, { en: 'cases in between', fr: 'cas intermédiaires' }, REGULATION, 'general_knowledge'),
  payment(
    90,
    { en: 'complex cases, or after a report', fr: 'cas complexes, ou sur rapport' },
    'Read in a public source on payments of the facility',
    'source',
  ),
];

/** A limit as the clock of a definition, which adds its reminders and what happens when it runs out. */
export function legalLimit(
  code: LimitCode,
): Pick<LegalLimit, 'code' | 'label' | 'period' | 'calendar' | 'basis'> {
  const found = legalLimits.find((one) => one.code === code);
  if (!found) throw new RangeError(`There is no limit "${code}".`);
  const { label, period, calendar, basis } = found;
  return { code, label, period, calendar, basis };
}
