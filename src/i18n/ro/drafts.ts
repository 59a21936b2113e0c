import type { Translated } from '../catalogue.js';
import type { drafts as en } from '../en/drafts.js';

export const drafts: Translated<typeof en> = {
  'drafts.state.offline':
    'Nu există conexiune. Păstrat în acest browser la {{at}}; se trimite imediat ce conexiunea revine.',
  'drafts.state.signed_out':
    'Păstrat în acest browser la {{at}}, netrimis: sesiunea dumneavoastră s-a închis sau pagina este prea veche. Conectați-vă din nou și redeschideți-o.',
  'drafts.state.sent': 'Ce ați scris fără conexiune a fost trimis.',
  'drafts.state.conflict':
    'Netrimis: o altă fereastră a dumneavoastră a modificat aceeași parte. Ce ați scris este păstrat în acest browser.',
  'drafts.state.again':
    'Păstrat. O altă fereastră a dumneavoastră a modificat o listă din acest formular: reîncărcați pagina pentru a o vedea.',
  'drafts.state.see_both': 'Vedeți ambele versiuni',
  'drafts.tasks.title': 'Ce este gata și ce lipsește',
  'drafts.tasks.done': 'gata',
  'drafts.tasks.open': 'de completat',
  'drafts.tasks.budget_differs': 'Suma rândurilor nu corespunde costului total.',
  'drafts.tasks.eligibility_lead': 'Pe baza conținutului formularului. Se verifică din nou la depunere.',
  'drafts.tasks.said': 'Părți de completat: {{open}}. Reguli neîndeplinite: {{failed}}.',
  'drafts.count': 'Cuvinte: {{words}}. Caractere: {{characters}} din {{most}}.',
  'drafts.count_over': 'Depășește cu {{over}}.',
  'drafts.words': 'Cuvinte: {{words}} din {{most}}.',
  'drafts.taken_title': 'Între timp a salvat altcineva',
  'drafts.taken': 'Preluat în formular, alături de ce ați scris: {{fields}}.',
  'drafts.saved_with': 'S-a salvat. Altcineva modificase între timp următoarele, care rămân: {{fields}}.',
  'drafts.clash.title': 'Două versiuni',
  'drafts.clash.saved_title': 'Altcineva a salvat în timp ce scriați',
  'drafts.clash.window_title': 'Ați modificat aceeași parte în altă fereastră sau pe alt dispozitiv',
  'drafts.clash.lead': 'Nu s-a pierdut nimic. Alegeți pentru fiecare parte de mai jos, apoi salvați.',
  'drafts.clash.taken': 'Modificat numai de cealaltă parte și preluat: {{fields}}.',
  'drafts.clash.saved': 'Salvat acum',
  'drafts.clash.window': 'Din cealaltă fereastră',
  'drafts.clash.yours': 'Al dumneavoastră',
  'drafts.clash.take_theirs': 'Păstrați această versiune',
  'drafts.clash.take_mine': 'Păstrați versiunea mea',
  'drafts.clash.take_both': 'Păstrați textul de mai jos',
  'drafts.clash.take_both_lists': 'Păstrați rândurile din ambele',
  'drafts.clash.both': 'Ambele texte, de reunit într-unul singur',
  'drafts.clash.empty': '(necompletat)',
  'drafts.clash.choose': 'Alegeți o versiune.',
  'drafts.clash.save': 'Salvați ce am ales',
  'drafts.clash.go_on': 'Continuați să scrieți cu ce ați ales',
};
