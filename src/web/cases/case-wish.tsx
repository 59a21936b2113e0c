import type { CaseWish } from '../../notifications/case-wishes.js';
import { Form, Submit } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { caseUrl } from './case-links.js';

interface CaseWishProps {
  readonly visit: Visit;
  readonly subject: string;
  readonly id: string;
  readonly wish: CaseWish | null;
}

/** What the visitor is told of a case, and the buttons that change it. */
export function CaseWishPanel({ visit, subject, id, wish }: CaseWishProps): Html {
  return (
    <section>
      <h2 safe>{visit.t('wishes.case.title')}</h2>
      <p safe>{visit.t(`wishes.case.${wish ?? 'usual'}`)}</p>
      <Form visit={visit} action={`${caseUrl(subject, id)}/notices`} class="buttons">
        {(['watch', 'mute'] as const).map((one) => (
          <Submit
            text={visit.t(wish === one ? `wishes.case.undo_${one}` : `wishes.case.do_${one}`)}
            tone="secondary"
            name="wish"
            value={wish === one ? 'usual' : one}
          />
        ))}
      </Form>
    </section>
  );
}
