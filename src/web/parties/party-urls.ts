/** Where the pages of parties are. */
export const PARTIES = '/parties';

export function partyUrl(id: string, rest = ''): string {
  return rest === '' ? `${PARTIES}/${id}` : `${PARTIES}/${id}/${rest}`;
}
