/** Where the pages of workflows are. */
export const WORKFLOWS = '/workflows';

export function versionUrl(id: string): string {
  return `${WORKFLOWS}/${id}`;
}

export function pictureUrl(code: string, version: number): string {
  return `${WORKFLOWS}/${code}/diagram?version=${version}`;
}

export function simulationUrl(code: string, version: number): string {
  return `${WORKFLOWS}/${code}/simulation?version=${version}`;
}

export function migrateUrl(id: string): string {
  return `${WORKFLOWS}/${id}/migrate`;
}

export function draftUrl(id: string): string {
  return `${WORKFLOWS}/drafts/${id}`;
}

export function migrationUrl(id: string): string {
  return `${WORKFLOWS}/migrations/${id}`;
}
