import type { Translated } from '../catalogue.js';
import type { drafts as en } from '../en/drafts.js';

export const drafts: Translated<typeof en> = {
  'drafts.state.offline':
    'Pas de connexion. Conservé dans ce navigateur à {{at}} ; l’envoi se fera dès qu’elle reviendra.',
  'drafts.state.signed_out':
    'Conservé dans ce navigateur à {{at}}, non envoyé : vous êtes déconnecté, ou cette page est trop ancienne. Reconnectez-vous et ouvrez-la à nouveau.',
  'drafts.state.sent': 'Ce que vous avez écrit sans connexion a été envoyé.',
  'drafts.state.conflict':
    'Non envoyé : une autre de vos fenêtres a modifié la même partie. Votre saisie est conservée dans ce navigateur.',
  'drafts.state.again':
    'Conservé. Une autre de vos fenêtres a modifié une liste de ce formulaire : rechargez la page pour la voir.',
  'drafts.state.see_both': 'Voir les deux versions',
  'drafts.tasks.title': 'Ce qui est fait, ce qui manque',
  'drafts.tasks.done': 'fait',
  'drafts.tasks.open': 'à compléter',
  'drafts.tasks.budget_differs': 'Le total des lignes ne correspond pas au coût total.',
  'drafts.tasks.eligibility_lead':
    'D’après ce que contient le formulaire. L’évaluation est refaite à la soumission.',
  'drafts.tasks.said': 'Parties à compléter : {{open}}. Règles non respectées : {{failed}}.',
  'drafts.count': 'Mots : {{words}}. Caractères : {{characters}} sur {{most}}.',
  'drafts.count_over': 'Dépasse de {{over}}.',
  'drafts.words': 'Mots : {{words}} sur {{most}}.',
  'drafts.taken_title': 'Quelqu’un d’autre a enregistré entre-temps',
  'drafts.taken': 'Repris dans le formulaire, à côté de votre saisie : {{fields}}.',
  'drafts.saved_with':
    'Enregistré. Ce que quelqu’un d’autre avait modifié entre-temps est maintenu : {{fields}}.',
  'drafts.clash.title': 'Deux versions',
  'drafts.clash.saved_title': 'Quelqu’un d’autre a enregistré pendant que vous écriviez',
  'drafts.clash.window_title':
    'Vous avez modifié la même partie dans une autre fenêtre ou sur un autre appareil',
  'drafts.clash.lead': 'Rien n’est perdu. Choisissez pour chaque partie ci-dessous, puis enregistrez.',
  'drafts.clash.taken': 'Modifié seulement de l’autre côté, et repris : {{fields}}.',
  'drafts.clash.saved': 'Enregistré maintenant',
  'drafts.clash.window': 'De l’autre fenêtre',
  'drafts.clash.yours': 'Le vôtre',
  'drafts.clash.take_theirs': 'Prendre celui-ci',
  'drafts.clash.take_mine': 'Prendre le mien',
  'drafts.clash.take_both': 'Prendre le texte ci-dessous',
  'drafts.clash.take_both_lists': 'Prendre les lignes des deux',
  'drafts.clash.both': 'Les deux textes, à fondre en un seul',
  'drafts.clash.empty': '(vide)',
  'drafts.clash.choose': 'Choisissez une version.',
  'drafts.clash.save': 'Enregistrer mon choix',
  'drafts.clash.go_on': 'Continuer à écrire avec ce choix',
};
