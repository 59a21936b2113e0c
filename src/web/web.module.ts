/** Every page: one line per room. */
import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { Config } from '../config.js';
import { CONFIG } from '../config.module.js';
import { Provider } from '../identity/single-sign-on/provider.js';
import { AccessibilityController } from './accessibility/accessibility.controller.js';
import { AccountController } from './account/account.controller.js';
import { FeedsController } from './account/feeds/feeds.controller.js';
import { NoticesController } from './account/notices/notices.controller.js';
import { SecondFactorController } from './account/second-factor/second-factor.controller.js';
import { TokensController } from './account/tokens/tokens.controller.js';
import { ActionController } from './actions/action.controller.js';
import { ActionFormController } from './actions/action-form.controller.js';
import { ActionListController } from './actions/action-list.controller.js';
import { BudgetController } from './actions/budget/budget.controller.js';
import { CopyController } from './actions/copy/copy.controller.js';
import { ActionMoneyController } from './actions/money/action-money.controller.js';
import { PartsController } from './actions/parts/parts.controller.js';
import { RedressController } from './actions/redress.controller.js';
import { ApplicationVersionsController } from './actions/versions/versions.controller.js';
import { AdministrationController } from './admin/administration.controller.js';
import { AuditController } from './admin/audit/audit.controller.js';
import { CalendarChangesController } from './admin/calendars/calendar-changes.controller.js';
import { AllDelegationsController } from './admin/delegations/all-delegations.controller.js';
import { ErasuresController } from './admin/erasures/erasures.controller.js';
import { OrganisationsController } from './admin/organisations/organisations.controller.js';
import { OutboxController } from './admin/outbox/outbox.controller.js';
import { QuarantineController } from './admin/quarantine/quarantine.controller.js';
import { RoleProposalsController } from './admin/role-proposals/role-proposals.controller.js';
import { ServicesController } from './admin/services/services.controller.js';
import { SettingProposalsController } from './admin/settings/setting-proposals.controller.js';
import { SettingsController } from './admin/settings/settings.controller.js';
import { MappingsController } from './admin/single-sign-on/mappings.controller.js';
import { ThemesController } from './admin/themes/themes.controller.js';
import { AdministrationTrailController } from './admin/trail/trail.controller.js';
import { FactorResetController } from './admin/users/factor-reset.controller.js';
import { UsersController } from './admin/users/users.controller.js';
import { WebhooksController } from './admin/webhooks/webhooks.controller.js';
import { AmendmentFormController } from './amendments/amendment-form.controller.js';
import { AmendmentsController } from './amendments/amendments.controller.js';
import { AssessmentController } from './assessments/assessment.controller.js';
import { AssessmentsController } from './assessments/assessments.controller.js';
import { GridsController } from './assessments/grids.controller.js';
import { BulkController } from './bulk/bulk.controller.js';
import { CalendarsController } from './calendars/calendars.controller.js';
import { CallsController } from './calls/calls.controller.js';
import { GuidelinesController } from './calls/guidelines.controller.js';
import { QuestionsController } from './calls/questions.controller.js';
import { CaseMailsController } from './cases/case-mails.controller.js';
import { CaseWishController } from './cases/case-wish.controller.js';
import { ConditionsController } from './cases/conditions.controller.js';
import { DecideController } from './cases/decide.controller.js';
import { DocumentsController } from './cases/documents.controller.js';
import { FindingsController } from './cases/findings.controller.js';
import { NotesController } from './cases/notes.controller.js';
import { CaseRemindersController } from './cases/reminders.controller.js';
import { TrackingController } from './cases/tracking.controller.js';
import { WhereController } from './cases/where.controller.js';
import { CommitteeSessionsController } from './committee-sessions/committee-sessions.controller.js';
import { SessionActsController } from './committee-sessions/session-acts.controller.js';
import { SessionFormController } from './committee-sessions/session-form.controller.js';
import { DeadlinesController } from './deadlines/deadlines.controller.js';
import { AbsencesController } from './delegations/absences/absences.controller.js';
import { AssistantsController } from './delegations/assistants/assistants.controller.js';
import { DelegationsController } from './delegations/delegations.controller.js';
import { DemoController } from './demo/demo.controller.js';
import { AgendaController } from './dialogues/agenda.controller.js';
import { AttendanceController } from './dialogues/attendance.controller.js';
import { DialogueFormController } from './dialogues/dialogue-form.controller.js';
import { DialoguesController } from './dialogues/dialogues.controller.js';
import { OutcomesController } from './dialogues/outcomes.controller.js';
import { OwnAnswerController } from './dialogues/own-answer.controller.js';
import { ParticipantsController } from './dialogues/participants.controller.js';
import { DossierController } from './dossier/dossier.controller.js';
import { EnvelopeChangesController } from './envelopes/envelope-changes.controller.js';
import { EnvelopeStatementController } from './envelopes/envelope-statement.controller.js';
import { EnvelopesController } from './envelopes/envelopes.controller.js';
import { FeedController } from './feeds/feed.controller.js';
import { FundingFormController } from './funding-requests/funding-form.controller.js';
import { FundingRequestsController } from './funding-requests/funding-requests.controller.js';
import { GlossaryController } from './glossary/glossary.controller.js';
import { HomeController } from './home/home.controller.js';
import { InboxController } from './inbox/inbox.controller.js';
import { InboxLive } from './inbox/inbox-live.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { KeysController } from './keys/keys.controller.js';
import { LanguageController } from './language/language.controller.js';
import { CaseLettersController } from './letters/case-letters.controller.js';
import { LettersController } from './letters/letters.controller.js';
import { LetterRulesController } from './letters/rules.controller.js';
import { TemplatesController } from './letters/templates.controller.js';
import { ViewsController } from './lists/views.controller.js';
import { MessagesController } from './messages/messages.controller.js';
import { MoneyController } from './money/money.controller.js';
import { NeedFormController } from './needs/need-form.controller.js';
import { NeedsController } from './needs/needs.controller.js';
import { TakeUpController } from './needs/take-up.controller.js';
import { TranslateController } from './needs/translate.controller.js';
import { PaletteController } from './palette/palette.controller.js';
import { CasePartiesController } from './parties/case-parties.controller.js';
import { PartiesController } from './parties/parties.controller.js';
import { PartyDataController } from './parties/party-data.controller.js';
import { AnnexesController } from './partnerships/annexes.controller.js';
import { PartnershipFormController } from './partnerships/partnership-form.controller.js';
import { PartnershipsController } from './partnerships/partnerships.controller.js';
import { PrioritiesController } from './partnerships/priorities.controller.js';
import { ReviewsController } from './partnerships/reviews.controller.js';
import { SignatoriesController } from './partnerships/signatories.controller.js';
import { PaymentReportController } from './payment-report/payment-report.controller.js';
import { PaymentFormController } from './payment-requests/payment-form.controller.js';
import { PaymentRequestsController } from './payment-requests/payment-requests.controller.js';
import { ProgrammeController } from './programme/programme.controller.js';
import { ReportFormController } from './reports/report-form.controller.js';
import { ReportsController } from './reports/reports.controller.js';
import { ForecastController } from './results/forecast/forecast.controller.js';
import { PicturesController } from './results/pictures/pictures.controller.js';
import { ResultsController } from './results/results.controller.js';
import { RetentionController } from './retention/retention.controller.js';
import { RoutesDeclared } from './routes-declared.js';
import { SearchController } from './search/search.controller.js';
import { SetPasswordController } from './set-password/set-password.controller.js';
import { AssetsController } from './shell/assets.controller.js';
import { Cookies } from './shell/cookies.js';
import { PageFilter } from './shell/page.filter.js';
import { PageInterceptor } from './shell/page.interceptor.js';
import { VisitGuard } from './shell/visit.guard.js';
import { Visits } from './shell/visits.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { PROVIDER } from './single-sign-on/provider-token.js';
import { SingleSignOnController } from './single-sign-on/single-sign-on.controller.js';
import { ReassignController } from './tasks/reassign/reassign.controller.js';
import { TasksController } from './tasks/tasks.controller.js';
import { AssistanceController } from './technical-assistance/assistance.controller.js';
import { DeliveryController } from './technical-assistance/delivery.controller.js';
import { PlanFormController } from './technical-assistance/plan-form.controller.js';
import { RequestFormController } from './technical-assistance/request-form.controller.js';
import { TrackController } from './track/track.controller.js';
import { UnsubscribeController } from './unsubscribe/unsubscribe.controller.js';
import { WhoHearsController } from './who-hears/who-hears.controller.js';
import { DraftsController } from './workflows/drafts.controller.js';
import { MigrationsController } from './workflows/migrations.controller.js';
import { ProcessPictureController } from './workflows/process-picture.controller.js';
import { SimulationController } from './workflows/simulation.controller.js';
import { WorkflowsController } from './workflows/workflows.controller.js';
import { YearEndController } from './year-end/year-end.controller.js';

