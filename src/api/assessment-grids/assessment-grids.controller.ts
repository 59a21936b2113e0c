import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { changeGrid, putGridInForce } from '../../assessment/change-grid.js';
import { drawUpGrid, drawUpNextVersion } from '../../assessment/draw-up-grid.js';
import { gridWritten } from '../../assessment/grid-input.js';
import { type Grid, type GridVersion, gridInFull, gridList } from '../../assessment/grids.query.js';
import { assertNamesAssessors } from '../../assessment/who-names.js';
import { Database } from '../../database/database.js';
import type { PersonActor } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { etagOf, IfMatch } from '../if-match.js';
import type { ListWanted } from '../list.js';
import { pageOf } from '../page-of.js';
import { CurrentPerson, type FastifyReply } from '../request.js';
import { GetRoute, Listed, PatchRoute, PostRoute, Sent } from '../route.js';
import { GridDto, GridRulesDto, NewGridDto } from './assessment-grid.dto.js';

const EDITORS = ['secretariat'] as const;

@ApiTags('assessments')
@Controller('api/v1/assessment-grids')
export class AssessmentGridsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @GetRoute({
    id: 'listAssessmentGrids',
    for: 'signed_in',
    summary: 'By which applications are scored, by call and lot',
    description: 'For the facility; to everybody else there are none.',
    list: {},
    answers: GridDto,
  })
  async list(@Listed() page: ListWanted, @CurrentPerson() actor: PersonActor) {
    const { items, next } = pageOf(await gridList(this.database, actor), page);
    return { items: items.map(onTheWire), next };
  }

  @PostRoute({
    id: 'drawUpAssessmentGrid',
    for: EDITORS,
    summary: 'Draw up the grid of a call, or of one of its lots',
    body: NewGridDto,
    answers: GridDto,
    version: 'read',
  })
  async drawUp(
    @Sent() sent: NewGridDto,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GridDto> {
    const id = await drawUpGrid(this.database, actor, { ...sent });
    reply.header('location', `/api/v1/assessment-grids/${id}`);
    return this.one(id, actor, reply);
  }

  @GetRoute({
    id: 'getAssessmentGrid',
    path: ':id',
    for: 'signed_in',
    summary: 'Read a grid with its versions',
    answers: GridDto,
    version: 'read',
  })
  async one(
    @Param('id') id: string,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GridDto> {
    const grid = await this.find(actor, id);
    reply.header('etag', etagOf(versionOf(grid)));
    return onTheWire(grid);
  }

  @PostRoute({
    id: 'drawUpAssessmentGridVersion',
    path: ':id/versions',
    for: EDITORS,
    summary: 'Draw up the next version of a grid',
    description: 'A draft that begins with what is in force; where there is one already, that one is meant.',
    answers: GridDto,
    version: 'read',
  })
  async next(
    @Param('id') id: string,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GridDto> {
    await drawUpNextVersion(this.database, actor, id);
    return this.one(id, actor, reply);
  }

  @PatchRoute({
    id: 'changeAssessmentGridDraft',
    path: ':id/draft',
    for: EDITORS,
    summary: 'Change the draft of a grid, as a whole',
    body: GridRulesDto,
    answers: GridDto,
    version: 'changed',
  })
  async change(
    @Param('id') id: string,
    @IfMatch() version: string,
    @Sent() { criteria, criterionTolerance, ...rules }: GridRulesDto,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GridDto> {
    const revision = await this.revisionOf(actor, id, version);
    await changeGrid(this.database, actor, {
      gridId: id,
      revision,
      sent: {
        ...rules,
        criterionTolerance: String(criterionTolerance),
        criteria: criteria.map((one) => ({ ...one, weight: String(one.weight) })),
      },
    });
    return this.one(id, actor, reply);
  }

  @PostRoute({
    id: 'putAssessmentGridInForce',
    path: ':id/draft/in-force',
    for: EDITORS,
    summary: 'Put the draft of a grid in force',
    description:
      'Applications that enter their assessment from now on are judged by it. 409 with each reason why it is not sound.',
    answers: GridDto,
    status: 200,
    version: 'changed',
  })
  async putInForce(
    @Param('id') id: string,
    @IfMatch() version: string,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GridDto> {
    const revision = await this.revisionOf(actor, id, version);
    await putGridInForce(this.database, actor, { gridId: id, revision });
    return this.one(id, actor, reply);
  }

  /** What was looked at is the newest version, in one of its revisions. */
  private async revisionOf(actor: PersonActor, id: string, version: string): Promise<number> {
    assertNamesAssessors(actor);
    const grid = await this.find(actor, id);
    if (versionOf(grid) !== version) throw new Problem('stale_version');
    return grid.versions[0]?.revision ?? 0;
  }

  private async find(actor: PersonActor, id: string): Promise<Grid> {
    const grid = await gridInFull(this.database, actor, id);
    if (!grid) throw new Problem('not_found');
    return grid;
  }
}

/** For If-Match: `2.1`, the number of the newest version and how often it was changed. */
function versionOf({ versions: [newest] }: Grid): string {
  return newest ? `${newest.number}.${newest.revision}` : '0';
}

function onTheWire({ id, callId, call, lot, versions }: Grid): GridDto {
  return { id, callId, call, lot, versions: versions.map(versionOnTheWire) };
}

function versionOnTheWire({ number, inForceFrom, putInForceBy, rounds, rules }: GridVersion) {
  const { criteria, criterionTolerance, ...written } = gridWritten(rules);
  return {
    number,
    inForceFrom,
    putInForceBy,
    rounds,
    ...written,
    criterionTolerance: Number(criterionTolerance),
    criteria: criteria.map((one) => ({ ...one, weight: Number(one.weight) })),
  };
}
