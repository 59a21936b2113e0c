/** What a token has to be for, by the collection that a route lies in: one readable table, and the boot fails for one that is in none. */
import {
  type CanActivate,
  type ExecutionContext,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { missingScopes, type Scope, type ScopeArea } from '../identity/scopes.js';
import { Problem } from '../kernel/problem.js';
import { KnownRoutes } from './known-routes.js';
import { type FastifyRequest, isBehindTheDoor, routeOf, scopesOf } from './request.js';

/** What is about cases of either kind asks for both: nobody decides on money through a list of tasks. */
const AREAS: Readonly<Record<string, readonly ScopeArea[]>> = {
  actions: ['cases'],
  assessments: ['cases'],
  calls: ['cases'],
  cases: ['cases', 'money'],
  'committee-sessions': ['cases'],
  deadlines: ['cases', 'money'],
  dialogues: ['cases'],
  needs: ['cases'],
  partnerships: ['cases'],
  reports: ['cases'],
  results: ['cases'],
  search: ['cases', 'money', 'documents'],
  tasks: ['cases', 'money'],
  'technical-assistance': ['cases'],
  'tracking-links': ['cases'],

  amendments: ['money'],
  envelopes: ['money'],
  'funding-requests': ['money'],
  'payment-report': ['money'],
  'payment-requests': ['money'],

  documents: ['documents'],
  letters: ['documents'],

  absences: ['people'],
  assistants: ['people'],
  delegations: ['people'],
  'focal-points': ['people'],
  parties: ['people'],

  'assessment-grids': ['administration'],
  calendars: ['administration'],
  'letter-templates': ['administration'],
  themes: ['administration'],
  'role-proposals': ['administration'],
  users: ['administration'],
  webhooks: ['administration'],
  workflows: ['administration'],
};

/** Paths within a collection that are about something else: one's own notices are no administration of users. */
const ELSEWHERE: readonly (readonly [prefix: string, areas: readonly ScopeArea[]])[] = [
  ['users/me/', ['cases', 'money']],
];

const PREFIX = '/api/v1/';

/** What a request needs; null for a route that stands in no line of the table. `path` as registered or described. */
export function scopesNeeded(method: string, path: string): readonly Scope[] | null {
  const below = path.startsWith(PREFIX) ? path.slice(PREFIX.length) : '';
  const [collection = ''] = below.split('/', 1);
  const areas =
    ELSEWHERE.find(([prefix]) => below.startsWith(prefix))?.[1] ??
    (Object.hasOwn(AREAS, collection) ? AREAS[collection] : undefined);
  if (!areas) return null;
  const level = method === 'GET' || method === 'HEAD' || method === 'OPTIONS' ? 'read' : 'act';
  return areas.map((area): Scope => `${area}:${level}`);
}

@Injectable()
export class ScopeGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (!isBehindTheDoor(request)) return true;
    const held = scopesOf(request);
    if (held === null) return true;
    const needed = scopesNeeded(request.method, routeOf(request));
    const missing = needed === null ? null : missingScopes(held, needed);
    if (missing?.length === 0) return true;
    throw new Problem('not_yours_to_do', [
      { code: 'scope_missing', params: { scopes: (missing ?? []).join(', ') } },
    ]);
  }
}

/** Fails the boot when a route of the API lies in no collection of the table. */
@Injectable()
export class ScopesDeclared implements OnApplicationBootstrap {
  constructor(@Inject(KnownRoutes) private readonly routes: KnownRoutes) {}

  onApplicationBootstrap(): void {
    const silent = this.routes
      .all()
      .filter(({ method, path }) => path.startsWith(PREFIX) && scopesNeeded(method, path) === null);
    if (silent.length > 0) {
      const paths = [...new Set(silent.map(({ path }) => path))].join(', ');
      throw new Error(`These routes lie in no scope that a token can have: ${paths}.`);
    }
  }
}
