import { pillars } from '../../reference/pillars.js';
import { boolean, oneOf, text, themeCode } from '../field-kinds.js';
import { Dictionary, Field } from '../fields.js';

export class ThemeDto {
  @Field(themeCode, { description: 'By which cases name it; never changes.', example: 'DOCUMENT_FRAUD' })
  code!: string;

  @Field(oneOf(pillars.map((pillar) => pillar.code)), { description: 'The pillar that it belongs to.' })
  pillar!: string;

  @Dictionary(() => null, text({ max: 120 }).schema, {
    description: 'Its names by language; one in English or French is always there.',
    example: { en: 'Document fraud', fr: 'Fraude documentaire' },
  })
  names!: Readonly<Record<string, string>>;

  @Field(boolean, { description: 'Whether its files hold police or border information.' })
  sensitive!: boolean;

  @Field(boolean, { description: 'Whether it is offered no more; cases that have it keep it.' })
  retired!: boolean;
}
