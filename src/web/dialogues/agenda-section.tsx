import type { DialogueInFull } from '../../dialogues/dialogue-in-full.query.js';
import { Badge, type Column, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { documentUrl } from '../shell/document-url.js';
import type { SignedInVisit } from '../shell/visit.js';

type Item = DialogueInFull['content']['agenda'][number];

/** What is on the agenda, day by day, with the papers that whoever looks may read. */
export function AgendaSection({ visit, dialogue }: { visit: SignedInVisit; dialogue: DialogueInFull }): Html {
  const { agenda } = dialogue.content;
  if (agenda.length === 0) return <p safe>{visit.t('dialogues.page.no_agenda')}</p>;
  const days = [...new Set(agenda.map((item) => item.day))];
  const columns: readonly Column<Item>[] = [
    { header: visit.t('dialogues.page.agenda_time'), cell: (item) => <span safe>{item.begins}</span> },
    {
      header: visit.t('dialogues.page.agenda_item'),
      heads: true,
      cell: (item) => <span safe>{item.title}</span>,
    },
    { header: visit.t('dialogues.agenda.speaker'), cell: (item) => <span safe>{item.speaker || '–'}</span> },
    {
      header: visit.t('dialogues.page.agenda_papers'),
      cell: (item) => <Papers visit={visit} dialogue={dialogue} item={item} />,
    },
  ];
  return (
    <>
      {days.map((day) => (
        <Table
          caption={visit.t('dialogues.page.agenda_day', { day })}
          captionHidden={days.length === 1}
          columns={columns}
          rows={agenda.filter((item) => item.day === day)}
        />
      ))}
    </>
  );
}

function Papers({
  visit,
  dialogue,
  item,
}: {
  visit: SignedInVisit;
  dialogue: DialogueInFull;
  item: Item;
}): Html {
  const papers = dialogue.papers.filter((paper) => item.documentIds.includes(paper.id));
  if (papers.length === 0) return <span>–</span>;
  return (
    <ul class="list-unstyled mb-0">
      {papers.map((paper) => (
        <li>
          <a href={documentUrl(visit, paper.id, paper.version)} safe>
            {paper.title}
          </a>{' '}
          {paper.inside ? <Badge text={visit.t('actions.documents.inside')} /> : ''}
        </li>
      ))}
    </ul>
  );
}
