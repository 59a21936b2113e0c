/** How the demo's applications are assessed: a grid for one lot, and scores by the two who assess. */
import { changeGrid, putGridInForce } from '../assessment/change-grid.js';
import { declareInterest } from '../assessment/declare-interest.js';
import { drawUpGrid } from '../assessment/draw-up-grid.js';
import type { GridSent } from '../assessment/grid-input.js';
import { gridList } from '../assessment/grids.query.js';
import { handInSheet } from '../assessment/hand-in-sheet.js';
import { keepSheet } from '../assessment/keep-sheet.js';
import { loadRounds } from '../assessment/load-rounds.js';
import { nameAssessor } from '../assessment/name-assessor.js';
import type { Round } from '../assessment/round.js';
import { present } from '../assessment/settlement.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { systemActor } from '../kernel/actor.js';

/** The lot whose applications are scored; those of the others are assessed without a grid. */
const LOT_OF_ENVELOPE = 'MP-LOT1-AMIF';

const criterion = (
  en: string,
  fr: string,
  askedEn: string,
  askedFr: string,
  weight: string,
  threshold: string,
) => ({
  nameEn: en,
  nameFr: fr,
  questionEn: askedEn,
  questionFr: askedFr,
  weight,
  maximum: '5',
  threshold,
});

/** Invented, as the rest of the demo is. */
const GRID: GridSent = {
  criteria: [
    criterion(
      'Relevance',
      'Pertinence',
      'Does the action answer a need that the partner country has voiced, within the framework’s priorities?',
      'L’action répond-elle à un besoin exprimé par le pays partenaire, dans les priorités du cadre ?',
      '30',
      '3',
    ),
    criterion(
      'Method and work plan',
      'Méthode et plan de travail',
      'Do activities, milestones and indicators lead to the results that are promised?',
      'Activités, jalons et indicateurs mènent-ils aux résultats promis ?',
      '25',
      '2.5',
    ),
    criterion(
      'Capacity of the partnership',
      'Capacité du partenariat',
      'Have lead, co-applicants and partner authority the people and the experience?',
      'Le chef de file, les codemandeurs et l’autorité partenaire disposent-ils des personnes et de l’expérience ?',
      '20',
      '0',
    ),
    criterion(
      'Cost',
      'Coût',
      'Is the budget necessary, plausible and in proportion to the results?',
      'Le budget est-il nécessaire, plausible et proportionné aux résultats ?',
      '25',
      '2.5',
    ),
  ],
  threshold: '65',
  criterionTolerance: '30',
  totalTolerance: '15',
  outlierRule: 'consensus',
};

const USUAL: Readonly<Record<string, readonly string[]>> = {
  'assessor-technical': ['4.5', '4', '3.5', '4'],
  'assessor-financial': ['4', '3.5', '4', '3.5'],
};

export class DemoAssessments {
  constructor(
    private readonly runtime: CaseRuntime,
    private readonly person: (persona: string) => Promise<PersonActor>,
  ) {}

  /** Before the first application comes, and once. */
  async drawUpGrid(): Promise<void> {
    const { database } = this.runtime;
    const secretariat = await this.person('secretariat');
    if ((await gridList(database, secretariat)).length > 0) return;
    const [lot] = await database.asActor(systemActor('demo'), (transaction) =>
      transaction.run<{ callId: string; lotId: string }>(
        'demo_grid_lot',
        `SELECT l.call_id AS "callId", l.id AS "lotId" FROM envelope e JOIN lot l ON l.id = e.lot_id WHERE e.code = $1`,
        [LOT_OF_ENVELOPE],
      ),
    );
    const gridId = await drawUpGrid(database, secretariat, { ...lot, callId: lot?.callId });
    await changeGrid(database, secretariat, { gridId, revision: 1, sent: GRID });
    await putGridInForce(database, secretariat, { gridId, revision: 2 });
  }

  /** Everything that has to be there before the first visa; nothing where there is no grid, or it is there. */
  async scoreAsUsual(actionId: string): Promise<void> {
    const round = await this.round(actionId);
    if (!round || present(round).length > 0) return;
    await this.nameBoth(actionId);
    for (const [persona, points] of Object.entries(USUAL)) {
      await this.declare(persona, actionId);
      await this.score(persona, actionId, points);
    }
  }

  async nameBoth(actionId: string): Promise<void> {
    const secretariat = await this.person('secretariat');
    for (const persona of Object.keys(USUAL)) {
      const { accountId, roles } = await this.person(persona);
      await nameAssessor(this.runtime, secretariat, { actionId, accountId, role: roles[0]?.role });
    }
  }

  async declare(persona: string, actionId: string): Promise<void> {
    await declareInterest(this.runtime, await this.person(persona), { actionId, outcome: 'none' });
  }

  async score(persona: string, actionId: string, points: readonly string[]): Promise<void> {
    const actor = await this.person(persona);
    const scores = points.map((one) => ({ points: one, comment: commentOn(Number(one)) }));
    await keepSheet(this.runtime, actor, { actionId, scores });
    await handInSheet(this.runtime, actor, actionId);
  }

  private async round(actionId: string): Promise<Round | undefined> {
    const rounds = await this.runtime.database.asActor(await this.person('secretariat'), (transaction) =>
      loadRounds(transaction, actionId),
    );
    return rounds.find((one) => one.open);
  }
}

function commentOn(points: number): string {
  if (points >= 4) return 'Well argued, and borne out by the annexes.';
  return points >= 3
    ? 'Sound in the main; some assumptions are not backed by figures.'
    : 'Not convincing: essential information is missing.';
}
