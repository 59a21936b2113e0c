import type { Subscriber } from '../../notifications/stop-mails.js';
import { Form, PageHeader, Submit } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { Visit } from '../shell/visit.js';

interface UnsubscribeView {
  /** Where the page's form goes. */
  readonly path: string;
  readonly reader: Subscriber;
}

/** Says what will stop, and asks. */
export function stopPage(visit: Visit, { path, reader }: UnsubscribeView): Html {
  const title = visit.t('stop.title');
  return (
    <Layout visit={visit} title={title}>
      <PageHeader title={title} lead={visit.t('stop.lead', { email: reader.email })} />
      <ul>
        <li safe>{visit.t('stop.reminders')}</li>
        <li safe>{visit.t('stop.inbox')}</li>
      </ul>
      <Form visit={visit} action={path}>
        <Submit text={visit.t('stop.submit')} tone="danger" />
      </Form>
      <Choose visit={visit} />
    </Layout>
  );
}

/** They are stopped; the way back is one button. */
export function stoppedPage(visit: Visit, { path, reader }: UnsubscribeView): Html {
  const title = visit.t('stop.done.title');
  return (
    <Layout visit={visit} title={title}>
      <PageHeader title={title} lead={visit.t('stop.done.lead', { email: reader.email })} />
      <p safe>{visit.t('stop.inbox')}</p>
      <Form visit={visit} action={`${path}/undo`}>
        <Submit text={visit.t('stop.undo')} tone="secondary" />
      </Form>
      <Choose visit={visit} />
    </Layout>
  );
}

export function resumedPage(visit: Visit, { reader }: UnsubscribeView): Html {
  const title = visit.t('stop.undone.title');
  return (
    <Layout visit={visit} title={title}>
      <PageHeader title={title} lead={visit.t('stop.undone.lead', { email: reader.email })} />
      <Choose visit={visit} />
    </Layout>
  );
}

function Choose({ visit }: { visit: Visit }): Html {
  return (
    <p>
      <a href="/account/notices" safe>
        {visit.t('stop.choose')}
      </a>
    </p>
  );
}
