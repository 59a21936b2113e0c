/** Everything for programs: one line per group of routes. */
import { Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { AbsencesController } from './absences/absences.controller.js';
import { AccessDeclared, AccessGuard } from './access.js';
import { ActionsController } from './actions/actions.controller.js';
import { ActionsEverydayController } from './actions/everyday.controller.js';
import { AmendmentsController } from './amendments/amendments.controller.js';
import { AssessmentGridsController } from './assessment-grids/assessment-grids.controller.js';
import { AssessmentsController } from './assessments/assessments.controller.js';
import { AssistantsController } from './assistants/assistants.controller.js';
import { CalendarsController } from './calendars/calendars.controller.js';
import { CallsController } from './calls/calls.controller.js';
import { EnvelopeChangesController } from './calls/envelope-changes.controller.js';
import { EnvelopesController } from './calls/envelopes.controller.js';
import { GuidelinesController } from './calls/guidelines.controller.js';
import { QuestionsController } from './calls/questions.controller.js';
import { CommitteeSessionsController } from './committee-sessions/committee-sessions.controller.js';
import { DeadlinesController } from './deadlines/deadlines.controller.js';
import { DelegationsController } from './delegations/delegations.controller.js';
import { DialoguesController } from './dialogues/dialogues.controller.js';
import { DocumentsController } from './documents/documents.controller.js';
import { RetentionController } from './documents/retention.controller.js';
import { Door } from './door.js';
import { FundingRequestFindingsController } from './findings/funding-request-findings.controller.js';
import { FundingRequestsController } from './funding-requests/funding-requests.controller.js';
import { IdempotencyInterceptor } from './idempotency.js';
import { KnownRoutes } from './known-routes.js';
import { LetterTemplatesController } from './letters/letter-templates.controller.js';
import { LettersController } from './letters/letters.controller.js';
import { MediaTypeGuard } from './media-type.guard.js';
import { MessagesController } from './messages/messages.controller.js';
import { NeedsController } from './needs/needs.controller.js';
import { NoticesController } from './notices/notices.controller.js';
import { FocalPointsController } from './parties/focal-points.controller.js';
import { PartiesController } from './parties/parties.controller.js';
import { PartnershipsController } from './partnerships/partnerships.controller.js';
import { PaymentRequestsController } from './payment-requests/payment-requests.controller.js';
import { ApiDocument } from './reference/document.js';
import { ReferenceController } from './reference/reference.controller.js';
import { ReportsController } from './reports/reports.controller.js';
import { ResultsController } from './results/results.controller.js';
import { RoomGuard } from './room.guard.js';
import { ScopeGuard, ScopesDeclared } from './scope.js';
import { SearchController } from './search/search.controller.js';
import { StatementsController } from './statements/statements.controller.js';
import { TasksController } from './tasks/tasks.controller.js';
import { TechnicalAssistanceController } from './technical-assistance/technical-assistance.controller.js';
import { ThemesController } from './themes/themes.controller.js';
import { TrackingLinksController } from './tracking-links/tracking-links.controller.js';
import { RoleProposalsController } from './users/role-proposals.controller.js';
import { UsersController } from './users/users.controller.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';
import { WorkflowDraftsController } from './workflows/workflow-drafts.controller.js';
import { WorkflowsController } from './workflows/workflows.controller.js';

@Module({
  imports: [DiscoveryModule],
  controllers: [
    AbsencesController,
    AmendmentsController,
    NeedsController,
    AssessmentsController,
    CommitteeSessionsController,
    AssistantsController,
    ActionsController,
    ActionsEverydayController,
    CalendarsController,
    CallsController,
    GuidelinesController,
    QuestionsController,
    DeadlinesController,
    DelegationsController,
    DialoguesController,
    DocumentsController,
    RetentionController,
    EnvelopeChangesController,
    EnvelopesController,
    FundingRequestFindingsController,
    FundingRequestsController,
    MessagesController,
    NoticesController,
    PartiesController,
    PartnershipsController,
    PaymentRequestsController,
    ReportsController,
    ResultsController,
    SearchController,
    StatementsController,
    TasksController,
    TechnicalAssistanceController,
    AssessmentGridsController,
    FocalPointsController,
    LettersController,
    LetterTemplatesController,
    ThemesController,
    TrackingLinksController,
    UsersController,
    RoleProposalsController,
    WebhooksController,
    WorkflowDraftsController,
    WorkflowsController,
    ReferenceController,
  ],
  providers: [
    Door,
    ApiDocument,
    KnownRoutes,
    AccessDeclared,
    ScopesDeclared,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: ScopeGuard },
    { provide: APP_GUARD, useClass: RoomGuard },
    { provide: APP_GUARD, useClass: MediaTypeGuard },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  ],
})
export class ApiModule {}
