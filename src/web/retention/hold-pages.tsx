import type { Hold, KeptDocument } from '../../documents/retention.query.js';
import {
  ButtonLink,
  Form,
  type FormErrors,
  PageHeader,
  RadioField,
  Submit,
  TextArea,
  TextField,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { holdUrl, RETENTION } from './hold-url.js';
import { retentionCrumbs } from './retention-page.js';

export interface HoldForm {
  readonly until: string;
  readonly reason: string;
  /** `document` or `file`. */
  readonly what: string;
}

interface HoldPageProps {
  readonly visit: SignedInVisit;
  readonly document: KeptDocument;
  readonly form: HoldForm;
  readonly errors: FormErrors;
}

/** Keeping a document, or its whole file, beyond its day. */
export function HoldPage({ visit, document, form, errors }: HoldPageProps): Html {
  const title = visit.t('retention.hold_title');
  const { reference } = document.about;
  return (
    <Layout visit={visit} title={title} breadcrumbs={retentionCrumbs(visit)} failed={errors.any}>
      <PageHeader
        title={title}
        caption={`${reference} · ${document.title}`}
        lead={nowText(visit, document)}
      />
      <Form visit={visit} action={holdUrl(document.id)} errors={errors}>
        <RadioField
          visit={visit}
          name="what"
          label={visit.t('retention.what')}
          value={form.what}
          options={[
            { value: 'document', text: visit.t('retention.what.document') },
            { value: 'file', text: visit.t('retention.what.file', { reference }) },
          ]}
          errors={errors}
        />
        <TextField
          visit={visit}
          name="until"
          type="date"
          size="short"
          label={visit.t('retention.until')}
          hint={visit.t('retention.until_hint')}
          value={form.until}
          errors={errors}
        />
        <TextArea
          visit={visit}
          name="reason"
          rows={3}
          label={visit.t('retention.reason')}
          value={form.reason}
          maxlength={500}
          errors={errors}
        />
        <div class="buttons">
          <Submit text={visit.t('retention.hold_submit')} />
          <ButtonLink href={RETENTION} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}

export function holdLabels(visit: Visit): Readonly<Record<string, string>> {
  return { until: visit.t('retention.until'), reason: visit.t('retention.reason') };
}

function nowText(visit: Visit, { keptUntil, closed }: KeptDocument): string {
  if (keptUntil !== null) return visit.t('retention.hold_now', { date: visit.date(keptUntil) });
  return visit.t(closed ? 'retention.hold_good' : 'retention.hold_open');
}

/** Asks before a hold ends. */
export function EndHoldPage({
  visit,
  document,
  hold,
}: {
  readonly visit: SignedInVisit;
  readonly document: KeptDocument;
  readonly hold: Hold;
}): Html {
  const title = visit.t('retention.end_title');
  return (
    <Layout visit={visit} title={title} breadcrumbs={retentionCrumbs(visit)}>
      <PageHeader title={title} caption={`${document.about.reference} · ${document.title}`} />
      <section class="will-happen">
        <h2 safe>{visit.t('cases.confirm.what')}</h2>
        <p safe>{visit.t('retention.end_what')}</p>
      </section>
      <Form visit={visit} action={`${RETENTION}/${document.id}/holds/${hold.id}/end`} class="confirm-form">
        <div class="buttons">
          <Submit text={visit.t('retention.end')} tone="danger" />
          <ButtonLink href={RETENTION} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}
