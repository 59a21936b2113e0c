import type { auditTrail as english } from '../en/audit-trail.js';

export const auditTrail: Record<keyof typeof english, string> = {
  'audit.audit_key_introduced': 'a introduit la clé qui signe le registre',
  'audit.audit_key_rotated': 'a confié la signature du registre à une autre clé',
  'audit.audit_exported': 'a exporté le registre',
  'audit.document_read': 'a lu un document',
  'audit.dossier_read': 'a lu le dossier complet avant une signature',
  'audit.file_exported': 'a extrait des chiffres dans un fichier',
  'readings.title_one': 'Qui a lu des fichiers de ce dossier ({{count}})',
  'readings.title_other': 'Qui a lu des fichiers de ce dossier ({{count}})',
  'readings.document_read': '{{who}} a lu « {{document}} », version {{version}}.',
  'readings.dossier_read': '{{who}} a lu le dossier complet.',
  'readings.file_exported': '{{who}} a extrait {{file}}.',
  'audit_trail.title': 'Preuve du registre',
  'audit_trail.tile':
    'Jusqu’à quand le registre est prouvé complet, ce qui y a été inscrit en dernier, et un export pour les auditeurs.',
  'audit_trail.proven_until': 'La piste d’audit est vérifiée jusqu’au {{at}}.',
  'audit_trail.proven_never':
    'Aucune tête signée n’est encore prouvée : les événements se suivent, mais rien ne montre si les derniers manquent.',
  'audit_trail.export': 'Exporter le registre',
  'audit_trail.proof': 'Comment il est prouvé',
  'audit_trail.never': 'Pas encore',
  'audit_trail.last_head': 'Dernière tête signée',
  'audit_trail.head_number': 'Numéro {{number}}, sur toutes les chaînes',
  'audit_trail.no_heads': 'Aucune : aucune clé n’est configurée, ou la première heure n’est pas écoulée',
  'audit_trail.last_proof': 'Dernière preuve',
  'audit_trail.proof_full_one': 'Tout a été lu : {{count}} événement',
  'audit_trail.proof_full_other': 'Tout a été lu : {{count}} événements',
  'audit_trail.proof_new_one': 'Le nouveau a été lu : {{count}} événement',
  'audit_trail.proof_new_other': 'Le nouveau a été lu : {{count}} événements',
  'audit_trail.last_full': 'Dernière preuve complète sans défaut',
  'audit_trail.published': 'Publication des têtes',
  'audit_trail.published_nowhere':
    'Nulle part : qui peut altérer la base de données et détient la clé pourrait signer à nouveau',
  'audit_trail.place.file': 'dans un fichier',
  'audit_trail.place.mail': 'par courriel, la première du jour',
  'audit_trail.place.webhook': 'vers un autre système',
  'audit_trail.waiting_one': '{{count}} tête attend, {{place}} : {{answer}}',
  'audit_trail.waiting_other': '{{count}} têtes attendent, {{place}} : {{answer}}',
  'audit_trail.keys_one': 'La clé publique qui signe',
  'audit_trail.keys_other': 'Les clés publiques qui signent et ont signé ({{count}})',
  'audit_trail.key_in_force': '{{id}}, en vigueur depuis le {{from}}',
  'audit_trail.key_before': '{{id}}, depuis le {{from}}, remplacée',
  'audit_trail.how_to_verify':
    'L’export se vérifie ailleurs, sans cette installation : npm run cli -- verify-audit <fichier> --key <clé publique> --head <têtes publiées>.',
  'audit_trail.events': 'Ce qui a été inscrit en dernier',
  'audit_trail.none': 'Rien n’a encore été inscrit.',
  'audit_trail.none_fits': 'Rien de ce qui a été inscrit ne correspond.',
  'audit_trail.erased': 'Une personne effacée',
  'audit_trail.place_in_chain': 'Dans sa chaîne',
  'audit_trail.filter.kind': 'Ce qui s’est passé',
  'audit_trail.filter.any': 'Tout',
  'audit_trail.filter.person': 'Qui (partie du nom)',
  'audit_trail.filter.case': 'Dossier',
  'audit_trail.filter.day': 'Jour',
  'audit_trail.faults_one': 'La dernière preuve a trouvé {{count}} défaut',
  'audit_trail.faults_other': 'La dernière preuve a trouvé {{count}} défauts',
  'audit_trail.faults_then':
    'Ne changez rien dans la base de données. La fiche « The record does not hold » dit quoi faire.',
  'audit_trail.fault.gap': 'Chaîne {{chain}} : des événements manquent avant le numéro {{seq}}',
  'audit_trail.fault.link':
    'Chaîne {{chain}} : l’événement {{seq}} n’est pas celui qui était là quand le suivant a été écrit',
  'audit_trail.fault.hash': 'Chaîne {{chain}} : l’événement {{seq}} a été altéré',
  'audit_trail.fault.fork':
    'Chaîne {{chain}} : à partir de l’événement {{seq}}, elle n’est plus ce qui a été signé',
  'audit_trail.fault.truncated_tail': 'Chaîne {{chain}} : des événements manquent à partir du numéro {{seq}}',
  'audit_trail.fault.missing_chain': 'Chaîne {{chain}} : elle manque entièrement',
  'audit_trail.fault.text': 'Chaîne {{chain}} : un texte de l’événement {{seq}} n’est pas ce qui a été écrit',
  'audit_trail.fault.head_gap': 'Des têtes manquent avant le numéro {{head}}',
  'audit_trail.fault.head_link': 'La tête {{head}} ne suit pas la précédente',
  'audit_trail.fault.head_chains': 'La tête {{head}} ne correspond pas à sa liste de chaînes',
  'audit_trail.fault.head_key': 'La tête {{head}} n’est pas signée par la clé en vigueur',
  'audit_trail.fault.head_signature': 'La signature de la tête {{head}} ne correspond pas',
  'audit_trail.fault.head_missing': 'La tête {{head}} a été publiée et manque',
  'audit_trail.fault.head_differs': 'La tête {{head}} a été publiée avec un autre contenu',
  'audit_trail.fault.published_signature': 'La tête publiée {{head}} n’est pas signée',
  'audit_trail.fault.key': 'L’acte d’une clé ne correspond pas',
  'audit_trail.fault.malformed': 'Une inscription ne peut pas être lue',
  'audit_trail.fault.cut_off': 'Le registre n’a pas pu être lu jusqu’à sa fin',
  'audit_trail.fault.head_overdue': 'Aucune tête n’a été signée depuis plus d’un jour',
  'audit_trail.fault.head_unpublished': 'La tête {{head}} n’a pas pu être publiée',
  'audit_trail.mail.subject': 'tête signée {{number}} du registre',
  'audit_trail.mail.text':
    'Cette ligne de JSON dit ce que le registre de {{host}} contenait à cet instant. Conservez-la là où personne qui exploite l’installation ne peut la changer ; « verify-audit --head » la compare avec un export.',
  'notice.audit_fault.headline': 'Le registre n’est pas intact',
  'notice.audit_fault.text_one':
    'La preuve nocturne du registre a trouvé {{count}} défaut. La page « Preuve du registre » nomme l’événement ; la fiche « The record does not hold » dit quoi faire.',
  'notice.audit_fault.text_other':
    'La preuve nocturne du registre a trouvé {{count}} défauts. La page « Preuve du registre » nomme les événements ; la fiche « The record does not hold » dit quoi faire.',
  'hears.when.audit_fault':
    'La preuve nocturne constate que le registre a été altéré, ou que ses têtes ne sont plus signées ou publiées',
  'hears.who.looking_over': 'Les administrateurs et les auditeurs',
  'notice_kind.audit_fault': 'Le registre n’est pas intact',
  'cli.audit.export_about':
    'Écrit le registre en lignes JSON sur la sortie standard : clés, têtes signées et événements de toutes les chaînes.',
  'cli.audit.from': 'premier jour, en UTC, comme 2026-01-31',
  'cli.audit.to': 'dernier jour, en UTC',
  'cli.audit.case': 'les événements d’un seul dossier, par sa référence ou son identifiant',
  'cli.audit.with_texts':
    'avec les textes à côté des événements et leurs sels ; ils contiennent des données personnelles',
  'cli.audit.day_wrong': '« {{day}} » n’est pas un jour ; écrivez-le comme 2026-01-31.',
  'cli.audit.case_wrong': 'Il n’y a pas de dossier « {{id}} ».',
  'cli.audit.verify_about':
    'Vérifie un export sans base de données ni réseau ; répond 1 et nomme le premier événement fautif s’il n’est pas intact.',
  'cli.audit.file': 'ce qu’export-audit a écrit',
  'cli.audit.head': 'fichiers de têtes publiées : elles montrent si une fin manque',
  'cli.audit.key':
    'clés publiques en PEM que vous tenez d’ailleurs : les têtes doivent être signées par elles, ou par des clés à qui elles ont passé la main',
  'cli.audit.rotate_about':
    'Confie la signature des têtes du registre à une autre clé ; l’ancienne lui passe la main.',
  'cli.audit.new_key':
    'clé privée Ed25519 en PEM ; sans elle, une clé est créée si la clé se trouve dans un fichier',
  'cli.audit.old_key_lost':
    'l’ancienne clé est perdue ou n’est plus fiable : qui vérifie doit recevoir la nouvelle',
  'cli.audit.no_export': '{{file}} n’est pas un export du registre.',
  'cli.audit.no_key': '{{file}} ne contient pas de clé publique Ed25519 en PEM.',
  'cli.audit.no_secret_key': '{{file}} ne contient pas de clé privée Ed25519 en PEM.',
  'cli.audit.no_heads': '{{file}} ne contient pas de têtes publiées.',
  'cli.audit.unreadable': '{{file}} ne peut pas être lu ({{reason}}).',
  'cli.audit.no_place':
    'Aucune clé n’est configurée : définissez ENTENTE_AUDIT_KEY_FILE ou ENTENTE_AUDIT_KEY.',
  'cli.audit.new_key_needed': 'La clé se trouve dans l’environnement : indiquez la nouvelle avec --new-key.',
  'cli.audit.rotated':
    'La clé {{key}} signe à partir de la prochaine tête. Sa moitié publique, pour qui vérifie :',
  'cli.audit.then_file': 'Le fichier de la clé contient la nouvelle ; il n’y a rien d’autre à faire.',
  'cli.audit.then_text':
    'Mettez la nouvelle clé dans ENTENTE_AUDIT_KEY et redémarrez les processus ; d’ici là aucune tête n’est signée.',
  'cli.audit.key_fault.not_in_force':
    'La clé configurée n’est pas celle en vigueur ; seule celle-ci peut passer la main.',
  'cli.audit.key_fault.same_key': 'Cette clé est déjà en vigueur.',
  'cli.audit.holds':
    'Il est intact. Événements : {{events}}, chaînes : {{chains}}, têtes signées : {{heads}}.',
  'cli.audit.part':
    'C’est une partie du registre : on ne peut pas voir si des événements manquent à ses bords.',
  'cli.audit.until':
    'Complet jusqu’au {{at}}, comme la tête {{number}} l’a signé : jusque-là rien n’a été ajouté, changé ni enlevé.',
  'cli.audit.without_heads':
    'Aucune tête n’est signée : on ne peut pas voir si des événements manquent à la fin d’une chaîne.',
  'cli.audit.unsigned_one': '{{count}} événement est venu plus tard : il suit, mais n’est pas encore signé.',
  'cli.audit.unsigned_other':
    '{{count}} événements sont venus plus tard : ils suivent, mais ne sont pas encore signés.',
  'cli.audit.erased_one': '{{count}} texte n’est plus là ; son empreinte l’est.',
  'cli.audit.erased_other': '{{count}} textes ne sont plus là ; leurs empreintes le sont.',
  'cli.audit.published_one': '{{count}} tête publiée est la même dans l’export.',
  'cli.audit.published_other': '{{count}} têtes publiées sont les mêmes dans l’export.',
  'cli.audit.not_anchored':
    'La clé {{key}} vient avec le fichier : qui a fait le fichier a pu faire la clé. Comparez-la avec une clé que vous tenez d’ailleurs, par --key.',
  'cli.audit.anchored': 'Signé par la clé {{key}}, qui découle de celle que vous avez donnée.',
  'cli.audit.faulty_one': 'Il n’est pas intact ; {{count}} défaut.',
  'cli.audit.faulty_other': 'Il n’est pas intact ; {{count}} défauts.',
  'cli.audit.fault.gap':
    'chaîne {{chain}} : l’événement {{seq}} ({{event}}) vient là où un autre numéro est attendu ; il en manque avant lui',
  'cli.audit.fault.link':
    'chaîne {{chain}} : l’événement {{seq}} n’est pas celui après lequel l’événement {{until}} a été écrit',
  'cli.audit.fault.hash': 'chaîne {{chain}} : l’événement {{seq}} ({{event}}) a été altéré',
  'cli.audit.fault.fork':
    'chaîne {{chain}} : de l’événement {{seq}} à {{until}} elle n’est plus ce qu’elle était (tête {{head}}) ; la chaîne a été dédoublée',
  'cli.audit.fault.truncated_tail':
    'chaîne {{chain}} : les événements {{seq}} à {{until}} manquent à sa fin (la tête {{head}} les connaissait)',
  'cli.audit.fault.missing_chain':
    'chaîne {{chain}} : elle manque, à partir de l’événement {{seq}} (la tête {{head}} la connaissait)',
  'cli.audit.fault.text':
    'chaîne {{chain}} : un texte de l’événement {{seq}} ({{event}}) n’est pas celui qui a été écrit',
  'cli.audit.fault.head_gap': 'tête {{head}} : des têtes manquent avant elle',
  'cli.audit.fault.head_link': 'tête {{head}} : elle ne suit pas la tête précédente',
  'cli.audit.fault.head_chains': 'tête {{head}} : sa liste de chaînes n’est pas celle qui a été signée',
  'cli.audit.fault.head_key':
    'tête {{head}} : sa clé n’est pas celle en vigueur, ou pas une clé à laquelle vous vous fiez',
  'cli.audit.fault.head_signature': 'tête {{head}} : sa signature ne correspond pas',
  'cli.audit.fault.head_missing': 'tête {{head}} : elle a été publiée, et l’export ne l’a pas',
  'cli.audit.fault.head_differs': 'tête {{head}} : une autre a été publiée sous ce numéro',
  'cli.audit.fault.published_signature': 'tête {{head}}, telle que publiée : sa signature ne correspond pas',
  'cli.audit.fault.key':
    'l’acte d’une clé ne correspond pas : il manque, est falsifié ou n’est pas à sa place',
  'cli.audit.fault.malformed':
    'la ligne {{line}} n’est pas une inscription, ou se trouve là où il n’y en a pas de cette sorte',
  'cli.audit.fault.cut_off': 'le fichier s’arrête avant sa fin, ou des lignes manquent',
};
