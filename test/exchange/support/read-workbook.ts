/** Reads a spreadsheet back without the library that wrote it: its ZIP by the central directory, its XML as it stands. */
import { inflateRawSync } from 'node:zlib';

export interface ReadCell {
  /** As the file has it: `n` a number, `s` a text, `f` a formula. */
  readonly type: 'n' | 's' | 'f';
  readonly value: string;
  readonly format: string | null;
  readonly bold: boolean;
}

export interface ReadSheet {
  readonly name: string;
  /** How many rows stay in place. */
  readonly frozenRows: number;
  readonly rows: readonly (readonly (ReadCell | null)[])[];
}

export function readWorkbook(file: Buffer): readonly ReadSheet[] {
  const parts = unzipped(file);
  const part = (name: string) => parts.get(name)?.toString('utf8') ?? '';
  const strings = all(part('xl/sharedStrings.xml'), /<si\b[^>]*>(.*?)<\/si>/gs).map((item) =>
    unescaped(all(item, /<t\b[^>]*>(.*?)<\/t>/gs).join('')),
  );
  const styles = stylesIn(part('xl/styles.xml'));
  const targets = new Map(
    [...part('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b([^>]*)>/g)].map(([, has = '']) => [
      attribute(has, 'Id'),
      attribute(has, 'Target'),
    ]),
  );
  return [...part('xl/workbook.xml').matchAll(/<sheet\b([^>]*)>/g)].map(([, has = '']) => {
    const xml = part(`xl/${targets.get(attribute(has, 'r:id'))}`);
    return {
      name: unescaped(attribute(has, 'name')),
      frozenRows: Number(/<pane\b[^>]*ySplit="(\d+)"[^>]*state="frozen"/.exec(xml)?.[1] ?? 0),
      rows: all(xml, /<row\b[^>]*>(.*?)<\/row>/gs).map((row) => cellsIn(row, strings, styles)),
    };
  });
}

/** The day that a number of a spreadsheet stands for. */
export function dayOf(cell: ReadCell | null | undefined): string {
  return new Date(Date.UTC(1899, 11, 30) + Number(cell?.value) * 86_400_000).toISOString().slice(0, 10);
}

function cellsIn(
  row: string,
  strings: readonly string[],
  styles: readonly Pick<ReadCell, 'format' | 'bold'>[],
) {
  const cells: (ReadCell | null)[] = [];
  for (const [, has = '', inside = ''] of row.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const column = [...(/^[A-Z]+/.exec(attribute(has, 'r'))?.[0] ?? '')].reduce(
      (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
      0,
    );
    const value = /<v>(.*?)<\/v>/s.exec(inside)?.[1];
    if (value === undefined) continue;
    const style = styles[Number(attribute(has, 's') || 0)] ?? { format: null, bold: false };
    const isText = attribute(has, 't') === 's';
    while (cells.length < column - 1) cells.push(null);
    cells[column - 1] = {
      type: /<f\b/.test(inside) ? 'f' : isText ? 's' : 'n',
      value: isText ? (strings[Number(value)] ?? '') : value,
      ...style,
    };
  }
  return cells;
}

function stylesIn(xml: string): readonly Pick<ReadCell, 'format' | 'bold'>[] {
  const formats = new Map(
    [...xml.matchAll(/<numFmt\b([^>]*)>/g)].map(([, has = '']) => [
      attribute(has, 'numFmtId'),
      unescaped(attribute(has, 'formatCode')),
    ]),
  );
  const fonts = all(xml, /<font>(.*?)<\/font>/gs).map((font) => /<b\b/.test(font));
  const cells = /<cellXfs\b.*?<\/cellXfs>/s.exec(xml)?.[0] ?? '';
  return [...cells.matchAll(/<xf\b([^>]*)>/g)].map(([, has = '']) => ({
    format: formats.get(attribute(has, 'numFmtId')) ?? null,
    bold: fonts[Number(attribute(has, 'fontId') || 0)] ?? false,
  }));
}

function unzipped(file: Buffer): ReadonlyMap<string, Buffer> {
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06'));
  const parts = new Map<string, Buffer>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((to) => file.readUInt16LE(at + to));
    const name = file.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    const local = file.readUInt32LE(at + 42);
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const content = file.subarray(from, from + file.readUInt32LE(at + 20));
    parts.set(name, file.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content));
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return parts;
}

function all(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

function attribute(text: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1] ?? '';
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
