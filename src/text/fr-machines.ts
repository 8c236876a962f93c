/** What a person reads of each check of a machine. */
const rulesFr = {
  'MCH-001': {
    title: 'Sonde absente ou trop ancienne',
    why: "Rien de récent n'est connu de cette machine.",
    fix: 'Sondez-la : nx47 machines probe {machine}',
  },
  'MCH-002': {
    title: "L'hyperviseur n'est pas déclaré sain",
    why: "Ce qui tourne sur un hôte douteux l'est aussi.",
    fix: "Sondez d'abord l'hyperviseur et réglez ses constats.",
  },
  'MCH-003': {
    title: "Nom d'hôte inattendu",
    why: "La machine qui a répondu n'a pas le nom de celle que l'on voulait.",
    fix: 'Vérifiez où la sonde a tourné, ou corrigez hostname.',
  },
  'MCH-004': {
    title: 'Adresse déclarée absente',
    why: "La machine ne répond plus là où l'on croit.",
    fix: "Rétablissez l'adresse, ou corrigez addresses.",
  },
  'MCH-005': {
    title: 'Redémarrée depuis sa sonde',
    why: 'Après un démarrage, personne ne sait ce qui est monté.',
    fix: 'Sondez-la de nouveau : nx47 machines probe {machine}',
  },
  'MCH-006': {
    title: 'Deux machines n’en font qu’une',
    why: 'Le même démarrage du noyau répond sous deux noms.',
    fix: 'Corrigez la façon de joindre l’une des deux.',
  },
  'MCH-007': {
    title: 'Horloge décalée',
    why: 'Les journaux de plusieurs machines ne se comparent plus.',
    fix: 'Réglez la synchronisation (chrony, timesyncd), ou donnez une référence : --clock.',
  },
  'MCH-008': {
    title: 'Autre fuseau horaire',
    why: 'Les heures des journaux se lisent autrement.',
    fix: 'timedatectl set-timezone, ou corrigez timezone.',
  },
  'MCH-009': {
    title: 'Trop peu de disque libre',
    why: 'Une tâche y échouerait à mi-chemin.',
    fix: 'Libérez de la place.',
  },
  'MCH-010': {
    title: 'Moins de processeurs que déclaré',
    why: 'La charge prévue ne tient pas.',
    fix: 'Rendez-les à la machine, ou corrigez cpu.',
  },
  'MCH-011': {
    title: 'Moins de mémoire que déclaré',
    why: 'La charge prévue ne tient pas.',
    fix: 'Rendez-la à la machine, ou corrigez memory-gib.',
  },
  'MCH-012': {
    title: 'Stockage attendu absent ou autre',
    why: 'Les données iraient ailleurs que prévu, ou manqueraient.',
    fix: 'Montez le système de fichiers déclaré, puis sondez de nouveau.',
  },
  'MCH-013': {
    title: 'Un système de fichiers écrit en deux endroits',
    why: 'Deux écrivains corrompent le disque : tout s’arrête.',
    fix: 'Démontez-le d’un côté, vérifiez-le (fsck), puis sondez les deux. Un clone a besoin d’un UUID neuf.',
  },
  'MCH-014': {
    title: 'Montage non déclaré',
    why: 'Chaque montage de disque est documenté.',
    fix: 'Déclarez-le sous storage, ou démontez-le.',
  },
  'MCH-015': {
    title: 'Port ouvert sans raison déclarée',
    why: 'Rien n’est ouvert sans raison.',
    fix: 'Fermez le service, ou déclarez le port et sa raison.',
  },
  'MCH-016': {
    title: 'Réseau changé sans décision',
    why: 'Un changement de réseau se décide et se consigne.',
    fix: 'nx47 machines baseline {machine} --execute --reason "…", ou revenez en arrière.',
  },
  'MCH-017': {
    title: 'Connexion SSH par mot de passe',
    why: 'Un mot de passe se devine.',
    fix: 'PasswordAuthentication no, ou un dernier jour sous ssh.password.',
  },
  'MCH-018': {
    title: 'Réglage de sshd refusé ou inconnu',
    why: 'Clés seulement, root sans mot de passe, connexions journalisées.',
    fix: 'Corrigez sshd_config ; une sonde de root lit tous les réglages.',
  },
  'MCH-019': {
    title: 'Clés SSH absentes ou trop ouvertes',
    why: 'Qui lit une clé privée entre à sa place.',
    fix: 'chmod 600 les clés privées, et une clé autorisée pour entrer.',
  },
  'MCH-020': {
    title: 'Trop de connexions refusées',
    why: 'Quelqu’un essaie des mots de passe : signe de sécurité.',
    fix: 'Lisez les journaux, bloquez la source, puis levez la quarantaine.',
  },
  'MCH-021': {
    title: 'cron ou systemd a changé',
    why: 'Ce qui démarre seul est autre que confirmé : signe de sécurité.',
    fix: 'Trouvez qui l’a changé. Légitime : nx47 machines baseline {machine} --execute --reason "…"',
  },
  'MCH-022': {
    title: 'Binaire ou préchargement changé',
    why: 'Un programme du système est autre que confirmé : signe de sécurité.',
    fix: 'Comparez avec le paquet. Légitime : nx47 machines baseline {machine} --execute --reason "…"',
  },
  'MCH-023': {
    title: 'Configuration ou clé autorisée changée',
    why: 'Un fichier surveillé est autre que confirmé : signe de sécurité.',
    fix: 'Trouvez qui l’a changé. Légitime : nx47 machines baseline {machine} --execute --reason "…"',
  },
  'MCH-024': {
    title: 'Aucune empreinte de référence',
    why: 'Sans référence, aucune dérive ne se voit.',
    fix: 'nx47 machines baseline {machine} --execute --reason "…"',
  },
  'MCH-025': {
    title: 'Fichier de secrets absent ou trop ouvert',
    why: 'Un secret ne se lit que par son propriétaire.',
    fix: 'chmod 600 ce fichier, ou retirez-le de credentials.',
  },
  'MCH-026': {
    title: 'Fichier de secrets dans le dépôt',
    why: 'Aucun secret dans le dépôt, même ignoré par git.',
    fix: 'Déplacez-le hors du projet et faites un nouveau secret.',
  },
  'MCH-027': {
    title: 'Journaux non inscriptibles',
    why: 'Sans journal, rien de ce qui se fait n’est prouvé.',
    fix: 'Créez le dossier logs et donnez-le au compte du service.',
  },
  'MCH-028': {
    title: 'Scripts non exécutables',
    why: 'Le dossier est absent, fermé, ou monté noexec.',
    fix: 'Créez le dossier scripts, sans noexec.',
  },
  'MCH-029': {
    title: 'Programme déclaré absent',
    why: 'L’environnement prévu n’est pas installé.',
    fix: 'Installez-le, ou corrigez programs.',
  },
  'MCH-030': {
    title: 'Service attendu inactif',
    why: 'La machine ne rend pas le service dont elle répond.',
    fix: 'systemctl status, puis démarrez-le.',
  },
  'MCH-031': {
    title: 'Partage non déclaré ou ouvert à tous',
    why: 'Les partages suivent le modèle choisi.',
    fix: 'Restreignez-le dans /etc/exports, ou déclarez-le sous shares.',
  },
  'MCH-032': {
    title: 'En quarantaine',
    why: 'Un signe de sécurité attend qu’une personne regarde.',
    fix: 'Après enquête : nx47 machines clear {machine} --reason "…"',
  },
  'MCH-033': {
    title: 'Le contrôle de santé échoue',
    why: 'La machine ne se dit pas saine elle-même.',
    fix: 'Lancez la commande health sur place et corrigez.',
  },
  'MCH-034': {
    title: 'Schéma de stockage absent ou périmé',
    why: 'Le stockage est documenté tel qu’il est.',
    fix: 'nx47 machines document --execute',
  },
  'MCH-035': {
    title: 'Schéma réseau absent ou périmé',
    why: 'Le réseau est documenté tel qu’il est.',
    fix: 'nx47 machines document --execute',
  },
  'MCH-036': {
    title: 'Ne prend aucun job',
    why: 'Ses limites déclarées ne laissent place à aucun.',
    fix: 'Envoyez le job ailleurs, ou corrigez limits.jobs.',
  },
};

