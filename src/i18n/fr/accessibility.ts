/** The accessibility statement, after the model of the European Union. */
import type { Translated } from '../catalogue.js';
import type { accessibility as source } from '../en/accessibility.js';

export const accessibility: Translated<typeof source> = {
  'accessibility.title': 'Déclaration d’accessibilité',
  'accessibility.lead': 'Cette déclaration s’applique aux pages de cette installation d’Entente.',
  'accessibility.status': 'État de conformité',
  'accessibility.status_text':
    'Les pages sont conçues pour respecter les règles pour l’accessibilité des contenus Web 2.2 au niveau AA et la norme européenne EN 301 549. Elles ont été testées par les auteurs du produit et par des moyens automatiques. Aucun organisme indépendant ne les a examinées ; nous disons donc : elles sont partiellement conformes.',
  'accessibility.works': 'Ce sur quoi vous pouvez compter',
  'accessibility.works.keyboard': 'Tout peut être fait au clavier seul, et le focus est toujours visible.',
  'accessibility.works.keys':
    'Ctrl+K mène à toute page ou dossier ; les touches seules parcourent les listes et se désactivent dans votre compte.',
  'accessibility.works.scripts': 'Chaque page fonctionne sans scripts, sauf la création d’une clé d’accès.',
  'accessibility.works.zoom':
    'Le texte peut être agrandi à 400 %, et les pages se lisent sur un téléphone sans défilement horizontal.',
  'accessibility.works.colours':
    'Le contraste est respecté en clair et en sombre, et rien n’est dit par la seule couleur.',
  'accessibility.works.pictures': 'Chaque graphique est accompagné de son tableau.',
  'accessibility.fails': 'Ce qui n’est pas encore accessible',
  'accessibility.fails.uploads':
    'Les fichiers déposés par d’autres, comme des lettres numérisées : nous ne les modifions pas. Demandez-en une autre forme.',
  'accessibility.fails.pdf':
    'Les fichiers PDF produits n’ont pas de balises pour lecteurs d’écran ; le contenu figure aussi sur la page.',
  'accessibility.fails.process':
    'Les grands schémas de procédure et le calendrier mensuel défilent dans leur cadre ; une liste ou un tableau dit la même chose.',
  'accessibility.fails.words':
    'Les titres et textes rédigés par les demandeurs restent dans leur langue, qui n’est pas toujours indiquée.',
  'accessibility.tell': 'Nous contacter',
  'accessibility.tell_text':
    'Si quelque chose vous empêche de travailler, signalez-le à l’exploitant de cette installation, avec l’adresse de la page et ce que vous utilisez. Vous recevez une réponse dans les 15 jours ouvrables.',
  'accessibility.enforce': 'Si la réponse ne vous satisfait pas',
  'accessibility.enforce_text':
    'Vous pouvez vous adresser à l’organisme de votre pays chargé de l’accessibilité des sites des organismes publics et, si une institution de l’Union exploite cette installation, au Médiateur européen.',
  'accessibility.made': 'Comment cette déclaration a été établie',
  'accessibility.made_text':
    'Elle a été rédigée le 26 novembre 2026 après une auto-évaluation. À chaque modification du produit, les pages sont parcourues avec un vérificateur automatique, au clavier seul et sans scripts.',
};
