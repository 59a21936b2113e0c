import { namedOnce, stageChosen } from '../../src/cases/stage-choices.query.js';

const label = (en: string, fr = en) => ({ en, fr });

test('stages that are called the same in every language are one choice of all their codes', () => {
  const choices = namedOnce([
    { code: 'draft', label: label('Draft', 'Brouillon') },
    { code: 'asked', label: label('Clarification', 'Précisions') },
    { code: 'asked_again', label: { fr: 'Précisions', en: 'Clarification' } },
    { code: 'other', label: label('Clarification', 'Éclaircissement') },
    { code: 'draft', label: label('Draft', 'Brouillon') },
  ]);
  expect(choices.map(({ code, codes }) => [code, codes])).toEqual([
    ['draft', ['draft']],
    ['asked', ['asked', 'asked_again']],
    ['other', ['other']],
  ]);
  expect(stageChosen(choices, 'asked_again')?.code).toBe('asked');
  expect([stageChosen(choices, 'nothing'), stageChosen(choices, undefined)]).toEqual([undefined, undefined]);
});
