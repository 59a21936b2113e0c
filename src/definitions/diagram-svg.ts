/** A definition as an SVG picture, laid out by Graphviz; coloured by the page's style sheet, so that it holds no styles. */
import { instance, type Viz } from '@viz-js/viz';
import {
  arrowId,
  boxId,
  type DiagramOptions,
  dotOf,
  type Passage,
  type WorkflowDefinition,
} from '../workflow/index.js';

export interface PictureOptions extends Omit<DiagramOptions, 'name'> {
  readonly name?: string;
  /** What the picture is of, read out first. */
  readonly title: string;
  /** What it shows, in a sentence; a table beside it says the same in full. */
  readonly description: string;
  /** The code of the stage to mark as current; of the outside stage in an outside picture. */
  readonly current?: string | undefined;
  /** The codes of the stages that a case has come through. */
  readonly visited?: readonly string[];
  /** Where the boxes of stages lead, by their codes. */
  readonly links?: Readonly<Record<string, string>>;
  /** A way to make out: from stage to stage. */
  readonly way?: readonly Passage[];
}

/** The picture as an `<svg>` element. Pictures that differ only in what is marked are laid out once. */
export async function drawDefinition(
  definition: WorkflowDefinition,
  {
    title,
    description,
    current,
    visited = [],
    way = [],
    links = {},
    name = 'process',
    ...options
  }: PictureOptions,
): Promise<string> {
  const drawing = await laidOut(dotOf(definition, { ...options, name }));
  const marks = new Map<string, string>();
  const mark = (id: string, look: string) => marks.set(id, `${marks.get(id) ?? ''} ${look}`);
  for (const stage of new Set(visited)) mark(boxId(name, stage), 'visited');
  for (const stage of new Set(way.flatMap(({ from, to }) => [from, to]))) mark(boxId(name, stage), 'on-way');
  for (const passage of way) mark(arrowId(name, passage), 'on-way');
  if (current !== undefined) mark(boxId(name, current), 'current');
  const body = drawing.body.replace(/<g id="([^"]*)" class="([^"]*)"/g, (_, id: string, look: string) => {
    return `<g id="${id}" class="${look}${marks.get(plain(id)) ?? ''}"`;
  });
  const linked = Object.entries(links).reduce(
    (text, [stage, href]) => withLink(text, boxId(name, stage), href),
    body,
  );
  const { width, height, viewBox } = drawing;
  // What is one image holds nothing that could be followed.
  const role = linked === body ? 'img' : 'group';
  return [
    `<svg class="process-drawing" role="${role}" aria-labelledby="${name}-title ${name}-description" width="${width}"`,
    ` height="${height}" viewBox="${viewBox}" focusable="false">`,
    `<title id="${name}-title">${escaped(title)}</title>`,
    `<desc id="${name}-description">${escaped(description)}</desc>`,
    `${linked}</svg>`,
  ].join('');
}

/** A stage's box, its group, within a link; there is no group in it. */
function withLink(body: string, id: string, href: string): string {
  const from = body.indexOf(`<g id="${id}"`);
  const to = body.indexOf('</g>', from);
  if (from === -1 || to === -1) return body;
  const end = to + '</g>'.length;
  return `${body.slice(0, from)}<a href="${attribute(href)}">${body.slice(from, end)}</a>${body.slice(end)}`;
}

function attribute(text: string): string {
  return escaped(text).replaceAll('"', '&quot;');
}

interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly viewBox: string;
  /** What stands inside the `<svg>` element. */
  readonly body: string;
}

/** Laying out takes a tenth of a second, and the same few pictures are asked for again and again. */
const MOST_KEPT = 100;
const kept = new Map<string, Drawing>();

async function laidOut(dot: string): Promise<Drawing> {
  const known = kept.get(dot);
  if (known) return known;
  graphviz ??= instance();
  const hurry = dot.split(' -> ').length > MOST_ARROWS ? HASTY : {};
  const drawing = read(
    (await graphviz).renderString(dot, { format: 'svg', engine: 'dot', graphAttributes: hurry }),
  );
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(dot, drawing);
  return drawing;
}

/** More arrows than anybody follows: they would be laid out for minutes, while nobody else is answered. */
const MOST_ARROWS = 200;
const HASTY = { nslimit: 0.05, nslimit1: 0.05, mclimit: 0.05, splines: 'line' };

/** Starting Graphviz compiles it. */
let graphviz: Promise<Viz> | null = null;

/** Titles of parts would show codes as tooltips; sizes come in points, and the page counts in pixels. */
function read(svg: string): Drawing {
  const [, viewBox = '', body = ''] = /<svg[^>]*viewBox="([^"]*)"[^>]*>(.*)<\/svg>/s.exec(svg) ?? [];
  const [, , width, height] = viewBox.split(' ').map(Number);
  if (!width || !height) throw new Error('Graphviz drew no picture.');
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    viewBox,
    body: body
      .replace(/<!--.*?-->\n?/gs, '')
      .replace(/<title>.*?<\/title>\n?/gs, '')
      .replaceAll(' xml:space="preserve"', '')
      .replace(/ (?:fill|stroke)="(?:black|none|transparent)"/g, '')
      .replace(/ font-(?:family|size)="[^"]*"/g, '')
      .trim(),
  };
}

/** Graphviz writes some characters of an id by their number. */
function plain(id: string): string {
  return id.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
