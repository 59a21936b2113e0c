/** A notice leads to the page that there is. */
import { caseLink } from '../../src/notifications/case-link.js';
import { CASE_SUBJECTS, caseUrl } from '../../src/web/cases/case-links.js';

test.each(CASE_SUBJECTS)('a notice on a case of the kind %s leads to its page', (subject) => {
  expect(caseLink(subject, 'x')).toBe(caseUrl(subject, 'x'));
});
