/** Whether everything a definition names is there: handlers, facts, roles, codes, acts, languages. */
import type {
  Condition,
  ConflictDefinition,
  EffectRef,
  GuardRef,
  InputDefinition,
  Label,
  Params,
  StageDefinition,
  TransitionDefinition,
  Who,
  WorkflowDefinition,
} from './definition.js';
import { triggerOf, visasOf } from './definition.js';
import type { FoundAt, VerifyContext } from './finding.js';
import type { ParamTypes, Registry } from './registry.js';

type FactType = Registry['facts'][string];

/** Something a definition names, with the place; `stage` where it stands in one. */
interface Named<T> {
  readonly what: T;
  readonly where: string;
  readonly stage?: string;
}

/** Names without a bearer, codes borne twice or ill-formed, labels without a language, outside labels at odds. */
export function nameFindings(definition: WorkflowDefinition, context: VerifyContext): readonly FoundAt[] {
  return [
    ...codeFindings(definition),
    ...handlerFindings(definition, context.registry),
    ...factFindings(definition, context.registry),
    ...roleFindings(definition, context.roles),
    ...conditionVisaFindings(definition),
    ...conflictFindings(definition),
    ...pathFindings(definition),
    ...labelFindings(definition, context.languages),
    ...outsideFindings(definition),
  ];
}

// --- codes

const CODE = /^[a-z][a-z0-9_]*$/;

function codeFindings(definition: WorkflowDefinition): readonly FoundAt[] {
  const lists = codeLists(definition);
  return [
    ...[...lists, ...nameLists(definition)].flatMap(({ what: codes, where }) =>
      codes
        .filter((code, index) => codes.indexOf(code) !== index)
        .map((code): FoundAt => ({ code: 'code_duplicate', where, params: { code } })),
    ),
    ...lists.flatMap(({ what: codes, where }) =>
      [...new Set(codes)]
        .filter((code) => !CODE.test(code))
        .map((code): FoundAt => ({ code: 'code_malformed', where, params: { code } })),
    ),
  ];
}

/** Lists of what is defined elsewhere, where naming it twice is a slip. */
function nameLists(definition: WorkflowDefinition): readonly Named<readonly string[]>[] {
  return [
    { where: 'path', what: definition.path },
    ...definition.conflicts.flatMap((one) =>
      one.sides.map((side) => ({ where: `conflicts/${one.code}/sides/${side.code}`, what: side.acts })),
    ),
  ];
}

/** The lists within which a code may stand once. Visas: in the whole definition, for conditions name them alone. */
function codeLists(definition: WorkflowDefinition): readonly Named<readonly string[]>[] {
  const { stages, clocks, conflicts } = definition;
  return [
    { where: 'code', what: [definition.code] },
    { where: 'stages', what: codesOf(stages) },
    { where: 'visas', what: stages.flatMap((stage) => codesOf(visasOf(stage))) },
    { where: 'clocks', what: codesOf(clocks) },
    { where: 'conflicts', what: codesOf(conflicts) },
    ...clocks.map((clock) => ({ where: `clocks/${clock.code}/reminders`, what: codesOf(clock.reminders) })),
    ...conflicts.map((one) => ({ where: `conflicts/${one.code}/sides`, what: codesOf(one.sides) })),
    ...stages.flatMap((stage) => [
      { where: `stages/${stage.code}/outside`, what: stage.outside ? [stage.outside.code] : [] },
      { where: `stages/${stage.code}/transitions`, what: codesOf(stage.transitions) },
      { where: `stages/${stage.code}/clocks`, what: (stage.clocks ?? []).map((one) => one.clock) },
    ]),
    ...transitionsOf(definition).flatMap(({ what, where }) => [
      { where: `${where}/inputs`, what: codesOf(what.inputs ?? []) },
      ...(what.inputs ?? []).map((input) => ({
        where: `${where}/inputs/${input.code}`,
        what: codesOf(itemsOf(input)),
      })),
    ]),
  ];
}

function codesOf(list: readonly { readonly code: string }[]): readonly string[] {
  return list.map((one) => one.code);
}

// --- guards and effects

