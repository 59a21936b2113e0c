/** What is to be said of a text that somebody writes as a workflow: is it one, is it sound, do the people there suffice. */
import { createHash } from 'node:crypto';
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { Subject } from '../cases/subject.js';
import { verifyContextOf } from '../cases/verify-context.js';
import type { Transaction } from '../database/database.js';
import { canonicalJson } from '../kernel/canonical-json.js';
import {
  type Finding,
  type PersonThere,
  peopleFindings,
  verifyDefinition,
  type WorkflowDefinition,
} from '../workflow/index.js';
import { peopleThere } from './people-there.query.js';
import { readDefinition, type ShapeProblem } from './read-definition.js';
import { lineOf } from './source-lines.js';

/** A shape problem with where it stands in the text. */
export interface PlacedProblem extends ShapeProblem {
  /** From 1; null where the text could not be read that far. */
  readonly line: number | null;
}

export type Examined =
  | { readonly readable: false; readonly problems: readonly PlacedProblem[] }
  | {
      readonly readable: true;
      readonly definition: WorkflowDefinition;
      readonly hash: string;
      /** Of the definition itself: an error keeps it from being proposed. */
      readonly findings: readonly Finding[];
      /** Of the people of this installation: they are told, and have to be taken note of. */
      readonly people: readonly Finding[];
    };

/**
 * With everybody's duties there are many more ways than in the definition itself. Somebody waits for the answer, so
 * that beyond this many it is said that they were not all looked at.
 */
const MOST_STATES_WITH_PEOPLE = 10_000;

/** Whether nothing keeps it from being proposed. */
export function isSound(examined: Examined): examined is Examined & { readable: true } {
  return examined.readable && examined.findings.every((finding) => finding.severity === 'warning');
}

/** Whether there is something that whoever proposes or confirms it has to take note of. */
export function hasWarnings(examined: Examined & { readable: true }): boolean {
  return examined.findings.length + examined.people.length > 0;
}

/**
 * Examines a text meant for the workflow under `code`; reads who is there within the caller's transaction. Without
 * people it is quick enough to be asked while somebody types.
 */
export async function examine(
  runtime: CaseRuntime,
  transaction: Transaction,
  code: string,
  source: string,
  withPeople = true,
): Promise<Examined> {
  const read = readDefinition(source);
  if (!read.ok) return { readable: false, problems: placed(source, read.problems) };
  const { $schema: _, ...definition } = read.definition;
  const subject = subjectOf(runtime, code);
  const foreign = foreignTo(subject, definition);
  if (foreign.length > 0) return { readable: false, problems: placed(source, foreign) };
  const findings = verifyDefinition(definition, verifyContextOf(subject));
  const isUnsound = findings.some((finding) => finding.severity === 'error');
  const hash = hashOf(definition);
  const people =
    isUnsound || !withPeople ? [] : peopleFound(subject, definition, hash, await peopleThere(transaction));
  return { readable: true, definition, hash, findings, people };
}

/** The answers of before: a page, its form and the colleague's page ask the same of the same people. */
const known = new Map<string, readonly Finding[]>();
const MOST_KNOWN = 50;

function peopleFound(
  subject: Subject,
  definition: WorkflowDefinition,
  hash: string,
  people: readonly PersonThere[],
): readonly Finding[] {
  const key = `${hash} ${JSON.stringify(people)}`;
  const before = known.get(key);
  if (before) return before;
  const context = { ...verifyContextOf(subject), mostStates: MOST_STATES_WITH_PEOPLE };
  const found = peopleFindings(definition, context, people);
  const [oldest] = known.keys();
  if (known.size >= MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  known.set(key, found);
  return found;
}

/** SHA-256, in hex, of the definition as canonical JSON. */
export function hashOf(definition: WorkflowDefinition): string {
  return createHash('sha256').update(canonicalJson(definition)).digest('hex');
}

/** The kind of case whose shipped workflow has this code; there is one for every code that a case may pin. */
export function subjectOf(runtime: CaseRuntime, code: string): Subject {
  const subject = runtime.subjects.all().find((one) => one.shipped.code === code);
  if (!subject) throw new Error(`No kind of case runs on the workflow ${code}.`);
  return subject;
}

/** A version belongs to the workflow it was made for: its cases ask for that code, and load that kind's facts. */
function foreignTo(
  { code: subject, shipped }: Subject,
  definition: WorkflowDefinition,
): readonly ShapeProblem[] {
  const wrong = (at: string, allowed: string): ShapeProblem => ({
    at,
    code: 'wrong_value',
    params: { allowed: [allowed] },
  });
  return [
    ...(definition.code === shipped.code ? [] : [wrong('/code', shipped.code)]),
    ...(definition.subject === subject ? [] : [wrong('/subject', subject)]),
  ];
}

function placed(source: string, problems: readonly ShapeProblem[]): readonly PlacedProblem[] {
  return problems.map((problem) => ({ ...problem, line: lineOf(source, problem) }));
}
