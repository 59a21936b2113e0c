/** A grid as it is sent, checked field by field; whether it is sound is asked when it is put in force. Pure. */
import { FieldChecks } from '../kernel/field-checks.js';
import { type Criterion, type GridRules, OUTLIER_RULES, WHOLE_GRID_HUNDREDTHS } from './grid-rules.js';
import { parsePoints, writePoints } from './points-text.js';

export const MAX_CRITERIA = 30;

/** Texts as they were typed; numbers too. */
export interface CriterionSent {
  readonly nameEn: string;
  readonly nameFr: string;
  readonly questionEn: string;
  readonly questionFr: string;
  readonly weight: string;
  readonly maximum: string;
  readonly threshold: string;
}

export interface GridSent {
  readonly criteria: readonly CriterionSent[];
  readonly threshold: string;
  readonly criterionTolerance: string;
  readonly totalTolerance: string;
  readonly outlierRule: string;
}

/** Throws with a pointer to each field that is wrong. */
export function gridRead(sent: GridSent): GridRules {
  const checks = new FieldChecks();
  const wholeNumber = (pointer: string, text: string, min: number, max: number) =>
    checks.integer(pointer, /^\d{1,4}$/.test(text) ? Number(text) : text === '' ? null : Number.NaN, {
      min,
      max,
    });
  const points = (pointer: string, text: string, most: number) => {
    const value = parsePoints(text);
    if (text === '') checks.add(pointer, 'missing');
    else if (value === null) checks.add(pointer, 'points_malformed');
    else if (value > most) checks.add(pointer, 'points_above_maximum', { maximum: writePoints(most) });
    return value ?? 0;
  };
  const criteria = checks.list('criteria', sent.criteria, MAX_CRITERIA).map((_, index): Criterion => {
    const one = sent.criteria[index] as CriterionSent;
    const at = `criteria/${index}`;
    const maximumHundredths = points(`${at}/maximum`, one.maximum, WHOLE_GRID_HUNDREDTHS);
    if (one.maximum !== '' && maximumHundredths === 0 && parsePoints(one.maximum) === 0) {
      checks.add(`${at}/maximum`, 'out_of_range', { min: 1, max: 100 });
    }
    return {
      names: {
        en: checks.text(`${at}/nameEn`, one.nameEn, { min: 1, max: 200 }),
        fr: checks.text(`${at}/nameFr`, one.nameFr, { min: 1, max: 200 }),
      },
      questions: {
        en: checks.text(`${at}/questionEn`, one.questionEn, { max: 2_000, lines: true }),
        fr: checks.text(`${at}/questionFr`, one.questionFr, { max: 2_000, lines: true }),
      },
      weight: wholeNumber(`${at}/weight`, one.weight, 1, 100),
      maximumHundredths,
      // The database takes no threshold that nobody can reach, in a draft neither.
      thresholdHundredths: points(
        `${at}/threshold`,
        one.threshold === '' ? '0' : one.threshold,
        maximumHundredths,
      ),
    };
  });
  const thresholdHundredths = points('threshold', sent.threshold, WHOLE_GRID_HUNDREDTHS);
  const totalToleranceHundredths = points('totalTolerance', sent.totalTolerance, WHOLE_GRID_HUNDREDTHS);
  const criterionTolerancePercent = wholeNumber('criterionTolerance', sent.criterionTolerance, 0, 100);
  const outlierRule = checks.choice('outlierRule', sent.outlierRule, OUTLIER_RULES) ?? 'consensus';
  checks.done();
  return { criteria, thresholdHundredths, totalToleranceHundredths, criterionTolerancePercent, outlierRule };
}

/** A grid as a form shows it. */
export function gridWritten(rules: GridRules): GridSent {
  return {
    criteria: rules.criteria.map((one) => ({
      nameEn: one.names.en,
      nameFr: one.names.fr,
      questionEn: one.questions.en,
      questionFr: one.questions.fr,
      weight: String(one.weight),
      maximum: writePoints(one.maximumHundredths),
      threshold: writePoints(one.thresholdHundredths),
    })),
    threshold: writePoints(rules.thresholdHundredths),
    criterionTolerance: String(rules.criterionTolerancePercent),
    totalTolerance: writePoints(rules.totalToleranceHundredths),
    outlierRule: rules.outlierRule,
  };
}
