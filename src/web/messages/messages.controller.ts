import { Body, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import type { CaseView } from '../../cases/case-view.js';
import { DocumentDesk } from '../../documents/document-desk.js';
import { Problem } from '../../kernel/problem.js';
import { editMessage, withdrawMessage } from '../../messages/change-message.js';
import { partiesToShareWith, peopleToName } from '../../messages/message-readers.query.js';
import { FILES_MAX } from '../../messages/message-rules.js';
import { markSeen, messageById, messagePage } from '../../messages/messages.query.js';
import { writeMessage } from '../../messages/write-message.js';
import { caseHere } from '../cases/case-here.js';
import { type CaseSubject, caseRoutes, messagesUrl } from '../cases/case-links.js';
import { readNotice } from '../cases/load-case-page.js';
import { receiveUpload } from '../cases/receive-upload.js';
import { attempt, errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, type Html, seeOther } from '../shell/answers.js';
import type { WebRequest } from '../shell/http.js';
import { Pages, Visiting } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import { TakesFiles } from '../shell/visit.guard.js';
import type { SignedInVisit } from '../shell/visit.js';
import { EditMessagePage, WithdrawMessagePage } from './message-pages.js';
import { MessagesPage, NOTHING_WRITTEN, type Written } from './messages-page.js';

const MESSAGES = caseRoutes('messages');
const EDIT = caseRoutes('messages/:message/edit');
const WITHDRAW = caseRoutes('messages/:message/withdraw');
const SHOWN = 30;

interface Here {
  readonly subject: CaseSubject;
  readonly file: CaseView;
}

/** Talk on a case of any kind, inside the facility or with those who take part in it. */
@Pages('')
export class MessagesController {
  constructor(
    @Inject(CaseRuntime) private readonly runtime: CaseRuntime,
    @Inject(DocumentDesk) private readonly desk: DocumentDesk,
  ) {}

  @Get(MESSAGES)
  async list(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query('cursor') cursor?: string,
  ): Promise<Answer> {
    const here = await caseHere(this.runtime, visit, id);
    const page = await this.page(visit, here, NOTHING_WRITTEN, FormErrors.none, cursor);
    const { database } = this.runtime;
    await database.asActor(visit.actor, (transaction) => markSeen(transaction, visit.actor, id));
    await readNotice(this.runtime, visit);
    return page;
  }

  @Post(MESSAGES)
  @TakesFiles()
  async write(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Req() request: WebRequest,
  ): Promise<Answer> {
    const here = await caseHere(this.runtime, visit, id);
    // One more than may be, so that it is said that these are too many.
    const form = await receiveUpload(request, visit, this.desk, FILES_MAX + 1);
    const { files } = form;
    const written: Written = {
      text: form.fields['text'] ?? '',
      sharedWith: form.all('sharedWith'),
      mention: form.fields['mention'] ?? '',
      files: files.length,
    };
    const mentions = written.mention === '' ? [] : [written.mention];
    const { subject } = here;
    const message = { subject, caseId: id, text: written.text, sharedWith: written.sharedWith, mentions };
    const attached = { desk: this.desk, files };
    const done = await attempt(() => writeMessage(this.runtime, visit.actor, message, attached));
    if (!done.ok) {
      const labels: Readonly<Record<string, string>> = {
        text: visit.t('messages.text'),
        sharedWith: visit.t('messages.share'),
        mention: visit.t('messages.mention'),
        files: visit.t('messages.file'),
        ...Object.fromEntries(files.map(({ name }, place) => [`files.${place}`, name])),
      };
      const errors = onFiles(errorsIn(onFields(done.problem), visit.locale, labels));
      return comesBack(await this.page(visit, here, written, errors), done.problem.status);
    }
    return seeOther(messagesUrl(subject, id), { key: 'messages.done' });
  }

  @Get(EDIT)
  async editing(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('message') messageId: string,
  ): Promise<Answer> {
    const here = await caseHere(this.runtime, visit, id);
    const message = await this.own(visit, id, messageId);
    return EditMessagePage({ visit, ...here, message, text: message.text, errors: FormErrors.none });
  }

  @Post(EDIT)
  async edit(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('message') messageId: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const here = await caseHere(this.runtime, visit, id);
    const { text } = readForm(body, { text: 'text' });
    const message = await this.own(visit, id, messageId);
    const { subject } = here;
    const done = await attempt(() =>
      editMessage(this.runtime, visit.actor, { subject, caseId: id, messageId, text }),
    );
    if (!done.ok) {
      const errors = errorsIn(done.problem, visit.locale, { text: visit.t('messages.text') });
      return comesBack(EditMessagePage({ visit, ...here, message, text, errors }), done.problem.status);
    }
    return seeOther(messagesUrl(subject, id), { key: 'messages.edited_done' });
  }

  @Get(WITHDRAW)
  async withdrawing(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('message') messageId: string,
  ): Promise<Answer> {
    const here = await caseHere(this.runtime, visit, id);
    return WithdrawMessagePage({ visit, ...here, message: await this.own(visit, id, messageId) });
  }

  @Post(WITHDRAW)
  async withdraw(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('message') messageId: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { subject } = await caseHere(this.runtime, visit, id);
    readForm(body, {});
    await withdrawMessage(this.runtime, visit.actor, { subject, caseId: id, messageId });
    return seeOther(messagesUrl(subject, id), { key: 'messages.withdrawn_done' });
  }

  private async page(
    visit: SignedInVisit,
    here: Here,
    written: Written,
    errors: FormErrors,
    cursor?: string,
  ): Promise<Html> {
    const { actor } = visit;
    const { id } = here.file;
    const found = await this.runtime.database.asActor(actor, async (transaction) => ({
      page: await messagePage(transaction, id, {
        limit: SHOWN,
        ...(cursor === undefined ? {} : { cursor }),
      }),
      parties: await partiesToShareWith(transaction, actor, id),
      people: await peopleToName(transaction, actor, id),
    }));
    return MessagesPage({ visit, ...here, ...found, written, errors });
  }

  /** A message of whoever visits that still says something. */
  private async own(visit: SignedInVisit, caseId: string, messageId: string) {
    const message = await this.runtime.database.asActor(visit.actor, (transaction) =>
      messageById(transaction, caseId, messageId),
    );
    if (!message?.own || message.withdrawnAt !== null) throw new Problem('not_found');
    return message;
  }
}

/** What is wrong with a file is told by its name, at the one field in which all were chosen. */
function onFiles(errors: FormErrors): FormErrors {
  return new FormErrors(
    errors.all.map((error) => (error.field?.startsWith('files') ? { ...error, field: 'file' } : error)),
  );
}

/** A mistake in one of several answers is one of their field. */
function onFields(problem: Problem): Problem {
  const details = problem.details.map((detail) => ({
    ...detail,
    ...(detail.pointer === undefined
      ? {}
      : {
          pointer: detail.pointer
            .replace(/^\/mentions\b.*/, '/mention')
            .replace(/^\/sharedWith\b.*/, '/sharedWith'),
        }),
  }));
  return new Problem(problem.code, details);
}
