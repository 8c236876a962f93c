/** What a condition asks, why, and what to do when it is not met. */
export type ConditionText = { readonly title: string; readonly why: string; readonly fix: string };

/** Sentences of every condition of the gate, by its id. */
export const conditionsFr = {
  'GATE-001': {
    title: 'Chaque pré-contrôle a réussi',
    why: 'Un pré-contrôle qui échoue arrête tout avant publication.',
    fix: "Lancez la commande indiquée, corrigez ce qu'elle refuse, relancez.",
  },
  'GATE-002': {
    title: "L'audit d'avant publication ne trouve aucune erreur",
    why: "Ce que l'audit refuse échouerait sur Kaggle, après une attente.",
    fix: 'Suivez la correction de chaque règle citée dans les constats.',
  },
  'GATE-003': {
    title: 'Une version du dataset est publiée, sa liste égale le manifeste',
    why: "Une session ne prouve rien d'un bundle dont la publication est incomplète.",
    fix: 'Relancez la publication ; comparez la liste de la version au manifeste.',
  },
  'GATE-004': {
    title: 'Le service a accepté le kernel comme nouvelle version',
    why: 'Sans numéro de version, la session observée peut être une autre.',
    fix: "Lisez la réponse à l'envoi et corrigez ce qu'elle refuse.",
  },
  'GATE-005': {
    title: 'La version envoyée a le dataset pour source',
    why: 'Le service répond 200 même quand il écarte une source.',
    fix: 'Vérifiez le nom du dataset et les droits du compte, renvoyez le kernel.',
  },
  'GATE-006': {
    title: 'Le code relu sur le service est celui qui a été envoyé',
    why: "Un autre code a pu s'exécuter.",
    fix: "Cherchez qui d'autre modifie ce kernel, puis relancez.",
  },
  'GATE-011': {
    title: "La session de cette version finit à l'état complete",
    why: "Un autre état final veut dire que le notebook n'est pas allé au bout.",
    fix: 'Lisez le message de la session et la fin du journal.',
  },
  'GATE-012': {
    title: 'Le journal et les sorties ont été collectés en entier',
    why: "Ce qui n'est pas collecté ne peut pas être jugé.",
    fix: "Relancez ; si le journal reste vide, faites afficher au notebook ce qu'il fait : une session muette ne prouve rien.",
  },
  'GATE-013': {
    title: "Toutes les cellules de code ont tourné et aucune n'a levé d'exception",
    why: 'Une cellule qui échoue ou termine le notebook trop tôt laisse la suite non exécutée ; une cellule écartée par son étiquette ne prouve rien.',
    fix: 'Corrigez la cellule dont la trace est dans le journal ; retirez les étiquettes `skip-execution` et les fins anticipées comme `sys.exit`.',
  },
  'GATE-014': {
    title: "L'état est demandé 59 s au moins après l'envoi",
    why: 'Le document fondateur fixe cette attente.',
    fix: "Relancez sans réduire l'attente.",
  },
  'GATE-015': {
    title: "La session a eu la machine, l'image et l'internet demandés",
    why: 'Une demande de GPU ou de TPU peut recevoir un processeur sans un mot, et une session avec internet ne prouve rien sur des wheels hors ligne.',
    fix: 'Comparez la demande à ce que liste le service et à ce que montre le fichier du matériel ; demandez une machine à laquelle le compte a droit.',
  },
  'GATE-021': {
    title: 'Sortie 1, rapport principal : présente, lisible, intacte',
    why: 'Le notebook doit écrire son rapport, une seule valeur par clé.',
    fix: "Corrigez l'écriture du rapport dans le notebook.",
  },
  'GATE-022': {
    title: "Sortie 2, journal d'événements : présente, lisible, intacte",
    why: "Des événements absents ou hors d'ordre ne prouvent aucun déroulement.",
    fix: 'Ne touchez pas à ce fichier depuis le notebook ; relancez.',
  },
  'GATE-023': {
    title: 'Sortie 3, mesures CSV : présente, lisible, intacte',
    why: "Ses colonnes sont fixées ; une mesure absente n'est pas une mesure.",
    fix: 'Ne touchez pas à ce fichier depuis le notebook ; relancez.',
  },
  'GATE-024': {
    title: 'Sortie 4, détail des latences : présente, lisible, intacte',
    why: 'Chaque phase doit avoir sa durée en nanosecondes.',
    fix: 'Ne touchez pas à ce fichier depuis le notebook ; relancez.',
  },
  'GATE-025': {
    title: 'Sortie 5, empreinte du matériel : présente, lisible, intacte',
    why: 'Elle dit sur quelle machine le résultat vaut.',
    fix: 'Ne touchez pas à ce fichier depuis le notebook ; relancez.',
  },
  'GATE-026': {
    title: 'Sortie 6, manifeste des empreintes : présente, lisible, intacte',
    why: 'Il lie chaque fichier à cette session.',
    fix: "N'écrivez ni n'effacez rien après la dernière cellule ; relancez.",
  },
  'GATE-027': {
    title: 'Sortie 7, copie de stdout : présente, lisible, intacte',
    why: 'Elle double le journal du service.',
    fix: 'Ne touchez pas à ce fichier depuis le notebook ; relancez.',
  },
  'GATE-028': {
    title: 'Sortie 8, copie de stderr : présente, lisible, intacte',
    why: "Elle n'est vide que si la session n'écrit rien sur stderr.",
    fix: 'Ne touchez pas à ce fichier depuis le notebook ; relancez.',
  },
  'GATE-029': {
    title: "Le profil d'exécution capturé est présent, lisible, intact",
    why: 'Le second audit et les observations en dépendent.',
    fix: 'Ne touchez pas à nx47_runtime_profile.json ; relancez.',
  },
  'GATE-031': {
    title: 'Le nonce de cette exécution revient',
    why: "Des sorties d'une autre exécution ont été servies.",
    fix: 'Relancez ; si cela se répète, cherchez qui remplace les sorties.',
  },
  'GATE-032': {
    title: 'La tête du journal scellée dans le kernel revient',
    why: "Les sorties n'appartiennent pas à ce journal.",
    fix: "Relancez depuis l'état courant du journal.",
  },
  'GATE-033': {
    title: 'La session a monté exactement le bundle publié',
    why: 'Une session peut monter la version précédente du dataset.',
    fix: 'Attendez que la version soit prête, puis renvoyez le kernel.',
  },
  'GATE-034': {
    title: 'Le notebook a tourné dans /kaggle/working',
    why: 'Ailleurs, ses chemins et ses sorties ne sont pas ceux de Kaggle.',
    fix: 'Retirez ce qui change de dossier au début du notebook.',
  },
  'GATE-035': {
    title: "Le rapport est daté entre l'envoi et la fin de la session",
    why: "Un rapport d'un autre moment est celui d'une autre exécution.",
    fix: 'Écrivez `timestamp_ns` avec time.time_ns() quand le rapport est écrit.',
  },
  'GATE-036': {
    title: "Les sorties sont scellées entre l'envoi et la fin de la session",
    why: "Un scellé d'un autre moment est celui d'une autre exécution.",
    fix: "Relancez ; vérifiez l'horloge de la machine.",
  },
  'GATE-037': {
    title: "Aucune sortie n'est celle d'une exécution antérieure",
    why: "Des octets déjà vus viennent d'une autre exécution : ils ne prouvent rien de celle-ci.",
    fix: 'Faites écrire chaque sortie à chaque exécution ; relancez.',
  },
  'GATE-038': {
    title: 'Une seule bibliothèque native : dépôt, bundle, session et rapport',
    why: 'Des empreintes différentes veulent dire des bibliothèques différentes.',
    fix: "Chargez la bibliothèque du dataset, et elle seule ; retirez du dépôt les copies d'un autre contenu.",
  },
  'GATE-039': {
    title: 'Python, glibc et machine sont enregistrés et concordent',
    why: 'Un résultat sans machine connue ne vaut pour aucune.',
    fix: 'Relancez ; ne modifiez pas les fichiers du kit.',
  },
  'GATE-040': {
    title: "L'audit sur les faits de la session ne trouve aucune erreur",
    why: 'Seul cet audit connaît la machine réelle.',
    fix: 'Suivez la correction de chaque règle citée dans les constats.',
  },
  'GATE-041': {
    title: 'Le rapport dit avoir tourné sur Kaggle',
    why: "Un rapport qui le nie vient d'une exécution locale.",
    fix: 'Faites tourner le notebook par le service, pas à la main.',
  },
  'GATE-051': {
    title: 'Le notebook a écrit lui-même un rapport régulier',
    why: 'Nul autre ne peut écrire « ok » à sa place.',
    fix: 'Écrivez un seul objet JSON, chaque clé une fois, en UTF-8.',
  },
  'GATE-052': {
    title: 'Le statut du rapport est « ok »',
    why: 'Tout autre statut est un échec, `ok_with_warnings` compris.',
    fix: 'Corrigez ce que le rapport dit avoir échoué.',
  },
  'GATE-053': {
    title: 'Le rapport compte zéro avertissement',
    why: 'Un seul avertissement suffit pour NO-GO.',
    fix: 'Supprimez la cause de chaque avertissement du rapport.',
  },
  'GATE-054': {
    title: "Le compte d'avertissements égale leur liste",
    why: "Un compte à zéro à côté d'une liste pleine ment.",
    fix: 'Calculez `warnings_count` depuis `warnings`.',
  },
  'GATE-055': {
    title: "Le rapport n'a pas de notes",
    why: 'Les notes cachent des réserves.',
    fix: 'Traitez ce que les notes disent, puis videz-les.',
  },
  'GATE-056': {
    title: 'Le rapport ne dit aucune erreur',
    why: "Une erreur à côté d'un statut « ok » reste une erreur.",
    fix: "Corrigez l'erreur que le rapport nomme.",
  },
  'GATE-057': {
    title: "Aucun test du rapport n'a été sauté",
    why: "Un test sauté n'a rien montré.",
    fix: 'Faites tourner le test que le rapport dit sauté.',
  },
  'GATE-058': {
    title: "L'aller-retour LZW du notebook a réussi",
    why: 'Sans LZW, les TIFF du projet sont illisibles.',
    fix: 'Installez imagecodecs depuis le bundle avant tifffile.',
  },
  'GATE-059': {
    title: "Le décodeur du kit relit ce qu'imagecodecs encode",
    why: "Un codec qui se relit lui-même ne prouve pas qu'il est juste.",
    fix: "Vérifiez la roue imagecodecs du bundle, et qu'elle est importée.",
  },
  'GATE-060': {
    title: "L'aller-retour TIFF a réussi",
    why: 'Le fichier relu doit être égal au fichier écrit.',
    fix: "Lisez l'erreur de ce test dans le rapport.",
  },
  'GATE-061': {
    title: 'Le TIFF est écrit en LZW, sans repli',
    why: "Une autre compression masque l'absence d'imagecodecs.",
    fix: "Installez imagecodecs avant d'importer tifffile ; retirez le repli.",
  },
  'GATE-062': {
    title: 'Le notebook a chargé la bibliothèque native',
    why: 'Sans elle, le notebook ne certifie rien de natif.',
    fix: 'Lisez `so_load_check` dans le rapport.',
  },
  'GATE-063': {
    title: 'Le kit a chargé la bibliothèque native, liaison immédiate',
    why: 'Une liaison paresseuse cache un symbole sans fournisseur ; un leurre du même nom ne prouve rien de la bibliothèque du bundle.',
    fix: 'Reconstruisez la bibliothèque pour la glibc visée, toutes dépendances liées ; dans le notebook, chargez celle du dataset.',
  },
  'GATE-064': {
    title: 'La bibliothèque exporte chaque fonction exigée',
    why: 'Une bibliothèque peut se charger et manquer de fonctions.',
    fix: 'Exportez les fonctions manquantes, ou corrigez la liste `native.symbols` de nx47.yml ; le jeu nx47 en demande une au moins.',
  },
  'GATE-065': {
    title: 'Chaque paquet exigé est importé, depuis le bundle',
    why: "Un paquet de l'image change sans prévenir.",
    fix: 'Installez avec --no-index --force-reinstall depuis le dataset, puis importez ; le jeu nx47 demande une entrée au moins dans `required.packages`.',
  },
  'GATE-066': {
    title: 'Le rapport ne nomme aucun paquet manquant ou incompatible',
    why: "Le notebook a vu lui-même qu'il manque un paquet.",
    fix: 'Ajoutez au bundle une roue compatible de ce paquet.',
  },
  'GATE-067': {
    title: 'Le .lum du concurrent égale la conversion du .tif',
    why: "Sans cette égalité, le format n'est pas démontré.",
    fix: 'Refaites le .lum depuis le .tif, publiez les deux.',
  },
  'GATE-068': {
    title: "Le compte d'événements égale les lignes du fichier",
    why: 'Un compte faux laisse des événements inventés ou perdus.',
    fix: 'Ne modifiez ni `events_count` ni le fichier ; relancez.',
  },
  'GATE-071': {
    title: 'Métrique throughput_items_per_s : présente, finie, plausible',
    why: "Une métrique absente, nulle ou constante n'a pas été mesurée.",
    fix: 'Appelez nx47.count(items=…) où le notebook traite ses éléments.',
  },
  'GATE-072': {
    title: 'Métrique throughput_pixels_per_s : présente, finie, plausible',
    why: "Une métrique absente, nulle ou constante n'a pas été mesurée.",
    fix: 'Appelez nx47.count(pixels=…) où le notebook traite ses pixels.',
  },
  'GATE-073': {
    title: 'Métrique latency_ns_by_step : présente, finie, plausible',
    why: "Une métrique absente, nulle ou constante n'a pas été mesurée.",
    fix: 'Laissez le kit mesurer, ou donnez la durée réelle de chaque étape.',
  },
  'GATE-074': {
    title: 'Métrique peak_ram_mb : présente, finie, plausible',
    why: "Une métrique absente, nulle ou constante n'a pas été mesurée.",
    fix: 'Laissez le kit mesurer, ou donnez le pic réel en mégaoctets.',
  },
  'GATE-075': {
    title: 'Métrique peak_gpu_mem_mb : présente, finie, plausible',
    why: "Une métrique absente, nulle ou constante n'a pas été mesurée.",
    fix: 'Laissez le kit mesurer ; 0 sans GPU.',
  },
  'GATE-081': {
    title: "Le journal n'a ni avertissement ni erreur",
    why: 'Le compte du rapport ne suffit pas : le journal est relu ligne par ligne.',
    fix: 'Supprimez la cause de chaque ligne citée.',
  },
  'GATE-082': {
    title: "Le kit n'a vu aucun avertissement",
    why: 'Un avertissement filtré par le notebook reste un avertissement.',
    fix: 'Supprimez la cause de chaque avertissement cité.',
  },
  'GATE-083': {
    title: 'La copie de stdout égale le journal du service',
    why: "Deux enregistrements qui diffèrent : l'un des deux est incomplet.",
    fix: "N'écrivez rien après la dernière cellule, ne touchez pas à la copie.",
  },
  'GATE-084': {
    title: 'La copie de stderr égale le journal du service',
    why: "Deux enregistrements qui diffèrent : l'un des deux est incomplet.",
    fix: "N'écrivez rien après la dernière cellule, ne touchez pas à la copie.",
  },
  'GATE-085': {
    title: "Le kit n'a eu aucune erreur",
    why: 'Un enregistrement troué ne prouve rien.',
    fix: 'Lisez les événements kit_error ; relancez.',
  },
  'GATE-091': {
    title: 'Le transport prouve que le service est Kaggle',
    why: "Chaque requête part vers api.kaggle.com en TLS vérifié, mandataire et chaîne de certificats à l'appui. Si la chaîne finit hors des autorités de Node, qui tient cette autorité peut répondre à la place de Kaggle : le verdict est GO-PRIVATE-ROOT.",
    fix: "Lisez evidence/transport.json : il nomme hôte, mandataire et autorité. Pour un GO, lancez depuis un réseau qui n'intercepte pas TLS.",
  },
  'GATE-092': {
    title: "L'image Docker est celle du profil audité",
    why: "L'audit d'avant la publication doit porter sur la machine qui a exécuté. Un profil dérivé de sources publiques ne nomme aucune image.",
    fix: '`nx47 profile refresh` garde le profil de cette exécution ; nommez-le sous `profile` dans nx47.yml, validez et relancez.',
  },
  'GATE-093': {
    title: 'La version du dataset garde chaque fichier de la précédente',
    why: 'Une version est complète : un fichier non renvoyé a disparu pour tous ses utilisateurs.',
    fix: 'Remettez les fichiers nommés dans le bundle, ou listez leur retrait sous `removals`.',
  },
  'GATE-094': {
    title: 'Le type du kernel et son fichier de code sont ceux du service',
    why: "Kaggle refuse de changer le type d'éditeur d'un kernel ; ce qui était un script le reste.",
    fix: 'Rétablissez kernel_type, language et code_file de kernel-metadata.json, ou prenez un autre slug.',
  },
  'GATE-095': {
    title: "Rien n'est exigé de moins que la dernière fois",
    why: "Une exécution qui exige moins que la dernière certifiée passerait là où l'autre devait prouver.",
    fix: "Rétablissez les exigences nommées ; si l'abandon est voulu, listez-les sous `lowered`.",
  },
  'GATE-096': {
    title: "L'historique est propre et ne fait que s'allonger",
    why: "Le verdict porte sur un commit : un fichier modifié n'en est pas, et un journal réécrit n'est plus une preuve.",
    fix: "Validez ou retirez les fichiers nommés ; restaurez les octets perdus ; clonez l'historique entier (fetch-depth: 0).",
  },
  'GATE-097': {
    title: 'Chaque modification a sa raison, son effet et sa preuve',
    why: "Un fichier changé pendant l'exécution sans étape qui l'annonce change ce qui est certifié.",
    fix: 'Cherchez la commande de vérification qui écrit dans le projet ; faites-la écrire ailleurs.',
  },
  'GATE-098': {
    title: "L'asset égale le membre de l'archive qu'il déclare",
    why: "Un fichier d'une autre origine que celle qu'il déclare ne prouve rien des données de la compétition.",
    fix: 'Extrayez de nouveau le membre nommé dans nx47.yml ; suivez REP-023 dans les constats.',
  },
  'GATE-099': {
    title: 'Chaque point du document fondateur a sa preuve',
    why: "Un point sans preuve n'est pas fait : le document n'est alors pas appliqué.",
    fix: "Nommez sous `governing.points` dans nx47.yml la condition, l'étape ou le fichier qui prouve chaque point cité.",
  },
  'GATE-100': {
    title: 'La continuité de V7 à V13 est écrite',
    why: "Qui retrouve l'ancien kernel doit apprendre ce qu'il est devenu.",
    fix: 'Écrivez dans un document du projet la ligne que VER-003 demande.',
  },
} satisfies Record<string, ConditionText>;
