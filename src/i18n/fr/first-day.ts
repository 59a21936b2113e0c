/** A guided first day in the demonstration, for each audience. */
import type { Translated } from '../catalogue.js';
import type { firstDay as source } from '../en/first-day.js';

export const firstDay: Translated<typeof source> = {
  'first_day.title': 'Votre premier jour',
  'first_day.lead':
    'Quelques choses à essayer dans cette démonstration, chacune avec sa raison. Ce qui est fait est coché automatiquement.',
  'first_day.who': 'Pour qui',
  'first_day.audience.manager': 'Gestionnaires de programme',
  'first_day.audience.secretariat': 'Secrétariat',
  'first_day.audience.commission': 'Personnel de la Commission',
  'first_day.audience.partner': 'Pays partenaires',
  'first_day.audience.auditor': 'Auditeurs',
  'first_day.sign_in': 'Connectez-vous en tant que {{name}} pour commencer',
  'first_day.done': 'fait',
  'first_day.open': 'à faire',
  'first_day.look': 'à regarder',
  'first_day.progress': '{{done}} sur {{all}} faits',
  'first_day.step.home': 'Voyez ce qui vous attend',
  'first_day.why.home':
    'Tout commence ici : ce qui vous est demandé vient d’abord, le plus urgent en haut, avec son délai. Ctrl+K mène partout, et ? montre les touches.',
  'first_day.step.submit': 'Soumettez la note succincte de votre projet',
  'first_day.why.submit':
    'Avant que vous décidiez, la page dit ce qui va se passer, qui sera informé et quel délai commence.',
  'first_day.step.overdue': 'Remettez le rapport en retard',
  'first_day.why.overdue':
    'Les rapports sont datés dès la signature du contrat. Les rappels cessent d’eux-mêmes après la remise.',
  'first_day.step.money': 'Voyez les fonds restants',
  'first_day.why.money':
    'Pour chaque contrat, vous voyez ce qui a été payé et ce que vous pouvez encore demander, au centime près.',
  'first_day.step.receipt': 'Confirmez la réception d’une note succincte',
  'first_day.why.receipt':
    'Elle est due dans un délai d’un jour ouvrable. Le délai affiché explique cette date.',
  'first_day.step.check': 'Décidez si une action est éligible',
  'first_day.why.check':
    'Chaque règle dit ce qu’elle a examiné. Ce qui n’est pas encore possible dit ce qui manque.',
  'first_day.step.team': 'Voyez ce qu’ont vos collègues',
  'first_day.why.team': 'Quand quelqu’un est absent, vous voyez ici ce qui resterait en attente.',
  'first_day.step.visa': 'Donnez un visa',
  'first_day.why.visa':
    'Celui qui a donné le visa précédent ne peut donner celui-ci : la base de données le refuse, quoi que dise la page.',
  'first_day.step.endorse': 'Répondez pour votre pays',
  'first_day.why.endorse':
    'Vous donnez votre accord ou objectez à temps ; sans réponse, le silence vaut non-objection là où la page le dit.',
  'first_day.step.condition': 'Réglez la condition que vous avez posée',
  'first_day.why.condition':
    'Un oui peut être donné sous condition. Le chef de file dit comment elle est remplie, et vous décidez.',
  'first_day.step.need': 'Dites ce dont votre pays a besoin',
  'first_day.why.need':
    'Avec vos mots et dans votre langue. Vous voyez qui s’en saisit et ce qu’il en advient.',
  'first_day.step.record': 'Voyez jusqu’où le registre est prouvé',
  'first_day.why.record': 'Chaque événement dépend du précédent. Ce qui est modifié ou omis se voit.',
  'first_day.step.export': 'Exportez le registre',
  'first_day.why.export': 'Vous pouvez vérifier le fichier sur votre machine, sans nous et sans réseau.',
  'first_day.step.file': 'Lisez un dossier entier',
  'first_day.why.file': 'Qui a décidé quoi, quand, avec quels motifs et pour qui : sur une page imprimable.',
};
