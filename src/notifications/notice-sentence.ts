/** A notice in the reader's language. */
import {
  caseTitleIn,
  formatDate,
  formatDateTime,
  formatMoney,
  type Locale,
  labelIn,
  translate,
} from '../i18n/index.js';
import { isOfAbsence, type NoticeKind, type NoticeParams } from './notice.js';

export interface NoticeSentence {
  readonly headline: string;
  readonly text: string;
  /** By when, in the reader's time zone; null when nothing is due. */
  readonly due: string | null;
  readonly clock: string | null;
  /** Who did it; null when nobody did anything. */
  readonly who: string | null;
  /** For whom the reader hears it; null in their own name. */
  readonly forWhom: string | null;
}

/** Names of persons in a notice, as far as they are known. */
export interface NoticeNames {
  /** Who did it, and for whom. */
  readonly by: string | null;
  readonly byBehalf: string | null;
  /** For whom the reader stands in. */
  readonly behalf: string | null;
}

export function noticeSentence(
  kind: NoticeKind,
  params: NoticeParams,
  reader: { readonly locale: Locale; readonly timeZone: string },
  names: NoticeNames,
  /** The kind of case that it is about; null for none. */
  subject: string | null,
): NoticeSentence {
  const { locale } = reader;
  const stage = labelIn(params.stage, locale);
  const behalf = names.behalf ?? translate(locale, 'notice.by.erased');
  const filled = {
    reference: params.reference,
    title: subject === null ? params.title : caseTitleIn(locale, subject, params.title),
    stage,
    ask: params.ask ? labelIn(params.ask, locale) : stage,
    visa: params.visa ? labelIn(params.visa, locale) : stage,
    what: params.what ? translate(locale, `notice.what.${params.what}`) : stage,
    answer: params.answer ? translate(locale, `notice.answer.${params.answer}`) : '',
    person: behalf,
    party: params.party ?? '',
    from: params.fromDay ? formatDate(params.fromDay, locale) : '',
    until: params.untilDay ? formatDate(params.untilDay, locale) : '',
    count: params.count ?? 0,
    amount: params.amountCents === undefined ? '' : formatMoney(params.amountCents, locale),
  };
  const text = stoppedOnce(translate(locale, `notice.${kind}.text`, filled));
  return {
    headline: translate(locale, `notice.${kind}.headline`, filled),
    text:
      params.silence === undefined
        ? text
        : `${text} ${translate(locale, `notice.silence.${params.silence}`)}`,
    due: params.dueAt ? formatDateTime(params.dueAt, locale, reader.timeZone) : null,
    clock: params.clock ? labelIn(params.clock, locale) : null,
    who: whoDid(params, locale, names),
    forWhom: params.onBehalfOf === undefined || isOfAbsence(kind) ? null : behalf,
  };
}

/** What is filled in may end like a sentence itself: “award?” needs no full stop after it. */
function stoppedOnce(text: string): string {
  return text.replace(/([.?!…])\.(?=\s|$)/gu, '$1');
}

function whoDid({ by }: NoticeParams, locale: Locale, names: NoticeNames): string | null {
  if (!by) return null;
  if ('party' in by) return translate(locale, `notice.by.${by.party}`);
  const name = names.by ?? translate(locale, 'notice.by.erased');
  if (by.onBehalfOf === undefined) return name;
  return translate(locale, 'notice.by.for', {
    name,
    behalf: names.byBehalf ?? translate(locale, 'notice.by.erased'),
  });
}
