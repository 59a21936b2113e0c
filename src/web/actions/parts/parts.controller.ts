import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { actionInFull } from '../../../actions/action-in-full.query.js';
import { type Part, partsOf } from '../../../actions/parts-of.query.js';
import { shareDraft } from '../../../actions/share-draft.js';
import { signPart, writePart } from '../../../actions/write-part.js';
import { CaseRuntime } from '../../../cases/case-runtime.js';
import type { CaseView } from '../../../cases/case-view.js';
import { partyOf } from '../../../identity/parties.query.js';
import { Problem } from '../../../kernel/problem.js';
import { caseCrumbs } from '../../cases/case-crumbs.js';
import { caseHere } from '../../cases/case-here.js';
import { saveForm, showForm, type WrittenForm } from '../../drafts/form-answers.js';
import { forget, type KeptForm, keepSent, type Sent } from '../../drafts/kept-form.js';
import { type Answer, seeOther } from '../../shell/answers.js';
import { Pages, Visiting } from '../../shell/page.js';
import { readForm } from '../../shell/read-form.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { readCents } from '../read-cents.js';
import {
  isPartField,
  PART_SHAPE,
  partFieldLabel,
  partFieldsIn,
  partFieldsOf,
  partWords,
} from './part-fields.js';
import { PartFormPage, ShareDraftPage, SignPartPage } from './part-pages.js';
import { partUrl } from './parts-section.js';

/** Sharing a draft with co-applicants; each writes and signs its part. */
@Pages('actions')
export class PartsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':id/share')
  async askShare(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const { file } = await caseHere(this.runtime, visit, id);
    const action = await actionInFull(this.runtime, visit.actor, id);
    const parties = await Promise.all(
      (action?.coApplicantIds ?? []).map((party) => partyOf(this.runtime.database, visit.actor, party)),
    );
    return ShareDraftPage({ visit, file, names: parties.map((party) => party?.name ?? '') });
  }

  @Post(':id/share')
  async share(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const count = await shareDraft(this.runtime, visit.actor, id);
    const done = `/actions/${id}#parts`;
    if (count === 0) return seeOther(done, { key: 'parts.shared_none' });
    return seeOther(done, { key: 'parts.shared', params: { count } });
  }

  @Get(':id/part')
  async write(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return showForm(this.runtime, visit, this.form(visit, id));
  }

  @Post(':id/part')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    return saveForm(this.runtime, visit, this.form(visit, id), sent);
  }

  @Post(':id/part/keep')
  async keep(@Visiting() visit: SignedInVisit, @Param('id') id: string, @Body() sent: Sent | undefined) {
    const { form } = await this.open(visit, id);
    return keepSent(this.runtime.database, visit, form, sent);
  }

  @Post(':id/part/discard')
  async discard(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    await forget(this.runtime.database, visit, { name: formOf(id) });
    return seeOther(partUrl(id), { key: 'actions.form.discarded' });
  }

  @Get(':id/part/sign')
  async askSign(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return SignPartPage({ visit, ...(await this.own(visit, id)) });
  }

  @Post(':id/part/sign')
  async sign(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { version } = readForm(body, { version: 'text' });
    await signPart(this.runtime, visit.actor, id, Number(version));
    return seeOther(`/actions/${id}#parts`, { key: 'parts.signed_now' });
  }

  private form(visit: SignedInVisit, id: string): WrittenForm<Opened> {
    return {
      address: partUrl(id),
      open: () => this.open(visit, id),
      page: ({ file, part }, fields, state) => PartFormPage({ visit, file, part, fields, ...state }),
      about: ({ file }) => ({
        caption: `${file.reference} ${file.title}`,
        crumbs: caseCrumbs(visit, 'action', file),
      }),
      words: () => partWords(visit),
      fieldLabel: (field) => partFieldLabel(field, visit),
      write: async ({ fields: { tasks, ownShareCents = '' }, versions }) => {
        await writePart(this.runtime, visit.actor, id, {
          tasks,
          ownShareCents: ownShareCents === '' ? null : readCents(ownShareCents),
          // What no version stands for was read in none that the part ever had.
          version: Number(versions['version'] || -1),
        });
        return { id, changed: true };
      },
      saved: () => ({ path: `/actions/${id}#parts`, said: { key: 'parts.saved' } }),
    };
  }

  private async open(visit: SignedInVisit, id: string): Promise<Opened> {
    const { file, part } = await this.own(visit, id);
    // As `writePart` refuses, before anybody types what could not be saved.
    if (file.stage.code !== file.path[0]?.code)
      throw new Problem('state_conflict', [{ code: 'parts_frozen' }]);
    const form: KeptForm = {
      name: formOf(id),
      shape: PART_SHAPE,
      fieldsIn: partFieldsIn,
      isPart: isPartField,
      saved: partFieldsOf(part),
      versions: { version: String(part.version) },
    };
    return { file, part, form };
  }

  private async own(visit: SignedInVisit, id: string): Promise<{ file: CaseView; part: Part }> {
    const { file } = await caseHere(this.runtime, visit, id);
    const part = (await partsOf(this.runtime, visit.actor, id)).find((one) => one.own);
    if (!part) throw new Problem('not_found');
    return { file, part };
  }
}

interface Opened {
  readonly file: CaseView;
  readonly part: Part;
  readonly form: KeptForm;
}

function formOf(id: string): string {
  return `action:${id}:part`;
}
