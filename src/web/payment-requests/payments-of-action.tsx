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
  /** Under a heading of somebody else's: none of its own. */
  readonly headed?: boolean;
}

/** What was asked for on an action, and the way to ask for more. */
export function PaymentsOfAction({
  visit,
  actionId,
  payments,
  choices,
  headed = true,
}: PaymentsOfActionProps): Html {
  const kinds = choices?.kinds.map((one) => one.kind) ?? [];
  const mayClaim = kinds.includes('recovery') && (choices?.paid.netCents ?? 0) > 0;
  const asks = (choices?.kinds ?? []).filter(
    ({ kind, hindrance }) => kind !== 'recovery' && !(choices?.bought && hindrance === 'nothing_left'),
  );
  const mayAsk = asks.length > 0;
  if (payments.length === 0 && !mayAsk && !mayClaim) return '';
  return (
    <section id="payments">
      {headed ? <h2 safe>{visit.t('payments.of_action.title')}</h2> : ''}
      {payments.length === 0 ? (
        headed ? (
          <p safe>{visit.t('payments.of_action.none')}</p>
        ) : (
          ''
        )
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
          {choices?.bought ? (
            asks.map(({ kind }) => (
              <ButtonLink
                href={`/payment-requests/new?action=${actionId}&kind=${kind}`}
                text={visit.sentence(`payments.bought.ask.${kind}`)}
                tone="secondary"
              />
            ))
          ) : mayAsk ? (
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
