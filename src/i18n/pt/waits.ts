import type { Translated } from '../catalogue.js';
import type { waits as source } from '../en/waits.js';

/** O que está pendente para alguém sem ser um passo de um processo, e como se lhe comunica. */
export const waits: Translated<typeof source> = {
  'waits.title': 'Também lhe é pedido',
  'waits.part.asked_by': 'Pedido por {{party}}',
  'waits.part.here':
    'A sua parte está pendente: indique o que a sua entidade faz e com que contribui, e assine-a depois.',
  'waits.part.here_sign': 'A sua parte está pendente: está redigida e ainda não assinada.',
  'notice.part_asked.headline': 'É pedida a sua parte',
  'notice.part_asked.text':
    '{{party}} indica a sua organização como correquerente de «{{title}}» ({{reference}}) e pede a sua parte: o que faz, com que contribui e a sua assinatura. O documento de síntese não pode ser apresentado antes disso.',
  'notice.part_signed.headline': '{{party}} assinou a sua parte',
  'notice.part_signed.text':
    '{{party}} assinou a sua parte de «{{title}}» ({{reference}}). Pode apresentar quando todos os correquerentes tiverem assinado.',
  'notice_kind.part_asked': 'É pedida a sua parte de um rascunho',
  'notice_kind.part_signed': 'Um correquerente assinou a sua parte',
  'hears.who.co_applicants': 'Quem age em nome dos correquerentes a quem se pede',
  'notice.contested.headline': 'O beneficiário diz que falta algo',
  'notice.contested.text':
    'Em «{{title}}» ({{reference}}), o beneficiário diz que falta algo; os motivos constam do processo. Corrija, registe de novo a prestação e volte a pedir a confirmação.',
  'notice_kind.contested': 'O beneficiário diz que falta algo',
  'hears.when.answered_no': 'Alguém responde que não e o processo recua de imediato',
  'hears.when.answered_no_into': 'Alguém responde que não e o processo recua de imediato para: {{stages}}',
  'waits.dispute.mend': 'Corrigir o que é contestado e registar de novo',
  'waits.dispute.ask_again': 'Voltar a pedir a confirmação',
  'waits.dispute.disputed': 'Contestado: {{deliveries}}',
  'waits.dispute.recorded': 'O beneficiário tinha dito que faltava algo',
  'assistance.dispute.title': 'Contestado pelo beneficiário',
  'assistance.dispute.secretariat':
    'Contestado: {{deliveries}}. Corrija e registe de novo a prestação, e volte depois a pedir a confirmação.',
  'assistance.dispute.with_facility':
    'Está a cargo do mecanismo: {{deliveries}}. A prestação contestada será repetida ou objeto de decisão.',
  'assistance.dispute.with_secretariat':
    'Está a cargo do secretariado: {{deliveries}}. A prestação contestada será repetida ou objeto de decisão.',
  'assistance.foreword.contest':
    'Respondeu a todas as prestações e contestou: {{deliveries}}. Prima agora «{{step}}»: o processo regressa ao mecanismo, que volta a prestar.',
  'assistance.foreword.confirm_all': 'Confirmou todas as prestações. Prima agora «{{step}}».',
  'assistance.foreword.answered': 'Já respondeu; o mecanismo prossegue a partir daqui.',
  'assistance.foreword.disputed':
    'Contestou: {{deliveries}}. Está a cargo do mecanismo, que volta a prestar e lhe pergunta depois.',
  'notice.bank_proposed.headline': 'Conta bancária a confirmar: {{title}}',
  'notice.bank_proposed.text':
    'Foi proposta uma conta bancária para {{title}}, que aguarda uma segunda pessoa. Compare-a com o documento comprovativo e confirme-a ou recuse-a: ninguém recebe pagamentos nessa conta antes disso.',
  'notice.bank_confirmed.headline': 'Conta bancária confirmada: {{title}}',
  'notice.bank_confirmed.text':
    'A conta bancária que propôs para {{title}} está confirmada. A partir de agora, os pagamentos seguem para essa conta.',
  'notice.bank_refused.headline': 'Conta bancária recusada: {{title}}',
  'notice.bank_refused.text':
    'A conta bancária que propôs para {{title}} foi recusada. Os motivos constam da respetiva página; pode propor outra.',
  'notice_kind.bank_proposed': 'Uma conta bancária aguarda uma segunda pessoa',
  'notice_kind.bank_confirmed': 'Uma conta bancária proposta por si foi confirmada',
  'notice_kind.bank_refused': 'Uma conta bancária proposta por si foi recusada',
  'hears.when.bank_proposed': 'É proposta uma conta bancária',
  'hears.when.bank_confirmed': 'É confirmada uma conta bancária',
  'hears.when.bank_refused': 'É recusada uma conta bancária',
  'hears.who.bank_confirmers':
    'Iniciadores e verificadores financeiros e gestores orçamentais, exceto quem fez a proposta',
  'hears.who.bank_proposer': 'Quem fez a proposta',
  'waits.bank.about': 'Conta bancária',
  'waits.bank.confirm': 'Confirmar ou recusar',
  'waits.bank.by': 'Proposta por {{name}}',
  'waits.invitation.answer': 'Responder ao convite',
  'waits.invitation.meeting': 'Reunião em {{day}}',
  'waits.invitation.here': 'Recebeu um convite para esta reunião: indique se comparece.',
  'waits.invitation.here_by': 'Recebeu um convite para esta reunião: indique até {{day}} se comparece.',
  'waits.invitation.change': 'Alterar a sua resposta',
  'waits.follow_up.given': 'Tarefa resultante da reunião',
  'waits.follow_up.label': 'Tarefa: {{title}}',
  'waits.invitation.answered': 'A sua resposta: {{answer}}.',
  'waits.silence.yes': 'O silêncio equivale a não objeção',
  'waits.silence.no': 'O silêncio equivale a um não',
  'waits.silence.abstain': 'O silêncio equivale a uma abstenção',
  'notice.silence.yes': 'Na falta de resposta até essa data, o silêncio equivale a não objeção.',
  'notice.silence.no': 'Na falta de resposta até essa data, o silêncio equivale a um não.',
  'notice.silence.abstain': 'Na falta de resposta até essa data, o silêncio equivale a uma abstenção.',
  'notice.assess.headline': 'Tem uma candidatura para avaliar',
  'notice.assess.text':
    'Cabe-lhe avaliar «{{title}}» ({{reference}}). Declare primeiro os seus interesses; depois, pontue a candidatura na sua própria ficha e entregue-a.',
  'notice_kind.assess': 'Designação para avaliar uma candidatura',
  'hears.who.named_assessor': 'Quem foi designado',
};
