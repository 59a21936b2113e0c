import type { HolidayInEnglish } from './fr.js';

/**
 * What the library of holidays calls in another way than English and French do, by our English. Calendars that are
 * published keep its names, so that it is said right where it is shown.
 */
export const ofTheLibrary: Readonly<Record<string, HolidayInEnglish>> = {
  'Anniversary of the Recovery Oued Ed-Dahab': 'Anniversary of the Recovery of Oued Ed-Dahab',
  'Ash Sunday': 'Clean Monday',
  'Day of victory over fascism': 'Day of Victory over Fascism',
  'Día de la Constitución Española': 'Constitution Day',
  'Fiesta Nacional de España': 'National Day',
  'Fête Nationale de la France': 'Bastille Day',
  'Implantação da República': 'Proclamation of the Republic',
  'La Marche verte': 'Anniversary of the Green March',
  'la Fête-Dieu': 'Corpus Christi',
  'l’Épiphanie': 'Epiphany',
  'National holiday': 'National Day',
  'Restauração da Independência': 'Day of Restoration of Independence',
  'Restoration of Independence day': 'Day of Restoration of Independence',
  'Saint Pierre et Paul': 'Saints Peter and Paul',
  'St. George’s Day': 'Saint George’s Day',
  Staatsfeiertag: 'Labour Day',
  'Worker’s Day': 'Workers’ Day',
};
