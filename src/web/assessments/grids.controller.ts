import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { changeGrid, putGridInForce } from '../../assessment/change-grid.js';
import { drawUpGrid, drawUpNextVersion } from '../../assessment/draw-up-grid.js';
import { type CriterionSent, type GridSent, gridWritten, MAX_CRITERIA } from '../../assessment/grid-input.js';
import { draftOf, type Grid, type GridVersion, gridInFull, gridList } from '../../assessment/grids.query.js';
import { assertNamesAssessors, namesAssessors } from '../../assessment/who-names.js';
import { callsInFull } from '../../calls/calls-in-full.query.js';
import { Database } from '../../database/database.js';
import { Problem } from '../../kernel/problem.js';
import { textOf } from '../cases/act-form.js';
import { attempt, errorsIn } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { gridUrl } from './assessment-links.js';
import { EditGridPage } from './edit-grid-page.js';
import { GridListPage } from './grid-list-page.js';
import { GridPage, PutInForcePage } from './grid-page.js';
import { NewGridPage } from './new-grid-page.js';

type Sent = Readonly<Record<string, unknown>>;

const EMPTY_LINE: CriterionSent = {
  nameEn: '',
  nameFr: '',
  questionEn: '',
  questionFr: '',
  weight: '',
  maximum: '',
  threshold: '',
};
const FIELDS = Object.keys(EMPTY_LINE) as readonly (keyof CriterionSent)[];
/** How many empty lines a form starts with, and how many more are asked for at once. */
const FIRST_LINES = 4;
const MORE_LINES = 3;

@Pages('assessments/grids')
export class GridsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit): Promise<Answer> {
    assertInside(visit);
    const grids = await gridList(this.database, visit.actor);
    return GridListPage({ visit, grids, mayChange: namesAssessors(visit.actor) });
  }

  @Get('new')
  async form(@Visiting() visit: SignedInVisit): Promise<Answer> {
    assertNamesAssessors(visit.actor);
    return NewGridPage({ ...(await this.choices(visit)), fields: { place: '', likeGridId: '' } });
  }

  @Post('new')
  async drawUp(@Visiting() visit: SignedInVisit, @Body() sent: Sent = {}): Promise<Answer> {
    const place = textOf(sent['callId']);
    const likeGridId = textOf(sent['likeGridId']);
    const [callId = '', lotId = ''] = place.split(' ');
    const done = await attempt(() => drawUpGrid(this.database, visit.actor, { callId, lotId, likeGridId }));
    if (done.ok) return seeOther(gridUrl(done.value, 'edit'), { key: 'grids.drawn_up' });
    // Call and lot are one choice of the form.
    const details = done.problem.details.map((one) =>
      one.pointer === '/lotId' ? { ...one, pointer: '/callId' } : one,
    );
    const labels = { callId: visit.t('grids.new_place'), likeGridId: visit.t('grids.new_like') };
    const errors = errorsIn(new Problem(done.problem.code, details), visit.locale, labels);
    return comesBack(NewGridPage({ ...(await this.choices(visit)), fields: { place, likeGridId }, errors }));
  }

  @Get(':id')
  async one(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return GridPage({ visit, grid: await this.find(visit, id), mayChange: namesAssessors(visit.actor) });
  }

  @Post(':id/next')
  async next(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    await drawUpNextVersion(this.database, visit.actor, id);
    return seeOther(gridUrl(id, 'edit'), { key: 'grids.drawn_up' });
  }

  @Get(':id/edit')
  async edit(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const { grid, draft } = await this.draft(visit, id);
    const fields = gridWritten(draft.rules);
    const shown = fields.criteria.length === 0 ? withLines(fields, FIRST_LINES) : fields;
    return EditGridPage({ visit, grid, revision: String(draft.revision), fields: shown });
  }

  @Post(':id/edit')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent = {},
  ): Promise<Answer> {
    const { grid } = await this.draft(visit, id);
    const revision = textOf(sent['revision']);
    const fields = fieldsIn(sent);
    const form = { visit, grid, revision, fields };
    if (sent['do'] === 'more') return EditGridPage({ ...form, fields: withLines(fields, MORE_LINES) });
    // What is left stands in the form as it is sent, so that each mistake has its field.
    const kept = { ...fields, criteria: fields.criteria.filter(isWritten) };
    const done = await attempt(() =>
      changeGrid(this.database, visit.actor, { gridId: id, revision: Number(revision), sent: kept }),
    );
    if (done.ok) return seeOther(gridUrl(id), { key: 'grids.saved' });
    const errors = errorsIn(done.problem, visit.locale, (field) => labelOf(visit, field));
    return comesBack(EditGridPage({ ...form, fields: kept, errors }), done.problem.status);
  }

  @Get(':id/put-in-force')
  async ask(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return PutInForcePage({ visit, ...(await this.draft(visit, id)) });
  }

  @Post(':id/put-in-force')
  async putInForce(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent = {},
  ): Promise<Answer> {
    const { draft } = await this.draft(visit, id);
    await putGridInForce(this.database, visit.actor, {
      gridId: id,
      revision: Number(textOf(sent['revision'])),
    });
    return seeOther(gridUrl(id), { key: 'grids.put_done', params: { number: draft.number } });
  }

  private async find(visit: SignedInVisit, id: string): Promise<Grid> {
    const grid = await gridInFull(this.database, visit.actor, id);
    if (!grid) throw new Problem('not_found');
    return grid;
  }

  private async draft(visit: SignedInVisit, id: string): Promise<{ grid: Grid; draft: GridVersion }> {
    assertNamesAssessors(visit.actor);
    const grid = await this.find(visit, id);
    const draft = draftOf(grid);
    if (!draft) throw new Problem('state_conflict', [{ code: 'grid_without_draft' }]);
    return { grid, draft };
  }

  private async choices(visit: SignedInVisit) {
    const { items: calls } = await callsInFull(this.database, visit.actor, { limit: 100 });
    const grids = await gridList(this.database, visit.actor);
    return { visit, calls, grids };
  }
}