function handlerFindings(definition: WorkflowDefinition, registry: Registry): readonly FoundAt[] {
  const guards = refsNamed<GuardRef>(definition, (one) => one.guards);
  const effects = refsNamed<EffectRef>(definition, (one) => one.effects);
  return [
    ...guards
      .filter(({ what }) => !Object.hasOwn(registry.guards, what.guard))
      .map(
        ({ what, where, stage }): FoundAt => ({
          code: 'guard_unregistered',
          where,
          params: { guard: what.guard },
          ...at(stage),
        }),
      ),
    ...effects
      .filter(({ what }) => !Object.hasOwn(registry.effects, what.effect))
      .map(
        ({ what, where, stage }): FoundAt => ({
          code: 'effect_unregistered',
          where,
          params: { effect: what.effect },
          ...at(stage),
        }),
      ),
    ...guards.flatMap(({ what, ...place }) =>
      paramFindings(
        what.guard,
        what.params,
        registry.guards[what.guard] && (registry.guardParams?.[what.guard] ?? {}),
        place,
      ),
    ),
    ...effects.flatMap(({ what, ...place }) =>
      paramFindings(
        what.effect,
        what.params,
        registry.effects[what.effect] && (registry.effects[what.effect]?.params ?? {}),
        place,
      ),
    ),
  ];
}

/** Parameters a handler needs and is not given, is given and does not take, or takes of another type. */
function paramFindings(
  handler: string,
  given: Params | undefined,
  taken: ParamTypes | undefined,
  { where, stage }: { readonly where: string; readonly stage?: string },
): readonly FoundAt[] {
  if (!taken) return [];
  const values = given ?? {};
  const unknown = Object.keys(values)
    .filter((param) => !Object.hasOwn(taken, param))
    .map((param): FoundAt => ({ code: 'param_unknown', where, params: { handler, param }, ...at(stage) }));
  const wrong = Object.entries(taken).flatMap(([param, wanted]): FoundAt[] => {
    const type = wanted.replace('?', '');
    const value = values[param];
    if (value === undefined) {
      if (wanted.endsWith('?')) return [];
      return [{ code: 'param_missing', where, params: { handler, param }, ...at(stage) }];
    }
    if (typeOfParam(value) === type) return [];
    return [{ code: 'param_wrong_type', where, params: { handler, param, type }, ...at(stage) }];
  });
  return [...unknown, ...wrong];
}

function typeOfParam(value: Params[string]): string {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'flag' : 'text';
}

/** What `pick` finds on every transition and on every settling. */
function refsNamed<T>(
  definition: WorkflowDefinition,
  pick: (from: { guards?: readonly GuardRef[]; effects?: readonly EffectRef[] }) => readonly T[] | undefined,
): readonly Named<T>[] {
  const onTransitions = transitionsOf(definition).flatMap(({ what, ...place }) =>
    (pick(what) ?? []).map((ref) => ({ ...place, what: ref })),
  );
  const onSettling = definition.stages.flatMap((stage) => {
    if (stage.kind !== 'approval') return [];
    const place = { where: `stages/${stage.code}/settled`, stage: stage.code };
    return (pick(stage.settled) ?? []).map((ref) => ({ ...place, what: ref }));
  });
  return [...onTransitions, ...onSettling];
}

// --- facts

function factFindings(definition: WorkflowDefinition, registry: Registry): readonly FoundAt[] {
  return factsNamed(definition).flatMap(({ what, where, stage }): FoundAt[] => {
    const type = Object.hasOwn(registry.facts, what.fact) ? registry.facts[what.fact] : undefined;
    const params = { fact: what.fact };
    if (type === undefined) return [{ code: 'fact_unregistered', where, params, ...at(stage) }];
    if (what.as === null || type === what.as) return [];
    return [{ code: 'fact_wrong_type', where, params: { ...params, type, needed: what.as }, ...at(stage) }];
  });
}

interface FactUse {
  readonly fact: string;
  /** The type its use needs; null when any will do. */
  readonly as: FactType | null;
}

