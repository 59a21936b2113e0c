/** `verify-workflow`: what is wrong with a definition, told before anybody is bound by it. Needs no database. */
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Subject } from '../cases/subject.js';
import { verifyContextOf } from '../cases/verify-context.js';
import { readDefinition, type ShapeProblem } from '../definitions/read-definition.js';
import { findingLines, formatList, shapeSentence } from '../i18n/index.js';
import { subjects } from '../subjects.js';
import { type Finding, verifyDefinition, type WorkflowDefinition } from '../workflow/index.js';
import { Failure } from './failure.js';
import type { Terminal } from './terminal.js';

/** What became of one definition: read or not, and what was found. */
type Verdict =
  | { readonly name: string; readonly readable: true; readonly findings: readonly Finding[] }
  | {
      readonly name: string;
      readonly readable: false;
      /** Why it is no definition, in one sentence. */
      readonly reason: string;
      readonly problems: readonly ShapeProblem[];
    };

export function addVerifyWorkflow(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  program
    .command('verify-workflow')
    .description(t('cli.verify.about'))
    .argument('[file...]', t('cli.verify.file'))
    .option('--json', t('cli.verify.json'))
    .action(async (files: readonly string[], { json = false }: { readonly json?: boolean }) => {
      const verdicts =
        files.length === 0
          ? subjects.map((subject) => verdictOn(subject.shipped.code, subject, subject.shipped))
          : await Promise.all(files.map((file) => verdictOnFile(terminal, file)));
      if (json)
        terminal.say(
          JSON.stringify(
            verdicts.map((one) => forMachines(terminal, one)),
            null,
            2,
          ),
        );
      else for (const one of verdicts) tell(terminal, one);
      if (verdicts.some((one) => !one.readable)) throw new Failure('', true);
      if (!verdicts.every(isSound)) throw new Failure('');
    });
}

function isSound(verdict: Verdict): boolean {
  return verdict.readable && verdict.findings.every((one) => one.severity !== 'error');
}

async function verdictOnFile({ t, locale }: Terminal, name: string): Promise<Verdict> {
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
  const subject = subjects.find((one) => one.code === read.definition.subject);
  if (subject) return verdictOn(name, subject, read.definition);
  const known = formatList(
    subjects.map((one) => one.code),
    locale,
  );
  const unknown = { name, subject: read.definition.subject, known };
  return unreadable(name, t('cli.verify.subject_unknown', unknown));
}

function verdictOn(name: string, subject: Subject, definition: WorkflowDefinition): Verdict {
  return { name, readable: true, findings: verifyDefinition(definition, verifyContextOf(subject)) };
}

function unreadable(name: string, reason: string): Verdict & { readable: false } {
  return { name, readable: false, reason, problems: [] };
}

function tell({ t, locale, say }: Terminal, verdict: Verdict): void {
  const { name } = verdict;
  if (!verdict.readable) {
    say(verdict.reason);
    for (const problem of verdict.problems) say(`  ${shapeSentence(problem, locale)}`);
    return;
  }
  const count = verdict.findings.filter((finding) => finding.severity === 'error').length;
  if (count > 0) say(t('cli.verify.unsound', { name, count }));
  else if (verdict.findings.length > 0) say(t('cli.verify.sound_with_warnings', { name }));
  else say(t('cli.verify.sound', { name }));
  for (const finding of verdict.findings) {
    const [line = '', ...more] = findingLines(finding, locale);
    say(`  ${line}`);
    for (const one of more) say(`    ${one}`);
  }
}

/** Codes and places for programs, each with its sentence; a path can be replayed through the engine. */
function forMachines({ locale }: Terminal, verdict: Verdict): object {
  if (!verdict.readable) {
    const problems = verdict.problems.map((one) => ({ ...one, sentence: shapeSentence(one, locale) }));
    return { name: verdict.name, readable: false, reason: verdict.reason, problems };
  }
  const findings = verdict.findings.map((one) => ({ ...one, sentence: findingLines(one, locale)[0] }));
  return { name: verdict.name, readable: true, sound: isSound(verdict), findings };
}
