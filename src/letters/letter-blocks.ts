/** The text of a letter as paragraphs and lists, for paper, mail and page alike. Pure. */

export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/** An empty line parts paragraphs; lines that begin with a hyphen and a space are the items of a list. */
export function letterBlocks(text: string): readonly LetterBlock[] {
  const blocks: LetterBlock[] = [];
  let lines: string[] = [];
  let items: string[] = [];
  const end = () => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', lines });
    if (items.length > 0) blocks.push({ kind: 'list', items });
    lines = [];
    items = [];
  };
  for (const raw of text.replace(/\r\n?/g, '\n').split('\n')) {
    const line = raw.trim();
    const item = /^- (.+)$/.exec(line)?.[1];
    if (line === '' || (item === undefined ? items.length > 0 : lines.length > 0)) end();
    if (item !== undefined) items.push(item);
    else if (line !== '') lines.push(line);
  }
  end();
  return blocks;
}