function factsNamed(definition: WorkflowDefinition): readonly Named<FactUse>[] {
  return [
    ...definition.clocks.flatMap((clock): Named<FactUse>[] =>
      typeof clock.calendar === 'string'
        ? []
        : [{ where: `clocks/${clock.code}`, what: { fact: clock.calendar.fact, as: 'text' } }],
    ),
    ...definition.clocks.flatMap(({ code, period: { amount } }): Named<FactUse>[] =>
      typeof amount === 'number'
        ? []
        : [{ where: `clocks/${code}`, what: { fact: amount.fact, as: 'number' } }],
    ),
    ...whosOf(definition).flatMap(({ what, ...place }): Named<FactUse>[] =>
      what.named === undefined ? [] : [{ ...place, what: { fact: what.named, as: 'list' } }],
    ),
    ...definition.stages.flatMap((stage) =>
      visasOf(stage).flatMap((visa): Named<FactUse>[] => [
        ...(visa.each === undefined
          ? []
          : [{ ...visaPlace(stage, visa.code), what: { fact: visa.each, as: 'list' as const } }]),
        ...(visa.vouchesFor?.facts ?? []).map((fact) => ({
          ...visaPlace(stage, visa.code),
          what: { fact, as: null },
        })),
      ]),
    ),
    ...conditionsOf(definition).flatMap(({ what, ...place }) =>
      factsIn(what).map((use) => ({ ...place, what: use })),
    ),
    ...transitionsOf(definition).flatMap(({ what, ...place }): Named<FactUse>[] =>
      what.kind === 'visa' && what.consensusOf !== undefined
        ? [{ ...place, what: { fact: what.consensusOf, as: 'list' } }]
        : [],
    ),
    ...transitionsOf(definition).flatMap(({ what, ...place }): Named<FactUse>[] =>
      (what.inputs ?? []).some((input) => input.kind === 'document')
        ? [{ ...place, what: { fact: 'documentKinds', as: 'list' } }]
        : [],
    ),
  ];
}

function factsIn(condition: Condition): readonly FactUse[] {
  if ('all' in condition) return condition.all.flatMap(factsIn);
  if ('any' in condition) return condition.any.flatMap(factsIn);
  if ('not' in condition) return factsIn(condition.not);
  if ('visa' in condition) return [];
  const { fact, is, value } = condition;
  const numeric = is === 'at_least' || is === 'above' || is === 'below';
  const left: FactUse = { fact, as: numeric ? 'number' : is === 'includes' ? 'list' : null };
  if (value === null || typeof value !== 'object') return [left];
  return [left, { fact: value.fact, as: numeric ? 'number' : null }];
}

// --- roles

function roleFindings(definition: WorkflowDefinition, roles: readonly string[]): readonly FoundAt[] {
  return [
    ...whosOf(definition).flatMap(({ what, where, stage }): FoundAt[] =>
      roles.includes(what.role)
        ? []
        : [{ code: 'role_unknown', where, params: { role: what.role }, ...at(stage) }],
    ),
    ...definition.stages.flatMap((stage) =>
      visasOf(stage)
        .filter(({ by, needed }) =>
          [by, ...(needed.rule === 'panel' ? [needed.chair] : [])].some((who) => !roles.includes(who.role)),
        )
        .map((visa): FoundAt => {
          const { where } = visaPlace(stage, visa.code);
          return { code: 'visa_nobody_can_give', where, params: { visa: visa.code }, stage: stage.code };
        }),
    ),
    ...transitionsOf(definition).flatMap(({ what, where, stage }): FoundAt[] =>
      what.kind === 'move' && Array.isArray(what.by) && what.by.length === 0
        ? [{ code: 'transition_never_fires', where, params: { transition: what.code }, ...at(stage) }]
        : [],
    ),
    ...transitionsOf(definition).flatMap(({ what, where, stage }) =>
      (triggerOf(what) !== 'people' ? (what.inputs ?? []) : [])
        .filter((input) => input.kind !== 'document')
        .map(
          (input): FoundAt => ({
            code: 'input_from_nobody',
            where,
            params: { input: input.code },
            ...at(stage),
          }),
        ),
    ),
  ];
}

