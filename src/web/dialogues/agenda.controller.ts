import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { editDialogue } from '../../dialogues/edit-dialogue.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { type AgendaLine, AgendaPage, linesOf, NO_LINE } from './agenda-page.js';
import { openDialogueFile } from './dialogue-file.js';
import { mistakesIn, tried } from './tried.js';

type Sent = Readonly<Record<string, unknown>>;

/** As many as a form is read of; the use case has a limit of its own. */
const MAX_LINES = 210;

/** The agenda of a meeting, written as a whole. */
@Pages('dialogues')
export class AgendaController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':id/agenda')
  async form(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const { page, dialogue } = await openDialogueFile(this.runtime, visit, id);
    return AgendaPage({
      visit,
      file: page.file,
      version: page.file.version,
      lines: linesOf(dialogue.content.agenda),
      documents: page.documents,
    });
  }

  @Post(':id/agenda')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: Sent | undefined,
  ): Promise<Answer> {
    const { page } = await openDialogueFile(this.runtime, visit, id);
    const sent = body ?? {};
    const lines = linesIn(sent);
    const edited = await tried(() =>
      editDialogue(this.runtime, visit.actor, {
        dialogueId: id,
        expectedVersion: String(sent['version'] ?? ''),
        changes: { agenda: lines.map(({ day, ...line }) => ({ ...line, day: wholeOf(day) })) },
      }),
    );
    if (!edited.ok) {
      const label = (field: string) => {
        const [, line = '0', part = ''] = field.split('.');
        const of = visit.t('dialogues.agenda.item', { number: Number(line) + 1 });
        const named = part === 'title' ? 'what' : part === 'documentIds' ? 'papers' : part;
        return `${of}, ${visit.sentence(`dialogues.agenda.${named}`)}`;
      };
      const { errors, stale } = mistakesIn(visit, edited.problem, label);
      const version = stale ? page.file.version : String(sent['version'] ?? '');
      return comesBack(
        AgendaPage({ visit, file: page.file, version, lines, documents: page.documents, errors, stale }),
        edited.problem.status,
      );
    }
    const key = 'dialogues.agenda.saved';
    return seeOther(sent['do'] === 'more' ? `/dialogues/${id}/agenda` : `/dialogues/${id}#agenda`, { key });
  }
}

/** What was written, without the lines left empty. */
function linesIn(sent: Sent): readonly AgendaLine[] {
  const text = (name: string) => {
    const value = sent[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  return Array.from({ length: MAX_LINES }, (_, index): AgendaLine => {
    const at = `agenda.${index}`;
    const ids = sent[`${at}.documentIds`];
    return {
      day: text(`${at}.day`),
      begins: text(`${at}.begins`),
      title: text(`${at}.title`),
      speaker: text(`${at}.speaker`),
      documentIds: ids === undefined ? NO_LINE.documentIds : (Array.isArray(ids) ? ids : [ids]).map(String),
    };
  }).filter((line) => [line.begins, line.title, line.speaker].some((value) => value !== ''));
}

/** Most meetings last a day: an empty one is the first. */
function wholeOf(day: string): number | string {
  if (day === '') return 1;
  return /^\d{1,2}$/.test(day) ? Number(day) : day;
}
