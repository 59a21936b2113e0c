import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

const ROOT = process.cwd();

/** A file that imports something it must not, and the rule that says so. */
const FORBIDDEN: [from: string, to: string, rule: string][] = [
  ['src/workflow/a.ts', 'src/kernel/money.ts', 'workflow-imports'],
  ['src/workflow/b.ts', 'node:crypto', 'workflow-is-pure'],
  ['src/workflow/c.ts', 'rxjs', 'workflow-is-pure'],
  ['src/kernel/a.ts', 'src/database/source.ts', 'kernel-imports'],
  ['src/kernel/b.ts', 'src/config.ts', 'kernel-imports'],
  ['src/kernel/c.ts', 'rxjs', 'kernel-is-plain'],
  ['src/i18n/a.ts', 'src/audit/event.ts', 'i18n-imports'],
  ['src/database/a.ts', 'src/audit/event.ts', 'database-imports'],
  ['src/audit/a.ts', 'src/jobs/port.ts', 'audit-imports'],
  ['src/jobs/a.ts', 'src/cases/advance-case.ts', 'jobs-imports'],
  ['src/jobs/b.ts', 'src/i18n/text.ts', 'jobs-imports'],
  ['src/identity/a.ts', 'src/cases/advance-case.ts', 'identity-imports'],
  ['src/identity/b.ts', 'src/jobs/relay.ts', 'identity-imports'],
  ['src/reference/a.ts', 'src/identity/users.ts', 'reference-imports'],
  ['src/cases/a.ts', 'src/documents/store.ts', 'cases-imports'],
  ['src/cases/b.ts', 'src/jobs/relay.ts', 'cases-imports'],
  ['src/definitions/a.ts', 'src/documents/store.ts', 'definitions-imports'],
  ['src/documents/a.ts', 'src/actions/submit-concept-note.ts', 'documents-imports'],
  ['src/messages/a.ts', 'src/actions/submit-concept-note.ts', 'messages-imports'],
  ['src/partnerships/a.ts', 'src/actions/submit-concept-note.ts', 'partnerships-imports'],
  ['src/calls/a.ts', 'src/funding/open-request.ts', 'calls-imports'],
  ['src/needs/a.ts', 'src/actions/submit-concept-note.ts', 'needs-imports'],
  ['src/actions/a.ts', 'src/funding/open-request.ts', 'actions-imports'],
  ['src/funding/a.ts', 'src/reporting/report.ts', 'funding-imports'],
  ['src/reporting/a.ts', 'src/messages/talk.ts', 'reporting-imports'],
  ['src/assessment/a.ts', 'src/funding/open-request.ts', 'assessment-imports'],
  ['src/assistance/a.ts', 'src/funding/open-request.ts', 'assistance-imports'],
  ['src/dialogues/a.ts', 'src/funding/open-request.ts', 'dialogues-imports'],
  ['src/results/a.ts', 'src/messages/talk.ts', 'results-imports'],
  ['src/assistance/b.ts', 'src/assessment/score.repository.ts', 'assessment-private'],
  ['src/dialogues/b.ts', 'src/assistance/assistance.repository.ts', 'assistance-private'],
  ['src/funding/d.ts', 'src/dialogues/dialogue.repository.ts', 'dialogues-private'],
  ['src/results/b.ts', 'src/reporting/report.repository.ts', 'reporting-private'],
  ['src/funding/b.ts', 'src/actions/action.entity.ts', 'actions-private'],
  ['src/funding/c.ts', 'src/actions/action.workflow.ts', 'actions-private'],
  ['src/reporting/b.ts', 'src/funding/funding.repository.ts', 'funding-private'],
  ['src/calls/b.ts', 'src/partnerships/partnership.subject.ts', 'partnerships-private'],
  ['src/needs/b.ts', 'src/calls/call.entity.ts', 'calls-private'],
  ['src/actions/b.ts', 'src/needs/need.entity.ts', 'needs-private'],
  ['src/reminders/a.ts', 'src/actions/submit-concept-note.ts', 'reminders-imports'],
  ['src/notifications/a.ts', 'src/cases/advance-case.ts', 'notifications-imports'],
  ['src/letters/a.ts', 'src/exchange/pdf.ts', 'letters-imports'],
  ['src/actions/c.ts', 'src/letters/write-letter.ts', 'actions-imports'],
  ['src/insight/a.ts', 'src/cases/advance-case.ts', 'insight-imports'],
  ['src/exchange/a.ts', 'src/web/page.ts', 'exchange-imports'],
  ['src/exchange/b.ts', 'src/actions/action.entity.ts', 'edges-do-not-store'],
  ['src/web/a.ts', 'src/actions/action.entity.ts', 'edges-do-not-store'],
  ['src/web/b.ts', 'typeorm', 'edges-know-no-store'],
  ['src/web/c.ts', 'bullmq', 'edges-know-no-store'],
  ['src/web/d.ts', 'src/api/controller.ts', 'web-imports'],
  ['src/web/e.ts', 'src/jobs/relay.ts', 'web-imports'],
  ['src/api/a.ts', 'src/funding/funding.repository.ts', 'edges-do-not-store'],
  ['src/api/b.ts', 'typeorm', 'edges-know-no-store'],
  ['src/api/c.ts', 'bullmq', 'edges-know-no-store'],
  ['src/api/d.ts', 'pg', 'edges-know-no-store'],
  ['src/api/e.ts', 'src/web/page.ts', 'api-imports'],
  ['src/cases/c.ts', 'src/embedded/server.ts', 'embedded-is-private'],
  ['src/app.module.ts', 'src/embedded/server.ts', 'embedded-is-private'],
  ['src/web/f.ts', 'src/app.module.ts', 'contents-are-private'],
  ['src/kernel/d.ts', 'test/support/clock.ts', 'no-tests-in-sources'],
  ['src/identity/c.ts', 'fast-check', 'no-dev-packages-in-sources'],
  ['src/helpers/a.ts', 'src/kernel/money.ts', 'no-unknown-room'],
  ['src/kernel/e.ts', 'src/kernel/gone.ts', 'no-unresolvable'],
];

