/** `verify-workflow`: what is wrong with a definition, told before anybody is bound by it. Needs no database. */
import type { Command } from 'commander';
import { verifyContextOf } from '../cases/verify-context.js';
import { findingLines, shapeSentence } from '../i18n/index.js';
import { type Finding, verifyDefinition } from '../workflow/index.js';
import { type DefinitionFound, definitionIn, shippedDefinitions } from './definition-files.js';
import { Failure } from './failure.js';
import type { Terminal } from './terminal.js';

/** What became of one definition: read or not, and what was found. */
type Verdict =
  | { readonly name: string; readonly readable: true; readonly findings: readonly Finding[] }
  | (DefinitionFound & { readonly readable: false });

export function addVerifyWorkflow(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  program
    .command('verify-workflow')
    .description(t('cli.verify.about'))
    .argument('[file...]', t('cli.verify.file'))
    .option('--json', t('cli.verify.json'))
    .action(async (files: readonly string[], { json = false }: { readonly json?: boolean }) => {
      const found =
        files.length === 0
          ? shippedDefinitions()
          : await Promise.all(files.map((file) => definitionIn(terminal, file)));
      const verdicts = found.map(verdictOn);
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

function verdictOn(found: DefinitionFound): Verdict {
  if (!found.readable) return found;
  const { name, definition, subject } = found;
  return { name, readable: true, findings: verifyDefinition(definition, verifyContextOf(subject)) };
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
