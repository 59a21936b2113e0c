import { detailSentence, problemMend, problemTitle } from '../../i18n/index.js';
import type { Problem } from '../../kernel/problem.js';
import { PageHeader } from '../components/page-header.js';
import type { Html } from './answers.js';
import { Layout } from './layout.js';
import type { Visit } from './visit.js';

/** What went wrong and what to do about it; `problem` is null for a fault of ours. */
export function problemPage(visit: Visit, problem: Problem | null, requestId: string): Html {
  const code = problem?.code ?? 'fault';
  const isRoomOff = problem?.details.some((detail) => detail.code === 'room_switched_off') ?? false;
  const title = isRoomOff ? visit.t('web.error.room_off') : problemTitle(code, visit.locale);
  const sentences = (problem?.details ?? []).map((detail) =>
    detailSentence(detail, visit.locale, problem?.names?.(visit.locale)),
  );
  return (
    <Layout visit={visit} title={title}>
      <div class="narrow">
        <PageHeader title={title} />
        {sentences.map((sentence) => (
          <p safe>{sentence}</p>
        ))}
        {isRoomOff ? '' : <p safe>{problemMend(code, visit.locale)}</p>}
        <p>
          <a href="/" safe>
            {visit.t('web.error.home')}
          </a>
        </p>
        <p class="request-number" safe>
          {visit.t('web.error.request_number', { id: requestId })}
        </p>
      </div>
    </Layout>
  );
}
