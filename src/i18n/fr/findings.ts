import type { Translated } from '../catalogue.js';
import type { findings as source } from '../en/findings.js';

export const findings: Translated<typeof source> = {
  'finding.approval_may_need_no_visa':
    'L’étape « {{stage}} » peut n’exiger aucun visa ; rien ne la conclurait alors jamais.',
  'finding.clock_never_runs': 'Aucune étape ne fait courir le délai « {{clock}} ».',
  'finding.clock_period_invalid':
    'Le délai « {{clock}} » a une durée ou un rappel qui n’est pas un nombre entier positif.',
  'finding.clock_unknown': 'Il n’y a pas de délai « {{clock}} ».',
  'finding.code_duplicate': 'Le code « {{code}} » est utilisé deux fois.',
  'finding.code_malformed':
    'Le code « {{code}} » contient autre chose que des minuscules, des chiffres et des tirets bas.',
  'finding.conflict_act_unknown': 'Le conflit « {{conflict}} » nomme l’acte « {{act}} », qui n’existe pas.',
  'finding.conflict_one_sided': 'Le conflit « {{conflict}} » exige deux côtés où quelqu’un agit.',
  'finding.effect_unregistered': 'Rien n’exécute l’effet « {{effect}} ».',
  'finding.fact_unregistered': 'Rien ne fournit le fait « {{fact}} ».',
  'finding.fact_wrong_type': 'Le fait « {{fact}} » est de type {{type}}, mais il faut ici {{needed}}.',
  'finding.final_stage_has_transitions':
    'Une étape finale n’a pas de sortie, mais celle-ci en a : {{transitions}}.',
  'finding.guard_unregistered': 'Rien ne répond à la condition « {{guard}} ».',
  'finding.initial_unknown': 'La première étape, « {{stage}} », n’existe pas.',
  'finding.input_from_nobody': 'Personne ne remet « {{input}} » : aucune personne ne franchit ce pas.',
  'finding.label_missing': 'Il manque un libellé dans la langue « {{language}} ».',
  'finding.no_end_reachable': 'Depuis l’étape « {{stage}} », aucune fin ne peut être atteinte.',
  'finding.outside_label_differs':
    'L’étape extérieure « {{outside}} » porte un autre nom dans une autre étape.',
  'finding.owner_cannot_act': 'Le responsable ({{role}}) ne peut rien faire à cette étape.',
  'finding.path_stage_unknown': 'Le parcours habituel nomme l’étape « {{stage}} », qui n’existe pas.',
  'finding.role_unknown': 'Il n’y a pas de rôle « {{role}} ».',
  'finding.route_missing': 'Ce pas ne mène nulle part.',
  'finding.route_never_taken':
    'La voie vers « {{target}} » n’est jamais prise : une voie précédente l’est toujours.',
  'finding.route_not_certain':
    'Dans certains cas, aucune voie n’est prise ; la dernière ne doit pas avoir de condition.',
  'finding.stage_unreachable': 'L’étape « {{stage}} » ne peut jamais être atteinte.',
  'finding.target_unknown': 'Ceci mène à l’étape « {{target}} », qui n’existe pas.',
  'finding.timeout_missing':
    'À l’expiration du délai « {{clock}} », « {{transition}} » devrait avoir lieu, mais cette étape ne l’a pas.',
  'finding.transition_never_fires': 'Rien ne provoque jamais « {{transition}} ».',
  'finding.visa_after_cycle': 'Ces visas s’attendent mutuellement : {{visas}}.',
  'finding.visa_needed_invalid': 'Le visa « {{visa}} » exige un nombre entier positif de réponses.',
  'finding.visa_nobody_can_give': 'Personne ne peut donner le visa « {{visa}} ».',
  'finding.visa_unknown': 'Il n’y a pas de visa « {{visa}} » ici.',
  'finding.error': 'erreur',
  'finding.warning': 'avertissement',
  'finding.line': '{{severity}} à {{where}} : {{sentence}}',
  'finding.way': 'atteinte par : {{way}}',
};
