import type { Translated } from '../catalogue.js';
import type { findings as source } from '../en/findings.js';

/** O que o verificador considera errado numa definição de fluxo de trabalho. */
export const findings: Translated<typeof source> = {
  'finding.approval_may_need_no_visa':
    'A fase «{{stage}}» pode não exigir nenhum visto; nesse caso, nada a concluiria.',
  'finding.clock_never_runs': 'Em nenhuma fase corre o prazo «{{clock}}».',
  'finding.clock_period_invalid':
    'O prazo «{{clock}}» tem uma duração ou um lembrete que não é um número inteiro superior a zero.',
  'finding.clock_unknown': 'Não existe o prazo «{{clock}}».',
  'finding.code_duplicate': 'O código «{{code}}» é usado duas vezes.',
  'finding.code_malformed':
    'O código «{{code}}» contém mais do que minúsculas, algarismos e traços inferiores.',
  'finding.conflict_act_unknown': 'A segregação «{{conflict}}» indica o ato «{{act}}», que não existe.',
  'finding.conflict_one_sided': 'A segregação «{{conflict}}» precisa de dois lados em que alguém aja.',
  'finding.effect_unregistered': 'Nada executa o efeito «{{effect}}».',
  'finding.fact_unregistered': 'Nada fornece o dado «{{fact}}».',
  'finding.fact_wrong_type': 'O dado «{{fact}}» é do tipo {{type}}, mas aqui é necessário o tipo {{needed}}.',
  'finding.final_stage_has_transitions': 'Uma fase final não tem saída, mas esta tem: {{transitions}}.',
  'finding.guard_unregistered': 'Nada responde à condição «{{guard}}».',
  'finding.initial_unknown': 'A primeira fase, «{{stage}}», não existe.',
  'finding.input_from_nobody': 'Ninguém preenche «{{input}}»: nenhuma pessoa dá este passo.',
  'finding.label_missing': 'Falta uma designação na língua «{{language}}».',
  'finding.no_end_reachable': 'A partir da fase «{{stage}}» não se pode chegar a nenhum fim.',
  'finding.outside_label_differs': 'A fase «{{outside}}», vista de fora, tem outro nome noutra fase.',
  'finding.owner_cannot_act': 'O responsável ({{role}}) nada pode fazer nesta fase.',
  'finding.path_stage_unknown': 'O percurso habitual indica a fase «{{stage}}», que não existe.',
  'finding.role_unknown': 'Não existe a função «{{role}}».',
  'finding.route_missing': 'Este passo não conduz a lado nenhum.',
  'finding.route_never_taken': 'O caminho para «{{target}}» nunca é seguido: é sempre seguido um anterior.',
  'finding.route_not_certain':
    'Com certos dados, nenhum dos caminhos é seguido; o último não pode ter condições.',
  'finding.stage_unreachable': 'Nunca se pode chegar à fase «{{stage}}».',
  'finding.target_unknown': 'Isto conduz à fase «{{target}}», que não existe.',
  'finding.timeout_missing':
    'Quando o prazo «{{clock}}» expira, deveria ocorrer «{{transition}}», mas esta fase não o prevê.',
  'finding.transition_never_fires': 'Nada dá lugar a «{{transition}}».',
  'finding.visa_after_cycle': 'Estes vistos esperam uns pelos outros: {{visas}}.',
  'finding.visa_needed_invalid':
    'O visto «{{visa}}» precisa de um número inteiro de respostas superior a zero.',
  'finding.visa_nobody_can_give': 'Ninguém pode dar o visto «{{visa}}».',
  'finding.visa_unknown': 'Não existe aqui o visto «{{visa}}».',
  'finding.calendar_unknown': 'Não existe o calendário «{{calendar}}» para o prazo «{{clock}}».',
  'finding.duties_unsatisfiable':
    'Ninguém pode praticar «{{act}}»: está nos dois lados da segregação «{{conflict}}».',
  'finding.ladder_out_of_order':
    'Os lembretes do prazo «{{clock}}» não estão pela ordem em que são enviados.',
  'finding.livelock': 'Estes passos sucedem-se sem fim, sem que ninguém faça nada: {{transitions}}.',
  'finding.money_committed_unreserved': '«{{transition}}» autoriza verbas que não estão aqui reservadas.',
  'finding.money_contracted_uncommitted': '«{{transition}}» contrata verbas que não estão aqui autorizadas.',
  'finding.money_left_reserved': 'O processo termina em «{{stage}}» com verbas ainda reservadas.',
  'finding.money_released_twice': '«{{transition}}» devolve verbas que não estão aqui reservadas.',
  'finding.money_reserved_twice': '«{{transition}}» reserva verbas que já estão reservadas.',
  'finding.outside_name_missing':
    'A fase «{{stage}}» não tem nome para fora: quem está fora veria o nome interno.',
  'finding.param_missing': '«{{handler}}» precisa do parâmetro «{{param}}».',
  'finding.param_unknown': '«{{handler}}» não tem o parâmetro «{{param}}».',
  'finding.param_wrong_type': 'O parâmetro «{{param}}» de «{{handler}}» tem de ser do tipo {{type}}.',
  'finding.people_cannot_finish':
    'Com as pessoas existentes, um processo pode chegar a «{{stage}}» sem que reste alguém para o levar ao fim.',
  'finding.people_conflicted':
    'Com as pessoas existentes, um processo pode chegar a um ponto em que não reste ninguém que possa dar o visto «{{visa}}».',
  'finding.people_missing': 'Ninguém tem a função {{role}}, que dá o visto «{{visa}}».',
  'finding.people_not_checked':
    'Não foi verificado se as pessoas existentes bastam: a verificação parou após {{size}} estados.',
  'finding.timeouts_disagree':
    'Os prazos {{clocks}} expiram no mesmo momento e dão lugar a passos diferentes: {{transitions}}.',
  'finding.too_large': 'Demasiado grande para verificar: a verificação parou após {{size}} estados.',
  'finding.too_many_facts':
    'Demasiado grande para verificar: as condições distinguem mais de {{size}} combinações de dados.',
  'finding.waiting_without_deadline': 'A fase «{{stage}}» espera por alguém sem prazo.',
  'finding.waiting_without_owner': 'A fase «{{stage}}» não indica por quem se espera.',
  'finding.error': 'erro',
  'finding.warning': 'aviso',
  'finding.of_severity.error': 'Erro',
  'finding.of_severity.warning': 'Aviso',
  'finding.line_whole': '{{severity}}: {{sentence}}',
  'finding.line': '{{severity}} em {{where}}: {{sentence}}',
  'finding.line_named': '{{severity}} em {{place}}: {{sentence}}',
  'finding.way': 'percurso: {{way}}',
  'shape.line': '{{at}}: {{sentence}}',
  'shape.missing': 'Falta a propriedade «{{property}}».',
  'shape.not_json': 'Isto não é JSON: {{reason}}.',
  'shape.not_storable': 'Este texto contém carateres que não podem ser armazenados.',
  'shape.not_whole': 'Aqui só são possíveis números inteiros.',
  'shape.too_deep': 'Isto está a mais de {{max}} níveis de profundidade.',
  'shape.unknown': 'Não existe aqui a propriedade «{{property}}».',
  'shape.wrong_form': 'Isto não corresponde a nenhuma das formas aqui possíveis.',
  'shape.wrong_kind': 'A propriedade «{{property}}» não indica um tipo aqui possível.',
  'shape.wrong_type': 'Isto tem de ser do tipo {{type}}.',
  'shape.wrong_value': 'Isto tem de ser um dos seguintes valores: {{allowed}}.',
};
