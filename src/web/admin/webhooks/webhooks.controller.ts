import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import type { Config } from '../../../config.js';
import { CONFIG } from '../../../config.module.js';
import { Database } from '../../../database/database.js';
import { partyChoices } from '../../../identity/parties.query.js';
import { FieldChecks } from '../../../kernel/field-checks.js';
import { Problem } from '../../../kernel/problem.js';
import type { AddressRules } from '../../../notifications/webhooks/address-rules.js';
import {
  editEndpoint,
  pauseEndpoint,
  removeEndpoint,
  resumeEndpoint,
  rotateSecret,
} from '../../../notifications/webhooks/change-endpoint.js';
import { type Endpoint, endpointOf, endpointsFor } from '../../../notifications/webhooks/endpoints.query.js';
import { makeEndpoint, type NewEndpoint } from '../../../notifications/webhooks/make-endpoint.js';
import { messagesOf } from '../../../notifications/webhooks/messages.query.js';
import { sendAgain, sendTest } from '../../../notifications/webhooks/send-again.js';
import { ADDRESS_RULES } from '../../../notifications/webhooks/webhooks.module.js';
import { attempt, errorsIn, FormErrors } from '../../components/index.js';
import { type Answer, comesBack, type Html, type Message, seeOther } from '../../shell/answers.js';
import { Pages, Visiting } from '../../shell/page.js';
import { pageWanted } from '../../shell/page-wanted.js';
import { readForm } from '../../shell/read-form.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { ChangeWebhookPage, STEPS, type WebhookStep } from './change-webhook-page.js';
import { EMPTY_WEBHOOK, readWebhook, webhookLabels } from './webhook-form.js';
import { WebhookFormPage } from './webhook-form-page.js';
import { WebhookListPage } from './webhook-list-page.js';
import { WebhookPage } from './webhook-page.js';

