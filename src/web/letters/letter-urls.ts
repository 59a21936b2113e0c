/** Where the pages of letters are. */
export const LETTERS = '/letters';
export const TEMPLATES = '/letters/templates';
export const RULES = '/letters/rules';

export function letterUrl(id: string): string {
  return `${LETTERS}/${id}`;
}

export function templateUrl(id: string, rest = ''): string {
  return rest === '' ? `${TEMPLATES}/${id}` : `${TEMPLATES}/${id}/${rest}`;
}
