/** Tells of questions on calls: the secretariat that one waits, and who asked that theirs was answered. */
import type { Transaction } from '../database/database.js';
import { toLocale } from '../i18n/index.js';
import type { OutboxRow } from '../jobs/port.js';
import { type Addressee, loadAddressees, type Wanted } from './addressees.js';
import { NO_CASE, type Notice, type NoticeKind } from './notice.js';
import type { NoticeWriter } from './write-notices.js';

interface ToldQuestion {
  readonly id: string;
  readonly callId: string;
  readonly title: string;
  readonly number: number;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
  readonly asker: Omit<Addressee, 'locale' | 'onBehalfOf' | 'away' | 'inside'> & { readonly locale: string };
}

const ANSWERING: Wanted = {
  role: 'secretariat',
  scope: 'facility',
  organisationId: null,
  country: null,
};

export class QuestionTeller {
  constructor(private readonly writer: NoticeWriter) {}

  /** Everything happens in the transaction that settles the rows: told once, or not at all. */
  async tell(transaction: Transaction, rows: readonly OutboxRow[]): Promise<void> {
    const questions = await transaction.run<ToldQuestion>('question_notices', QUESTIONS, [
      rows.map(({ payload }) => String(payload['id'])),
    ]);
    const isTold = (id: string, told: string) =>
      rows.some(({ payload }) => payload['id'] === id && payload['told'] === told);
    const holders = await loadAddressees(transaction, [ANSWERING]);
    const answering = [...new Map(holders(ANSWERING).map((one) => [one.accountId, one])).values()];
    await this.writer.write(
      transaction,
      questions.flatMap((question) => {
        // What is answered meanwhile is not asked any more.
        if (isTold(question.id, 'asked') && question.answeredAt === null) {
          return answering.map((to) => noticeOf(question, to, 'question_asked'));
        }
        if (!isTold(question.id, 'answered')) return [];
        const { asker } = question;
        const to = { ...asker, locale: toLocale(asker.locale), inside: false, away: false, onBehalfOf: null };
        return [noticeOf(question, to, 'question_answered')];
      }),
    );
  }
}

function noticeOf(question: ToldQuestion, to: Addressee, kind: NoticeKind): Notice {
  const { id, callId, title, number, askedAt, answeredAt } = question;
  return {
    to,
    kind,
    source: `${kind}:${id}`,
    file: null,
    at: (answeredAt ?? askedAt).toISOString(),
    mail: true,
    params: {
      ...NO_CASE,
      title,
      count: number,
      page:
        kind === 'question_asked'
          ? `/calls/${callId}/questions/${id}`
          : `/calls/${callId}#question-${number}`,
      ...(to.onBehalfOf === null ? {} : { onBehalfOf: to.onBehalfOf.accountId }),
    },
  };
}

const QUESTIONS = `
SELECT q.id, q.call_id AS "callId", c.title, q.number, q.asked_at AS "askedAt", q.answered_at AS "answeredAt",
  jsonb_build_object('accountId', a.id, 'personId', a.person_id, 'email', a.email, 'locale', a.locale,
    'timeZone', o.time_zone, 'calendar', o.calendar, 'organisationId', a.organisation_id) AS asker
FROM call_question q JOIN call_question_asked k ON k.question_id = q.id JOIN call_for_proposals c ON c.id = q.call_id
JOIN account a ON a.id = k.account_id JOIN organisation o ON o.id = a.organisation_id
WHERE q.id = ANY ($1::uuid[]) ORDER BY q.asked_at, q.id`;
