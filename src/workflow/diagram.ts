/**
 * A definition drawn as text in DOT, the language of Graphviz: what stands where is left to it, and the colours to the
 * page that shows the picture. Made from the data, so that the picture cannot go stale.
 */
import type {
  Condition,
  Label,
  Route,
  StageDefinition,
  TransitionDefinition,
  VisaDefinition,
  WorkflowDefinition,
} from './definition.js';
import { stageOf, triggerOf } from './definition.js';

export interface DiagramOptions {
  /** The language of the labels; English where a label lacks it. */
  readonly language?: string;
  /** Outsiders' stages alone, without the names of what is done inside. */
  readonly outside?: boolean;
  /** What a condition is called; left out, it is told in signs and codes. */
  readonly sayCondition?: (condition: Condition) => string;
  /** Further lines in the box of a stage, by its code: how many cases stand there, how long they stay. */
  readonly notes?: Readonly<Record<string, readonly string[]>>;
  /** Opens every id in the picture, so that two of them can stand on one page. */
  readonly name: string;
}

/** From one stage to the next, by their codes. */
export interface Passage {
  readonly from: string;
  readonly to: string;
}

/**
 * The DOT text of a definition: a box a stage, an arrow for each two stages that something leads between. Boxes have the
 * class `stage` and that of their kind, arrows `arrow` with `main` along the usual way and `aside` to an end beside it;
 * both have ids made of their codes (`boxId`, `arrowId`), by which a page marks them.
 */
export function dotOf(definition: WorkflowDefinition, options: DiagramOptions): string {
  const say = (label: Label) => label[options.language ?? 'en'] ?? label.en;
  const words: Words = { say, sayCondition: options.sayCondition ?? conditionText };
  const { boxes, arrows } = options.outside
    ? outsideParts(definition, words)
    : insideParts(definition, words);
  const { name } = options;
  return [
    'digraph {',
    `  graph [id=${quoted(name)} rankdir=TB nodesep=0.35 ranksep=0.45 margin=0 pad=0.1 bgcolor=transparent]`,
    '  node [shape=box style=rounded margin="0.18,0.1" fontname="Helvetica,Arial,sans-serif" fontsize=16]',
    '  edge [arrowsize=0.7 fontname="Helvetica,Arial,sans-serif" fontsize=14]',
    '  start [shape=circle label="" width=0.18 class=start]',
    ...boxes.map((box) => boxLine(box, name, options.notes?.[box.code] ?? [])),
    `  start -> ${quoted(boxes.find((one) => one.initial)?.code ?? '')} [class="arrow main" weight=12]`,
    ...arrows.map((arrow) => arrowLine(arrow, name, isCrowded(arrow, arrows))),
    '}',
    '',
  ].join('\n');
}

/** The id of a stage's box in a picture. */
export function boxId(name: string, stage: string): string {
  return `${name}-${stage}`;
}

/** The id of the arrow between two stages in a picture. */
export function arrowId(name: string, passage: Passage): string {
  return `${name}-${keyOf(passage)}`;
}

function keyOf({ from, to }: Passage): string {
  return `${from}--${to}`;
}

interface Box {
  readonly code: string;
  readonly lines: readonly string[];
  readonly kind: StageDefinition['kind'];
  readonly initial: boolean;
}

interface Arrow extends Passage {
  readonly texts: readonly string[];
  /** Whether it carries the case along the usual way. */
  readonly main: boolean;
  /** Whether it leads to an end beside the usual way. */
  readonly aside: boolean;
}

