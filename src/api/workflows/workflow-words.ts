/** Workflows as programs read them: codes as they are, beside them what people call things. */
import type { DryRunCase } from '../../definitions/dry-run.query.js';
import { type Examined, isSound } from '../../definitions/examine.js';
import { namesInBoth } from '../../definitions/names-in-both.js';
import type { Version } from '../../definitions/workflows.query.js';
import {
  diffSentence,
  findingSentence,
  type Locale,
  labelIn,
  namesOf,
  obstacleSentence,
  shapeSentence,
} from '../../i18n/index.js';
import { type Change, type Finding, nameOf, type WorkflowDefinition } from '../../workflow/index.js';
import type { DifferencesDto, DryRunDto, ExaminedDto, VersionDto } from './workflow.dto.js';

export function versionInWords(version: Version, locale: Locale): VersionDto {
  const { id, code, subject, status, shipped, hash, publishedAt, proposedBy, confirmedBy, runningCases } =
    version;
  return {
    id,
    code,
    subject,
    title: labelIn(version.label, locale),
    version: version.version,
    status,
    shipped,
    hash,
    publishedAt,
    proposedBy,
    confirmedBy,
    runningCases,
  };
}

export function changesInWords(
  changes: readonly Change[],
  before: WorkflowDefinition,
  after: WorkflowDefinition,
  locale: Locale,
): DifferencesDto['changes'] {
  const nameOf = namesInBoth(before, after, locale);
  return changes.map((one) => ({
    change: one.change,
    part: one.part,
    at: one.at.map(({ part, code }) => ({ part, code })),
    field: one.field,
    sentence: diffSentence(one, locale, nameOf),
  }));
}

export function examinedInWords(
  examined: Examined,
  changes: readonly Change[],
  current: WorkflowDefinition,
  locale: Locale,
): ExaminedDto {
  if (!examined.readable) {
    const problems = examined.problems.map((one) => ({
      pointer: one.at,
      line: one.line,
      code: one.code,
      sentence: shapeSentence(one, locale),
    }));
    return { readable: false, sound: false, hash: null, problems, findings: [], people: [], changes: [] };
  }
  return {
    readable: true,
    sound: isSound(examined),
    hash: examined.hash,
    problems: [],
    findings: examined.findings.map((one) => findingInWords(one, examined.definition, locale)),
    people: examined.people.map((one) => findingInWords(one, examined.definition, locale)),
    changes: changesInWords(changes, current, examined.definition, locale),
  };
}

export function dryRunCaseInWords(
  one: DryRunCase,
  to: WorkflowDefinition,
  locale: Locale,
): DryRunDto['items'][number] {
  const { id, reference, title, stage, version, plan } = one;
  const words = namesInBoth(one.definition, to, locale);
  return {
    id,
    reference,
    title,
    stage,
    version,
    landsIn: plan.ok ? plan.landing.stage : null,
    keeps: plan.ok ? plan.landing.kept.map(nameOf) : [],
    drops: plan.ok ? plan.landing.dropped.map(nameOf) : [],
    obstacles: plan.ok
      ? []
      : plan.obstacles.map((obstacle) => ({
          code: obstacle.code,
          sentence: obstacleSentence(obstacle, locale, words),
        })),
  };
}

function findingInWords(
  finding: Finding,
  definition: WorkflowDefinition,
  locale: Locale,
): ExaminedDto['findings'][number] {
  return {
    code: finding.code,
    severity: finding.severity,
    where: finding.where,
    sentence: findingSentence(finding, locale, namesOf(definition, locale)),
    path: (finding.path ?? []).map(({ stage, transition, to }) => ({ stage, transition, to })),
  };
}
