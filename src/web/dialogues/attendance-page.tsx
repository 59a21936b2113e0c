import type { DialogueInFull } from '../../dialogues/dialogue-in-full.query.js';
import { SECTORS } from '../../dialogues/participant.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import {
  CheckboxesField,
  ErrorSummary,
  FormErrors,
  FormToken,
  HiddenField,
  PageHeader,
  SelectField,
  Submit,
  TextField,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { StaleBanner } from './stale-banner.js';

export interface WalkIn {
  readonly name: string;
  readonly party: string;
  readonly sector: string;
}

interface AttendancePageProps {
  readonly visit: SignedInVisit;
  readonly file: { readonly id: string; readonly reference: string; readonly title: string };
  readonly version: string;
  readonly dialogue: DialogueInFull;
  readonly attended: readonly string[];
  readonly walkIns: readonly WalkIn[];
  readonly errors?: FormErrors;
  readonly stale?: boolean;
}

const LINES = 3;

/** Boxes to tick at the door, group by group, and lines for those who were not expected. */
export function AttendancePage(props: AttendancePageProps): Html {
  const { visit, file, version, dialogue, attended, errors = FormErrors.none, stale = false } = props;
  const title = visit.t('dialogues.attendance.title');
  const groups = SECTORS.map((sector) => ({
    sector,
    people: dialogue.participants.filter((one) => one.sector === sector && one.answer !== 'SUBSTITUTED'),
  })).filter(({ people }) => people.length > 0);
  return (
    <Layout visit={visit} title={title} breadcrumbs={caseCrumbs(visit, 'dialogue', file)} failed={errors.any}>
      <PageHeader title={title} caption={file.title} lead={visit.t('dialogues.attendance.lead')} />
      <ErrorSummary visit={visit} errors={errors} />
      <StaleBanner visit={visit} stale={stale} />
      <form method="post" action={`/dialogues/${file.id}/attendance`} novalidate>
        <FormToken visit={visit} />
        <HiddenField name="version" value={version} />
        {groups.map(({ sector, people }) => (
          <CheckboxesField
            visit={visit}
            name={`attended.${sector}`}
            label={visit.t(`dialogues.sector.${sector}`)}
            options={people.map((one) => ({ value: one.id, text: `${one.name} – ${one.party}` }))}
            values={attended}
            errors={errors}
          />
        ))}
        <h2 safe>{visit.t('dialogues.attendance.walk_ins')}</h2>
        {Array.from({ length: LINES }, (_, index) => (
          <WalkInLine {...props} errors={errors} index={index} />
        ))}
        <div class="buttons">
          <Submit text={visit.t('dialogues.attendance.submit')} />
          <a class="btn btn-link" href={`/dialogues/${file.id}#participants`} safe>
            {visit.t('web.form.cancel')}
          </a>
        </div>
      </form>
    </Layout>
  );
}

function WalkInLine({
  visit,
  walkIns,
  errors = FormErrors.none,
  index,
}: AttendancePageProps & { readonly index: number }): Html {
  const line = walkIns[index];
  const field = (part: keyof WalkIn) => ({
    visit,
    name: `walkIns.${index}.${part}`,
    label: visit.t(`dialogues.participant.${part}`),
    value: line?.[part] ?? '',
    errors,
  });
  return (
    <fieldset class="form-line">
      <legend safe>{visit.t('dialogues.attendance.walk_in', { number: index + 1 })}</legend>
      <div class="form-line-fields form-line-walk-in">
        <TextField {...field('name')} size="full" maxlength={200} optional />
        <TextField {...field('party')} size="full" maxlength={200} optional />
        <SelectField
          {...field('sector')}
          options={SECTORS.map((value) => ({ value, text: visit.t(`dialogues.sector.${value}`) }))}
          empty={visit.t('web.form.choose')}
          optional
        />
      </div>
    </fieldset>
  );
}

export const WALK_IN_LINES = LINES;
