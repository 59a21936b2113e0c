/** The shipped workflow of a partnership (Mobility Partnership or Common Agenda), from proposal to renewal or closure. */
import type {
  InputDefinition,
  MoveDefinition,
  ReminderDefinition,
  VisaActDefinition,
  Who,
  WorkflowDefinition,
} from '../workflow/index.js';

const headOfUnit: Who = { role: 'head_of_unit', scope: 'facility' };
const secretariat: Who = { role: 'secretariat', scope: 'facility' };
const partner: Who = { role: 'partner_authority', scope: 'country' };

const COMMISSION_CALENDAR = 'COMMISSION';

const reminders: readonly ReminderDefinition[] = [
  { code: 'before', when: 'before', amount: 10, unit: 'working_days', to: 'owner' },
  { code: 'on', when: 'on', amount: 0, unit: 'working_days', to: 'owner' },
  { code: 'after', when: 'after', amount: 5, unit: 'working_days', to: 'head' },
];

const reason: InputDefinition = { kind: 'reason', code: 'reason', label: { en: 'Reasons', fr: 'Motifs' } };

const underDiscussion = {
  code: 'under_discussion',
  label: { en: 'Under discussion', fr: 'En cours de discussion' },
};

const underReview = {
  code: 'under_review',
  label: { en: 'Under review', fr: 'En cours de réexamen' },
};

function abandon(): MoveDefinition {
  return {
    kind: 'move',
    code: 'abandon',
    label: { en: 'Abandon the framework', fr: 'Abandonner le cadre' },
    done: { en: 'abandoned the framework', fr: 'a abandonné le cadre' },
    tone: 'negative',
    by: [headOfUnit],
    inputs: [reason],
    to: [{ to: 'closed' }],
  };
}

function suspend(ends = false): MoveDefinition {
  return {
    kind: 'move',
    code: 'suspend',
    label: { en: 'Suspend the framework', fr: 'Suspendre le cadre' },
    done: { en: 'suspended the framework', fr: 'a suspendu le cadre' },
    tone: 'negative',
    by: [headOfUnit],
    inputs: [reason],
    ...concluding('suspended', ends),
    to: [{ to: 'suspended' }],
  };
}

function close(ends = false): MoveDefinition {
  return {
    kind: 'move',
    code: 'close',
    label: { en: 'Close the framework', fr: 'Clore le cadre' },
    done: { en: 'closed the framework', fr: 'a clos le cadre' },
    tone: 'negative',
    by: [headOfUnit],
    inputs: [reason],
    ...concluding('closed', ends),
    to: [{ to: 'closed' }],
  };
}

function openReview(): MoveDefinition {
  return {
    kind: 'move',
    code: 'open_review',
    label: { en: 'Open a review', fr: 'Ouvrir un réexamen' },
    done: { en: 'opened a review of the framework', fr: 'a ouvert un réexamen du cadre' },
    by: [headOfUnit, partner],
    inputs: [reason],
    effects: [{ effect: 'open_review_round' }],
    to: [{ to: 'under_review' }],
  };
}

/** On the anniversary of the signature, where nobody has opened one since. */
function openYearlyReview(): MoveDefinition {
  return {
    kind: 'move',
    code: 'open_yearly_review',
    label: { en: 'Open the yearly review', fr: 'Ouvrir le réexamen annuel' },
    done: { en: 'opened the yearly review', fr: 'a ouvert le réexamen annuel' },
    by: 'system',
    effects: [{ effect: 'open_review_round' }],
    to: [{ to: 'under_review' }],
  };
}

function assessment(code: string, visa: string, side: string): VisaActDefinition {
  return {
    kind: 'visa',
    code,
    label: { en: 'Write the assessment', fr: 'Écrire l’évaluation' },
    done: { en: 'wrote an assessment', fr: 'a écrit une évaluation' },
    tone: 'positive',
    visas: [visa],
    answer: 'yes',
    inputs: [
      {
        kind: 'text',
        code: 'assessment',
        label: {
          en: 'How the partnership did in this period, and what should change',
          fr: 'Bilan du partenariat sur la période, et ce qui devrait changer',
        },
      },
    ],
    effects: [{ effect: 'record_assessment', params: { side } }],
  };
}

/** What ends a review says how it came out. */
function concluding(outcome: string, ends: boolean): Pick<MoveDefinition, 'effects'> {
  return ends ? { effects: [{ effect: 'conclude_review', params: { outcome } }] } : {};
}

