import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import type { ApiToken } from '../../../identity/api-tokens.query.js';
import { partyChoices } from '../../../identity/parties.query.js';
import {
  decideService,
  endService,
  endServiceToken,
  makeService,
  makeServiceToken,
} from '../../../identity/service-account.js';
import { type Service, serviceOf, servicesOf } from '../../../identity/services.query.js';
import { Problem } from '../../../kernel/problem.js';
import { SCOPE_FIELDS, scopesChosen } from '../../account/tokens/scope-fields.js';
import {
  EMPTY_TOKEN,
  readTokenForm,
  type TokenForm,
  tokenLabels,
  tokenWanted,
} from '../../account/tokens/token-form.js';
import { EndTokenPage } from '../../account/tokens/tokens-page.js';
import { attempt, errorsIn, FormErrors } from '../../components/index.js';
import { type Answer, comesBack, type Html, seeOther } from '../../shell/answers.js';
import { Pages, Visiting } from '../../shell/page.js';
import { readForm } from '../../shell/read-form.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { administrationCrumbs } from '../administration-crumbs.js';
import { assertAdministrator } from '../assert-administrator.js';
import {
  ChangeServicePage,
  EMPTY_SERVICE,
  NewServicePage,
  type ServiceForm,
  ServiceListPage,
  ServicePage,
  type ServiceStep,
  serviceLabels,
} from './service-pages.js';

const LIST = '/admin/services';

/** Accounts of programs: made by administrators, agreed to by another one where it is sensitive. */
@Pages('admin/services')
export class ServicesController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit): Promise<Answer> {
    return ServiceListPage({ visit, services: await servicesOf(this.database, visit.actor) });
  }

  @Get('new')
  async form(@Visiting() visit: SignedInVisit): Promise<Answer> {
    return this.newPage(visit, EMPTY_SERVICE, FormErrors.none);
  }

  @Post()
  async make(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    const form = readForm(body, {
      name: 'text',
      purpose: 'text',
      organisationId: 'text',
      roles: 'list',
      ...SCOPE_FIELDS,
    });
    const made = await attempt(() =>
      makeService(this.database, visit.actor, { ...form, scopes: scopesChosen(form) }),
    );
    if (!made.ok) {
      const errors = errorsIn(made.problem, visit.locale, serviceLabels(visit));
      return comesBack(await this.newPage(visit, form, errors), made.problem.status);
    }
    const key = made.value.waits ? 'services.proposed' : 'services.made';
    return seeOther(`${LIST}/${made.value.id}`, { key, params: { name: form.name } });
  }

  @Get(':id')
  async one(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return this.page(visit, id, EMPTY_TOKEN, FormErrors.none);
  }

  @Get(':id/agree')
  askAgree(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return this.ask(visit, id, 'agree');
  }

  @Post(':id/agree')
  async agree(@Visiting() visit: SignedInVisit, @Param('id') id: string, @Body() body: unknown) {
    readForm(body, {});
    await decideService(this.database, visit.actor, { id, agreed: true });
    return seeOther(`${LIST}/${id}`, { key: 'services.agreed' });
  }

  @Get(':id/refuse')
  askRefuse(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return this.ask(visit, id, 'refuse');
  }

  @Post(':id/refuse')
  async refuse(@Visiting() visit: SignedInVisit, @Param('id') id: string, @Body() body: unknown) {
    readForm(body, {});
    await decideService(this.database, visit.actor, { id, agreed: false });
    return seeOther(LIST, { key: 'services.refused' });
  }

  @Get(':id/end')
  askEnd(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return this.ask(visit, id, 'end');
  }

  @Post(':id/end')
  async end(@Visiting() visit: SignedInVisit, @Param('id') id: string, @Body() body: unknown) {
    readForm(body, {});
    await endService(this.database, visit.actor, id);
    return seeOther(LIST, { key: 'services.ended' });
  }

  @Post(':id/tokens')
  async makeToken(@Visiting() visit: SignedInVisit, @Param('id') id: string, @Body() body: unknown) {
    const form = readTokenForm(body);
    const made = await attempt(() =>
      makeServiceToken(this.database, visit.actor, { id, ...tokenWanted(form) }),
    );
    if (!made.ok) {
      const errors = errorsIn(made.problem, visit.locale, tokenLabels(visit));
      return comesBack(await this.page(visit, id, form, errors), made.problem.status);
    }
    return seeOther(`${LIST}/${id}`, { key: 'tokens.made', params: { token: made.value.token } });
  }

  @Get(':id/tokens/:token/end')
  async askEndToken(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('token') tokenId: string,
  ): Promise<Answer> {
    assertAdministrator(visit);
    const { service, tokens } = await this.known(visit, id);
    const token = tokens.find((one) => one.id === tokenId);
    if (!token) throw new Problem('not_found');
    const crumbs = [
      ...administrationCrumbs(visit, { path: LIST, text: 'services.title' }),
      { path: `${LIST}/${id}`, text: service.name },
    ];
    return EndTokenPage({ visit, token, path: `${LIST}/${id}/tokens`, back: `${LIST}/${id}`, crumbs });
  }

  @Post(':id/tokens/:token/end')
  async endToken(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('token') tokenId: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    readForm(body, {});
    await endServiceToken(this.database, visit.actor, { id, tokenId });
    return seeOther(`${LIST}/${id}`, { key: 'tokens.ended' });
  }

  private async ask(visit: SignedInVisit, id: string, step: ServiceStep): Promise<Html> {
    assertAdministrator(visit);
    return ChangeServicePage({ visit, service: (await this.known(visit, id)).service, step });
  }

  private async known(
    visit: SignedInVisit,
    id: string,
  ): Promise<{ readonly service: Service; readonly tokens: readonly ApiToken[] }> {
    const found = await serviceOf(this.database, visit.actor, id);
    if (!found) throw new Problem('not_found');
    return found;
  }

  private async page(visit: SignedInVisit, id: string, form: TokenForm, errors: FormErrors): Promise<Html> {
    return ServicePage({ visit, ...(await this.known(visit, id)), form, errors });
  }

  private async newPage(visit: SignedInVisit, form: ServiceForm, errors: FormErrors): Promise<Html> {
    assertAdministrator(visit);
    const parties = await partyChoices(this.database, visit.actor);
    return NewServicePage({ visit, form, errors, parties });
  }
}
