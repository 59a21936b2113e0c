import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { DocumentDesk } from '../documents/document-desk.js';
import { Problem } from '../kernel/problem.js';
import { type FastifyRequest, isBehindTheDoor } from './request.js';
import { takesFile } from './route.js';
import { readMultipart } from './upload.js';

/** A file is sent where one is asked for and nowhere else; it is read here, once the sender may call the route at all. */
@Injectable()
export class MediaTypeGuard implements CanActivate {
  constructor(@Inject(DocumentDesk) private readonly desk: DocumentDesk) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (!isBehindTheDoor(request)) return true;
    const wanted = takesFile(context.getHandler()) ? isForm : isJson;
    if (hasBody(request) && !wanted(request.headers['content-type'] ?? '')) {
      throw new Problem('media_type_unsupported');
    }
    if (wanted === isForm && hasBody(request)) await readMultipart(request, this.desk);
    return true;
  }
}

function hasBody(request: FastifyRequest): boolean {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  return (
    encoding !== undefined ||
    (length !== undefined && length !== '0') ||
    request.headers['content-type'] !== undefined
  );
}

function isForm(type: string): boolean {
  return /^multipart\/form-data\s*;/i.test(type);
}

/** JSON is UTF-8 (RFC 8259, 8.1). */
function isJson(type: string): boolean {
  return /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?;?$/i.test(type.trim());
}
