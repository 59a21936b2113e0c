import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Problem } from '../kernel/problem.js';
import { type FastifyRequest, isBehindTheDoor } from './request.js';
import { takesFile } from './route.js';
import { readMultipart } from './upload.js';

/** A file is sent where one is asked for and nowhere else; it is read here, once the sender may call the route at all. */
@Injectable()
export class MediaTypeGuard implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (!isBehindTheDoor(request.url)) return true;
    const isMultipart = request.isMultipart?.() === true;
    if (isMultipart !== takesFile(context.getHandler())) throw new Problem('media_type_unsupported');
    if (isMultipart) await readMultipart(request);
    return true;
  }
}
