import type { Translated } from '../catalogue.js';
import type { blockers as source } from '../en/blockers.js';

/** Lo que espera un expediente. */
export const blockers: Translated<typeof source> = {
  'blockers.title': 'Qué espera este expediente',
  'blockers.since': 'En la fase «{{stage}}» desde el {{date}}.',
  'blockers.closed': 'Nada: este expediente está cerrado.',
  'blockers.nobody': 'Por ahora no se pide nada a nadie.',
  'blockers.awaited': 'Se espera',
  'blockers.awaited_for': '{{role}}: {{visa}}',
  'blockers.may_act': 'Puede actuar: {{people}}.',
  'blockers.may_act_more_one': 'Pueden actuar: {{people}} y {{count}} persona más.',
  'blockers.may_act_more_other': 'Pueden actuar: {{people}} y {{count}} personas más.',
  'blockers.no_one_may':
    'Nadie con esta función puede actuar en este expediente. Un administrador puede asignar la función a alguien.',
  'blockers.person': '{{name}} ({{organisation}})',
  'blockers.barred': '{{person}} no puede: {{reason}}',
  'blockers.barred_title': 'Quién tiene la función y no puede actuar aquí',
  'blockers.obstacles': 'Qué lo impide',
  'blockers.no_obstacle': 'Nada lo impide: lo que se pide puede hacerse.',
  'blockers.by_itself': 'Qué ocurre por sí solo',
  'blockers.by_clock': '«{{step}}» cuando expire el plazo: {{clock}}, hasta el {{date}}.',
  'blockers.by_clock_standing': '«{{step}}» cuando expire el plazo, ahora suspendido: {{clock}}.',
  'blockers.by_system': '«{{step}}» cuando avance otro expediente.',
  'blockers.limit': 'Plazo: {{clock}}, hasta el {{date}}.',
  'blockers.limit_stands': 'Plazo suspendido: {{clock}}.',
  'blockers.limit_elsewhere': 'Corre un plazo para quienes tienen ahora el expediente.',
  'blockers.duty': 'Esta persona ya ha actuado en el expediente: {{conflict}}.',
  'blockers.already': 'Esta persona ya ha respondido.',
};
