import type { RedressJudge, RedressStanding } from '../../assessment/redress.query.js';
import { formatList, roleName } from '../../i18n/index.js';
import { barredText } from '../cases/barred-text.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { Badge, Banner, ButtonLink, type Column, PageHeader, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

interface Props {
  readonly visit: SignedInVisit;
  readonly id: string;
  readonly standing: RedressStanding;
}

/** Who may decide on a redress, and why others may not. */
export function RedressPage({ visit, id, standing }: Props): Html {
  const title = visit.t('sessions.redress.title');
  const columns: readonly Column<RedressJudge>[] = [
    {
      header: visit.t('sessions.redress.person'),
      heads: true,
      cell: (one) => (
        <>
          <span safe>{one.name}</span>
          <p class="answer-note" safe>
            {`${formatList(
              one.roles.map((role) => roleName(role, visit.locale)),
              visit.locale,
            )}, ${one.organisation}`}
          </p>
        </>
      ),
    },
    {
      header: visit.t('sessions.redress.may'),
      cell: (one) =>
        one.refusals.length === 0 ? (
          <Badge text={visit.t('sessions.redress.yes')} tone="positive" />
        ) : (
          <Badge text={visit.t('sessions.redress.no')} tone="negative" />
        ),
    },
    {
      header: visit.t('sessions.redress.why'),
      cell: (one) =>
        one.refusals.length === 0 ? (
          <span>–</span>
        ) : (
          <>
            <p safe>{barredText(visit, one.refusals, standing.definition)}</p>
            <ul>
              {one.did.map(({ done, at }) => (
                <li safe>
                  {visit.t('sessions.redress.did', {
                    done: visit.label(done),
                    day: visit.date(at.slice(0, 10)),
                  })}
                </li>
              ))}
            </ul>
          </>
        ),
    },
  ];
  const nobody = standing.judges.every((one) => one.refusals.length > 0);
  return (
    <Layout
      visit={visit}
      title={`${title} – ${standing.reference}`}
      breadcrumbs={caseCrumbs(visit, 'action', { id, reference: standing.reference })}
    >
      <PageHeader
        title={title}
        caption={`${standing.reference} ${standing.title}`}
        lead={visit.t('sessions.redress.lead')}
      />
      {nobody ? <Banner tone="refused" title={visit.t('sessions.redress.nobody')} /> : ''}
      <section>
        <h2 safe>{visit.t('sessions.redress.asked')}</h2>
        <p safe>{visit.t('sessions.redress.asked_on', { time: visit.dateTime(standing.askedAt) })}</p>
        <p class="facts-text" safe>
          {standing.asked || visit.t('sessions.redress.erased')}
        </p>
      </section>
      <Table caption={title} captionHidden columns={columns} rows={standing.judges} />
      <div class="buttons">
        <ButtonLink href={`/actions/${id}`} text={visit.t('cases.back_to_case')} />
      </div>
    </Layout>
  );
}
