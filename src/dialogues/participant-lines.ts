/** Participants pasted as lines, from a spreadsheet or a mail: every line becomes a row or is told by its number; pure. */

export const LINE_FIELDS = ['name', 'job', 'party', 'sector', 'country', 'email', 'role', 'locale'] as const;
export type LineField = (typeof LINE_FIELDS)[number];

export interface PastedRow {
  /** As people count them, from 1, with the empty ones. */
  readonly line: number;
  /** As it was written; sector, role and language by their code where the word is known. */
  readonly fields: Readonly<Record<LineField, string>>;
}

export interface LineFault {
  readonly line: number;
  readonly code: 'quote_open' | 'too_many_columns';
}

export interface PastedLines {
  readonly rows: readonly PastedRow[];
  readonly faults: readonly LineFault[];
}

/**
 * Reads lines of columns: name, function, party, group, country, mail, role, language; what is left out at the end is
 * empty. Columns are separated by tabs, semicolons or commas, whichever the first line has; a text in double quotes may
 * hold any of them. A first line that begins with "Name" or "Nom" names the columns and is skipped.
 */
export function parseLines(text: string): PastedLines {
  const lines = text.split(/\r\n|\r|\n/).map((content, index) => ({ content, line: index + 1 }));
  const filled = lines.filter(({ content }) => content.trim() !== '');
  const separator = separatorOf(filled[0]?.content ?? '');
  const rows: PastedRow[] = [];
  const faults: LineFault[] = [];
  for (const [index, { content, line }] of filled.entries()) {
    const cells = cellsOf(content, separator);
    if (cells === null) faults.push({ line, code: 'quote_open' });
    else if (index === 0 && isHeader(cells)) continue;
    else if (cells.slice(LINE_FIELDS.length).some((cell) => cell !== '')) {
      faults.push({ line, code: 'too_many_columns' });
    } else rows.push({ line, fields: fieldsOf(cells) });
  }
  return { rows, faults };
}

/** The rows as lines that are read back the same. */
export function writeLines(rows: readonly Readonly<Record<LineField, string>>[]): string {
  return rows
    .map((row) => LINE_FIELDS.map((field) => `"${row[field].replaceAll('"', '""')}"`).join(';'))
    .join('\n');
}

function separatorOf(line: string): string {
  return ['\t', ';', ','].find((one) => (cellsOf(line, one) ?? []).length > 1) ?? ';';
}

/** Null when a quotation mark is opened and not closed. */
function cellsOf(line: string, separator: string): readonly string[] | null {
  const cells: string[] = [];
  let rest = line;
  for (;;) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*/.exec(rest);
    if (!quoted && /^\s*"/.test(rest)) return null;
    if (quoted && (rest.length === quoted[0].length || rest.startsWith(separator, quoted[0].length))) {
      cells.push((quoted[1] ?? '').replaceAll('""', '"').trim());
      rest = rest.slice(quoted[0].length);
    } else {
      const end = rest.indexOf(separator);
      cells.push((end === -1 ? rest : rest.slice(0, end)).trim());
      rest = end === -1 ? '' : rest.slice(end);
    }
    if (rest === '') return cells;
    rest = rest.slice(separator.length);
  }
}

function isHeader(cells: readonly string[]): boolean {
  return ['name', 'nom'].includes(plain(cells[0] ?? '')) && cells.length > 1;
}

function fieldsOf(cells: readonly string[]): PastedRow['fields'] {
  const cell = (field: LineField) => cells[LINE_FIELDS.indexOf(field)] ?? '';
  return {
    name: cell('name'),
    job: cell('job'),
    party: cell('party'),
    sector: SECTOR_WORDS[plain(cell('sector'))] ?? cell('sector'),
    country: cell('country'),
    email: cell('email'),
    role: ROLE_WORDS[plain(cell('role'))] ?? cell('role'),
    locale: LOCALE_WORDS[plain(cell('locale'))] ?? cell('locale'),
  };
}

/** Without case, accents, blanks and hyphens, as people write the same word. */
function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}

const words = <Code extends string>(list: Readonly<Record<Code, readonly string[]>>) =>
  Object.fromEntries(
    (Object.entries(list) as [Code, readonly string[]][]).flatMap(([code, names]) =>
      [code, ...names].map((name) => [plain(name), code]),
    ),
  ) as Readonly<Record<string, Code>>;

const SECTOR_WORDS = words({
  MEMBER_STATE: ['Member State', 'EU Member State', 'État membre'],
  PARTNER_COUNTRY: ['Partner country', 'Non-EU country', 'Third country', 'Pays partenaire', 'Pays tiers'],
  PRESIDENCY: ['Council Presidency', 'Presidency of the Council', 'Présidence', 'Présidence du Conseil'],
  COMMISSION: ['European Commission', 'Commission européenne'],
  AGENCY: ['EU agency', 'Agence', 'Agence de l’UE'],
  INTERNATIONAL_ORGANISATION: [
    'International organisation',
    'International organization',
    'Organisation internationale',
  ],
  ACADEMIA: ['University', 'Academic', 'Université', 'Monde universitaire'],
});

const ROLE_WORDS = words({
  CHAIR: ['Chairperson', 'Présidence', 'Président', 'Présidente'],
  SPEAKER: ['Orateur', 'Oratrice', 'Intervenant', 'Intervenante'],
  PARTICIPANT: ['Participante', 'Attendee'],
  INTERPRETER: ['Interprète'],
});

const LOCALE_WORDS = words({ en: ['English', 'Anglais'], fr: ['French', 'Français'] });
