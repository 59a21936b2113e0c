import type { DialogueInFull } from '../../dialogues/dialogue-in-full.query.js';
import type { DocumentView } from '../../documents/document-list.query.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import {
  CheckboxesField,
  ErrorSummary,
  FormErrors,
  FormToken,
  HiddenField,
  PageHeader,
  Submit,
  TextField,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { StaleBanner } from './stale-banner.js';

export interface AgendaLine {
  readonly day: string;
  readonly begins: string;
  readonly title: string;
  readonly speaker: string;
  readonly documentIds: readonly string[];
}

interface AgendaPageProps {
  readonly visit: SignedInVisit;
  readonly file: { readonly id: string; readonly reference: string; readonly title: string };
  readonly version: string;
  readonly lines: readonly AgendaLine[];
  readonly documents: readonly DocumentView[];
  readonly errors?: FormErrors;
  readonly stale?: boolean;
}

/** Empty lines below those that are there. */
const SPARE = 3;
export const NO_LINE: AgendaLine = { day: '', begins: '', title: '', speaker: '', documentIds: [] };

export function linesOf(agenda: DialogueInFull['content']['agenda']): readonly AgendaLine[] {
  return agenda.map((item) => ({ ...item, day: String(item.day) }));
}

/** The whole agenda in one form; items find their order by themselves. */
export function AgendaPage(props: AgendaPageProps): Html {
  const { visit, file, version, lines, errors = FormErrors.none, stale = false } = props;
  const title = visit.t('dialogues.agenda.title');
  const shown = [...lines, ...Array.from({ length: SPARE }, () => NO_LINE)];
  return (
    <Layout visit={visit} title={title} breadcrumbs={caseCrumbs(visit, 'dialogue', file)} failed={errors.any}>
      <PageHeader title={title} caption={file.title} lead={visit.t('dialogues.agenda.lead')} />
      <ErrorSummary visit={visit} errors={errors} />
      <StaleBanner visit={visit} stale={stale} />
      <form method="post" action={`/dialogues/${file.id}/agenda`} novalidate>
        <FormToken visit={visit} />
        <HiddenField name="version" value={version} />
        {shown.map((line, index) => (
          <Line {...props} errors={errors} line={line} index={index} />
        ))}
        <div class="buttons">
          <Submit text={visit.t('dialogues.agenda.submit')} name="do" value="save" />
          <Submit text={visit.t('dialogues.agenda.more')} tone="secondary" name="do" value="more" />
          <a class="btn btn-link" href={`/dialogues/${file.id}#agenda`} safe>
            {visit.t('web.form.cancel')}
          </a>
        </div>
      </form>
    </Layout>
  );
}

function Line({
  visit,
  errors = FormErrors.none,
  documents,
  line,
  index,
}: AgendaPageProps & { readonly line: AgendaLine; readonly index: number }): Html {
  const field = (part: 'day' | 'begins' | 'title' | 'speaker') => ({
    visit,
    name: `agenda.${index}.${part}`,
    label: visit.t(part === 'title' ? 'dialogues.agenda.what' : `dialogues.agenda.${part}`),
    value: line[part],
    errors,
  });
  return (
    <fieldset class="form-line">
      <legend safe>{visit.t('dialogues.agenda.item', { number: index + 1 })}</legend>
      <div class="form-line-fields form-line-agenda">
        <TextField {...field('day')} size="short" inputmode="numeric" maxlength={2} />
        <TextField
          {...field('begins')}
          size="short"
          hint={visit.t('dialogues.agenda.begins_hint')}
          maxlength={5}
        />
        <TextField {...field('title')} size="full" maxlength={300} />
        <TextField {...field('speaker')} size="full" maxlength={300} optional />
      </div>
      {documents.length === 0 ? (
        ''
      ) : (
        <CheckboxesField
          visit={visit}
          name={`agenda.${index}.documentIds`}
          label={visit.t('dialogues.agenda.papers')}
          hint={visit.t('dialogues.agenda.papers_hint')}
          options={documents.map((one) => ({ value: one.id, text: one.title }))}
          values={line.documentIds}
          errors={errors}
          optional
        />
      )}
    </fieldset>
  );
}
