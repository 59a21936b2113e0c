/** Reads a workflow definition that somebody wrote: JSON of the published schema, or what is wrong with it. */
import { Ajv, type ErrorObject } from 'ajv';
import { definitionSchema, type WorkflowDefinition } from '../workflow/index.js';

/** What keeps a text from being a definition; `at` is a JSON pointer, '' for the whole. */
export interface ShapeProblem {
  readonly at: string;
  readonly code:
    | 'not_json'
    | 'missing'
    | 'unknown'
    | 'wrong_type'
    | 'wrong_value'
    | 'wrong_kind'
    | 'wrong_form'
    | 'too_deep'
    | 'not_whole'
    | 'not_storable';
  /** What the sentence of `code` names: the property, the type wanted, the values allowed. */
  readonly params: Readonly<Record<string, string | readonly string[]>>;
}

export type ReadDefinition =
  | { readonly ok: true; readonly definition: WorkflowDefinition }
  | { readonly ok: false; readonly problems: readonly ShapeProblem[] };

/**
 * Reads a definition from text. One that is read has the shape of the schema; whether it is sound is for the verifier,
 * which also tells what the schema leaves to it: a stage without an outside name, a waiting stage without an owner.
 */
export function readDefinition(text: string): ReadDefinition {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return {
      ok: false,
      problems: [{ at: '', code: 'not_json', params: { reason: (error as Error).message } }],
    };
  }
  return definitionOf(value);
}

/** The same, of a value that was JSON already. */
export function definitionOf(value: unknown): ReadDefinition {
  const hazards = hazardsIn(value, '', 0);
  if (hazards.length > 0) return { ok: false, problems: hazards.slice(0, MOST_PROBLEMS) };
  const validate = (valuesIn(value) > MOST_VALUES ? untilFirst : tellingAll)();
  if (validate(value)) return { ok: true, definition: value as WorkflowDefinition };
  const errors = (validate.errors ?? []).slice(0, MOST_ERRORS);
  const problems = errors.flatMap((error) => problemOf(error) ?? []);
  return { ok: false, problems: deepestFirst(problems).slice(0, MOST_PROBLEMS) };
}

/** Nobody mends more at a time; a text that is wrong all over has hundreds of thousands, and each is looked up in it. */
const MOST_PROBLEMS = 100;
/** Alternatives answer several each, of which few are left. */
const MOST_ERRORS = 2_000;

/** Made when a definition is first read: making one takes half a second, which a start need not wait for. */
const tellingAll = once(() =>
  new Ajv({ allErrors: true, discriminator: true, strict: false }).compile(definitionSchema),
);
const untilFirst = once(() => new Ajv({ discriminator: true, strict: false }).compile(definitionSchema));

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * Several times as many as our largest workflow has. The time to tell everything that is wrong grows with its square,
 * so that of more values only the first wrong one is told.
 */
const MOST_VALUES = 10_000;

function valuesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum, one) => sum + valuesIn(one), 1);
}

/** Deeper than conditions that anybody could follow. */
const MAX_DEPTH = 60;

/** What JSON allows and nothing behind it takes: endless nesting, broken numbers, texts that cannot be stored. */
function hazardsIn(value: unknown, at: string, depth: number): readonly ShapeProblem[] {
  if (depth > MAX_DEPTH) return [{ at, code: 'too_deep', params: { max: String(MAX_DEPTH) } }];
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) ? [] : [{ at, code: 'not_whole', params: {} }];
  }
  if (typeof value === 'string') {
    return value.includes('\u0000') || /\p{Surrogate}/u.test(value)
      ? [{ at, code: 'not_storable', params: {} }]
      : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => [
    ...(Array.isArray(value) ? [] : hazardsIn(key, at, depth)),
    ...hazardsIn(one, `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth + 1),
  ]);
}

/** Null for errors that only say that a deeper one was found. */
function problemOf({ keyword, instancePath: at, params }: ErrorObject): ShapeProblem | null {
  switch (keyword) {
    case 'required':
      return { at, code: 'missing', params: { property: String(params['missingProperty']) } };
    case 'additionalProperties':
      return { at, code: 'unknown', params: { property: String(params['additionalProperty']) } };
    case 'type':
      return { at, code: 'wrong_type', params: { type: [params['type']].flat().map(String) } };
    case 'enum':
      return {
        at,
        code: 'wrong_value',
        params: { allowed: (params['allowedValues'] as unknown[]).map(String) },
      };
    case 'const':
      return { at, code: 'wrong_value', params: { allowed: [String(params['allowedValue'])] } };
    case 'discriminator':
      return { at, code: 'wrong_kind', params: { property: String(params['tag']) } };
    case 'anyOf':
      return { at, code: 'wrong_form', params: {} };
    default:
      return null;
  }
}

/** Of alternatives each says why it is not the one; the alternative that got furthest, or all of them in one word. */
function deepestFirst(problems: readonly ShapeProblem[]): readonly ShapeProblem[] {
  const forms = problems.filter((one) => one.code === 'wrong_form').map((one) => one.at);
  const outermost = forms.filter((at) => !forms.some((other) => other !== at && at.startsWith(`${other}/`)));
  const kept = problems.filter(
    (one) =>
      !outermost.some((at) => one.at === at || one.at.startsWith(`${at}/`)) ||
      (one.code === 'wrong_form' && outermost.includes(one.at)),
  );
  const seen = new Set<string>();
  return kept.filter((one) => {
    const key = JSON.stringify(one);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
