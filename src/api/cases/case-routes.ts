/** What every kind of case answers to: one class per kind is made from this, and adds what is its own. */
import { Param, Res } from '@nestjs/common';
import { advanceCase } from '../../cases/advance-case.js';
import { blockersOf } from '../../cases/blockers.query.js';
import { problemOf } from '../../cases/case-problem.js';
import type { CaseRuntime } from '../../cases/case-runtime.js';
import { type CaseView, viewCase } from '../../cases/case-view.js';
import { caseWording } from '../../cases/case-wording.query.js';
import { trailOf } from '../../cases/trail.query.js';
import { writeNote } from '../../cases/write-note.js';
import { type Locale, namesOf } from '../../i18n/index.js';
import { forecastsOf } from '../../insight/forecasts.query.js';
import type { PersonActor } from '../../kernel/actor.js';
import { isId } from '../../kernel/id.js';
import { Problem } from '../../kernel/problem.js';
import { etagOf, IfMatch } from '../if-match.js';
import type { ListWanted } from '../list.js';
import { CurrentPerson, type FastifyReply, Reader } from '../request.js';
import { type Class, GetRoute, Listed, PostRoute, Sent } from '../route.js';
import { ActDto, NoteDto } from './act.dto.js';
import {
  ActedDto,
  BlockersDto,
  type CaseDto,
  ClocksDto,
  ListedCaseDto,
  TrailDto,
  TransitionsDto,
} from './case.dto.js';
import { casesInWords, casesOf } from './case-lists.js';
import {
  blockersInWords,
  caseInWords,
  clockInWords,
  entryInWords,
  stageInWords,
  transitionInWords,
} from './case-words.js';

export interface CaseKind {
  /** As the procedure knows it. */
  readonly subject: string;
  /** For names of operations: `Action`. */
  readonly name: string;
  /** For sentences: `an action`, `Actions`. */
  readonly one: string;
  readonly many: string;
  /** The class of one case with its content. */
  readonly answers: Class;
}

