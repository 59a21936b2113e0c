import { DOCUMENT_KINDS } from '../../documents/document-kinds.js';
import type { DocumentVersionView, DocumentView } from '../../documents/document-list.query.js';
import { DOCUMENT_TYPES, MAX_DOCUMENT_BYTES } from '../../documents/file-kind.js';
import { mayHold } from '../../documents/hold-document.js';
import {
  Badge,
  type Column,
  Day,
  Form,
  FormErrors,
  RadioField,
  SelectField,
  Submit,
  Table,
  TextField,
} from '../components/index.js';
import { holdUrl } from '../retention/hold-url.js';
import type { Html } from '../shell/answers.js';
import { documentUrl } from '../shell/document-url.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { type CaseSubject, caseUrl } from './case-links.js';
import { FileField } from './file-field.js';

export interface UploadFilled {
  readonly kind: string;
  readonly title: string;
  readonly visibility: string;
  readonly document: string;
}

export const NO_UPLOAD: UploadFilled = { kind: '', title: '', visibility: 'shared', document: '' };

interface PanelProps {
  readonly visit: SignedInVisit;
  readonly subject: CaseSubject;
  readonly id: string;
  readonly documents: readonly DocumentView[];
  readonly mayUpload: boolean;
  readonly filled?: UploadFilled;
  readonly errors?: FormErrors;
}

interface Shown {
  readonly document: DocumentView;
  readonly version: DocumentVersionView;
  readonly newest: boolean;
}

/** The documents of a case with all their versions, and the form that adds one. */
export function DocumentsPanel(props: PanelProps): Html {
  const { visit, documents } = props;
  const rows = documents.flatMap((document) =>
    document.versions.map((version, index): Shown => ({ document, version, newest: index === 0 })),
  );
  return (
    <>
      {rows.length === 0 ? (
        <p safe>{visit.t('actions.documents.none')}</p>
      ) : (
        <Table
          caption={visit.t('actions.page.documents')}
          captionHidden
          columns={columnsFor(visit)}
          rows={rows}
        />
      )}
      {props.mayUpload ? <UploadForm {...props} /> : ''}
    </>
  );
}

function columnsFor(visit: SignedInVisit): readonly Column<Shown>[] {
  return [
    {
      header: visit.t('actions.documents.document'),
      heads: true,
      cell: ({ document, version }) => (
        <span>
          {version.destroyedAt === null ? (
            <a href={documentUrl(visit, document.id, version.version)} safe>
              {document.title}
            </a>
          ) : (
            <span safe>{document.title}</span>
          )}
          {document.visibility === 'inside' ? <Badge text={visit.t('actions.documents.inside')} /> : ''}
        </span>
      ),
    },
    {
      header: visit.t('actions.documents.kind'),
      cell: ({ document }) => <span safe>{kindName(visit, document.kind)}</span>,
    },
    {
      header: visit.t('actions.documents.version'),
      cell: ({ version }) => (
        <span title={visit.t('actions.documents.checksum', { checksum: version.sha256 })} safe>
          {visit.number(version.version)}
        </span>
      ),
    },
    {
      header: visit.t('actions.documents.size'),
      numeric: true,
      cell: ({ version }) => <span safe>{sizeText(visit, version.sizeBytes)}</span>,
    },
    { header: visit.t('cases.visa.by'), cell: ({ version }) => <span safe>{version.uploadedBy}</span> },
    {
      header: visit.t('actions.documents.added'),
      cell: ({ version }) => <Day visit={visit} at={version.uploadedAt} />,
    },
    ...(visit.actor.view === 'inside' ? [keptColumn(visit)] : []),
  ];
}

/** How long, for staff: with the way to keep it longer for whoever may. */
function keptColumn(visit: SignedInVisit): Column<Shown> {
  return {
    header: visit.t('documents.kept_until'),
    cell: ({ document, version, newest }) => (
      <span>
        <span safe>{keptText(visit, document, version)}</span>
        {newest && version.destroyedAt === null && mayHold(visit.actor) ? (
          <>
            {' '}
            <a
              href={holdUrl(document.id)}
              aria-label={visit.t('documents.hold_of', { title: document.title }).replaceAll('&', '&amp;')}
              safe
            >
              {visit.t('documents.hold')}
            </a>
          </>
        ) : (
          ''
        )}
      </span>
    ),
  };
}

function keptText(
  visit: SignedInVisit,
  { keptUntil }: DocumentView,
  { destroyedAt }: DocumentVersionView,
): string {
  if (destroyedAt !== null) return visit.t('documents.destroyed_on', { date: visit.day(destroyedAt) });
  return keptUntil === null ? '–' : visit.date(keptUntil);
}

function UploadForm(props: PanelProps): Html {
  const { visit, subject, id, filled = NO_UPLOAD, errors = FormErrors.none } = props;
  const replaceable = props.documents.filter((document) => document.replaceable);
  const open = errors.any || filled !== NO_UPLOAD;
  return (
    <details class="upload" open={open}>
      <summary safe>{visit.t('actions.documents.upload')}</summary>
      <Form visit={visit} action={`${caseUrl(subject, id)}/documents`} errors={errors} multipart>
        <SelectField
          visit={visit}
          name="kind"
          label={visit.t('actions.documents.kind')}
          value={filled.kind}
          options={DOCUMENT_KINDS.map((kind) => ({ value: kind, text: kindName(visit, kind) }))}
          empty={visit.t('web.form.choose')}
          errors={errors}
        />
        <FileField
          visit={visit}
          name="file"
          label={visit.t('actions.documents.file')}
          hint={visit.t('actions.documents.file_hint', { max: MAX_DOCUMENT_BYTES / 1024 / 1024 })}
          accept={Object.values(DOCUMENT_TYPES).map((ending) => `.${ending}`)}
          errors={errors}
        />
        <TextField
          visit={visit}
          name="title"
          label={visit.t('actions.documents.title')}
          hint={visit.t('actions.documents.title_hint')}
          value={filled.title}
          maxlength={300}
          errors={errors}
          optional
        />
        {replaceable.length > 0 ? (
          <SelectField
            visit={visit}
            name="document"
            label={visit.t('actions.documents.new_version')}
            value={filled.document}
            options={replaceable.map((one) => ({ value: one.id, text: one.title }))}
            empty={visit.t('actions.documents.as_new')}
            errors={errors}
          />
        ) : (
          ''
        )}
        {visit.actor.view === 'inside' ? (
          <RadioField
            visit={visit}
            name="visibility"
            label={visit.t('actions.documents.visibility')}
            value={filled.visibility}
            options={(['shared', 'inside'] as const).map((value) => ({
              value,
              text: visit.t(`actions.documents.visibility.${value}`),
            }))}
            errors={errors}
          />
        ) : (
          ''
        )}
        <div class="buttons">
          <Submit text={visit.t('actions.documents.submit')} tone="secondary" />
        </div>
      </Form>
    </details>
  );
}

function kindName(visit: Visit, kind: string): string {
  return visit.sentence(`document_kind.${kind}`);
}

function sizeText(visit: Visit, bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024
    ? visit.t('actions.documents.kilobytes', { size: visit.number(kilobytes) })
    : visit.t('actions.documents.megabytes', { size: visit.number(Math.round(kilobytes / 102.4) / 10) });
}
