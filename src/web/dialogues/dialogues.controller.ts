import { Get, Inject, Param, Query } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { whoHasThem } from '../../cases/who-has-it.query.js';
import { DIALOGUE_KINDS } from '../../dialogues/dialogue-content.js';
import { DIALOGUE_SHOWS, dialogueList } from '../../dialogues/dialogue-list.query.js';
import { openFollowUps } from '../../dialogues/follow-ups-open.query.js';
import { REQUESTERS } from '../../dialogues/request-dialogue.js';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { loadDialogueFile } from './dialogue-file.js';
import { type DialogueFilter, DialogueListPage } from './dialogue-list-page.js';
import { DialoguePage } from './dialogue-page.js';
import { OpenTasksPage } from './open-tasks-page.js';

const PAGE_SIZE = 25;

@Pages('dialogues')
export class DialoguesController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async list(
    @Visiting() visit: SignedInVisit,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<Answer> {
    const filter = filterIn(query);
    const cursor = query['cursor'];
    const { items, next } = await dialogueList(this.runtime, visit.actor, {
      limit: PAGE_SIZE,
      show: filter.show,
      ...(filter.kind === '' ? {} : { kind: filter.kind }),
      ...(typeof cursor === 'string' && cursor !== '' ? { cursor } : {}),
    });
    const who = await whoHasThem(this.runtime, visit.actor, items);
    return DialogueListPage({
      visit,
      rows: items,
      who,
      next,
      filter,
      mayRequest: visit.holds(...REQUESTERS),
    });
  }

  @Get('tasks')
  async tasks(@Visiting() visit: SignedInVisit): Promise<Answer> {
    const own = visit.actor.view === 'outside';
    return OpenTasksPage({ visit, tasks: await openFollowUps(this.runtime.database, visit.actor, own) });
  }

  @Get(':id')
  async one(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query('upload') upload: unknown,
  ): Promise<Answer> {
    return DialoguePage({
      visit,
      file: await loadDialogueFile(this.runtime, visit, id),
      upload: typeof upload === 'string' ? upload : undefined,
    });
  }
}

/** What an address asks for; what is not offered counts as not asked. */
function filterIn(query: Readonly<Record<string, unknown>>): DialogueFilter {
  return {
    show: DIALOGUE_SHOWS.find((one) => one === query['show']) ?? 'coming',
    kind: DIALOGUE_KINDS.find((one) => one === query['kind']) ?? '',
  };
}