@Pages('admin/webhooks')
export class WebhooksController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(ADDRESS_RULES) private readonly rules: AddressRules,
  ) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit, @Query() query: unknown): Promise<Answer> {
    const wanted = { limit: 50, ...pageWanted(query).cursor };
    return WebhookListPage({ visit, webhooks: await endpointsFor(this.database, visit.actor, wanted) });
  }

  @Get('new')
  form(@Visiting() visit: SignedInVisit): Promise<Answer> {
    return this.newPage(visit, EMPTY_WEBHOOK, FormErrors.none);
  }

  @Post()
  async make(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    const form = readWebhook(body);
    const made = await attempt(() => makeEndpoint(this.database, visit.actor, this.rules, form));
    if (!made.ok) {
      const errors = errorsIn(made.problem, visit.locale, webhookLabels(visit));
      return comesBack(await this.newPage(visit, form, errors));
    }
    const { id, secret } = made.value;
    return seeOther(`/admin/webhooks/${id}`, { key: 'webhooks.made', params: { secret } });
  }

  @Get(':id')
  async one(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<Answer> {
    return this.page(visit, await this.known(visit, id), query);
  }

  @Get(':id/edit')
  async edit(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const webhook = await this.known(visit, id);
    return this.editPage(visit, webhook, { ...webhook, organisationId: '' }, FormErrors.none);
  }

  @Post(':id/edit')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const form = readWebhook(body);
    const { name, url, eventTypes } = form;
    const command = { id, expectedVersion: null, changes: { name, url, eventTypes } };
    const saved = await attempt(() => editEndpoint(this.database, visit.actor, this.rules, command));
    if (!saved.ok) {
      const errors = errorsIn(saved.problem, visit.locale, webhookLabels(visit));
      return comesBack(await this.editPage(visit, await this.known(visit, id), form, errors));
    }
    return seeOther(`/admin/webhooks/${id}`, { key: 'webhooks.saved' });
  }

  @Post(':id/test')
  async test(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    readForm(body, {});
    return this.done(id, async () => {
      await sendTest(this.database, visit.actor, this.config.publicUrl, id);
      return { key: 'webhooks.tested' };
    });
  }

  @Post(':id/messages/:message/again')
  async again(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('message') messageId: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    readForm(body, {});
    return this.done(id, async () => {
      const count = await sendAgain(this.database, visit.actor, id, { messageId });
      return { key: 'webhooks.sent_again', params: { count } };
    });
  }

  @Post(':id/again/confirm')
  async askAgain(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const webhook = await this.known(visit, id);
    const { since } = readForm(body, { since: 'text' });
    const checked = await attempt(async () => sinceDay(since));
    if (!checked.ok) {
      const labels = { since: visit.t('webhooks.again_since') };
      const errors = errorsIn(checked.problem, visit.locale, labels);
      return comesBack(await this.page(visit, webhook, {}, { since, errors }));
    }
    return ChangeWebhookPage({
      visit,
      webhook,
      title: visit.t('webhooks.again_title', { date: visit.date(since) }),
      what: visit.t('webhooks.again_what', { name: webhook.name }),
      action: 'again',
      submit: visit.t('webhooks.again'),
      since,
    });
  }

  @Post(':id/again')
  async allAgain(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { since } = readForm(body, { since: 'text' });
    return this.done(id, async () => {
      const count = await sendAgain(this.database, visit.actor, id, { since: sinceDay(since) });
      return { key: 'webhooks.sent_again', params: { count } };
    });
  }

  @Get(':id/:step')
  async ask(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('step') wanted: string,
  ): Promise<Answer> {
    const webhook = await this.known(visit, id);
    const step = knownStep(wanted);
    return ChangeWebhookPage({
      visit,
      webhook,
      title: visit.t(`webhooks.step.${step}_title`, { name: webhook.name }),
      what: visit.t(`webhooks.step.${step}_what`),
      action: step,
      submit: visit.t(`webhooks.step.${step}`),
      isDangerous: step === 'remove',
    });
  }

  @Post(':id/:step')
  async step(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('step') wanted: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    readForm(body, {});
    const step = knownStep(wanted);
    const { database } = this;
    if (step === 'remove') {
      await removeEndpoint(database, visit.actor, id);
      return seeOther('/admin/webhooks', { key: 'webhooks.removed' });
    }
    return this.done(id, async () => {
      if (step === 'rotate') {
        const { secret } = await rotateSecret(database, visit.actor, id);
        return { key: 'webhooks.rotated', params: { secret } };
      }
      if (step === 'pause') await pauseEndpoint(database, visit.actor, id);
      else await resumeEndpoint(database, visit.actor, id);
      return { key: step === 'pause' ? 'webhooks.paused' : 'webhooks.resumed' };
    });
  }

  /** Somebody else may have been quicker: then the page says so, and how it stands. */
  private async done(id: string, work: () => Promise<Message>): Promise<Answer> {
    const done = await attempt(work);
    return seeOther(`/admin/webhooks/${id}`, done.ok ? done.value : { key: 'webhooks.was', tone: 'refused' });
  }

  private async known(visit: SignedInVisit, id: string): Promise<Endpoint> {
    const webhook = await endpointOf(this.database, visit.actor, id);
    if (!webhook) throw new Problem('not_found');
    return webhook;
  }

  private async page(
    visit: SignedInVisit,
    webhook: Endpoint,
    query: unknown,
    back: { readonly since: string; readonly errors: FormErrors } = { since: '', errors: FormErrors.none },
  ): Promise<Html> {
    const wanted = { limit: 25, ...pageWanted(query).cursor };
    const messages = await messagesOf(this.database, visit.actor, webhook.id, wanted);
    return WebhookPage({ visit, webhook, messages, ...back });
  }

  private async newPage(visit: SignedInVisit, form: NewEndpoint, errors: FormErrors): Promise<Html> {
    // Whoever may not add one does not get as far as the form.
    await endpointsFor(this.database, visit.actor, { limit: 1 });
    return WebhookFormPage({
      visit,
      title: visit.t('webhooks.new'),
      action: '/admin/webhooks',
      back: '/admin/webhooks',
      submit: visit.t('webhooks.create'),
      form,
      errors,
      parties: await partyChoices(this.database, visit.actor),
    });
  }

  private editPage(visit: SignedInVisit, webhook: Endpoint, form: NewEndpoint, errors: FormErrors): Html {
    return WebhookFormPage({
      visit,
      title: visit.t('webhooks.edit_title', { name: webhook.name }),
      action: `/admin/webhooks/${webhook.id}/edit`,
      back: `/admin/webhooks/${webhook.id}`,
      submit: visit.t('web.form.save'),
      form,
      errors,
      parties: null,
    });
  }
}

function knownStep(step: string): WebhookStep {
  const known = STEPS.find((one) => one === step);
  if (!known) throw new Problem('not_found');
  return known;
}

/** The beginning of a day, as an instant. */
function sinceDay(day: string): string {
  const checks = new FieldChecks();
  const since = checks.date('since', day);
  checks.done();
  return `${since}T00:00:00.000Z`;
}
