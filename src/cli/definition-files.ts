/** The workflow definitions that a command is given: files, or what is shipped. */
import { readFile } from 'node:fs/promises';
import type { Subject } from '../cases/subject.js';
import { readDefinition, type ShapeProblem } from '../definitions/read-definition.js';
import { formatList } from '../i18n/index.js';
import { subjects } from '../subjects.js';
import type { WorkflowDefinition } from '../workflow/index.js';
import type { Terminal } from './terminal.js';

/** A definition with its kind of case, or why it is none, in one sentence. */
export type DefinitionFound =
  | {
      readonly readable: true;
      readonly name: string;
      readonly subject: Subject;
      readonly definition: WorkflowDefinition;
    }
  | {
      readonly readable: false;
      readonly name: string;
      readonly reason: string;
      readonly problems: readonly ShapeProblem[];
    };

export function shippedDefinitions(): readonly DefinitionFound[] {
  return subjects.map((subject) => shippedBy(subject));
}

/** The definition in a file; with `orCode`, what is shipped under that code. */
export async function definitionIn(
  { t, locale }: Terminal,
  name: string,
  orCode = false,
): Promise<DefinitionFound> {
  const shipped = orCode ? subjects.find((one) => one.shipped.code === name) : undefined;
  if (shipped) return shippedBy(shipped);
  let text: string;
  try {
    text = await readFile(name, 'utf8');
  } catch (error) {
    return unreadable(name, t('cli.verify.unreadable', { name, reason: (error as Error).message }));
  }
  const read = readDefinition(text);
  if (!read.ok) {
    return { ...unreadable(name, t('cli.verify.not_a_definition', { name })), problems: read.problems };
  }
  const { definition } = read;
  const subject = subjects.find((one) => one.code === definition.subject);
  if (subject) return { readable: true, name, subject, definition };
  const known = formatList(
    subjects.map((one) => one.code),
    locale,
  );
  return unreadable(name, t('cli.verify.subject_unknown', { name, subject: definition.subject, known }));
}

function shippedBy(subject: Subject): DefinitionFound {
  return { readable: true, name: subject.shipped.code, subject, definition: subject.shipped };
}

function unreadable(name: string, reason: string): DefinitionFound & { readable: false } {
  return { readable: false, name, reason, problems: [] };
}
