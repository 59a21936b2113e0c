/**
 * At every start: a version of the installation's own that the program no longer carries out, or that became unsound
 * under its rules, is not used for new cases until it is; what we ship is proven before it is released.
 */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { verifyContextOf } from '../cases/verify-context.js';
import { systemActor } from '../kernel/actor.js';
import { verifyDefinition } from '../workflow/index.js';
import { subjectOf } from './examine.js';
import { definitionOf } from './read-definition.js';

interface OwnVersion {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly status: 'published' | 'quarantined';
  readonly body: unknown;
}

/** Looks at the newest versions, down to the first that holds; answers those that are quarantined afterwards. */
export async function quarantineUnsound(runtime: CaseRuntime): Promise<readonly string[]> {
  return runtime.database.asActor(systemActor('operator'), async (transaction) => {
    await transaction.run('definition_lock', 'SELECT pg_advisory_xact_lock(720190306)');
    const own = await transaction.run<OwnVersion>(
      'definition_own_versions',
      `SELECT id, code, version, status, body FROM workflow_definition
       WHERE NOT shipped AND status IN ('published', 'quarantined') ORDER BY code, version DESC`,
    );
    const quarantined: string[] = [];
    const settled = new Set<string>();
    for (const one of own) {
      if (settled.has(one.code)) continue;
      const holds = isUsable(runtime, one);
      if (holds) settled.add(one.code);
      else quarantined.push(`${one.code} ${one.version}`);
      const status = holds ? 'published' : 'quarantined';
      if (status === one.status) continue;
      await transaction.run('definition_status', 'UPDATE workflow_definition SET status = $2 WHERE id = $1', [
        one.id,
        status,
      ]);
    }
    return quarantined;
  });
}

function isUsable(runtime: CaseRuntime, { code, body }: OwnVersion): boolean {
  if (!runtime.subjects.all().some((subject) => subject.shipped.code === code)) return false;
  const read = definitionOf(body);
  if (!read.ok) return false;
  const findings = verifyDefinition(read.definition, verifyContextOf(subjectOf(runtime, code)));
  return findings.every((finding) => finding.severity === 'warning');
}
