import type { Translated } from '../catalogue.js';
import type { refusals as source } from '../en/refusals.js';

/** Porque algo não é possível, tal como o dizem o motor, o procedimento e a base de dados. */
export const refusals: Translated<typeof source> = {
  'refusal.other': 'Isto não é possível neste momento.',
  'refusal.role_missing': 'Isto cabe a: {{roles}}. Não tem essa função.',
  'refusal.scope_missing':
    'Tem a função ({{roles}}), mas noutra organização ou para outro país que não o deste processo.',
  'refusal.not_a_member':
    'Só as pessoas designadas para este processo podem fazer isto ({{roles}}), e não consta delas.',
  'refusal.duty_conflict':
    'Já agiu neste processo de um modo que o exclui: {{conflict}}. Ninguém verifica o seu próprio trabalho.',
  'refusal.duty_conflict_of_principal':
    '{{name}}, em cujo nome agiria, já agiu neste processo de um modo que o exclui: {{conflict}}. Quem faz a substituição está vinculado aos mesmos deveres.',
  'refusal.above_ceiling': 'Substitui {{name}} até {{ceilingCents}}; este processo é de {{amountCents}}.',
  'refusal.behalf_unclear': 'Indique em nome de quem age: {{names}}.',
  'refusal.behalf_unknown': 'Não substitui aqui esta pessoa.',
  'refusal.task_done': 'Isto já está feito.',
  'refusal.task_moved': 'Isto já foi passado a outra pessoa.',
  'refusal.part.conflict': 'segregação de funções',
  'refusal.not_offered': 'Isto não lhe compete.',
  'refusal.transition_unknown':
    'Este passo não faz parte da fase atual. O processo pode ter avançado: consulte-o de novo.',
  'refusal.content_frozen': 'O conteúdo não pode ser alterado na fase atual.',
  'refusal.only_the_clock': 'Isto acontece automaticamente quando o prazo expira; ninguém o faz manualmente.',
  'refusal.only_the_system':
    'Isto acontece automaticamente quando outro processo avança; ninguém o faz manualmente.',
  'refusal.not_for_the_system': 'Só uma pessoa pode fazer isto.',
  'refusal.visa_not_asked': 'Este passo não dá nenhum visto, pelo que nenhum pode ser indicado.',
  'refusal.visa_unknown': 'Indique que visto dá. Em aberto: {{open}}.',
  'refusal.part.none': 'nenhum',
  'refusal.visa_already_given': 'Este visto já foi dado.',
  'refusal.must_be_returned':
    'O processo mudou desde que foi verificado. Tem de ser verificado de novo antes disto.',
  'refusal.not_your_visa': 'Só quem deu um visto o pode retirar.',
  'refusal.visa_acted_upon': 'Desde que deu o visto, alguém agiu neste processo; já não pode ser retirado.',
  'refusal.vouched_for': 'Isto não pode ser alterado enquanto contarem estes vistos: {{visa}}.',
  'refusal.vouched_facts_changed':
    'Aquilo para que foi dado o visto ({{visa}}) mudou entretanto. Devolva o processo, para que possa ser dado de novo.',
  'refusal.visa_already_yours': 'Já respondeu a este visto; o seguinte tem de ser dado por outra pessoa.',
  'refusal.visa_waits_for': 'Há um visto anterior: {{waitsFor}}.',
  'refusal.chair_votes_last':
    'A presidência vota em último lugar, depois de poder ser atingido o quórum de {{quorum}}. Votos até agora: {{votes}}.',
  'refusal.reason_missing': 'Indique os motivos.',
  'refusal.document_missing': 'Falta um documento neste processo: {{document}}.',
  'refusal.text_missing': 'Preencha: {{input}}.',
  'refusal.text_too_long': 'No máximo, {{most}} carateres: {{input}}.',
  'refusal.date_malformed': 'Indique um dia do calendário: {{input}}.',
  'refusal.text_wrong': 'Isto tem de ser um texto: {{input}}.',
  'refusal.choice_missing': 'Escolha uma resposta: {{input}}.',
  'refusal.checklist_open': 'Assinale todas as linhas da lista. Por assinalar: {{open}}.',
  'refusal.checklist_unknown': 'A lista não tem essa linha: {{items}}.',
  'refusal.input_unknown': 'Este passo não pede «{{input}}».',
  'refusal.clock_not_run_out': 'O prazo ainda não expirou.',
  'refusal.clock_period_unknown': 'O processo não indica a duração deste prazo: {{clock}}.',
  'refusal.clock_period_invalid': 'A duração deste prazo não é válida: {{amount}}.',
  'refusal.clock_already_paused': 'Este prazo já está suspenso.',
  'refusal.clock_not_paused': 'Este prazo está a correr; não há suspensão a terminar.',
  'refusal.clock_already_stopped': 'Este prazo já terminou.',
  'refusal.clock_instant_out_of_order': 'Isto seria anterior ao que já aconteceu com este prazo.',
  'refusal.report_incomplete': 'Falta ainda no relatório: {{gaps}}.',
  'refusal.action_not_in_implementation':
    'De momento, a ação não está em execução, pelo que o relatório final não pode ser apresentado.',
  'refusal.report_not_returned_before':
    'Devolva primeiro o relatório: ninguém o perde sem ter sido convidado a corrigi-lo.',
  'refusal.envelope_exhausted': 'A dotação não tem verbas disponíveis suficientes para isto.',
  'refusal.reservation_missing': 'Não há verbas suficientes reservadas para esta ação.',
  'refusal.commitment_missing': 'Não há verbas suficientes autorizadas para esta ação.',
  'refusal.contract_missing': 'Não há verbas suficientes sob contrato para esta ação.',
  'refusal.commitment_year_not_over':
    'Ainda pode ser posto sob contrato: a autorização mantém-se até 31 de dezembro de {{year}}.',
  'refusal.money_not_dormant':
    'Houve verbas postas sob contrato ou pagas há demasiado pouco tempo: a anulação é possível depois de {{from}}.',
  'refusal.order_missing': 'Não há nenhuma ordem de pagamento deste montante.',
  'refusal.payment_missing': 'Não está pago tanto quanto se pretende recuperar.',
  'refusal.other_envelope': 'Esta ação já é financiada por outra dotação; uma ação tem exatamente uma.',
};
