import type {
  CheckedRule,
  LetterRule,
  RuleInput,
  RuleTransition,
  UnwrittenLetter,
} from '../../letters/letter-rules.js';
import { RULE_ADDRESSEES } from '../../letters/letter-rules.js';
import type { TemplateListed } from '../../letters/templates.query.js';
import { caseUrl, writeLetterUrl } from '../cases/case-links.js';
import {
  type Column,
  Day,
  EmptyState,
  Form,
  type FormErrors,
  HiddenField,
  PageHeader,
  RadioField,
  SelectField,
  Submit,
  Table,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { RULES, templateUrl } from './letter-urls.js';
import { letterCrumbs, templateName, transitionName } from './letter-words.js';

interface RulesProps {
  readonly visit: SignedInVisit;
  readonly rules: readonly LetterRule[];
  readonly unwritten: readonly UnwrittenLetter[];
  readonly transitions: readonly RuleTransition[];
  /** Null for those who set none. */
  readonly form: { readonly values: RuleInput; readonly templates: readonly TemplateListed[] } | null;
  readonly writes: boolean;
  readonly errors: FormErrors;
}

/** Which transition sends which letter by itself, and what could not be sent. */
export function RulesPage(props: RulesProps): Html {
  const { visit, rules, unwritten, form, errors } = props;
  const title = visit.t('letters.rules');
  return (
    <Layout visit={visit} title={title} failed={errors.any} breadcrumbs={letterCrumbs(visit)}>
      <PageHeader title={title} lead={visit.t('letters.rules_lead')} />
      {unwritten.length > 0 ? <Unwritten {...props} /> : ''}
      {rules.length === 0 ? (
        <EmptyState text={visit.t('letters.rules_none')} />
      ) : (
        <Table caption={title} captionHidden columns={ruleColumns(props)} rows={rules} />
      )}
      {form ? <NewRule {...props} form={form} /> : ''}
    </Layout>
  );
}

export function whenText(
  visit: Visit,
  transitions: readonly RuleTransition[],
  rule: { readonly subject: string; readonly transition: string },
): string {
  const found = transitions.find((one) => one.subject === rule.subject && one.code === rule.transition);
  return transitionName(visit, rule.subject, found?.label ?? { en: rule.transition });
}

function ruleColumns({ visit, transitions, form }: RulesProps): readonly Column<LetterRule>[] {
  return [
    {
      header: visit.t('letters.rule_when'),
      heads: true,
      cell: (rule) => <span safe>{whenText(visit, transitions, rule)}</span>,
    },
    {
      header: visit.t('letters.rule_letter'),
      cell: (rule) => (
        <a href={templateUrl(rule.template.id)} safe>
          {templateName(visit, rule.template)}
        </a>
      ),
    },
    {
      header: visit.t('letters.rule_to'),
      cell: (rule) => <span safe>{visit.t(`letters.rule_to.${rule.addressees}`)}</span>,
    },
    {
      header: visit.t('letters.rule_since'),
      cell: (rule) => (
        <span>
          <Day visit={visit} at={rule.madeAt} />
          <span class="second-line" safe>
            {rule.madeBy}
          </span>
        </span>
      ),
    },
    ...(form
      ? [
          {
            header: visit.t('letters.rule_end'),
            cell: (rule: LetterRule) => (
              <a
                href={`${RULES}/${rule.id}/end`}
                aria-label={visit.t('letters.rule_end_label', { when: whenText(visit, transitions, rule) })}
                safe
              >
                {visit.t('letters.rule_end')}
              </a>
            ),
          },
        ]
      : []),
  ];
}

function Unwritten({ visit, unwritten, writes }: RulesProps): Html {
  const columns: readonly Column<UnwrittenLetter>[] = [
    {
      header: visit.t('letters.about'),
      heads: true,
      cell: (one) => (
        <a href={caseUrl(one.about.subject, one.about.id)} safe>
          {one.about.reference}
        </a>
      ),
    },
    { header: visit.t('letters.rule_letter'), cell: (one) => <span safe>{visit.label(one.names)}</span> },
    {
      header: visit.t('letters.unwritten_why'),
      cell: (one) => (
        <span safe>{visit.t(`letters.unwritten_why.${one.why}`, { missing: one.missing })}</span>
      ),
    },
    { header: visit.t('letters.sent_at'), cell: (one) => <Day visit={visit} at={one.at} /> },
    ...(writes
      ? [
          {
            header: visit.t('letters.unwritten_write'),
            cell: (one: UnwrittenLetter) => (
              <div class="buttons">
                <a
                  href={`${writeLetterUrl(one.about.subject, one.about.id)}?template=${one.templateId}`}
                  aria-label={`${visit.t('letters.unwritten_write')}: ${one.about.reference}`}
                  safe
                >
                  {visit.t('letters.unwritten_write')}
                </a>
                <Form visit={visit} action={`${RULES}/unwritten`}>
                  <HiddenField name="eventId" value={one.eventId} />
                  <HiddenField name="ruleId" value={one.ruleId} />
                  <Submit
                    text={visit.t('letters.unwritten_settle')}
                    tone="link"
                    label={`${visit.t('letters.unwritten_settle')}: ${one.about.reference}`}
                  />
                </Form>
              </div>
            ),
          },
        ]
      : []),
  ];
  return (
    <section>
      <h2 safe>{visit.t('letters.unwritten')}</h2>
      <Table caption={visit.t('letters.unwritten')} captionHidden columns={columns} rows={unwritten} />
    </section>
  );
}

function NewRule({
  visit,
  transitions,
  form,
  errors,
}: RulesProps & { readonly form: NonNullable<RulesProps['form']> }): Html {
  return (
    <section id="new">
      <h2 safe>{visit.t('letters.rule_new')}</h2>
      <Form visit={visit} action={`${RULES}/confirm`} errors={errors} class="narrow">
        <SelectField
          visit={visit}
          name="when"
          label={visit.t('letters.rule_when')}
          value={form.values.when}
          empty={visit.t('letters.rule_choose')}
          options={transitions
            .map((one) => ({
              value: `${one.subject}.${one.code}`,
              text: transitionName(visit, one.subject, one.label),
            }))
            .sort((a, b) => a.text.localeCompare(b.text, visit.locale))}
          errors={errors}
        />
        <SelectField
          visit={visit}
          name="templateId"
          label={visit.t('letters.rule_letter')}
          value={form.values.templateId}
          empty={visit.t('letters.choose_template')}
          options={form.templates.map((one) => ({ value: one.id, text: templateName(visit, one) }))}
          errors={errors}
        />
        <RadioField
          visit={visit}
          name="addressees"
          label={visit.t('letters.rule_to')}
          value={form.values.addressees}
          options={RULE_ADDRESSEES.map((one) => ({ value: one, text: visit.t(`letters.rule_to.${one}`) }))}
          errors={errors}
        />
        <Submit text={visit.t('letters.rule_continue')} />
      </Form>
    </section>
  );
}

export function ConfirmRulePage({
  visit,
  rule,
  template,
  values,
}: {
  readonly visit: SignedInVisit;
  readonly rule: CheckedRule;
  readonly template: string;
  readonly values: RuleInput;
}): Html {
  const title = visit.t('letters.rule_confirm');
  const { transition, addressees } = rule;
  return (
    <Layout
      visit={visit}
      title={title}
      breadcrumbs={letterCrumbs(visit, { path: RULES, text: visit.t('letters.rules') })}
    >
      <PageHeader title={title} />
      <section class="will-happen">
        <h2 safe>{visit.t('cases.confirm.what')}</h2>
        <ul>
          <li safe>
            {visit.t('letters.rule_confirm_what', {
              transition: transitionName(visit, transition.subject, transition.label),
              template,
            })}
          </li>
          <li safe>{`${visit.t('letters.rule_to')}: ${visit.t(`letters.rule_to.${addressees}`)}`}</li>
          <li safe>{visit.t('letters.rule_confirm_stuck')}</li>
        </ul>
      </section>
      <Form visit={visit} action={RULES} class="confirm-form">
        <HiddenField name="when" value={values.when} />
        <HiddenField name="templateId" value={values.templateId} />
        <HiddenField name="addressees" value={values.addressees} />
        <div class="buttons">
          <Submit text={visit.t('letters.rule_make')} />
          <a class="btn btn-link" href={RULES} safe>
            {visit.t('letters.change')}
          </a>
        </div>
      </Form>
    </Layout>
  );
}

export function EndRulePage({
  visit,
  rule,
  transitions,
}: {
  readonly visit: SignedInVisit;
  readonly rule: LetterRule;
  readonly transitions: readonly RuleTransition[];
}): Html {
  const title = visit.t('letters.rule_end_title');
  return (
    <Layout
      visit={visit}
      title={title}
      breadcrumbs={letterCrumbs(visit, { path: RULES, text: visit.t('letters.rules') })}
    >
      <PageHeader
        title={title}
        lead={visit.t('letters.rule_end_what', { transition: whenText(visit, transitions, rule) })}
      />
      <Form visit={visit} action={`${RULES}/${rule.id}/end`}>
        <div class="buttons">
          <Submit text={visit.t('letters.rule_end')} tone="danger" />
          <a class="btn btn-link" href={RULES} safe>
            {visit.t('letters.rules')}
          </a>
        </div>
      </Form>
    </Layout>
  );
}