function assertInside(visit: SignedInVisit): void {
  if (visit.actor.view !== 'inside') throw new Problem('not_found');
}

function fieldsIn(sent: Sent): GridSent {
  const lines = Math.min(Number(textOf(sent['lines'])) || 0, MAX_CRITERIA);
  const text = (name: string) => textOf(sent[name]).trim();
  return {
    threshold: text('threshold'),
    criterionTolerance: text('criterionTolerance'),
    totalTolerance: text('totalTolerance'),
    outlierRule: text('outlierRule'),
    criteria: Array.from(
      { length: lines },
      (_, index) =>
        Object.fromEntries(
          FIELDS.map((field) => [field, text(`criteria.${index}.${field}`)]),
        ) as unknown as CriterionSent,
    ),
  };
}

function withLines(fields: GridSent, more: number): GridSent {
  const criteria = [...fields.criteria, ...Array.from({ length: more }, () => EMPTY_LINE)];
  return { ...fields, criteria: criteria.slice(0, MAX_CRITERIA) };
}

function isWritten({ nameEn, nameFr }: CriterionSent): boolean {
  return nameEn !== '' || nameFr !== '';
}

/** `criteria.0.weight` is the weight of the first criterion. */
function labelOf(visit: SignedInVisit, field: string): string | undefined {
  const [, place, name] = /^criteria\.(\d+)\.(\w+)$/.exec(field) ?? [];
  const part = FIELDS.find((one) => one === name);
  if (part) {
    const criterion = visit.t('grids.criterion', { number: Number(place) + 1 });
    return `${criterion}, ${visit.t(`grids.field.${part}`)}`;
  }
  const settings = {
    threshold: 'grids.threshold',
    criterionTolerance: 'grids.criterion_tolerance',
    totalTolerance: 'grids.total_tolerance',
    outlierRule: 'grids.outlier_rule',
  } as const;
  return field in settings ? visit.t(settings[field as keyof typeof settings]) : undefined;
}
