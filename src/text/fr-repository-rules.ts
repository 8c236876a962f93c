/** Ce que disent les règles sur le dépôt, les versions et les secrets. */
export const repositoryRulesFr = {
  'REP-011': {
    title: 'Fichier attendu par le code, absent du bundle',
    why: "Le notebook ou un contrôle préalable nomme ce fichier en toutes lettres : il ne le trouvera pas dans le dataset. Un nom de wheel composé à la main n'existe souvent sur aucun index.",
    fix: 'Corrigez le nom dans le code (« observé » montre ce que le bundle contient pour ce paquet), ou ajoutez le fichier au bundle.',
  },
  'REP-012': {
    title: 'Nom de fichier périmé dans un autre script',
    why: "Ce script ne sert pas à cette exécution, mais il nomme un fichier que le bundle n'a pas : lancé un jour, il échouera ou publiera autre chose.",
    fix: 'Mettez le nom à jour, ou marquez le script comme historique en le déplaçant hors du projet certifié.',
  },
  'REP-013': {
    title: 'Fonction exigée réduite à une coquille',
    why: "Le corps ne fait que convertir ses arguments en void, rendre une constante, ou rien : le symbole existe, la bibliothèque se charge, et rien n'est calculé.",
    fix: "Écrivez la fonction, ou compilez le fichier source qui la contient. Retirez-la de `native.symbols` seulement si le notebook ne l'appelle pas.",
  },
  'REP-014': {
    title: 'Verdict contredit par sa preuve',
    why: 'Le texte ou le nom du dossier annonce une réussite ; le JSON à côté dit le contraire, ou le texte avoue que ses preuves manquent.',
    fix: 'Ajoutez à la fin du document une entrée datée avec le vrai verdict (NO-GO), sans effacer la précédente, ou renommez le dossier.',
  },
  'REP-015': {
    title: 'Verdict sans preuve lisible par une machine',
    why: "Un texte annonce une réussite sans qu'un rapport JSON au statut « ok » soit à côté ou nommé : personne ne peut le vérifier.",
    fix: 'Placez le rapport JSON de cette exécution à côté du texte, ou nommez-le dans le texte.',
  },
  'REP-016': {
    title: 'Preuve vide',
    why: 'Un rapport ou un journal de zéro octet ne prouve rien : souvent le téléchargement ou la redirection a échoué.',
    fix: "Retrouvez le fichier d'origine, ou retirez-le et dites dans le journal qu'il manque.",
  },
  'REP-017': {
    title: "Fichier .json qui n'est pas du JSON",
    why: 'Un fichier du bundle ou une preuve ne se lit pas comme JSON, ou contient un programme : un mauvais fichier a été copié, et tout lecteur échouera.',
    fix: 'Reprenez le bon fichier. Écrivez les valeurs non finies autrement que NaN, et chaque clé une seule fois.',
  },
  'REP-018': {
    title: 'Autre fichier .json illisible',
    why: 'Ce fichier ne sert pas de preuve et ne part pas dans le bundle, mais aucun outil ne pourra le lire.',
    fix: 'Corrigez la ligne indiquée, ou donnez au fichier son vrai type.',
  },
  'REP-019': {
    title: 'Pointeur Git-LFS là où des données sont lues',
    why: "Les réglages ou le code lisent ce fichier, qui ne contient ici que l'adresse de son contenu.",
    fix: 'Lancez `git lfs pull`, ou sortez le fichier de LFS (`git lfs migrate export`).',
  },
  'REP-020': {
    title: 'Même contenu sous plusieurs noms de preuve',
    why: 'Deux preuves identiques à l’octet près ne viennent pas de deux exécutions : une copie a été présentée comme une seconde mesure.',
    fix: 'Gardez le fichier de l’exécution réelle et signalez la copie dans le journal.',
  },
  'REP-021': {
    title: 'Règle .gitignore qui cache les rapports',
    why: '`git add` laisserait de côté sans un mot les fichiers listés dans les preuves : le rapport ne serait jamais enregistré.',
    fix: 'Ajoutez après cette ligne `!session/` et `!session/**`, ou restreignez le motif.',
  },
  'REP-022': {
    title: 'Attribut git qui change les rapports',
    why: "Avec ce filtre, git enregistre un pointeur ou d'autres octets à la place du rapport : son empreinte ne prouve plus rien.",
    fix: 'Ajoutez à la fin de .gitattributes `session/** -filter -diff -merge -text`, et de même pour les preuves listées.',
  },
  'REP-023': {
    title: "Fichier différent du membre de l'archive source",
    why: "nx47.yml déclare que ce fichier vient de cette archive : ses octets sont autres, ou l'archive ne peut le prouver.",
    fix: "Extrayez de nouveau le membre nommé, sans conversion, puis refaites le bundle. « Inconnu » : l'archive n'est pas lue de la même façon par tous les outils, refaites-la.",
  },
  'REP-024': {
    title: "Chemin qui porte le nom d'une variable",
    why: "Un script a écrit `$NOM` au lieu de sa valeur (guillemets autour du délimiteur d'un heredoc) : le vrai fichier manque ailleurs, et une clé a pu suivre le même chemin.",
    fix: 'Corrigez le script, déplacez le contenu à sa place, et retirez ce chemin.',
  },
  'REP-025': {
    title: 'Script qui publie ou fabrique à côté de la certification',
    why: "Ce qu'il publie ou rassemble n'a été contrôlé par personne ; le client de Kaggle, par exemple, omet les dossiers sans le dire.",
    fix: "Rien à faire s'il est de l'histoire. Sinon passez par `nx47 bundle` et `nx47 certify`, ou nommez-le dans `bundle.recipe`.",
  },
  'REP-026': {
    title: 'Preuve fabriquée',
    why: "Le fichier se dit simulé, ou ses mesures ne peuvent venir d'une horloge ni d'une machine (nanosecondes à intervalles égaux, colonnes immobiles) : il ne prouve rien.",
    fix: "Remplacez-le par la mesure d'une vraie exécution, ou retirez-le et dites-le dans le journal.",
  },
  'REP-027': {
    title: "Fichier qui n'est pas ce que dit son nom",
    why: "Ses premiers octets sont d'un autre format (souvent la page d'erreur d'un téléchargement) : le notebook échouera en le lisant.",
    fix: 'Reprenez le bon fichier et comparez son sha256, ou donnez-lui son vrai nom.',
  },
  'REP-028': {
    title: 'Rapport du bundle qui décrit un autre fichier',
    why: "Il donne une empreinte, une taille ou un nom de wheel qui n'est pas celui du fichier à côté de lui : il a été écrit pour un bundle antérieur, et qui contrôle d'après lui ne contrôle rien.",
    fix: 'Réécrivez le rapport après les fichiers (la recette le fait), puis le manifeste.',
  },
  'NBK-005': {
    title: 'Import avant installation',
    why: "Le module est importé avant le `pip install` qui apporte ce dont il a besoin : Python garde la version de l'image, et tifffile ne cherche imagecodecs qu'une fois.",
    fix: "Déplacez l'installation avant tout import de ce module, dans une cellule précédente.",
  },
  'NBK-006': {
    title: 'Un seul des deux chemins de montage',
    why: 'Kaggle monte un dataset sous `/kaggle/input/<slug>` ou sous `/kaggle/input/datasets/<propriétaire>/<slug>` selon le kernel : le code ne connaît que l’un des deux.',
    fix: 'Essayez les deux chemins et gardez celui qui existe.',
  },
  'NBK-007': {
    title: '`from __future__` trop tard',
    why: 'Python refuse cette ligne (SyntaxError) si une autre instruction la précède dans la cellule ou le script.',
    fix: 'Placez-la en première ligne.',
  },
  'NBK-008': {
    title: 'Nom que rien ne définit',
    why: 'La cellule lèvera NameError : mot de JSON au lieu de celui de Python, ou import oublié.',
    fix: "Écrivez ce qui est attendu, ou ajoutez l'import dans la première cellule.",
  },
  'MET-012': {
    title: 'Nom de fichier refusé ou changé par Kaggle',
    why: 'Ce caractère ou cette forme ne survit pas à la publication : le dataset aurait un autre nom, ou aucun.',
    fix: 'Renommez avec des lettres, chiffres, points, tirets et soulignés.',
  },
  'MET-013': {
    title: 'Noms qui ne diffèrent que par la casse',
    why: "Là où la casse ne compte pas, l'un des fichiers écrase l'autre.",
    fix: 'Renommez l’un des deux.',
  },
  'MET-014': {
    title: 'Archive que Kaggle déballe',
    why: "Kaggle remplace l'archive par son contenu : la liste publiée ne sera pas celle du manifeste, et le notebook ne trouvera pas l'archive.",
    fix: 'Mettez dans le bundle les fichiers eux-mêmes, ou donnez à l’archive une autre extension.',
  },
  'MET-015': {
    title: 'Dossiers dans le bundle',
    why: 'Ce programme les publie tels quels ; le client officiel de Kaggle les laisse de côté sans `--dir-mode`.',
    fix: 'Rien à faire ici. Pour publier aussi à la main, mettez tout au premier niveau ou utilisez `--dir-mode zip`.',
  },
  'MET-016': {
    title: 'Fichier caché dans le bundle',
    why: 'Les fichiers dont le nom commence par un point sont publiés aussi : souvent un reste d’éditeur ou de système, parfois une clé.',
    fix: "Retirez-le du bundle s'il n'y a pas sa place.",
  },
  'MET-017': {
    title: 'Nom réservé aux métadonnées',
    why: "Le client officiel de Kaggle n'envoie jamais un fichier de ce nom : publié par lui, le dataset n'aurait pas le contenu du manifeste.",
    fix: 'Sortez le fichier du bundle (nx47.yml le nomme sous `dataset`), ou renommez-le.',
  },
  'MET-018': {
    title: 'Plus grand que Kaggle ne prend',
    why: 'Un notebook ne doit pas dépasser 1 Mio et un dataset 200 Gio : la publication serait refusée.',
    fix: 'Effacez les sorties du notebook, ou sortez du bundle ce qui ne sert pas.',
  },
  'MET-019': {
    title: 'Lien symbolique dans le bundle',
    why: 'Kaggle ne garde pas les liens : ce nom n’existera pas dans la session.',
    fix: 'Remplacez le lien par une copie du fichier, sous le nom que le chargeur ou le code demande.',
  },
  'MET-020': {
    title: 'Kernel dans un autre langage que Python',
    why: 'Le kit qui observe la session est en Python : un kernel en R ou R Markdown peut tourner chez Kaggle, jamais être certifié ici.',
    fix: 'Certifiez la partie en Python ; envoyez les kernels R avec un autre outil.',
  },
  'MET-021': {
    title: 'Machine inconnue de Kaggle',
    why: 'Kaggle refuse l’envoi, ou fait tourner la session sur une autre machine sans le dire.',
    fix: 'Prenez un des noms attendus, ou retirez l’accélérateur.',
  },
  'MET-022': {
    title: 'Machine réservée à certains comptes',
    why: 'Kaggle donne cette machine aux comptes qu’il a choisis : pour tout autre, l’envoi est refusé.',
    fix: 'Gardez-la si le compte y a droit ; sinon prenez un des noms attendus.',
  },
  'MET-023': {
    title: 'P100 avec le torch de l’image',
    why: 'Le torch de l’image est compilé sans l’architecture du P100 (sm_60) : tout calcul y échoue. `enable_gpu` seul donne un P100.',
    fix: 'Mettez `accelerator: NvidiaTeslaT4` dans nx47.yml, ou apportez dans le bundle un torch qui connaît sm_60.',
  },
  'MET-024': {
    title: 'Source sous une forme que Kaggle refuse',
    why: 'Kaggle répond 200 et lance le kernel sans la source qu’il ne sait pas lire.',
    fix: 'Écrivez la source sous la forme attendue, sans `datasets/`, `code/`, `models/` ni version.',
  },
  'MET-025': {
    title: 'Image qui n’est pas de Kaggle',
    why: 'Seule une image de Kaggle, nommée par son empreinte, peut être demandée.',
    fix: 'Prenez l’empreinte sur la page du kernel chez Kaggle, ou retirez l’image.',
  },
  'MET-026': {
    title: 'Session plus longue que celle d’un TPU',
    why: 'Une session TPU finit au bout de neuf heures, quoi qu’on demande.',
    fix: 'Ramenez `session-timeout` à 32400 au plus.',
  },
  'MET-027': {
    title: 'Script qui laisse de côté des dossiers du bundle',
    why: "Le bundle a des dossiers, et le client officiel de Kaggle les saute tant qu'on ne lui dit pas comment les envoyer : leurs fichiers manquent sur Kaggle, sans erreur.",
    fix: 'Ajoutez `-r zip` à la commande (`dir_mode="zip"` en Python), ou passez par `nx47 certify`, qui envoie les dossiers tels quels.',
  },
  'SEC-004': {
    title: 'Fichier de clé Kaggle dans le projet',
    why: "C'est là que le client Kaggle garde sa clé : quel que soit son contenu aujourd'hui, il finira par être publié.",
    fix: "Retirez le fichier (`git rm --cached`), ajoutez-le à .gitignore et, s'il a contenu une clé, créez-en une nouvelle.",
  },
  'SEC-005': {
    title: "Secret d'un autre service",
    why: 'Un jeton ou une clé privée se trouve dans le projet ou le bundle : le publier le livrerait à tous.',
    fix: "Révoquez-le auprès de son service, retirez-le du fichier et de l'historique git. Pour une recherche complète, utilisez en plus un outil spécialisé.",
  },
  'SEC-006': {
    title: 'Secret de cette exécution dans le projet',
    why: "Un identifiant confié au programme pour cette exécution se trouve dans un fichier ou dans un nom de fichier, tel quel ou encodé : il est valide, et quiconque lit le projet peut s'en servir.",
    fix: "Révoquez-le tout de suite là où il a été créé et faites-en un nouveau, retirez-le du fichier et de l'historique git, et ne le gardez que dans un secret du dépôt ou dans l'environnement.",
  },
  'VER-001': {
    title: 'Deux versions pour une même chose',
    why: 'Titre, identifiant et noms de fichiers du même objet ne portent pas la même version : on ne sait pas ce qui a été certifié.',
    fix: 'Choisissez la version et reportez-la à chaque endroit listé dans les preuves.',
  },
  'VER-002': {
    title: 'Kernel, dataset et rapport de versions différentes',
    why: "Ce n'est pas une erreur si chacun a sa propre numérotation ; sinon, l'un d'eux est resté en arrière.",
    fix: 'Vérifiez la table dans les preuves (fichier, ligne, version) ; harmonisez si la numérotation est commune.',
  },
  'VER-003': {
    title: 'Continuité entre kernels non documentée',
    why: "Le projet cite un kernel plus ancien sans qu'aucun document relie l'ancienne version à la nouvelle.",
    fix: 'Ajoutez une ligne à un document du projet, par exemple « V7 historique → V13 strict opérationnel », et laissez l’ancien kernel lisible.',
  },
};
