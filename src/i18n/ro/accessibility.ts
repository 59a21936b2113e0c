/** The accessibility statement, after the model of the European Union. */
import type { Translated } from '../catalogue.js';
import type { accessibility as source } from '../en/accessibility.js';

export const accessibility: Translated<typeof source, 'few'> = {
  'accessibility.title': 'Declarație de accesibilitate',
  'accessibility.lead': 'Această declarație se aplică paginilor acestei instalări Entente.',
  'accessibility.status': 'Stadiul conformității',
  'accessibility.status_text':
    'Paginile sunt făcute să respecte Orientările privind accesibilitatea conținutului web 2.2 la nivelul AA și standardul european EN 301 549. Au fost testate de cei care scriu produsul și prin mijloace automate. Niciun organism independent nu le-a examinat, de aceea spunem: sunt parțial conforme.',
  'accessibility.works': 'Pe ce vă puteți baza',
  'accessibility.works.keyboard':
    'Totul se poate face numai cu tastatura, iar focalizarea se vede întotdeauna.',
  'accessibility.works.keys':
    'Ctrl+K duce la orice pagină sau dosar; tastele simple parcurg listele și pot fi dezactivate în contul dumneavoastră.',
  'accessibility.works.scripts':
    'Fiecare pagină funcționează fără scripturi, cu excepția creării unei chei de acces.',
  'accessibility.works.zoom':
    'Textul poate fi mărit la 400 %, iar paginile se citesc pe telefon fără derulare laterală.',
  'accessibility.works.colours':
    'Contrastul este păstrat în aspectul luminos și în cel întunecat, iar nimic nu se spune numai prin culoare.',
  'accessibility.works.pictures': 'Fiecare grafic are tabelul alături.',
  'accessibility.fails': 'Ce nu este încă accesibil',
  'accessibility.fails.uploads':
    'Fișierele încărcate de alții, cum ar fi scrisorile scanate: nu le modificăm. Cereți-le în altă formă.',
  'accessibility.fails.pdf':
    'Fișierele PDF generate nu au etichete pentru cititoarele de ecran; același conținut este pe pagină.',
  'accessibility.fails.process':
    'Schemele mari și calendarul lunar se derulează în cadrul lor; o listă sau un tabel spune același lucru.',
  'accessibility.fails.words':
    'Titlurile și textele scrise de solicitanți stau în limba în care au fost scrise, care nu este întotdeauna marcată.',
  'accessibility.tell': 'Spuneți-ne',
  'accessibility.tell_text':
    'Dacă ceva vă împiedică să lucrați, spuneți-i celui care administrează această instalare, cu adresa paginii și ce folosiți. Primiți răspuns în 15 zile lucrătoare.',
  'accessibility.enforce': 'Dacă nu sunteți mulțumit de răspuns',
  'accessibility.enforce_text':
    'Vă puteți adresa organismului din țara dumneavoastră care veghează la accesibilitatea site-urilor publice și, dacă această instalare este administrată de o instituție a Uniunii, Ombudsmanului European.',
  'accessibility.made': 'Cum a fost întocmită această declarație',
  'accessibility.made_text':
    'A fost redactată la 26 noiembrie 2026, după o autoevaluare. La fiecare modificare a produsului, paginile sunt parcurse cu un verificator automat, numai cu tastatura și fără scripturi.',
};
