import type { CaseView, PathStep } from '../../cases/case-view.js';
import type { CaseWording } from '../../cases/case-wording.query.js';
import { stageOf } from '../../workflow/index.js';
import type { Step } from '../components/index.js';
import type { SignedInVisit } from '../shell/visit.js';

/** The steps of a case's way, each that was reached with its day. */
export function stepsOf(visit: SignedInVisit, file: CaseView, wording: CaseWording): readonly Step[] {
  const path = isBeside(file, wording, visit) ? pathWithDetour(visit, file, wording) : file.path;
  return path.map((step) => {
    const at = step.state === 'ahead' ? undefined : wording.enteredAt[step.code];
    const shown = { label: visit.label(step.label), state: step.state };
    return at === undefined ? shown : { ...shown, note: visit.day(at) };
  });
}

type Place = Pick<PathStep, 'code' | 'label'>;

/** The usual way in the words of whoever looks, each stage once. */
function usualWay(visit: SignedInVisit, { definition }: CaseWording): readonly Place[] {
  const places = definition.path.map((code): Place => {
    const stage = stageOf(definition, code);
    return visit.actor.view === 'inside' ? { code: stage.code, label: stage.label } : stage.outside;
  });
  return places.filter((one, index) => places.findIndex((other) => other.code === one.code) === index);
}

function isBeside(file: CaseView, wording: CaseWording, visit: SignedInVisit): boolean {
  return !usualWay(visit, wording).some((one) => one.code === file.stage.code);
}

/** What was reached of the usual way, then the stage beside it, then what may still come. */
function pathWithDetour(visit: SignedInVisit, file: CaseView, wording: CaseWording): readonly PathStep[] {
  const way = usualWay(visit, wording);
  const last = way.findLastIndex((one) => wording.enteredAt[one.code] !== undefined);
  const present: PathStep = { code: file.stage.code, label: file.stage.label, state: 'current' };
  const ahead = file.stage.final ? [] : way.slice(last + 1);
  return [
    ...way.slice(0, last + 1).map((one): PathStep => ({ ...one, state: 'done' })),
    present,
    ...ahead.map((one): PathStep => ({ ...one, state: 'ahead' })),
  ];
}
