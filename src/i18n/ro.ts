/** The Romanian catalogue: the same keys as the English one, or it does not compile. */
import type { Translated } from './catalogue.js';
import type { en } from './en.js';
import { absences } from './ro/absences.js';
import { accessibility } from './ro/accessibility.js';
import { actions } from './ro/actions.js';
import { agencies } from './ro/agencies.js';
import { amendments } from './ro/amendments.js';
import { api } from './ro/api.js';
import { applicationVersions } from './ro/application-versions.js';
import { assessments } from './ro/assessments.js';
import { assistance } from './ro/assistance.js';
import { audit } from './ro/audit.js';
import { auditTrail } from './ro/audit-trail.js';
import { blockers } from './ro/blockers.js';
import { budgets } from './ro/budgets.js';
import { bulk } from './ro/bulk.js';
import { byTwo } from './ro/by-two.js';
import { calendars } from './ro/calendars.js';
import { calls } from './ro/calls.js';
import { caseTabs } from './ro/case-tabs.js';
import { cases } from './ro/cases.js';
import { cli } from './ro/cli.js';
import { deadlines } from './ro/deadlines.js';
import { delegations } from './ro/delegations.js';
import { desk } from './ro/desk.js';
import { dialogues } from './ro/dialogues.js';
import { differences } from './ro/differences.js';
import { documents } from './ro/documents.js';
import { drafts } from './ro/drafts.js';
import { envelopes } from './ro/envelopes.js';
import { erasure } from './ro/erasure.js';
import { everyday } from './ro/everyday.js';
import { exAnte } from './ro/ex-ante.js';
import { facilityPayments } from './ro/facility-payments.js';
import { feeds } from './ro/feeds.js';
import { findings } from './ro/findings.js';
import { firstDay } from './ro/first-day.js';
import { forecasts } from './ro/forecasts.js';
import { glossary } from './ro/glossary.js';
import { help } from './ro/help.js';
import { home } from './ro/home.js';
import { identity } from './ro/identity.js';
import { keys } from './ro/keys.js';
import { ledger } from './ro/ledger.js';
import { letters } from './ro/letters.js';
import { lists } from './ro/lists.js';
import { live } from './ro/live.js';
import { looks } from './ro/looks.js';
import { mails } from './ro/mails.js';
import { messages } from './ro/messages.js';
import { money } from './ro/money.js';
import { names } from './ro/names.js';
import { needs } from './ro/needs.js';
import { notices } from './ro/notices.js';
import { palette } from './ro/palette.js';
import { parties } from './ro/parties.js';
import { partnershipYears } from './ro/partnership-years.js';
import { payments } from './ro/payments.js';
import { pictures } from './ro/pictures.js';
import { problems } from './ro/problems.js';
import { process } from './ro/process.js';
import { programme } from './ro/programme.js';
import { programmeHub } from './ro/programme-hub.js';
import { refusals } from './ro/refusals.js';
import { reminders } from './ro/reminders.js';
import { reports } from './ro/reports.js';
import { results } from './ro/results.js';
import { search } from './ro/search.js';
import { secondFactor } from './ro/second-factor.js';
import { sessions } from './ro/sessions.js';
import { settings } from './ro/settings.js';
import { signingIn } from './ro/signing-in.js';
import { singleSignOn } from './ro/single-sign-on.js';
import { statements } from './ro/statements.js';
import { storage } from './ro/storage.js';
import { themes } from './ro/themes.js';
import { tokens } from './ro/tokens.js';
import { tracking } from './ro/tracking.js';
import { waits } from './ro/waits.js';
import { waysIn } from './ro/ways-in.js';
import { web } from './ro/web.js';
import { webhooks } from './ro/webhooks.js';
import { why } from './ro/why.js';
import { wishes } from './ro/wishes.js';
import { wordDiff } from './ro/word-diff.js';
import { workflows } from './ro/workflows.js';
import { yearEnd } from './ro/year-end.js';

export const ro: Translated<typeof en, 'few'> = {
  ...absences,
  ...actions,
  ...agencies,
  ...amendments,
  ...api,
  ...assistance,
  ...applicationVersions,
  ...assessments,
  ...audit,
  ...auditTrail,
  ...blockers,
  ...budgets,
  ...byTwo,
  ...bulk,
  ...calendars,
  ...calls,
  ...cases,
  ...cli,
  ...deadlines,
  ...delegations,
  ...dialogues,
  ...differences,
  ...documents,
  ...drafts,
  ...envelopes,
  ...erasure,
  ...everyday,
  ...storage,
  ...tracking,
  ...facilityPayments,
  ...exAnte,
  ...feeds,
  ...findings,
  ...forecasts,
  ...help,
  ...home,
  ...identity,
  ...ledger,
  ...letters,
  ...lists,
  ...live,
  ...mails,
  ...messages,
  ...money,
  ...names,
  ...needs,
  ...notices,
  ...partnershipYears,
  ...parties,
  ...payments,
  ...pictures,
  ...problems,
  ...process,
  ...programme,
  ...programmeHub,
  ...refusals,
  ...reminders,
  ...reports,
  ...settings,
  ...results,
  ...search,
  ...secondFactor,
  ...sessions,
  ...signingIn,
  ...singleSignOn,
  ...statements,
  ...themes,
  ...waits,
  ...tokens,
  ...web,
  ...webhooks,
  ...why,
  ...wishes,
  ...workflows,
  ...desk,
  ...caseTabs,
  ...looks,
  ...keys,
  ...palette,
  ...glossary,
  ...accessibility,
  ...firstDay,
  ...wordDiff,
  ...yearEnd,
  ...waysIn,
};
