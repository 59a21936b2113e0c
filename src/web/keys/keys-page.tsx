import type { MessageKey } from '../../i18n/index.js';
import { PageHeader } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { goKeysOf } from './go-keys.js';

interface Key {
  readonly key: string;
  readonly does: MessageKey;
  /** What a page must have for it: rows, rows that can be ticked, or a field to search in. */
  readonly needs?: 'rows' | 'boxes' | 'search';
}

const EVERYWHERE: readonly Key[] = [
  { key: '/', does: 'keys.search', needs: 'search' },
  { key: '?', does: 'keys.help' },
];

const ON_LISTS: readonly Key[] = [
  { key: 'j', does: 'keys.next' },
  { key: 'k', does: 'keys.previous' },
  { key: 'o', does: 'keys.open' },
  { key: 'x', does: 'keys.choose', needs: 'boxes' },
];

/** Every key that does something. The part `data-keys-list` is also what the dialog shows, without what its page has not. */
export function KeysPage({ visit }: { visit: SignedInVisit }): Html {
  const title = visit.t('keys.title');
  const on = visit.session.singleKeys;
  return (
    <Layout visit={visit} title={title}>
      <PageHeader title={title} lead={visit.t('keys.lead')} />
      <p>
        <span safe>{visit.t(on ? 'keys.are_on' : 'keys.are_off')}</span>{' '}
        <a href="/account#keys" safe>
          {visit.t('keys.change')}
        </a>
      </p>
      <div class="keys" data-keys-list="">
        <section>
          <h2 class="keys-title" safe>
            {visit.t('keys.everywhere')}
          </h2>
          <dl>
            <div>
              <dt>
                <kbd safe>{visit.t('palette.key')}</kbd>
              </dt>
              <dd safe>{visit.t('keys.palette')}</dd>
            </div>
            {EVERYWHERE.map((one) => (
              <KeyLine visit={visit} one={one} />
            ))}
          </dl>
        </section>
        <section data-needs="rows">
          <h2 class="keys-title" safe>
            {visit.t('keys.lists')}
          </h2>
          <dl>
            {ON_LISTS.map((one) => (
              <KeyLine visit={visit} one={one} />
            ))}
          </dl>
        </section>
        <section>
          <h2 class="keys-title" safe>
            {visit.t('keys.go')}
          </h2>
          <dl>
            {goKeysOf(visit).map(({ letter, path, title: place }) => (
              <div>
                <dt>
                  <kbd>g</kbd> <span safe>{visit.t('keys.then')}</span> <kbd safe>{letter}</kbd>
                </dt>
                <dd>
                  <a href={path} safe>
                    {place}
                  </a>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Layout>
  );
}

function KeyLine({ visit, one: { key, does, needs } }: { visit: SignedInVisit; one: Key }): Html {
  return (
    <div data-needs={needs}>
      <dt>
        <kbd safe>{key}</kbd>
      </dt>
      <dd safe>{visit.sentence(does)}</dd>
    </div>
  );
}
