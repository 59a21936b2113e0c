import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { readFeed } from '../../notifications/feeds/read-feed.js';
import { OpenToAll } from '../open-to-all.js';
import { headerOf, type WebReply, type WebRequest } from '../shell/http.js';

/** Calendar programs read here; the secret in the address is all they bring. */
@Controller('feeds')
@OpenToAll('secret')
export class FeedController {
  constructor(
    @Inject(CaseRuntime) private readonly runtime: CaseRuntime,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(':file')
  async feed(@Param('file') file: string, @Req() request: WebRequest, @Res() reply: WebReply): Promise<void> {
    reply.header('referrer-policy', 'no-referrer').header('x-robots-tag', 'noindex');
    const secret = /^(.{1,100})\.ics$/.exec(file)?.[1] ?? '';
    const feed = await readFeed(this.runtime, this.config.publicUrl, secret);
    if (!feed) {
      reply
        .status(404)
        .header('cache-control', 'no-store')
        .header('content-type', 'text/plain; charset=utf-8')
        .send('There is no such calendar.\n');
      return;
    }
    const tag = `"${feed.tag}"`;
    reply.header('etag', tag).header('cache-control', 'private, no-cache');
    if (isKnown(headerOf(request, 'if-none-match'), tag)) {
      reply.status(304).send();
      return;
    }
    reply
      .status(200)
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="entente.ics"')
      .send(feed.text);
  }
}

function isKnown(asked: string | undefined, tag: string): boolean {
  return (asked ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === tag || one === '*');
}
