import type { CaseRuntime } from '../../cases/case-runtime.js';
import type { Visit } from '../shell/visit.js';

const KINDS_OF_ACTION = ['action', 'technical_assistance', 'dialogue'];

/** What everybody is told of the stage of an action of any kind, by the outside code that figures are kept under. */
export function outsideStageNames(runtime: CaseRuntime, visit: Visit): (code: string) => string {
  const stages = KINDS_OF_ACTION.flatMap((kind) => runtime.subjects.get(kind).shipped.stages);
  return (code) => {
    const found = stages.find((stage) => stage.outside.code === code);
    return found ? visit.label(found.outside.label) : code;
  };
}
