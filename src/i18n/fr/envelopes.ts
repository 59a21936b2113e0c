import type { Translated } from '../catalogue.js';
import type { envelopes as source } from '../en/envelopes.js';

export const envelopes: Translated<typeof source> = {
  'audit.envelope_change_proposed': 'a proposé une modification d’enveloppe',
  'audit.envelope_change_approved': 'a approuvé une modification d’enveloppe',
  'audit.envelope_change_refused': 'a refusé une modification d’enveloppe',
  'audit.envelope_change_withdrawn': 'a retiré une modification d’enveloppe proposée',
  'audit.lot_depleted': 'a constaté que les fonds d’un lot sont épuisés',
  'audit.lot_refilled': 'a constaté qu’un lot dispose de nouveau de fonds',
  'notice.change_proposed.headline': 'À décider : modification de {{title}}, {{amount}}',
  'notice.change_proposed.text':
    'Une modification de {{title}} portant sur {{amount}} a été proposée. Une deuxième personne doit l’approuver ou la refuser.',
  'notice.change_approved.headline': 'Approuvée : modification de {{title}}, {{amount}}',
  'notice.change_approved.text':
    'La modification de {{title}} portant sur {{amount}} que vous aviez proposée a été approuvée et exécutée.',
  'notice.change_refused.headline': 'Refusée : modification de {{title}}, {{amount}}',
  'notice.change_refused.text':
    'La modification de {{title}} portant sur {{amount}} que vous aviez proposée a été refusée. Le motif figure sur sa page.',
  'notice.lot_depleted.headline': 'Fonds épuisés : {{title}}',
  'notice.lot_depleted.text':
    'Les fonds de « {{title}} » sont épuisés : aucune note conceptuelle n’est acceptée tant qu’il n’y a pas de nouveaux fonds. Rien de ce qui a été rédigé n’est perdu.',
  'notice.lot_refilled.headline': 'De nouveau des fonds : {{title}}',
  'notice.lot_refilled.text':
    '« {{title}} » dispose de nouveau de fonds : les notes conceptuelles peuvent être soumises.',
  'notice_kind.change_proposed': 'Une modification d’enveloppe vous attend',
  'notice_kind.change_approved': 'Votre modification d’enveloppe a été approuvée',
  'notice_kind.change_refused': 'Votre modification d’enveloppe a été refusée',
  'notice_kind.lot_depleted': 'Les fonds d’un lot sont épuisés',
  'notice_kind.lot_refilled': 'Un lot dispose de nouveau de fonds',
  'hears.when.change_proposed': 'Une modification d’enveloppe est proposée',
  'hears.when.change_approved': 'Une modification d’enveloppe est approuvée',
  'hears.when.change_refused': 'Une modification d’enveloppe est refusée',
  'hears.when.lot_depleted': 'Les fonds d’un lot sont épuisés',
  'hears.when.lot_refilled': 'Un lot dispose de nouveau de fonds',
  'hears.who.approvers': 'Les ordonnateurs et chefs d’unité, sauf l’auteur de la proposition',
  'hears.who.proposer': 'L’auteur de la proposition',
  'hears.who.waiting':
    'Le secrétariat, les chefs d’unité et les chefs de file dont les demandes dans le lot ne sont pas attribuées',
  'refusal.ceiling_below_committed':
    'Le plafond de {{envelope}} ne peut pas descendre à {{wantedCents}} : {{inUseCents}} sur {{ceilingCents}} sont réservés, engagés ou payés.',
  'refusal.envelope_year_over': 'Cette enveloppe ne permet pas d’engagement pendant l’exercice en cours.',
  'refusal.lot_depleted':
    'Les fonds du lot sont épuisés. Votre brouillon est conservé ; vous pourrez le soumettre dès qu’il y aura de nouveau des fonds.',
  'problem.envelopes.call_closed':
    'L’appel est clos : ses enveloppes ne reçoivent pas de nouveaux fonds. Elles peuvent être réduites ou recevoir un transfert.',
  'problem.envelopes.decided': 'Cette modification est déjà décidée.',
  'problem.envelopes.two_people':
    'Vous avez proposé cette modification : une autre personne doit en décider.',
  'problem.envelopes.proposer_only': 'Seule la personne qui a proposé la modification peut la retirer.',
  'problem.envelopes.role_ended': 'Vous n’avez plus le rôle requis.',
  'problem.envelopes.opened_meanwhile': 'Une telle enveloppe existe entre-temps : refusez cette proposition.',
  'problem.field.envelopes.other_fund':
    'L’argent reste dans son fonds : choisissez une enveloppe de {{fund}}.',
  'problem.field.envelopes.same_envelope': 'Choisissez une autre enveloppe que celle qui donne.',
  'problem.field.envelopes.ceiling_unchanged': 'C’est déjà le plafond.',
  'problem.field.envelopes.other_kind': 'Ceci n’appartient pas à une modification de ce genre.',
  'problem.field.envelopes.fund_taken': 'Le lot a déjà une enveloppe de ce fonds.',
  'problem.field.envelopes.years_out_of_order': 'La dernière année précède la première.',
};
