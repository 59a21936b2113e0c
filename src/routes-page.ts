/** The page of documentation that says, for every route there is, who may call it: made from the routes themselves. */
import { type Audience, audienceOf } from './api/access.js';
import { ApiModule } from './api/api.module.js';
import { HealthModule } from './health.module.js';
import { ACCESS_MODEL, ROLES, type Role } from './kernel/access-model.js';
import { needsOf, type RouteNeeds } from './web/route-needs.js';
import { routesOfController } from './web/routes-of-controller.js';
import { WebModule } from './web/web.module.js';

interface ListedRoute {
  readonly method: string;
  readonly path: string;
  readonly needs: RouteNeeds;
}

/** As Markdown: the table of roles, what needs no account, what is for some roles, and what is for whoever is signed in. */
export function routesPage(): string {
  const routes = [ApiModule, WebModule, HealthModule]
    .flatMap((module) => Reflect.getMetadata('controllers', module) as readonly Controller[])
    .flatMap(listedRoutes)
    .sort((a, b) => a.path.localeCompare(b.path, 'en') || a.method.localeCompare(b.method, 'en'));
  const open = routes.filter(({ needs }) => needs === 'everybody' || needs === 'secret');
  const some = routes.filter(({ needs }) => typeof needs !== 'string');
  const all = routes.filter(({ needs }) => needs === 'signed_in');
  return `${[
    '# Routes and roles',
    'Made by `npm run routes` from what the routes say of themselves; a test compares. Not to be edited.',
    'A route that says nothing keeps the product from starting. Being let in is not yet being allowed to: which cases somebody sees is row-level security, and what they may do on one is the definition it runs on.',
    '## Roles',
    table(
      ['Role', 'Held by people of', 'Sees', 'Does', 'Granted'],
      ROLES.map((role) => {
        const { at, sees, does, granted } = ACCESS_MODEL[role];
        return [role, at.join(', '), sees, does, granted].map((one) => one.replaceAll('_', ' '));
      }),
    ),
    `## For some roles (${some.length})`,
    table(
      ['', 'Route', ...ROLES.map(short)],
      some.map(({ method, path, needs }) => [
        method,
        `\`${path}\``,
        ...ROLES.map((role) => (needs.includes(role) ? '●' : '')),
      ]),
    ),
    ROLES.map((role) => `${short(role)}: ${role.replaceAll('_', ' ')}`).join(' · '),
    `## For whoever is signed in (${all.length})`,
    ...lines(all),
    `## Without an account (${open.length})`,
    'Signing in, what is the same for everybody, and addresses that carry a secret of their own.',
    ...lines(open),
  ].join('\n\n')}\n`;
}

type Controller = Parameters<typeof routesOfController>[0];

function listedRoutes(controller: Controller): readonly ListedRoute[] {
  return routesOfController(controller).map(({ method, path, handler }) => {
    const needs: Audience | RouteNeeds | null = audienceOf(handler) ?? needsOf({ method, path });
    if (needs === null) throw new Error(`${method} ${path} does not say whom it is for.`);
    return { method, path, needs };
  });
}

function lines(routes: readonly ListedRoute[]): readonly string[] {
  return [routes.map(({ method, path }) => `- ${method} \`${path}\``).join('\n')];
}

/** By its first letters, so that the table fits a page. */
function short(role: Role): string {
  return role
    .split('_')
    .map((word) => word.slice(0, 2))
    .join('');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
