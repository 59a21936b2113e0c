/** The templates that come with the program: data. An installation writes its own versions of them. */
import type { TemplateScope } from './template-scope.js';
import type { LetterPurpose, TemplateText } from './templates.query.js';

export interface ShippedTemplate extends TemplateScope {
  readonly code: string;
  readonly purpose: LetterPurpose;
  readonly names: { readonly en: string; readonly fr: string };
  readonly texts: Readonly<Record<string, TemplateText>>;
}

export const SHIPPED_TEMPLATES: readonly ShippedTemplate[] = [
  {
    code: 'receipt',
    purpose: 'receipt',
    subject: 'action',
    places: ['concept_submitted', 'eligibility_check', 'clarification', 'consultation', 'selection'],
    addressees: ['lead'],
    names: { en: 'Receipt of a concept note', fr: 'Accusé de réception d’une note conceptuelle' },
    texts: {
      en: {
        title: 'Receipt of your concept note {{case.reference}}',
        body: `Dear Sir or Madam,

We confirm that your concept note “{{action.title}}” has reached the facility and is registered as {{case.reference}}.

It asks for a grant of {{action.grant}} for work with {{action.countries}}. We now check it against the guidelines of the call “{{call.title}}”.

You can follow where it stands at any time:
{{case.link}}`,
      },
      fr: {
        title: 'Accusé de réception de votre note conceptuelle {{case.reference}}',
        body: `Madame, Monsieur,

Nous confirmons que votre note conceptuelle « {{action.title}} » est parvenue à la facilité ; elle est enregistrée sous la référence {{case.reference}}.

Elle sollicite une subvention de {{action.grant}} pour des activités avec {{action.countries}}. Nous la vérifions à présent au regard des lignes directrices de l’appel « {{call.title}} ».

Vous pouvez suivre son avancement à tout moment :
{{case.link}}`,
      },
      ro: {
        title: 'Confirmarea primirii notei conceptuale {{case.reference}}',
        body: `Stimată doamnă, stimate domn,

Confirmăm primirea notei conceptuale „{{action.title}}”, înregistrată cu numărul {{case.reference}}.

Prin aceasta se solicită un grant de {{action.grant}} pentru activități cu {{action.countries}}. O verificăm acum în raport cu orientările apelului „{{call.title}}”.

Puteți urmări oricând stadiul dosarului:
{{case.link}}`,
      },
    },
  },
  {
    code: 'clarification_request',
    purpose: 'clarification',
    subject: 'action',
    places: ['clarification'],
    addressees: ['lead'],
    names: { en: 'Request for a clarification', fr: 'Demande de précisions' },
    texts: {
      en: {
        title: 'Clarification needed on {{case.reference}}',
        body: `Dear Sir or Madam,

While we check “{{action.title}}” ({{case.reference}}), one point has to be clarified:

{{free.question}}

Please answer by {{deadline.clarification}}. Until your answer arrives, our own time limit does not run. Answer here:
{{case.link}}`,
      },
      fr: {
        title: 'Précisions nécessaires sur {{case.reference}}',
        body: `Madame, Monsieur,

Lors de la vérification de « {{action.title}} » ({{case.reference}}), un point demande à être précisé :

{{free.question}}

Veuillez répondre au plus tard le {{deadline.clarification}}. Notre propre délai est suspendu jusqu’à votre réponse, que vous pouvez donner ici :
{{case.link}}`,
      },
    },
  },
  {
    code: 'invitation_full_application',
    purpose: 'invitation',
    subject: 'action',
    places: ['full_application'],
    addressees: ['lead'],
    names: { en: 'Invitation to a full application', fr: 'Invitation à déposer une demande complète' },
    texts: {
      en: {
        title: 'Invitation to submit a full application: {{case.reference}}',
        body: `Dear Sir or Madam,

Your concept note “{{action.title}}” ({{case.reference}}) was selected. You are invited to submit the full application by {{deadline.full_application}}.

It is prepared and submitted here:
{{case.link}}`,
      },
      fr: {
        title: 'Invitation à déposer la demande complète : {{case.reference}}',
        body: `Madame, Monsieur,

Votre note conceptuelle « {{action.title}} » ({{case.reference}}) a été retenue. Vous êtes invités à déposer la demande complète au plus tard le {{deadline.full_application}}.

Elle se prépare et se dépose ici :
{{case.link}}`,
      },
    },
  },
  {
    code: 'award',
    purpose: 'award',
    subject: 'action',
    places: ['contracting'],
    addressees: ['lead'],
    names: { en: 'Award of a grant', fr: 'Octroi d’une subvention' },
    texts: {
      en: {
        title: 'Award of a grant to {{case.reference}}',
        body: `Dear Sir or Madam,

We are pleased to tell you that a grant of {{action.grant}} was awarded to your action “{{action.title}}” ({{case.reference}}), at a total cost of {{action.total_cost}} and for {{action.duration}}.

This letter does not yet bind the facility: the contract does, once both sides have signed it. Costs before the date that the contract names are not paid.

The contract is prepared here:
{{case.link}}`,
      },
      fr: {
        title: 'Octroi d’une subvention à {{case.reference}}',
        body: `Madame, Monsieur,

Nous avons le plaisir de vous informer qu’une subvention de {{action.grant}} a été octroyée à votre action « {{action.title}} » ({{case.reference}}), pour un coût total de {{action.total_cost}} et une durée de {{action.duration}}.

La présente lettre n’engage pas encore la facilité : seul le contrat l’engage, une fois signé par les deux parties. Les dépenses antérieures à la date fixée par le contrat ne sont pas remboursées.

Le contrat se prépare ici :
{{case.link}}`,
      },
    },
  },
  {
    code: 'reserve_list',
    purpose: 'reserve_list',
    subject: 'action',
    places: ['reserve_list', 'reserve_called'],
    addressees: ['lead'],
    names: { en: 'Place on the reserve list', fr: 'Inscription sur la liste de réserve' },
    texts: {
      en: {
        title: 'Your action {{case.reference}} is on the reserve list',
        body: `Dear Sir or Madam,

Your action “{{action.title}}” ({{case.reference}}) was assessed positively. The money of the call “{{call.title}}” does not suffice for it at present, so that it was put on the reserve list for these reasons:

{{free.reasons}}

The list is kept until {{deadline.reserve_list}}. If money returns by then, the action is considered in its turn, and we tell you at once. You can withdraw it at any time:
{{case.link}}`,
      },
      fr: {
        title: 'Votre action {{case.reference}} figure sur la liste de réserve',
        body: `Madame, Monsieur,

Votre action « {{action.title}} » ({{case.reference}}) a été évaluée favorablement. Les moyens de l’appel « {{call.title}} » n’y suffisent pas à l’heure actuelle ; elle a donc été inscrite sur la liste de réserve pour les motifs suivants :

{{free.reasons}}

La liste est tenue jusqu’au {{deadline.reserve_list}}. Si des moyens redeviennent disponibles d’ici là, elle sera examinée à son tour et nous vous en informerons aussitôt. Vous pouvez la retirer à tout moment :
{{case.link}}`,
      },
    },
  },
  {
    code: 'rejection',
    purpose: 'rejection',
    subject: 'action',
    places: ['rejected'],
    addressees: ['lead'],
    names: { en: 'Rejection with reasons and redress', fr: 'Rejet motivé avec voies de recours' },
    texts: {
      en: {
        title: 'Decision on your application {{case.reference}}',
        body: `Dear Sir or Madam,

We regret to tell you that your action “{{action.title}}” ({{case.reference}}) was not accepted, for these reasons:

{{free.reasons}}

You may ask for redress until {{deadline.redress}}. Say in it why you think that the decision is wrong; people who did not take part in the decision examine it. Ask here:
{{redress.link}}

If you do not, the decision becomes final after that day.`,
      },
      fr: {
        title: 'Décision sur votre demande {{case.reference}}',
        body: `Madame, Monsieur,

Nous avons le regret de vous informer que votre action « {{action.title}} » ({{case.reference}}) n’a pas été retenue, pour les motifs suivants :

{{free.reasons}}

Vous pouvez introduire un recours jusqu’au {{deadline.redress}}. Indiquez-y en quoi la décision vous paraît erronée ; il sera examiné par des personnes qui n’ont pas pris part à la décision. Introduisez-le ici :
{{redress.link}}

À défaut, la décision devient définitive après cette date.`,
      },
      ro: {
        title: 'Decizia privind cererea dumneavoastră {{case.reference}}',
        body: `Stimată doamnă, stimate domn,

Vă informăm cu regret că acțiunea „{{action.title}}” ({{case.reference}}) nu a fost acceptată, din următoarele motive:

{{free.reasons}}

Puteți introduce o contestație până la {{deadline.redress}}. Arătați în ea de ce considerați că decizia este greșită; o examinează persoane care nu au participat la luarea deciziei. O puteți introduce aici:
{{redress.link}}

În lipsa unei contestații, decizia devine definitivă după această dată.`,
      },
    },
  },
  {
    code: 'formal_notice',
    purpose: 'formal_notice',
    subject: 'any',
    places: [],
    addressees: ['lead', 'co_applicant', 'participant'],
    names: { en: 'Formal notice', fr: 'Mise en demeure' },
    texts: {
      en: {
        title: 'Formal notice on {{case.reference}}',
        body: `Dear Sir or Madam,

This is a formal notice about “{{case.title}}” ({{case.reference}}), for these reasons:

{{free.reasons}}

Please do the following by {{free.by_day}}:

{{free.remarks}}

The file, with everything that was said on it, is here:
{{case.link}}`,
      },
      fr: {
        title: 'Mise en demeure concernant {{case.reference}}',
        body: `Madame, Monsieur,

La présente vaut mise en demeure concernant « {{case.title}} » ({{case.reference}}), pour les motifs suivants :

{{free.reasons}}

Veuillez prendre les mesures suivantes au plus tard le {{free.by_day}} :

{{free.remarks}}

Le dossier, avec tous les échanges qui le concernent, se trouve ici :
{{case.link}}`,
      },
    },
  },
  {
    code: 'invitation_event',
    purpose: 'invitation',
    subject: 'any',
    places: ['dialogue', 'committee_session', 'partnership'],
    addressees: [],
    names: { en: 'Invitation to a meeting', fr: 'Invitation à une réunion' },
    texts: {
      en: {
        title: 'Invitation: {{case.title}}',
        body: `Dear Sir or Madam,

We have the pleasure of inviting {{addressee.name}} to take part in “{{case.title}}” ({{case.reference}}).

{{free.event}}

Please tell us by {{free.by_day}} who comes, by answering this letter.`,
      },
      fr: {
        title: 'Invitation : {{case.title}}',
        body: `Madame, Monsieur,

Nous avons le plaisir d’inviter {{addressee.name}} à prendre part à « {{case.title}} » ({{case.reference}}).

{{free.event}}

Veuillez nous indiquer au plus tard le {{free.by_day}} qui y participera, en répondant à la présente.`,
      },
    },
  },
];
