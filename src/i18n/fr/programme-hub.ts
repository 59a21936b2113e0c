import type { Translated } from '../catalogue.js';
import type { programmeHub as source } from '../en/programme-hub.js';

/** The way to everything that the programme is made of beside actions and money. */
export const programmeHub: Translated<typeof source> = {
  'programme_hub.title': 'Programme',
  'programme_hub.lead': 'Ce qui fait la facilité, à côté de ses actions et de ses finances.',
  'programme_hub.calls_text': 'Appels à propositions, avec leurs lots, lignes directrices et enveloppes.',
  'programme_hub.partnerships_text':
    'Partenariats pour la mobilité et agendas communs, leurs signataires et ce qui est mené dans leur cadre.',
};
