import type { Translated } from '../catalogue.js';
import type { erasure as source } from '../en/erasure.js';

/** Apagar os dados de uma pessoa: o que desaparece, o que fica e quem decide. */
export const erasure: Translated<typeof source> = {
  'audit.person_erasure_proposed': 'propôs apagar os dados de uma pessoa',
  'audit.person_erasure_refused': 'recusou apagar os dados de {{name}}',
  'audit.person_erasure_withdrawn': 'retirou a proposta de apagar os dados de {{name}}',
  'audit.person_erased': 'apagou os dados de uma pessoa',
  'erasure.title': 'Apagamento de dados pessoais',
  'erasure.tile': 'Nomes e textos de quem pediu o apagamento dos seus dados; decidem dois administradores.',
  'erasure.lead':
    'Quem saiu pode pedir que o seu nome e o que foi escrito a seu respeito desapareçam. Um administrador propõe-no na página do utilizador e outro confirma.',
  'erasure.none': 'Não foi proposto nenhum apagamento.',
  'erasure.whom': 'Quem',
  'erasure.state': 'Situação',
  'erasure.state.open': 'Aguarda outro administrador',
  'erasure.state.carried_out': 'Apagados',
  'erasure.state.refused': 'Recusado',
  'erasure.state.withdrawn': 'Retirado',
  'erasure.ended.open': 'Aguarda outro administrador.',
  'erasure.ended.carried_out': 'Os dados da pessoa foram apagados. Nada pode ser recuperado.',
  'erasure.ended.refused': 'Foi recusado; nada foi apagado.',
  'erasure.ended.withdrawn': 'Foi retirado; nada foi apagado.',
  'erasure.proposed_by': 'Proposto por',
  'erasure.decided_by': 'Decidido por',
  'erasure.new': 'Apagar os dados de {{name}}',
  'erasure.new_lead': 'Nada é ainda apagado: outro administrador tem de confirmar.',
  'erasure.of': 'Apagamento dos dados de {{name}}',
  'erasure.begin': 'Apagar os dados desta pessoa',
  'erasure.begin_hint':
    'Os nomes e os textos desaparecem definitivamente, após confirmação de outro administrador.',
  'erasure.reason': 'Porquê',
  'erasure.reason_hint':
    'Por exemplo, a referência e a data do pedido. Isto fica registado, pelo que não deve escrever nada sobre a pessoa.',
  'erasure.own_texts': 'Apagar também o que a pessoa escreveu nos seus próprios atos',
  'erasure.own_texts_hint':
    'Motivos, pareceres e respostas em processos: os processos perdem-nos. Não assinale enquanto os processos tiverem de ser conservados.',
  'erasure.propose': 'Propor o apagamento',
  'erasure.proposed': 'Está proposto. Outro administrador decide nesta página.',
  'erasure.carried_out': 'Os dados da pessoa estão apagados.',
  'erasure.refused': 'Está recusado; nada foi apagado.',
  'erasure.withdrawn': 'Está retirado; nada foi apagado.',
  'erasure.waits_for_another': 'A proposta é sua: decide outro administrador.',
  'erasure.withdraw': 'Retirar a proposta',
  'erasure.confirm': 'Confirmar',
  'erasure.confirm_text':
    'O que desaparece, desaparece definitivamente, em todos os processos e neste momento.',
  'erasure.carry_out': 'Apagar definitivamente os dados de {{name}}',
  'erasure.not_yet': 'Não enquanto algo o impedir.',
  'erasure.refuse': 'Recusar',
  'erasure.refuse_reason': 'Motivo da recusa',
  'erasure.hindered': 'O que o impede',
  'erasure.goes': 'O que desaparece',
  'erasure.goes.name': 'O nome, em todos os locais onde surge associado a um ato',
  'erasure.goes.accounts_one':
    '{{count}} conta: endereço, palavra-passe e preferências; fica encerrada definitivamente',
  'erasure.goes.accounts_other':
    '{{count}} contas: endereços, palavras-passe e preferências; ficam encerradas definitivamente',
  'erasure.goes.sessions_one': '{{count}} sessão e as ligações a calendários',
  'erasure.goes.sessions_other': '{{count}} sessões e as ligações a calendários',
  'erasure.goes.roles_one': '{{count}} função exercida',
  'erasure.goes.roles_other': '{{count}} funções exercidas',
  'erasure.goes.contacts_one': '{{count}} contacto de um interveniente: nome, cargo, endereço, telefone',
  'erasure.goes.contacts_other': '{{count}} contactos de intervenientes: nome, cargo, endereço, telefone',
  'erasure.goes.texts_about_one': '{{count}} texto do registo a seu respeito',
  'erasure.goes.texts_about_other': '{{count}} textos do registo a seu respeito',
  'erasure.goes.texts_by_one': '{{count}} texto que escreveu num ato',
  'erasure.goes.texts_by_other': '{{count}} textos que escreveu em atos',
  'erasure.goes.notices_one': 'Todos os avisos e o conteúdo de {{count}} mensagem que lhe foi enviada',
  'erasure.goes.notices_other': 'Todos os avisos e o conteúdo de {{count}} mensagens que lhe foram enviadas',
  'erasure.stays': 'O que fica e porquê',
  'erasure.stays.chain':
    'Que uma pessoa, agora sem nome, fez o que fez e quando: nisso assentam o registo e a segregação de funções',
  'erasure.stays.texts_by_one': '{{count}} texto que escreveu num ato: pertence ao processo',
  'erasure.stays.texts_by_other': '{{count}} textos que escreveu em atos: pertencem aos processos',
  'erasure.stays.documents':
    'Documentos e cartas em que o nome consta: são conservados tal como foram arquivados',
  'erasure.stays.mentions': 'Referências em textos de outras pessoas: ninguém as pode encontrar todas',
  'erasure.stays.backups': 'Cópias de segurança, até serem eliminadas: depois de repor uma, apague de novo',
  'problem.erasure.already_erased': 'Os dados desta pessoa foram apagados; a conta permanece encerrada.',
  'problem.erasure.already_proposed': 'Já está proposto e aguarda outro administrador.',
  'problem.erasure.decided': 'Esta proposta já está decidida.',
  'problem.erasure.not_your_proposal': 'Só quem fez a proposta a pode retirar.',
  'problem.erasure.another_decides': 'A proposta é sua: cabe a outro administrador decidir.',
  'problem.erasure.hindered.tasks_one':
    '{{count}} tarefa está-lhe atribuída pelo nome: atribua-a primeiro a outra pessoa.',
  'problem.erasure.hindered.tasks_other':
    '{{count}} tarefas estão-lhe atribuídas pelo nome: atribua-as primeiro a outra pessoa.',
  'problem.erasure.hindered.delegations_one':
    '{{count}} delegação está em vigor ou prevista: ponha-lhe primeiro termo.',
  'problem.erasure.hindered.delegations_other':
    '{{count}} delegações estão em vigor ou previstas: ponha-lhes primeiro termo.',
  'problem.erasure.hindered.assessments_one':
    '{{count}} avaliação não foi entregue: retire primeiro a pessoa dessa avaliação.',
  'problem.erasure.hindered.assessments_other':
    '{{count}} avaliações não foram entregues: retire primeiro a pessoa dessas avaliações.',
  'problem.erasure.hindered.proposals_one': '{{count}} proposta sua aguarda decisão: decida-a primeiro.',
  'problem.erasure.hindered.proposals_other':
    '{{count}} propostas suas aguardam decisão: decida-as primeiro.',
  'problem.erasure.hindered.focal_points_one':
    'É ponto focal, ou suplente, de {{count}} interveniente: indique primeiro outra pessoa.',
  'problem.erasure.hindered.focal_points_other':
    'É ponto focal, ou suplente, de {{count}} intervenientes: indique primeiro outras pessoas.',
  'problem.erasure.hindered.last_administrator_one': 'Mais ninguém poderia administrar.',
  'problem.erasure.hindered.last_administrator_other': 'Mais ninguém poderia administrar.',
};
