/** Which pages need no session, as they say it themselves; the lines of `route-needs.ts` are held to it. */
import { SetMetadata } from '@nestjs/common';

const OPEN_TO_ALL = 'entente.open_to_all';

/** `secret`: to whoever brings the secret that stands in the address. */
type Openness = 'everybody' | 'secret';

/** For the few pages that need no session. */
export const OpenToAll = (to: Openness = 'everybody') => SetMetadata(OPEN_TO_ALL, to);

/** What a handler says, or its class; undefined: it wants somebody who is signed in. */
export function opennessOf(handler: object, controller: object): Openness | undefined {
  return (
    (Reflect.getMetadata(OPEN_TO_ALL, handler) as Openness | undefined) ??
    (Reflect.getMetadata(OPEN_TO_ALL, controller) as Openness | undefined)
  );
}
