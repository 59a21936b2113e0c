/** What is wrong with the ways through a definition, each with a shortest way that shows it. */
import type { StageDefinition, WorkflowDefinition } from './definition.js';
import { stageOf } from './definition.js';
import { type Edge, type Explored, type Node, wayTo } from './explore.js';
import type { Finding, FindingCode } from './finding.js';
import { countingVisas, nameOf, slotOutcome, slotsOf, waitsFor } from './visas.js';
import { slippedVisas } from './vouching.js';

/** Stages nobody comes to, dead ends, clocks that turn in circles, visas that are stuck, money that does not add up. */
export function wayFindings(definition: WorkflowDefinition, explored: Explored): readonly Finding[] {
  if (explored.tooLarge) {
    const { what, size } = explored.tooLarge;
    return [finding(what === 'facts' ? 'too_many_facts' : 'too_large', '', { size })];
  }
  const { nodes } = explored;
  return [
    ...unreachable(definition, nodes),
    ...deadEnds(definition, nodes),
    ...circles(nodes),
    ...moneyFaults(definition, nodes),
  ];
}

/** The same with the people there are: what their duties leave nobody for. */
export function waysWithPeople(definition: WorkflowDefinition, nodes: readonly Node[]): readonly Finding[] {
  return [
    ...deadEnds(definition, nodes).map((one): Finding => ({ ...one, code: 'people_cannot_finish' })),
    ...stuckVisas(definition, nodes),
  ];
}

/** A shortest way to every stage that some case comes to. */
export function waysToStages(nodes: readonly Node[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  nodes.forEach((node, at) => {
    if (!first.has(node.state.stage)) first.set(node.state.stage, at);
  });
  return first;
}

function unreachable(definition: WorkflowDefinition, nodes: readonly Node[]): readonly Finding[] {
  const reached = waysToStages(nodes);
  return definition.stages
    .filter((stage) => !reached.has(stage.code))
    .map((stage) => finding('stage_unreachable', `stages/${stage.code}`, { stage: stage.code }));
}

/** States from which, on the facts as they are, no final stage is reached whatever is done. One finding a stage. */
function deadEnds(definition: WorkflowDefinition, nodes: readonly Node[]): readonly Finding[] {
  const before: number[][] = nodes.map(() => []);
  nodes.forEach((node, at) => {
    for (const edge of node.edges) before[edge.to]?.push(at);
  });
  const ending = nodes.map((node) => stageOf(definition, node.state.stage).kind === 'final');
  const queue = nodes.flatMap((_node, at) => (ending[at] ? [at] : []));
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const earlier of before[at] ?? []) {
      if (ending[earlier]) continue;
      ending[earlier] = true;
      queue.push(earlier);
    }
  }
  const told = new Set<string>();
  return nodes.flatMap((node, at) => {
    const { stage } = node.state;
    if (ending[at] || told.has(stage)) return [];
    told.add(stage);
    return [seenAt(nodes, at, 'no_end_reachable', `stages/${stage}`, { stage })];
  });
}

/** Clocks that run out one after the other and come back to where they began, without anybody doing anything. */
function circles(nodes: readonly Node[]): readonly Finding[] {
  const byClock = nodes.map((node) => node.edges.filter((edge) => edge.deed.acting.kind === 'clock'));
  const open = byClock.map((edges) => edges.length);
  const before: number[][] = nodes.map(() => []);
  byClock.forEach((edges, at) => {
    for (const edge of edges) before[edge.to]?.push(at);
  });
  const done = open.flatMap((count, at) => (count === 0 ? [at] : []));
  for (let at = done.pop(); at !== undefined; at = done.pop()) {
    for (const earlier of before[at] ?? []) {
      const left = (open[earlier] ?? 0) - 1;
      open[earlier] = left;
      if (left === 0) done.push(earlier);
    }
  }
  const first = open.findIndex((count) => count > 0);
  if (first < 0) return [];
  const seen: number[] = [];
  const taken: Edge[] = [];
  for (let at = first; !seen.includes(at); ) {
    seen.push(at);
    const edge = byClock[at]?.find((one) => (open[one.to] ?? 0) > 0);
    if (!edge) return [];
    taken.push(edge);
    at = edge.to;
  }
  const start = seen.indexOf(taken.at(-1)?.to ?? first);
  const around = taken.slice(start).map((edge) => edge.step);
  const entry = seen[start] ?? first;
  return [
    finding(
      'livelock',
      `stages/${nodes[entry]?.state.stage}`,
      { transitions: [...new Set(around.map((step) => step.transition))] },
      [...wayTo(nodes, entry), ...around],
    ),
  ];
}

