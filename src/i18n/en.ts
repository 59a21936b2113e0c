/** The English catalogue, the source of all keys: one file per room, composed here. */

import { absences } from './en/absences.js';
import { accessibility } from './en/accessibility.js';
import { actions } from './en/actions.js';
import { agencies } from './en/agencies.js';
import { amendments } from './en/amendments.js';
import { api } from './en/api.js';
import { applicationVersions } from './en/application-versions.js';
import { assessments } from './en/assessments.js';
import { assistance } from './en/assistance.js';
import { audit } from './en/audit.js';
import { auditTrail } from './en/audit-trail.js';
import { blockers } from './en/blockers.js';
import { budgets } from './en/budgets.js';
import { bulk } from './en/bulk.js';
import { byTwo } from './en/by-two.js';
import { calendars } from './en/calendars.js';
import { calls } from './en/calls.js';
import { caseTabs } from './en/case-tabs.js';
import { cases } from './en/cases.js';
import { cli } from './en/cli.js';
import { deadlines } from './en/deadlines.js';
import { delegations } from './en/delegations.js';
import { desk } from './en/desk.js';
import { dialogues } from './en/dialogues.js';
import { differences } from './en/differences.js';
import { documents } from './en/documents.js';
import { drafts } from './en/drafts.js';
import { envelopes } from './en/envelopes.js';
import { erasure } from './en/erasure.js';
import { everyday } from './en/everyday.js';
import { exAnte } from './en/ex-ante.js';
import { facilityPayments } from './en/facility-payments.js';
import { feeds } from './en/feeds.js';
import { findings } from './en/findings.js';
import { firstDay } from './en/first-day.js';
import { forecasts } from './en/forecasts.js';
import { glossary } from './en/glossary.js';
import { help } from './en/help.js';
import { home } from './en/home.js';
import { identity } from './en/identity.js';
import { keys } from './en/keys.js';
import { ledger } from './en/ledger.js';
import { letters } from './en/letters.js';
import { lists } from './en/lists.js';
import { live } from './en/live.js';
import { looks } from './en/looks.js';
import { mails } from './en/mails.js';
import { messages } from './en/messages.js';
import { money } from './en/money.js';
import { names } from './en/names.js';
import { needs } from './en/needs.js';
import { notices } from './en/notices.js';
import { palette } from './en/palette.js';
import { parties } from './en/parties.js';
import { partnershipYears } from './en/partnership-years.js';
import { payments } from './en/payments.js';
import { pictures } from './en/pictures.js';
import { problems } from './en/problems.js';
import { process } from './en/process.js';
import { programme } from './en/programme.js';
import { programmeHub } from './en/programme-hub.js';
import { refusals } from './en/refusals.js';
import { reminders } from './en/reminders.js';
import { reports } from './en/reports.js';
import { results } from './en/results.js';
import { search } from './en/search.js';
import { secondFactor } from './en/second-factor.js';
import { sessions } from './en/sessions.js';
import { settings } from './en/settings.js';
import { signingIn } from './en/signing-in.js';
import { singleSignOn } from './en/single-sign-on.js';
import { statements } from './en/statements.js';
import { storage } from './en/storage.js';
import { themes } from './en/themes.js';
import { tokens } from './en/tokens.js';
import { tracking } from './en/tracking.js';
import { waits } from './en/waits.js';
import { waysIn } from './en/ways-in.js';
import { web } from './en/web.js';
import { webhooks } from './en/webhooks.js';
import { why } from './en/why.js';
import { wishes } from './en/wishes.js';
import { wordDiff } from './en/word-diff.js';
import { workflows } from './en/workflows.js';
import { yearEnd } from './en/year-end.js';

export const en = {
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
