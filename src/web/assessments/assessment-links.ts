/** Where the pages about assessments are. */

export const ASSESSMENTS_URL = '/assessments';
export const GRIDS_URL = '/assessments/grids';

/** An application's assessment, or what lies below it, such as `sheet`. */
export function assessmentUrl(actionId: string, below = ''): string {
  return `/actions/${actionId}/assessment${below === '' ? '' : `/${below}`}`;
}

export function gridUrl(gridId: string, below = ''): string {
  return `${GRIDS_URL}/${gridId}${below === '' ? '' : `/${below}`}`;
}
