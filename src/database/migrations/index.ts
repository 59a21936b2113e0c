import { Foundation1700000000001 } from './1-foundation.js';
import { Delegations1700000000002 } from './2-delegations.js';
import { DefinitionVersions1700000000003 } from './3-definition-versions.js';
import { VouchedVisas1700000000004 } from './4-vouched-visas.js';
import { OnlyTheOwnerMigrates1700000000005 } from './5-only-the-owner-migrates.js';
import { ProposalsAndVoidVisas1700000000006 } from './6-proposals-and-void-visas.js';
import { Calendars1700000000007 } from './7-calendars.js';
import { Notices1700000000008 } from './8-notices.js';
import { CalendarFeeds1700000000009 } from './9-calendar-feeds.js';
import { Webhooks1700000000010 } from './10-webhooks.js';
import { Reports1700000000011 } from './11-reports.js';
import { RemindersOfReaders1700000000012 } from './12-reminders-of-readers.js';
import { Absences1700000000013 } from './13-absences.js';
import { Money1700000000014 } from './14-money.js';
import { PaymentRequests1700000000015 } from './15-payment-requests.js';
import { Budgets1700000000017 } from './17-budgets.js';
import { Envelopes1700000000018 } from './18-envelopes.js';
import { Amendments1700000000019 } from './19-amendments.js';
import { YearEnd1700000000020 } from './20-year-end.js';
import { AssessmentResults1700000000021 } from './21-assessment-results.js';
import { Needs1700000000022 } from './22-needs.js';
import { Calls1700000000023 } from './23-calls.js';
import { TechnicalAssistance1700000000024 } from './24-technical-assistance.js';
import { Dialogues1700000000025 } from './25-dialogues.js';
import { Assessment1700000000026 } from './26-assessment.js';
import { CommitteeSessions1700000000027 } from './27-committee-sessions.js';
import { PartnershipsOverTheYears1700000000028 } from './28-partnerships-over-the-years.js';
import { PartiesLetters1700000000029 } from './29-parties-letters.js';
import { EverydayHelp1700000000030 } from './30-everyday-help.js';
import { FacilityPayments1700000000031 } from './31-facility-payments.js';
import { Administration1700000000032 } from './32-administration.js';
import { Agencies1700000000033 } from './33-agencies.js';
import { SendingAgencies1700000000034 } from './34-sending-agencies.js';
import { LettersInTheirPlace1700000000037 } from './37-letters-in-their-place.js';
import { MergesAndFocalPoints1700000000039 } from './39-merges-and-focal-points.js';
import { AuditHeads1700000000040 } from './40-audit-heads.js';
import { Erasure1700000000041 } from './41-erasure.js';
import { Tokens1700000000045 } from './45-tokens.js';
import { AccountLinks1700000000046 } from './46-account-links.js';
import { SecondFactor1700000000047 } from './47-second-factor.js';
import { SingleSignOn1700000000048 } from './48-single-sign-on.js';
import { TrackingLinks1700000000055 } from './55-tracking-links.js';
import { DocumentStore1700000000056 } from './56-document-store.js';
import { WaysInAreErased1700000000057 } from './57-ways-in-are-erased.js';
import { Wall1700000000058 } from './58-wall.js';
import { RolesByTwo1700000000059 } from './59-roles-by-two.js';
import { SealedSecrets1700000000060 } from './60-sealed-secrets.js';
import { Retention1700000000061 } from './61-retention.js';
import { Purposes1700000000062 } from './62-purposes.js';
import { LentByTwo1700000000063 } from './63-lent-by-two.js';
import { IdentitiesComeAndGo1700000000064 } from './64-identities-come-and-go.js';
import { LinksApart1700000000065 } from './65-links-apart.js';
import { StageStatistics1700000000066 } from './66-stage-statistics.js';
import { Messages1700000000067 } from './67-messages.js';
import { Search1700000000068 } from './68-search.js';
import { BulkDecisions1700000000069 } from './69-bulk-decisions.js';
import { SavedViews1700000000070 } from './70-saved-views.js';
import { Presence1700000000071 } from './71-presence.js';
import { SecondReview1700000000072 } from './72-second-review.js';
import { WaysInSeen1700000000073 } from './73-ways-in-seen.js';
import { ViewsAreErased1700000000074 } from './74-views-are-erased.js';
import { Submissions1700000000075 } from './75-submissions.js';
import { SingleKeys1700000000076 } from './76-single-keys.js';
import { TextsFound1700000000077 } from './77-texts-found.js';
import { ViewsOfTheFacility1700000000078 } from './78-views-of-the-facility.js';
import { SectionWords1700000000079 } from './79-section-words.js';

/** In the order they are run. */
export const migrations = [
  Foundation1700000000001,
  Delegations1700000000002,
  DefinitionVersions1700000000003,
  VouchedVisas1700000000004,
  OnlyTheOwnerMigrates1700000000005,
  ProposalsAndVoidVisas1700000000006,
  Calendars1700000000007,
  RemindersOfReaders1700000000012,
  Absences1700000000013,
  Reports1700000000011,
  Notices1700000000008,
  CalendarFeeds1700000000009,
  Webhooks1700000000010,
  Money1700000000014,
  PaymentRequests1700000000015,
  Budgets1700000000017,
  Envelopes1700000000018,
  Amendments1700000000019,
  YearEnd1700000000020,
  AssessmentResults1700000000021,
  Needs1700000000022,
  Calls1700000000023,
  TechnicalAssistance1700000000024,
  Dialogues1700000000025,
  Assessment1700000000026,
  CommitteeSessions1700000000027,
  PartnershipsOverTheYears1700000000028,
  PartiesLetters1700000000029,
  EverydayHelp1700000000030,
  FacilityPayments1700000000031,
  Administration1700000000032,
  Agencies1700000000033,
  SendingAgencies1700000000034,
  LettersInTheirPlace1700000000037,
  MergesAndFocalPoints1700000000039,
  AuditHeads1700000000040,
  Erasure1700000000041,
  Tokens1700000000045,
  AccountLinks1700000000046,
  SecondFactor1700000000047,
  SingleSignOn1700000000048,
  TrackingLinks1700000000055,
  DocumentStore1700000000056,
  WaysInAreErased1700000000057,
  Wall1700000000058,
  RolesByTwo1700000000059,
  SealedSecrets1700000000060,
  Retention1700000000061,
  Purposes1700000000062,
  LentByTwo1700000000063,
  IdentitiesComeAndGo1700000000064,
  LinksApart1700000000065,
  StageStatistics1700000000066,
  Messages1700000000067,
  Search1700000000068,
  BulkDecisions1700000000069,
  SavedViews1700000000070,
  Presence1700000000071,
  SecondReview1700000000072,
  WaysInSeen1700000000073,
  ViewsAreErased1700000000074,
  Submissions1700000000075,
  SingleKeys1700000000076,
  TextsFound1700000000077,
  ViewsOfTheFacility1700000000078,
  SectionWords1700000000079,
];
