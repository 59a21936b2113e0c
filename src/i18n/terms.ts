/**
 * The glossary's words in every language. A star before a term: an act or a joint declaration of the European Union has it
 * in that language; all others are ours and were not reviewed.
 */
import type { Locale } from './locale.js';

const TERMS = [
  {
    code: 'partnership',
    names: {
      en: 'partnership',
      fr: 'partenariat',
      es: 'asociación',
      pt: 'parceria',
      ro: '*parteneriat',
      ar: 'الشراكة',
    },
  },
  {
    code: 'mobility_partnership',
    names: {
      en: '*Mobility Partnership',
      fr: '*partenariat pour la mobilité',
      es: '*Asociación de Movilidad',
      pt: 'Parceria para a Mobilidade',
      ro: '*parteneriat pentru mobilitate',
      ar: 'الشراكة من أجل التنقل',
    },
  },
  {
    code: 'common_agenda',
    names: {
      en: '*Common Agenda on Migration and Mobility',
      fr: '*programme commun pour la migration et la mobilité',
      es: '*Agenda Común sobre Migración y Movilidad',
      pt: 'Agenda Comum para a Migração e a Mobilidade',
      ro: '*agendă comună privind migrația și mobilitatea',
      ar: 'الأجندة المشتركة بشأن الهجرة والتنقل',
    },
  },
  {
    code: 'pillar',
    names: { en: 'pillar', fr: 'pilier', es: 'pilar', pt: 'pilar', ro: 'pilon', ar: 'الركيزة' },
  },
  {
    code: 'call',
    names: {
      en: '*call for proposals',
      fr: '*appel à propositions',
      es: '*convocatoria de propuestas',
      pt: '*convite à apresentação de propostas',
      ro: '*cerere de propuneri',
      ar: 'الدعوة إلى تقديم المقترحات',
    },
  },
  {
    code: 'guidelines',
    names: {
      en: 'guidelines of a call',
      fr: 'lignes directrices de l’appel',
      es: 'directrices de la convocatoria',
      pt: 'orientações',
      ro: 'orientări',
      ar: 'المبادئ التوجيهية',
    },
  },
  { code: 'lot', names: { en: 'lot', fr: 'lot', es: 'lote', pt: 'lote', ro: '*lot', ar: 'الحصة' } },
  {
    code: 'envelope',
    names: {
      en: 'envelope',
      fr: 'enveloppe',
      es: 'dotación',
      pt: 'dotação',
      ro: '*pachet financiar',
      ar: 'الغلاف المالي',
    },
  },
  {
    code: 'ceiling',
    names: {
      en: 'ceiling',
      fr: 'plafond',
      es: 'límite máximo',
      pt: 'limite máximo',
      ro: 'plafon',
      ar: 'السقف',
    },
  },
  {
    code: 'action',
    names: { en: '*action', fr: '*action', es: '*acción', pt: '*ação', ro: '*acțiune', ar: 'المشروع' },
  },
  {
    code: 'grant',
    names: {
      en: '*grant',
      fr: '*subvention',
      es: '*subvención',
      pt: '*subvenção',
      ro: '*grant',
      ar: 'المنحة',
    },
  },
  {
    code: 'technical_assistance',
    names: {
      en: '*technical assistance',
      fr: '*assistance technique',
      es: '*asistencia técnica',
      pt: '*assistência técnica',
      ro: '*asistență tehnică',
      ar: 'المساعدة التقنية',
    },
  },
  {
    code: 'dialogue',
    names: { en: 'dialogue', fr: 'dialogue', es: 'diálogo', pt: 'diálogo', ro: 'dialog', ar: 'الحوار' },
  },
  {
    code: 'need',
    names: { en: 'need', fr: 'besoin', es: 'necesidad', pt: 'necessidade', ro: 'nevoie', ar: 'الاحتياج' },
  },
  {
    code: 'lead_applicant',
    names: {
      en: 'lead applicant',
      fr: 'demandeur chef de file',
      es: 'solicitante principal',
      pt: 'requerente principal',
      ro: 'solicitant principal',
      ar: 'مقدّم الطلب الرئيسي',
    },
  },
  {
    code: 'co_applicant',
    names: {
      en: 'co-applicant',
      fr: 'codemandeur',
      es: 'cosolicitante',
      pt: 'correquerente',
      ro: 'cosolicitant',
      ar: 'مقدّم الطلب المشارك',
    },
  },
  {
    code: 'concept_note',
    names: {
      en: 'concept note',
      fr: 'note succincte de présentation',
      es: 'documento de síntesis',
      pt: 'documento de síntese',
      ro: 'notă conceptuală',
      ar: 'المذكرة المفاهيمية',
    },
  },
  {
    code: 'full_application',
    names: {
      en: 'full application',
      fr: 'demande complète',
      es: 'solicitud completa',
      pt: 'candidatura completa',
      ro: 'propunere completă',
      ar: 'الطلب الكامل',
    },
  },
  {
    code: 'eligibility',
    names: {
      en: 'eligibility',
      fr: 'éligibilité',
      es: 'elegibilidad',
      pt: 'elegibilidade',
      ro: 'eligibilitate',
      ar: 'الأهلية',
    },
  },
  {
    code: 'clarification',
    names: {
      en: 'clarification',
      fr: 'clarification',
      es: 'aclaración',
      pt: 'esclarecimento',
      ro: 'clarificare',
      ar: 'الاستيضاح',
    },
  },
  {
    code: 'endorsement',
    names: {
      en: 'endorsement',
      fr: 'accord du pays partenaire',
      es: 'respaldo',
      pt: 'concordância',
      ro: 'acord al țării partenere',
      ar: 'التأييد',
    },
  },
  {
    code: 'no_objection',
    names: {
      en: 'no objection by silence',
      fr: 'non-objection tacite',
      es: 'no objeción tácita',
      pt: 'não objeção tácita',
      ro: 'absența obiecțiilor',
      ar: 'عدم الاعتراض الضمني',
    },
  },
  {
    code: 'steering_committee',
    names: {
      en: 'Steering Committee',
      fr: 'comité de pilotage',
      es: 'Comité Director',
      pt: 'Comité Diretor',
      ro: 'comitet director',
      ar: 'اللجنة التوجيهية',
    },
  },
  {
    code: 'award',
    names: {
      en: '*award decision',
      fr: '*décision d’attribution',
      es: 'decisión de concesión',
      pt: '*concessão',
      ro: '*decizie de atribuire',
      ar: 'قرار الإسناد',
    },
  },
  {
    code: 'reserve_list',
    names: {
      en: 'reserve list',
      fr: 'liste de réserve',
      es: 'lista de reserva',
      pt: 'lista de reserva',
      ro: 'listă de rezervă',
      ar: 'قائمة الاحتياط',
    },
  },
  {
    code: 'redress',
    names: { en: 'redress', fr: 'recours', es: 'recurso', pt: '*recurso', ro: '*cale de atac', ar: 'التظلّم' },
  },
  {
    code: 'funding_request',
    names: {
      en: 'funding request',
      fr: 'demande de financement',
      es: 'solicitud de financiación',
      pt: 'pedido de financiamento',
      ro: 'cerere de finanțare',
      ar: 'طلب التمويل',
    },
  },
  {
    code: 'visa',
    names: { en: 'visa', fr: 'visa', es: 'visto bueno', pt: 'visto', ro: 'viză', ar: 'التأشيرة' },
  },
  {
    code: 'initiation',
    names: {
      en: 'operational and financial initiation',
      fr: 'initiation opérationnelle et financière',
      es: 'incoación operativa y financiera',
      pt: 'iniciação operacional e financeira',
      ro: 'inițiere operațională și financiară',
      ar: 'الإعداد التشغيلي والمالي',
    },
  },
  {
    code: 'verification',
    names: {
      en: '*ex ante verification',
      fr: '*vérification ex ante',
      es: '*verificación ex ante',
      pt: '*verificação ex ante',
      ro: 'verificare ex ante',
      ar: 'التحقق المسبق',
    },
  },
  {
    code: 'authorising_officer',
    names: {
      en: '*authorising officer',
      fr: '*ordonnateur',
      es: '*ordenador',
      pt: '*gestor orçamental',
      ro: '*ordonator de credite',
      ar: 'الآمر بالصرف',
    },
  },
  {
    code: 'budgetary_commitment',
    names: {
      en: '*budgetary commitment',
      fr: '*engagement budgétaire',
      es: '*compromiso presupuestario',
      pt: '*autorização orçamental',
      ro: '*angajament bugetar',
      ar: 'التزام الميزانية',
    },
  },
  {
    code: 'legal_commitment',
    names: {
      en: '*legal commitment',
      fr: '*engagement juridique',
      es: '*compromiso jurídico',
      pt: '*compromisso jurídico',
      ro: '*angajament juridic',
      ar: 'الالتزام القانوني',
    },
  },
  {
    code: 'decommitment',
    names: {
      en: '*decommitment',
      fr: '*dégagement',
      es: '*liberación',
      pt: '*anulação de autorizações',
      ro: '*dezangajare',
      ar: 'إلغاء الالتزام',
    },
  },
  {
    code: 'payment_request',
    names: {
      en: '*payment request',
      fr: '*demande de paiement',
      es: '*solicitud de pago',
      pt: '*pedido de pagamento',
      ro: '*cerere de plată',
      ar: 'طلب الدفع',
    },
  },
  {
    code: 'pre_financing',
    names: {
      en: '*pre-financing',
      fr: '*préfinancement',
      es: '*prefinanciación',
      pt: '*pré-financiamento',
      ro: '*prefinanțare',
      ar: 'التمويل المسبق',
    },
  },
  {
    code: 'balance',
    names: {
      en: '*payment of the balance',
      fr: '*paiement du solde',
      es: '*saldo',
      pt: '*pagamento do saldo',
      ro: '*plata soldului',
      ar: 'الرصيد',
    },
  },
  {
    code: 'recovery_order',
    names: {
      en: '*recovery order',
      fr: '*ordre de recouvrement',
      es: 'orden de recuperación',
      pt: '*ordem de cobrança',
      ro: '*ordin de recuperare',
      ar: 'أمر الاسترداد',
    },
  },
  {
    code: 'amendment',
    names: {
      en: 'amendment',
      fr: 'avenant',
      es: 'modificación',
      pt: 'adenda',
      ro: 'act adițional',
      ar: 'التعديل',
    },
  },
  {
    code: 'report',
    names: {
      en: 'progress or final report',
      fr: 'rapport intermédiaire ou final',
      es: 'informe intermedio o final',
      pt: 'relatório intercalar ou final',
      ro: 'raport de progres sau final',
      ar: 'التقرير المرحلي أو النهائي',
    },
  },
  {
    code: 'case',
    names: { en: 'case, file', fr: 'dossier', es: 'expediente', pt: 'processo', ro: 'dosar', ar: 'الملف' },
  },
  { code: 'stage', names: { en: 'stage', fr: 'étape', es: 'fase', pt: 'fase', ro: 'etapă', ar: 'المرحلة' } },
  {
    code: 'time_limit',
    names: { en: '*time limit', fr: '*délai', es: '*plazo', pt: '*prazo', ro: 'termen', ar: 'المهلة' },
  },
  {
    code: 'working_day',
    names: {
      en: '*working day',
      fr: '*jour ouvrable',
      es: '*día hábil',
      pt: '*dia útil',
      ro: 'zi lucrătoare',
      ar: 'يوم العمل',
    },
  },
  {
    code: 'formal_notice',
    names: {
      en: 'formal notice',
      fr: 'notification formelle',
      es: 'notificación formal',
      pt: 'notificação formal',
      ro: 'notificare formală',
      ar: 'الإشعار الرسمي',
    },
  },
  {
    code: 'delegation',
    names: {
      en: 'delegation',
      fr: 'délégation',
      es: 'delegación',
      pt: 'delegação',
      ro: '*delegare',
      ar: 'التفويض',
    },
  },
  {
    code: 'separation_of_duties',
    names: {
      en: 'separation of duties',
      fr: 'séparation des fonctions',
      es: 'separación de funciones',
      pt: 'segregação de funções',
      ro: 'separarea funcțiilor',
      ar: 'الفصل بين المهام',
    },
  },
  {
    code: 'conflict_of_interests',
    names: {
      en: '*conflict of interests',
      fr: '*conflit d’intérêts',
      es: '*conflicto de intereses',
      pt: '*conflito de interesses',
      ro: '*conflict de interese',
      ar: 'تضارب المصالح',
    },
  },
  {
    code: 'audit_trail',
    names: {
      en: 'audit trail',
      fr: 'piste d’audit',
      es: 'pista de auditoría',
      pt: '*pista de auditoria',
      ro: 'pistă de audit',
      ar: 'سجل التدقيق',
    },
  },
] as const satisfies readonly { readonly code: string; readonly names: Readonly<Record<Locale, string>> }[];

export type TermCode = (typeof TERMS)[number]['code'];

export interface Term {
  readonly code: TermCode;
  readonly names: Readonly<Record<Locale, { readonly text: string; readonly ofAnAct: boolean }>>;
}

/** What it is called in one language. */
export function termIn(code: TermCode, locale: Locale): string {
  return TERMS.find((term) => term.code === code)?.names[locale].replace(/^\*/, '') ?? code;
}

/** All of them in the order of one language's alphabet. */
export function termsIn(locale: Locale): readonly Term[] {
  const named = TERMS.map(({ code, names }): Term => {
    const each = Object.entries(names).map(([language, name]) => [
      language,
      { text: name.replace(/^\*/, ''), ofAnAct: name.startsWith('*') },
    ]);
    return { code, names: Object.fromEntries(each) as Term['names'] };
  });
  return named.sort((one, other) => one.names[locale].text.localeCompare(other.names[locale].text, locale));
}
