/** Everything for programs: one line per group of routes. */
import { Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { AccessDeclared, AccessGuard } from './access.js';
import { Door } from './door.js';
import { IdempotencyInterceptor } from './idempotency.js';
import { MediaTypeGuard } from './media-type.guard.js';
import { ApiDocument } from './reference/document.js';
import { ReferenceController } from './reference/reference.controller.js';
import { TasksController } from './tasks/tasks.controller.js';

@Module({
  imports: [DiscoveryModule],
  controllers: [TasksController, ReferenceController],
  providers: [
    Door,
    ApiDocument,
    AccessDeclared,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: MediaTypeGuard },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  ],
})
export class ApiModule {}
