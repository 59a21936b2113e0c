/** What makes a class a group of pages, and how its handlers are told of the visit. */
import {
  applyDecorators,
  Controller,
  createParamDecorator,
  type ExecutionContext,
  UseFilters,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { Problem } from '../../kernel/problem.js';
import type { WebRequest } from './http.js';
import { PageFilter } from './page.filter.js';
import { PageInterceptor } from './page.interceptor.js';
import { VisitGuard } from './visit.guard.js';
import { isSignedIn, type SignedInVisit, type Visit } from './visit.js';

/** Pages below a path: signed in (unless `OpenToAll`), protected against foreign forms, problems shown as pages. */
export function Pages(path: string): ClassDecorator {
  return applyDecorators(
    Controller(path),
    UseGuards(VisitGuard),
    UseInterceptors(PageInterceptor),
    UseFilters(PageFilter),
  );
}

function visitOf(context: ExecutionContext): Visit {
  const { visit } = context.switchToHttp().getRequest<WebRequest>();
  if (!visit) throw new Error('The handler is not in a class with @Pages.');
  return visit;
}

/** The visit of somebody who is signed in. */
export const Visiting = createParamDecorator((_: unknown, context: ExecutionContext): SignedInVisit => {
  const visit = visitOf(context);
  if (!isSignedIn(visit)) throw new Problem('not_signed_in');
  return visit;
});

/** The visit of anybody, for pages that are open to all. */
export const AnyVisit = createParamDecorator(
  (_: unknown, context: ExecutionContext): Visit => visitOf(context),
);