/** What the house allows on purpose; a rule that forbids too much is as wrong as one that forbids too little. */
const ALLOWED: [from: string, to: string][] = [
  ['src/workflow/ok.ts', 'src/workflow/decide.ts'],
  ['src/kernel/ok.ts', 'node:crypto'],
  ['src/i18n/ok.ts', 'src/kernel/money.ts'],
  ['src/audit/ok.ts', 'src/database/source.ts'],
  ['src/identity/ok.ts', 'src/jobs/port.ts'],
  ['src/identity/ok2.ts', 'typeorm'],
  ['src/cases/ok.ts', 'src/workflow/decide.ts'],
  ['src/documents/ok.ts', 'src/cases/edit-case.ts'],
  ['src/funding/ok.ts', 'src/actions/submit-concept-note.ts'],
  ['src/reporting/ok.ts', 'src/partnerships/partnership.query.ts'],
  ['src/reminders/ok.ts', 'src/actions/action-list.query.ts'],
  ['src/insight/ok.ts', 'src/funding/funding.query.ts'],
  ['src/exchange/ok.ts', 'src/actions/submit-concept-note.ts'],
  ['src/web/ok.ts', 'src/actions/submit-concept-note.ts'],
  ['src/web/ok2.ts', 'src/insight/dashboard.query.ts'],
  ['src/api/ok.ts', 'src/workflow/decide.ts'],
  ['src/cli/ok.ts', 'src/embedded/server.ts'],
  ['src/embedded/ok.ts', 'src/app.module.ts'],
  ['src/main.ts', 'src/embedded/server.ts'],
  ['test/ok.spec.ts', 'src/embedded/server.ts'],
];

interface Violation {
  readonly from: string;
  readonly rule: string;
}

let tree: string;
let violations: readonly Violation[];

beforeAll(() => {
  tree = realpathSync(mkdtempSync(join(tmpdir(), 'entente-rules-')));
  writeTree();
  violations = cruise();
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

function writeTree(): void {
  const imports = new Map<string, string[]>();
  for (const [from, to] of [...FORBIDDEN, ...ALLOWED]) {
    imports.set(from, [...(imports.get(from) ?? []), to]);
    const isFile = /^(src|test)\//.test(to);
    if (isFile && !to.includes('gone') && !imports.has(to)) imports.set(to, []);
  }
  imports.set('src/kernel/circle-1.ts', ['src/kernel/circle-2.ts']);
  imports.set('src/kernel/circle-2.ts', ['src/kernel/circle-1.ts']);
  for (const [file, targets] of imports) {
    const lines = targets.map((target, index) => `import * as m${index} from '${specifier(file, target)}';`);
    const uses = targets.map((_, index) => `m${index}`).join(', ');
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), `${lines.join('\n')}\nexport const used = [${uses}];\n`);
  }
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
  symlinkSync(join(ROOT, 'package.json'), join(tree, 'package.json'));
}

function specifier(from: string, to: string): string {
  if (!/^(src|test)\//.test(to)) return to;
  const path = relative(dirname(from), to).replace(/[.]ts$/, '.js');
  return path.startsWith('.') ? path : `./${path}`;
}

function cruise(): readonly Violation[] {
  const cli = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(ROOT, '.dependency-cruiser.cjs');
  const folders = readdirSync(tree).filter((name) => name === 'src' || name === 'test');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [cli, '--config', config, '--output-type', 'json', ...folders],
    { cwd: tree, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (stdout === '') throw new Error(stderr);
  const found = JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  return found.summary.violations.map(({ from, rule }) => ({ from, rule: rule.name }));
}

describe('the import rules', () => {
  it.each(FORBIDDEN)('%s may not import %s (%s)', (from, _to, rule) => {
    expect(violations).toContainEqual({ from, rule });
  });

  it.each(ALLOWED)('%s may import %s', (from) => {
    expect(violations.filter((violation) => violation.from === from && from !== 'src/app.module.ts')).toEqual(
      [],
    );
  });

  it('two files may not import each other', () => {
    expect(violations).toContainEqual({ from: 'src/kernel/circle-1.ts', rule: 'no-circles' });
  });

  it('every rule is broken by an example above', () => {
    const rules = createRequire(join(ROOT, 'x.cjs'))('./.dependency-cruiser.cjs') as {
      forbidden: { name: string }[];
    };
    // The rooms at the edge that may import everything have a line for completeness and nothing to forbid.
    const free = ['cli-imports', 'embedded-imports'];
    const unproven = rules.forbidden
      .map(({ name }) => name)
      .filter(
        (name) =>
          !free.includes(name) && name !== 'no-circles' && !FORBIDDEN.some(([, , rule]) => rule === name),
      );
    expect(unproven).toEqual([]);
  });

  it('nothing else is wrong in the examples', () => {
    const meant = new Set(FORBIDDEN.map(([from]) => from));
    const strays = violations.filter(
      ({ from }) => !meant.has(from) && !from.startsWith('src/kernel/circle-'),
    );
    expect(strays).toEqual([]);
  });
});
