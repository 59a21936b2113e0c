import { Get, Inject, Param, Query, Res } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { sortsOf } from '../../cases/list-order.js';
import { whoHasThem } from '../../cases/who-has-it.query.js';
import { DIALOGUE_KINDS } from '../../dialogues/dialogue-content.js';
import { DIALOGUE_KEYS, DIALOGUE_SHOWS, dialogueList } from '../../dialogues/dialogue-list.query.js';
import { openFollowUps } from '../../dialogues/follow-ups-open.query.js';
import { REQUESTERS } from '../../dialogues/request-dialogue.js';
import { casesAsked } from '../lists/case-filter-fields.js';
import { type PageAsked, pageAsked, sortAsked } from '../lists/list-address.js';
import { sendList } from '../lists/list-file.js';
import { type FilterField, oneAsked } from '../lists/list-filter.js';
import { listViews } from '../lists/list-views.js';
import { type Answer, seeOther } from '../shell/answers.js';
import type { WebReply } from '../shell/http.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { loadDialogueFile } from './dialogue-file.js';
import { DialogueListPage, dialogueColumns } from './dialogue-list-page.js';
import { DialoguePage } from './dialogue-page.js';
import { OpenTasksPage } from './open-tasks-page.js';

const PAGE_SIZE = 25;
const FIELDS = ['q', 'waiting', 'country', 'pillar', 'theme', 'opened'] as const;

@Pages('dialogues')
export class DialoguesController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit): Promise<Answer> {
    const found = await listViews(this.runtime.database, visit);
    if (found.to !== null) return seeOther(found.to);
    const { views } = found;
    const { load, ...asked } = await this.asked(visit);
    return DialogueListPage({ visit, views, page: await load(pageAsked(visit, PAGE_SIZE)), ...asked });
  }

  @Get('download')
  async download(@Visiting() visit: SignedInVisit, @Res() reply: WebReply): Promise<void> {
    const { load } = await this.asked(visit);
    await sendList(this.runtime, visit, reply, 'dialogues', load);
  }

  /** What an address asks for, and how its pages are found. */
  private async asked(visit: SignedInVisit) {
    const asked = await casesAsked(this.runtime, visit, 'dialogue', FIELDS, ownFields(visit));
    const show = DIALOGUE_SHOWS.find((one) => one === oneAsked(asked, 'show')) ?? 'coming';
    const kind = oneAsked(asked, 'kind');
    const load = async (wanted: PageAsked) => {
      const { items, ...page } = await dialogueList(this.runtime, visit.actor, {
        ...wanted,
        ...sortAsked(visit, sortsOf(DIALOGUE_KEYS)),
        ...asked.filter,
        show,
        ...(kind === '' ? {} : { kind }),
      });
      const who = await whoHasThem(this.runtime, visit.actor, items);
      return { rows: items, ...page, columns: dialogueColumns(visit, who) };
    };
    return { load, asked, show, mayRequest: visit.holds(...REQUESTERS) };
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

function ownFields(visit: SignedInVisit): readonly FilterField[] {
  const shows = DIALOGUE_SHOWS.map((value) => ({ value, text: visit.t(`dialogues.list.show.${value}`) }));
  const kinds = DIALOGUE_KINDS.map((value) => ({ value, text: visit.t(`dialogues.kind.${value}`) }));
  return [
    { name: 'show', kind: 'one', label: visit.t('dialogues.list.show'), options: shows },
    {
      name: 'kind',
      kind: 'one',
      label: visit.t('dialogues.list.kind'),
      options: kinds,
      empty: visit.t('dialogues.list.any_kind'),
    },
  ];
}
