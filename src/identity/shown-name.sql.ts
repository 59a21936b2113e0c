/**
 * Who somebody is to whoever asks, from the column that names their account: by name inside and among colleagues; to
 * everybody else by their organisation alone. What outsiders are told names nobody of the facility.
 */
export function shownName(account: string): string {
  return `(SELECT CASE WHEN entente_inside() OR sa.organisation_id = entente_organisation() THEN coalesce(sp.name, '') ELSE so.name END
    FROM account sa JOIN person sp ON sp.id = sa.person_id JOIN organisation so ON so.id = sa.organisation_id WHERE sa.id = ${account})`;
}
