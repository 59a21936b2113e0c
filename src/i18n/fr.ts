/** The French catalogue: the same keys as the English one, or it does not compile. */
import type { Translated } from './catalogue.js';
import type { en } from './en.js';
import { absences } from './fr/absences.js';
import { accessibility } from './fr/accessibility.js';
import { actions } from './fr/actions.js';
import { agencies } from './fr/agencies.js';
import { amendments } from './fr/amendments.js';
import { api } from './fr/api.js';
import { applicationVersions } from './fr/application-versions.js';
import { assessments } from './fr/assessments.js';
import { assistance } from './fr/assistance.js';
import { audit } from './fr/audit.js';
import { auditTrail } from './fr/audit-trail.js';
import { blockers } from './fr/blockers.js';
import { budgets } from './fr/budgets.js';
import { bulk } from './fr/bulk.js';
import { byTwo } from './fr/by-two.js';
import { calendars } from './fr/calendars.js';
import { calls } from './fr/calls.js';
import { caseTabs } from './fr/case-tabs.js';
import { cases } from './fr/cases.js';
import { cli } from './fr/cli.js';
import { deadlines } from './fr/deadlines.js';
import { delegations } from './fr/delegations.js';
import { desk } from './fr/desk.js';
import { dialogues } from './fr/dialogues.js';
import { differences } from './fr/differences.js';
import { documents } from './fr/documents.js';
import { drafts } from './fr/drafts.js';
import { envelopes } from './fr/envelopes.js';
import { erasure } from './fr/erasure.js';
import { everyday } from './fr/everyday.js';
import { exAnte } from './fr/ex-ante.js';
import { facilityPayments } from './fr/facility-payments.js';
import { feeds } from './fr/feeds.js';
import { findings } from './fr/findings.js';
import { firstDay } from './fr/first-day.js';
import { forecasts } from './fr/forecasts.js';
import { glossary } from './fr/glossary.js';
import { help } from './fr/help.js';
import { home } from './fr/home.js';
import { identity } from './fr/identity.js';
import { keys } from './fr/keys.js';
import { ledger } from './fr/ledger.js';
import { letters } from './fr/letters.js';
import { lists } from './fr/lists.js';
import { live } from './fr/live.js';
import { looks } from './fr/looks.js';
import { mails } from './fr/mails.js';
import { messages } from './fr/messages.js';
import { money } from './fr/money.js';
import { names } from './fr/names.js';
import { needs } from './fr/needs.js';
import { notices } from './fr/notices.js';
import { palette } from './fr/palette.js';
import { parties } from './fr/parties.js';
import { partnershipYears } from './fr/partnership-years.js';
import { payments } from './fr/payments.js';
import { pictures } from './fr/pictures.js';
import { problems } from './fr/problems.js';
import { process } from './fr/process.js';
import { programme } from './fr/programme.js';
import { programmeHub } from './fr/programme-hub.js';
import { refusals } from './fr/refusals.js';
import { reminders } from './fr/reminders.js';
import { reports } from './fr/reports.js';
import { results } from './fr/results.js';
import { search } from './fr/search.js';
import { secondFactor } from './fr/second-factor.js';
import { sessions } from './fr/sessions.js';
import { settings } from './fr/settings.js';
import { signingIn } from './fr/signing-in.js';
import { singleSignOn } from './fr/single-sign-on.js';
import { statements } from './fr/statements.js';
import { storage } from './fr/storage.js';
import { themes } from './fr/themes.js';
import { tokens } from './fr/tokens.js';
import { tracking } from './fr/tracking.js';
import { waits } from './fr/waits.js';
import { waysIn } from './fr/ways-in.js';
import { web } from './fr/web.js';
import { webhooks } from './fr/webhooks.js';
import { why } from './fr/why.js';
import { wishes } from './fr/wishes.js';
import { wordDiff } from './fr/word-diff.js';
import { workflows } from './fr/workflows.js';
import { yearEnd } from './fr/year-end.js';

export const fr: Translated<typeof en> = {
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
