import { linkTo } from '../../documents/document-link.js';
import type { SignedInVisit } from './visit.js';

/** Where this visitor opens a version of a document, for some minutes. */
export function documentUrl(visit: SignedInVisit, id: string, version: number): string {
  return `/documents/${id}/${version}?${linkTo(visit.session.seal, { id, version }).query}`;
}
