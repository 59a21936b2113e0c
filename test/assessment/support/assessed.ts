/** Applications in their assessment under a grid, with assessors who can be named. */
import { changeGrid, putGridInForce } from '../../../src/assessment/change-grid.js';
import { declareInterest } from '../../../src/assessment/declare-interest.js';
import { drawUpGrid } from '../../../src/assessment/draw-up-grid.js';
import type { GridSent } from '../../../src/assessment/grid-input.js';
import { handInSheet } from '../../../src/assessment/hand-in-sheet.js';
import { keepSheet } from '../../../src/assessment/keep-sheet.js';
import { nameAssessor } from '../../../src/assessment/name-assessor.js';
import type { PersonActor, Role } from '../../../src/kernel/actor.js';
import type { GrantOffice } from '../../actions/support/grant-office.js';
import { behindTheWall } from '../../support/database.js';

const criterion = (name: string, weight: string, maximum: string, threshold: string) => ({
  nameEn: name,
  nameFr: `${name} (fr)`,
  questionEn: `How good is the ${name}?`,
  questionFr: `${name} : à quel point ?`,
  weight,
  maximum,
  threshold,
});

export const GRID: GridSent = {
  criteria: [criterion('relevance', '60', '5', '3'), criterion('cost', '40', '10', '0')],
  threshold: '70',
  criterionTolerance: '20',
  totalTolerance: '15',
  outlierRule: 'consensus',
};

/** Roles as the database knows them, which the people of an office otherwise only carry with them. */
export async function entitled(office: GrantOffice, ...people: readonly PersonActor[]): Promise<void> {
  for (const { accountId, roles } of people) {
    await behindTheWall(
      office.test,
      'INSERT INTO role_assignment (id, account_id, role) SELECT gen_random_uuid(), $1, unnest($2::text[])',
      [accountId, roles.map(({ role }) => role)],
    );
  }
}

export async function oneMore(office: GrantOffice, name: string, role: Role): Promise<PersonActor> {
  const at = { id: office.people.technical.organisationId };
  const person = await office.programme.person(name, at, role);
  await entitled(office, person);
  return person;
}

/** A grid for the lot of the office's applications, in force; answers its id. */
export async function gridInForce(office: GrantOffice, sent: Partial<GridSent> = {}): Promise<string> {
  const { database } = office.test;
  const { secretariat } = office.people;
  const { lotId } = office.programme.envelope('BS-2023-ISF');
  const [row] = await behindTheWall<{ callId: string }>(
    office.test,
    'SELECT call_id AS "callId" FROM lot WHERE id = $1',
    [lotId],
  );
  const gridId = await drawUpGrid(database, secretariat, { callId: row?.callId, lotId });
  await changeGrid(database, secretariat, { gridId, revision: 1, sent: { ...GRID, ...sent } });
  await putGridInForce(database, secretariat, { gridId, revision: 2 });
  return gridId;
}

/** An application that has just entered its assessment. */
export async function inAssessment(office: GrantOffice): Promise<string> {
  const { manager, partnerMd, secretariat, service } = office.people;
  const { id } = await office.inConsultation();
  await office.does(partnerMd, id, 'endorse');
  await office.does(service, id, 'support');
  await office.does(secretariat, id, 'select_concept');
  await office.does(secretariat, id, 'invite_full_application');
  await office.letter(manager, id, 'support_letter');
  await office.does(manager, id, 'submit_full_application');
  return id;
}

export async function named(office: GrantOffice, actionId: string, ...people: readonly PersonActor[]) {
  for (const person of people) await namedBy(office, office.people.secretariat, actionId, person);
}

export async function namedBy(
  office: GrantOffice,
  by: PersonActor,
  actionId: string,
  { accountId, roles }: PersonActor,
) {
  await nameAssessor(office.runtime, by, { actionId, accountId, role: roles[0]?.role });
}

export async function declares(office: GrantOffice, actionId: string, ...people: readonly PersonActor[]) {
  for (const one of people) await declareInterest(office.runtime, one, { actionId, outcome: 'none' });
}

/** Keeps and hands in a sheet with these points. */
export async function scores(
  office: GrantOffice,
  actionId: string,
  person: PersonActor,
  points: readonly string[],
): Promise<void> {
  await keepSheet(office.runtime, person, {
    actionId,
    scores: points.map((one) => ({ points: one, comment: `Because of ${one}.` })),
  });
  await handInSheet(office.runtime, person, actionId);
}
