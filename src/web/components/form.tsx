/** Forms: every field has a label, may have a hint, and shows its mistake above itself and in the summary. */
import type { PropsWithChildren } from '@kitajs/html';
import type { Html } from '../shell/answers.js';
import { FORM_TOKEN_FIELD } from '../shell/form-token.js';
import type { Visit } from '../shell/visit.js';
import { FormErrors, type FieldError as Mistake } from './form-errors.js';
import { WordCount } from './word-count.js';

interface FormProps {
  readonly visit: Visit;
  readonly action: string;
  readonly errors?: FormErrors;
  /** For forms with files. */
  readonly multipart?: boolean;
  readonly class?: string;
}

/** A form that is posted, with its token and the summary of what has to be mended. */
export function Form({
  visit,
  action,
  errors = FormErrors.none,
  multipart = false,
  class: look,
  children,
}: PropsWithChildren<FormProps>): Html {
  return (
    <form
      method="post"
      action={action}
      class={look}
      enctype={multipart ? 'multipart/form-data' : undefined}
      novalidate
    >
      <FormToken visit={visit} />
      <ErrorSummary visit={visit} errors={errors} />
      {children}
    </form>
  );
}

/** Proves that the form is one of ours; nothing for who is not signed in. */
export function FormToken({ visit }: { visit: Visit }): Html {
  return visit.session ? <input type="hidden" name={FORM_TOKEN_FIELD} value={visit.session.formToken} /> : '';
}

/**
 * What was typed, as the value of an attribute. The templates escape quotation marks there and leave `&` alone, so that
 * somebody who typed `&lt;` would get `<` back.
 */
function typed(value: string): string {
  return value.replaceAll('&', '&amp;');
}

/** Any element that takes the focus may ask for it; the types know it of fields alone. */
const FOCUSED: object = { autofocus: true };

