import type { Translated } from '../catalogue.js';
import type { home as source } from '../en/home.js';

/** A página inicial de cada público. */
export const home: Translated<typeof source> = {
  'home.title': 'Olá, {{name}}',
  'home.lead.manager': 'As suas ações, o que lhe é pedido e o que se segue.',
  'home.lead.staff':
    'O que está pendente para si, do mais próximo para o mais distante, e a situação das verbas.',
  'home.lead.partner':
    'As ações que dizem respeito ao seu país ({{country}}): a situação de cada uma e o que lhe é pedido.',
  'home.lead.agency': 'O que está pendente para si e em que participa a sua agência.',
  'home.lead.auditor':
    'O que aconteceu por último. Cada evento tem o seu lugar numa cadeia que pode ser verificada.',
  'home.lead.administrator': 'As pessoas, organizações, fluxos de trabalho e mensagens desta instalação.',
  'home.waiting.manager_none':
    'De momento nada lhe é pedido. Inicie uma nova ação ou veja a situação das suas.',
  'home.waiting.staff_none': 'Não tem nada pendente. Pode consultar todas as ações e as dotações.',
  'home.waiting.partner_none': 'De momento, nada aguarda a sua resposta.',
  'home.actions.manager': 'As minhas ações',
  'home.actions.manager_caption': 'As ações alteradas mais recentemente',
  'home.actions.partner': 'Ações que dizem respeito ao seu país ({{country}})',
  'home.actions.none_partner':
    'De momento, nenhuma ação diz respeito ao seu país. Quando um Estado-Membro apresentar uma, surgirá aqui automaticamente.',
  'home.actions.all': 'Todas as ações',
  'home.partner.next_asked': 'É pedida a sua resposta.',
  'home.partner.next_asked_by': 'É pedida a sua resposta até {{due}}.',
  'home.partner.next_with': 'Está a cargo de: {{roles}}. Nada lhe é pedido.',
  'home.partner.next_done': 'Terminou.',
  'home.partner.action': 'Ação',
  'home.partner.stands': 'Situação',
  'home.partner.next': 'O que se segue',
  'home.partner.partnership': 'A sua parceria com a UE',
  'home.envelopes': 'Dotações',
  'home.envelopes.all': 'Todos os convites e dotações',
  'home.envelopes.none': 'Ainda não há dotações.',
  'home.events': 'O que aconteceu por último',
  'home.events.none': 'Ainda nada aconteceu.',
  'home.admin.title': 'Administração',
  'home.admin.one_log_in':
    'Esta instalação usa uma só conta da base de dados, tanto para ser proprietária das tabelas como para responder aos pedidos. Quem conseguisse executar uma instrução sua à margem do produto poderia ver todos os processos. Quem explora a instalação define ENTENTE_OWNER_DATABASE_URL e dá a DATABASE_URL uma conta própria.',
  'home.admin.users': 'Utilizadores e suas funções',
  'home.admin.users_text': 'Quem pode iniciar sessão e o que cada pessoa pode fazer.',
  'home.admin.organisations': 'Organizações',
  'home.admin.organisations_text': 'Autoridades, serviços e agências, com os seus calendários.',
  'home.stands_in.title': 'Está a substituir alguém',
  'home.stands_in.for': 'Em nome de {{name}}: {{role}}, até {{until}}',
  'home.admin.delegations': 'Ausências e delegações',
  'home.admin.delegations_text': 'Quem age em nome de quem e que ausências têm de ser reexaminadas.',
  'home.admin.workflows_text':
    'Como decorre cada tipo de processo, em versões publicadas por dois administradores.',
  'home.admin.reassign': 'Reatribuir tarefas',
  'home.admin.reassign_text': 'Atribuir a um colega as tarefas em aberto de quem sai.',
  'home.admin.calendars_text': 'Os dias não úteis e o que mudam, com as respetivas fontes.',
  'home.admin.outbox': 'Mensagens',
  'home.admin.outbox_text': 'Todas as mensagens enviadas, conservadas ou falhadas.',
  'home.nothing_for_you':
    'Ainda não tem nenhuma função, pelo que não há nada aqui. Um administrador pode atribuir-lhe uma.',
};
