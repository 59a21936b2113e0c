/** The path of a case's page: `/actions/<id>`, `/funding-requests/<id>`. */
export function caseLink(subject: string, id: string): string {
  return `/${subject.replaceAll('_', '-')}s/${id}`;
}
