/** Reads what a picture is of, as far as whoever visits may see it, and draws it. */
import { envelopesInFull } from '../../../calls/calls-in-full.query.js';
import type { CaseRuntime } from '../../../cases/case-runtime.js';
import { drawDefinition } from '../../../definitions/diagram-svg.js';
import type { PaperColumn } from '../../../exchange/paper.js';
import { conditionSentence, namesOf, roleName } from '../../../i18n/index.js';
import { onTimeByMonth } from '../../../insight/on-time.query.js';
import { type PipelineStage, pipelineOf } from '../../../insight/pipeline.query.js';
import { actionPlans } from '../../../insight/plans.query.js';
import { workloadBy } from '../../../insight/workload.query.js';
import { ACTION_STATUSES } from '../../../results/action-status.js';
import { filtered, overviewOf } from '../../../results/overview.js';
import { resultsFor } from '../../../results/results.query.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';
import { codeName } from '../result-names.js';
import { resultsQuery } from '../results-asked.js';
import { Gantt } from './gantt.js';
import type { Picture, PictureName } from './picture.js';
import { casesUrl, type PicturesAsked } from './pictures-asked.js';
import { StackedBars } from './stacked-bars.js';

type Load = (runtime: CaseRuntime, visit: SignedInVisit, asked: PicturesAsked) => Promise<Picture>;

const column = (header: string, kind: PaperColumn['kind']): PaperColumn => ({ header, kind, width: 20 });
const MOST_ENVELOPES = 100;

export function loadPicture(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  asked: PicturesAsked,
): Promise<Picture> {
  return LOADS[asked.picture](runtime, visit, asked);
}

const LOADS: Readonly<Record<PictureName, Load>> = {
  pipeline,
  envelopes,
  on_time: onTime,
  workload,
  countries,
  process,
  timeline,
};

/** What a drawing is called and said to be; the sentence stands above it too. */
const said = (visit: Visit, picture: PictureName) => ({
  name: `picture-${picture}`,
  title: visit.t(`pictures.${picture}`),
  description: visit.t(`pictures.${picture}.about`),
});

async function pipeline(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  { kind }: PicturesAsked,
): Promise<Picture> {
  const stages = (await pipelineOf(runtime, visit.actor)).filter(({ subject }) => subject === kind);
  const days = (count: number) => visit.t('pictures.days', { count });
  return {
    description: said(visit, 'pipeline').description,
    drawing:
      stages.length === 0 ? null : (
        <StackedBars
          {...said(visit, 'pipeline')}
          parts={[visit.t('pictures.cases')]}
          bars={stages.map(({ label, cases, oldestDays }) => ({
            label: visit.label(label),
            values: [cases],
            total: `${visit.number(cases)} · ${days(oldestDays)}`,
          }))}
          tick={(value) => visit.number(value)}
        />
      ),
    rows: {
      columns: [
        column(visit.t('cases.stage'), 'text'),
        column(visit.t('pictures.cases'), 'count'),
        column(visit.t('pictures.median_days'), 'count'),
        column(visit.t('pictures.oldest_days'), 'count'),
      ],
      rows: stages.map(({ label, cases, medianDays, oldestDays }) => ({
        values: [visit.label(label), cases, medianDays, oldestDays],
      })),
    },
    links: stages.map(({ subject, code }) => casesUrl(subject, code)),
  };
}

const ENVELOPE_PARTS = ['paid', 'ordered', 'contracted', 'committed', 'reserved'] as const;

