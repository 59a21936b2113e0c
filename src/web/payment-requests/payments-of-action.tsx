import type { PaymentChoices } from '../../funding/payment-choices.query.js';
import type { PaymentListItem } from '../../funding/payment-list.query.js';
import { ButtonLink } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { PaymentTable } from './payment-table.js';

interface PaymentsOfActionProps {
  readonly visit: Visit;
  readonly actionId: string;
  readonly payments: readonly PaymentListItem[];
  /** Null for whoever asks for nothing here. */
  readonly choices: PaymentChoices | null;
}

/** What was asked for on an action, and the way to ask for more. */
export function PaymentsOfAction({ visit, actionId, payments, choices }: PaymentsOfActionProps): Html {
  const kinds = choices?.kinds.map((one) => one.kind) ?? [];
  const mayClaim = kinds.includes('recovery') && (choices?.paid.netCents ?? 0) > 0;
  const mayAsk = kinds.some((kind) => kind !== 'recovery');
  if (payments.length === 0 && !mayAsk && !mayClaim) return '';
  return (
    <section id="payments">
      <h2 safe>{visit.t('payments.of_action.title')}</h2>
      {payments.length === 0 ? (
        <p safe>{visit.t('payments.of_action.none')}</p>
      ) : (
        <PaymentTable
          visit={visit}
          caption={visit.t('payments.of_action.title')}
          captionHidden
          rows={payments}
        />
      )}
      {mayAsk || mayClaim ? (
        <div class="buttons">
          {mayAsk ? (
            <ButtonLink
              href={`/payment-requests/new?action=${actionId}`}
              text={visit.t('payments.of_action.ask')}
              tone="secondary"
            />
          ) : (
            ''
          )}
          {mayClaim ? (
            <ButtonLink
              href={`/payment-requests/new?action=${actionId}&kind=recovery`}
              text={visit.t('payments.of_action.claim')}
              tone="secondary"
            />
          ) : (
            ''
          )}
        </div>
      ) : (
        ''
      )}
    </section>
  );
}
