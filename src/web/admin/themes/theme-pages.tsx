import { pillars } from '../../../reference/pillars.js';
import { namesText } from '../../../reference/theme-change.js';
import { themeName } from '../../../reference/themes.js';
import type { ThemeInFull } from '../../../reference/themes.query.js';
import {
  Badge,
  Banner,
  ButtonLink,
  CheckboxField,
  type Column,
  Form,
  type FormErrors,
  HiddenField,
  PageHeader,
  SelectField,
  Submit,
  Table,
  TextField,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';
import { administrationCrumbs } from '../administration-crumbs.js';
import { languageLabel, THEME_LANGUAGES, type ThemeForm } from './theme-form.js';

const THEMES = '/admin/themes';

/** Themes below their pillars, in the order in which they are offered. */
export function ThemeListPage({
  visit,
  themes,
}: {
  visit: SignedInVisit;
  themes: readonly ThemeInFull[];
}): Html {
  const title = visit.t('themes.title');
  return (
    <Layout visit={visit} title={title} breadcrumbs={administrationCrumbs(visit)}>
      <PageHeader title={title} lead={visit.t('themes.lead')}>
        <ButtonLink href={`${THEMES}/new`} text={visit.t('themes.add')} />
      </PageHeader>
      {pillars.map(({ code, names }) => {
        const own = themes.filter((one) => one.pillar === code);
        const name = visit.label({ ...names });
        return (
          <section>
            <h2 safe>{name}</h2>
            {own.length === 0 ? (
              <p safe>{visit.t('themes.none')}</p>
            ) : (
              <Table caption={name} captionHidden columns={columns(visit, own)} rows={own} />
            )}
          </section>
        );
      })}
    </Layout>
  );
}

function columns(visit: SignedInVisit, own: readonly ThemeInFull[]): readonly Column<ThemeInFull>[] {
  return [
    {
      header: visit.t('themes.theme'),
      heads: true,
      cell: (theme) => (
        <span>
          <a href={`${THEMES}/${theme.code}`} safe>
            {themeName(theme, visit.locale)}
          </a>{' '}
          {theme.retired ? <Badge text={visit.t('themes.is_retired')} tone="neutral" /> : ''}
          {theme.sensitive ? <Badge text={visit.t('themes.is_sensitive')} tone="waiting" /> : ''}
          <span class="second-line" safe>
            {theme.code}
          </span>
        </span>
      ),
    },
    {
      header: visit.t('themes.languages'),
      cell: ({ names }) => (
        <span safe>
          {Object.keys(names)
            .map((one) => one.toUpperCase())
            .sort()
            .join(', ')}
        </span>
      ),
    },
    {
      header: visit.t('themes.used'),
      numeric: true,
      cell: ({ used }) => <span safe>{visit.number(used)}</span>,
    },
    { header: visit.t('themes.last'), cell: (theme) => <span safe>{lastChange(visit, theme)}</span> },
    {
      header: visit.t('themes.order'),
      cell: (theme) => (
        <div class="buttons">
          {own[0] === theme ? '' : <Move visit={visit} theme={theme} way="up" />}
          {own.at(-1) === theme ? '' : <Move visit={visit} theme={theme} way="down" />}
        </div>
      ),
    },
  ];
}

function lastChange(visit: Visit, { changedBy, changedAt }: ThemeInFull): string {
  if (changedBy === null) return visit.t('settings.never');
  return visit.t('settings.by', { name: changedBy, day: visit.day(changedAt) });
}

function Move({ visit, theme, way }: { visit: SignedInVisit; theme: ThemeInFull; way: 'up' | 'down' }): Html {
  return (
    <Form visit={visit} action={`${THEMES}/${theme.code}/move`}>
      <HiddenField name="way" value={way} />
      <Submit
        text={visit.t(`themes.${way}`)}
        label={visit.t(`themes.${way}_of`, { name: themeName(theme, visit.locale) })}
        tone="secondary"
      />
    </Form>
  );
}

interface ThemeFormProps {
  readonly visit: SignedInVisit;
  /** Null: a new one. */
  readonly theme: ThemeInFull | null;
  readonly form: ThemeForm;
  readonly errors: FormErrors;
  /** Somebody has saved it since the form was opened. */
  readonly stale?: boolean;
}

export function ThemeFormPage({ visit, theme, form, errors, stale = false }: ThemeFormProps): Html {
  const title = theme
    ? visit.t('themes.change_of', { name: themeName(theme, visit.locale) })
    : visit.t('themes.add');
  const name = (language: string) => (
    <TextField
      visit={visit}
      name={`names.${language}`}
      label={languageLabel(visit, language)}
      value={form[`names.${language}`] ?? ''}
      maxlength={120}
      lang={language}
      errors={errors}
    />
  );
  const [english, french, ...more] = THEME_LANGUAGES;
  return (
    <Layout
      visit={visit}
      title={title}
      failed={errors.any}
      breadcrumbs={administrationCrumbs(visit, { path: THEMES, text: 'themes.title' })}
    >
      <PageHeader title={title} lead={visit.t(theme ? 'themes.change_lead' : 'themes.add_lead')} />
      {theme && stale ? (
        <Banner tone="refused" title={visit.t('web.banner.refused')}>
          <p safe>{visit.t('themes.stale', { names: namesText(theme.names) })}</p>
        </Banner>
      ) : (
        ''
      )}
      {theme?.retired ? (
        <Banner tone="notice" title={visit.t('web.banner.notice')}>
          <p safe>{visit.t('themes.retired_text')}</p>
        </Banner>
      ) : (
        ''
      )}
      <Form visit={visit} action={theme ? `${THEMES}/${theme.code}` : THEMES} errors={errors}>
        {theme ? (
          <HiddenField name="revision" value={form['revision'] ?? ''} />
        ) : (
          <>
            <SelectField
              visit={visit}
              name="pillar"
              label={visit.t('themes.pillar')}
              value={form['pillar'] ?? ''}
              empty={visit.t('web.form.choose')}
              options={pillars.map(({ code, names }) => ({ value: code, text: visit.label({ ...names }) }))}
              errors={errors}
            />
            <TextField
              visit={visit}
              name="code"
              label={visit.t('themes.code')}
              hint={visit.t('themes.code_hint')}
              value={form['code'] ?? ''}
              maxlength={40}
              errors={errors}
            />
          </>
        )}
        {name(english)}
        {name(french)}
        <details open={more.some((one) => (form[`names.${one}`] ?? '') !== '')}>
          <summary safe>{visit.t('themes.more_languages')}</summary>
          {more.map(name)}
        </details>
        <CheckboxField
          visit={visit}
          name="sensitive"
          label={visit.t('themes.sensitive_label')}
          checked={form['sensitive'] === 'yes'}
          errors={errors}
        />
        <div class="buttons">
          <Submit text={visit.t(theme ? 'themes.save' : 'themes.add')} />
          <a class="btn btn-link" href={THEMES} safe>
            {visit.t('web.form.cancel')}
          </a>
        </div>
      </Form>
      {theme && !theme.retired ? (
        <div class="buttons">
          <ButtonLink
            href={`${THEMES}/${theme.code}/retire`}
            text={visit.t('themes.retire_of')}
            tone="secondary"
          />
        </div>
      ) : (
        ''
      )}
      {theme?.retired ? (
        <Form visit={visit} action={`${THEMES}/${theme.code}/offer`}>
          <HiddenField name="revision" value={String(theme.revision)} />
          <div class="buttons">
            <Submit text={visit.t('themes.offer_again')} tone="secondary" />
          </div>
        </Form>
      ) : (
        ''
      )}
    </Layout>
  );
}

/** Says what retiring does before it is done. */
export function RetireThemePage({
  visit,
  theme,
  errors,
}: {
  visit: SignedInVisit;
  theme: ThemeInFull;
  errors: FormErrors;
}): Html {
  const title = visit.t('themes.retire_title', { name: themeName(theme, visit.locale) });
  return (
    <Layout
      visit={visit}
      title={title}
      failed={errors.any}
      breadcrumbs={administrationCrumbs(visit, { path: THEMES, text: 'themes.title' })}
    >
      <PageHeader title={title} lead={visit.t('themes.retire_lead')} />
      <p safe>{visit.t('themes.retire_used', { count: theme.used })}</p>
      <Form visit={visit} action={`${THEMES}/${theme.code}/retire`} errors={errors} class="confirm-form">
        <HiddenField name="revision" value={String(theme.revision)} />
        <div class="buttons">
          <Submit text={visit.t('themes.retire')} />
          <a class="btn btn-link" href={THEMES} safe>
            {visit.t('web.form.cancel')}
          </a>
        </div>
      </Form>
    </Layout>
  );
}
