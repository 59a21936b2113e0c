import type { Translated } from '../catalogue.js';
import type { settings as source } from '../en/settings.js';

/** What an installation sets for itself. */
export const settings: Translated<typeof source, 'few'> = {
  'settings.title': 'Setări',
  'settings.tile':
    'Limite, ponderi și durate stabilite de această instalație și modulele ei care pot fi dezactivate.',
  'settings.lead':
    'Se aplică de la următorul act; ce s-a decis înainte rămâne așa cum este. Ponderile și limitele pentru care nu s-a citit nicio sursă sunt cunoștințe generale: stabiliți-le pe ale dumneavoastră.',
  'settings.caption': 'Setările acestei instalații',
  'settings.setting': 'Setare',
  'settings.value': 'Valoare',
  'settings.changed': 'Modificată',
  'settings.never': 'cum a fost livrată',
  'settings.by': '{{name}}, {{day}}',
  'settings.change': 'Modificați',
  'settings.change_of': 'Modificați: {{name}}',
  'settings.save': 'Modificați',
  'settings.done': 'Setarea este modificată.',
  'settings.now': 'Acum: {{value}}',
  'settings.option.written_too': 'în ședință sau, dacă nu este pe nicio ordine de zi, în scris',
  'settings.option.in_session': 'doar în ședință',
  'settings.unit.cents': 'În euro.',
  'settings.unit.basis_points': 'În procente, cu cel mult două zecimale.',
  'settings.unit.months': 'În luni întregi.',
  'settings.unit.working_days': 'În zile lucrătoare.',
  'settings.unit.people': 'Un număr de persoane.',
  'settings.months_one': '{{count}} lună',
  'settings.months_few': '{{count}} luni',
  'settings.months_other': '{{count}} de luni',
  'settings.working_days_one': '{{count}} zi lucrătoare',
  'settings.working_days_few': '{{count}} zile lucrătoare',
  'settings.working_days_other': '{{count}} de zile lucrătoare',
  'settings.people_one': '{{count}} persoană',
  'settings.people_few': '{{count}} persoane',
  'settings.people_other': '{{count}} de persoane',
  'settings.name.second_signature_from_cents': 'A doua semnătură de autorizare de la',
  'settings.text.second_signature_from_cents':
    'Începând cu această sumă, o cerere de finanțare și un act adițional necesită o a doua semnătură de autorizare.',
  'settings.name.prefinancing_max_basis_points': 'Prefinanțare, cel mult',
  'settings.text.prefinancing_max_basis_points':
    'Partea din grant care se plătește înainte de prezentarea costurilor.',
  'settings.name.paid_before_balance_max_basis_points': 'Plătit înaintea soldului, cel mult',
  'settings.text.paid_before_balance_max_basis_points':
    'Partea din grant pe care o ating împreună prefinanțarea și plățile intermediare.',
  'settings.name.contract_prefinancing_max_basis_points': 'Prefinanțarea contractelor, cel mult',
  'settings.text.contract_prefinancing_max_basis_points':
    'Partea dintr-un contract al facilității pentru asistență tehnică sau un dialog care se plătește înainte de orice livrare.',
  'settings.name.late_interest_basis_points': 'Dobândă de întârziere',
  'settings.text.late_interest_basis_points':
    'Rata anuală după care se indică dobânda pentru o plată întârziată.',
  'settings.name.maximum_indirect_basis_points': 'Costuri indirecte, cel mult',
  'settings.text.maximum_indirect_basis_points':
    'Partea din costurile directe peste care bugetul primește un avertisment.',
  'settings.name.reporting_months': 'Luni acoperite de un raport de progres',
  'settings.text.reporting_months': 'Dacă o acțiune nu indică altceva.',
  'settings.name.progress_report_months': 'Termen pentru un raport de progres',
  'settings.text.progress_report_months': 'Luni de la sfârșitul perioadei sale.',
  'settings.name.final_report_months': 'Termen pentru raportul final',
  'settings.text.final_report_months': 'Luni de la sfârșitul acțiunii.',
  'settings.name.dormant_after_months': 'Contracte fără plăți',
  'settings.text.dormant_after_months': 'Luni după care ce nu s-a tras poate fi restituit.',
  'settings.name.session_notice_working_days': 'Preavizul unei ședințe a comitetului',
  'settings.text.session_notice_working_days':
    'Membrii primesc ordinea de zi cu cel puțin atâtea zile înainte.',
  'settings.name.session_quorum': 'Cvorumul unei ședințe a comitetului',
  'settings.text.session_quorum':
    'Membri care trebuie să fie prezenți pentru deschiderea ședinței, inclusiv președinția.',
  'settings.name.reserve_list_months': 'Cât este valabilă o listă de rezervă',
  'settings.text.reserve_list_months':
    'Apoi acțiunea căreia nu i s-a atribuit grantul devine caducă, iar solicitantul ei principal află de ce.',
  'settings.name.committee_votes': 'Cum votează comitetul',
  'settings.text.committee_votes':
    'Dacă asupra unei acțiuni care nu este pe nicio ordine de zi se poate vota în scris.',
  'audit.setting_changed': 'a modificat o setare a instalației',
};
