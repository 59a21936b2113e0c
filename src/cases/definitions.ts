/** Published definitions: immutable, so each is read once and kept. */
import { createHash } from 'node:crypto';
import type { Database, Transaction } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import { canonicalJson } from '../kernel/canonical-json.js';
import { newId } from '../kernel/id.js';
import { verifyDefinition, type WorkflowDefinition } from '../workflow/index.js';
import type { Subject, Subjects } from './subject.js';
import { verifyContextOf } from './verify-context.js';

interface StoredDefinition {
  readonly id: string;
  readonly version: number;
  /** SHA-256, in hex, of the body as canonical JSON. */
  readonly hash: string;
  readonly body: WorkflowDefinition;
}

export class Definitions {
  private readonly byId = new Map<string, StoredDefinition>();

  constructor(private readonly database: Database) {}

  /** The definition a case pins. */
  async pinned(id: string, transaction: Transaction): Promise<WorkflowDefinition> {
    return (await this.stored(id, transaction)).body;
  }

  async stored(id: string, transaction: Transaction): Promise<StoredDefinition> {
    const known = this.byId.get(id);
    if (known) return known;
    const [row] = await transaction.run<StoredDefinition>(
      'definition_by_id',
      'SELECT id, version, hash, body FROM workflow_definition WHERE id = $1',
      [id],
    );
    if (!row) throw new Error(`No definition ${id}.`);
    this.byId.set(id, row);
    return row;
  }

  /** The newest published version under a code: what a new case pins. */
  async current(code: string, transaction: Transaction): Promise<StoredDefinition> {
    const [row] = await transaction.run<StoredDefinition>(
      'definition_current',
      `SELECT id, version, hash, body FROM workflow_definition
       WHERE code = $1 AND status = 'published' ORDER BY version DESC LIMIT 1`,
      [code],
    );
    if (!row) throw new Error(`No definition is published as ${code}.`);
    return row;
  }

  /**
   * Publishes what we ship, at every start: a definition that changed becomes a new version, unless the installation
   * has published its own successor; then it waits as a draft. Throws when one that changed is unsound; what is
   * published has been verified, which takes seconds.
   */
  async publishShipped(subjects: Subjects): Promise<void> {
    const operator = systemActor('operator');
    const changed = await this.database.asActor(operator, (transaction) => changedIn(subjects, transaction));
    if (changed.length === 0) return;
    for (const subject of changed) this.assertSound(subject);
    await this.database.asActor(operator, async (transaction) => {
      await transaction.run('definition_lock', 'SELECT pg_advisory_xact_lock(720190306)');
      // Another process may have published some of them meanwhile.
      for (const subject of await changedIn(subjects, transaction)) {
        if (changed.includes(subject)) await publishOne(subject.shipped, transaction);
      }
    });
  }

  protected assertSound(subject: Subject): void {
    const findings = verifyDefinition(subject.shipped, verifyContextOf(subject)).filter(
      (finding) => finding.severity === 'error',
    );
    if (findings.length > 0) {
      const list = findings
        .map((one) => `${one.code} at ${one.where} ${JSON.stringify(one.params)}`)
        .join('; ');
      throw new Error(`The shipped workflow ${subject.shipped.code} is unsound: ${list}`);
    }
  }
}

/** Those whose shipped definition is not the one that was published last. */
async function changedIn(subjects: Subjects, transaction: Transaction): Promise<readonly Subject[]> {
  const rows = await transaction.run<{ code: string; hash: string }>(
    'definition_shipped',
    `SELECT DISTINCT ON (code) code, hash FROM workflow_definition WHERE shipped ORDER BY code, version DESC`,
  );
  const known = new Map(rows.map(({ code, hash }) => [code, hash]));
  return subjects.all().filter(({ shipped }) => known.get(shipped.code) !== hashOf(shipped));
}

async function publishOne(shipped: WorkflowDefinition, transaction: Transaction): Promise<void> {
  const [last] = await transaction.run<{ version: number; own: boolean }>(
    'definition_last',
    'SELECT max(version) AS version, bool_or(NOT shipped) AS own FROM workflow_definition WHERE code = $1',
    [shipped.code],
  );
  await transaction.run(
    'definition_add',
    `INSERT INTO workflow_definition (id, code, version, hash, body, status, shipped, published_at)
     VALUES ($1, $2, $3, $4, $5, $6, true, CASE WHEN $6 = 'published' THEN entente_now() END)`,
    [
      newId(),
      shipped.code,
      (last?.version ?? 0) + 1,
      hashOf(shipped),
      JSON.stringify(shipped),
      last?.own ? 'draft' : 'published',
    ],
  );
}

const hashes = new WeakMap<WorkflowDefinition, string>();

function hashOf(shipped: WorkflowDefinition): string {
  const known = hashes.get(shipped);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(canonicalJson(shipped)).digest('hex');
  hashes.set(shipped, hash);
  return hash;
}
