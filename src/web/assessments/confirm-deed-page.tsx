import {
  type Crumb,
  Form,
  HiddenField,
  PageHeader,
  Submit,
  SummaryList,
  type SummaryRow,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

interface ConfirmDeedProps {
  readonly visit: SignedInVisit;
  readonly title: string;
  readonly caption: string;
  readonly crumbs: readonly Crumb[];
  /** What was written, or what it is about. */
  readonly rows: readonly SummaryRow[];
  /** What it does, line by line. */
  readonly happens: readonly string[];
  readonly action: string;
  /** What is sent again with the confirmation. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly submit: string;
  readonly tone?: 'primary' | 'danger';
  /** Back to the form; or, where there was none, to the page it began on. */
  readonly change: { readonly text: string } | { readonly text: string; readonly href: string };
}

/** Says what an act will do, before it is done. */
export function ConfirmDeedPage(props: ConfirmDeedProps): Html {
  const { visit, title, caption, crumbs, rows, happens, action, fields = {}, submit, change } = props;
  return (
    <Layout visit={visit} title={title} breadcrumbs={crumbs}>
      <PageHeader title={title} caption={caption} />
      {rows.length > 0 ? <SummaryList rows={rows} /> : ''}
      <section class="will-happen">
        <h2 safe>{visit.t('cases.confirm.what')}</h2>
        <ul>
          {happens.map((line) => (
            <li safe>{line}</li>
          ))}
        </ul>
      </section>
      <Form visit={visit} action={action} class="confirm-form">
        {Object.entries(fields).map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        <div class="buttons">
          <Submit text={submit} tone={props.tone ?? 'primary'} name="do" value="confirm" />
          {'href' in change ? (
            <a class="btn btn-link" href={change.href} safe>
              {change.text}
            </a>
          ) : (
            <Submit text={change.text} tone="link" name="do" value="change" />
          )}
        </div>
      </Form>
    </Layout>
  );
}
