/** Rows of a list that can be ticked, and the form below it that goes on with them. */

import type { CaseSubject } from '../cases/case-links.js';
import { HiddenField } from '../components/index.js';
import type { Choosing } from '../components/table.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { BULK } from './bulk-urls.js';

const FORM = 'choose-files';

interface Named {
  readonly id: string;
  readonly reference: string;
}

/** Whoever is inside and decides on files chooses several; who reads them only does not. */
function mayChoose({ actor }: Visit): boolean {
  return actor?.view === 'inside' && actor.roles.some(({ role }) => !READERS.has(role));
}

const READERS: ReadonlySet<string> = new Set(['auditor', 'administrator']);

/** The boxes of a list; undefined for whom there are none. */
export function choosing<Row extends Named>(visit: SignedInVisit): Choosing<Row> | undefined {
  if (!mayChoose(visit)) return undefined;
  return {
    form: FORM,
    name: 'case',
    header: visit.t('bulk.choose'),
    value: ({ id }) => id,
    label: ({ reference }) => visit.t('bulk.choose_file', { reference }),
    all: allTicked(visit),
  };
}

/** Goes on with what was ticked; nothing where nobody may choose. */
export function ChooseBar({ visit, subject }: { visit: SignedInVisit; subject: CaseSubject }): Html {
  if (!mayChoose(visit)) return '';
  return (
    <form id={FORM} method="get" action={BULK} class="choose-bar">
      <HiddenField name="subject" value={subject} />
      <button type="submit" class="btn btn-outline-primary" safe>
        {visit.t('bulk.decide')}
      </button>
      <a class="btn btn-link" href={tickedUrl(visit)} safe>
        {visit.t(allTicked(visit) ? 'bulk.choose_none' : 'bulk.choose_all')}
      </a>
      <span class="text-body-secondary" safe>
        {visit.t('bulk.bar_hint')}
      </span>
    </form>
  );
}

function queryOf(visit: Visit): URLSearchParams {
  return new URLSearchParams(visit.url.split('?')[1] ?? '');
}

function allTicked(visit: Visit): boolean {
  return queryOf(visit).get('tick') === 'all';
}

function tickedUrl(visit: Visit): string {
  const query = queryOf(visit);
  if (query.has('tick')) query.delete('tick');
  else query.set('tick', 'all');
  return `${visit.path}${query.size > 0 ? `?${query}` : ''}#${FORM}`;
}
