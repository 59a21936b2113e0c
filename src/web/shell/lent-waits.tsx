import { formatList, roleName } from '../../i18n/index.js';
import type { HeldRole } from '../../kernel/actor.js';
import { Banner } from '../components/banner.js';
import type { Html } from './answers.js';
import type { Visit } from './visit.js';

/** Leads whoever stands in for somebody to the second factor that the borrowed role asks for. */
export function LentWaits({ visit, held }: { visit: Visit; held: readonly HeldRole[] }): Html {
  const once = (words: readonly string[]) => formatList([...new Set(words)], visit.locale, 'conjunction');
  return (
    <Banner tone="notice" title={visit.t('web.banner.notice')}>
      <p safe>
        {visit.t('factor.lent_waits', {
          names: once(held.map(({ onBehalfOf }) => onBehalfOf?.name ?? '')),
          roles: once(held.map(({ role }) => roleName(role, visit.locale))),
        })}
      </p>
      {visit.path === '/account/second-factor' ? (
        ''
      ) : (
        <a href="/account/second-factor" safe>
          {visit.t('factor.lent_set_up')}
        </a>
      )}
    </Banner>
  );
}
