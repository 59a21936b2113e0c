/** Who may call a route at all: each says so itself, and the boot fails where one does not. */
import {
  type CanActivate,
  type ExecutionContext,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  SetMetadata,
} from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { holdsRole, type Role } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';
import { actorOf, type FastifyRequest, isBehindTheDoor } from './request.js';

/** `signed_in`: whoever has an account; what they see and may do is decided case by case. */
export type Audience = 'signed_in' | readonly Role[];

const AUDIENCE = 'entente:audience';
/** Where Nest keeps the path of a controller and of a handler. */
const PATH = 'path';

export const Access = (audience: Audience) => SetMetadata(AUDIENCE, audience);

/** Whom a handler says it is for; undefined where it says nothing. */
export function audienceOf(handler: object): Audience | undefined {
  return Reflect.getMetadata(AUDIENCE, handler) as Audience | undefined;
}

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(@Inject(Reflector) private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const audience = this.reflector.get<Audience | undefined>(AUDIENCE, context.getHandler());
    if (!audience && !isBehindTheDoor(request)) return true;
    const actor = actorOf(request);
    if (!actor) throw new Problem('not_signed_in');
    if (audience === 'signed_in' || (audience && holdsRole(actor, ...audience))) return true;
    throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: audience ?? [] } }]);
  }
}

/** Fails the boot when a route of the API does not say whom it is for. */
@Injectable()
export class AccessDeclared implements OnApplicationBootstrap {
  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    const silent = this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      if (!metatype || !instance || !String(Reflect.getMetadata(PATH, metatype)).startsWith('api/v1'))
        return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter(
          (name) => isRoute(prototype[name]) && !Reflect.hasMetadata(AUDIENCE, prototype[name] as object),
        )
        .map((name) => `${metatype.name}.${name}`);
    });
    if (silent.length > 0)
      throw new Error(`These routes do not say whom they are for: ${silent.join(', ')}.`);
  }
}

function isRoute(method: object | undefined): boolean {
  return method !== undefined && Reflect.hasMetadata(PATH, method);
}
