/** What the words of the programme mean. */
import type { Translated } from '../catalogue.js';
import type { glossary as source } from '../en/glossary.js';

export const glossary: Translated<typeof source> = {
  'glossary.title': 'Glossário',
  'glossary.lead': 'O que significam as palavras deste programa e como se dizem nas outras línguas.',
  'glossary.reviewed':
    'Um termo marcado «ato» é o de um ato ou de uma declaração conjunta da União Europeia nessa língua. Os outros estão marcados «não revisto»: são nossos até serem confirmados.',
  'glossary.act': 'ato',
  'glossary.not_reviewed': 'não revisto',
  'glossary.others': '«{{term}}» nas outras línguas',
  'glossary.means.partnership':
    'O que a UE e um país parceiro acordaram em matéria de migração: uma Parceria para a Mobilidade ou uma Agenda Comum.',
  'glossary.means.mobility_partnership':
    'Quadro assinado pela UE e por alguns Estados-Membros; conduz também a conversações sobre vistos e readmissão.',
  'glossary.means.common_agenda': 'Quadro assinado pela UE e por todos os Estados-Membros.',
  'glossary.means.pillar':
    'Um dos quatro domínios de uma parceria: migração legal, migração irregular e tráfico, desenvolvimento, proteção.',
  'glossary.means.call':
    'O anúncio ao abrigo do qual se apresentam candidaturas, com as suas regras e os seus fundos.',
  'glossary.means.guidelines':
    'As regras de um convite. Cada candidatura é avaliada segundo a versão em vigor na data da apresentação.',
  'glossary.means.lot': 'Uma parte de um convite com fundos próprios.',
  'glossary.means.envelope':
    'Os fundos de um instrumento para um lote. Nada pode ser prometido para além deles.',
  'glossary.means.ceiling': 'O máximo que uma dotação pode conter.',
  'glossary.means.action':
    'O que se realiza numa parceria com fundos do Mecanismo: subvenção, assistência técnica ou diálogo.',
  'glossary.means.grant': 'Fundos concedidos a um requerente principal para uma ação.',
  'glossary.means.technical_assistance':
    'Peritos, formação ou equipamento que o Mecanismo adquire para um país que o pede.',
  'glossary.means.dialogue': 'Uma reunião de peritos ou um diálogo político, com os seus resultados.',
  'glossary.means.need': 'O que um país parceiro pede pelas suas próprias palavras. Vê o seguimento dado.',
  'glossary.means.lead_applicant': 'A autoridade que se candidata, assina o contrato e responde pela ação.',
  'glossary.means.co_applicant': 'Quem se candidata com o principal e executa uma parte.',
  'glossary.means.concept_note': 'A primeira candidatura, breve. Só as selecionadas passam à completa.',
  'glossary.means.full_application':
    'A candidatura com atividades, orçamento, plano de trabalho e indicadores.',
  'glossary.means.eligibility': 'Se uma candidatura cumpre as regras: cada regra diz o que examinou.',
  'glossary.means.clarification': 'Uma pergunta ao requerente. O prazo fica suspenso até à resposta.',
  'glossary.means.endorsement': 'O sim do país parceiro a uma ação que lhe diz respeito.',
  'glossary.means.no_objection': 'A falta de resposta dentro do prazo equivale a não objeção.',
  'glossary.means.steering_committee': 'O comité que ordena as candidaturas e propõe as concessões.',
  'glossary.means.award': 'A decisão de conceder a subvenção. Reserva os fundos.',
  'glossary.means.reserve_list': 'Boas candidaturas para as quais ainda não há fundos, por ordem.',
  'glossary.means.redress': 'O que um requerente apresenta contra uma rejeição, dentro do prazo.',
  'glossary.means.funding_request': 'O pedido dos fundos de uma ação. Passa por cinco vistos.',
  'glossary.means.visa': 'Uma aprovação no circuito financeiro. Ninguém dá duas que se excluam.',
  'glossary.means.initiation': 'O primeiro exame de um pedido: está completo e correto?',
  'glossary.means.verification': 'O controlo da iniciação por outra pessoa, antes de qualquer assinatura.',
  'glossary.means.authorising_officer': 'Quem pode autorizar os fundos da União e responde por isso.',
  'glossary.means.budgetary_commitment': 'Fundos reservados no orçamento para um fim.',
  'glossary.means.legal_commitment': 'O contrato assinado. Nunca excede a autorização orçamental.',
  'glossary.means.decommitment': 'A devolução à dotação do que não é utilizado.',
  'glossary.means.payment_request':
    'O pedido de pagamento ao abrigo de um contrato. Corre um prazo desde o registo.',
  'glossary.means.pre_financing': 'O que é pago antes dos trabalhos, para começar.',
  'glossary.means.balance': 'O último pagamento, após o relatório final.',
  'glossary.means.recovery_order': 'A ordem de restituir fundos.',
  'glossary.means.amendment': 'Uma alteração de um contrato assinado: fundos, prazo ou parceiros.',
  'glossary.means.report': 'O que o principal relata dos trabalhos, nas datas fixadas na assinatura.',
  'glossary.means.case': 'Tudo o que segue um procedimento: uma ação, um pedido, um relatório…',
  'glossary.means.stage': 'Onde se encontra um processo. Os países parceiros leem-no em palavras simples.',
  'glossary.means.time_limit':
    'Os dias de que alguém dispõe para agir. Pode ficar suspenso enquanto há uma pergunta em aberto.',
  'glossary.means.working_day': 'Um dia que não é fim de semana nem feriado no calendário aplicável.',
  'glossary.means.formal_notice': 'A carta fundamentada que suspende um prazo.',
  'glossary.means.delegation':
    'Uma função emprestada durante uma ausência, com as suas datas. Ambos os nomes constam do registo.',
  'glossary.means.separation_of_duties': 'Quem inicia não verifica, e quem se candidata não decide.',
  'glossary.means.conflict_of_interests': 'Quem o tem declara-o e não participa.',
  'glossary.means.audit_trail':
    'Tudo o que foi feito, numa cadeia em que nada pode ser alterado sem se notar.',
};
