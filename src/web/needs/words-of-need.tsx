import { languageName } from '../../i18n/index.js';
import { type NeedWords, wordsFor } from '../../needs/need-content.js';
import type { NeedInFull, NeedTranslation } from '../../needs/need-in-full.query.js';
import { directionOf } from '../../reference/languages.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

interface WordsOfNeedProps {
  readonly visit: Visit;
  readonly need: NeedInFull;
  /** Whether whoever looks is of the country: the original then stands first. */
  readonly own: boolean;
  /** Whether every translation is shown; else the one that whoever looks understands best. */
  readonly all: boolean;
}

/** What is needed and why: as the country wrote it, with each translation beside it and marked as one. */
export function WordsOfNeed({ visit, need, own, all }: WordsOfNeedProps): Html {
  const { content, translations } = need;
  const original = (
    <article class="words" aria-labelledby="words-original">
      <h3 id="words-original" safe>
        {visit.t('needs.page.original', { language: languageName(content.language, visit.locale) })}
      </h3>
      <Words visit={visit} language={content.language} words={content} />
    </article>
  );
  const best = wordsFor(visit.locale, content, translations).language;
  const first = translations.filter((one) => one.language === best);
  const others = all ? translations.filter((one) => one.language !== best) : [];
  return (
    <div class="words-columns">
      {own ? original : ''}
      {[...first, ...others].map((one) => (
        <Translated visit={visit} translation={one} />
      ))}
      {own ? '' : original}
    </div>
  );
}

function Translated({ visit, translation }: { visit: Visit; translation: NeedTranslation }): Html {
  const { language, by, number, outdated } = translation;
  const at = visit.day(translation.at);
  const id = `words-${language}`;
  return (
    <article class="words words-translation" aria-labelledby={id}>
      <h3 id={id} safe>
        {visit.t('needs.page.translation', { language: languageName(language, visit.locale) })}
      </h3>
      <Words visit={visit} language={language} words={translation} />
      <p class="words-source">
        <span safe>
          {by === null
            ? visit.t('needs.page.translated', { at })
            : visit.t('needs.page.translated_by', { name: by, at })}
        </span>
        {number > 1 ? <span safe>{` ${visit.t('needs.page.corrected', { number })}`}</span> : ''}
        {outdated ? <strong safe>{` ${visit.t('needs.page.outdated')}`}</strong> : ''}
      </p>
    </article>
  );
}

/** The words in their language, below headings in the reader's own. */
export function Words({
  visit,
  language,
  words,
  heading: Heading = 'h4',
}: {
  visit: Visit;
  language: string;
  words: NeedWords;
  heading?: 'h2' | 'h3' | 'h4';
}): Html {
  const dir = directionOf(language);
  const said = (text: string) =>
    text === '' ? (
      <p safe>{visit.t('needs.page.not_said')}</p>
    ) : (
      <p class="facts-text" lang={language} dir={dir} safe>
        {text}
      </p>
    );
  return (
    <>
      <p class="words-title" lang={language} dir={dir} safe>
        {words.title}
      </p>
      <Heading safe>{visit.t('needs.page.wanted')}</Heading>
      {said(words.wanted)}
      <Heading safe>{visit.t('needs.page.why')}</Heading>
      {said(words.why)}
    </>
  );
}
