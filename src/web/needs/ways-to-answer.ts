import { linkableActions } from '../../actions/linkable-actions.query.js';
import { takeUpNeed } from '../../actions/take-up-need.js';
import { takeUpNeedAsAssistance } from '../../assistance/take-up-need.js';
import type { CaseRuntime } from '../../cases/case-runtime.js';
import { takeUpNeedAsDialogue } from '../../dialogues/take-up-need.js';
import { holdsOwnRole, type PersonActor } from '../../kernel/actor.js';
import { invalidField } from '../../kernel/problem.js';
import type { HelpKind } from '../../needs/need-content.js';
import { answersOfFacility, FACILITY_KINDS, type FacilityKind } from '../../needs/run-by-facility.query.js';
import { caseUrl } from '../cases/case-links.js';
import type { Option } from '../components/index.js';
import type { SignedInVisit } from '../shell/visit.js';

/** A Member State takes up with an action, the facility with technical assistance or a dialogue; nobody else does. */
export type Taker = 'member_state' | 'facility';

export function takerOf(actor: PersonActor): Taker | null {
  if (holdsOwnRole(actor, 'programme_manager')) return 'member_state';
  return holdsOwnRole(actor, 'secretariat') ? 'facility' : null;
}

/** What the form offers: drafts first, then what is there already. A Member State with nothing of its own has one way. */
export async function waysToAnswer(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  taker: Taker,
  needId: string,
): Promise<readonly Option[]> {
  if (taker === 'member_state') {
    const led = await linkableActions(runtime.database, visit.actor, needId);
    return [
      { value: '', text: visit.t('needs.take_up.new') },
      ...led.map((one) => ({ value: one.id, text: `${one.reference} ${one.title}` })),
    ];
  }
  const there = await answersOfFacility(runtime.database, visit.actor, needId);
  return [
    ...FACILITY_KINDS.map((kind) => ({ value: kind, text: visit.t(`needs.take_up.new.${kind}`) })),
    ...there.map((one) => ({
      value: `${one.subject}:${one.id}`,
      text: `${one.reference} ${one.title}`,
    })),
  ];
}

/** The kind of help that the country expects, where the facility can give it. */
export function usualWay(taker: Taker, help: HelpKind): string {
  if (taker === 'member_state') return '';
  return FACILITY_KINDS.find((kind) => kind.toUpperCase() === help) ?? '';
}

/** Takes the need up as was chosen; answers the page that comes next, and whether a draft was opened. */
export async function takeUpBy(
  runtime: CaseRuntime,
  actor: PersonActor,
  taker: Taker,
  { needId, answers, chosen }: { readonly needId: string; readonly answers: number; readonly chosen: string },
): Promise<{ readonly path: string; readonly drafted: boolean }> {
  if (taker === 'member_state') {
    const { actionId } = await takeUpNeed(runtime, actor, { needId, answers, actionId: chosen });
    return next('action', actionId, chosen === '');
  }
  const [subject = '', id] = chosen.split(':', 2);
  if (!isFacilityKind(subject) || id === '') throw invalidField('actionId', 'not_a_choice');
  const take = subject === 'dialogue' ? takeUpNeedAsDialogue : takeUpNeedAsAssistance;
  const { actionId } = await take(runtime, actor, { needId, answers, actionId: id });
  return next(subject, actionId, id === undefined);
}

function next(subject: string, id: string, drafted: boolean) {
  const page = caseUrl(subject, id);
  return { path: drafted ? `${page}/edit` : page, drafted };
}

function isFacilityKind(subject: string): subject is FacilityKind {
  return FACILITY_KINDS.some((kind) => kind === subject);
}
