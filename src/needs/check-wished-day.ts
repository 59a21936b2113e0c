import { todayInBrussels } from '../calls/today.query.js';
import type { Transaction } from '../database/database.js';
import type { FieldChecks } from '../kernel/field-checks.js';
import type { NeedContent } from './need-content.js';

/** Nobody can help by a day that has passed; one that was named in time stays when something else is changed. */
export async function checkWishedDay(
  transaction: Transaction,
  before: NeedContent | null,
  { wishedOn }: NeedContent,
  checks: FieldChecks,
): Promise<void> {
  if (wishedOn === null || wishedOn === before?.wishedOn) return;
  if (wishedOn < (await todayInBrussels(transaction))) checks.add('wishedOn', 'day_has_passed');
}
