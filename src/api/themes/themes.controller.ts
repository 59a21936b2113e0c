import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../database/database.js';
import type { PersonActor } from '../../kernel/actor.js';
import { themeRows } from '../../reference/theme-rows.js';
import type { ListWanted } from '../list.js';
import { pageOf } from '../page-of.js';
import { CurrentPerson } from '../request.js';
import { GetRoute, Listed } from '../route.js';
import { ThemeDto } from './theme.dto.js';

@ApiTags('themes')
@Controller('api/v1/themes')
export class ThemesController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @GetRoute({
    id: 'listThemes',
    for: 'signed_in',
    summary: 'What cases can be about, in the order in which it is offered',
    description: 'Administrators keep them on pages. Retired ones are among them: their cases keep them.',
    list: {},
    answers: ThemeDto,
  })
  async list(@Listed() page: ListWanted, @CurrentPerson() actor: PersonActor) {
    return pageOf(await this.database.asActor(actor, themeRows), page);
  }
}
