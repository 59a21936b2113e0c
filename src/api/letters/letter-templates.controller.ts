import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../database/database.js';
import type { PersonActor } from '../../kernel/actor.js';
import { invalidField, Problem } from '../../kernel/problem.js';
import { assertMayLetter } from '../../letters/letter-rights.js';
import { knownNames } from '../../letters/placeholders.js';
import { checkedTemplate, saveTemplate } from '../../letters/save-template.js';
import { placeholdersIn, readTemplate } from '../../letters/template.js';
import {
  type TemplateInFull,
  type TemplateListed,
  templateInFull,
  templatesOf,
} from '../../letters/templates.query.js';
import { COLLECTIONS, type Collection, collectionOf } from '../cases/collections.js';
import { etagOf, IfMatch } from '../if-match.js';
import type { ListWanted } from '../list.js';
import { pageOf } from '../page-of.js';
import { repointed } from '../repointed.js';
import { CurrentPerson, type FastifyReply } from '../request.js';
import { GetRoute, Listed, PostRoute, Sent } from '../route.js';
import {
  CheckedLetterTextsDto,
  LetterTemplateDto,
  LetterTemplateReadDto,
  type LetterTextDto,
  LetterTextsDto,
  PlaceholdersDto,
} from './letter-template.dto.js';

const EDITORS = ['administrator', 'secretariat'] as const;
const SUBJECTS = Object.values(COLLECTIONS);

@ApiTags('letters')
@Controller('api/v1/letter-templates')
export class LetterTemplatesController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @GetRoute({
    id: 'listLetterTemplates',
    for: 'signed_in',
    summary: 'By which letters are written, in the order in which a case meets them',
    description: 'For the facility; to everybody else there are none.',
    list: {},
    problems: ['not_found'],
    answers: LetterTemplateDto,
  })
  async list(@Listed() page: ListWanted, @CurrentPerson() actor: PersonActor) {
    const { items, next } = pageOf(await templatesOf(this.database, actor), page);
    return { items: items.map(listed), next };
  }

  @PostRoute({
    id: 'checkLetterTexts',
    path: 'checks',
    for: EDITORS,
    summary: 'Whether texts could be a template',
    description:
      'Nothing is saved. 422 with a pointer to each text that holds a placeholder that there is not, or that is not closed, or that another language lacks.',
    body: CheckedLetterTextsDto,
    answers: PlaceholdersDto,
    status: 200,
  })
  async check(
    @Sent() { collection, texts }: CheckedLetterTextsDto,
    @CurrentPerson() actor: PersonActor,
  ): Promise<PlaceholdersDto> {
    assertMayLetter(actor, 'edit_templates');
    const subject = collection === 'any' ? 'any' : COLLECTIONS[collection as Collection];
    const input = {
      code: 'a',
      purpose: 'receipt',
      subject,
      nameEn: 'a',
      nameFr: 'a',
      texts: byLanguage(texts),
    };
    await repointed(pointersOf(texts), async () => checkedTemplate(input, SUBJECTS));
    const known = knownNames(subject);
    const parts = texts
      .flatMap(({ title, body }) => [title, body])
      .flatMap((one) => readTemplate(one, known).parts);
    return { used: placeholdersIn(parts), known: [...known].sort() };
  }

  @GetRoute({
    id: 'getLetterTemplate',
    path: ':id',
    for: 'signed_in',
    summary: 'Read a template with its versions',
    answers: LetterTemplateReadDto,
    version: 'read',
  })
  async one(
    @Param('id') id: string,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LetterTemplateReadDto> {
    const found = await this.find(actor, id);
    reply.header('etag', etagOf(String(found.version)));
    return inFull(found);
  }

  @GetRoute({
    id: 'getLetterTemplateVersion',
    path: ':id/versions/:version',
    for: 'signed_in',
    summary: 'What a version of a template says',
    params: { version: 'The number of the version.' },
    answers: LetterTextsDto,
  })
  async version(
    @Param('id') id: string,
    @Param('version') version: string,
    @CurrentPerson() actor: PersonActor,
  ): Promise<LetterTextsDto> {
    if (!/^[1-9]\d{0,5}$/.test(version)) throw new Problem('not_found');
    return { texts: textsOf(await this.find(actor, id, Number(version))) };
  }

  @PostRoute({
    id: 'addLetterTemplateVersion',
    path: ':id/versions',
    for: EDITORS,
    summary: 'Save the next version of a template',
    description:
      'If-Match names the version that it was made from. Letters are written by it from then on; the same texts again make no version.',
    body: LetterTextsDto,
    answers: LetterTemplateReadDto,
    version: 'changed',
  })
  async add(
    @Param('id') id: string,
    @IfMatch() from: string,
    @Sent() { texts }: LetterTextsDto,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LetterTemplateReadDto> {
    assertMayLetter(actor, 'edit_templates');
    // What a template is for stays; the use case takes it from the template itself.
    const fixed = { code: '', purpose: '', subject: '', nameEn: '', nameFr: '' };
    await repointed(pointersOf(texts), () => {
      const input = { ...fixed, texts: byLanguage(texts) };
      return saveTemplate(this.database, actor, {
        id,
        from: /^\d{1,9}$/.test(from) ? Number(from) : -1,
        input,
        subjects: SUBJECTS,
      });
    });
    return this.one(id, actor, reply);
  }

  private async find(actor: PersonActor, id: string, version?: number): Promise<TemplateInFull> {
    const found = await templateInFull(this.database, actor, id, version);
    if (!found) throw new Problem('not_found');
    return found;
  }
}

/** Throws 422 for a language that is there twice. */
function byLanguage(texts: readonly LetterTextDto[]) {
  texts.forEach(({ language }, index) => {
    if (texts.findIndex((one) => one.language === language) < index) {
      throw invalidField(`texts/${index}/language`, 'taken');
    }
  });
  return Object.fromEntries(texts.map(({ language, title, body }) => [language, { title, body }]));
}

/** The use case names texts by their language, this API by their place. */
function pointersOf(texts: readonly LetterTextDto[]) {
  return (pointer: string): string => {
    if (pointer === '/texts.en.title') return '/texts';
    const [, language, field] = /^\/texts\/([a-z]{2})\/(\w+)$/.exec(pointer) ?? [];
    const place = texts.findIndex((one) => one.language === language);
    return place < 0 ? pointer : `/texts/${place}/${field}`;
  };
}

function listed(template: TemplateListed): LetterTemplateDto {
  const { id, code, purpose, subject, places, addressees, names, languages, version, retired, letters } =
    template;
  const collection = subject === 'any' ? 'any' : collectionOf(subject);
  const kinds = subject === 'any' ? places.map(collectionOf) : places;
  return {
    id,
    code,
    purpose,
    collection,
    places: kinds,
    addressees,
    names,
    languages,
    version,
    retired,
    letters,
  };
}

function inFull(template: TemplateInFull): LetterTemplateReadDto {
  return { ...listed(template), texts: textsOf(template), versions: template.versions };
}

function textsOf({ texts }: TemplateInFull): readonly LetterTextDto[] {
  return Object.keys(texts)
    .sort()
    .flatMap((language) => {
      const found = texts[language];
      return found ? [{ language, title: found.title, body: found.body }] : [];
    });
}
