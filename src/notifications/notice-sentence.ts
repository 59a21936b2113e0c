/** A notice in the reader's language. */
import { formatDateTime, type Locale, labelIn, translate } from '../i18n/index.js';
import type { NoticeKind, NoticeParams } from './notice.js';

export interface NoticeSentence {
  readonly headline: string;
  readonly text: string;
  /** By when, in the reader's time zone; null when nothing is due. */
  readonly due: string | null;
  readonly clock: string | null;
  /** Who did it; null when nobody did anything. */
  readonly who: string | null;
}

/** `name` is that of the person who did it, as far as it is known. */
export function noticeSentence(
  kind: NoticeKind,
  params: NoticeParams,
  reader: { readonly locale: Locale; readonly timeZone: string },
  name: string | null,
): NoticeSentence {
  const { locale } = reader;
  const stage = labelIn(params.stage, locale);
  const filled = {
    reference: params.reference,
    title: params.title,
    stage,
    ask: params.ask ? labelIn(params.ask, locale) : stage,
    visa: params.visa ? labelIn(params.visa, locale) : stage,
    answer: params.answer ? translate(locale, `notice.answer.${params.answer}`) : '',
  };
  return {
    headline: translate(locale, `notice.${kind}.headline`, filled),
    text: translate(locale, `notice.${kind}.text`, filled),
    due: params.dueAt ? formatDateTime(params.dueAt, locale, reader.timeZone) : null,
    clock: params.clock ? labelIn(params.clock, locale) : null,
    who: whoDid(params, locale, name),
  };
}

function whoDid({ by }: NoticeParams, locale: Locale, name: string | null): string | null {
  if (!by) return null;
  return 'party' in by
    ? translate(locale, `notice.by.${by.party}`)
    : (name ?? translate(locale, 'notice.by.erased'));
}
