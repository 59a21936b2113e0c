import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../database/database.js';
import type { PersonActor } from '../../kernel/actor.js';
import { changePreferences, preferencesOf } from '../../notifications/preferences.js';
import { WorkingCalendars } from '../../reference/working-calendars.js';
import { CurrentPerson } from '../request.js';
import { GetRoute, PutRoute, Sent } from '../route.js';
import { NewNoticePreferencesDto, NoticePreferencesDto } from './notices.dto.js';

@ApiTags('users')
@Controller('api/v1/users/me/notices')
export class NoticesController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(WorkingCalendars) private readonly calendars: WorkingCalendars,
  ) {}

  @GetRoute({
    id: 'getOwnNoticePreferences',
    for: 'signed_in',
    summary: 'What you chose to get by mail, and when',
    answers: NoticePreferencesDto,
  })
  own(@CurrentPerson() actor: PersonActor): Promise<NoticePreferencesDto> {
    return preferencesOf(this.database, actor);
  }

  @PutRoute({
    id: 'changeOwnNoticePreferences',
    for: 'signed_in',
    summary: 'Choose what you get by mail, and when',
    description: 'Mails that were stopped by the link in one of them begin again.',
    body: NewNoticePreferencesDto,
    answers: NoticePreferencesDto,
  })
  async change(
    @Sent() wanted: NewNoticePreferencesDto,
    @CurrentPerson() actor: PersonActor,
  ): Promise<NoticePreferencesDto> {
    await changePreferences(this.database, actor, wanted, this.calendars.calendarFor);
    return preferencesOf(this.database, actor);
  }
}
