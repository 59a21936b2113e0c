/** What a token is for, as a form asks it and as people read it. */

import { isScope, SCOPE_AREAS, type Scope, type ScopeArea, wholeScopes } from '../../../identity/scopes.js';
import { holdsRole } from '../../../kernel/actor.js';
import { type FormErrors, SelectField } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';

/** How the form calls the field of each area. */
export const SCOPE_FIELDS = {
  'scope.cases': 'text',
  'scope.money': 'text',
  'scope.documents': 'text',
  'scope.people': 'text',
  'scope.administration': 'text',
} as const;

export type ScopeForm = Readonly<Record<keyof typeof SCOPE_FIELDS, string>>;

export const NO_SCOPES: ScopeForm = {
  'scope.cases': '',
  'scope.money': '',
  'scope.documents': '',
  'scope.people': '',
  'scope.administration': '',
};

/** The scopes that were chosen; an answer that was not offered stays as it is, to be refused. */
export function scopesChosen(form: ScopeForm): readonly string[] {
  return SCOPE_AREAS.flatMap((area) => {
    const level = form[`scope.${area}`];
    return level === '' ? [] : [`${area}:${level}`];
  });
}

/** Everything that may be chosen: to act on administration is for those who administer something. */
export function scopesFor({ actor }: SignedInVisit): readonly Scope[] {
  const administers = holdsRole(actor, 'administrator', 'secretariat');
  return wholeScopes(
    SCOPE_AREAS.map(
      (area): Scope => (area === 'administration' && !administers ? `${area}:read` : `${area}:act`),
    ),
  );
}

interface ScopeFieldsProps {
  readonly visit: Visit;
  readonly form: ScopeForm;
  readonly offered: readonly Scope[];
  readonly errors: FormErrors;
}

/** One question for each area. */
export function ScopeFields({ visit, form, offered, errors }: ScopeFieldsProps): Html {
  return (
    <fieldset class="form-line" id="field-scopes">
      <legend safe>{visit.t('tokens.scopes')}</legend>
      {SCOPE_AREAS.filter((area) => offered.includes(`${area}:read`)).map((area) => (
        <SelectField
          visit={visit}
          name={`scope.${area}`}
          label={visit.t(`tokens.area.${area}`)}
          value={form[`scope.${area}`]}
          empty={visit.t('tokens.level.none')}
          options={(['read', 'act'] as const)
            .filter((level) => offered.includes(`${area}:${level}`))
            .map((value) => ({ value, text: visit.t(`tokens.level.${value}`) }))}
          errors={errors}
        />
      ))}
    </fieldset>
  );
}

/** As people read them: an area once, with the most that may be done there. */
export function scopeWords(visit: Visit, scopes: readonly Scope[]): readonly string[] {
  return SCOPE_AREAS.flatMap((area: ScopeArea) => {
    const level = (['act', 'read'] as const).find((one) => scopes.includes(`${area}:${one}`));
    return level === undefined
      ? []
      : [
          visit.t('tokens.scope_text', {
            area: visit.t(`tokens.area.${area}`),
            level: visit.t(`tokens.level.${level}`),
          }),
        ];
  });
}

export function ScopeList({ visit, scopes }: { visit: Visit; scopes: readonly Scope[] }): Html {
  return (
    <ul class="plain-list">
      {scopeWords(visit, scopes.filter(isScope)).map((text) => (
        <li safe>{text}</li>
      ))}
    </ul>
  );
}