/**
 * Visas whose turn has come while nobody can answer them. It is an error where that is so whenever it is asked for, a
 * warning where another way leads round it. What is bound to come out the same whatever is answered does not count.
 */
function stuckVisas(definition: WorkflowDefinition, nodes: readonly Node[]): readonly Finding[] {
  const stuck = new Map<string, { readonly stage: string; readonly at: number }>();
  const given = new Set<string>();
  nodes.forEach((node, at) => {
    const stage = stageOf(definition, node.state.stage);
    if (stage.kind !== 'approval' || slippedVisas(definition, node.state)?.earlier) return;
    for (const edge of node.edges) for (const visa of edge.accepted.visas) given.add(visa.code);
    for (const slot of openSlots(stage, node)) {
      const answered = node.edges.some((edge) =>
        edge.accepted.visas.some((visa) => nameOf(visa) === slot.name),
      );
      if (!answered && !laterAnswered(nodes, at, stage, slot.name) && !stuck.has(slot.visa.code)) {
        stuck.set(slot.visa.code, { stage: stage.code, at });
      }
    }
  });
  return [...stuck].map(([visa, { stage, at }]) => ({
    ...seenAt(nodes, at, 'people_conflicted', `stages/${stage}/visas/${visa}`, { visa }),
    severity: given.has(visa) ? 'warning' : 'error',
  }));
}

/** In one order some visas are answered only after others: whether this one is, in the stage's same visit. */
function laterAnswered(nodes: readonly Node[], at: number, stage: StageDefinition, name: string): boolean {
  const seen = new Set([at]);
  const queue = [at];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const edge of nodes[next]?.edges ?? []) {
      if (edge.accepted.visas.some((visa) => nameOf(visa) === name)) return true;
      const isHere = !edge.accepted.moved && nodes[edge.to]?.state.stage === stage.code;
      if (!isHere || seen.has(edge.to)) continue;
      seen.add(edge.to);
      queue.push(edge.to);
    }
  }
  return false;
}

function openSlots(stage: StageDefinition, node: Node) {
  const counting = countingVisas(node.state);
  return slotsOf(stage, node.state).filter(
    (slot) => slotOutcome(slot, counting) === null && waitsFor(stage, node.state, slot).length === 0,
  );
}

function moneyFaults(definition: WorkflowDefinition, nodes: readonly Node[]): readonly Finding[] {
  const found = new Map<string, Finding>();
  const tell = (one: Finding) => {
    const key = `${one.code} ${one.where}`;
    if (!found.has(key)) found.set(key, one);
  };
  nodes.forEach((node, at) => {
    const { stage } = node.state;
    for (const edge of node.edges) {
      for (const fault of edge.faults) {
        const where = `stages/${stage}/transitions/${edge.step.transition}`;
        tell(finding(fault, where, { transition: edge.step.transition }, [...wayTo(nodes, at), edge.step]));
      }
    }
    if (node.money === 'reserved' && stageOf(definition, stage).kind === 'final') {
      tell(seenAt(nodes, at, 'money_left_reserved', `stages/${stage}`, { stage }));
    }
  });
  return [...found.values()];
}

/** What shows in a state: with the way there, and the facts there. */
function seenAt(
  nodes: readonly Node[],
  at: number,
  code: FindingCode,
  where: string,
  params: Finding['params'],
): Finding {
  const facts = nodes[at]?.state.facts;
  return { ...finding(code, where, params, wayTo(nodes, at)), ...(facts ? { facts } : {}) };
}

function finding(
  code: FindingCode,
  where: string,
  params: Finding['params'],
  path?: Finding['path'],
): Finding {
  return { code, severity: 'error', where, params, ...(path ? { path } : {}) };
}