function whosOf(definition: WorkflowDefinition): readonly Named<Who>[] {
  return definition.stages.flatMap((stage): Named<Who>[] => {
    const where = `stages/${stage.code}`;
    const owner = (stage.kind === 'work' || stage.kind === 'waiting') && stage.owner ? [stage.owner] : [];
    return [
      ...owner.map((what) => ({ what, where: `${where}/owner`, stage: stage.code })),
      ...(stage.editableBy ?? []).map((what) => ({ what, where: `${where}/editableBy`, stage: stage.code })),
      ...visasOf(stage).flatMap((visa) =>
        [visa.by, ...(visa.needed.rule === 'panel' ? [visa.needed.chair] : [])].map((what) => ({
          what,
          ...visaPlace(stage, visa.code),
        })),
      ),
      ...stage.transitions.flatMap((one) =>
        one.kind === 'move' && typeof one.by !== 'string'
          ? one.by.map((what: Who) => ({
              what,
              where: `${where}/transitions/${one.code}`,
              stage: stage.code,
            }))
          : [],
      ),
    ];
  });
}

// --- visas named by conditions and by acts that make them void

function conditionVisaFindings(definition: WorkflowDefinition): readonly FoundAt[] {
  const known = definition.stages.flatMap((stage) => codesOf(visasOf(stage)));
  const named: Named<string>[] = [
    ...conditionsOf(definition).flatMap(({ what, ...place }) =>
      visasIn(what).map((code) => ({ ...place, what: code })),
    ),
    ...transitionsOf(definition).flatMap(({ what, ...place }) =>
      (what.invalidates ?? []).map((code) => ({ ...place, what: code })),
    ),
  ];
  return named
    .filter(({ what }) => !known.includes(what))
    .map(({ what, where, stage }) => ({ code: 'visa_unknown', where, params: { visa: what }, ...at(stage) }));
}

function visasIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(visasIn);
  if ('any' in condition) return condition.any.flatMap(visasIn);
  if ('not' in condition) return visasIn(condition.not);
  return 'visa' in condition ? [condition.visa] : [];
}

function conditionsOf(definition: WorkflowDefinition): readonly Named<Condition>[] {
  return definition.stages.flatMap((stage): Named<Condition>[] => {
    const where = `stages/${stage.code}`;
    const settled = stage.kind === 'approval' ? stage.settled.to : [];
    return [
      ...visasOf(stage).flatMap((visa) =>
        visa.when ? [{ what: visa.when, ...visaPlace(stage, visa.code) }] : [],
      ),
      ...settled.flatMap((route) =>
        route.when ? [{ what: route.when, where: `${where}/settled`, stage: stage.code }] : [],
      ),
      ...stage.transitions.flatMap((one) =>
        (one.to ?? []).flatMap((route) =>
          route.when
            ? [{ what: route.when, where: `${where}/transitions/${one.code}`, stage: stage.code }]
            : [],
        ),
      ),
    ];
  });
}

// --- conflicts

function conflictFindings(definition: WorkflowDefinition): readonly FoundAt[] {
  const known = actsOf(definition);
  return definition.conflicts.flatMap((conflict): FoundAt[] => {
    const where = `conflicts/${conflict.code}`;
    const params = { conflict: conflict.code };
    const manned = conflict.sides.filter((side) => side.acts.length > 0);
    return [
      ...conflict.sides.flatMap((side) =>
        side.acts
          .filter((act) => !known.has(act))
          .map(
            (act): FoundAt => ({
              code: 'conflict_act_unknown',
              where: `${where}/sides/${side.code}`,
              params: { ...params, act },
            }),
          ),
      ),
      ...(manned.length < 2 ? [{ code: 'conflict_one_sided' as const, where, params }] : []),
      ...onTwoSides(conflict).map(
        (act): FoundAt => ({
          code: 'duties_unsatisfiable',
          where,
          params: { ...params, act },
          ...at(stageOfAct(definition, act)),
        }),
      ),
    ];
  });
}

/** Acts that nobody can do: whoever did them would stand on two sides at once. */
function onTwoSides(conflict: ConflictDefinition): readonly string[] {
  const acts = conflict.sides.flatMap((side) => [...new Set(side.acts)]);
  return [...new Set(acts.filter((act, index) => acts.indexOf(act) !== index))];
}

function stageOfAct(definition: WorkflowDefinition, act: string): string | undefined {
  return definition.stages.find((stage) =>
    act.startsWith('visa:')
      ? visasOf(stage).some((visa) => `visa:${visa.code}` === act)
      : act.startsWith(`${stage.code}.`),
  )?.code;
}

