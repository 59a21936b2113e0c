import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { PageWithStatus, SeeOther } from './answers.js';

/**
 * Hands what a page's handler answers to the filter, which has the last word on the status: Nest sets a method's own
 * status after its interceptors.
 */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  intercept(_: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      map((answer: unknown) => {
        if (answer instanceof SeeOther || answer instanceof PageWithStatus) throw answer;
        if (typeof answer === 'string') throw new PageWithStatus(answer, 200);
        return answer;
      }),
    );
  }
}