@Module({
  imports: [DiscoveryModule],
  controllers: [
    AssetsController,
    SignInController,
    SetPasswordController,
    SingleSignOnController,
    DemoController,
    KeysController,
    LanguageController,
    AccessibilityController,
    GlossaryController,
    AccountController,
    SecondFactorController,
    TokensController,
    NoticesController,
    UnsubscribeController,
    TrackController,
    TrackingController,
    FeedsController,
    FeedController,
    InboxController,
    AdministrationController,
    ServicesController,
    MappingsController,
    SettingProposalsController,
    SettingsController,
    ThemesController,
    AdministrationTrailController,
    AuditController,
    ErasuresController,
    UsersController,
    FactorResetController,
    RoleProposalsController,
    OrganisationsController,
    OutboxController,
    QuarantineController,
    WebhooksController,
    AllDelegationsController,
    CalendarChangesController,
    HomeController,
    TasksController,
    ReassignController,
    DeadlinesController,
    DelegationsController,
    AbsencesController,
    AssistantsController,
    ActionListController,
    ActionMoneyController,
    CopyController,
    PartsController,
    EnvelopeStatementController,
    PaymentReportController,
    ActionFormController,
    BudgetController,
    AssessmentController,
    GridsController,
    AssessmentsController,
    ActionController,
    DossierController,
    RedressController,
    ApplicationVersionsController,
    FundingFormController,
    FundingRequestsController,
    PaymentFormController,
    PaymentRequestsController,
    AmendmentFormController,
    AmendmentsController,
    SessionFormController,
    SessionActsController,
    CommitteeSessionsController,
    ReportFormController,
    ReportsController,
    RetentionController,
    NeedFormController,
    NeedsController,
    TakeUpController,
    TranslateController,
    RequestFormController,
    PlanFormController,
    DeliveryController,
    AssistanceController,
    DialogueFormController,
    AgendaController,
    AttendanceController,
    OutcomesController,
    ParticipantsController,
    OwnAnswerController,
    DialoguesController,
    InvitationsController,
    PartnershipsController,
    GuidelinesController,
    QuestionsController,
    PartnershipFormController,
    PrioritiesController,
    ReviewsController,
    SignatoriesController,
    AnnexesController,
    ResultsController,
    PicturesController,
    ForecastController,
    CallsController,
    EnvelopeChangesController,
    EnvelopesController,
    BulkController,
    ViewsController,
    CalendarsController,
    DraftsController,
    MigrationsController,
    WorkflowsController,
    ConditionsController,
    DecideController,
    NotesController,
    DocumentsController,
    CaseRemindersController,
    FindingsController,
    WhereController,
    CaseMailsController,
    CaseWishController,
    CasePartiesController,
    CaseLettersController,
    PartyDataController,
    PaletteController,
    PartiesController,
    TemplatesController,
    LetterRulesController,
    LettersController,
    WhoHearsController,
    YearEndController,
    MessagesController,
    SearchController,
    MoneyController,
    ProgrammeController,
    ProcessPictureController,
    SimulationController,
  ],
  providers: [
    {
      provide: PROVIDER,
      inject: [CONFIG],
      useFactory: ({ singleSignOn }: Config) => (singleSignOn ? new Provider(singleSignOn) : null),
    },
    InboxLive,
    Cookies,
    Visits,
    VisitGuard,
    PageFilter,
    PageInterceptor,
    RoutesDeclared,
  ],
})
export class WebModule {}
