/** How the forecast fares on simulated cases of a workflow, worked out once for each version that is asked about. */
import {
  type Calibration,
  calibrateSimulated,
  type Registry,
  type WorkflowDefinition,
} from '../workflow/index.js';
import { decisionStage } from './decision-stage.js';

/** Enough to tell one half from six tenths, with enough of them decided where most are refused. */
const CASES = 800;
const SEED = 11;

/** The answer is the same whenever it is asked for, and takes about a second. */
const known = new WeakMap<Registry, Map<string, Calibration | null>>();

/** `version` names the definition among those of its subject. Null where it cannot be simulated. */
export function simulatedCalibration(
  version: string,
  definition: WorkflowDefinition,
  registry: Registry,
): Calibration | null {
  const kept = known.get(registry) ?? new Map<string, Calibration | null>();
  known.set(registry, kept);
  const found = kept.get(version);
  if (found !== undefined) return found;
  const decision = decisionStage(definition.subject);
  const asked = { cases: CASES, seed: SEED, ...(decision === undefined ? {} : { decision }) };
  const calibration = calibrateSimulated(definition, registry, asked);
  kept.set(version, calibration);
  return calibration;
}
