/** What stands on the home page of each audience beside what waits. */
import type { Translated } from '../catalogue.js';
import type { desk as source } from '../en/desk.js';

export const desk: Translated<typeof source> = {
  'desk.waiting.whose': 'Le travail de qui',
  'desk.waiting.me': 'Pour moi',
  'desk.waiting.lent': 'Délégué à moi',
  'desk.waiting.team': 'Chez mes collègues',
  'desk.waiting.tab': '{{name}} ({{count}})',
  'desk.waiting.lent_none':
    'Rien de ce qui vous a été délégué n’est en attente. Lorsqu’un collègue absent vous délègue un rôle, son travail apparaît ici.',
  'desk.waiting.lent_link': 'Absences et délégations',
  'desk.waiting.team_none': 'Rien n’attend chez vos collègues pour le moment.',
  'desk.waiting.team_lead':
    'Ce que d’autres personnes de votre organisation ont à décider. Vous pouvez lire chaque dossier.',
  'desk.waiting.team_more': 'Tout ce qui attend chez mes collègues',
  'desk.waiting.with': 'chez : {{who}}',
  'desk.money.title': 'Fonds restants',
  'desk.money.lead':
    'Pour vos actions sous contrat : ce qui a été convenu, ce qui a été payé et ce que vous pouvez encore demander.',
  'desk.money.none':
    'Aucune de vos actions n’est encore sous contrat. Dès la signature d’un contrat, ses fonds apparaissent ici.',
  'desk.money.agreed': 'Sous contrat',
  'desk.money.paid': 'Payé',
  'desk.money.ordered': 'dont ordonnancé : {{money}}',
  'desk.money.left': 'Reste',
  'desk.money.all': 'Demandes de paiement',
  'desk.requests.title': 'Demandes et réunions qui concernent : {{country}}',
  'desk.requests.none':
    'Votre pays ne participe actuellement à aucune assistance technique ni à aucune réunion. Vous pouvez demander des experts, des formations ou du matériel.',
  'desk.requests.ask': 'Demander une assistance technique',
  'desk.record.title': 'Le registre est-il intact ?',
  'desk.record.holds': 'La dernière preuve n’a trouvé aucun défaut.',
  'desk.record.fails': 'La dernière preuve a trouvé des défauts. Consultez-les maintenant.',
  'desk.record.not_yet':
    'Rien n’a encore été prouvé : cela se fait chaque nuit. En attendant, vous pouvez exporter le registre et le vérifier vous-même.',
  'desk.record.link': 'Comment il est prouvé, et l’export',
};
