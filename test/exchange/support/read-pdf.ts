/** Reads what a PDF of ours says, page by page and line by line, by its content streams and its fonts' own tables. */
import { inflateSync } from 'node:zlib';

export interface ReadPdf {
  /** Of each page its lines from above, each the texts from the left. */
  readonly pages: readonly (readonly (readonly string[])[])[];
  readonly catalogue: string;
  readonly structure: ReadonlyMap<string, number>;
}

export function readPdf(file: Buffer): ReadPdf {
  const objects = objectsIn(file);
  const dictionaries = [...objects.values()].map(({ dictionary }) => dictionary);
  const letters = new Map<string, ReadonlyMap<number, string>>();
  for (const dictionary of dictionaries) {
    for (const [, font = '', at = ''] of dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(at)?.dictionary ?? '')?.[1];
      if (table !== undefined)
        letters.set(font, lettersIn(objects.get(table)?.content.toString('latin1') ?? ''));
    }
  }
  const structure = new Map<string, number>();
  for (const dictionary of dictionaries) {
    const kind = /\/S \/(\w+)\b/.exec(dictionary)?.[1];
    if (kind && /\/P \d+ 0 R/.test(dictionary)) structure.set(kind, (structure.get(kind) ?? 0) + 1);
  }
  return {
    pages: dictionaries
      .filter((dictionary) => /\/Type \/Page\b/.test(dictionary))
      .map((page) => {
        const content = objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '')?.content ?? Buffer.of();
        return linesIn(content.toString('latin1'), letters);
      }),
    catalogue: dictionaries.find((dictionary) => /\/Type \/Catalog\b/.test(dictionary)) ?? '',
    structure,
  };
}

function objectsIn(file: Buffer): ReadonlyMap<string, { dictionary: string; content: Buffer }> {
  const text = file.toString('latin1');
  const objects = new Map<string, { dictionary: string; content: Buffer }>();
  for (const found of text.matchAll(/(?:^|\n)(\d+) \d+ obj\n(.*?)endobj/gs)) {
    const [whole, id = '', inside = ''] = found;
    const stream = inside.indexOf('stream\n');
    if (stream === -1) {
      objects.set(id, { dictionary: inside, content: Buffer.of() });
      continue;
    }
    const dictionary = inside.slice(0, stream);
    const from = found.index + whole.indexOf(inside) + stream + 'stream\n'.length;
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const bytes = file.subarray(from, from + length);
    const packed = dictionary.includes('FlateDecode') && !dictionary.includes('/Length1');
    objects.set(id, { dictionary, content: packed ? inflateSync(bytes) : bytes });
  }
  return objects;
}

function linesIn(content: string, letters: ReadonlyMap<string, ReadonlyMap<number, string>>) {
  const found: { x: number; y: number; text: string }[] = [];
  for (const [, block = ''] of content.matchAll(/\nBT\n(.*?)\nET/gs)) {
    const [, x, y] = /1 0 0 1 (-?[\d.]+) (-?[\d.]+) Tm/.exec(block) ?? [];
    const glyphs = letters.get(/\/(F\d+) [\d.]+ Tf/.exec(block)?.[1] ?? '');
    const text = [...block.matchAll(/<([0-9a-f]+)>/g)]
      .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
      .map((glyph) => glyphs?.get(Number.parseInt(glyph, 16)) ?? '\uFFFD')
      .join('');
    found.push({ x: Number(x), y: Number(y), text });
  }
  const lines = new Map<number, typeof found>();
  for (const one of found) {
    const at = [...lines.keys()].find((y) => Math.abs(y - one.y) < 0.5) ?? one.y;
    lines.set(at, [...(lines.get(at) ?? []), one]);
  }
  return [...lines]
    .sort(([one], [other]) => other - one)
    .map(([, line]) => line.sort((one, other) => one.x - other.x).map(({ text }) => text));
}

/** The letters of a font's glyphs, by its table for those who copy from the page. */
function lettersIn(table: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  for (const [, from = '', list = ''] of table.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[(.*?)\]/gs)) {
    for (const [index, [, hex = '']] of [...list.matchAll(/<([0-9a-f ]+)>/g)].entries()) {
      const units = (hex.replaceAll(' ', '').match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
      letters.set(Number.parseInt(from, 16) + index, String.fromCharCode(...units));
    }
  }
  return letters;
}
