import type { WhoHasIt } from '../../cases/who-has-it.query.js';
import { formatList, roleName } from '../../i18n/index.js';
import { dateInZone, parseInstant } from '../../workflow/index.js';
import { type Column, Day } from '../components/index.js';
import { SHOWN_ZONE, type Visit } from '../shell/visit.js';

/** Who has a case now, and until when: on every row of every list. */
export function whoColumns<Row extends { readonly id: string }>(
  visit: Visit,
  who: ReadonlyMap<string, WhoHasIt>,
): readonly [Column<Row>, Column<Row>] {
  return [
    {
      key: 'with',
      header: visit.t('actions.list.with'),
      cell: (row) => (
        <span safe>{capital(penText(visit, who.get(row.id)?.penWith ?? []), visit.locale)}</span>
      ),
    },
    {
      key: 'due',
      header: visit.t('actions.list.due'),
      values: [{ kind: 'day', of: ({ id }) => dayOf(who.get(id)?.dueAt) }],
      cell: (row) => {
        const dueAt = who.get(row.id)?.dueAt;
        return dueAt ? (
          <span class="unbroken">
            <Day visit={visit} at={dueAt} />
          </span>
        ) : (
          <span>–</span>
        );
      },
    },
  ];
}

/** The day of an instant where the facility works, for files of values. */
export function dayOf(instant: string | null | undefined): string | null {
  return instant ? dateInZone(parseInstant(instant), SHOWN_ZONE) : null;
}

export function penText(visit: Visit, roles: readonly string[]): string {
  if (roles.length === 0) return '–';
  return formatList(
    roles.map((role) => roleName(role, visit.locale)),
    visit.locale,
  );
}

export function capital(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
