/** What the words of the programme mean. */
import type { Translated } from '../catalogue.js';
import type { glossary as source } from '../en/glossary.js';

export const glossary: Translated<typeof source, 'few'> = {
  'glossary.title': 'Glosar',
  'glossary.lead': 'Ce înseamnă cuvintele acestui program și cum se spun în celelalte limbi.',
  'glossary.reviewed':
    'Un termen marcat „act” este cel dintr-un act sau dintr-o declarație comună a Uniunii Europene în limba respectivă. Ceilalți sunt marcați „nerevizuit”: sunt ai noștri până îi confirmă cineva.',
  'glossary.act': 'act',
  'glossary.not_reviewed': 'nerevizuit',
  'glossary.others': '„{{term}}” în celelalte limbi',
  'glossary.means.partnership':
    'Ceea ce UE și o țară parteneră au convenit în materie de migrație: un parteneriat pentru mobilitate sau o agendă comună.',
  'glossary.means.mobility_partnership':
    'Cadru semnat de UE și de unele state membre; duce și la discuții privind vizele și readmisia.',
  'glossary.means.common_agenda': 'Cadru semnat de UE și de toate statele membre.',
  'glossary.means.pillar':
    'Unul dintre cele patru domenii ale unui parteneriat: migrația legală, migrația neregulamentară și traficul, dezvoltarea, protecția.',
  'glossary.means.call': 'Anunțul în cadrul căruia se depun propuneri, cu regulile și fondurile sale.',
  'glossary.means.guidelines':
    'Regulile unei cereri. O propunere se judecă după versiunea în vigoare la depunere.',
  'glossary.means.lot': 'O parte a unei cereri, cu fonduri proprii.',
  'glossary.means.envelope': 'Fondurile unui instrument pentru un lot. Nimic nu poate fi promis peste ele.',
  'glossary.means.ceiling': 'Maximul pe care îl poate conține un pachet.',
  'glossary.means.action':
    'Ceea ce se face în cadrul unui parteneriat cu fondurile mecanismului: grant, asistență tehnică sau dialog.',
  'glossary.means.grant': 'Fonduri acordate unui solicitant principal pentru o acțiune.',
  'glossary.means.technical_assistance':
    'Experți, formare sau echipamente pe care mecanismul le cumpără pentru o țară care le cere.',
  'glossary.means.dialogue': 'O reuniune de experți sau un dialog politic, cu rezultatele sale.',
  'glossary.means.need':
    'Ceea ce o țară parteneră cere cu propriile cuvinte. Ea vede ce s-a întâmplat cu cererea.',
  'glossary.means.lead_applicant':
    'Autoritatea care depune propunerea, semnează contractul și răspunde de acțiune.',
  'glossary.means.co_applicant':
    'Cel care depune propunerea împreună cu solicitantul principal și realizează o parte.',
  'glossary.means.concept_note': 'Prima propunere, scurtă. Numai cele selectate se dezvoltă complet.',
  'glossary.means.full_application': 'Propunerea cu activități, buget, plan de lucru și indicatori.',
  'glossary.means.eligibility': 'Dacă o propunere respectă regulile: fiecare regulă spune ce a examinat.',
  'glossary.means.clarification': 'O întrebare adresată solicitantului. Termenul stă până la răspuns.',
  'glossary.means.endorsement': 'Acordul țării partenere pentru o acțiune care o privește.',
  'glossary.means.no_objection': 'Lipsa răspunsului în termen înseamnă că nu există obiecții.',
  'glossary.means.steering_committee': 'Comitetul care ierarhizează propunerile și propune atribuirea.',
  'glossary.means.award': 'Decizia de a acorda grantul. Ea rezervă fondurile.',
  'glossary.means.reserve_list': 'Propuneri bune pentru care încă nu există fonduri, în ordinea lor.',
  'glossary.means.redress': 'Ce depune un solicitant împotriva respingerii, în termen.',
  'glossary.means.funding_request': 'Cererea fondurilor unei acțiuni. Trece prin cinci vize.',
  'glossary.means.visa': 'O aprobare în circuitul financiar. Nimeni nu dă două care se exclud.',
  'glossary.means.initiation': 'Prima examinare a unei cereri: este completă și corectă?',
  'glossary.means.verification': 'Controlul inițierii de către altă persoană, înaintea oricărei semnături.',
  'glossary.means.authorising_officer': 'Cine poate angaja fondurile Uniunii și răspunde de aceasta.',
  'glossary.means.budgetary_commitment': 'Fonduri rezervate în buget pentru un scop.',
  'glossary.means.legal_commitment': 'Contractul semnat. Nu depășește niciodată angajamentul bugetar.',
  'glossary.means.decommitment': 'Restituirea către pachet a ceea ce nu se folosește.',
  'glossary.means.payment_request':
    'Cererea de plată în baza unui contract. Un termen curge de la înregistrare.',
  'glossary.means.pre_financing': 'Ce se plătește înaintea lucrărilor, pentru început.',
  'glossary.means.balance': 'Ultima plată, după raportul final.',
  'glossary.means.recovery_order': 'Ordinul de a restitui fonduri.',
  'glossary.means.amendment': 'O modificare a unui contract semnat: fonduri, durată sau parteneri.',
  'glossary.means.report':
    'Ce relatează solicitantul principal despre lucrări, la datele stabilite la semnare.',
  'glossary.means.case': 'Orice urmează o procedură: o acțiune, o cerere, un raport…',
  'glossary.means.stage': 'Unde se află un dosar. Țările partenere îl citesc în cuvinte simple.',
  'glossary.means.time_limit':
    'Zilele în care cineva trebuie să acționeze. Poate sta cât timp o întrebare este deschisă.',
  'glossary.means.working_day': 'O zi care nu este de weekend și nici liberă în calendarul aplicabil.',
  'glossary.means.formal_notice': 'Scrisoarea motivată care suspendă un termen.',
  'glossary.means.delegation':
    'Un rol împrumutat pe durata unei absențe, cu datele sale. Ambele nume stau în registru.',
  'glossary.means.separation_of_duties': 'Cine inițiază nu verifică, iar cine solicită nu decide.',
  'glossary.means.conflict_of_interests': 'Cine îl are îl declară și nu participă.',
  'glossary.means.audit_trail':
    'Tot ce s-a făcut, într-un lanț în care nimic nu poate fi modificat pe ascuns.',
};
