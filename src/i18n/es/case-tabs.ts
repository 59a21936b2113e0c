/** The parts of a file, each with an address of its own, and the print view. */
import type { Translated } from '../catalogue.js';
import type { caseTabs as source } from '../en/case-tabs.js';

export const caseTabs: Translated<typeof source> = {
  'case_tabs.all': 'Partes del expediente',
  'case_tabs.whole': 'Expediente completo',
  'case_tabs.facts': 'Datos',
  'case_tabs.application': 'Solicitud',
  'case_tabs.budget': 'Presupuesto',
  'case_tabs.documents': 'Documentos',
  'case_tabs.people': 'Personas',
  'case_tabs.trail': 'Historial',
  'case_tabs.title': '{{file}}: {{tab}}',
  'case_tabs.print': 'Vista de impresión',
  'case_tabs.print_lead':
    'El expediente completo, sin botones ni formularios. Imprímalo con su navegador o guárdelo como PDF.',
  'case_tabs.back': 'Volver al expediente',
  'case_tabs.now': 'Quién lo tiene ahora',
  'case_tabs.nobody': 'En este momento no se pide a nadie que actúe.',
  'case_tabs.acted': 'Quién ha intervenido',
  'case_tabs.none_acted': 'Nadie ha intervenido todavía.',
  'case_tabs.person': 'Persona',
  'case_tabs.last': 'Último acto',
  'case_tabs.acts': 'Actos',
};
