/** Somebody who is known at a party: what there is to say of them, and what of it is wrong. Pure. */
import type { FieldChecks } from '../kernel/field-checks.js';
import { emailIn } from './fields.js';

export interface ContactFields {
  readonly name: string;
  readonly function: string;
  readonly email: string;
  readonly phone: string;
  /** Two letters; letters are written in it where they can be. */
  readonly language: string;
}

export type ContactInput = { readonly [Field in keyof ContactFields]?: unknown };

/** As it is stored; adds to `checks` what is wrong. */
export function contactIn(checks: FieldChecks, input: ContactInput): ContactFields {
  const phone = checks.text('phone', input.phone ?? '', { max: 40 });
  if (!/^[+()\d\s./-]*$/.test(phone)) checks.add('phone', 'parties.phone_malformed');
  const language = checks.text('language', input.language ?? '', { min: 1, max: 2 });
  if (language !== '' && !/^[a-z]{2}$/.test(language)) checks.add('language', 'not_a_choice');
  return {
    name: checks.text('name', input.name ?? '', { min: 1, max: 200 }),
    function: checks.text('function', input.function ?? '', { max: 200 }),
    email: emailIn(checks, 'email', input.email ?? ''),
    phone,
    language,
  };
}
