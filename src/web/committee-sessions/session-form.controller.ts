import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { editSession } from '../../assessment/edit-session.js';
import { planSession } from '../../assessment/plan-session.js';
import { SETTABLE, type SessionContent } from '../../assessment/session-content.js';
import { agendaChoicesFor } from '../../assessment/session-list.query.js';
import { problemOfRefusals } from '../../cases/case-problem.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { Problem, type ProblemDetail } from '../../kernel/problem.js';
import { errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, type Html, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import {
  agendaIn,
  EMPTY_FIELDS,
  FIELD_NAMES,
  fieldsIn,
  fieldsOf,
  inputOf,
  numberField,
  type SessionFields,
} from './session-fields.js';
import { loadSessionFile, type SessionFile } from './session-file.js';
import { SessionFormPage } from './session-form-page.js';

type Sent = Readonly<Record<string, unknown>>;

const ALL: readonly (keyof SessionContent)[] = ['heldOn', 'startsAt', 'place', 'link', 'actionIds'];

/** Planning a session, and changing what its stage still lets be set. */
@Pages('committee-sessions')
export class SessionFormController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get('new')
  async begin(@Visiting() visit: SignedInVisit): Promise<Answer> {
    this.mayPlan(visit);
    return this.newPage(visit, EMPTY_FIELDS, FormErrors.none);
  }

  @Post('new')
  async plan(@Visiting() visit: SignedInVisit, @Body() sent: Sent | undefined): Promise<Answer> {
    this.mayPlan(visit);
    const choices = await agendaChoicesFor(this.runtime, visit.actor, null);
    const fields = fieldsIn(sent ?? {}, choices);
    try {
      refuseWrongNumbers(fields);
      const { id } = await planSession(this.runtime, visit.actor, inputOf(fields, ALL));
      return seeOther(`/committee-sessions/${id}`, { key: 'sessions.new.saved' });
    } catch (error) {
      if (!(error instanceof Problem) || error.code === 'not_found') throw error;
      return comesBack(await this.newPage(visit, fields, errorsOf(visit, error, fields)), error.status);
    }
  }

  @Get(':id/edit')
  async edit(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const file = await this.open(visit, id);
    return this.editPage(visit, file, savedIn(file), FormErrors.none);
  }

  @Post(':id/edit')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    const file = await this.open(visit, id);
    const choices = await agendaChoicesFor(this.runtime, visit.actor, id);
    const fields = fieldsIn(sent ?? {}, choices);
    try {
      refuseWrongNumbers(fields);
      const edited = await editSession(this.runtime, visit.actor, {
        sessionId: id,
        expectedVersion: String(sent?.['version'] ?? ''),
        changes: inputOf(fields, settableIn(file)),
      });
      return seeOther(`/committee-sessions/${id}`, {
        key: edited.fields.length === 0 ? 'sessions.edit.unchanged' : 'sessions.edit.saved',
      });
    } catch (error) {
      if (!(error instanceof Problem) || error.code === 'not_found') throw error;
      const shown = { ...savedIn(file), ...fields };
      return comesBack(await this.editPage(visit, file, shown, errorsOf(visit, error, fields)), error.status);
    }
  }

  private mayPlan(visit: SignedInVisit): void {
    if (visit.holds('secretariat')) return;
    throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: ['secretariat'] } }]);
  }

  private async newPage(visit: SignedInVisit, fields: SessionFields, errors: FormErrors): Promise<Html> {
    const choices = await agendaChoicesFor(this.runtime, visit.actor, null);
    return SessionFormPage({ visit, file: null, fields, settable: ALL, choices, errors });
  }

  private async editPage(
    visit: SignedInVisit,
    { page: { file } }: SessionFile,
    fields: SessionFields,
    errors: FormErrors,
  ): Promise<Html> {
    const settable = SETTABLE[file.stage.code] ?? [];
    const choices = await agendaChoicesFor(this.runtime, visit.actor, file.id);
    return SessionFormPage({ visit, file, fields, settable, choices, errors });
  }

  /** The session, for whoever may set something of it now; the reason why not for everybody else. */
  private async open(visit: SignedInVisit, id: string): Promise<SessionFile> {
    const found = await loadSessionFile(this.runtime, visit, id);
    const refused = found.page.file.editRefused;
    if (refused) throw problemOfRefusals([refused]);
    if (settableIn(found).length === 0) throw new Problem('state_conflict', [{ code: 'session_frozen' }]);
    return found;
  }
}

function settableIn({ page: { file } }: SessionFile): readonly (keyof SessionContent)[] {
  return SETTABLE[file.stage.code] ?? [];
}

function savedIn({ session }: SessionFile): SessionFields {
  return fieldsOf(
    session,
    session.items.map((item) => item.actionId),
  );
}

function refuseWrongNumbers(fields: SessionFields): void {
  const wrong = agendaIn(fields).wrong.map(
    (id): ProblemDetail => ({ code: 'agenda_number', pointer: `/${numberField(id)}` }),
  );
  if (wrong.length > 0) throw new Problem('invalid_field', wrong);
}

/** A mistake in the agenda stands beside the action that it is about. */
function errorsOf(visit: SignedInVisit, problem: Problem, fields: SessionFields): FormErrors {
  const { actionIds } = agendaIn(fields);
  const placed = problem.details.map((detail) => {
    const place = /^\/actionIds(?:\/(\d+))?$/.exec(detail.pointer ?? '');
    const id = place ? actionIds[Number(place[1] ?? 0)] : undefined;
    return id === undefined ? detail : { ...detail, pointer: `/${numberField(id)}` };
  });
  return errorsIn(new Problem(problem.code, placed), visit.locale, (field) => {
    const key = FIELD_NAMES[field];
    return key === undefined ? visit.t('sessions.field.actionIds') : visit.sentence(key);
  });
}