async function envelopes(
  { database }: CaseRuntime,
  visit: SignedInVisit,
  { fund }: PicturesAsked,
): Promise<Picture> {
  const { items } = await envelopesInFull(database, visit.actor, { limit: MOST_ENVELOPES });
  const funded = items.flatMap(({ balance, ...one }) =>
    balance && balance.ceilingCents > 0 && (fund === '' || one.fund === fund) ? [{ ...one, balance }] : [],
  );
  const parts = ENVELOPE_PARTS.map((part) => visit.t(`calls.${part}`));
  const values = ({ balance }: (typeof funded)[number]) =>
    ENVELOPE_PARTS.map((part) => balance[`${part}Cents`]);
  return {
    description: said(visit, 'envelopes').description,
    drawing:
      funded.length === 0 ? null : (
        <StackedBars
          {...said(visit, 'envelopes')}
          parts={parts}
          bars={funded.map((one) => ({
            label: one.code,
            values: values(one),
            limit: one.balance.ceilingCents,
            total: millions(visit, one.balance.ceilingCents),
          }))}
          tick={(value) => millions(visit, value)}
        />
      ),
    rows: {
      columns: [
        column(visit.t('pictures.envelope'), 'text'),
        column(visit.t('results.by.fund'), 'text'),
        column(visit.t('envelopes.ceiling'), 'money'),
        ...parts.map((part) => column(part, 'money')),
        column(visit.t('calls.free'), 'money'),
      ],
      rows: funded.map((one) => ({
        values: [one.code, one.fund, one.balance.ceilingCents, ...values(one), one.balance.freeCents],
      })),
    },
    links: funded.map(({ id }) => `/envelopes/${id}`),
  };
}

function millions(visit: Visit, cents: number): string {
  return visit.t('pictures.millions', { amount: visit.number(Math.round(cents / 10_000_000) / 10) });
}

async function onTime(runtime: CaseRuntime, visit: SignedInVisit): Promise<Picture> {
  const months = await onTimeByMonth(runtime, visit.actor);
  const rate = (kept: number, late: number) =>
    kept + late === 0 ? null : Math.round((kept / (kept + late)) * 10_000);
  return {
    description: said(visit, 'on_time').description,
    drawing: months.every(({ onTime: kept, late }) => kept + late === 0) ? null : (
      <StackedBars
        {...said(visit, 'on_time')}
        parts={[visit.t('pictures.kept'), visit.t('pictures.late')]}
        bars={months.map(({ month, onTime: kept, late }) => {
          const share = rate(kept, late);
          return {
            label: visit.date(month),
            values: [kept, late],
            total: share === null ? '–' : visit.share(share),
          };
        })}
        tick={(value) => visit.number(value)}
      />
    ),
    rows: {
      columns: [
        column(visit.t('pictures.month'), 'text'),
        column(visit.t('pictures.kept'), 'count'),
        column(visit.t('pictures.late'), 'count'),
        column(visit.t('pictures.rate'), 'share'),
      ],
      rows: months.map(({ month, onTime: kept, late }) => ({
        values: [visit.date(month), kept, late, rate(kept, late)],
      })),
    },
  };
}

async function workload(runtime: CaseRuntime, visit: SignedInVisit, { by }: PicturesAsked): Promise<Picture> {
  const loads = await workloadBy(runtime, visit.actor, by);
  const name = (one: string) =>
    by === 'role' ? roleName(one, visit.locale) : one === '' ? visit.t('pictures.erased') : one;
  const parts = (['overdue', 'soon', 'later'] as const).map((part) => visit.t(`pictures.${part}`));
  return {
    description: said(visit, 'workload').description,
    drawing:
      loads.length === 0 ? null : (
        <StackedBars
          {...said(visit, 'workload')}
          parts={parts}
          bars={loads.map((one) => ({
            label: name(one.name),
            values: [one.overdue, one.soon, one.later],
            total: visit.number(one.overdue + one.soon + one.later),
          }))}
          tick={(value) => visit.number(value)}
        />
      ),
    rows: {
      columns: [column(visit.t(`pictures.by.${by}`), 'text'), ...parts.map((part) => column(part, 'count'))],
      rows: loads.map((one) => ({ values: [name(one.name), one.overdue, one.soon, one.later] })),
    },
  };
}

async function countries(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  { fund }: PicturesAsked,
): Promise<Picture> {
  const { actions } = await resultsFor(runtime, visit.actor);
  const filter = fund === '' ? {} : { fund };
  const { groups } = overviewOf(filtered(actions, filter), 'country');
  const parts = ACTION_STATUSES.map((status) => visit.t(`results.status.${status}`));
  const values = (group: (typeof groups)[number]) => ACTION_STATUSES.map((status) => group.byStatus[status]);
  return {
    description: said(visit, 'countries').description,
    drawing:
      groups.length === 0 ? null : (
        <StackedBars
          {...said(visit, 'countries')}
          parts={parts}
          bars={groups.map((group) => ({
            label: codeName(visit, 'country', group.code),
            values: values(group),
            total: visit.number(group.actions),
          }))}
          tick={(value) => visit.number(value)}
        />
      ),
    rows: {
      columns: [
        column(visit.t('results.by.country'), 'text'),
        ...parts.map((part) => column(part, 'count')),
        column(visit.t('results.actions'), 'count'),
      ],
      rows: groups.map((group) => ({
        values: [codeName(visit, 'country', group.code), ...values(group), group.actions],
      })),
    },
    links: groups.map(({ code }) => `/results/actions${resultsQuery({ ...filter, country: code ?? '' })}`),
  };
}

