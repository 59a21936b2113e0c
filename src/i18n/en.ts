/** The English catalogue, the source of all keys: one file per room, composed here. */
import { absences } from './en/absences.js';
import { actions } from './en/actions.js';
import { amendments } from './en/amendments.js';
import { api } from './en/api.js';
import { audit } from './en/audit.js';
import { blockers } from './en/blockers.js';
import { budgets } from './en/budgets.js';
import { calendars } from './en/calendars.js';
import { cases } from './en/cases.js';
import { cli } from './en/cli.js';
import { deadlines } from './en/deadlines.js';
import { delegations } from './en/delegations.js';
import { dialogues } from './en/dialogues.js';
import { differences } from './en/differences.js';
import { envelopes } from './en/envelopes.js';
import { exAnte } from './en/ex-ante.js';
import { feeds } from './en/feeds.js';
import { findings } from './en/findings.js';
import { home } from './en/home.js';
import { identity } from './en/identity.js';
import { ledger } from './en/ledger.js';
import { mails } from './en/mails.js';
import { money } from './en/money.js';
import { names } from './en/names.js';
import { notices } from './en/notices.js';
import { payments } from './en/payments.js';
import { problems } from './en/problems.js';
import { process } from './en/process.js';
import { programme } from './en/programme.js';
import { programmeHub } from './en/programme-hub.js';
import { refusals } from './en/refusals.js';
import { reminders } from './en/reminders.js';
import { reports } from './en/reports.js';
import { statements } from './en/statements.js';
import { web } from './en/web.js';
import { webhooks } from './en/webhooks.js';
import { why } from './en/why.js';
import { wishes } from './en/wishes.js';
import { workflows } from './en/workflows.js';
import { yearEnd } from './en/year-end.js';

export const en = {
  ...absences,
  ...actions,
  ...amendments,
  ...api,
  ...audit,
  ...blockers,
  ...budgets,
  ...calendars,
  ...cases,
  ...cli,
  ...deadlines,
  ...delegations,
  ...dialogues,
  ...differences,
  ...envelopes,
  ...exAnte,
  ...feeds,
  ...findings,
  ...home,
  ...identity,
  ...ledger,
  ...mails,
  ...money,
  ...names,
  ...notices,
  ...payments,
  ...problems,
  ...process,
  ...programme,
  ...programmeHub,
  ...refusals,
  ...reminders,
  ...reports,
  ...statements,
  ...web,
  ...webhooks,
  ...why,
  ...wishes,
  ...workflows,
  ...yearEnd,
};
