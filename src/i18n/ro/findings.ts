import type { Translated } from '../catalogue.js';
import type { findings as source } from '../en/findings.js';

/** What the verifier finds wrong with a workflow definition. */
export const findings: Translated<typeof source, 'few'> = {
  'finding.approval_may_need_no_visa':
    'Etapa „{{stage}}” ar putea să nu necesite nicio viză; atunci nimic nu ar mai încheia-o.',
  'finding.clock_never_runs': 'Nicio etapă nu pornește termenul „{{clock}}”.',
  'finding.clock_period_invalid':
    'Termenul „{{clock}}” are o durată sau o reamintire care nu este un număr întreg mai mare decât zero.',
  'finding.clock_unknown': 'Nu există termenul „{{clock}}”.',
  'finding.code_duplicate': 'Codul „{{code}}” este folosit de două ori.',
  'finding.code_malformed':
    'Codul „{{code}}” conține și altceva decât litere mici, cifre și liniuțe de subliniere.',
  'finding.conflict_act_unknown': 'Conflictul „{{conflict}}” menționează actul „{{act}}”, care nu există.',
  'finding.conflict_one_sided':
    'Conflictul „{{conflict}}” are nevoie de două părți în care acționează cineva.',
  'finding.effect_unregistered': 'Nimic nu execută efectul „{{effect}}”.',
  'finding.fact_unregistered': 'Nimic nu furnizează faptul „{{fact}}”.',
  'finding.fact_wrong_type':
    'Faptul „{{fact}}” este de tipul {{type}}, dar aici este necesar tipul {{needed}}.',
  'finding.final_stage_has_transitions': 'O etapă finală nu are ieșiri, dar aceasta are: {{transitions}}.',
  'finding.guard_unregistered': 'Nimic nu răspunde la condiția „{{guard}}”.',
  'finding.initial_unknown': 'Prima etapă, „{{stage}}”, nu există.',
  'finding.input_from_nobody': 'Nimeni nu completează „{{input}}”: acest pas nu este efectuat de o persoană.',
  'finding.label_missing': 'Lipsește o denumire în limba „{{language}}”.',
  'finding.no_end_reachable': 'Din etapa „{{stage}}” nu se poate ajunge la niciun sfârșit.',
  'finding.outside_label_differs': 'Etapa pentru exterior „{{outside}}” are altă denumire într-o altă etapă.',
  'finding.owner_cannot_act': 'Titularul ({{role}}) nu poate face nimic în această etapă.',
  'finding.path_stage_unknown': 'Parcursul obișnuit menționează etapa „{{stage}}”, care nu există.',
  'finding.role_unknown': 'Nu există rolul „{{role}}”.',
  'finding.route_missing': 'Acest pas nu duce nicăieri.',
  'finding.route_never_taken':
    'Calea spre „{{target}}” nu este urmată niciodată: una dinaintea ei este urmată întotdeauna.',
  'finding.route_not_certain':
    'În anumite situații nu este urmată nicio cale; ultima nu trebuie să aibă condiții.',
  'finding.stage_unreachable': 'La etapa „{{stage}}” nu se poate ajunge niciodată.',
  'finding.target_unknown': 'Duce la etapa „{{target}}”, care nu există.',
  'finding.timeout_missing':
    'La expirarea termenului „{{clock}}” ar trebui să aibă loc „{{transition}}”, dar această etapă nu îl are.',
  'finding.transition_never_fires': 'Nimic nu declanșează vreodată „{{transition}}”.',
  'finding.visa_after_cycle': 'Aceste vize se așteaptă una pe alta: {{visas}}.',
  'finding.visa_needed_invalid':
    'Viza „{{visa}}” are nevoie de un număr întreg de răspunsuri mai mare decât zero.',
  'finding.visa_nobody_can_give': 'Nimeni nu poate acorda viza „{{visa}}”.',
  'finding.visa_unknown': 'Aici nu există viza „{{visa}}”.',
  'finding.calendar_unknown': 'Nu există calendarul „{{calendar}}” pentru termenul „{{clock}}”.',
  'finding.duties_unsatisfiable':
    'Nimeni nu poate efectua „{{act}}”: apare în două părți ale conflictului „{{conflict}}”.',
  'finding.ladder_out_of_order': 'Reamintirile termenului „{{clock}}” nu sunt în ordinea în care se trimit.',
  'finding.livelock': 'Acești pași se succedă la nesfârșit fără ca cineva să facă ceva: {{transitions}}.',
  'finding.money_committed_unreserved': '„{{transition}}” angajează bani care aici nu sunt rezervați.',
  'finding.money_contracted_uncommitted': '„{{transition}}” contractează bani care aici nu sunt angajați.',
  'finding.money_left_reserved': 'Dosarul se încheie în „{{stage}}” cu bani încă rezervați.',
  'finding.money_released_twice': '„{{transition}}” restituie bani care aici nu sunt puși deoparte.',
  'finding.money_reserved_twice': '„{{transition}}” rezervă bani care sunt deja puși deoparte.',
  'finding.outside_name_missing':
    'Etapa „{{stage}}” nu are denumire pentru exterior: celor din afară li s-ar arăta cea internă.',
  'finding.param_missing': '„{{handler}}” are nevoie de parametrul „{{param}}”.',
  'finding.param_unknown': '„{{handler}}” nu acceptă parametrul „{{param}}”.',
  'finding.param_wrong_type': 'Parametrul „{{param}}” al „{{handler}}” trebuie să fie de tipul {{type}}.',
  'finding.people_cannot_finish':
    'Cu persoanele existente, un dosar poate ajunge la „{{stage}}” fără să mai fie cineva care să îl ducă la sfârșit.',
  'finding.people_conflicted':
    'Cu persoanele existente, un dosar poate ajunge într-un punct în care nu mai este nimeni care să poată acorda viza „{{visa}}”.',
  'finding.people_missing': 'Nimeni nu deține rolul „{{role}}”, care acordă viza „{{visa}}”.',
  'finding.people_not_checked':
    'Nu s-a verificat dacă persoanele existente sunt suficiente: verificarea s-a oprit. Stări parcurse: {{size}}.',
  'finding.timeouts_disagree':
    'Termenele {{clocks}} expiră în același moment și cer lucruri diferite: {{transitions}}.',
  'finding.too_large': 'Prea mare pentru a fi verificat: verificarea s-a oprit. Stări parcurse: {{size}}.',
  'finding.too_many_facts':
    'Prea mare pentru a fi verificat: condițiile disting prea multe combinații de fapte. Limita: {{size}}.',
  'finding.waiting_without_deadline': 'Etapa „{{stage}}” așteaptă pe cineva fără termen-limită.',
  'finding.waiting_without_owner': 'Etapa „{{stage}}” nu spune cine este așteptat.',
  'finding.error': 'eroare',
  'finding.warning': 'avertisment',
  'finding.of_severity.error': 'Eroare',
  'finding.of_severity.warning': 'Avertisment',
  'finding.line_whole': '{{severity}}: {{sentence}}',
  'finding.line': '{{severity}} la {{where}}: {{sentence}}',
  'finding.line_named': '{{severity}} în {{place}}: {{sentence}}',
  'finding.way': 'se ajunge prin: {{way}}',
  'shape.line': '{{at}}: {{sentence}}',
  'shape.missing': 'Lipsește proprietatea „{{property}}”.',
  'shape.not_json': 'Acesta nu este JSON: {{reason}}.',
  'shape.not_storable': 'Acest text conține caractere care nu pot fi stocate.',
  'shape.not_whole': 'Aici sunt posibile doar numere întregi.',
  'shape.too_deep': 'Structura este prea adâncă. Niveluri admise: {{max}}.',
  'shape.unknown': 'Aici nu există proprietatea „{{property}}”.',
  'shape.wrong_form': 'Nu corespunde niciuneia dintre formele posibile aici.',
  'shape.wrong_kind': 'Proprietatea „{{property}}” nu indică un tip posibil aici.',
  'shape.wrong_type': 'Trebuie să fie de tipul {{type}}.',
  'shape.wrong_value': 'Trebuie să fie una dintre valorile: {{allowed}}.',
};
