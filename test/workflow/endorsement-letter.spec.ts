/** A partner country's yes, with and without its letter, for every role, wherever the installation asks for one or does not. */
import { actionSubject } from '../../src/actions/action.subject.js';
import { actionWorkflow } from '../../src/actions/action.workflow.js';
import { ROLES } from '../../src/kernel/actor.js';
import type { Facts } from '../../src/workflow/index.js';
import { person, TestCase, theClock, theSystem } from '../support/workflow-case.js';

const VISA = { visa: 'endorsement:MD' } as const;
const inConsultation = (facts: Facts) =>
  TestCase.open(actionWorkflow, actionSubject.registry, {
    stage: 'consultation',
    countries: ['MD'],
    facts: { partnerCountries: ['MD'], ...facts },
  });

/** What lies on the case, and whether it is the letter of the country that acts. */
const LETTERS: readonly (readonly [string, readonly string[], boolean])[] = [
  ['no letter', [], false],
  ['its letter', ['MD:endorsement_letter'], true],
  ['its letter beside others', ['MA:endorsement_letter', 'MD:endorsement_letter'], true],
  ['a letter that the facility put there', ['*:endorsement_letter'], true],
  ['a letter of another country', ['MA:endorsement_letter'], false],
  ['another document of its own', ['MD:partner_support_letter'], false],
];

describe.each(LETTERS)('with %s', (_, countryDocuments, isThere) => {
  describe.each([
    ['asks for it', { endorsementLetterAsked: true }, true],
    ['does not', { endorsementLetterAsked: false }, false],
    ['knows nothing of it', {}, false],
  ] as const)('where the installation %s', (__, asked, isAsked) => {
    const facts = {
      countryDocuments: [...countryDocuments],
      documentKinds: ['endorsement_letter'],
      ...asked,
    };

    test.each(ROLES)('%s', (role) => {
      const offers = inConsultation(facts).openTo(
        person('somebody', role === 'partner_authority' ? `${role}@MD` : role),
      );
      const isOpen = role === 'partner_authority' && (isThere || !isAsked);
      expect(offers.includes('endorse endorsement:MD')).toBe(isOpen);
      // Objecting takes no letter.
      expect(offers.includes('object endorsement:MD')).toBe(role === 'partner_authority');
    });

    test('a yes says what is missing', () => {
      const one = inConsultation(facts);
      const acting = person('somebody', 'partner_authority@MD');
      if (isThere || !isAsked) expect(one.does(acting, 'endorse', VISA).transition).toBe('endorse');
      else {
        const missing = {
          kind: 'state',
          code: 'document_missing',
          params: { document: 'endorsement_letter' },
        };
        expect(one.refuses(acting, 'endorse', VISA)).toEqual([missing]);
      }
    });

    test('silence needs no letter, and the system gives no yes', () => {
      expect(inConsultation(facts).does(theClock, 'no_objection_by_silence').transition).toBe(
        'no_objection_by_silence',
      );
      expect(inConsultation(facts).openTo(theSystem)).not.toContain('endorse endorsement:MD');
    });
  });
});

test('cases that run on a version from before are asked for none', () => {
  const before = structuredClone(actionWorkflow) as unknown as {
    stages: { code: string; transitions: { code: string; guards?: unknown }[] }[];
  };
  for (const stage of before.stages)
    for (const transition of stage.transitions) if (transition.code === 'endorse') delete transition.guards;
  const one = TestCase.open(before as never, actionSubject.registry, {
    stage: 'consultation',
    countries: ['MD'],
    facts: { partnerCountries: ['MD'], endorsementLetterAsked: true, countryDocuments: [] },
  });
  expect(one.openTo(person('somebody', 'partner_authority@MD'))).toContain('endorse endorsement:MD');
});
