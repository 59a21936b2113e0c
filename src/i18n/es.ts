/** The Spanish catalogue: the same keys as the English one, or it does not compile. */
import type { Translated } from './catalogue.js';
import type { en } from './en.js';
import { absences } from './es/absences.js';
import { accessibility } from './es/accessibility.js';
import { actions } from './es/actions.js';
import { agencies } from './es/agencies.js';
import { amendments } from './es/amendments.js';
import { api } from './es/api.js';
import { applicationVersions } from './es/application-versions.js';
import { assessments } from './es/assessments.js';
import { assistance } from './es/assistance.js';
import { audit } from './es/audit.js';
import { auditTrail } from './es/audit-trail.js';
import { blockers } from './es/blockers.js';
import { budgets } from './es/budgets.js';
import { bulk } from './es/bulk.js';
import { byTwo } from './es/by-two.js';
import { calendars } from './es/calendars.js';
import { calls } from './es/calls.js';
import { caseTabs } from './es/case-tabs.js';
import { cases } from './es/cases.js';
import { cli } from './es/cli.js';
import { deadlines } from './es/deadlines.js';
import { delegations } from './es/delegations.js';
import { desk } from './es/desk.js';
import { dialogues } from './es/dialogues.js';
import { differences } from './es/differences.js';
import { documents } from './es/documents.js';
import { drafts } from './es/drafts.js';
import { envelopes } from './es/envelopes.js';
import { erasure } from './es/erasure.js';
import { everyday } from './es/everyday.js';
import { exAnte } from './es/ex-ante.js';
import { facilityPayments } from './es/facility-payments.js';
import { feeds } from './es/feeds.js';
import { findings } from './es/findings.js';
import { firstDay } from './es/first-day.js';
import { forecasts } from './es/forecasts.js';
import { glossary } from './es/glossary.js';
import { help } from './es/help.js';
import { home } from './es/home.js';
import { identity } from './es/identity.js';
import { keys } from './es/keys.js';
import { ledger } from './es/ledger.js';
import { letters } from './es/letters.js';
import { lists } from './es/lists.js';
import { live } from './es/live.js';
import { looks } from './es/looks.js';
import { mails } from './es/mails.js';
import { messages } from './es/messages.js';
import { money } from './es/money.js';
import { names } from './es/names.js';
import { needs } from './es/needs.js';
import { notices } from './es/notices.js';
import { palette } from './es/palette.js';
import { parties } from './es/parties.js';
import { partnershipYears } from './es/partnership-years.js';
import { payments } from './es/payments.js';
import { pictures } from './es/pictures.js';
import { problems } from './es/problems.js';
import { process } from './es/process.js';
import { programme } from './es/programme.js';
import { programmeHub } from './es/programme-hub.js';
import { refusals } from './es/refusals.js';
import { reminders } from './es/reminders.js';
import { reports } from './es/reports.js';
import { results } from './es/results.js';
import { search } from './es/search.js';
import { secondFactor } from './es/second-factor.js';
import { sessions } from './es/sessions.js';
import { settings } from './es/settings.js';
import { signingIn } from './es/signing-in.js';
import { singleSignOn } from './es/single-sign-on.js';
import { statements } from './es/statements.js';
import { storage } from './es/storage.js';
import { themes } from './es/themes.js';
import { tokens } from './es/tokens.js';
import { tracking } from './es/tracking.js';
import { waits } from './es/waits.js';
import { waysIn } from './es/ways-in.js';
import { web } from './es/web.js';
import { webhooks } from './es/webhooks.js';
import { why } from './es/why.js';
import { wishes } from './es/wishes.js';
import { wordDiff } from './es/word-diff.js';
import { workflows } from './es/workflows.js';
import { yearEnd } from './es/year-end.js';

export const es: Translated<typeof en> = {
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
