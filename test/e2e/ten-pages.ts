/** The ten main pages, each with somebody whom it is for. */
import { behindTheWall, type TestDatabase } from '../support/database.js';

export const TEN_PAGES = 10;

export async function tenPaths(
  test: TestDatabase,
): Promise<readonly { readonly name: string; readonly persona: string; readonly path: string }[]> {
  const [ids] = await behindTheWall<Readonly<Record<string, string>>>(
    test,
    `SELECT (SELECT id FROM case_file WHERE subject = 'action' AND stage = 'eligibility_check' LIMIT 1) AS checking,
       (SELECT id FROM case_file WHERE subject = 'action' AND stage = 'consultation' AND title LIKE 'Second-line%' LIMIT 1) AS endorsing,
       (SELECT id FROM case_file WHERE subject = 'funding_request' AND stage = 'aosd' LIMIT 1) AS signing,
       (SELECT c.id FROM case_file c JOIN organisation o ON o.id = c.organisation_id
         WHERE c.subject = 'action' AND c.stage = 'draft' AND o.code = 'RO-IGI' LIMIT 1) AS draft`,
  );
  const id = (name: string) => ids?.[name] ?? '';
  return [
    { name: 'home-manager', persona: 'manager', path: '/' },
    { name: 'application', persona: 'manager', path: `/actions/${id('draft')}/edit` },
    { name: 'home-secretariat', persona: 'secretariat', path: '/' },
    { name: 'case', persona: 'secretariat', path: `/actions/${id('checking')}` },
    { name: 'decide', persona: 'secretariat', path: `/actions/${id('checking')}/decide/ask_clarification` },
    { name: 'pictures', persona: 'secretariat', path: '/results/pictures' },
    { name: 'deadlines', persona: 'secretariat', path: '/deadlines' },
    { name: 'signature', persona: 'authorising-officer', path: `/funding-requests/${id('signing')}` },
    { name: 'home-partner', persona: 'partner-md', path: '/' },
    { name: 'endorsement', persona: 'partner-md', path: `/actions/${id('endorsing')}` },
  ];
}
