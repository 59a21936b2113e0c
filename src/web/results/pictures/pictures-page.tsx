import { CASE_SUBJECTS } from '../../cases/case-links.js';
import { ButtonLink, EmptyState, PageHeader, SelectField } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { codeName } from '../result-names.js';
import type { Picture } from './picture.js';
import { PictureTable } from './picture-table.js';
import { FILTERS_OF, OFFERED, type PicturesAsked, picturesFor, picturesQuery } from './pictures-asked.js';

interface PicturesPageProps {
  readonly visit: SignedInVisit;
  readonly asked: PicturesAsked;
  readonly picture: Picture;
}

/** One picture at a time, its table below it; which one, and of what, stands in the address. */
export function PicturesPage({ visit, asked, picture }: PicturesPageProps): Html {
  const title = visit.t(`pictures.${asked.picture}`);
  return (
    <Layout
      visit={visit}
      title={title}
      breadcrumbs={[
        { path: '/programme', text: visit.t('programme_hub.title') },
        { path: '/results', text: visit.t('results.title') },
      ]}
    >
      <PageHeader title={title} caption={visit.t('pictures.title')} lead={picture.description} />
      <nav class="picture-tabs" aria-label={visit.t('pictures.all')}>
        <ul>
          {picturesFor(visit).map((name) => (
            <li>
              <a
                href={`/results/pictures?picture=${name}`}
                aria-current={name === asked.picture ? 'page' : undefined}
                safe
              >
                {visit.t(`pictures.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Filters visit={visit} asked={asked} />
      {picture.drawing === null ? (
        <EmptyState text={visit.t('pictures.empty')} />
      ) : (
        <>
          <section class="picture-frame" tabindex="0" aria-label={visit.t('pictures.frame')}>
            {picture.drawing as 'safe'}
          </section>
          {asked.picture === 'envelopes' ? (
            <p class="form-text" safe>
              {visit.t('pictures.limit')}
            </p>
          ) : (
            ''
          )}
          {asked.picture === 'timeline' ? (
            <p class="form-text" safe>
              {visit.t('pictures.signs')}
            </p>
          ) : (
            ''
          )}
          <h2 safe>{visit.t('pictures.table')}</h2>
          <PictureTable visit={visit} caption={title} {...picture.rows} links={picture.links} />
          <p class="buttons">
            <ButtonLink
              href={`/results/pictures/download${picturesQuery(asked)}`}
              text={visit.t('pictures.download')}
              tone="secondary"
            />
          </p>
        </>
      )}
    </Layout>
  );
}

function Filters({ visit, asked }: Omit<PicturesPageProps, 'picture'>): Html {
  const filters = FILTERS_OF[asked.picture];
  if (filters.length === 0) return '';
  const byName = new Intl.Collator(visit.locale);
  return (
    <form method="get" action="/results/pictures" class="filters" aria-label={visit.t('pictures.filters')}>
      <input type="hidden" name="picture" value={asked.picture} />
      {filters.includes('kind') ? (
        <SelectField
          visit={visit}
          name="kind"
          label={visit.t('pictures.kind')}
          value={asked.kind}
          options={CASE_SUBJECTS.map((value) => ({ value, text: visit.t(`cases.room.${value}`) })).sort(
            (a, b) => byName.compare(a.text, b.text),
          )}
        />
      ) : (
        ''
      )}
      {filters.includes('by') ? (
        <SelectField
          visit={visit}
          name="by"
          label={visit.t('results.by')}
          value={asked.by}
          options={(['role', 'person'] as const).map((value) => ({
            value,
            text: visit.t(`pictures.by.${value}`),
          }))}
        />
      ) : (
        ''
      )}
      {filters.includes('country') ? (
        <SelectField
          visit={visit}
          name="country"
          label={visit.t('results.by.country')}
          value={asked.country}
          options={OFFERED.country
            .map((value) => ({ value, text: visit.country(value) }))
            .sort((a, b) => byName.compare(a.text, b.text))}
          empty={visit.t('results.any')}
        />
      ) : (
        ''
      )}
      {filters.includes('fund') ? (
        <SelectField
          visit={visit}
          name="fund"
          label={visit.t('results.by.fund')}
          value={asked.fund}
          options={OFFERED.fund.map((value) => ({ value, text: codeName(visit, 'fund', value) }))}
          empty={visit.t('results.any')}
        />
      ) : (
        ''
      )}
      <button type="submit" class="btn btn-outline-primary" safe>
        {visit.t('actions.list.filter')}
      </button>
    </form>
  );
}
