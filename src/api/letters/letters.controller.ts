import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { subjectOf } from '../../cases/subject-of.query.js';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { DocumentDesk } from '../../documents/document-desk.js';
import type { PersonActor } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import {
  type LetterInFull,
  type LetterListed,
  letterInFull,
  lettersOf,
} from '../../letters/letters.query.js';
import { openLetter } from '../../letters/open-letter.js';
import { BY_DAY } from '../../letters/placeholders.js';
import { sendLetter } from '../../letters/write-letter.js';
import { collectionOf } from '../cases/collections.js';
import { sendContent } from '../documents/send-content.js';
import { id as idKind } from '../field-kinds.js';
import { etagOf, IfMatch } from '../if-match.js';
import type { ListSpec, ListWanted } from '../list.js';
import { repointed } from '../repointed.js';
import { CurrentPerson, type FastifyReply } from '../request.js';
import { GetRoute, Listed, PostRoute, Sent } from '../route.js';
import { LetterDto, LetterReadDto, NewLetterDto } from './letter.dto.js';

const LETTERS: ListSpec = {
  filters: {
    caseId: { kind: idKind, description: 'The case that they were written on.' },
    addresseeId: { kind: idKind, description: 'The party that they were written to.' },
  },
};

@ApiTags('letters')
@Controller('api/v1/letters')
export class LettersController {
  constructor(
    @Inject(CaseRuntime) private readonly runtime: CaseRuntime,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(DocumentDesk) private readonly desk: DocumentDesk,
  ) {}

  @GetRoute({
    id: 'listLetters',
    for: 'signed_in',
    summary: 'Letters that were sent, the newest first',
    description: 'All of them in the facility; outside it those to the reader’s own party.',
    list: LETTERS,
    answers: LetterDto,
  })
  async list(@Listed() { filter, ...page }: ListWanted, @CurrentPerson() actor: PersonActor) {
    const { items, next } = await lettersOf(this.runtime.database, actor, { ...page, ...filter });
    return { items: items.map(onTheWire), next };
  }

  @PostRoute({
    id: 'sendLetter',
    for: ['secretariat', 'head_of_unit', 'authorising_officer', 'operational_initiator'],
    summary: 'Write a letter on a case, and send it',
    description:
      'If-Match names the version of the case. It is filed there as a document, and mailed. Refused with 409 where letters are switched off, and with 422 where a part that the template needs is not filled in, or where letters by it are not written at the stage of the case or to such a party.',
    body: NewLetterDto,
    answers: LetterReadDto,
    version: 'changed',
    problems: ['not_found'],
  })
  async send(
    @IfMatch() expectedVersion: string,
    @Sent() { caseId, templateId, addresseeId, language = '', free = {}, to }: NewLetterDto,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LetterReadDto> {
    const subject = await subjectOf(this.runtime.database, actor, caseId);
    if (subject === null) throw new Problem('not_found');
    const parts = Object.entries(free).flatMap(([name, value]) =>
      value === undefined ? [] : [[name === 'byDay' ? BY_DAY : `free.${name}`, value as string]],
    );
    const sent = await repointed(POINTERS, () =>
      sendLetter(
        this.runtime,
        actor,
        { subject, caseId, publicUrl: this.config.publicUrl },
        {
          templateId,
          addresseeId,
          language,
          free: Object.fromEntries(parts) as Record<string, string>,
          to: to ?? null,
          expectedVersion,
        },
      ),
    );
    reply.header('location', `/api/v1/letters/${sent.id}`).header('etag', etagOf(expectedVersion));
    return inFull(await letterInFull(this.runtime.database, actor, sent.id));
  }

  @GetRoute({
    id: 'getLetter',
    path: ':id',
    for: 'signed_in',
    summary: 'Read a letter',
    answers: LetterReadDto,
  })
  async one(@Param('id') id: string, @CurrentPerson() actor: PersonActor): Promise<LetterReadDto> {
    return inFull(await openLetter(this.runtime.database, actor, id));
  }

  @GetRoute({
    id: 'getLetterContent',
    path: ':id/content',
    for: 'signed_in',
    summary: 'The letter as it was sent, as PDF',
    bytes: true,
  })
  async content(@Param('id') id: string, @CurrentPerson() actor: PersonActor, @Res() reply: FastifyReply) {
    const letter = await letterInFull(this.runtime.database, actor, id);
    if (!letter) throw new Problem('not_found');
    await sendContent(this.runtime.database, this.desk, actor, { id: letter.documentId }, reply);
  }
}

function inFull(letter: LetterInFull | null): LetterReadDto {
  if (!letter) throw new Problem('not_found');
  const { body, recipients } = letter;
  return { ...onTheWire(letter), body, recipients: recipients.map(({ name, email }) => ({ name, email })) };
}

/** The pages' names of fields, and this API's. */
const POINTERS: Readonly<Record<string, string>> = {
  '/template': '/templateId',
  '/addressee': '/addresseeId',
  '/free.by_day': '/free/byDay',
  '/free.event': '/free/event',
  '/free.question': '/free/question',
  '/free.reasons': '/free/reasons',
  '/free.remarks': '/free/remarks',
};

function onTheWire(letter: LetterListed): LetterDto {
  const { id, reference, title, language, about, addressee, documentId, sentAt, sentBy, automatic, mails } =
    letter;
  return {
    id,
    reference,
    title,
    language,
    about: about && { id: about.id, collection: collectionOf(about.subject), reference: about.reference },
    addressee,
    documentId,
    sentAt,
    sentBy,
    automatic,
    mails,
  };
}
