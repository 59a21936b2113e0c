/** The Arabic catalogue: the same keys as the English one, in all six forms of plurals, or it does not compile. */

import { absences } from './ar/absences.js';
import { accessibility } from './ar/accessibility.js';
import { actions } from './ar/actions.js';
import { agencies } from './ar/agencies.js';
import { amendments } from './ar/amendments.js';
import { api } from './ar/api.js';
import { applicationVersions } from './ar/application-versions.js';
import { assessments } from './ar/assessments.js';
import { assistance } from './ar/assistance.js';
import { audit } from './ar/audit.js';
import { auditTrail } from './ar/audit-trail.js';
import { blockers } from './ar/blockers.js';
import { budgets } from './ar/budgets.js';
import { bulk } from './ar/bulk.js';
import { byTwo } from './ar/by-two.js';
import { calendars } from './ar/calendars.js';
import { calls } from './ar/calls.js';
import { caseTabs } from './ar/case-tabs.js';
import { cases } from './ar/cases.js';
import { cli } from './ar/cli.js';
import { deadlines } from './ar/deadlines.js';
import { delegations } from './ar/delegations.js';
import { desk } from './ar/desk.js';
import { dialogues } from './ar/dialogues.js';
import { differences } from './ar/differences.js';
import { documents } from './ar/documents.js';
import { drafts } from './ar/drafts.js';
import { envelopes } from './ar/envelopes.js';
import { erasure } from './ar/erasure.js';
import { everyday } from './ar/everyday.js';
import { exAnte } from './ar/ex-ante.js';
import { facilityPayments } from './ar/facility-payments.js';
import { feeds } from './ar/feeds.js';
import { findings } from './ar/findings.js';
import { firstDay } from './ar/first-day.js';
import { forecasts } from './ar/forecasts.js';
import { glossary } from './ar/glossary.js';
import { help } from './ar/help.js';
import { home } from './ar/home.js';
import { identity } from './ar/identity.js';
import { keys } from './ar/keys.js';
import { ledger } from './ar/ledger.js';
import { letters } from './ar/letters.js';
import { lists } from './ar/lists.js';
import { live } from './ar/live.js';
import { looks } from './ar/looks.js';
import { mails } from './ar/mails.js';
import { messages } from './ar/messages.js';
import { money } from './ar/money.js';
import { names } from './ar/names.js';
import { needs } from './ar/needs.js';
import { notices } from './ar/notices.js';
import { palette } from './ar/palette.js';
import { parties } from './ar/parties.js';
import { partnershipYears } from './ar/partnership-years.js';
import { payments } from './ar/payments.js';
import { pictures } from './ar/pictures.js';
import { problems } from './ar/problems.js';
import { process } from './ar/process.js';
import { programme } from './ar/programme.js';
import { programmeHub } from './ar/programme-hub.js';
import { refusals } from './ar/refusals.js';
import { reminders } from './ar/reminders.js';
import { reports } from './ar/reports.js';
import { results } from './ar/results.js';
import { search } from './ar/search.js';
import { secondFactor } from './ar/second-factor.js';
import { sessions } from './ar/sessions.js';
import { settings } from './ar/settings.js';
import { signingIn } from './ar/signing-in.js';
import { singleSignOn } from './ar/single-sign-on.js';
import { statements } from './ar/statements.js';
import { storage } from './ar/storage.js';
import { themes } from './ar/themes.js';
import { tokens } from './ar/tokens.js';
import { tracking } from './ar/tracking.js';
import { waits } from './ar/waits.js';
import { waysIn } from './ar/ways-in.js';
import { web } from './ar/web.js';
import { webhooks } from './ar/webhooks.js';
import { why } from './ar/why.js';
import { wishes } from './ar/wishes.js';
import { wordDiff } from './ar/word-diff.js';
import { workflows } from './ar/workflows.js';
import { yearEnd } from './ar/year-end.js';
import type { Translated } from './catalogue.js';
import type { en } from './en.js';

export const ar: Translated<typeof en, 'zero' | 'two' | 'few' | 'many'> = {
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
