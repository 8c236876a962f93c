/** Ce que deviennent les mêmes situations avec le client officiel et avec le nôtre : `what` la situation, `official` ce qui s'est passé, `own` notre réponse. */
export const crossFr = {
  page: 'Pourquoi pas le client officiel',
  generated:
    'Fichier généré : `node scripts/why-not-md.ts`. Chaque ligne est jouée par les deux clients, chacun devant un service embarqué sous le même scénario, dans [cross-matrix.test.ts](../tests/contract/cross-matrix.test.ts) : le texte, le statut de sortie et ce qui reste sur le disque et dans le service y sont vérifiés. Le client officiel est `kaggle` {version}. Une ligne sans scénario ne demande aucun défaut du service ; les autres se rejouent par `nx47 serve --scenario …` ([scénarios](scenarios.md)).',
  columns: [
    'Situation',
    'Scénario',
    'Commande officielle',
    'Elle imprime',
    'Statut',
    'Ce qui s’est passé',
    'NX47',
  ],
  cases: {
    'push-refused': {
      what: 'Le service refuse l’envoi d’un kernel par une réponse 200 qui porte une erreur',
      official: 'Rien n’a été envoyé, et le statut dit le succès.',
      own: 'L’envoi échoue avec les mots de Kaggle.',
    },
    'no-room': {
      what: 'Toutes les places de session du compte sont prises',
      official: 'Rien n’a été envoyé, et le statut dit le succès.',
      own: 'Une place est attendue jusqu’au délai, puis la cause est dite.',
    },
    'source-refused': {
      what: 'Un jeu de données demandé n’est pas accepté comme source',
      official: 'La session tourne sans ses données, et finit COMPLETE.',
      own: 'Une source refusée est un échec qui la nomme.',
    },
    'other-address': {
      what: 'Le titre donne un autre slug que l’id',
      official: 'Un autre kernel est créé, à une autre adresse.',
      own: 'Une adresse autre que celle demandée est un échec.',
    },
    'taken-and-lost': {
      what: 'L’envoi est pris, puis le service répond 500',
      official: 'La version existe et tourne ; le relancer en fait une seconde.',
      own: 'Le kernel est relu et la version prise retrouvée ; rien n’est envoyé deux fois.',
    },
    'throttled-push': {
      what: 'Le service demande d’attendre deux secondes (429, `Retry-After`)',
      official: 'Rien n’a été envoyé ; aucun autre essai.',
      own: 'L’attente demandée est respectée, puis la version est envoyée.',
    },
    'web-page': {
      what: 'Une page HTML arrive à la place de la réponse, avec le statut 200',
      official: 'Un message sur du JSON, qui ne dit ni le service ni l’opération.',
      own: 'Le kernel est relu, l’envoi recommencé, puis la réponse illisible est nommée.',
    },
    'uploads-refused': {
      what: 'L’envoi de chaque fichier est refusé (403)',
      official: 'La nouvelle version existe avec zéro fichier : ceux d’avant n’y sont plus.',
      own: 'Aucune version n’est faite si un fichier manque.',
    },
    'creation-refused': {
      what: 'La création du jeu de données est refusée par une réponse 200',
      official: 'Le jeu de données n’existe pas, et le statut dit le succès.',
      own: 'La création échoue avec les mots de Kaggle.',
    },
    'sub-folder': {
      what: 'Le dossier contient un sous-dossier de wheels',
      official: 'Le jeu de données est créé sans lui.',
      own: 'Les sous-dossiers sont envoyés comme dossiers ; la version doit énumérer exactement nos fichiers.',
    },
    'stale-ready': {
      what: 'Le statut dit « ready » alors que la nouvelle version n’est pas traitée',
      official: 'C’est l’ancienne version qui est prête : la courante reste la 1.',
      own: 'Seule notre version, courante, prête et complète, compte ; sinon le délai est dit.',
    },
    'listing-refused': {
      what: 'La liste des fichiers porte une erreur',
      official: 'Le message tient lieu de liste, et le statut dit le succès.',
      own: 'Une liste refusée est un échec.',
    },
    'one-page': {
      what: 'Le jeu de données a 25 fichiers',
      official: '20 fichiers sont énumérés ; les autres demandent une autre commande.',
      own: 'Toutes les pages sont lues.',
    },
    'notice-in-json': {
      what: 'Le service annonce un client plus récent',
      official: 'L’avis précède le JSON sur la sortie standard, qui n’est plus du JSON.',
      own: 'L’annonce ne change aucune réponse.',
    },
    'failed-session': {
      what: 'La session a échoué',
      official: 'L’échec n’est que dans le texte : le statut dit le succès.',
      own: 'Le statut est jugé : jamais un GO.',
    },
    'latest-status': {
      what: 'La version 1 a échoué, la version 2 a réussi ; on demande la 1',
      official: 'C’est le statut de la 2, sous le nom de la 1.',
      own: 'Exactement la version demandée.',
    },
    'broken-status': {
      what: 'La première question sur le statut reçoit 500',
      official: 'La commande échoue alors que la session va bien.',
      own: 'La question est posée à nouveau.',
    },
    'unknown-status': {
      what: 'Le service répond un statut que personne ne connaît',
      official: 'Une trace de pile.',
      own: 'Un statut inconnu n’est jamais un succès : il est redemandé, puis nommé.',
    },
    'latest-output': {
      what: 'Les versions 1 et 2 ont écrit le même fichier ; on demande la 1',
      official: 'Le fichier de la version 2 est sur le disque.',
      own: 'Le fichier de la version 1.',
    },
    'latest-log': {
      what: 'Les versions 1 et 2 ont chacune leur journal ; on demande la 1',
      official: 'C’est le journal de la version 2.',
      own: 'Le journal de la version 1.',
    },
    'error-page': {
      what: 'Les adresses des sorties répondent 403 avec une page XML',
      official: 'La page XML est sur le disque sous le nom de la sortie.',
      own: 'De nouvelles adresses sont demandées, puis c’est un échec ; rien n’est écrit.',
    },
    'expired-address': {
      what: 'L’adresse d’une sortie a expiré, une nouvelle serait bonne',
      official: 'La page XML est sur le disque sous le nom de la sortie.',
      own: 'Une nouvelle adresse est demandée et le fichier arrive entier.',
    },
    'cut-output': {
      what: 'Chaque sortie s’arrête à la moitié',
      official: 'Un fichier vide reste sous le nom de la sortie.',
      own: 'C’est un échec ; aucun fichier partiel ne porte le nom de la sortie.',
    },
    'name-that-leaves': {
      what: 'Une sortie s’appelle `../../evil`',
      official: 'Elle est écrite hors du dossier demandé.',
      own: 'Le nom est refusé avant que rien ne soit écrit.',
    },
  },
};
