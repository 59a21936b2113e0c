import type { DynamicModule, NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { configureApi } from './api/configure-api.js';
import { tellUnreadableAddress } from './api/unreadable-address.js';
import { tellUnreadableRequest } from './api/unreadable-request.js';
import type { Config } from './config.js';
import { configureWeb, serverOptions } from './web/configure-web.js';

/** The application with its pages and its API, set up but not listening yet. */
export async function createWebApp(
  module: DynamicModule,
  config: Config,
  options: NestApplicationOptions,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    ...serverOptions(config),
    frameworkErrors: tellUnreadableAddress,
    clientErrorHandler: tellUnreadableRequest,
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, options);
  await configureWeb(app, config);
  await configureApi(app);
  return app;
}