export const partnershipWorkflow: WorkflowDefinition = {
  code: 'partnership',
  subject: 'partnership',
  label: { en: 'Partnership', fr: 'Partenariat' },
  initial: 'proposed',
  path: [
    'proposed',
    'exploratory_talks',
    'negotiation',
    'political_endorsement',
    'signature',
    'signed',
    'in_implementation',
    'under_review',
    'conclusions',
    'renewed',
  ],
  clocks: [
    {
      code: 'endorsement',
      label: { en: 'Time for the political endorsement', fr: 'Délai de l’approbation politique' },
      period: { amount: 90, unit: 'calendar_days' },
      calendar: { fact: 'partnerCalendar' },
      // A framework is never endorsed by silence.
      basis: {
        en: 'Target agreed by both sides, not a legal limit',
        fr: 'Objectif convenu par les deux parties, sans valeur légale',
      },
      reminders,
    },
    {
      code: 'review',
      label: { en: 'Time for the review', fr: 'Délai du réexamen' },
      period: { amount: 6, unit: 'months' },
      calendar: COMMISSION_CALENDAR,
      basis: {
        en: 'Target set by the facility, not a legal limit',
        fr: 'Objectif fixé par la facilité, sans valeur légale',
      },
      reminders,
    },
  ],
  conflicts: [],
  stages: [
    {
      kind: 'work',
      code: 'proposed',
      label: { en: 'Proposed', fr: 'Proposé' },
      outside: { code: 'proposed', label: { en: 'Proposed', fr: 'Proposé' } },
      owner: headOfUnit,
      editableBy: [headOfUnit, secretariat],
      transitions: [
        {
          kind: 'move',
          code: 'open_talks',
          label: { en: 'Open exploratory talks', fr: 'Ouvrir les discussions exploratoires' },
          done: { en: 'opened exploratory talks', fr: 'a ouvert les discussions exploratoires' },
          tone: 'positive',
          by: [headOfUnit],
          to: [{ to: 'exploratory_talks' }],
        },
        abandon(),
      ],
    },
    {
      kind: 'work',
      code: 'exploratory_talks',
      label: { en: 'Exploratory talks', fr: 'Discussions exploratoires' },
      outside: underDiscussion,
      owner: headOfUnit,
      editableBy: [headOfUnit, secretariat],
      transitions: [
        {
          kind: 'move',
          code: 'open_negotiation',
          label: { en: 'Open the negotiation', fr: 'Ouvrir la négociation' },
          done: { en: 'opened the negotiation', fr: 'a ouvert la négociation' },
          tone: 'positive',
          by: [headOfUnit],
          to: [{ to: 'negotiation' }],
        },
        abandon(),
      ],
    },
    {
      kind: 'work',
      code: 'negotiation',
      label: { en: 'Negotiation', fr: 'Négociation' },
      outside: underDiscussion,
      owner: headOfUnit,
      editableBy: [headOfUnit, secretariat],
      transitions: [
        {
          kind: 'move',
          code: 'submit_for_endorsement',
          label: { en: 'Submit for political endorsement', fr: 'Soumettre à l’approbation politique' },
          done: {
            en: 'submitted the text for political endorsement',
            fr: 'a soumis le texte à l’approbation politique',
          },
          tone: 'positive',
          by: [headOfUnit],
          to: [{ to: 'political_endorsement' }],
        },
        {
          kind: 'move',
          code: 'return_to_talks',
          label: { en: 'Return to exploratory talks', fr: 'Revenir aux discussions exploratoires' },
          done: { en: 'returned to exploratory talks', fr: 'est revenu aux discussions exploratoires' },
          by: [headOfUnit],
          inputs: [reason],
          to: [{ to: 'exploratory_talks' }],
        },
        abandon(),
      ],
    },
    {
      kind: 'approval',
      code: 'political_endorsement',
      label: { en: 'Political endorsement', fr: 'Approbation politique' },
      outside: {
        code: 'political_endorsement',
        label: { en: 'Political endorsement', fr: 'Approbation politique' },
      },
      clocks: [{ clock: 'endorsement', does: 'run' }],
      visas: [
        {
          code: 'council',
          label: { en: 'Endorsement by the Council', fr: 'Approbation du Conseil' },
          by: headOfUnit,
          needed: { rule: 'one' },
        },
        {
          code: 'partner_government',
          label: {
            en: 'Endorsement by the partner government',
            fr: 'Approbation du gouvernement partenaire',
          },
          by: partner,
          needed: { rule: 'one' },
        },
      ],
      settled: {
        to: [
          {
            to: 'signature',
            when: {
              all: [
                { visa: 'council', is: 'yes' },
                { visa: 'partner_government', is: 'yes' },
              ],
            },
          },
          { to: 'negotiation' },
        ],
      },
      transitions: [
        {
          kind: 'visa',
          code: 'record_council_endorsement',
          label: { en: 'Record the endorsement by the Council', fr: 'Enregistrer l’approbation du Conseil' },
          done: {
            en: 'recorded the endorsement by the Council',
            fr: 'a enregistré l’approbation du Conseil',
          },
          tone: 'positive',
          visas: ['council'],
          answer: 'yes',
        },
        {
          kind: 'visa',
          code: 'record_council_refusal',
          label: { en: 'Record the refusal by the Council', fr: 'Enregistrer le refus du Conseil' },
          done: { en: 'recorded the refusal by the Council', fr: 'a enregistré le refus du Conseil' },
          tone: 'negative',
          visas: ['council'],
          answer: 'no',
          inputs: [reason],
        },
        {
          kind: 'visa',
          code: 'endorse',
          label: { en: 'Endorse the framework', fr: 'Approuver le cadre' },
          done: { en: 'endorsed the framework', fr: 'a approuvé le cadre' },
          tone: 'positive',
          visas: ['partner_government'],
          answer: 'yes',
        },
        {
          kind: 'visa',
          code: 'object',
          label: { en: 'Object to the framework', fr: 'S’opposer au cadre' },
          done: { en: 'objected to the framework', fr: 's’est opposé au cadre' },
          tone: 'negative',
          visas: ['partner_government'],
          answer: 'no',
          inputs: [reason],
        },
        {
          kind: 'move',
          code: 'return_to_negotiation',
          label: { en: 'Return to the negotiation', fr: 'Revenir à la négociation' },
          done: { en: 'returned the text to the negotiation', fr: 'a renvoyé le texte à la négociation' },
          tone: 'negative',
          by: [headOfUnit],
          inputs: [reason],
          invalidates: ['council', 'partner_government'],
          to: [{ to: 'negotiation' }],
        },
        abandon(),
      ],
    },
    {
      kind: 'work',
      code: 'signature',
      label: { en: 'To be signed', fr: 'À signer' },
      outside: { code: 'signature', label: { en: 'To be signed', fr: 'À signer' } },
      owner: headOfUnit,
      editableBy: [headOfUnit, secretariat],
      transitions: [
        {
          kind: 'move',
          code: 'record_signature',
          label: { en: 'Record the signature', fr: 'Enregistrer la signature' },
          done: { en: 'recorded the signature of the framework', fr: 'a enregistré la signature du cadre' },
          tone: 'positive',
          by: [headOfUnit],
          inputs: [
            {
              kind: 'document',
              code: 'joint_declaration',
              label: { en: 'Joint declaration as signed', fr: 'Déclaration conjointe signée' },
              documentKind: 'joint_declaration',
            },
          ],
          effects: [{ effect: 'record_signature' }],
          to: [{ to: 'signed' }],
        },
        abandon(),
      ],
    },
    {
      kind: 'work',
      code: 'signed',
      label: { en: 'Signed', fr: 'Signé' },
      outside: { code: 'signed', label: { en: 'Signed', fr: 'Signé' } },
      owner: headOfUnit,
      // Signatories alone, from here on: see `signed-partnership.ts`.
      editableBy: [headOfUnit, secretariat],
      transitions: [
        {
          kind: 'move',
          code: 'start_implementation',
          label: { en: 'Start the implementation', fr: 'Lancer la mise en œuvre' },
          done: { en: 'started the implementation', fr: 'a lancé la mise en œuvre' },
          tone: 'positive',
          by: [headOfUnit],
          to: [{ to: 'in_implementation' }],
        },
        suspend(),
      ],
    },
    {
      kind: 'work',
      code: 'in_implementation',
      label: { en: 'In implementation', fr: 'En cours de mise en œuvre' },
      outside: {
        code: 'in_implementation',
        label: { en: 'In implementation', fr: 'En cours de mise en œuvre' },
      },
      owner: headOfUnit,
      editableBy: [headOfUnit, secretariat],
      rests: true,
      transitions: [openReview(), openYearlyReview(), suspend(), close()],
    },
    {
      kind: 'approval',
      code: 'under_review',
      label: { en: 'Under review', fr: 'En cours de réexamen' },
      outside: underReview,
      editableBy: [headOfUnit, secretariat],
      clocks: [{ clock: 'review', does: 'run' }],
      visas: [
        {
          code: 'facility_assessment',
          label: { en: 'Assessment by the Union’s side', fr: 'Évaluation par l’Union' },
          by: headOfUnit,
          needed: { rule: 'one' },
        },
        {
          code: 'partner_assessment',
          label: { en: 'Assessment by the partner country', fr: 'Évaluation par le pays partenaire' },
          by: partner,
          needed: { rule: 'one' },
        },
      ],
      settled: { to: [{ to: 'conclusions' }] },
      transitions: [
        assessment('assess', 'facility_assessment', 'facility'),
        assessment('assess_as_partner', 'partner_assessment', 'partner'),
        {
          kind: 'move',
          code: 'go_on_without',
          label: {
            en: 'Go on without a missing assessment',
            fr: 'Poursuivre sans une évaluation manquante',
          },
          done: {
            en: 'went on to the conclusions without a missing assessment',
            fr: 'est passé aux conclusions sans une évaluation manquante',
          },
          by: [headOfUnit],
          inputs: [reason],
          to: [{ to: 'conclusions' }],
        },
        suspend(true),
        close(true),
      ],
    },
    {
      kind: 'work',
      code: 'conclusions',
      label: { en: 'Conclusions of the review', fr: 'Conclusions du réexamen' },
      outside: underReview,
      owner: headOfUnit,
      editableBy: [headOfUnit, secretariat],
      clocks: [{ clock: 'review', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'continue_unchanged',
          label: { en: 'Conclude the review: continue', fr: 'Conclure le réexamen : poursuivre' },
          done: {
            en: 'concluded the review: the framework continues',
            fr: 'a conclu le réexamen : le cadre se poursuit',
          },
          tone: 'positive',
          by: [headOfUnit],
          guards: [{ guard: 'conclusions_written' }],
          effects: [{ effect: 'conclude_review', params: { outcome: 'continued' } }],
          to: [{ to: 'in_implementation' }],
        },
        {
          kind: 'move',
          code: 'renew',
          label: { en: 'Renew the framework', fr: 'Renouveler le cadre' },
          done: { en: 'renewed the framework', fr: 'a renouvelé le cadre' },
          tone: 'positive',
          by: [headOfUnit],
          guards: [{ guard: 'conclusions_written' }],
          inputs: [
            {
              kind: 'date',
              code: 'valid_until',
              label: { en: 'Last day of the new period', fr: 'Dernier jour de la nouvelle période' },
            },
          ],
          effects: [
            { effect: 'conclude_review', params: { outcome: 'renewed' } },
            { effect: 'renew_period' },
          ],
          to: [{ to: 'renewed' }],
        },
        suspend(true),
        close(true),
      ],
    },
    {
      kind: 'work',
      code: 'renewed',
      label: { en: 'Renewed', fr: 'Renouvelé' },
      outside: { code: 'renewed', label: { en: 'Renewed', fr: 'Renouvelé' } },
      owner: headOfUnit,
      editableBy: [headOfUnit, secretariat],
      rests: true,
      transitions: [openReview(), openYearlyReview(), suspend(), close()],
    },
    {
      kind: 'work',
      code: 'suspended',
      label: { en: 'Suspended', fr: 'Suspendu' },
      outside: { code: 'suspended', label: { en: 'Suspended', fr: 'Suspendu' } },
      owner: headOfUnit,
      editableBy: [headOfUnit, secretariat],
      rests: true,
      transitions: [
        {
          kind: 'move',
          code: 'lift_suspension',
          label: { en: 'Lift the suspension', fr: 'Lever la suspension' },
          done: { en: 'lifted the suspension', fr: 'a levé la suspension' },
          tone: 'positive',
          by: [headOfUnit],
          inputs: [reason],
          to: [{ to: 'in_implementation' }],
        },
        close(),
      ],
    },
    {
      kind: 'final',
      code: 'closed',
      label: { en: 'Closed', fr: 'Clos' },
      outside: { code: 'closed', label: { en: 'Closed', fr: 'Clos' } },
      transitions: [],
    },
  ],
};
