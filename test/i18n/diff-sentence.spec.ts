import fc from 'fast-check';
import { fundingRequestWorkflow } from '../../src/funding/funding-request.workflow.js';
import {
  diffSentence,
  hasMessage,
  LOCALES,
  type Locale,
  type NameOf,
  namesOf,
  obstacleSentence,
  translateIfKnown,
} from '../../src/i18n/index.js';
import { subjects } from '../../src/subjects.js';
import {
  type ApprovalStage,
  diffDefinitions,
  type StageDefinition,
  type WorkflowDefinition,
} from '../../src/workflow/index.js';
import { withSecondSignature } from '../support/second-signature.js';

function namesIn(before: WorkflowDefinition, after: WorkflowDefinition, locale: Locale): NameOf {
  const [old, now] = [namesOf(before as never, locale), namesOf(after as never, locale)];
  return (kind, code) => now(kind, code) ?? old(kind, code);
}

function sentences(before: WorkflowDefinition, after: WorkflowDefinition, locale: Locale = 'en') {
  return diffDefinitions(before, after).map((one) =>
    diffSentence(one, locale, namesIn(before, after, locale)).replaceAll('\u00a0', ' '),
  );
}

function withAosd(change: (stage: ApprovalStage) => ApprovalStage): WorkflowDefinition {
  return {
    ...fundingRequestWorkflow,
    stages: fundingRequestWorkflow.stages.map(
      (stage): StageDefinition =>
        stage.code === 'aosd' && stage.kind === 'approval' ? change(stage) : stage,
    ),
  };
}

describe('differences in words', () => {
  it('say when a visa is asked for, with the amount as people write it', () => {
    const above = withAosd((stage) => ({
      ...stage,
      visas: stage.visas.map((visa) =>
        visa.code === 'second_signature'
          ? { ...visa, when: { fact: 'amountCents', is: 'above', value: 100_000_000 } }
          : visa,
      ),
    }));
    expect(sentences(fundingRequestWorkflow, above)).toEqual([
      'The stage “Authorisation”: the visa “Second authorising signature” is asked for when the amount is above EUR 1,000,000.00; before: when the amount is at least the amount set for a second signature',
    ]);
    expect(sentences(fundingRequestWorkflow, above, 'fr')[0]).toMatch(
      /^L’étape « Ordonnancement » : le visa « Seconde signature de l’ordonnateur » est demandé lorsque le montant dépasse 1.000.000,00.EUR/,
    );
  });

  it('say what a new stage asks for, and where the one before it now leads', () => {
    const told = sentences(fundingRequestWorkflow, withSecondSignature(fundingRequestWorkflow));
    expect(told).toContain(
      'The stage “Second authorising signature” is new: it asks for Signature of the head of unit (Head of unit); leads to “Authorisation”',
    );
    expect(told).toContain(
      'The stage “Financial verification”: where it leads once every visa is answered is now “Second authorising signature” when the amount is above EUR 1,000,000.00, otherwise “Authorisation”; before: “Authorisation”',
    );
    expect(told).toContain('The usual way: “Second authorising signature” new');
    expect(told).toContain('The limit “Time for the second signature” is new: runs for 5 working days');
  });

  it('tell a name that changed in another language than the reader’s', () => {
    const renamed = withAosd((stage) => ({ ...stage, label: { ...stage.label, fr: 'Signature' } }));
    expect(sentences(fundingRequestWorkflow, renamed)).toEqual([
      'The stage “Authorisation”: the name is now “Signature” (fr); before: “Ordonnancement” (fr)',
    ]);
  });

  it('have words for every part and field of what is shipped, gone or new', () => {
    for (const { shipped } of subjects) {
      const empty = {
        ...shipped,
        label: { en: 'X', fr: 'X' },
        path: [],
        clocks: [],
        conflicts: [],
        stages: [],
      };
      for (const locale of LOCALES) {
        for (const [from, to] of [
          [shipped, empty],
          [empty, shipped],
        ] as const) {
          for (const sentence of sentences(from, to, locale)) {
            expect(sentence).not.toMatch(/diff\.|undefined|\[object|\{\{/);
          }
        }
      }
    }
  });

  it('name every fact that a condition may ask about', () => {
    const facts = subjects.flatMap((subject) => Object.keys(subject.registry.facts));
    expect([...new Set(facts)].filter((fact) => !hasMessage(`fact.${fact}`))).toEqual([]);
  });

  it('never break, whatever somebody has written', () => {
    fc.assert(
      fc.property(fc.object(), fc.string(), (value, field) => {
        for (const [before, after] of [
          [null, value],
          [value, null],
          [value, [value]],
        ] as const) {
          const change = { part: 'stage', change: 'changed' as const, at: [], field, before, after };
          expect(typeof diffSentence(change, 'en', () => null)).toBe('string');
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('reasons why a file cannot go over', () => {
  const codes = [
    'stage_gone',
    'stage_final',
    'outside_differs',
    'nothing_left_to_answer',
    'duty_conflict',
    'calendar_missing',
    'period_missing',
    'not_found',
    'ended',
    'there_already',
    'fault',
  ];
  it.each(codes)('%s', (code) => {
    for (const locale of LOCALES) expect(translateIfKnown(locale, `obstacle.${code}`)).not.toBeNull();
  });

  it('name stages as people do', () => {
    const nameOf = namesOf(fundingRequestWorkflow as never, 'en');
    expect(obstacleSentence({ code: 'stage_gone', params: { stage: 'oia' } }, 'en', nameOf)).toBe(
      'The stage “Operational initiation” is not in the new version; say where its files go.',
    );
    expect(obstacleSentence({ code: 'unheard_of', params: {} }, 'fr', nameOf)).toBe(
      'Il ne peut pas changer de version.',
    );
  });
});
