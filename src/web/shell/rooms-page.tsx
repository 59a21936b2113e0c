import type { MessageKey } from '../../i18n/index.js';
import { PageHeader } from '../components/index.js';
import { Layout } from './layout.js';
import type { SignedInVisit } from './visit.js';

interface RoomsProps {
  readonly visit: SignedInVisit;
  readonly title: string;
  readonly lead: string;
  readonly rooms: readonly { readonly path: string; readonly title: MessageKey; readonly text: MessageKey }[];
}

/** A page that leads on to others: a tile per place. */
export function RoomsPage({ visit, title, lead, rooms }: RoomsProps): JSX.Element {
  return (
    <Layout visit={visit} title={title}>
      <PageHeader title={title} lead={lead} />
      <ul class="tiles">
        {rooms.map((room) => (
          <li class="tile">
            <h2>
              <a href={room.path} safe>
                {visit.sentence(room.title)}
              </a>
            </h2>
            <p safe>{visit.sentence(room.text)}</p>
          </li>
        ))}
      </ul>
    </Layout>
  );
}
