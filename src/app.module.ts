import { Controller, type DynamicModule, Get, Module } from '@nestjs/common';
import type { Config } from './config.js';

export interface Settings {
  readonly config: Config;
  /** Log-in of the pooled connections; each does `SET ROLE entente_app` before use. */
  readonly runtimeUrl: string;
}

@Controller('health')
class HealthController {
  @Get('live')
  live(): { status: string } {
    return { status: 'live' };
  }
}

@Module({})
export class AppModule {
  static forRoot(_settings: Settings): DynamicModule {
    return { module: AppModule, controllers: [HealthController] };
  }
}
