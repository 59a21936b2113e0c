/** What the form of a simulation asks for: numbers, each within its bounds. */
import {
  type SimulationOptions,
  type StageDefinition,
  visasOf,
  type WorkflowDefinition,
} from '../../workflow/index.js';
import { type FieldError, FormErrors } from '../components/index.js';
import type { Visit } from '../shell/visit.js';

/** What was typed, by the field's name. */
export type SimulationFilled = Readonly<Record<string, string>>;

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly whole?: boolean;
}

/** More cases than these say little more and take longer than a page should. */
const NUMBERS = {
  cases: { least: 1, most: 2_000, whole: true },
  seed: { least: 0, most: 2_147_483_647, whole: true },
  daysBetween: { least: 0, most: 1_000 },
  daysPerAct: { least: 0, most: 1_000 },
} as const satisfies Readonly<Record<string, Bounds>>;
const PEOPLE: Bounds = { least: 0, most: 10_000, whole: true };
const DAYS: Bounds = { least: 0, most: 10_000 };

export const USUAL: SimulationFilled = { cases: '1000', seed: '1', daysBetween: '1', daysPerAct: '0.25' };

/** The fields that one workflow adds: a number of people per role, days per stage. */
export function peopleField(role: string): string {
  return `people.${role}`;
}

export function daysField(stage: string): string {
  return `days.${stage}`;
}

/** The roles that act in a workflow, in the order of its stages. */
export function rolesIn({ stages }: WorkflowDefinition): readonly string[] {
  const roles = stages.flatMap((stage) => [
    ...visasOf(stage).flatMap(({ by, needed }) => (needed.rule === 'panel' ? [by, needed.chair] : [by])),
    ...stage.transitions.flatMap((one) => (one.kind === 'move' && typeof one.by !== 'string' ? one.by : [])),
  ]);
  return [...new Set(roles.map((who) => who.role))];
}

/** The stages in which cases spend time. */
export function stagesIn({ stages }: WorkflowDefinition): readonly StageDefinition[] {
  return stages.filter((stage) => stage.kind !== 'final');
}

/** What was typed into the fields that the form has, the usual where nothing was; anything else is passed over. */
export function filledIn(definition: WorkflowDefinition, query: unknown): SimulationFilled {
  const given = (query ?? {}) as Readonly<Record<string, unknown>>;
  const names = [
    ...Object.keys(NUMBERS),
    ...rolesIn(definition).map(peopleField),
    ...stagesIn(definition).map(({ code }) => daysField(code)),
  ];
  return Object.fromEntries(names.map((name) => [name, textOf(given[name]) || (USUAL[name] ?? '')]));
}

/** The options that were typed, or what has to be mended. */
export function optionsTyped(
  visit: Visit,
  definition: WorkflowDefinition,
  filled: SimulationFilled,
): { readonly options: SimulationOptions; readonly errors: FormErrors } {
  const errors: FieldError[] = [];
  const read = (name: string, label: string, bounds: Bounds): number | undefined => {
    const text = (filled[name] ?? '').replace(',', '.');
    if (text === '') return undefined;
    const number = /^\d{1,10}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
    const { least, most, whole = false } = bounds;
    if (number >= least && number <= most && (!whole || Number.isInteger(number))) return number;
    const said = { least: visit.number(least), most: visit.number(most) };
    const key = whole ? 'process.simulation.whole_wrong' : 'process.simulation.number_wrong';
    errors.push({ field: name, label, text: visit.t(key, said) });
    return undefined;
  };
  const named = (
    codes: readonly string[],
    field: (code: string) => string,
    label: (code: string) => string,
    bounds: Bounds,
  ) =>
    Object.fromEntries(
      codes.flatMap((code) => {
        const number = read(field(code), label(code), bounds);
        return number === undefined ? [] : [[code, number]];
      }),
    );
  const numbers = {
    ...given('cases', read('cases', visit.t('process.simulation.cases'), NUMBERS.cases)),
    ...given('seed', read('seed', visit.t('process.simulation.seed'), NUMBERS.seed)),
    ...given('daysBetween', read('daysBetween', visit.t('process.simulation.between'), NUMBERS.daysBetween)),
    ...given('daysPerAct', read('daysPerAct', visit.t('process.simulation.per_act'), NUMBERS.daysPerAct)),
  };
  const people = named(rolesIn(definition), peopleField, (role) => visit.sentence(`role.${role}`), PEOPLE);
  const stages = stagesIn(definition);
  const times = named(
    stages.map(({ code }) => code),
    daysField,
    (code) => visit.label(stages.find((one) => one.code === code)?.label ?? { en: code }),
    DAYS,
  );
  return { options: { ...numbers, people, times }, errors: new FormErrors(errors) };
}

function given(name: string, value: number | undefined): Readonly<Record<string, number>> {
  return value === undefined ? {} : { [name]: value };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 50).trim() : '';
}