/** What people can do on a case, as conflicts name it: visas, moves by people, and editing where a stage allows it. */
function actsOf(definition: WorkflowDefinition): ReadonlySet<string> {
  return new Set(
    definition.stages.flatMap((stage) => [
      ...visasOf(stage).map((visa) => `visa:${visa.code}`),
      ...stage.transitions
        .filter((one) => one.kind === 'move' && typeof one.by !== 'string')
        .map((one) => `${stage.code}.${one.code}`),
      ...(stage.editableBy && stage.editableBy.length > 0 ? [`${stage.code}.edit`] : []),
    ]),
  );
}

// --- path

function pathFindings(definition: WorkflowDefinition): readonly FoundAt[] {
  return definition.path
    .filter((code) => !definition.stages.some((stage) => stage.code === code))
    .map((code) => ({ code: 'path_stage_unknown', where: 'path', params: { stage: code } }));
}

// --- labels

function labelFindings(definition: WorkflowDefinition, languages: readonly string[]): readonly FoundAt[] {
  return labelsOf(definition).flatMap(({ what, where }) =>
    languages
      .filter((language) => !what[language]?.trim())
      .map((language): FoundAt => ({ code: 'label_missing', where, params: { language } })),
  );
}

function labelsOf(definition: WorkflowDefinition): readonly Named<Label>[] {
  return [
    { what: definition.label, where: 'label' },
    ...definition.clocks.flatMap((clock) => [
      { what: clock.label, where: `clocks/${clock.code}` },
      ...(clock.basis ? [{ what: clock.basis, where: `clocks/${clock.code}/basis` }] : []),
    ]),
    ...definition.conflicts.map((one) => ({ what: one.label, where: `conflicts/${one.code}` })),
    ...definition.stages.flatMap((stage) => [
      { what: stage.label, where: `stages/${stage.code}` },
      ...(stage.outside ? [{ what: stage.outside.label, where: `stages/${stage.code}/outside` }] : []),
      ...visasOf(stage).map((visa) => ({ what: visa.label, where: visaPlace(stage, visa.code).where })),
    ]),
    ...transitionsOf(definition).flatMap(({ what, where }) => [
      { what: what.label, where },
      { what: what.done, where: `${where}/done` },
      ...(what.inputs ?? []).flatMap((input) => [
        { what: input.label, where: `${where}/inputs/${input.code}` },
        ...itemsOf(input).map((item) => ({
          what: item.label,
          where: `${where}/inputs/${input.code}/${item.code}`,
        })),
      ]),
    ]),
  ];
}

/** Stages that share an outside stage must be told the same way, or the inside shows through; each has one. */
function outsideFindings(definition: WorkflowDefinition): readonly FoundAt[] {
  const first = new Map<string, string>();
  return definition.stages.flatMap((stage): FoundAt[] => {
    const where = `stages/${stage.code}/outside`;
    if (!stage.outside?.label?.en?.trim()) {
      return [{ code: 'outside_name_missing', where, params: { stage: stage.code }, stage: stage.code }];
    }
    const { code, label } = stage.outside;
    const told = JSON.stringify(Object.entries(label).sort());
    const before = first.get(code) ?? told;
    first.set(code, before);
    return before === told ? [] : [{ code: 'outside_label_differs', where, params: { outside: code } }];
  });
}

// --- places

function transitionsOf(definition: WorkflowDefinition): readonly Named<TransitionDefinition>[] {
  return definition.stages.flatMap((stage) =>
    stage.transitions.map((what) => ({
      what,
      where: `stages/${stage.code}/transitions/${what.code}`,
      stage: stage.code,
    })),
  );
}

function itemsOf(input: InputDefinition) {
  if (input.kind === 'checklist') return input.items;
  return input.kind === 'choice' ? input.options : [];
}

function visaPlace(stage: StageDefinition, visa: string): { where: string; stage: string } {
  return { where: `stages/${stage.code}/visas/${visa}`, stage: stage.code };
}

function at(stage: string | undefined): { stage?: string } {
  return stage === undefined ? {} : { stage };
}
