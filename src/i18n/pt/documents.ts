import type { Translated } from '../catalogue.js';
import type { documents as source } from '../en/documents.js';

/** Os documentos: os seus endereços, o tempo de conservação e o que o prolonga. */
export const documents: Translated<typeof source> = {
  'documents.link.title': 'Esta ligação expirou',
  'documents.link.text':
    'As ligações a documentos funcionam durante {{minutes}} minutos e só para a pessoa a quem foram mostradas. Aqui está uma nova.',
  'documents.link.open': 'Abrir {{file}}',
  'documents.link.over': 'Este endereço expirou. Consulte de novo o documento para obter outro.',
  'settings.retention': 'Prazos de conservação dos documentos',
  'settings.retention_lead':
    'Anos completos a contar do dia em que o processo foi encerrado; 0: sem limite. Findo o prazo, o documento é destruído depois de avisado o secretariado, salvo se alguém prolongar a sua conservação.',
  'settings.unit.years': 'Em anos completos; 0: sem limite.',
  'settings.years_one': '{{count}} ano',
  'settings.years_other': '{{count}} anos',
  'settings.for_good': 'sem limite',
  'settings.name.endorsement_letter': 'Carta do país parceiro',
  'settings.text.endorsement_letter':
    'Se um país parceiro só pode dar a sua concordância a uma ação subvencionada depois de a carta de concordância constar do processo. A não objeção tácita continua a ser possível.',
  'settings.option.not_asked': 'não exigida',
  'settings.option.asked': 'exigida',
  'settings.name.retention_support_letter_years': 'Carta de apoio da autoridade central',
  'settings.text.retention_support_letter_years':
    'Fundamento: serviu de apoio a uma decisão. Prazo habitual, para o qual não foi lida nenhuma fonte: compare-o com a sua própria lista de conservação.',
  'settings.name.retention_partner_support_letter_years': 'Carta de apoio do país parceiro',
  'settings.text.retention_partner_support_letter_years':
    'Fundamento: serviu de apoio a uma decisão. Prazo habitual, para o qual não foi lida nenhuma fonte: compare-o com a sua própria lista de conservação.',
  'settings.name.retention_endorsement_letter_years': 'Carta de concordância',
  'settings.text.retention_endorsement_letter_years':
    'Fundamento: mostra quem decidiu o quê. Prazo habitual, para o qual não foi lida nenhuma fonte: compare-o com a sua própria lista de conservação.',
  'settings.name.retention_grant_agreement_years': 'Convenção de subvenção',
  'settings.text.retention_grant_agreement_years':
    'Fundamento: o que as auditorias e as recuperações podem ainda exigir. Prazo habitual, para o qual não foi lida nenhuma fonte: compare-o com a sua própria lista de conservação.',
  'settings.name.retention_joint_declaration_years': 'Declaração conjunta',
  'settings.text.retention_joint_declaration_years':
    'Fundamento: o próprio quadro permanece registado. 0 anos: conservação sem limite.',
  'settings.name.retention_final_report_years': 'Relatório final',
  'settings.text.retention_final_report_years':
    'Fundamento: o que as auditorias e as recuperações podem ainda exigir. Prazo habitual, para o qual não foi lida nenhuma fonte: compare-o com a sua própria lista de conservação.',
  'settings.name.retention_invoice_years': 'Fatura',
  'settings.text.retention_invoice_years':
    'Fundamento: o que as auditorias e as recuperações podem ainda exigir. Prazo habitual, para o qual não foi lida nenhuma fonte: compare-o com a sua própria lista de conservação.',
  'settings.name.retention_minutes_years': 'Ata',
  'settings.text.retention_minutes_years':
    'Fundamento: mostra quem decidiu o quê. Prazo habitual, para o qual não foi lida nenhuma fonte: compare-o com a sua própria lista de conservação.',
  'settings.name.retention_meeting_paper_years': 'Documento de reunião',
  'settings.text.retention_meeting_paper_years':
    'Fundamento: serviu de apoio a uma decisão. Prazo habitual, para o qual não foi lida nenhuma fonte: compare-o com a sua própria lista de conservação.',
  'settings.name.retention_annex_years': 'Anexo',
  'settings.text.retention_annex_years':
    'Fundamento: serviu de apoio a uma decisão. Prazo habitual, para o qual não foi lida nenhuma fonte: compare-o com a sua própria lista de conservação.',
  'settings.name.retention_formal_letter_years': 'Carta oficial',
  'settings.text.retention_formal_letter_years':
    'Fundamento: mostra quem decidiu o quê. Prazo habitual, para o qual não foi lida nenhuma fonte: compare-o com a sua própria lista de conservação.',
  'settings.name.retention_other_years': 'Outro documento',
  'settings.text.retention_other_years':
    'Fundamento: serviu de apoio a uma decisão. Prazo habitual, para o qual não foi lida nenhuma fonte: compare-o com a sua própria lista de conservação.',
  'cases.trail.document_held': '{{who}} prolongou a conservação de documentos.',
  'cases.trail.document_released': '{{who}} pôs termo a um prolongamento da conservação de documentos.',
  'cases.trail.document_destroyed':
    '{{who}} destruiu um documento cujo prazo de conservação tinha terminado. O seu registo e a soma de verificação mantêm-se.',
  'notice.what.document_held': 'foi prolongada a conservação de documentos',
  'notice.what.document_released': 'terminou um prolongamento da conservação de documentos',
  'notice.what.document_destroyed': 'foi destruído um documento cujo prazo de conservação tinha terminado',
  'hears.event.document_held': 'É prolongada a conservação de documentos',
  'hears.event.document_released': 'Termina um prolongamento da conservação de documentos',
  'hears.event.document_destroyed': 'É destruído um documento cujo prazo de conservação terminou',
  'notice.documents_due.headline': 'Fim do prazo de conservação: {{title}}',
  'notice.documents_due.text':
    'Terminou o prazo de conservação destes documentos: {{title}}. Serão destruídos dentro de trinta dias. Prolongue a conservação dos que ainda forem necessários.',
  'notice_kind.documents_due': 'Terminou o prazo de conservação de documentos',
  'hears.when.documents_due':
    'Termina o prazo de conservação de documentos, trinta dias antes de serem destruídos',
  'problem.field.documents.day_over': 'Escolha um dia posterior ao de hoje.',
  'documents.destroyed': 'Terminado o prazo de conservação, o documento foi destruído.',
  'documents.destroyed_on': 'destruído em {{date}}',
  'documents.kept_until': 'Prazo de conservação',
  'documents.kept_open': 'enquanto o processo estiver aberto',
  'documents.kept_good': 'sem limite',
  'documents.hold': 'Prolongar',
  'documents.hold_of': 'Prolongar a conservação: {{title}}',
  'retention.title': 'Conservação dos documentos',
  'retention.tile': 'Prazos que terminaram, o que os prolonga e o que será destruído a seguir',
  'retention.lead':
    'Documentos de processos encerrados, por ordem de prazo. Quando o prazo termina, o secretariado recebe um aviso e o documento é destruído trinta dias depois, salvo se alguém prolongar a sua conservação.',
  'retention.none': 'Não há documentos de processos encerrados com prazo, nem conservações prolongadas.',
  'retention.caption_one': '{{count}} documento',
  'retention.caption_other': '{{count}} documentos',
  'retention.document': 'Documento',
  'retention.file': 'Processo',
  'retention.state': 'Situação',
  'retention.change': 'Alterar',
  'retention.state_kept': 'é conservado',
  'retention.state_due': 'o prazo terminou; segue-se o aviso ao secretariado',
  'retention.state_told': 'secretariado avisado em {{date}}; destruição trinta dias depois',
  'retention.state_held': 'conservação prolongada até {{date}} por {{name}}: {{reason}}',
  'retention.state_held_file':
    'conservação de todo o processo prolongada até {{date}} por {{name}}: {{reason}}',
  'retention.end': 'Pôr termo ao prolongamento',
  'retention.end_of': 'Pôr termo ao prolongamento até {{date}}: {{title}}',
  'retention.hold_title': 'Conservar este documento por mais tempo',
  'retention.hold_now': 'É conservado até {{date}}.',
  'retention.hold_open':
    'É conservado enquanto o processo estiver aberto e, depois disso, durante os anos definidos pela instalação.',
  'retention.hold_good': 'Os documentos deste tipo são conservados sem limite de tempo.',
  'retention.until': 'Conservar até',
  'retention.until_hint': 'Um dia, por exemplo 2031-12-31.',
  'retention.reason': 'Por que motivo ainda é necessário',
  'retention.what': 'O que é conservado',
  'retention.what.document': 'Só este documento',
  'retention.what.file': 'Todos os documentos do processo {{reference}}',
  'retention.hold_submit': 'Conservar',
  'retention.held': 'A conservação foi prolongada até {{date}}.',
  'retention.end_title': 'Pôr termo a este prolongamento?',
  'retention.end_what':
    'A partir de agora, vale o prazo próprio do documento. Se já tiver terminado, o secretariado recebe novo aviso antes de qualquer destruição.',
  'retention.ended': 'O prolongamento terminou.',
  'fact.countryDocuments': 'as cartas dos países parceiros',
  'fact.endorsementLetterAsked': 'se é exigida uma carta do país',
};