/** All mistakes at once, each a link to its field. */
export function ErrorSummary({ visit, errors }: { visit: Visit; errors: FormErrors }): Html {
  if (!errors.any) return '';
  return (
    <div class="error-summary" role="alert" tabindex="-1" {...FOCUSED}>
      <h2 safe>{visit.t('web.form.errors_title')}</h2>
      <ul>
        {errors.all.map((error) => (
          <li>
            {error.field === null ? (
              <span safe>{error.text}</span>
            ) : (
              <a href={`#${idOf(error.field)}`} safe>
                {named(visit, error)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A field that is called by a question is followed by no colon. */
function named(visit: Visit, { label, text }: Mistake): string {
  if (label === undefined) return text;
  return label.endsWith('?') ? `${label} ${text}` : visit.t('web.form.error_of', { field: label, text });
}

interface FieldProps {
  readonly visit: Visit;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly errors?: FormErrors;
  readonly optional?: boolean;
  /** The language of what is typed, where it is not the page's own. */
  readonly lang?: string;
}

type InputType = 'text' | 'email' | 'password' | 'date' | 'search' | 'number';

interface TextFieldProps extends FieldProps {
  readonly value?: string;
  readonly type?: InputType;
  readonly autocomplete?: string;
  readonly inputmode?: 'decimal' | 'numeric' | 'email';
  /** How wide the field looks, in characters: what a good answer needs. */
  readonly size?: 'short' | 'medium' | 'full';
  readonly maxlength?: number;
  /** The id of a `datalist` of answers that are likely. */
  readonly list?: string | undefined;
}

export function TextField({
  value = '',
  type = 'text',
  autocomplete,
  inputmode,
  size = 'medium',
  maxlength,
  list,
  ...field
}: TextFieldProps): Html {
  return (
    <Field {...field}>
      <input
        {...idsOf(field)}
        type={type}
        class={`form-control field-${size} ${lookOf(field)}`}
        value={typed(value)}
        autocomplete={autocomplete}
        inputmode={inputmode}
        maxlength={maxlength}
        list={list}
        spellcheck={type === 'email' || type === 'password' ? 'false' : undefined}
      />
    </Field>
  );
}

/** An amount in euro: a decimal text, read by `parseCents`. */
export function MoneyField({ value = '', ...field }: FieldProps & { readonly value?: string }): Html {
  return (
    <Field {...field}>
      <div class="input-group field-medium">
        <span class="input-group-text" aria-hidden="true">
          EUR
        </span>
        <input
          {...idsOf(field)}
          type="text"
          inputmode="decimal"
          class={`form-control ${lookOf(field)}`}
          value={typed(value)}
          autocomplete="off"
        />
      </div>
    </Field>
  );
}

interface TextAreaProps extends FieldProps {
  readonly value?: string;
  readonly rows?: number;
  readonly maxlength?: number;
  /** As many characters as it may have; its length is shown beside it. */
  readonly counted?: number;
  /** As many words as it may have, where that is limited too. */
  readonly words?: number;
}

export function TextArea({ value = '', rows = 5, maxlength, counted, words, ...field }: TextAreaProps): Html {
  const count = `${idOf(field.name)}-count`;
  return (
    <Field {...field}>
      <textarea
        {...idsOf(field)}
        {...(counted === undefined
          ? {}
          : { 'aria-describedby': [describedBy(field), count].filter(Boolean).join(' ') })}
        class={`form-control ${lookOf(field)}`}
        rows={String(rows)}
        maxlength={maxlength}
        safe
      >
        {`\n${value}`}
      </textarea>
      {counted === undefined ? (
        ''
      ) : (
        <WordCount
          visit={field.visit}
          id={count}
          of={idOf(field.name)}
          text={value}
          most={counted}
          words={words}
        />
      )}
    </Field>
  );
}

export interface Option {
  readonly value: string;
  readonly text: string;
}

interface SelectFieldProps extends FieldProps {
  readonly value?: string;
  readonly options: readonly Option[];
  /** The first, empty answer; left out where there is always one. */
  readonly empty?: string;
}

export function SelectField({ value = '', options, empty, ...field }: SelectFieldProps): Html {
  return (
    <Field {...field}>
      <select {...idsOf(field)} class={`form-select field-medium ${lookOf(field)}`}>
        {empty === undefined ? (
          ''
        ) : (
          <option value="" safe>
            {empty}
          </option>
        )}
        {options.map((option) => (
          <option value={typed(option.value)} selected={option.value === value} safe>
            {option.text}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface ChoiceProps extends FieldProps {
  readonly options: readonly (Option & { readonly hint?: string })[];
}

/** One of few answers. */
export function RadioField({ value = '', ...field }: ChoiceProps & { readonly value?: string }): Html {
  return <Choices {...field} type="radio" chosen={[value]} />;
}

/** Any of few answers; the form sends the field's name once per answer ticked. */
export function CheckboxesField({
  values = [],
  ...field
}: ChoiceProps & { readonly values?: readonly string[] }): Html {
  return <Choices {...field} type="checkbox" chosen={values} />;
}

/** A single box to tick. */
export function CheckboxField({
  checked = false,
  ...field
}: FieldProps & { readonly checked?: boolean }): Html {
  const error = field.errors?.of(field.name);
  return (
    <div class="field">
      <FieldError visit={field.visit} name={field.name} error={error} />
      <div class="form-check">
        <input {...idsOf(field)} type="checkbox" class="form-check-input" value="yes" checked={checked} />
        <label class="form-check-label" for={idOf(field.name)} safe>
          {field.label}
        </label>
      </div>
      <Hint name={field.name} hint={field.hint} />
    </div>
  );
}

export function HiddenField({ name, value }: { name: string; value: string }): Html {
  return <input type="hidden" name={name} value={typed(value)} />;
}

interface SubmitProps {
  readonly text: string;
  readonly tone?: 'primary' | 'secondary' | 'danger' | 'link';
  readonly name?: string;
  readonly value?: string;
  /** For screen readers, where the same words stand on several buttons. */
  readonly label?: string;
}

const SUBMIT_CLASSES = {
  primary: 'btn-primary',
  secondary: 'btn-outline-primary',
  danger: 'btn-danger',
  link: 'btn-link',
} as const;

export function Submit({ text, tone = 'primary', name, value, label }: SubmitProps): Html {
  return (
    <button
      type="submit"
      class={`btn ${SUBMIT_CLASSES[tone]}`}
      name={name}
      value={value === undefined ? undefined : typed(value)}
      aria-label={label}
      safe
    >
      {text}
    </button>
  );
}

/** A link that looks like a button. */
export function ButtonLink({
  href,
  text,
  tone = 'primary',
}: {
  href: string;
  text: string;
  tone?: SubmitProps['tone'];
}): Html {
  return (
    <a class={`btn ${SUBMIT_CLASSES[tone ?? 'primary']}`} href={href} safe>
      {text}
    </a>
  );
}

function Field({
  visit,
  name,
  label,
  hint,
  errors,
  optional = false,
  children,
}: PropsWithChildren<FieldProps>): Html {
  const error = errors?.of(name);
  return (
    <div class={error === undefined ? 'field' : 'field field-wrong'}>
      <label class="form-label" for={idOf(name)}>
        <span safe>{label}</span>
        {optional ? <Optional visit={visit} /> : ''}
      </label>
      <Hint name={name} hint={hint} />
      <FieldError visit={visit} name={name} error={error} />
      {children}
    </div>
  );
}

function Choices({
  type,
  chosen,
  options,
  ...field
}: ChoiceProps & { readonly type: 'radio' | 'checkbox'; readonly chosen: readonly string[] }): Html {
  const { visit, name, label, hint, errors, optional = false } = field;
  const error = errors?.of(name);
  return (
    <fieldset
      class={error === undefined ? 'field' : 'field field-wrong'}
      aria-describedby={describedBy(field)}
    >
      <legend class="form-label">
        <span safe>{label}</span>
        {optional ? <Optional visit={visit} /> : ''}
      </legend>
      <Hint name={name} hint={hint} />
      <FieldError visit={visit} name={name} error={error} />
      {options.map((option, index) => {
        const id = index === 0 ? idOf(name) : `${idOf(name)}-${index}`;
        return (
          <div class="form-check">
            <input
              class="form-check-input"
              type={type}
              id={id}
              name={name}
              value={typed(option.value)}
              checked={chosen.includes(option.value)}
            />
            <label class="form-check-label" for={id} safe>
              {option.text}
            </label>
            {option.hint === undefined ? (
              ''
            ) : (
              <div class="form-text" safe>
                {option.hint}
              </div>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

function Optional({ visit }: { visit: Visit }): Html {
  return (
    <span class="optional" safe>
      {` ${visit.t('web.form.optional')}`}
    </span>
  );
}

function Hint({ name, hint }: { name: string; hint: string | undefined }): Html {
  return hint === undefined ? (
    ''
  ) : (
    <div class="form-text" id={`${idOf(name)}-hint`} safe>
      {hint}
    </div>
  );
}

function FieldError({ visit, name, error }: { visit: Visit; name: string; error: string | undefined }): Html {
  return error === undefined ? (
    ''
  ) : (
    <p class="field-error" id={`${idOf(name)}-error`}>
      <span class="visually-hidden" safe>
        {`${visit.t('web.form.error_prefix')} `}
      </span>
      <span safe>{error}</span>
    </p>
  );
}

/** A field's id, to which the error summary links. */
function idOf(name: string): string {
  return `field-${name.replaceAll('.', '-')}`;
}

function idsOf(field: FieldProps) {
  return {
    id: idOf(field.name),
    name: field.name,
    lang: field.lang,
    dir: field.lang === undefined ? undefined : 'auto',
    'aria-describedby': describedBy(field),
    'aria-invalid': field.errors?.of(field.name) === undefined ? undefined : 'true',
  } as const;
}

function describedBy({ name, hint, errors }: FieldProps): string | undefined {
  const ids = [
    hint === undefined ? '' : `${idOf(name)}-hint`,
    errors?.of(name) === undefined ? '' : `${idOf(name)}-error`,
  ].filter((id) => id !== '');
  return ids.length > 0 ? ids.join(' ') : undefined;
}

function lookOf({ name, errors }: FieldProps): string {
  return errors?.of(name) === undefined ? '' : 'is-invalid';
}
