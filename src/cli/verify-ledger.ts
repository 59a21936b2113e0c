/** `verify-ledger`: proves that the balances are what the entries add up to; says what does not, and fails then. */
import type { Command } from 'commander';
import type { Config } from '../config.js';
import { type LedgerFault, verifyLedger } from '../funding/verify-ledger.js';
import { formatCents } from '../kernel/money.js';
import { Failure } from './failure.js';
import { withDatabase } from './open-database.js';
import type { Terminal } from './terminal.js';

export function addVerifyLedger(program: Command, terminal: Terminal, config: () => Config): void {
  const { t, say } = terminal;
  const sentence = ({ code, of, id, account, kept, derived }: LedgerFault) =>
    t(`cli.ledger.fault.${code}`, {
      of: t(`ledger.of.${of}`),
      id,
      account: account ?? '',
      kept: formatCents(kept ?? 0),
      derived: formatCents(derived ?? 0),
      number: kept ?? 0,
      entries: derived ?? 0,
    });
  program
    .command('verify-ledger')
    .description(t('cli.ledger.about'))
    .action(async () => {
      await withDatabase(config(), terminal, async (database) => {
        const { faults, ...counted } = await verifyLedger(database);
        if (faults.length === 0) return say(t('cli.ledger.proven', counted));
        say(t('cli.ledger.faulty', { count: faults.length }));
        for (const fault of faults) say(sentence(fault));
        throw new Failure('');
      });
    });
}
