/** Brings the real cooperation frameworks into the database as cases, at each start; what is there stays as it is. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { openCase } from '../cases/open-case.js';
import type { Transaction } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import { type Framework, frameworks, type Signatory } from '../reference/frameworks.js';

export async function loadFrameworks(runtime: CaseRuntime): Promise<void> {
  await runtime.database.asActor(systemActor('import'), async (transaction) => {
    await transaction.run('frameworks_lock', 'SELECT pg_advisory_xact_lock(720190308)');
    const rows = await transaction.run<{ country: string; kind: string }>(
      'frameworks_there',
      'SELECT country, kind FROM partnership',
    );
    const there = new Set(rows.map((row) => `${row.kind}/${row.country}`));
    for (const framework of frameworks) {
      if (!there.has(referenceOf(framework))) await openFramework(runtime, transaction, framework);
    }
  });
}

function referenceOf(framework: Framework): string {
  return `${framework.kind}/${framework.partner}`;
}

async function openFramework(
  runtime: CaseRuntime,
  transaction: Transaction,
  framework: Framework,
): Promise<void> {
  const { date, provenance, source } = framework.signed;
  const { id } = await openCase(runtime, transaction, systemActor('import'), {
    subject: 'partnership',
    title: framework.names.en,
    organisationId: null,
    countries: [framework.partner],
    stage: framework.status.code,
    reference: referenceOf(framework),
  });
  await transaction.run(
    'framework_insert',
    `INSERT INTO partnership (id, kind, country, signed_on, signed_earliest, signed_latest, all_member_states, provenance, source, note)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      framework.kind,
      framework.partner,
      date.known,
      date.earliest,
      date.latest,
      framework.signatories === 'all_member_states',
      provenance,
      source,
      framework.status.note?.en ?? '',
    ],
  );
  await transaction.run(
    'framework_pillars',
    'INSERT INTO partnership_pillar (partnership_id, pillar) SELECT $1, unnest($2::text[])',
    [id, framework.pillars.codes],
  );
  if (framework.signatories !== 'all_member_states') {
    await insertSignatories(transaction, id, framework.signatories);
  }
}

async function insertSignatories(
  transaction: Transaction,
  id: string,
  signatories: readonly Signatory[],
): Promise<void> {
  await transaction.run(
    'framework_signatories',
    `INSERT INTO signatory (partnership_id, country, acceded_on, acceded_earliest, acceded_latest, has_left, left_on,
       left_earliest, left_latest, provenance, source)
     SELECT $1, t.* FROM jsonb_to_recordset($2) AS t (country text, acceded_on text, acceded_earliest date,
       acceded_latest date, has_left boolean, left_on text, left_earliest date, left_latest date, provenance text, source text)`,
    [
      id,
      JSON.stringify(
        signatories.map(({ country, acceded, left, provenance, source }) => ({
          country,
          acceded_on: acceded.known,
          acceded_earliest: acceded.earliest,
          acceded_latest: acceded.latest,
          has_left: left !== null,
          left_on: left?.known ?? null,
          left_earliest: left?.earliest ?? null,
          left_latest: left?.latest ?? null,
          provenance,
          source,
        })),
      ),
    ],
  );
}
