import type { Translated } from '../catalogue.js';
import type { settings as source } from '../en/settings.js';

/** O que uma instalação define para si. */
export const settings: Translated<typeof source> = {
  'settings.title': 'Definições',
  'settings.tile':
    'Limites, percentagens e prazos definidos por esta instalação, e as suas áreas que podem ser desligadas.',
  'settings.lead':
    'Valem a partir do ato seguinte; o que foi decidido antes mantém-se. As percentagens e os limites para os quais não foi lida nenhuma fonte são conhecimento geral: defina os seus.',
  'settings.caption': 'Definições desta instalação',
  'settings.setting': 'Definição',
  'settings.value': 'Valor',
  'settings.changed': 'Alterada',
  'settings.never': 'valor de origem',
  'settings.by': '{{name}}, {{day}}',
  'settings.change': 'Alterar',
  'settings.change_of': 'Alterar: {{name}}',
  'settings.save': 'Alterar',
  'settings.done': 'A definição foi alterada.',
  'settings.now': 'Agora: {{value}}',
  'settings.option.written_too': 'em sessão ou, se não constar de nenhuma ordem do dia, por escrito',
  'settings.option.in_session': 'só em sessão',
  'settings.unit.cents': 'Em euros.',
  'settings.unit.basis_points': 'Em percentagem, com duas casas decimais no máximo.',
  'settings.unit.months': 'Em meses completos.',
  'settings.unit.working_days': 'Em dias úteis.',
  'settings.unit.people': 'Um número de pessoas.',
  'settings.months_one': '{{count}} mês',
  'settings.months_other': '{{count}} meses',
  'settings.working_days_one': '{{count}} dia útil',
  'settings.working_days_other': '{{count}} dias úteis',
  'settings.people_one': '{{count}} pessoa',
  'settings.people_other': '{{count}} pessoas',
  'settings.name.second_signature_from_cents': 'Segunda assinatura de autorização a partir de',
  'settings.text.second_signature_from_cents':
    'A partir deste montante, um pedido de financiamento ou uma adenda exigem uma segunda assinatura de autorização.',
  'settings.name.prefinancing_max_basis_points': 'Pré-financiamento máximo',
  'settings.text.prefinancing_max_basis_points':
    'Percentagem da subvenção paga antes da comprovação de custos.',
  'settings.name.paid_before_balance_max_basis_points': 'Máximo pago antes do saldo',
  'settings.text.paid_before_balance_max_basis_points':
    'Percentagem da subvenção que o pré-financiamento e os pagamentos intermédios atingem em conjunto.',
  'settings.name.contract_prefinancing_max_basis_points': 'Pré-financiamento máximo dos contratos',
  'settings.text.contract_prefinancing_max_basis_points':
    'Percentagem de um contrato do mecanismo, para assistência técnica ou diálogo, paga antes de qualquer prestação.',
  'settings.name.late_interest_basis_points': 'Juros de mora',
  'settings.text.late_interest_basis_points':
    'Taxa anual por que se indicam os juros de um pagamento em atraso.',
  'settings.name.maximum_indirect_basis_points': 'Custos indiretos máximos',
  'settings.text.maximum_indirect_basis_points':
    'Percentagem dos custos diretos acima da qual é emitido um aviso sobre o orçamento.',
  'settings.name.reporting_months': 'Meses abrangidos por um relatório intercalar',
  'settings.text.reporting_months': 'Quando uma ação nada indica.',
  'settings.name.progress_report_months': 'Prazo de um relatório intercalar',
  'settings.text.progress_report_months': 'Meses depois do fim do período respetivo.',
  'settings.name.final_report_months': 'Prazo do relatório final',
  'settings.text.final_report_months': 'Meses depois do fim da ação.',
  'settings.name.dormant_after_months': 'Contratos sem pagamentos',
  'settings.text.dormant_after_months': 'Meses ao fim dos quais o que não foi utilizado pode ser anulado.',
  'settings.name.session_notice_working_days': 'Antecedência da convocatória de uma sessão do comité',
  'settings.text.session_notice_working_days':
    'Os membros recebem a ordem do dia, pelo menos, com esta antecedência.',
  'settings.name.session_quorum': 'Quórum de uma sessão do comité',
  'settings.text.session_quorum':
    'Membros que têm de estar presentes para a sessão abrir, incluindo a presidência.',
  'settings.name.reserve_list_months': 'Vigência de uma lista de reserva',
  'settings.text.reserve_list_months':
    'Findo este prazo, uma ação sem concessão caduca e o motivo é comunicado ao requerente principal.',
  'settings.name.committee_votes': 'Como vota o comité',
  'settings.text.committee_votes':
    'Se uma ação que não conste de nenhuma ordem do dia pode ser votada por escrito.',
  'audit.setting_changed': 'alterou uma definição da instalação',
};
