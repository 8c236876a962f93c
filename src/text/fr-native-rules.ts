/** Ce que dit chaque règle sur les bibliothèques natives : titre, cause, remède. */
export const nativeRulesFr = {
  'ELF-001': {
    title: 'Bibliothèque native absente du bundle',
    why: 'Le notebook charge ce fichier depuis le dataset ; il ne le trouvera pas sur Kaggle.',
    fix: 'Compilez la bibliothèque et placez-la dans le bundle, ou corrigez `native.library` dans nx47.yml.',
  },
  'ELF-002': {
    title: "Le fichier n'est pas une bibliothèque ELF",
    why: 'Son contenu est autre chose que du code compilé : un pointeur Git LFS, un texte, un fichier vide.',
    fix: 'Remplacez-le par le fichier compilé (`git lfs pull` pour un pointeur LFS), puis refaites le manifeste.',
  },
  'ELF-003': {
    title: 'Bibliothèque ELF tronquée ou incohérente',
    why: 'Ses tables désignent des octets hors du fichier : la charger peut tuer le processus (SIGBUS).',
    fix: 'Recompilez-la ou recopiez-la en entier, puis comparez sa taille et son SHA-256.',
  },
  'ELF-004': {
    title: "Ce n'est pas une bibliothèque partagée Linux x86-64 en 64 bits",
    why: "Le chargeur de la plateforme n'ouvre que des objets partagés de sa propre architecture.",
    fix: 'Compilez pour x86_64 Linux avec `-shared -fPIC`.',
  },
  'ELF-005': {
    title: 'Bibliothèque nécessaire introuvable',
    why: "Ni le bundle ni l'image ne fournissent cette bibliothèque, ou le profil ne permet pas de le savoir.",
    fix: "Ajoutez-la au bundle sous son SONAME et liez avec `-Wl,-rpath,'$ORIGIN'`, ou liez-la statiquement.",
  },
  'ELF-006': {
    title: "Version de bibliothèque système absente de l'environnement",
    why: "La bibliothèque a été liée sur un système plus récent que celui qui l'exécutera ; les symboles cités l'exigent.",
    fix: "Compilez sur un système dont la glibc n'est pas plus récente (par exemple Ubuntu 22.04 ou manylinux_2_28).",
  },
  'ELF-007': {
    title: 'Symboles non définis sans fournisseur',
    why: "ctypes lie tout dès l'ouverture : un seul symbole sans fournisseur fait échouer le chargement.",
    fix: 'Ajoutez à la liaison tous les fichiers sources et bibliothèques qui les définissent (`-lm`, …) ; `-Wl,-z,defs` les refuse dès la compilation.',
  },
  'ELF-008': {
    title: 'Fonctions exigées non exportées',
    why: 'Le notebook les appelle par leur nom ; elles ne figurent pas parmi les fonctions visibles de la bibliothèque.',
    fix: 'Définissez-les dans les sources compilées, sans `static` ni visibilité cachée, en C (`extern "C"` en C++).',
  },
  'ELF-009': {
    title: 'Pile exécutable refusée par cette glibc',
    why: "Depuis la glibc 2.41, une bibliothèque qui demande une pile exécutable n'est plus chargée.",
    fix: 'Liez avec `-Wl,-z,noexecstack` et marquez les fichiers assembleur avec `.note.GNU-stack`.',
  },
  'ELF-010': {
    title: 'Pile exécutable demandée',
    why: 'Elle se charge encore ici, affaiblit le processus et sera refusée à partir de la glibc 2.41.',
    fix: 'Liez avec `-Wl,-z,noexecstack` et marquez les fichiers assembleur avec `.note.GNU-stack`.',
  },
  'ELF-011': {
    title: 'Relocations DT_RELR avec une glibc antérieure à 2.36',
    why: 'Cette glibc les ignore en silence : la bibliothèque se charge, puis plante.',
    fix: 'Liez sans `-Wl,-z,pack-relative-relocs`.',
  },
  'ELF-012': {
    title: 'RPATH ou RUNPATH vers un dossier de la machine de compilation',
    why: "Ce dossier n'existe pas sur Kaggle, ou y contient autre chose.",
    fix: 'Retirez-le (`patchelf --remove-rpath`) ou utilisez `$ORIGIN`.',
  },
  'ELF-013': {
    title: 'Relocations dans le code (DT_TEXTREL)',
    why: 'Le chargeur doit rendre le code modifiable ; des systèmes durcis le refusent.',
    fix: 'Compilez tous les fichiers objets avec `-fPIC`.',
  },
  'ELF-014': {
    title: 'Chargement refusé par le chargeur dynamique',
    why: "La bibliothèque interdit dlopen, demande trop de mémoire locale de fil statique, ou un processeur que l'environnement n'a pas.",
    fix: 'Liez sans `-z nodlopen`, avec `-ftls-model=global-dynamic`, et compilez avec `-march=x86-64`.',
  },
  'ELF-015': {
    title: 'Chargement impossible à prédire',
    why: "Le profil ne décrit pas le chargeur de l'environnement.",
    fix: "Utilisez un profil relevé dans l'environnement visé ; une exécution sur Kaggle le relève.",
  },
  'ELF-016': {
    title: "Modules d'extension sous un suffixe que cet interpréteur n'importe pas",
    why: "Le module se charge, mais Python ne cherche que les suffixes attendus : l'import échouera.",
    fix: "Prenez le wheel compilé pour ce Python ; ne renommez pas celui d'une autre version.",
  },
  'ELF-017': {
    title: 'Deux compilations différentes sous un même SONAME',
    why: "Le processus n'en charge qu'une, la première demandée : l'autre partie s'exécutera avec une bibliothèque qui n'est pas la sienne.",
    fix: "Ne gardez qu'une compilation, ou donnez aux autres un SONAME distinct (`auditwheel repair` le fait).",
  },
  'ELF-018': {
    title: 'Bibliothèque présente, mais pas sous le nom demandé',
    why: 'Le chargeur cherche un fichier nommé comme le SONAME ; un jeu de données Kaggle ne garde pas les liens symboliques.',
    fix: 'Placez la bibliothèque dans le bundle sous le nom exact de son SONAME.',
  },
  'ELF-019': {
    title: 'Bibliothèque apportée par un autre paquet',
    why: "Le module ne la trouve que si l'autre paquet a été importé avant lui et l'a déjà chargée.",
    fix: "Importez d'abord le paquet cité ; l'exécution sur Kaggle en donne la preuve.",
  },
  'ELF-020': {
    title: "Symboles d'un wheel dont le profil n'a pas la table",
    why: "La bibliothèque qui les fournirait existe dans l'environnement, mais le profil ne liste pas ses symboles.",
    fix: "Rien ne bloque : l'import dans la session répond ; le profil relevé par une exécution en dit plus.",
  },
  'ELF-021': {
    title: 'Fonctions interdites exportées',
    why: "nx47.yml (`native.forbidden`) exclut ces noms : exportés, ils peuvent prendre la place de ceux d'une autre bibliothèque, ou livrer ce qui ne devait pas l'être.",
    fix: 'Déclarez-les `static`, ou masquez-les (`-fvisibility=hidden`, script de version), puis refaites la bibliothèque.',
  },
};
