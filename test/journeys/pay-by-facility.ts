/** What becomes of a payment request of the facility once it is handed in: registered, checked, ordered and paid. */
import type { ProgrammeOffice } from '../api/support/programme-office.js';
import { brusselsDayAt } from '../support/brussels-day.js';

const VISAS = [
  ['initiator', 'operational', ['matches_contract', 'work_done']],
  ['financial-initiator', 'financial_initiation', ['amount_correct', 'bank_account']],
  ['financial-verifier', 'financial_verification', ['legality', 'initiation_checked']],
  ['authorising-officer', 'aosd', ['visas_seen']],
] as const;

/** `payment` is its path. Nobody who asked for it takes part. */
export async function payThrough(office: ProgrammeOffice, payment: string): Promise<void> {
  await office.does('secretariat-2', payment, { transition: 'register' });
  for (const [by, visa, checks] of VISAS) {
    await office.does(by, payment, { transition: 'approve', visa, inputs: { checks } });
  }
  await office.does('secretariat-2', payment, {
    transition: 'pay',
    inputs: { bank_reference: 'SEPA 2026-41', value_date: brusselsDayAt(office.app.database.clockOffsetMs) },
  });
}
