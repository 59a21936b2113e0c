/** Every page: one line per room. */
import { Module } from '@nestjs/common';
import { DemoController } from './demo/demo.controller.js';
import { LanguageController } from './language/language.controller.js';
import { AssetsController } from './shell/assets.controller.js';
import { Cookies } from './shell/cookies.js';
import { PageFilter } from './shell/page.filter.js';
import { PageInterceptor } from './shell/page.interceptor.js';
import { VisitGuard } from './shell/visit.guard.js';
import { Visits } from './shell/visits.js';
import { SignInController } from './sign-in/sign-in.controller.js';

@Module({
  controllers: [AssetsController, SignInController, DemoController, LanguageController],
  providers: [Cookies, Visits, VisitGuard, PageFilter, PageInterceptor],
})
export class WebModule {}
