import type { Translated } from '../catalogue.js';
import type { waits as source } from '../en/waits.js';

/** What waits for somebody without being a step of a case, and how they are told. */
export const waits: Translated<typeof source, 'few'> = {
  'waits.title': 'Vi se mai cere',
  'waits.part.asked_by': 'Cerut de {{party}}',
  'waits.part.here':
    'Partea dumneavoastră vă așteaptă: arătați ce face și cu ce contribuie organizația, apoi semnați.',
  'waits.part.here_sign': 'Partea dumneavoastră vă așteaptă: este scrisă și încă nesemnată.',
  'notice.part_asked.headline': 'Vi se cere partea dumneavoastră',
  'notice.part_asked.text':
    '{{party}} vă indică drept cosolicitant la „{{title}}” ({{reference}}) și vă cere partea: ce faceți, cu ce contribuiți și semnătura. Nota conceptuală nu poate fi depusă mai devreme.',
  'notice.part_signed.headline': 'Parte semnată: {{party}}',
  'notice.part_signed.text':
    '{{party}} și-a semnat partea la „{{title}}” ({{reference}}). Puteți depune după ce semnează toți cosolicitanții.',
  'notice_kind.part_asked': 'Se cere partea la o ciornă',
  'notice_kind.part_signed': 'Un cosolicitant și-a semnat partea',
  'hears.who.co_applicants': 'Cei care acționează pentru cosolicitanții solicitați',
  'notice.contested.headline': 'Partea beneficiară semnalează că lipsește ceva',
  'notice.contested.text':
    'La „{{title}}” ({{reference}}), partea beneficiară semnalează că lipsește ceva; motivele se află în dosar. Remediați, înregistrați din nou livrarea și cereți încă o dată confirmarea.',
  'notice_kind.contested': 'Partea beneficiară semnalează că lipsește ceva',
  'hears.when.answered_no': 'Cineva răspunde negativ, iar dosarul se întoarce imediat',
  'hears.when.answered_no_into': 'Cineva răspunde negativ, iar dosarul se întoarce imediat la: {{stages}}',
  'waits.dispute.mend': 'Remediați ce este contestat și înregistrați din nou',
  'waits.dispute.ask_again': 'Cereți din nou confirmarea',
  'waits.dispute.disputed': 'Contestat: {{deliveries}}',
  'waits.dispute.recorded': 'Partea beneficiară semnalase că lipsește ceva',
  'assistance.dispute.title': 'Contestat de partea beneficiară',
  'assistance.dispute.secretariat':
    'Contestat: {{deliveries}}. Remediați și înregistrați din nou livrarea, apoi cereți încă o dată confirmarea.',
  'assistance.dispute.with_facility':
    'Dosarul este la facilitate. Ce este contestat se livrează din nou sau se decide: {{deliveries}}.',
  'assistance.dispute.with_secretariat':
    'Dosarul este la secretariat. Ce este contestat se livrează din nou sau se decide: {{deliveries}}.',
  'assistance.foreword.contest':
    'Ați răspuns pentru fiecare livrare și ați contestat: {{deliveries}}. Apăsați acum „{{step}}”: dosarul se întoarce la facilitate, care livrează din nou.',
  'assistance.foreword.confirm_all': 'Ați confirmat toate livrările. Apăsați acum „{{step}}”.',
  'assistance.foreword.answered': 'Ați răspuns; de aici continuă facilitatea.',
  'assistance.foreword.disputed':
    'Ați contestat: {{deliveries}}. Dosarul este la facilitate: livrează din nou și apoi vă întreabă.',
  'notice.bank_proposed.headline': 'Cont bancar de confirmat: {{title}}',
  'notice.bank_proposed.text':
    'S-a propus un cont bancar pentru {{title}}, care așteaptă a doua persoană. Comparați-l cu documentul doveditor, apoi confirmați-l sau refuzați-l: până atunci nu se face nicio plată în el.',
  'notice.bank_confirmed.headline': 'Cont bancar confirmat: {{title}}',
  'notice.bank_confirmed.text':
    'Contul bancar propus de dumneavoastră pentru {{title}} este confirmat. De acum plățile merg în el.',
  'notice.bank_refused.headline': 'Cont bancar refuzat: {{title}}',
  'notice.bank_refused.text':
    'Contul bancar propus de dumneavoastră pentru {{title}} a fost refuzat. Motivele se află pe pagina lui; puteți propune altul.',
  'notice_kind.bank_proposed': 'Un cont bancar așteaptă a doua persoană',
  'notice_kind.bank_confirmed': 'Un cont bancar propus de destinatar este confirmat',
  'notice_kind.bank_refused': 'Un cont bancar propus de destinatar este refuzat',
  'hears.when.bank_proposed': 'Se propune un cont bancar',
  'hears.when.bank_confirmed': 'Se confirmă un cont bancar',
  'hears.when.bank_refused': 'Se refuză un cont bancar',
  'hears.who.bank_confirmers':
    'Inițiatorii și verificatorii financiari și ordonatorii de credite, cu excepția celui care a propus',
  'hears.who.bank_proposer': 'Cine a propus',
  'waits.bank.about': 'Cont bancar',
  'waits.bank.confirm': 'Confirmați-l sau refuzați-l',
  'waits.bank.by': 'Propus de {{name}}',
  'waits.invitation.answer': 'Răspundeți la invitație',
  'waits.invitation.meeting': 'Reuniune la {{day}}',
  'waits.invitation.here': 'Aveți o invitație la această reuniune: spuneți dacă veniți.',
  'waits.invitation.here_by': 'Aveți o invitație la această reuniune: spuneți până la {{day}} dacă veniți.',
  'waits.invitation.change': 'Modificați răspunsul',
  'waits.follow_up.given': 'Sarcină dată de reuniune',
  'waits.follow_up.label': 'Sarcină: {{title}}',
  'waits.invitation.answered': 'Răspunsul dumneavoastră: {{answer}}.',
  'waits.silence.yes': 'Tăcerea se consideră absență a obiecțiilor',
  'waits.silence.no': 'Tăcerea se consideră răspuns negativ',
  'waits.silence.abstain': 'Tăcerea se consideră abținere',
  'notice.silence.yes': 'Lipsa unui răspuns până atunci se consideră absență a obiecțiilor.',
  'notice.silence.no': 'Lipsa unui răspuns până atunci se consideră răspuns negativ.',
  'notice.silence.abstain': 'Lipsa unui răspuns până atunci se consideră abținere.',
  'notice.assess.headline': 'Aveți de evaluat o propunere',
  'notice.assess.text':
    'Vi s-a încredințat evaluarea propunerii „{{title}}” ({{reference}}). Declarați-vă mai întâi interesele; apoi punctați propunerea pe propria fișă și predați-o.',
  'notice_kind.assess': 'Destinatarul este desemnat să evalueze o propunere',
  'hears.who.named_assessor': 'Cine a fost desemnat',
};
