/** The parts of a file, each with an address of its own, and the print view. */
import type { Translated } from '../catalogue.js';
import type { caseTabs as source } from '../en/case-tabs.js';

export const caseTabs: Translated<typeof source, 'few'> = {
  'case_tabs.all': 'Părțile dosarului',
  'case_tabs.whole': 'Dosarul întreg',
  'case_tabs.facts': 'Date',
  'case_tabs.application': 'Propunerea',
  'case_tabs.budget': 'Buget',
  'case_tabs.documents': 'Documente',
  'case_tabs.people': 'Persoane',
  'case_tabs.trail': 'Istoric',
  'case_tabs.title': '{{file}}: {{tab}}',
  'case_tabs.print': 'Versiune pentru tipărire',
  'case_tabs.print_lead':
    'Dosarul întreg, fără butoane și formulare. Tipăriți-l din navigator sau păstrați-l ca PDF.',
  'case_tabs.back': 'Înapoi la dosar',
  'case_tabs.now': 'La cine se află acum',
  'case_tabs.nobody': 'În prezent nu i se cere nimănui să acționeze.',
  'case_tabs.acted': 'Cine a acționat',
  'case_tabs.none_acted': 'Nimeni nu a acționat încă.',
  'case_tabs.person': 'Persoana',
  'case_tabs.last': 'Ultimul act',
  'case_tabs.acts': 'Acte',
};
