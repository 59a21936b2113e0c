import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { actionsUnder } from '../../actions/actions-in-brief.query.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import type { CaseView } from '../../cases/case-view.js';
import { Problem } from '../../kernel/problem.js';
import { type FrameworkInFull, frameworkInFull } from '../../partnerships/framework-in-full.query.js';
import { signatoryDays } from '../../partnerships/frameworks-in-brief.query.js';
import { checkSignatory, recordSignatory, type SignatoryAct } from '../../partnerships/record-signatory.js';
import { facilityToday } from '../../partnerships/today.query.js';
import { countryOf, memberStatesOn } from '../../reference/countries.js';
import type { ActionRow } from '../actions/action-table.js';
import { loadActions } from '../actions/load-actions.js';
import { errorsIn, FormErrors, type Option } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import type { SignedInVisit } from '../shell/visit.js';
import { asValue } from './as-value.js';
import { editablePartnership } from './editable-partnership.js';
import { dateText } from './provenance.js';
import {
  SignatoryConfirmPage,
  SignatoryDonePage,
  type SignatoryFields,
  SignatoryFormPage,
  signatoryLabels,
} from './signatory-pages.js';

const NOTHING_KNOWN = { earliest: null, latest: null };

/** Who joins a signed framework, and who leaves it: asked, looked at, recorded. */
@Pages('partnerships')
export class SignatoriesController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get([':id/accession', ':id/exit'])
  async ask(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<Answer> {
    const found = await this.open(visit, id);
    return this.form(visit, found, actIn(visit), { ...fieldsIn(query), on: '', source: '' });
  }

  @Get([':id/accession/confirm', ':id/exit/confirm'])
  async look(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<Answer> {
    const found = await this.open(visit, id);
    return this.confirm(visit, found, actIn(visit), fieldsIn(query));
  }

  @Post([':id/accession', ':id/exit'])
  async record(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const act = actIn(visit);
    const found = await this.open(visit, id);
    const { version, ...fields } = readForm(body, {
      version: 'text',
      country: 'text',
      on: 'text',
      source: 'text',
    });
    const recorded = await asValue(() =>
      recordSignatory(this.runtime, visit.actor, {
        partnershipId: id,
        expectedVersion: version,
        act,
        change: fields,
      }),
    );
    if (recorded.ok) return seeOther(`/partnerships/${id}/signatories/${fields.country}`);
    if (recorded.problem.code === 'stale_version') {
      return this.confirm(visit, await this.open(visit, id), act, fields, true);
    }
    return this.withMistakes(visit, found, act, fields, recorded.problem);
  }

  /** The page that says what was recorded. */
  @Get(':id/signatories/:country')
  async done(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('country') country: string,
  ): Promise<Answer> {
    const { file, framework } = await this.open(visit, id);
    const signatory = framework.signatories.find((one) => one.country === country);
    if (!signatory) throw new Problem('not_found');
    const days = (await signatoryDays(this.runtime.database, visit.actor, id)).get(country);
    const act = signatory.hasLeft ? 'exit' : 'accession';
    const on = signatory.hasLeft
      ? dateText(visit, signatory.leftOn, days?.left ?? NOTHING_KNOWN)
      : dateText(visit, signatory.accededOn, days?.acceded ?? NOTHING_KNOWN);
    const source = signatory.hasLeft ? signatory.leftSource : signatory.source;
    return SignatoryDonePage({ visit, file, act, country, on, source });
  }

  private async open(
    visit: SignedInVisit,
    id: string,
  ): Promise<{ readonly file: CaseView; readonly framework: FrameworkInFull }> {
    const file = await editablePartnership(this.runtime, visit, id);
    const framework = await frameworkInFull(this.runtime.database, visit.actor, id);
    if (!framework) throw new Problem('not_found');
    return { file, framework };
  }

  private async confirm(
    visit: SignedInVisit,
    found: { readonly file: CaseView; readonly framework: FrameworkInFull },
    act: SignatoryAct,
    fields: SignatoryFields,
    stale = false,
  ): Promise<Answer> {
    const { file } = found;
    const checked = await asValue(() =>
      checkSignatory(this.runtime, visit.actor, file.id, act, fields, file.stage.code),
    );
    if (!checked.ok) return this.withMistakes(visit, found, act, fields, checked.problem);
    const { country } = checked.value;
    const led = act === 'exit' ? await this.led(visit, file.id, found.framework.country, country) : [];
    const page = SignatoryConfirmPage({ visit, file, act, change: checked.value, led, stale });
    return stale ? comesBack(page, 412) : page;
  }

  private async form(
    visit: SignedInVisit,
    { file, framework }: { readonly file: CaseView; readonly framework: FrameworkInFull },
    act: SignatoryAct,
    fields: SignatoryFields,
    errors = FormErrors.none,
  ): Promise<string> {
    const countries = await this.choices(visit, act, framework);
    return SignatoryFormPage({ visit, file, act, fields, countries, errors });
  }

  private withMistakes(
    visit: SignedInVisit,
    found: { readonly file: CaseView; readonly framework: FrameworkInFull },
    act: SignatoryAct,
    fields: SignatoryFields,
    problem: Problem,
  ): Answer {
    const errors = errorsIn(problem, visit.locale, signatoryLabels(visit, act));
    return comesBack(this.form(visit, found, act, fields, errors), problem.status);
  }

  private async choices(
    visit: SignedInVisit,
    act: SignatoryAct,
    { signatories }: FrameworkInFull,
  ): Promise<readonly Option[]> {
    const today = await facilityToday(this.runtime.database, visit.actor);
    const now = memberStatesOn(today).map(({ code }) => code);
    const codes =
      act === 'accession'
        ? now.filter((code) => !signatories.some(({ country }) => country === code))
        : signatories.filter(({ hasLeft }) => !hasLeft).map(({ country }) => country);
    const byName = new Intl.Collator(visit.locale);
    return codes
      .map((code) => ({ value: code, text: visit.country(code) }))
      .sort((a, b) => byName.compare(a.text, b.text));
  }

  /** Open actions under the framework whose lead sits in the country. */
  private async led(
    visit: SignedInVisit,
    id: string,
    partner: string,
    country: string,
  ): Promise<readonly ActionRow[]> {
    const under = await actionsUnder(this.runtime, visit.actor, id);
    const { rows } = await loadActions(this.runtime, visit.actor, { limit: 100, country: partner });
    return rows.filter(
      (row) => under.has(row.id) && row.brief?.ended === false && row.brief.leadCountry === country,
    );
  }
}

function actIn(visit: SignedInVisit): SignatoryAct {
  return visit.path.split('/')[3] === 'exit' ? 'exit' : 'accession';
}

function fieldsIn(query: Readonly<Record<string, unknown>>): SignatoryFields {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name].trim() : '');
  const country = text('country');
  return {
    country: countryOf(country) ? country : '',
    on: text('on'),
    source: text('source').replaceAll('\r\n', '\n'),
  };
}
