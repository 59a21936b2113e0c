import { LOCALES } from '../../i18n/index.js';
import { MAIL_CHOICES } from '../../notifications/mail-rule.js';
import { instant, integer, oneOf, text } from '../field-kinds.js';
import { Field } from '../fields.js';

const HOUR = integer({ min: 0, max: 23 });
const WEEKDAY = integer({ min: 1, max: 7 });

export class NewNoticePreferencesDto {
  @Field(oneOf(MAIL_CHOICES), {
    description:
      'Mails at once, collected on every working day or once a week, or none. What asks you to act joins a collected mail only when that comes at least 24 hours before it is due.',
    example: 'daily',
  })
  mail!: string;

  @Field(HOUR, { description: 'At which hour collected mails come, in the zone of your party.', example: 8 })
  digestHour!: number;

  @Field(WEEKDAY, { description: 'On which ISO weekday the weekly one comes: 1 is Monday.', example: 1 })
  digestWeekday!: number;

  @Field(HOUR, {
    description: 'From which hour on mails wait; null: never. With `quietUntil`.',
    nullable: true,
    example: 20,
  })
  quietFrom!: number | null;

  @Field(HOUR, {
    description: 'Until which hour they wait; on the next day when it is earlier.',
    nullable: true,
    example: 7,
  })
  quietUntil!: number | null;

  @Field(oneOf(LOCALES), {
    description: 'The language of mails; null: that of the pages.',
    nullable: true,
    example: 'fr',
  })
  mailLocale!: string | null;
}

export class NoticePreferencesDto extends NewNoticePreferencesDto {
  @Field(instant, {
    description: 'Since when the link in a mail has stopped all mails; null while it has not.',
    nullable: true,
  })
  stoppedAt!: string | null;

  @Field(text({ max: 60 }), {
    description: 'The zone in which the hours are meant.',
    example: 'Europe/Brussels',
  })
  timeZone!: string;
}
