/** A definition drawn as text that Mermaid renders; kept beside the data so that the picture cannot go stale. */
import type {
  Condition,
  Label,
  Route,
  StageDefinition,
  TransitionDefinition,
  VisaDefinition,
  WorkflowDefinition,
} from './definition.js';
import { triggerOf } from './definition.js';

export interface DiagramOptions {
  /** The language of the labels; English where a label lacks it. */
  readonly language?: string;
  /** The stage to mark as current. */
  readonly current?: string;
}

/** The Mermaid state diagram of a definition, one line a state or an arrow; arrows between the same two are joined. */
export function mermaidOf(definition: WorkflowDefinition, options: DiagramOptions = {}): string {
  const say = (label: Label) => escaped(label[options.language ?? 'en'] ?? label.en);
  return [
    'stateDiagram-v2',
    ...definition.stages.map((stage) => `  state "${textOf(stage, say)}" as ${idOf(stage.code)}`),
    `  [*] --> ${idOf(definition.initial)}`,
    ...arrowsOf(definition, say),
    ...definition.stages
      .filter((stage) => stage.kind === 'final')
      .map((stage) => `  ${idOf(stage.code)} --> [*]`),
    ...(options.current === undefined
      ? []
      : ['  classDef current stroke-width:4px', `  class ${idOf(options.current)} current`]),
    '',
  ].join('\n');
}

type Say = (label: Label) => string;

function textOf(stage: StageDefinition, say: Say): string {
  if (stage.kind !== 'approval') return say(stage.label);
  return [
    say(stage.label),
    ...stage.visas.map((visa) => `${MARKS[visa.needed.rule]} ${visaText(visa, say)}`),
  ].join('<br/>');
}

const MARKS = { one: '☐', count: '☐☐', panel: '⚖' } as const;

function visaText(visa: VisaDefinition, say: Say): string {
  const waits = visa.after && visa.after.length > 0 ? ` ← ${visa.after.join(', ')}` : '';
  return `${say(visa.label)}${visa.when ? ` (${conditionText(visa.when)})` : ''}${waits}`;
}

function arrowsOf(definition: WorkflowDefinition, say: Say): readonly string[] {
  const arrows = new Map<string, string[]>();
  const add = (from: string, routes: readonly Route[], text: string) => {
    for (const route of routes) {
      const key = `  ${idOf(from)} --> ${idOf(route.to)}`;
      const told = route.when ? `${text} (${conditionText(route.when)})` : text;
      arrows.set(key, [...(arrows.get(key) ?? []), told]);
    }
  };
  for (const stage of definition.stages) {
    if (stage.kind === 'approval') add(stage.code, stage.settled.to, '✓');
    for (const one of stage.transitions)
      if (one.to) add(stage.code, one.to, `${markOf(one)}${say(one.label)}`);
  }
  return [...arrows].map(([key, texts]) => `${key} : ${texts.join('<br/>')}`);
}

function markOf(transition: TransitionDefinition): string {
  return { clock: '⏱ ', system: '⚙ ', people: '' }[triggerOf(transition)];
}

function conditionText(condition: Condition): string {
  if ('all' in condition) return condition.all.map(conditionText).join(' ∧ ');
  if ('any' in condition) return condition.any.map(conditionText).join(' ∨ ');
  if ('not' in condition) return `¬ ${conditionText(condition.not)}`;
  if ('visa' in condition) return `${condition.visa} = ${condition.is}`;
  const { fact, is, value } = condition;
  const right = value !== null && typeof value === 'object' ? value.fact : String(value);
  return escaped(`${fact} ${SIGNS[is]} ${right}`);
}

const SIGNS = { equal: '=', different: '≠', at_least: '≥', above: '›', below: '‹', includes: '∋' } as const;

/** Codes such as `end` mean something to Mermaid; with a prefix none does. */
function idOf(code: string): string {
  return `s_${code}`;
}

/** Mermaid writes a character by its number; these would otherwise end a label or start something. */
function escaped(text: string): string {
  return text.replace(/["#:;<>{}]/g, (character) => `#${character.charCodeAt(0)};`);
}
