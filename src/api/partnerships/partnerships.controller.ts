import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRuntime } from '../../cases/case-runtime.js';
import type { PersonActor } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { frameworkInFull } from '../../partnerships/framework-in-full.query.js';
import { caseRoutes } from '../cases/case-routes.js';
import { PartnershipDto } from './partnership.dto.js';

const PartnershipRoutes = caseRoutes({
  subject: 'partnership',
  name: 'Partnership',
  one: 'a partnership',
  many: 'Partnerships',
  answers: PartnershipDto,
});

@ApiTags('partnerships')
@Controller('api/v1/partnerships')
export class PartnershipsController extends PartnershipRoutes {
  constructor(@Inject(CaseRuntime) runtime: CaseRuntime) {
    super(runtime);
  }

  protected async content(actor: PersonActor, id: string) {
    const framework = await frameworkInFull(this.runtime.database, actor, id);
    if (!framework) throw new Problem('not_found');
    return framework;
  }
}
