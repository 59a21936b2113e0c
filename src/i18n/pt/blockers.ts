import type { Translated } from '../catalogue.js';
import type { blockers as source } from '../en/blockers.js';

/** O que um processo aguarda. */
export const blockers: Translated<typeof source> = {
  'blockers.title': 'O que este processo aguarda',
  'blockers.since': 'Na fase «{{stage}}» desde {{date}}.',
  'blockers.closed': 'Nada: este processo está encerrado.',
  'blockers.nobody': 'De momento, nada é pedido a ninguém.',
  'blockers.awaited': 'Aguarda',
  'blockers.awaited_for': '{{role}}: {{visa}}',
  'blockers.may_act': 'Podem agir: {{people}}.',
  'blockers.may_act_more_one': 'Podem agir: {{people}} e mais {{count}} pessoa.',
  'blockers.may_act_more_other': 'Podem agir: {{people}} e mais {{count}} pessoas.',
  'blockers.no_one_may':
    'Nenhum titular desta função pode agir neste processo. Um administrador pode atribuir a função a alguém.',
  'blockers.person': '{{name}} ({{organisation}})',
  'blockers.barred': '{{person}} não pode: {{reason}}',
  'blockers.barred_title': 'Quem tem a função e não pode agir aqui',
  'blockers.obstacles': 'O que impede o avanço',
  'blockers.no_obstacle': 'Nada impede o avanço: o que é pedido pode ser feito.',
  'blockers.by_itself': 'O que acontece por si só',
  'blockers.by_clock': '«{{step}}» quando o prazo expirar: {{clock}}, até {{date}}.',
  'blockers.by_clock_standing': '«{{step}}» quando o prazo expirar; de momento está suspenso: {{clock}}.',
  'blockers.by_system': '«{{step}}» quando outro processo avançar.',
  'blockers.limit': 'Prazo: {{clock}}, até {{date}}.',
  'blockers.limit_stands': 'Prazo suspenso: {{clock}}.',
  'blockers.limit_elsewhere': 'Corre um prazo para quem tem o processo neste momento.',
  'blockers.duty': 'Esta pessoa já agiu no processo: {{conflict}}.',
  'blockers.already': 'Esta pessoa já respondeu.',
};
