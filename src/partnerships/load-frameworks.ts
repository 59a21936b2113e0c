/** Brings the real cooperation frameworks into the database as cases, at each start; what is there stays as it is. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { openCase } from '../cases/open-case.js';
import type { Transaction } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import { type Framework, frameworks } from '../reference/frameworks.js';
import { insertPartnership } from './partnership.repository.js';

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
  await insertPartnership(transaction, id, {
    kind: framework.kind,
    country: framework.partner,
    signed: date,
    allMemberStates: framework.signatories === 'all_member_states',
    pillars: framework.pillars.codes,
    signatories: framework.signatories === 'all_member_states' ? [] : framework.signatories,
    provenance,
    source,
    note: framework.status.note?.en ?? '',
  });
}
