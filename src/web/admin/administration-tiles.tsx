import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

export const ADMINISTRATION = [
  { path: '/admin/users', title: 'home.admin.users', text: 'home.admin.users_text' },
  { path: '/admin/services', title: 'services.title', text: 'services.tile' },
  { path: '/admin/single-sign-on', title: 'sso.title', text: 'sso.tile' },
  { path: '/admin/role-proposals', title: 'identity.proposals.title', text: 'identity.proposals.tile' },
  { path: '/admin/organisations', title: 'home.admin.organisations', text: 'home.admin.organisations_text' },
  {
    path: '/admin/delegations',
    title: 'home.admin.delegations',
    text: 'home.admin.delegations_text',
  },
  { path: '/parties', title: 'parties.title', text: 'home.admin.parties_text' },
  { path: '/admin/themes', title: 'themes.title', text: 'themes.tile' },
  { path: '/calls', title: 'web.nav.calls', text: 'home.admin.calls_text' },
  { path: '/letters/templates', title: 'home.admin.templates', text: 'home.admin.templates_text' },
  { path: '/calendars', title: 'calendars.title', text: 'home.admin.calendars_text' },
  { path: '/admin/settings', title: 'settings.title', text: 'settings.tile' },
  { path: '/admin/trail', title: 'admin_trail.title', text: 'admin_trail.tile' },
  { path: '/admin/erasures', title: 'erasure.title', text: 'erasure.tile' },
  { path: '/admin/audit', title: 'audit_trail.title', text: 'audit_trail.tile' },
  { path: '/workflows', title: 'workflows.title', text: 'home.admin.workflows_text' },
  { path: '/tasks/reassign', title: 'home.admin.reassign', text: 'home.admin.reassign_text' },
  { path: '/admin/webhooks', title: 'webhooks.title', text: 'webhooks.tile_text' },
  { path: '/admin/quarantine', title: 'quarantine.title', text: 'quarantine.tile' },
  { path: '/admin/outbox', title: 'home.admin.outbox', text: 'home.admin.outbox_text' },
  { path: '/who-hears', title: 'hears.title', text: 'hears.tile' },
] as const;

interface TilesProps {
  readonly visit: Visit;
  /** What a tile's name is on the page that shows it. */
  readonly heading: 'h2' | 'h3';
}

/** The ways to everything that administrators look after. */
export function AdministrationTiles({ visit, heading }: TilesProps): Html {
  return (
    <ul class="tiles">
      {ADMINISTRATION.filter(({ path }) => visit.opens(path)).map(({ path, title, text }) => {
        const link = (
          <a href={path} safe>
            {visit.t(title)}
          </a>
        );
        return (
          <li class="tile">
            {heading === 'h2' ? <h2>{link as 'safe'}</h2> : <h3>{link as 'safe'}</h3>}
            <p safe>{visit.t(text)}</p>
          </li>
        );
      })}
    </ul>
  );
}
