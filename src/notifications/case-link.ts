/** What is not counted has no plural in its path either. */
const UNCOUNTED = ['technical_assistance'];

/** The path of a case's page: `/actions/<id>`, `/funding-requests/<id>`. */
export function caseLink(subject: string, id: string): string {
  return `/${subject.replaceAll('_', '-')}${UNCOUNTED.includes(subject) ? '' : 's'}/${id}`;
}

/** Pages of a case of their own, to which a notice leads at once. */
const PAGES: Readonly<Record<string, string>> = {
  part_asked: '/part',
  assess: '/assessment',
  message_mentioned: '/messages',
  message_written: '/messages',
};
/** The parts of a page to which a notice leads at once. */
const PARTS: Readonly<Record<string, string>> = { condition: '#conditions' };

/** Where a notice of a kind leads: whoever comes from it has read it. */
export function noticeLink(kind: string, subject: string, id: string, noticeId: string): string {
  return `${caseLink(subject, id)}${PAGES[kind] ?? ''}?notice=${noticeId}${PARTS[kind] ?? ''}`;
}
