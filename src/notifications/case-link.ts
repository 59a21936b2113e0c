/** Kinds of case whose name has no plural; the path of all others is their plural. */
const UNCOUNTED: ReadonlySet<string> = new Set(['technical_assistance']);

/** The path of a case's page: `/actions/<id>`, `/funding-requests/<id>`. */
export function caseLink(subject: string, id: string): string {
  return `/${subject.replaceAll('_', '-')}${UNCOUNTED.has(subject) ? '' : 's'}/${id}`;
}
