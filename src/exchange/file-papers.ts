/** Files the minutes of sessions that were approved, which closes them, and the letters of reserve lists that came to their end. */
import { sessionForMinutes } from '../assessment/session-in-full.query.js';
import { advanceCase } from '../cases/advance-case.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { loadCase } from '../cases/load-case.js';
import type { Transaction } from '../database/database.js';
import { fileOnCase } from '../documents/add-document.js';
import { type Locale, PAPER_LANGUAGES, sentenceIn, toLocale } from '../i18n/index.js';
import { systemActor } from '../kernel/actor.js';
import { minutesPaper } from './minutes-paper.js';
import type { Paper } from './paper.js';
import { reserveLetterPaper } from './reserve-letter-paper.js';

const filer = systemActor('signal');
/** Of each kind in one round. */
const BATCH = 20;

interface Waiting {
  readonly id: string;
  readonly reference: string;
  /** The account of who decided. */
  readonly by: string;
}

/** One that fails is told and tried again in the next round. */
export async function filePapersRound(
  runtime: CaseRuntime,
  onError: (error: Error) => void,
): Promise<number> {
  let filed = 0;
  const work = async (waiting: readonly Waiting[], file: (one: Waiting) => Promise<void>) => {
    for (const one of waiting) {
      try {
        await file(one);
        filed += 1;
      } catch (error) {
        onError(new Error(`No paper was filed on ${one.reference}: ${(error as Error).message}`));
      }
    }
  };
  await work(await waitingMinutes(runtime), (one) => fileMinutes(runtime, one));
  await work(await waitingLetters(runtime), (one) => fileLetter(runtime, one));
  return filed;
}

async function fileMinutes(runtime: CaseRuntime, { id, reference, by }: Waiting): Promise<void> {
  const session = await sessionForMinutes(runtime, id);
  const papers = await Promise.all(
    PAPER_LANGUAGES.map(async (locale) => ({
      locale,
      content: await drawn(minutesPaper(session, reference, locale)),
    })),
  );
  await runtime.database.jointly(filer, async () => {
    for (const { locale, content } of papers) {
      await runtime.database.asActor(
        filer,
        (transaction) =>
          put(runtime, transaction, 'committee_session', id, {
            kind: 'session_minutes',
            title: sentenceIn(locale)('sessions.minutes.title_of', { reference }),
            visibility: 'inside',
            fileName: `${reference.replaceAll('/', '-')}-${locale}.pdf`,
            content,
            by,
          }),
        { lockCase: id },
      );
    }
    const closed = await advanceCase(runtime, filer, {
      subject: 'committee_session',
      caseId: id,
      act: { transition: 'minutes_filed' },
    });
    if (!closed.ok) throw new Error(`it could not be closed: ${JSON.stringify(closed)}.`);
  });
  runtime.wakeOutbox();
}

async function fileLetter(runtime: CaseRuntime, { id, reference, by }: Waiting): Promise<void> {
  const [told] = await runtime.database.asActor(filer, (transaction) =>
    transaction.run<{ title: string; lead: string; lapsedAt: Date; months: number; locale: string }>(
      'reserve_letter',
      `SELECT c.title, coalesce(o.name, '') AS lead, l.lapsed_at AS "lapsedAt",
         (SELECT value::text::integer FROM setting WHERE code = 'reserve_list_months') AS months,
         coalesce((SELECT a.locale FROM account a WHERE a.organisation_id = c.organisation_id AND a.disabled_at IS NULL
           ORDER BY a.created_at LIMIT 1), 'en') AS locale
       FROM reserve_lapse l JOIN case_file c ON c.id = l.action_id LEFT JOIN organisation o ON o.id = c.organisation_id
       WHERE l.action_id = $1`,
      [id],
    ),
  );
  if (!told) return;
  const locale: Locale = toLocale(told.locale);
  const { title, lead, months } = told;
  const paper = reserveLetterPaper(
    { reference, title, lead, months, lapsedAt: told.lapsedAt.toISOString() },
    locale,
  );
  const content = await drawn(paper);
  await runtime.database.asActor(
    filer,
    async (transaction) => {
      await put(runtime, transaction, 'action', id, {
        kind: 'decision_letter',
        title: paper.title,
        visibility: 'shared',
        fileName: `${reference.replaceAll('/', '-')}-reserve-list.pdf`,
        content,
        by,
      });
      await transaction.run(
        'reserve_letter_filed',
        'UPDATE reserve_lapse SET filed_at = entente_now() WHERE action_id = $1',
        [id],
      );
    },
    { lockCase: id },
  );
  runtime.wakeOutbox();
}

async function put(
  runtime: CaseRuntime,
  transaction: Transaction,
  subject: string,
  id: string,
  paper: Parameters<typeof fileOnCase>[2],
): Promise<void> {
  const loaded = await loadCase(runtime, transaction, subject, id);
  if (!loaded) throw new Error('it is not there.');
  await fileOnCase(transaction, loaded, paper);
}

async function waitingMinutes(runtime: CaseRuntime): Promise<readonly Waiting[]> {
  return runtime.database.asActor(filer, (transaction) =>
    transaction.run<Waiting & Record<string, unknown>>(
      'minutes_to_file',
      `SELECT c.id, c.reference, e.account_id AS by FROM case_file c JOIN LATERAL (SELECT account_id FROM audit_event e
         WHERE e.chain = c.id::text AND e.body->'data'->>'transition' = 'approve_minutes' ORDER BY e.seq DESC LIMIT 1) e ON true
       WHERE c.subject = 'committee_session' AND c.stage = 'minutes_approved' ORDER BY c.id LIMIT ${BATCH}`,
    ),
  );
}

/** Whoever put the action on the list answers for its end. */
async function waitingLetters(runtime: CaseRuntime): Promise<readonly Waiting[]> {
  return runtime.database.asActor(filer, (transaction) =>
    transaction.run<Waiting & Record<string, unknown>>(
      'reserve_letters_to_file',
      `SELECT c.id, c.reference, e.account_id AS by FROM reserve_lapse l JOIN case_file c ON c.id = l.action_id
         JOIN LATERAL (SELECT account_id FROM audit_event e WHERE e.chain = c.id::text AND e.account_id IS NOT NULL
           AND e.body->'data'->>'transition' = 'put_on_reserve_list' ORDER BY e.seq DESC LIMIT 1) e ON true
       WHERE l.filed_at IS NULL ORDER BY c.id LIMIT ${BATCH}`,
    ),
  );
}

async function drawn(paper: Paper): Promise<Buffer> {
  const { pdfOf } = await import('./pdf.js');
  const parts: Buffer[] = [];
  for await (const part of pdfOf(paper)) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
