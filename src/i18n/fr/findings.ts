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
  'finding.calendar_unknown': 'Il n’y a pas de calendrier « {{calendar}} » pour le délai « {{clock}} ».',
  'finding.duties_unsatisfiable':
    'Personne ne peut accomplir « {{act}} » : l’acte figure des deux côtés du conflit « {{conflict}} ».',
  'finding.ladder_out_of_order':
    'Les rappels du délai « {{clock}} » ne sont pas dans l’ordre où ils sont envoyés.',
  'finding.livelock': 'Ces pas se suivent sans fin sans que personne n’agisse : {{transitions}}.',
  'finding.money_committed_unreserved': '« {{transition}} » engage des fonds qui ne sont pas réservés ici.',
  'finding.money_contracted_uncommitted':
    '« {{transition}} » signe pour des fonds qui ne sont pas engagés ici.',
  'finding.money_left_reserved': 'Le dossier finit à l’étape « {{stage}} » avec des fonds encore réservés.',
  'finding.money_released_twice': '« {{transition}} » rend des fonds qui ne sont pas mis de côté ici.',
  'finding.money_reserved_twice': '« {{transition}} » réserve des fonds déjà mis de côté.',
  'finding.outside_name_missing':
    'L’étape « {{stage}} » n’a pas de nom extérieur : les personnes extérieures verraient le nom intérieur.',
  'finding.param_missing': '« {{handler}} » exige le paramètre « {{param}} ».',
  'finding.param_unknown': '« {{handler}} » n’a pas de paramètre « {{param}} ».',
  'finding.param_wrong_type': 'Le paramètre « {{param}} » de « {{handler}} » doit être de type {{type}}.',
  'finding.people_cannot_finish':
    'Avec les personnes présentes, un dossier peut arriver à « {{stage}} » sans que personne puisse le mener à son terme.',
  'finding.people_conflicted':
    'Avec les personnes présentes, un dossier peut arriver là où personne ne peut plus donner le visa « {{visa}} ».',
  'finding.people_missing': 'Personne n’a le rôle {{role}}, qui donne le visa « {{visa}} ».',
  'finding.people_not_checked':
    'La suffisance des personnes présentes n’a pas été vérifiée : la vérification s’est arrêtée après {{size}} états.',
  'finding.timeouts_disagree':
    'Les délais {{clocks}} expirent au même moment et veulent des choses différentes : {{transitions}}.',
  'finding.too_large': 'Trop grand pour être vérifié : la vérification s’est arrêtée après {{size}} états.',
  'finding.too_many_facts':
    'Trop grand pour être vérifié : ses conditions distinguent plus de {{size}} combinaisons de faits.',
  'finding.waiting_without_deadline': 'L’étape « {{stage}} » attend quelqu’un sans échéance.',
  'finding.waiting_without_owner': 'L’étape « {{stage}} » ne dit pas qui est attendu.',
  'finding.error': 'erreur',
  'finding.warning': 'avertissement',
  'finding.of_severity.error': 'Erreur',
  'finding.of_severity.warning': 'Avertissement',
  'finding.line_whole': '{{severity}} : {{sentence}}',
  'finding.line': '{{severity}} à {{where}} : {{sentence}}',
  'finding.line_named': '{{severity}} dans {{place}} : {{sentence}}',
  'finding.way': 'atteinte par : {{way}}',
  'shape.line': '{{at}} : {{sentence}}',
  'shape.missing': 'La propriété « {{property}} » manque.',
  'shape.not_json': 'Ceci n’est pas du JSON : {{reason}}.',
  'shape.not_storable': 'Ce texte contient des caractères qui ne peuvent être enregistrés.',
  'shape.not_whole': 'Seuls des nombres entiers sont possibles ici.',
  'shape.too_deep': 'Ceci se trouve à plus de {{max}} niveaux de profondeur.',
  'shape.unknown': 'Il n’y a pas de propriété « {{property}} » ici.',
  'shape.wrong_form': 'Ceci ne correspond à aucune des formes possibles ici.',
  'shape.wrong_kind': 'La propriété « {{property}} » ne nomme aucun genre possible ici.',
  'shape.wrong_type': 'Ceci doit être de type {{type}}.',
  'shape.wrong_value': 'Ceci doit être l’une des valeurs : {{allowed}}.',
};
