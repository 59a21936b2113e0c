import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { mayWriteNotes, writeNote } from '../../cases/write-note.js';
import { Problem } from '../../kernel/problem.js';
import { attempt, errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import type { SignedInVisit } from '../shell/visit.js';
import { caseHere } from './case-here.js';
import { caseRoutes, caseUrl } from './case-links.js';
import { NotePage } from './note-page.js';

const NOTES = caseRoutes('notes');

/** Notes to the file of any kind of case, for staff. */
@Pages('')
export class NotesController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(NOTES)
  async blank(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    if (!mayWriteNotes(visit.actor)) throw new Problem('not_found');
    return NotePage({
      visit,
      ...(await caseHere(this.runtime, visit, id)),
      text: '',
      errors: FormErrors.none,
    });
  }

  @Post(NOTES)
  async file(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { subject, file } = await caseHere(this.runtime, visit, id);
    const { text } = readForm(body, { text: 'text' });
    const done = await attempt(() => writeNote(this.runtime, visit.actor, { subject, caseId: id, text }));
    if (!done.ok) {
      const errors = errorsIn(done.problem, visit.locale, { text: visit.t('notes.text') });
      return comesBack(NotePage({ visit, subject, file, text, errors }), done.problem.status);
    }
    return seeOther(`${caseUrl(subject, id)}#trail`, { key: 'notes.done' });
  }
}
