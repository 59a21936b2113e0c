import { BUDGET_HEADINGS, budgetSums } from '../../../actions/budget.js';
import type { BudgetLimits } from '../../../actions/budget-limits.query.js';
import type { CaseView } from '../../../cases/case-view.js';
import type { DraftFields } from '../../../cases/form-draft.js';
import { INTL_TAGS } from '../../../i18n/locale.js';
import { atMostShare, shareBasisPoints } from '../../../kernel/money.js';
import { FormErrors, MoneyField, PageHeader, Submit } from '../../components/index.js';
import type { FormState } from '../../drafts/form-answers.js';
import { FormNotices, LongForm } from '../../drafts/long-form.js';
import type { Html } from '../../shell/answers.js';
import { assetUrl } from '../../shell/assets.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';
import { readCents } from '../read-cents.js';
import { budgetCrumbs, budgetUrl } from './budget-file.js';
import { linesTyped } from './budget-form.js';
import { BudgetGrid } from './budget-grid.js';
import { shareText } from './budget-sums.js';

interface BudgetEditProps extends FormState {
  readonly visit: SignedInVisit;
  readonly file: CaseView;
  readonly fields: DraftFields;
  readonly limits: BudgetLimits;
}

/** The budget as a table of fields: rows by buttons without a script, a spreadsheet with it. */
export function BudgetEditPage(props: BudgetEditProps): Html {
  const { visit, file, fields, errors = FormErrors.none, limits } = props;
  const title = visit.t('budget.edit');
  const address = `${budgetUrl(file.id)}/edit`;
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      breadcrumbs={budgetCrumbs(visit, file, true)}
      failed={errors.any}
    >
      <PageHeader
        title={title}
        caption={`${file.reference} ${file.title}`}
        lead={visit.t('budget.edit_lead')}
      />
      <FormNotices visit={visit} address={address} state={props} />
      <LongForm
        visit={visit}
        address={address}
        back={budgetUrl(file.id)}
        state={props}
        versions={{ version: file.version }}
        save={visit.t('actions.form.save')}
        wide
        attributes={{
          id: 'budget',
          'data-numbers': assetUrl('budget-numbers.js'),
          'data-locale': INTL_TAGS[visit.locale],
          'data-share-limit': limits.shareBasisPoints ?? '',
          'data-indirect-limit': limits.indirectBasisPoints,
          'data-words': JSON.stringify(gridWords(visit)),
        }}
      >
        <p class="form-text" safe>
          {visit.t('help.indirect')}
        </p>
        <KeyHelp visit={visit} />
        <BudgetGrid visit={visit} fields={fields} errors={errors} />
        <p class="budget-message" id="budget-message" role="status" />
        <Submit text={visit.t('budget.add')} tone="secondary" name="do" value="add" />
        <div class="columns">
          <section>
            <h2 safe>{visit.t('budget.who_pays')}</h2>
            <MoneyField
              visit={visit}
              name="grantCents"
              label={visit.t('budget.field.grantCents')}
              hint={visit.t('help.grant')}
              value={fields['grantCents'] ?? ''}
              errors={errors}
            />
            <MoneyField
              visit={visit}
              name="totalCostCents"
              label={visit.t('budget.field.totalCostCents')}
              hint={visit.t('budget.total_hint')}
              value={fields['totalCostCents'] ?? ''}
              errors={errors}
            />
            <Submit text={visit.t('budget.take_sum')} tone="secondary" name="do" value="sum" />
          </section>
          <SumsSoFar visit={visit} fields={fields} limits={limits} />
        </div>
      </LongForm>
      <script type="module" src={assetUrl('budget-grid.js')} />
    </Layout>
  );
}

/** Which keys do what; of use with the script alone, which shows it. */
function KeyHelp({ visit }: { visit: Visit }): Html {
  const keys = ['move', 'enter', 'insert', 'duplicate', 'remove', 'paste', 'undo', 'escape'] as const;
  return (
    <details class="budget-keys" id="budget-keys" hidden>
      <summary safe>{visit.t('budget.keys.title')}</summary>
      <ul>
        {keys.map((key) => (
          <li safe>{visit.t(`budget.keys.${key}`)}</li>
        ))}
      </ul>
    </details>
  );
}

