/** Where the pages of a call are. */

export function callUrl(id: string): string {
  return `/calls/${id}`;
}

export function callEditUrl(id: string): string {
  return `/calls/${id}/edit`;
}

/** Below it: `edit`, `issue`, `draft`, `1..2`, `2/issued`. */
export function guidelinesUrl(id: string, rest: string): string {
  return `/calls/${id}/guidelines/${rest}`;
}

export function compareUrl(id: string, from: number, to: number | 'draft'): string {
  return guidelinesUrl(id, `${from}..${to}`);
}

export function questionUrl(id: string, rest: string): string {
  return `/calls/${id}/questions/${rest}`;
}