/** Words of `nx47 machines` and of the pages that it writes. */
export const machinesFr = {
  rules: rulesFr,
  columns: { name: 'machine', role: 'rôle', reach: 'jointe par', state: 'état', probe: 'dernière sonde' },
  states: {
    ready: 'prête',
    blocked: 'bloquée',
    quarantined: 'quarantaine',
    unprobed: 'sans sonde',
  },
  reaches: { local: 'ici', ssh: 'commande' },
  contract: 'Règles du contrat',
  effects: {
    stop: 'tout s’arrête',
    quarantine: 'met la machine en quarantaine',
    blocks: 'plus de job sur cette machine',
    refuses: 'rouge, sans bloquer',
  },
  answers: { fail: '✗', unknown: '?' },
  expected: 'attendu',
  observed: 'observé',
  allRight: 'Machines : {count} ; rien à redire.',
  counts: 'Machines : {count} ; constats : {fails} ; inconnus : {unknowns}.',
  probed: '{machine} : sonde {path}, sha256 {sha256}',
  probeUnknowns: '{machine} : {count} faits illisibles ({names})',
  elsewhere: '{machine} : pas ici ; par un job sur {where}, puis --from',
  quarantined:
    '{machine} est mise en quarantaine ({rules}) : plus aucun job avant `nx47 machines clear {machine}`.',
  cleared: '{machine} : quarantaine levée, raison consignée.',
  baselineWritten:
    '{path} : {count} empreintes, {changes} différences avec la précédente. Versionnez ce fichier.',
  baselinePlanned: "Rien n'a été écrit : --execute le fait.",
  documentsWritten: 'Pages écrites : {paths}',
  decision: 'Décision',
  pages: {
    made: 'Écrit par `nx47 machines document` d’après configs/machines.yml et la dernière sonde de chaque machine ; ne pas modifier à la main.',
    storageTitle: 'Schéma de stockage',
    networkTitle: 'Schéma réseau',
    storageColumns: 'machine | montage | UUID | accès | vu',
    sharesTitle: 'Partages',
    sharesColumns: 'machine | dossier | accès | vu',
    networkColumns: 'machine | rôle | zone | pont | adresses | vues | réseau des jobs',
    portsTitle: 'Ports ouverts',
    portsColumns: 'machine | port | raison | vu',
    undeclared: 'NON DÉCLARÉ',
    seen: 'oui',
    missing: 'ABSENT',
    unknown: 'inconnu',
    none: 'aucun',
  },
};