interface Parts {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

interface Words {
  readonly say: (label: Label) => string;
  readonly sayCondition: (condition: Condition) => string;
}

function insideParts(definition: WorkflowDefinition, words: Words): Parts {
  const boxes = definition.stages.map(
    (stage): Box => ({
      code: stage.code,
      lines: [...wrapped(words.say(stage.label)), ...visaLines(stage, words)],
      kind: stage.kind,
      initial: stage.code === definition.initial,
    }),
  );
  const arrows = passagesOf(definition, words).map(({ from, to, texts }) =>
    arrow(definition.path, definition, from, to, texts),
  );
  return { boxes, arrows };
}

/** Stages that share an outside stage are one box, and what leads from one of them to another is not drawn. */
function outsideParts(definition: WorkflowDefinition, words: Words): Parts {
  const outsideOf = (code: string) => stageOf(definition, code).outside.code;
  const boxes = new Map<string, Box>();
  for (const { code, kind, outside } of definition.stages) {
    const known = boxes.get(outside.code);
    boxes.set(outside.code, {
      code: outside.code,
      lines: wrapped(words.say(outside.label)),
      kind: known && known.kind !== 'final' ? known.kind : kind,
      initial: (known?.initial ?? false) || code === definition.initial,
    });
  }
  const path = [...new Set(definition.path.map(outsideOf))];
  const arrows = new Map<string, Arrow>();
  for (const { from, to } of passagesOf(definition, words)) {
    const drawn = arrow(path, definition, outsideOf(from), outsideOf(to), []);
    const joined = { ...drawn, aside: boxes.get(drawn.to)?.kind === 'final' && !path.includes(drawn.to) };
    if (joined.from !== joined.to) arrows.set(keyOf(joined), joined);
  }
  return { boxes: [...boxes.values()], arrows: [...arrows.values()] };
}

function arrow(
  path: readonly string[],
  definition: WorkflowDefinition,
  from: string,
  to: string,
  texts: readonly string[],
): Arrow {
  const end = definition.stages.some((stage) => stage.code === to && stage.kind === 'final');
  const place = path.indexOf(from);
  return {
    from,
    to,
    texts,
    main: place !== -1 && path.indexOf(to) > place,
    aside: end && !path.includes(to),
  };
}

/** Whatever leads from a stage to another, with what is said of it; once for each two stages. */
function passagesOf(
  definition: WorkflowDefinition,
  { say, sayCondition }: Words,
): readonly (Passage & { readonly texts: readonly string[] })[] {
  const found = new Map<string, Passage & { texts: string[] }>();
  const add = (from: string, routes: readonly Route[], text: string) => {
    for (const { to, when } of routes) {
      const passage = found.get(keyOf({ from, to })) ?? { from, to, texts: [] };
      const told = when ? `${text} (${sayCondition(when)})` : text;
      if (!passage.texts.includes(told)) passage.texts.push(told);
      found.set(keyOf(passage), passage);
    }
  };
  for (const stage of definition.stages) {
    if (stage.kind === 'approval') add(stage.code, stage.settled.to, '✓');
    for (const one of stage.transitions)
      if (one.to) add(stage.code, one.to, `${markOf(one)}${say(one.label)}`);
  }
  return [...found.values()];
}

function boxLine(box: Box, name: string, notes: readonly string[]): string {
  const label = [...box.lines, ...notes.flatMap(wrapped)].join('\n');
  return `  ${quoted(box.code)} [${[
    `id=${quoted(boxId(name, box.code))}`,
    `class=${quoted(`stage ${box.kind}`)}`,
    `label=${quoted(label)}`,
    ...(box.kind === 'final' ? ['peripheries=2'] : []),
  ].join(' ')}]`;
}

/** Ends such as "withdrawn" are reached from nearly everywhere by the same act: their arrows need no words each. */
const MOST_WORDED_TO_AN_END = 3;

function isCrowded({ aside, to }: Arrow, all: readonly Arrow[]): boolean {
  return aside && all.filter((one) => one.to === to).length > MOST_WORDED_TO_AN_END;
}

function arrowLine(one: Arrow, name: string, crowded: boolean): string {
  const look = ['arrow', ...(one.main ? ['main'] : []), ...(one.aside ? ['aside'] : [])].join(' ');
  const label = crowded ? '' : one.texts.flatMap(wrapped).join('\n');
  return `  ${quoted(one.from)} -> ${quoted(one.to)} [${[
    `id=${quoted(arrowId(name, one))}`,
    `class=${quoted(look)}`,
    ...(label === '' ? [] : [`label=${quoted(label)}`]),
    ...(one.main ? ['weight=8'] : []),
  ].join(' ')}]`;
}

function visaLines(stage: StageDefinition, words: Words): readonly string[] {
  if (stage.kind !== 'approval') return [];
  return stage.visas.flatMap((visa) =>
    wrapped(`${MARKS[visa.needed.rule]} ${visaText(visa, stage.visas, words)}`),
  );
}

const MARKS = { one: '☐', count: '☐☐', panel: '⚖' } as const;

function visaText(
  visa: VisaDefinition,
  beside: readonly VisaDefinition[],
  { say, sayCondition }: Words,
): string {
  const before = beside.filter((one) => visa.after?.includes(one.code)).map((one) => say(one.label));
  const waits = before.length > 0 ? ` ← ${before.join(', ')}` : '';
  return `${say(visa.label)}${visa.when ? ` (${sayCondition(visa.when)})` : ''}${waits}`;
}

function markOf(transition: TransitionDefinition): string {
  return { clock: '◷ ', system: '⚙ ', people: '' }[triggerOf(transition)];
}

function conditionText(condition: Condition): string {
  if ('all' in condition) return condition.all.map(conditionText).join(' ∧ ');
  if ('any' in condition) return condition.any.map(conditionText).join(' ∨ ');
  if ('not' in condition) return `¬ ${conditionText(condition.not)}`;
  if ('visa' in condition) return `${condition.visa} = ${condition.is}`;
  const { fact, is, value } = condition;
  const right = value !== null && typeof value === 'object' ? value.fact : String(value);
  return `${fact} ${SIGNS[is]} ${right}`;
}

const SIGNS = { equal: '=', different: '≠', at_least: '≥', above: '›', below: '‹', includes: '∋' } as const;

const WIDEST_LINE = 24;

/** A text in lines that a box can hold; a longer word stays whole. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDEST_LINE) lines[lines.length - 1] += ` ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A string of DOT: quotation marks and backslashes would end it or mean something, and so would an entity. */
function quoted(text: string): string {
  const kept = text.replaceAll('&', '&amp;').replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  return `"${kept.replaceAll('\n', '\\n')}"`;
}