export function caseRoutes(kind: CaseKind) {
  abstract class CaseRoutes {
    constructor(protected readonly runtime: CaseRuntime) {}

    /** What this kind has beside what every case has. */
    protected abstract content(actor: PersonActor, id: string, locale: Locale): Promise<object>;

    @GetRoute({
      id: `list${kind.name}s`,
      for: 'signed_in',
      summary: `${kind.many} that you may see`,
      list: casesOf(kind.subject),
      answers: ListedCaseDto,
    })
    list(@Listed() wanted: ListWanted, @CurrentPerson() actor: PersonActor, @Reader() locale: Locale) {
      return casesInWords(this.runtime, actor, kind.subject, wanted, locale);
    }

    @GetRoute({
      id: `get${kind.name}`,
      path: ':id',
      for: 'signed_in',
      summary: `Read ${kind.one}`,
      answers: kind.answers,
      version: 'read',
    })
    async one(
      @Param('id') id: string,
      @CurrentPerson() actor: PersonActor,
      @Reader() locale: Locale,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<CaseDto> {
      const view = await this.view(actor, id);
      reply.header('etag', etagOf(view.version));
      const forecasts = await forecastsOf(this.runtime, actor, [id]);
      return {
        ...caseInWords(view, forecasts.get(id), locale),
        ...(await this.content(actor, id, locale)),
      };
    }

    @GetRoute({
      id: `list${kind.name}Transitions`,
      path: ':id/transitions',
      for: 'signed_in',
      summary: `What you may do on ${kind.one} now, and what not`,
      answers: TransitionsDto,
      version: 'read',
    })
    async transitions(
      @Param('id') id: string,
      @CurrentPerson() actor: PersonActor,
      @Reader() locale: Locale,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<TransitionsDto> {
      const view = await this.view(actor, id);
      const nameOf = await this.namesFor(actor, id, locale);
      reply.header('etag', etagOf(view.version));
      return {
        version: view.version,
        items: view.transitions.map((one) => transitionInWords(one, locale, nameOf)),
      };
    }

    @GetRoute({
      id: `get${kind.name}Blockers`,
      path: ':id/blockers',
      for: 'signed_in',
      summary: `What ${kind.one} waits for: whom, and what stands in the way`,
      answers: BlockersDto,
    })
    async blockers(
      @Param('id') id: string,
      @CurrentPerson() actor: PersonActor,
      @Reader() locale: Locale,
    ): Promise<BlockersDto> {
      const found = await this.runtime.database.asActor(actor, (transaction) =>
        blockersOf(this.runtime, transaction, actor, kind.subject, idOr404(id)),
      );
      if (!found) throw new Problem('not_found');
      return blockersInWords(found, locale, await this.namesFor(actor, id, locale));
    }

    @PostRoute({
      id: `act${kind.name}`,
      path: ':id/transitions',
      for: 'signed_in',
      summary: `Do something on ${kind.one}`,
      description:
        'Moves the case or answers a visa. 403 when it is not yours to do (role, scope, separation of duties), 409 when the stage, a condition or the money stands against it, 422 when something has to be handed in; `refusals` tells every reason.',
      body: ActDto,
      answers: ActedDto,
      status: 200,
      version: 'changed',
    })
    async act(
      @Param('id') id: string,
      @IfMatch() expectedVersion: string,
      @Sent() act: ActDto,
      @CurrentPerson() actor: PersonActor,
      @Reader() locale: Locale,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<ActedDto> {
      const command = { subject: kind.subject, caseId: idOr404(id), act, expectedVersion };
      const advanced = await advanceCase(this.runtime, actor, command);
      if (!advanced.ok) throw problemOf(advanced);
      const { reference, title, stage, version } = await this.view(actor, id);
      reply.header('etag', etagOf(version));
      return { id, reference, title, stage: stageInWords(stage, locale), version, eventId: advanced.eventId };
    }

    @GetRoute({
      id: `get${kind.name}Trail`,
      path: ':id/trail',
      for: 'signed_in',
      summary: `What happened on ${kind.one}`,
      answers: TrailDto,
    })
    async trail(
      @Param('id') id: string,
      @CurrentPerson() actor: PersonActor,
      @Reader() locale: Locale,
    ): Promise<TrailDto> {
      await this.view(actor, id);
      const entries = await this.runtime.database.asActor(actor, (transaction) =>
        trailOf(this.runtime, transaction, actor, id),
      );
      return { items: entries.map((entry) => entryInWords(entry, locale)) };
    }

    @GetRoute({
      id: `get${kind.name}Clock`,
      path: ':id/clock',
      for: 'signed_in',
      summary: `When things are due on ${kind.one}, and why then`,
      answers: ClocksDto,
    })
    async clock(
      @Param('id') id: string,
      @CurrentPerson() actor: PersonActor,
      @Reader() locale: Locale,
    ): Promise<ClocksDto> {
      const view = await this.view(actor, id);
      return { runs: view.clockRuns, items: view.clocks.map((clock) => clockInWords(clock, locale)) };
    }

    @PostRoute({
      id: `write${kind.name}Note`,
      path: ':id/notes',
      for: 'signed_in',
      summary: `Write a note to the file of ${kind.one}`,
      description: 'For staff alone, who read it in the trail; it stays for good. Answers the trail.',
      body: NoteDto,
      answers: TrailDto,
    })
    async note(
      @Param('id') id: string,
      @Sent() { text }: NoteDto,
      @CurrentPerson() actor: PersonActor,
      @Reader() locale: Locale,
    ): Promise<TrailDto> {
      await writeNote(this.runtime, actor, { subject: kind.subject, caseId: idOr404(id), text });
      return this.trail(id, actor, locale);
    }

    /** The case as this person may see it; a case of somebody else's is not there. */
    protected async view(actor: PersonActor, id: string): Promise<CaseView> {
      const view = await this.runtime.database.asActor(actor, (transaction) =>
        viewCase(this.runtime, transaction, actor, kind.subject, idOr404(id)),
      );
      if (!view) throw new Problem('not_found');
      return view;
    }

    private async namesFor(actor: PersonActor, id: string, locale: Locale) {
      const wording = await this.runtime.database.asActor(actor, (transaction) =>
        caseWording(this.runtime, transaction, actor, id),
      );
      if (!wording) throw new Problem('not_found');
      return namesOf(wording.definition, locale);
    }
  }
  return CaseRoutes;
}

/** What is no id is nobody's. */
export function idOr404(id: string): string {
  if (!isId(id)) throw new Problem('not_found');
  return id;
}
