import type { SavedView } from '../../cases/saved-views.query.js';
import {
  ButtonLink,
  CheckboxField,
  Form,
  type FormErrors,
  HiddenField,
  PageHeader,
  Submit,
  TextField,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { changeViewUrl, VIEWS, viewUrl } from './view-urls.js';

export interface ViewForm {
  readonly name: string;
  readonly shared: boolean;
  readonly facility: boolean;
  readonly usual: boolean;
}

interface Props {
  readonly visit: SignedInVisit;
  readonly form: ViewForm;
  readonly errors: FormErrors;
}

/** Gives a name to a list as it is seen. */
export function NewViewPage({
  visit,
  list,
  query,
  form,
  errors,
}: Props & Pick<SavedView, 'list' | 'query'>): Html {
  const title = visit.t('lists.view_save');
  return (
    <Layout visit={visit} title={title} breadcrumbs={crumbs(visit, list)} failed={errors.any}>
      <PageHeader title={title} lead={visit.t('lists.view_lead')} />
      <Form visit={visit} action={`${VIEWS}/new`} errors={errors}>
        <HiddenField name="list" value={list} />
        <HiddenField name="query" value={query} />
        <Fields visit={visit} form={form} errors={errors} own />
        <div class="buttons">
          <Submit text={title} />
          <ButtonLink href={viewUrl({ list, query })} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}

/** Calls a view otherwise, shares it, opens the list with it; of a colleague's only the last. */
export function ChangeViewPage({ visit, view, form, errors }: Props & { readonly view: SavedView }): Html {
  const title = visit.t('lists.view_change', { view: view.name });
  return (
    <Layout visit={visit} title={title} breadcrumbs={crumbs(visit, view.list)} failed={errors.any}>
      <PageHeader title={title} lead={view.own ? undefined : visit.t('lists.view_of', { name: view.by })} />
      <Form visit={visit} action={changeViewUrl(view.id)} errors={errors}>
        <Fields visit={visit} form={form} errors={errors} own={view.own} />
        <div class="buttons">
          <Submit text={visit.t('lists.view_keep')} />
          {view.removable ? (
            <ButtonLink
              href={`${changeViewUrl(view.id)}/delete`}
              text={visit.t('lists.view_delete')}
              tone="danger"
            />
          ) : (
            ''
          )}
          <ButtonLink href={viewUrl(view)} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}

/** Asks before a view is given up. */
export function DeleteViewPage({ visit, view }: { visit: SignedInVisit; view: SavedView }): Html {
  const title = visit.t('lists.view_delete_ask', { view: view.name });
  return (
    <Layout visit={visit} title={title} breadcrumbs={crumbs(visit, view.list)}>
      <PageHeader title={title} />
      <Form visit={visit} action={`${changeViewUrl(view.id)}/delete`}>
        <div class="buttons">
          <Submit text={visit.t('lists.view_delete')} tone="danger" />
          <ButtonLink href={viewUrl(view)} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}

function Fields({ visit, form, errors, own }: Props & { readonly own: boolean }): Html {
  return (
    <>
      {own ? (
        <>
          <TextField
            visit={visit}
            name="name"
            label={visit.t('lists.view_name')}
            value={form.name}
            errors={errors}
            maxlength={80}
          />
          <CheckboxField
            visit={visit}
            name="shared"
            label={visit.t('lists.view_shared')}
            hint={visit.t('lists.view_shared_hint')}
            checked={form.shared}
          />
          {visit.actor.view === 'inside' ? (
            <CheckboxField
              visit={visit}
              name="facility"
              label={visit.t('lists.view_facility')}
              hint={visit.t('lists.view_facility_hint')}
              checked={form.facility}
            />
          ) : (
            ''
          )}
        </>
      ) : (
        ''
      )}
      <CheckboxField
        visit={visit}
        name="usual"
        label={visit.t('lists.view_default')}
        hint={visit.t('lists.view_default_hint')}
        checked={form.usual}
      />
    </>
  );
}

function crumbs(visit: SignedInVisit, list: string) {
  return [{ path: `/${list}`, text: visit.sentence(`cases.room.${ROOMS[list] ?? ''}`) }];
}

const ROOMS: Readonly<Record<string, string>> = {
  actions: 'action',
  amendments: 'amendment',
  calls: 'call',
  dialogues: 'dialogue',
  'funding-requests': 'funding_request',
  needs: 'need',
  partnerships: 'partnership',
  'payment-requests': 'payment_request',
  reports: 'report',
  'technical-assistance': 'technical_assistance',
};
