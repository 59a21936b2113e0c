import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { Problem } from '../../kernel/problem.js';
import { OpenToAll } from '../open-to-all.js';
import { assetOf } from './assets.js';
import { headerOf, type WebReply, type WebRequest } from './http.js';

@Controller('assets')
@OpenToAll()
export class AssetsController {
  @Get(':hash/:name')
  async asset(
    @Param('hash') hash: string,
    @Param('name') name: string,
    @Req() request: WebRequest,
    @Res() reply: WebReply,
  ): Promise<void> {
    const asset = await assetOf(hash, name);
    if (!asset) throw new Problem('not_found');
    const zipped = /\bgzip\b/.test(headerOf(request, 'accept-encoding') ?? '');
    reply
      .header('content-type', asset.type)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('vary', 'accept-encoding');
    if (zipped) reply.header('content-encoding', 'gzip');
    reply.send(zipped ? asset.gzipped : asset.body);
  }
}
