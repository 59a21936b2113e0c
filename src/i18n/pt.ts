/** The Portuguese catalogue: the same keys as the English one, or it does not compile. */
import type { Translated } from './catalogue.js';
import type { en } from './en.js';
import { absences } from './pt/absences.js';
import { accessibility } from './pt/accessibility.js';
import { actions } from './pt/actions.js';
import { agencies } from './pt/agencies.js';
import { amendments } from './pt/amendments.js';
import { api } from './pt/api.js';
import { applicationVersions } from './pt/application-versions.js';
import { assessments } from './pt/assessments.js';
import { assistance } from './pt/assistance.js';
import { audit } from './pt/audit.js';
import { auditTrail } from './pt/audit-trail.js';
import { blockers } from './pt/blockers.js';
import { budgets } from './pt/budgets.js';
import { bulk } from './pt/bulk.js';
import { byTwo } from './pt/by-two.js';
import { calendars } from './pt/calendars.js';
import { calls } from './pt/calls.js';
import { caseTabs } from './pt/case-tabs.js';
import { cases } from './pt/cases.js';
import { cli } from './pt/cli.js';
import { deadlines } from './pt/deadlines.js';
import { delegations } from './pt/delegations.js';
import { desk } from './pt/desk.js';
import { dialogues } from './pt/dialogues.js';
import { differences } from './pt/differences.js';
import { documents } from './pt/documents.js';
import { drafts } from './pt/drafts.js';
import { envelopes } from './pt/envelopes.js';
import { erasure } from './pt/erasure.js';
import { everyday } from './pt/everyday.js';
import { exAnte } from './pt/ex-ante.js';
import { facilityPayments } from './pt/facility-payments.js';
import { feeds } from './pt/feeds.js';
import { findings } from './pt/findings.js';
import { firstDay } from './pt/first-day.js';
import { forecasts } from './pt/forecasts.js';
import { glossary } from './pt/glossary.js';
import { help } from './pt/help.js';
import { home } from './pt/home.js';
import { identity } from './pt/identity.js';
import { keys } from './pt/keys.js';
import { ledger } from './pt/ledger.js';
import { letters } from './pt/letters.js';
import { lists } from './pt/lists.js';
import { live } from './pt/live.js';
import { looks } from './pt/looks.js';
import { mails } from './pt/mails.js';
import { messages } from './pt/messages.js';
import { money } from './pt/money.js';
import { names } from './pt/names.js';
import { needs } from './pt/needs.js';
import { notices } from './pt/notices.js';
import { palette } from './pt/palette.js';
import { parties } from './pt/parties.js';
import { partnershipYears } from './pt/partnership-years.js';
import { payments } from './pt/payments.js';
import { pictures } from './pt/pictures.js';
import { problems } from './pt/problems.js';
import { process } from './pt/process.js';
import { programme } from './pt/programme.js';
import { programmeHub } from './pt/programme-hub.js';
import { refusals } from './pt/refusals.js';
import { reminders } from './pt/reminders.js';
import { reports } from './pt/reports.js';
import { results } from './pt/results.js';
import { search } from './pt/search.js';
import { secondFactor } from './pt/second-factor.js';
import { sessions } from './pt/sessions.js';
import { settings } from './pt/settings.js';
import { signingIn } from './pt/signing-in.js';
import { singleSignOn } from './pt/single-sign-on.js';
import { statements } from './pt/statements.js';
import { storage } from './pt/storage.js';
import { themes } from './pt/themes.js';
import { tokens } from './pt/tokens.js';
import { tracking } from './pt/tracking.js';
import { waits } from './pt/waits.js';
import { waysIn } from './pt/ways-in.js';
import { web } from './pt/web.js';
import { webhooks } from './pt/webhooks.js';
import { why } from './pt/why.js';
import { wishes } from './pt/wishes.js';
import { wordDiff } from './pt/word-diff.js';
import { workflows } from './pt/workflows.js';
import { yearEnd } from './pt/year-end.js';

export const pt: Translated<typeof en> = {
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
