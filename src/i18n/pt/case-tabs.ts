/** The parts of a file, each with an address of its own, and the print view. */
import type { Translated } from '../catalogue.js';
import type { caseTabs as source } from '../en/case-tabs.js';

export const caseTabs: Translated<typeof source> = {
  'case_tabs.all': 'Partes do processo',
  'case_tabs.whole': 'Processo completo',
  'case_tabs.facts': 'Dados',
  'case_tabs.application': 'Candidatura',
  'case_tabs.budget': 'Orçamento',
  'case_tabs.documents': 'Documentos',
  'case_tabs.people': 'Pessoas',
  'case_tabs.trail': 'Histórico',
  'case_tabs.title': '{{file}}: {{tab}}',
  'case_tabs.print': 'Versão para impressão',
  'case_tabs.print_lead':
    'O processo completo, sem botões nem formulários. Imprima-o com o navegador ou guarde-o em PDF.',
  'case_tabs.back': 'Voltar ao processo',
  'case_tabs.now': 'Quem o tem agora',
  'case_tabs.nobody': 'De momento, não se pede a ninguém que intervenha.',
  'case_tabs.acted': 'Quem interveio',
  'case_tabs.none_acted': 'Ainda ninguém interveio.',
  'case_tabs.person': 'Pessoa',
  'case_tabs.last': 'Último ato',
  'case_tabs.acts': 'Atos',
};
