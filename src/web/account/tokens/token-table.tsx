import type { ApiToken } from '../../../identity/api-tokens.query.js';
import { Badge, type Column, Day, EmptyState, Instant, Table } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import type { Visit } from '../../shell/visit.js';
import { ScopeList } from './scope-fields.js';

interface TokenTableProps {
  readonly visit: Visit;
  readonly tokens: readonly ApiToken[];
  /** Below which path tokens are ended; null for whoever may only read. */
  readonly path: string | null;
}

/** Tokens with what each is for, until when, and when it was used last. */
export function TokenTable({ visit, tokens, path }: TokenTableProps): Html {
  if (tokens.length === 0) return <EmptyState text={visit.t('tokens.none')} />;
  const columns: readonly Column<ApiToken>[] = [
    { header: visit.t('tokens.name'), heads: true, cell: ({ name }) => <span safe>{name}</span> },
    {
      header: visit.t('tokens.scopes'),
      cell: ({ scopes }) => <ScopeList visit={visit} scopes={scopes} />,
    },
    { header: visit.t('tokens.made_at'), cell: ({ madeAt }) => <Day visit={visit} at={madeAt} /> },
    {
      header: visit.t('tokens.expires_at'),
      cell: ({ expiresAt, isOver }) =>
        isOver ? (
          <Badge text={visit.t('tokens.over')} tone="negative" />
        ) : (
          <Day visit={visit} at={expiresAt} />
        ),
    },
    {
      header: visit.t('tokens.last_used'),
      cell: ({ lastUsedAt }) =>
        lastUsedAt === null ? (
          <span safe>{visit.t('tokens.never_used')}</span>
        ) : (
          <Instant visit={visit} at={lastUsedAt} />
        ),
    },
    ...(path === null
      ? []
      : [
          {
            header: visit.t('tokens.end'),
            cell: ({ id, name }: ApiToken) => (
              <a
                href={`${path}/${id}/end`}
                aria-label={visit.t('tokens.end_of', { name }).replaceAll('&', '&amp;')}
                safe
              >
                {visit.t('tokens.end')}
              </a>
            ),
          },
        ]),
  ];
  return (
    <Table caption={visit.t('tokens.caption', { count: tokens.length })} columns={columns} rows={tokens} />
  );
}
