/** `verify-audit`: verifies an export with nothing but the file, published heads and a key that the reader has. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import type { HeadRecord } from '../audit/head.js';
import { keyIdOf } from '../audit/signing-key.js';
import { type AuditFault, type AuditVerdict, AuditVerifier } from '../audit/verify-records.js';
import { Failure } from './failure.js';
import type { Terminal } from './terminal.js';

interface Options {
  readonly head?: readonly string[];
  readonly key?: readonly string[];
}

export function addVerifyAudit(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  program
    .command('verify-audit')
    .description(t('cli.audit.verify_about'))
    .argument('<file>', t('cli.audit.file'))
    .option('--head <file...>', t('cli.audit.head'))
    .option('--key <pem...>', t('cli.audit.key'))
    .action(async (file: string, options: Options) => {
      const trusted = options.key
        ? await Promise.all(options.key.map((path) => publicKeyIn(path, terminal)))
        : undefined;
      const published = (
        await Promise.all((options.head ?? []).map((path) => headsIn(path, terminal)))
      ).flat();
      const verifier = new AuditVerifier({ published, ...(trusted ? { trusted } : {}) });
      await feed(verifier, file, terminal);
      tell(verifier.done(), terminal, published.length);
    });
}

async function feed(verifier: AuditVerifier, path: string, terminal: Terminal): Promise<void> {
  const input = createReadStream(path, 'utf8');
  let first = true;
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      const record = parsed(line);
      if (first && (record as { type?: unknown } | null)?.type !== 'export') {
        throw new Failure(terminal.t('cli.audit.no_export', { file: path }), true);
      }
      first = false;
      verifier.take(record);
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw unreadable(path, error, terminal);
  } finally {
    input.destroy();
  }
  if (first) throw new Failure(terminal.t('cli.audit.no_export', { file: path }), true);
}

function tell(verdict: AuditVerdict, { t, say }: Terminal, published: number): void {
  const { faults, scope, lastHead } = verdict;
  for (const fault of faults) say(sentence(fault, t));
  if (faults.length > 0) {
    say(t('cli.audit.faulty', { count: faults.length }));
    throw new Failure('');
  }
  say(t('cli.audit.holds', { events: verdict.events, chains: verdict.chains, heads: verdict.heads }));
  if (scope.case ?? scope.from ?? scope.to) say(t('cli.audit.part'));
  say(
    lastHead
      ? t('cli.audit.until', { at: lastHead.at, number: lastHead.number })
      : t('cli.audit.without_heads'),
  );
  if (verdict.unsigned > 0) say(t('cli.audit.unsigned', { count: verdict.unsigned }));
  if (verdict.erased > 0) say(t('cli.audit.erased', { count: verdict.erased }));
  if (published > 0) say(t('cli.audit.published', { count: published }));
  const key = verdict.keys.at(-1);
  if (key && !verdict.anchored) say(t('cli.audit.not_anchored', { key }));
  if (key && verdict.anchored) say(t('cli.audit.anchored', { key }));
}

function sentence(fault: AuditFault, t: Terminal['t']): string {
  return t(`cli.audit.fault.${fault.code}`, {
    chain: fault.chain ?? '',
    seq: fault.seq ?? 0,
    until: fault.untilSeq ?? fault.seq ?? 0,
    event: fault.event ?? '–',
    head: fault.head ?? 0,
    line: fault.line ?? 0,
  });
}

async function publicKeyIn(path: string, terminal: Terminal): Promise<string> {
  const pem = await readFile(path, 'utf8').catch((error: unknown) => {
    throw unreadable(path, error, terminal);
  });
  if (keyIdOf(pem) === null) throw new Failure(terminal.t('cli.audit.no_key', { file: path }), true);
  return pem;
}

/** Lines of a file of heads, of a mail that was saved, or of an export. */
async function headsIn(path: string, terminal: Terminal): Promise<readonly HeadRecord[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw unreadable(path, error, terminal);
  });
  const heads = text
    .split(/\r?\n/)
    .map(parsed)
    .filter((one): one is HeadRecord => {
      const { type, statement } = (one ?? {}) as { type?: unknown; statement?: { number?: unknown } };
      return type === 'head' && Number.isSafeInteger(statement?.number);
    });
  if (heads.length === 0) throw new Failure(terminal.t('cli.audit.no_heads', { file: path }), true);
  return heads;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

function unreadable(path: string, error: unknown, { t }: Terminal): Failure {
  const reason = (error as NodeJS.ErrnoException).code ?? String(error);
  return new Failure(t('cli.audit.unreadable', { file: path, reason }), true);
}
