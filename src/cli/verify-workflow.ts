/** `verify-workflow`: what is wrong with a definition, told before anybody is bound by it. */
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Subject } from '../cases/subject.js';
import { findingLines, formatList, LOCALES } from '../i18n/index.js';
import { ROLES } from '../kernel/actor.js';
import { subjects } from '../subjects.js';
import { type Finding, verifyDefinition, type WorkflowDefinition } from '../workflow/index.js';
import { Failure } from './failure.js';
import type { Terminal } from './terminal.js';

export function addVerifyWorkflow(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  program
    .command('verify-workflow')
    .description(t('cli.verify.about'))
    .argument('[file...]', t('cli.verify.file'))
    .action(async (files: readonly string[]) => {
      const sound =
        files.length === 0
          ? subjects.map((subject) => report(terminal, subject.shipped.code, subject, subject.shipped))
          : await Promise.all(files.map((file) => verifyFile(terminal, file)));
      if (sound.includes(false)) throw new Failure('');
    });
}

async function verifyFile(terminal: Terminal, file: string): Promise<boolean> {
  const { t } = terminal;
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    terminal.say(t('cli.verify.unreadable', { name: file, reason: (error as Error).message }));
    return false;
  }
  let definition: unknown;
  try {
    definition = JSON.parse(text);
  } catch (error) {
    terminal.say(t('cli.verify.not_json', { name: file, reason: (error as Error).message }));
    return false;
  }
  if (!hasShape(definition)) {
    terminal.say(t('cli.verify.not_a_definition', { name: file }));
    return false;
  }
  const subject = subjects.find((one) => one.code === definition.subject);
  if (!subject) {
    const known = formatList(
      subjects.map((one) => one.code),
      terminal.locale,
    );
    terminal.say(t('cli.verify.subject_unknown', { name: file, subject: String(definition.subject), known }));
    return false;
  }
  return report(terminal, file, subject, definition);
}

/** Whether it is sound; a definition of a wrong shape deep inside is none. */
function report(terminal: Terminal, name: string, subject: Subject, definition: WorkflowDefinition): boolean {
  let findings: readonly Finding[];
  try {
    findings = verifyDefinition(definition, { registry: subject.registry, roles: ROLES, languages: LOCALES });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    terminal.say(terminal.t('cli.verify.not_a_definition', { name }));
    return false;
  }
  const count = findings.filter((finding) => finding.severity === 'error').length;
  if (count > 0) terminal.say(terminal.t('cli.verify.unsound', { name, count }));
  else if (findings.length > 0) terminal.say(terminal.t('cli.verify.sound_with_warnings', { name }));
  else terminal.say(terminal.t('cli.verify.sound', { name }));
  for (const finding of findings) {
    const [line = '', ...more] = findingLines(finding, terminal.locale);
    terminal.say(`  ${line}`);
    for (const one of more) terminal.say(`    ${one}`);
  }
  return count === 0;
}

function hasShape(value: unknown): value is WorkflowDefinition {
  if (typeof value !== 'object' || value === null) return false;
  const { code, subject, initial, path, stages, clocks, conflicts } = value as Partial<WorkflowDefinition>;
  return (
    [code, subject, initial].every((one) => typeof one === 'string') &&
    [path, stages, clocks, conflicts].every((one) => Array.isArray(one))
  );
}
