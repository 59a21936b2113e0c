import type { AssessmentInFull } from '../../assessment/assessment-in-full.query.js';
import type { Assessor, Round } from '../../assessment/round.js';
import {
  Badge,
  type Column,
  Form,
  type FormErrors,
  SelectField,
  Submit,
  Table,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { nameOf } from './assessment-file.js';
import { assessmentUrl } from './assessment-links.js';

/** Who assesses, and how far each one is; never what they gave. */
export function AssessorTable({
  visit,
  round,
  names,
}: {
  visit: Visit;
  round: Round;
  /** Whoever looks names assessors, and may take them off. */
  names: boolean;
}): Html {
  if (round.assessors.length === 0) return <p safe>{visit.t('assessment.assessors_none')}</p>;
  const isOut = (one: Assessor) => one.endedAt === null && one.submittedAt === null;
  const mayTakeOff = names && round.open && round.assessors.some(isOut);
  const columns: readonly Column<Assessor>[] = [
    {
      header: visit.t('assessment.name'),
      heads: true,
      cell: (one) => <span safe>{nameOf(visit, one)}</span>,
    },
    { header: visit.t('assessment.as'), cell: (one) => <span safe>{roleText(visit, one)}</span> },
    {
      header: visit.t('assessment.declared'),
      cell: ({ declaredAt }) => (
        <span safe>{declaredAt ? visit.day(declaredAt) : visit.t('assessment.not_declared')}</span>
      ),
    },
    { header: visit.t('assessment.sheet'), cell: (one) => <SheetState visit={visit} assessor={one} /> },
    ...(mayTakeOff
      ? [
          {
            header: visit.t('assessment.take_off'),
            cell: (one: Assessor) =>
              isOut(one) ? (
                <a href={assessmentUrl(round.actionId, `assessors/${one.id}/take-off`)} safe>
                  {visit.t('assessment.take_off_of', { name: nameOf(visit, one) })}
                </a>
              ) : (
                ''
              ),
          },
        ]
      : []),
  ];
  return (
    <Table caption={visit.t('assessment.assessors')} captionHidden columns={columns} rows={round.assessors} />
  );
}

function roleText(visit: Visit, { role, tieBreaker }: Assessor): string {
  const name = visit.t(`role.${role}`);
  return tieBreaker ? visit.t('assessment.as_third', { role: name }) : name;
}

function SheetState({ visit, assessor }: { visit: Visit; assessor: Assessor }): Html {
  const { endedWhy, submittedAt, conflict } = assessor;
  const state = endedWhy ?? (submittedAt ? 'in' : 'out');
  const tones = { in: 'positive', out: 'waiting', conflict: 'negative', removed: 'neutral' } as const;
  return (
    <>
      <Badge text={visit.t(`assessment.state.${state}`)} tone={tones[state]} />
      {conflict === null ? (
        ''
      ) : (
        <p class="second-line" safe>
          {visit.t('assessment.conflict_said', { reason: conflict })}
        </p>
      )}
    </>
  );
}

/** Naming one more; the choice holds who it is and as what. */
export function NameAssessorForm({
  visit,
  assessment,
  errors,
  chosen = '',
}: {
  visit: SignedInVisit;
  assessment: AssessmentInFull;
  errors: FormErrors;
  chosen?: string;
}): Html {
  const { file, candidates, standing } = assessment;
  const title = visit.t(
    standing?.next === 'name_third' ? 'assessment.name_third' : 'assessment.name_assessor',
  );
  return (
    <section id="name">
      <h3 safe>{title}</h3>
      {candidates.length === 0 ? (
        <p safe>{visit.t('assessment.candidates_none')}</p>
      ) : (
        <Form visit={visit} action={assessmentUrl(file.id, 'assessors')} errors={errors}>
          <SelectField
            visit={visit}
            name="accountId"
            label={visit.t('assessment.candidate')}
            hint={visit.t('assessment.candidate_hint')}
            value={chosen}
            empty={visit.t('assessment.candidate_empty')}
            options={candidates.map(({ accountId, role, name, organisation, away }) => ({
              value: `${accountId} ${role}`,
              text: visit.t(away ? 'assessment.candidate_away' : 'assessment.candidate_line', {
                name,
                organisation,
                role: visit.t(`role.${role}`),
              }),
            }))}
            errors={errors}
          />
          <Submit text={title} tone="secondary" />
        </Form>
      )}
    </section>
  );
}
