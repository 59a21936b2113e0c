/** Every page: one line per room. */
import { Module } from '@nestjs/common';
import { AccountController } from './account/account.controller.js';
import { FeedsController } from './account/feeds/feeds.controller.js';
import { NoticesController } from './account/notices/notices.controller.js';
import { ActionController } from './actions/action.controller.js';
import { ActionFormController } from './actions/action-form.controller.js';
import { ActionListController } from './actions/action-list.controller.js';
import { BudgetController } from './actions/budget/budget.controller.js';
import { ActionMoneyController } from './actions/money/action-money.controller.js';
import { AdministrationController } from './admin/administration.controller.js';
import { CalendarChangesController } from './admin/calendars/calendar-changes.controller.js';
import { AllDelegationsController } from './admin/delegations/all-delegations.controller.js';
import { OrganisationsController } from './admin/organisations/organisations.controller.js';
import { OutboxController } from './admin/outbox/outbox.controller.js';
import { UsersController } from './admin/users/users.controller.js';
import { WebhooksController } from './admin/webhooks/webhooks.controller.js';
import { AmendmentFormController } from './amendments/amendment-form.controller.js';
import { AmendmentsController } from './amendments/amendments.controller.js';
import { CalendarsController } from './calendars/calendars.controller.js';
import { CallsController } from './calls/calls.controller.js';
import { CaseMailsController } from './cases/case-mails.controller.js';
import { CaseWishController } from './cases/case-wish.controller.js';
import { DecideController } from './cases/decide.controller.js';
import { DocumentsController } from './cases/documents.controller.js';
import { FindingsController } from './cases/findings.controller.js';
import { CaseRemindersController } from './cases/reminders.controller.js';
import { WhereController } from './cases/where.controller.js';
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
import { ParticipantsController } from './dialogues/participants.controller.js';
import { EnvelopeChangesController } from './envelopes/envelope-changes.controller.js';
import { EnvelopeStatementController } from './envelopes/envelope-statement.controller.js';
import { EnvelopesController } from './envelopes/envelopes.controller.js';
import { FeedController } from './feeds/feed.controller.js';
import { FundingRequestsController } from './funding-requests/funding-requests.controller.js';
import { HomeController } from './home/home.controller.js';
import { InboxController } from './inbox/inbox.controller.js';
import { InboxLive } from './inbox/inbox-live.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { LanguageController } from './language/language.controller.js';
import { MoneyController } from './money/money.controller.js';
import { PartnershipsController } from './partnerships/partnerships.controller.js';
import { PaymentReportController } from './payment-report/payment-report.controller.js';
import { PaymentFormController } from './payment-requests/payment-form.controller.js';
import { PaymentRequestsController } from './payment-requests/payment-requests.controller.js';
import { ProgrammeController } from './programme/programme.controller.js';
import { ReportFormController } from './reports/report-form.controller.js';
import { ReportsController } from './reports/reports.controller.js';
import { AssetsController } from './shell/assets.controller.js';
import { Cookies } from './shell/cookies.js';
import { PageFilter } from './shell/page.filter.js';
import { PageInterceptor } from './shell/page.interceptor.js';
import { VisitGuard } from './shell/visit.guard.js';
import { Visits } from './shell/visits.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { ReassignController } from './tasks/reassign/reassign.controller.js';
import { TasksController } from './tasks/tasks.controller.js';
import { UnsubscribeController } from './unsubscribe/unsubscribe.controller.js';
import { WhoHearsController } from './who-hears/who-hears.controller.js';
import { DraftsController } from './workflows/drafts.controller.js';
import { MigrationsController } from './workflows/migrations.controller.js';
import { ProcessPictureController } from './workflows/process-picture.controller.js';
import { SimulationController } from './workflows/simulation.controller.js';
import { WorkflowsController } from './workflows/workflows.controller.js';
import { YearEndController } from './year-end/year-end.controller.js';

@Module({
  controllers: [
    AssetsController,
    SignInController,
    DemoController,
    LanguageController,
    AccountController,
    NoticesController,
    UnsubscribeController,
    FeedsController,
    FeedController,
    InboxController,
    AdministrationController,
    UsersController,
    OrganisationsController,
    OutboxController,
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
    EnvelopeStatementController,
    PaymentReportController,
    ActionFormController,
    BudgetController,
    ActionController,
    FundingRequestsController,
    PaymentFormController,
    PaymentRequestsController,
    AmendmentFormController,
    AmendmentsController,
    ReportFormController,
    ReportsController,
    DialogueFormController,
    AgendaController,
    AttendanceController,
    OutcomesController,
    ParticipantsController,
    DialoguesController,
    InvitationsController,
    PartnershipsController,
    CallsController,
    EnvelopeChangesController,
    EnvelopesController,
    CalendarsController,
    DraftsController,
    MigrationsController,
    WorkflowsController,
    DecideController,
    DocumentsController,
    CaseRemindersController,
    FindingsController,
    WhereController,
    CaseMailsController,
    CaseWishController,
    WhoHearsController,
    YearEndController,
    MoneyController,
    ProgrammeController,
    ProcessPictureController,
    SimulationController,
  ],
  providers: [InboxLive, Cookies, Visits, VisitGuard, PageFilter, PageInterceptor],
})
export class WebModule {}
