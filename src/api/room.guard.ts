/** Rooms that are switched off: their lists and beginnings answer 409, what runs in them is there as before. */
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Installation } from '../reference/installation.js';
import { roomAt, switchedOff } from '../reference/rooms.js';
import type { FastifyRequest } from './request.js';

const PREFIX = '/api/v1';

@Injectable()
export class RoomGuard implements CanActivate {
  constructor(@Inject(Installation) private readonly installation: Installation) {}

  canActivate(context: ExecutionContext): boolean {
    const path = context.switchToHttp().getRequest<FastifyRequest>().url.split('?', 1)[0] ?? '';
    if (!path.startsWith(`${PREFIX}/`)) return true;
    const room = roomAt(path.slice(PREFIX.length).replace(/\/$/, ''));
    if (room !== null && !this.installation.isOn(room)) throw switchedOff(room);
    return true;
  }
}
