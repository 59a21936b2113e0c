import type { CaseRuntime } from '../../cases/case-runtime.js';
import type { Visit } from '../shell/visit.js';

/** What everybody is told of an action's stage, by the outside code that figures are kept under. */
export function outsideStageNames(runtime: CaseRuntime, visit: Visit): (code: string) => string {
  const { stages } = runtime.subjects.get('action').shipped;
  return (code) => {
    const found = stages.find((stage) => stage.outside.code === code);
    return found ? visit.label(found.outside.label) : code;
  };
}
