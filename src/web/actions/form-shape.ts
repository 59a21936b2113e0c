/** The application's form in parts: each list is one, and so is every other field. */
import type { DraftFields } from '../../cases/form-draft.js';
import type { ClashWords } from '../drafts/conflict-page.js';
import type { FormShape } from '../drafts/merge-versions.js';
import type { Visit } from '../shell/visit.js';
import { isList, LINE_PARTS, type LineList, partLabel, usedLines } from './form-fields.js';
import type { FormOptions } from './form-options.js';
import { readCents } from './read-cents.js';

const FROZEN = ['lotId', 'funds', 'countries'];
const LONG = new Set(['summary', 'objectives', 'activities', 'indicators', 'fundingJustification']);

/** `frozen`: call, fund and countries stay as they were submitted; `funding`: whether its justification is written here. */
export function formShape({ frozen, funding }: { frozen: boolean; funding: boolean }): FormShape {
  return {
    partOf: (field) => {
      const [list = ''] = field.split('.', 1);
      return isList(list) ? list : field;
    },
    hidden: [...(frozen ? FROZEN : []), ...(funding ? [] : ['fundingJustification'])],
  };
}

export function clashWords(visit: Visit, options: FormOptions, shape: FormShape): ClashWords {
  const texts: Readonly<Record<string, readonly { value: string; text: string }[]>> = {
    lotId: options.lots,
    funds: options.funds,
    pillar: options.pillars,
    routes: options.routes,
    coApplicantIds: options.coApplicants,
    country: options.countries,
    heading: options.headings,
  };
  const worded = (field: string, value: string) => {
    if (field === 'theme' && value !== '') return visit.theme(value);
    if (field === 'startsOn' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return visit.date(value);
    if (field.endsWith('Cents')) {
      const cents = readCents(value);
      return Number.isNaN(cents) ? value : visit.money(cents);
    }
    const offered = Object.hasOwn(texts, field) ? texts[field] : undefined;
    return offered?.find((one) => one.value === value)?.text ?? value;
  };
  return {
    shape,
    label: (part) => partLabel(part, visit),
    shown: (part, fields) => {
      if (isList(part)) return linesShown(part, fields, worded);
      const value = fields[part] ?? '';
      const ticked = part === 'routes' || part === 'coApplicantIds';
      return ticked ? value.split(',').map((one) => worded(part, one)) : [worded(part, value)];
    },
    texts: LONG,
  };
}

function linesShown(
  list: LineList,
  fields: DraftFields,
  worded: (field: string, value: string) => string,
): readonly string[] {
  return usedLines(fields, list).map((line) =>
    LINE_PARTS[list]
      .map((field) => worded(field, (fields[`${list}.${line}.${field}`] ?? '').trim()))
      .filter((text) => text !== '')
      .join(' · '),
  );
}