/** Said again whenever something is typed, where there is a script; else what was last sent comes to. */
function SumsSoFar({
  visit,
  fields,
  limits,
}: {
  visit: Visit;
  fields: DraftFields;
  limits: BudgetLimits;
}): Html {
  const grant = readCents(fields['grantCents'] ?? '');
  const grantCents = Number.isSafeInteger(grant) ? grant : null;
  const sums = budgetSums(linesTyped(fields), grantCents);
  const share = grantCents === null ? null : shareBasisPoints(grantCents, sums.totalCents);
  const above =
    grantCents !== null &&
    limits.shareBasisPoints !== null &&
    !atMostShare(grantCents, sums.totalCents, limits.shareBasisPoints);
  const tooIndirect = !atMostShare(sums.indirectCents, sums.directCents, limits.indirectBasisPoints);
  const row = (key: string, term: string, text: string) => (
    <div>
      <dt safe>{term}</dt>
      <dd class="numeric" data-sum={key} safe>
        {text}
      </dd>
    </div>
  );
  return (
    <section class="panel" aria-labelledby="sums-title">
      <h2 id="sums-title" safe>
        {visit.t('budget.sums_title')}
      </h2>
      <dl class="summary-list budget-sums">
        {BUDGET_HEADINGS.map((heading) =>
          row(
            heading,
            visit.t(`actions.heading.${heading}`),
            visit.money(sums.headings.find((one) => one.heading === heading)?.cents ?? 0),
          ),
        )}
        {row('total', visit.t('budget.sum_of_lines'), visit.money(sums.totalCents))}
        {row('own', visit.t('budget.own'), sums.ownCents === null ? '–' : visit.money(sums.ownCents))}
        {row('share', visit.t('budget.share'), shareText(visit, share, above, limits.shareBasisPoints))}
        {row(
          'indirectShare',
          visit.t('budget.indirect_of_direct'),
          sums.indirectBasisPoints === null ? '–' : visit.share(sums.indirectBasisPoints),
        )}
      </dl>
      <p class="budget-warning" id="budget-share-above" hidden={!above} safe>
        {visit.t('budget.share_above_short', { limit: visit.share(limits.shareBasisPoints ?? 0) })}
      </p>
      <p class="budget-notice" id="budget-indirect-above" hidden={!tooIndirect} safe>
        {visit.t(limits.indirectInGuidelines ? 'budget.indirect_guidelines' : 'budget.indirect_setting', {
          limit: visit.share(limits.indirectBasisPoints),
        })}
      </p>
      <p class="visually-hidden" id="budget-live" role="status" aria-live="polite" />
    </section>
  );
}

/** What the script says, in the language of the page; it fills the braces. */
function gridWords(visit: Visit): Readonly<Record<string, string>> {
  const kept = { row: '{row}', column: '{column}', text: '{text}', count: '{count}' };
  return {
    inserted: visit.t('budget.said.inserted', kept),
    duplicated: visit.t('budget.said.duplicated', kept),
    removed: visit.t('budget.said.removed', kept),
    pasted: visit.sentence('budget.said.pasted', kept),
    undone: visit.t('budget.said.undone'),
    more: visit.t('budget.share_more', { share: '{share}' }),
    nothingToUndo: visit.t('budget.said.nothing_to_undo'),
    left: visit.t('budget.said.left'),
    ambiguous: visit.t('budget.said.ambiguous', kept),
    malformed: visit.t('budget.said.malformed', kept),
    mixed: visit.t('budget.said.mixed'),
    tooWide: visit.t('budget.said.too_wide'),
    heading: visit.t('budget.said.heading', kept),
    tooLong: visit.t('budget.said.too_long'),
    live: visit.t('budget.said.live', { total: '{total}', share: '{share}' }),
    row: visit.t('budget.cell', { row: '{row}' as never, column: '{column}' }),
    insertRow: visit.t('budget.insert_row', { row: '{row}' as never }),
    duplicateRow: visit.t('budget.duplicate_row', { row: '{row}' as never }),
    removeRow: visit.t('budget.remove_row', { row: '{row}' as never }),
  };
}
