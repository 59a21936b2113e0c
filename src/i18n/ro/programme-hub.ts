import type { Translated } from '../catalogue.js';
import type { programmeHub as source } from '../en/programme-hub.js';

/** The way to everything that the programme is made of beside actions and money. */
export const programmeHub: Translated<typeof source, 'few'> = {
  'programme_hub.title': 'Program',
  'programme_hub.lead': 'Din ce este alcătuită facilitatea, pe lângă acțiunile și banii ei.',
  'programme_hub.calls_text': 'Cereri de propuneri cu loturile, orientările și pachetele lor financiare.',
  'programme_hub.partnerships_text':
    'Parteneriate pentru mobilitate și agende comune, cine le-a semnat și ce se desfășoară în cadrul lor.',
};