async function process(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  { kind }: PicturesAsked,
): Promise<Picture> {
  const outside = visit.actor.view !== 'inside';
  const { shipped } = runtime.subjects.get(kind);
  const { body } = await runtime.database.asActor(visit.actor, (transaction) =>
    runtime.definitions.current(shipped.code, transaction),
  );
  const standing = new Map<string, PipelineStage>(
    (await pipelineOf(runtime, visit.actor))
      .filter(({ subject }) => subject === kind)
      .map((one) => [one.code, one]),
  );
  const all = body.stages.map((stage) => (outside ? stage.outside : stage));
  const stages = all.filter(({ code }, place) => all.findIndex((one) => one.code === code) === place);
  const { name, title } = said(visit, 'process');
  const description = visit.t('pictures.process.about');
  const here = [...standing.values()];
  return {
    description,
    drawing: (await drawDefinition(body, {
      name,
      language: visit.locale,
      outside,
      title: `${title}: ${visit.label(body.label)}`,
      description,
      sayCondition: (condition) => conditionSentence(condition, visit.locale, namesOf(body, visit.locale)),
      notes: Object.fromEntries(
        here.map(({ code, cases }) => [code, [visit.t('process.picture.here', { count: cases })]]),
      ),
      links: Object.fromEntries(here.map(({ code }) => [code, casesUrl(kind, code)])),
    })) as 'safe',
    rows: {
      columns: [
        column(visit.t('cases.stage'), 'text'),
        column(visit.t('pictures.cases'), 'count'),
        column(visit.t('pictures.oldest_days'), 'count'),
      ],
      rows: stages.map(({ code, label }) => ({
        values: [visit.label(label), standing.get(code)?.cases ?? 0, standing.get(code)?.oldestDays ?? null],
      })),
    },
    links: stages.map(({ code }) => (standing.has(code) ? casesUrl(kind, code) : null)),
  };
}

async function timeline(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  { country, fund }: PicturesAsked,
): Promise<Picture> {
  const { actions } = await resultsFor(runtime, visit.actor);
  const running = filtered(actions, {
    ...(country === '' ? {} : { country }),
    ...(fund === '' ? {} : { fund }),
  }).filter(({ status }) => status === 'running' || status === 'completed');
  const ids = running.map(({ id }) => id);
  const { today, plans } = await actionPlans(runtime, visit.actor, ids);
  const rows = plans.flatMap((plan) => [
    {
      values: [`${plan.reference} ${plan.title}`, visit.t('pictures.whole_action'), plan.from, plan.to, ''],
      href: `/actions/${plan.id}`,
    },
    ...plan.milestones.map(({ title, on, state }) => ({
      values: [
        `${plan.reference} ${plan.title}`,
        title,
        on,
        on,
        state === null ? '' : visit.sentence(`pictures.milestone.${state}`),
      ],
      href: null,
    })),
  ]);
  return {
    description: said(visit, 'timeline').description,
    drawing:
      plans.length === 0 ? null : (
        <Gantt
          {...said(visit, 'timeline')}
          plans={plans}
          today={today}
          todayLabel={visit.t('pictures.today')}
          month={(month) => visit.date(month)}
        />
      ),
    rows: {
      columns: [
        column(visit.t('actions.list.action'), 'text'),
        column(visit.t('pictures.what'), 'text'),
        column(visit.t('pictures.from'), 'day'),
        column(visit.t('pictures.to'), 'day'),
        column(visit.t('pictures.state'), 'text'),
      ],
      rows: rows.map(({ values }) => ({ values })),
    },
    links: rows.map(({ href }) => href),
  };
}
