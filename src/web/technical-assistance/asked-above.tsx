import type { AssistanceInFull } from '../../assistance/assistance-in-full.query.js';
import { directionOf } from '../../reference/languages.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit } from '../shell/visit.js';

/** What was asked for, in the words of whoever asked, above the form in which it is checked and translated. */
export function AskedAbove({
  visit,
  assistance,
}: {
  readonly visit: SignedInVisit;
  readonly assistance: AssistanceInFull;
}): Html {
  return (
    <section>
      <h2 safe>{visit.t('assistance.page.asked')}</h2>
      {(['summary', 'objectives', 'beneficiaries'] as const).map((field) => (
        <>
          <h3 safe>{visit.t(`assistance.field.${field}`)}</h3>
          <p class="facts-text" lang={assistance.language} dir={directionOf(assistance.language)} safe>
            {assistance[field] || visit.t('actions.page.not_stated')}
          </p>
        </>
      ))}
    </section>
  );
}
