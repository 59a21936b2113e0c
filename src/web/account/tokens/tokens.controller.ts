import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import type { Config } from '../../../config.js';
import { CONFIG } from '../../../config.module.js';
import { Database } from '../../../database/database.js';
import { endOwnToken, makeOwnToken } from '../../../identity/api-token.js';
import { type ApiToken, ownTokens } from '../../../identity/api-tokens.query.js';
import { assertOwnPassword, ownDetails } from '../../../identity/own-account.js';
import { FRESH_MINUTES, isFreshSession } from '../../../identity/session.js';
import { isLinked } from '../../../identity/single-sign-on/identities.js';
import { Problem } from '../../../kernel/problem.js';
import { attempt, errorsIn, FormErrors } from '../../components/index.js';
import { type Answer, comesBack, type Html, seeOther } from '../../shell/answers.js';
import { Pages, Visiting } from '../../shell/page.js';
import { readForm } from '../../shell/read-form.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { EMPTY_TOKEN, readTokenForm, type TokenForm, tokenLabels, tokenWanted } from './token-form.js';
import { accountCrumbs, EndTokenPage, TokensPage } from './tokens-page.js';

const PATH = '/account/tokens';

@Pages('account/tokens')
export class TokensController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit): Promise<Answer> {
    return this.page(visit, EMPTY_TOKEN, FormErrors.none);
  }

  @Post()
  async make(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    const form = readTokenForm(body);
    const made = await attempt(async () => {
      if ((await ownDetails(this.database, visit.actor)).hasPassword) {
        await assertOwnPassword(this.database, visit.actor, visit.session.id, form.passwordNow);
      } else if (!(await isFreshSession(this.database, visit.session.id))) {
        throw new Problem('state_conflict', [
          { code: 'tokens.sign_in_again', params: { minutes: FRESH_MINUTES } },
        ]);
      }
      return makeOwnToken(this.database, visit.actor, tokenWanted(form));
    });
    if (!made.ok) {
      const errors = errorsIn(made.problem, visit.locale, tokenLabels(visit));
      return comesBack(await this.page(visit, form, errors), made.problem.status);
    }
    return seeOther(PATH, { key: 'tokens.made', params: { token: made.value.token } });
  }

  @Get(':id/end')
  async askEnd(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const crumbs = [...accountCrumbs(visit), { path: PATH, text: visit.t('tokens.title') }];
    return EndTokenPage({ visit, token: await this.known(visit, id), path: PATH, crumbs });
  }

  @Post(':id/end')
  async end(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    readForm(body, {});
    await endOwnToken(this.database, visit.actor, id);
    return seeOther(PATH, { key: 'tokens.ended' });
  }

  private async known(visit: SignedInVisit, id: string): Promise<ApiToken> {
    const token = (await ownTokens(this.database, visit.actor)).find((one) => one.id === id);
    if (!token) throw new Problem('not_found');
    return token;
  }

  private async page(visit: SignedInVisit, form: TokenForm, errors: FormErrors): Promise<Html> {
    const { hasPassword } = await ownDetails(this.database, visit.actor);
    const tokens = await ownTokens(this.database, visit.actor);
    const isAsked = !hasPassword && !(await isFreshSession(this.database, visit.session.id));
    const signInAgain = isAsked ? await this.whereToSignIn(visit) : null;
    return TokensPage({ visit, tokens, form, errors, asksPassword: hasPassword, signInAgain });
  }

  /** Where the provider opens the account, it asks again who somebody is. */
  private async whereToSignIn(visit: SignedInVisit): Promise<string> {
    const issuer = this.config.singleSignOn?.issuer;
    const isThere = issuer !== undefined && (await isLinked(this.database, visit.actor, issuer));
    const next = encodeURIComponent(PATH);
    return isThere ? `/single-sign-on?again=yes&next=${next}` : `/sign-in?next=${next}`;
  }
}
