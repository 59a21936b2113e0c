/** The results as rows for other programs. */
import type { PaperColumn, PaperPart } from '../../exchange/paper.js';
import { ACTION_STATUSES } from '../../results/action-status.js';
import type { ActionResult, Grouping, Overview } from '../../results/overview.js';
import type { Visit } from '../shell/visit.js';
import { codeName } from './result-names.js';

type Rows = Pick<PaperPart, 'columns' | 'rows'>;

const column = (header: string, kind: PaperColumn['kind']): PaperColumn => ({ header, kind, width: 20 });
const MONEY = ['grantCents', 'committedCents', 'contractedCents', 'paidCents'] as const;

/** A row per group; the whole is not among them, since groups may share actions. */
export function overviewRows(visit: Visit, by: Grouping, { groups, total }: Overview): Rows {
  const money = total.money === null ? [] : MONEY;
  return {
    columns: [
      column(visit.t('results.code'), 'text'),
      column(visit.t(`results.by.${by}`), 'text'),
      column(visit.t('results.actions'), 'count'),
      ...ACTION_STATUSES.map((status) => column(visit.t(`results.status.${status}`), 'count')),
      ...money.map((name) => column(visit.t(`results.money.${name}`), 'money')),
    ],
    rows: groups.map((group) => ({
      values: [
        group.code ?? '',
        codeName(visit, by, group.code),
        group.actions,
        ...ACTION_STATUSES.map((status) => group.byStatus[status]),
        ...money.map((name) => group.money?.[name] ?? 0),
      ],
    })),
  };
}

/** A row per action. */
export function actionRows(visit: Visit, actions: readonly ActionResult[], inside: boolean): Rows {
  const money = inside ? MONEY : [];
  return {
    columns: [
      column(visit.t('results.reference'), 'text'),
      column(visit.t('actions.list.action'), 'text'),
      column(visit.t('actions.page.lead_applicant'), 'text'),
      ...(['kind', 'status', 'country', 'theme', 'pillar', 'route', 'fund'] as const).map((by) =>
        column(visit.t(`results.by.${by}`), 'text'),
      ),
      ...money.map((name) => column(visit.t(`results.money.${name}`), 'money')),
    ],
    rows: actions.map((action) => ({
      values: [
        action.reference,
        action.title,
        action.leadName,
        codeName(visit, 'kind', action.kind),
        codeName(visit, 'status', action.status),
        action.countries.join(' '),
        action.theme === null ? '' : codeName(visit, 'theme', action.theme),
        action.pillar === null ? '' : codeName(visit, 'pillar', action.pillar),
        action.routes.map((code) => codeName(visit, 'route', code)).join(', '),
        action.fund ?? '',
        ...money.map((name) => action.money?.[name] ?? 0),
      ],
    })),
  };
}
