import type { TrailEntry } from '../../cases/trail.query.js';
import { type Column, Instant, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import type { CasePage } from './load-case-page.js';
import { trailSentence } from './trail.js';
import { VisaTable } from './visa-table.js';
import { capital, penText } from './who-columns.js';

interface Person {
  readonly name: string;
  readonly organisation: string;
  readonly last: TrailEntry;
  readonly acts: number;
}

/** Who has a case, who gave which visa, and who acted on it, as far as the history names them to whoever looks. */
export function PeoplePanel({ visit, page }: { visit: SignedInVisit; page: CasePage }): Html {
  const { file, wording, trail } = page;
  const people = peopleIn(trail);
  return (
    <section id="people">
      <h2 safe>{visit.t('case_tabs.now')}</h2>
      <p safe>
        {file.penWith.length === 0
          ? visit.t('case_tabs.nobody')
          : capital(penText(visit, file.penWith), visit.locale)}
      </p>
      {file.visas.length === 0 ? (
        ''
      ) : (
        <>
          <h2 safe>{visit.t('actions.page.endorsements')}</h2>
          <VisaTable
            visit={visit}
            caption={visit.t('actions.page.endorsements')}
            visas={file.visas}
            definition={wording.definition}
          />
        </>
      )}
      <h2 safe>{visit.t('case_tabs.acted')}</h2>
      {people.length === 0 ? (
        <p safe>{visit.t('case_tabs.none_acted')}</p>
      ) : (
        <Table caption={visit.t('case_tabs.acted')} captionHidden columns={columnsFor(visit)} rows={people} />
      )}
    </section>
  );
}

/** Whoever acted last comes first. */
function peopleIn(trail: readonly TrailEntry[]): readonly Person[] {
  const people = new Map<string, Person>();
  for (const entry of [...trail].reverse()) {
    const { who } = entry;
    if (!who?.name) continue;
    const key = `${who.name}\n${who.organisation}`;
    const known = people.get(key);
    people.set(key, {
      name: who.name,
      organisation: who.organisation,
      last: known?.last ?? entry,
      acts: (known?.acts ?? 0) + 1,
    });
  }
  return [...people.values()];
}

function columnsFor(visit: Visit): readonly Column<Person>[] {
  return [
    {
      header: visit.t('case_tabs.person'),
      heads: true,
      cell: ({ name, organisation }) => (
        <div>
          <span safe>{name}</span>
          <span class="second-line" safe>
            {organisation}
          </span>
        </div>
      ),
    },
    {
      header: visit.t('case_tabs.last'),
      cell: ({ last }) => (
        <div>
          <span safe>{trailSentence(visit, last)}</span>
          <span class="second-line">
            <Instant visit={visit} at={last.at} />
          </span>
        </div>
      ),
    },
    {
      header: visit.t('case_tabs.acts'),
      numeric: true,
      cell: ({ acts }) => <span safe>{visit.number(acts)}</span>,
    },
  ];
}
