/** A guided first day in the demonstration, for each audience. */
import type { Translated } from '../catalogue.js';
import type { firstDay as source } from '../en/first-day.js';

export const firstDay: Translated<typeof source, 'few'> = {
  'first_day.title': 'Prima dumneavoastră zi',
  'first_day.lead':
    'Câteva lucruri de încercat în această demonstrație, fiecare cu motivul său. Ce este făcut se bifează singur.',
  'first_day.who': 'Pentru cine',
  'first_day.audience.manager': 'Manageri de program',
  'first_day.audience.secretariat': 'Secretariat',
  'first_day.audience.commission': 'Personalul Comisiei',
  'first_day.audience.partner': 'Țări partenere',
  'first_day.audience.auditor': 'Auditori',
  'first_day.sign_in': 'Autentificați-vă ca {{name}} pentru a începe',
  'first_day.done': 'făcut',
  'first_day.open': 'de făcut',
  'first_day.look': 'de privit',
  'first_day.progress': '{{done}} din {{all}} făcute',
  'first_day.step.home': 'Vedeți ce vă așteaptă',
  'first_day.why.home':
    'Totul începe aici: ce vi se cere stă primul, cel mai urgent sus, cu termenul său. Ctrl+K duce oriunde, iar ? arată tastele.',
  'first_day.step.submit': 'Depuneți nota conceptuală a proiectului dumneavoastră',
  'first_day.why.submit':
    'Înainte de a decide, pagina spune ce se va întâmpla, cine află și ce termen începe.',
  'first_day.step.overdue': 'Predați raportul întârziat',
  'first_day.why.overdue':
    'Rapoartele au fost datate la semnarea contractului. Mementourile încetează singure după predare.',
  'first_day.step.money': 'Vedeți ce fonduri au rămas',
  'first_day.why.money': 'La fiecare contract vedeți ce s-a plătit și ce mai puteți cere, la cent.',
  'first_day.step.receipt': 'Confirmați primirea unei note conceptuale',
  'first_day.why.receipt': 'Se face într-o zi lucrătoare. Termenul de pe pagină explică data.',
  'first_day.step.check': 'Decideți dacă o acțiune este eligibilă',
  'first_day.why.check': 'Fiecare regulă spune ce a examinat. Ce nu este încă posibil spune ce lipsește.',
  'first_day.step.team': 'Vedeți ce au colegii dumneavoastră',
  'first_day.why.team': 'Când cineva lipsește, aici aflați ce ar rămâne nefăcut.',
  'first_day.step.visa': 'Dați o viză',
  'first_day.why.visa':
    'Cine a dat viza anterioară nu o poate da pe aceasta: baza de date refuză, orice ar spune pagina.',
  'first_day.step.endorse': 'Răspundeți pentru țara dumneavoastră',
  'first_day.why.endorse':
    'Vă dați acordul sau obiectați la timp; fără răspuns, tăcerea înseamnă că nu aveți obiecții, acolo unde pagina o spune.',
  'first_day.step.condition': 'Rezolvați condiția pe care ați pus-o',
  'first_day.why.condition':
    'Un acord se poate da cu o condiție. Solicitantul principal spune cum a fost îndeplinită, iar dumneavoastră decideți.',
  'first_day.step.need': 'Spuneți de ce are nevoie țara dumneavoastră',
  'first_day.why.need':
    'Cu cuvintele și în limba dumneavoastră. Vedeți cine o preia și ce se întâmplă cu ea.',
  'first_day.step.record': 'Vedeți până unde este verificat registrul',
  'first_day.why.record': 'Fiecare eveniment depinde de cel dinainte. Ce s-a modificat sau s-a omis se vede.',
  'first_day.step.export': 'Exportați registrul',
  'first_day.why.export': 'Puteți verifica fișierul pe calculatorul dumneavoastră, fără noi și fără rețea.',
  'first_day.step.file': 'Citiți un dosar întreg',
  'first_day.why.file':
    'Cine a decis ce, când, cu ce motive și pentru cine: pe o pagină care se poate tipări.',
};
