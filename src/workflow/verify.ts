/**
 * What is wrong with a definition, told before anybody is bound by it. Pure, and fast enough for every start.
 * Each finding is data: a code with its sentence's parameters, the place, and where it helps a way to get there.
 */
import type { WorkflowDefinition } from './definition.js';
import type { Finding, VerifyContext } from './finding.js';
import { clockFindings } from './verify-clocks.js';
import { graphFindings, pathsFrom } from './verify-graph.js';
import { nameFindings } from './verify-names.js';
import { visaFindings } from './verify-visas.js';

/**
 * Every finding on `definition`, in a stable order; none when it is sound. Never throws on a definition of the right
 * shape, however broken. Conditions are taken as satisfiable: what depends on facts is not explored here.
 */
export function verifyDefinition(definition: WorkflowDefinition, context: VerifyContext): readonly Finding[] {
  const paths = pathsFrom(definition, definition.initial);
  const found = [
    ...nameFindings(definition, context),
    ...graphFindings(definition),
    ...visaFindings(definition),
    ...clockFindings(definition),
  ];
  return found.map(({ stage, severity, ...finding }) => {
    const path = stage === undefined ? undefined : paths.get(stage);
    return { ...finding, severity: severity ?? 'error', ...(path ? { path } : {}) };
  });
}
