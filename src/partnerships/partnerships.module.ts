import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { CaseRuntime } from '../cases/case-runtime.js';
import { loadFrameworks } from './load-frameworks.js';

/** Has the real frameworks in the database before anybody is served. */
@Module({})
export class PartnershipsModule implements OnModuleInit {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  async onModuleInit(): Promise<void> {
    await loadFrameworks(this.runtime);
  }
}
