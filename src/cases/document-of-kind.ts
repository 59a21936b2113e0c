/** A guard for any kind of case: a document of some kind has to lie on it. */
import { type Acting, type Guard, type ParamTypes, refusal } from '../workflow/index.js';

/** `when`: the flag among the facts without which nothing is asked; left out, it always is. `byCountry`: from the country that acts. */
export const DOCUMENT_OF_KIND_PARAMS: ParamTypes = { kind: 'text', when: 'text?', byCountry: 'flag?' };

/** SQL of a fact: of which countries documents of which kinds are on the case, as `MD:endorsement_letter`; `*` stands for all. */
export const COUNTRY_DOCUMENTS_FACT = `'countryDocuments', coalesce((SELECT jsonb_agg(DISTINCT x.code) FROM (
  SELECT CASE WHEN d.partner_id IS NOT NULL THEN t.country ELSE '*' END || ':' || d.kind AS code
  FROM document d JOIN document_version v ON v.document_id = d.id AND v.version = 1 JOIN account s ON s.id = v.uploaded_by
    JOIN organisation o ON o.id = s.organisation_id LEFT JOIN organisation t ON t.id = d.partner_id
  WHERE d.case_id = c.id AND d.removed_at IS NULL AND d.visibility = 'shared'
    AND (d.partner_id IS NOT NULL OR o.kind IN ('COMMISSION_SERVICE', 'INTERNATIONAL_ORGANISATION'))) x), '[]')`;

/**
 * Refuses with `document_missing` while no document of the kind lies on the case (fact `documentKinds`); with `byCountry` one
 * that the acting country sent itself, or the facility put there for it (fact `countryDocuments`). Silence needs none.
 */
export const documentOfKind: Guard = ({ facts }, { kind, when, byCountry }, acting) => {
  if (acting.kind === 'clock' || (when !== undefined && facts[String(when)] !== true)) return null;
  const there = listOf(facts[byCountry === true ? 'countryDocuments' : 'documentKinds']);
  const wanted = byCountry === true ? [...countriesOf(acting), '*'].map((one) => `${one}:${kind}`) : [kind];
  return wanted.some((one) => there.includes(String(one)))
    ? null
    : refusal('state', 'document_missing', { document: String(kind) });
};

function countriesOf(acting: Acting): readonly string[] {
  if (acting.kind !== 'person') return [];
  return acting.roles.flatMap(({ role, country }) =>
    role === 'partner_authority' && country !== null ? [country] : [],
  );
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
