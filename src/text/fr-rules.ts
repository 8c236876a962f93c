import { repositoryRulesFr } from './fr-repository-rules.ts';

/** What a rule is about, what it means for the run on Kaggle, and what to do next. */
export type RuleText = { readonly title: string; readonly why: string; readonly fix: string };

export const rulesFr = {
  'WHL-001': {
    title: 'Wheel illisible',
    why: "Le fichier n'est pas une archive zip saine (tronqué, pointeur Git-LFS, entrées douteuses) : pip échouera dans la session, ou installera autre chose que ce qui a été contrôlé.",
    fix: "Retéléchargez le wheel depuis son index, comparez son sha256 à celui qui y est publié, puis refaites le bundle. S'il s'agit d'un pointeur Git-LFS, lancez `git lfs pull`.",
  },
  'WHL-002': {
    title: 'Nom de wheel invalide',
    why: "pip lit le nom, la version et les tags dans le nom du fichier : sous ce nom, il ignorera le wheel ou refusera de l'installer.",
    fix: 'Redonnez au fichier le nom exact publié sur son index ; ne le composez jamais à la main.',
  },
  'WHL-003': {
    title: 'Dossier .dist-info absent ou incomplet',
    why: "Sans un unique dossier .dist-info contenant METADATA, WHEEL et RECORD, pip refuse l'installation.",
    fix: "Reprenez le wheel d'origine, ou reconstruisez-le avec `pip wheel` plutôt que de modifier son archive.",
  },
  'WHL-004': {
    title: 'METADATA invalide ou contradictoire',
    why: 'pip écarte un wheel dont les métadonnées sont invalides, ou dont le nom et la version diffèrent de ceux du fichier : le paquet manquera dans la session.',
    fix: "Reprenez le wheel d'origine sans le renommer. Si le projet est le vôtre, corrigez le champ indiqué et reconstruisez le wheel.",
  },
  'WHL-005': {
    title: 'Version de format de wheel inconnue',
    why: "pip refuse un wheel dont Wheel-Version est absent ou d'une version majeure autre que 1.",
    fix: "Reconstruisez le wheel avec un outil à jour (`python -m build`), ou reprenez celui de l'index.",
  },
  'WHL-006': {
    title: 'Tags du fichier WHEEL différents du nom',
    why: "pip ne croit que le nom du fichier : un wheel renommé pour paraître compatible s'installe, puis échoue à l'import.",
    fix: "Vérifiez que le fichier n'a pas été renommé ; reprenez le wheel publié pour la version de Python visée.",
  },
  'WHL-007': {
    title: 'Contenu différent de RECORD',
    why: "Un fichier du wheel n'est pas celui que son auteur a enregistré. pip ne le vérifie pas : la session exécuterait ce contenu sans un mot.",
    fix: 'Retéléchargez le wheel et remplacez-le dans le bundle. Si la modification est voulue, reconstruisez le wheel sous une autre version.',
  },
  'WHL-008': {
    title: "Wheel incompatible avec l'exécution visée",
    why: "Aucun tag du wheel n'est accepté par ce Python, cette glibc et cette machine : pip l'ignorera et le paquet manquera dans la session.",
    fix: 'Prenez le wheel publié pour le tag attendu : `pip download --only-binary=:all: --python-version … --platform … <paquet>==<version>`. La partie fautive est dans « observé ».',
  },
  'WHL-009': {
    title: 'Version de Python exclue par le wheel',
    why: "Requires-Python exclut le Python de l'exécution visée : pip refusera ce wheel.",
    fix: 'Choisissez une version du paquet qui accepte ce Python, puis refaites le bundle.',
  },
  'WHL-010': {
    title: 'Plusieurs wheels pour une même distribution',
    why: "pip prendra la version la plus récente, même si vous avez essayé l'autre.",
    fix: 'Ne laissez dans le bundle que le wheel voulu.',
  },
  'WHL-011': {
    title: "Empreinte de RECORD faible ou d'écriture inhabituelle",
    why: "Le contenu ne peut être prouvé comme la norme le demande (sha256 en base64 url, sans remplissage). pip n'y prend pas garde, un installateur strict refuserait le wheel.",
    fix: 'Rien ne bloque. Si le projet est le vôtre, reconstruisez le wheel ; sinon signalez-le à ses auteurs.',
  },
  'WHL-012': {
    title: "Profil d'exécution contradictoire",
    why: "Les tags du profil ne sont pas ceux que donnent son Python, sa glibc et sa machine : aucune conclusion sur la compatibilité des wheels n'est sûre.",
    fix: "Capturez de nouveau le profil par une exécution, ou retirez `compatible_tags` d'un profil écrit à la main : ils sont alors calculés.",
  },
  'WHL-013': {
    title: 'Tag de plateforme plus ancien que le contenu',
    why: "Le nom promet de fonctionner sur un système que les bibliothèques du wheel dépassent : pip l'installera là où il ne se charge pas.",
    fix: 'Reconstruisez le wheel avec un outil qui vérifie le tag (`auditwheel repair`), ou choisissez une autre version du paquet. Les symboles en cause sont dans les preuves.',
  },
  'WHL-014': {
    title: "Wheel abi3 qui sort de l'ABI stable",
    why: "Il emploie des noms de l'interpréteur qui sont privés ou plus récents que son tag : un autre Python peut ne pas les avoir.",
    fix: "Compilez avec `Py_LIMITED_API` à la version du tag, ou relevez le tag. Si le wheel n'est pas le vôtre, vérifiez qu'il se charge avec le Python visé.",
  },
  'WHL-015': {
    title: 'Distribution source dans le bundle',
    why: "Sans internet, pip ne peut pas la compiler : il lui manquera les outils de construction, et l'installation échouera s'il la choisit.",
    fix: 'Remplacez-la par un wheel (`pip wheel --no-deps <fichier>`).',
  },
  'WHL-016': {
    title: 'Bibliothèques dans un wheel qui se dit pur',
    why: 'Root-Is-Purelib est vrai alors que le wheel contient du code compilé : seul le tag du nom dit encore où il fonctionne.',
    fix: 'Rien ne bloque. Si le projet est le vôtre, déclarez ses modules compilés à l’outil de construction.',
  },
  'DEP-001': {
    title: 'Paquet exigé absent du bundle',
    why: "Sans internet, la session ne peut installer que ce que le bundle contient : l'import échouera, ou prendra en silence la version de l'image.",
    fix: "Ajoutez au bundle un wheel compatible qui satisfait l'exigence. Si l'image Kaggle peut le fournir, inscrivez le nom dans `required.from-image`.",
  },
  'DEP-002': {
    title: 'Dépendance non satisfaite',
    why: "Un wheel du bundle exige une distribution que ni le bundle ni l'image ne fournissent dans une version acceptée : l'installation ou l'import échouera.",
    fix: "Ajoutez le wheel manquant, ou changez de version l'un des paquets de la chaîne indiquée dans les preuves.",
  },
  'DEP-003': {
    title: 'Exigence mal écrite dans nx47.yml',
    why: "Cette entrée de `required.packages` n'est pas une exigence PEP 508 : rien ne peut être vérifié pour elle.",
    fix: 'Écrivez par exemple `numpy>=2.0,<3` ou `tifffile==2026.4.11`.',
  },
  'DEP-004': {
    title: "Paquet attendu de l'image, absent ou d'une autre version",
    why: "`required.from-image` s'en remet à l'image, qui n'a pas ce paquet dans une version acceptée, ou dont on ne sait pas si elle l'a.",
    fix: "Mettez un wheel compatible dans le bundle et retirez le nom de `required.from-image`, ou élargissez l'exigence.",
  },
  'DEP-005': {
    title: "Version de l'image remplacée",
    why: "Le bundle remplace une version sur laquelle d'autres paquets de l'image comptent. pip écrit alors une ERREUR sur stderr tout en rendant 0, ce que le jugement sans avertissement refuse.",
    fix: "Épinglez la version de l'image quand c'est possible, ou installez avec `--no-deps` et n'importez pas les paquets cités.",
  },
  'DEP-006': {
    title: "Dépendance manquante d'un wheel que rien n'exige",
    why: "Ce wheel n'est atteint par aucun paquet exigé, et ses propres dépendances manquent : s'il est installé, il échouera.",
    fix: "Retirez-le du bundle s'il est inutile ; sinon ajoutez ce qui lui manque et inscrivez-le dans `required.packages`.",
  },
  'DEP-007': {
    title: 'Wheel ignoré par la ligne pip',
    why: "pip garde une version déjà installée qui convient, et ne fait rien d'un wheel de même version : la session exécute les fichiers de l'image, pas ceux du bundle.",
    fix: 'Ajoutez `--force-reinstall` (avec `--no-deps` si les dépendances doivent rester), ou ne déclarez pas le paquet comme venant du bundle.',
  },
  'DEP-008': {
    title: 'Wheel que rien ne demande',
    why: "Aucun paquet exigé ne mène à ce wheel : il est publié et contrôlé pour rien, comme un reste d'une autre version du projet.",
    fix: 'Retirez-le du bundle, ou inscrivez-le dans `required.packages`.',
  },
  'DEP-009': {
    title: 'Wheel masqué par un autre',
    why: "Le bundle contient plusieurs wheels de cette distribution qui conviennent, et pip en prend un autre : selon la version, puis le tag, puis le numéro de build. À égalité des trois, c'est l'ordre sur le disque qui décide.",
    fix: 'Ne gardez que le wheel qui doit être installé.',
  },
  'DEP-010': {
    title: "Wheel plus ancien que la version de l'image",
    why: "Le bundle ramène la distribution à une version plus ancienne que celle avec laquelle l'image a été construite et essayée : d'autres paquets peuvent compter sur la plus récente.",
    fix: "Mettez dans le bundle une version au moins aussi récente que celle de l'image, ou assurez-vous que l'ancienne est voulue.",
  },
  'DEP-011': {
    title: 'Un choix existe que pip ne trouve pas',
    why: "Des wheels du bundle satisfont ensemble toutes les exigences, mais le résolveur de pip abandonne ou les écarte en chemin (préversions que seule une autre exigence admet, conflits au-delà de ses retours en arrière) : l'installation échouera.",
    fix: 'Épinglez les versions indiquées dans les preuves, dans le notebook et dans `required.packages`, ou retirez du bundle les wheels qui égarent pip.',
  },
  'DEP-012': {
    title: 'Dépendances non tranchées',
    why: "L'examen de tous les choix de wheels a été arrêté à sa limite : on ne sait pas si les exigences peuvent être satisfaites, et l'inconnu n'est jamais un succès.",
    fix: 'Gardez un seul wheel par distribution dans le bundle, ou épinglez les versions de la chaîne indiquée dans les preuves.',
  },
  'DEP-013': {
    title: 'Une ligne pip du notebook échouerait',
    why: "Lu avec le bundle et l'image sous la main, ce `pip install` ne trouve aucun moyen de satisfaire ce qu'il demande : la session s'arrêtera là, ou continuera sans le paquet.",
    fix: 'Ajoutez le wheel manquant au bundle, ou corrigez noms, versions et chemins dans cette ligne.',
  },
  'DEP-014': {
    title: 'Une ligne pip imprévisible',
    why: "La ligne prend des noms, des chemins ou des options dans des variables, des fichiers ou une autre source qui ne sont connus qu'à l'exécution : ce qu'elle installe est inconnu avant la session.",
    fix: 'Écrivez en toutes lettres les noms, `--no-index` et `--find-links` dans la ligne.',
  },
  'DEP-015': {
    title: 'Une ligne pip qui interroge un index sans internet',
    why: "Sans `--no-index`, pip essaie d'abord son index : dans une session sans internet il attend, avertit sur stderr et échoue pour tout ce qui n'est pas déjà installé.",
    fix: 'Ajoutez `--no-index --find-links <dossier du dataset>`.',
  },
  'DEP-016': {
    title: "Paquet exigé qu'aucune ligne pip n'installe",
    why: "Le notebook installe des paquets avec pip, mais pas celui-ci depuis le bundle : la session importera la version de l'image, ou aucune.",
    fix: "Ajoutez le paquet à une ligne `pip install`, avec `--force-reinstall` si l'image l'a déjà, ou inscrivez-le sous `required.from-image`.",
  },
  'DEP-017': {
    title: "Choix qui dépendent d'un autre pip",
    why: 'Ce que pip choisirait est calculé comme pip 24.1 et 24.2 le font. Le profil en a un autre, ou on ne sait lequel, et le bundle lui laisse le choix entre plusieurs wheels des distributions citées : il peut choisir autrement.',
    fix: 'Gardez un seul wheel par distribution, ou épinglez les versions dans la ligne pip.',
  },
  'REP-001': {
    title: 'Fichier exigé absent du bundle',
    why: 'Le notebook ne le trouvera pas sous /kaggle/input.',
    fix: 'Ajoutez le fichier au bundle (ou à sa recette), puis refaites le bundle.',
  },
  'REP-002': {
    title: 'Fichier vide',
    why: "Un fichier de zéro octet existe mais ne contient rien : la session échouera à l'ouvrir, ou le prendra pour une preuve qu'il n'est pas.",
    fix: "Refaites le fichier ; cherchez d'abord pourquoi il est vide (copie interrompue, disque plein, commande en échec).",
  },
  'REP-003': {
    title: 'Manifeste du bundle invalide',
    why: 'Sans manifeste fiable, rien ne prouve que le noyau a reçu les fichiers qui ont été contrôlés.',
    fix: 'Supprimez bundle-manifest.json et refaites le bundle par sa recette ; ne le modifiez pas à la main.',
  },
  'REP-004': {
    title: 'Fichier différent du manifeste',
    why: "Ce fichier a changé après que le manifeste a été écrit : ce qui serait publié n'est pas ce qui a été contrôlé.",
    fix: 'Si le changement est voulu, refaites le bundle et son manifeste ; sinon restaurez le fichier.',
  },
  'REP-005': {
    title: 'Fichier du manifeste absent',
    why: 'Le manifeste promet un fichier que le bundle ne contient plus : la session ne le trouvera pas.',
    fix: 'Restaurez le fichier, ou refaites le bundle et son manifeste.',
  },
  'REP-006': {
    title: 'Fichier hors manifeste',
    why: "Ce fichier serait publié sans figurer au manifeste : rien ne dit d'où il vient ni ce qu'il doit être.",
    fix: 'Retirez-le du bundle, ou refaites le bundle et son manifeste.',
  },
  'REP-007': {
    title: 'Pointeur Git-LFS au lieu des données',
    why: 'Seul le texte du pointeur serait publié : la session lirait environ 130 octets à la place du fichier.',
    fix: "Lancez `git lfs pull` (dans une action : `lfs: true` à l'étape checkout), puis recommencez.",
  },
  'REP-008': {
    title: 'Chemins non lus',
    why: "L'audit ne dit rien de ces chemins : liens symboliques, pointeurs Git-LFS ou fichiers inaccessibles.",
    fix: "Rien à faire si le notebook n'en a pas besoin ; sinon remplacez-les par de vrais fichiers.",
  },
  'REP-009': {
    title: 'Rapport principal non nommé',
    why: "Avec le jeu nx47, seul un rapport écrit par le notebook lui-même peut porter `status: ok` : sans nom, aucun verdict positif n'est possible.",
    fix: 'Donnez à `main-report` le nom du fichier que votre notebook écrit dans /kaggle/working.',
  },
  'REP-010': {
    title: 'Bundle absent',
    why: "Le dossier nommé par `bundle.path` est absent ou vide : il n'y a rien à publier. Si une recette existe, il sera fabriqué lors d'une exécution réelle.",
    fix: 'Fabriquez le bundle, corrigez `bundle.path`, ou ajoutez une recette `bundle.recipe`.',
  },
  'NBK-001': {
    title: 'Notebook illisible',
    why: "Le fichier n'est pas un notebook nbformat 4 : Kaggle le refusera ou n'exécutera rien.",
    fix: "Ouvrez et enregistrez le notebook avec Jupyter (format 4) ; vérifiez l'absence de marques de fusion git.",
  },
  'NBK-002': {
    title: 'Cellule qui ne se compile pas',
    why: "Une erreur de syntaxe arrête la session à cette cellule. « Inconnu » : aucun interpréteur de la bonne version mineure n'a pu compiler ici, la session tranchera.",
    fix: "Corrigez la cellule à la ligne indiquée, ou installez la version mineure de Python visée pour que la réponse soit connue avant l'envoi.",
  },
  'NBK-003': {
    title: 'Noyau de notebook inconnu de Kaggle',
    why: "L'image Kaggle n'a que le noyau `python3` : un autre nom arrête l'exécution avant la première cellule (NoSuchKernel).",
    fix: 'Mettez `"name": "python3"` dans `metadata.kernelspec`.',
  },
  'NBK-004': {
    title: 'Notebook collé dans une cellule',
    why: "La cellule contient le JSON d'un notebook et non du Python : elle échouera (`name 'null' is not defined`) ou ne fera rien.",
    fix: 'Remplacez le contenu de la cellule par le code voulu.',
  },
  'MET-001': {
    title: 'kernel-metadata.json illisible',
    why: "Sans ce fichier, rien ne dit quel kernel pousser. Une clé écrite deux fois est lue différemment selon l'outil : elle est refusée.",
    fix: "Corrigez le fichier à l'endroit indiqué ; `kaggle kernels init` en écrit un modèle.",
  },
  'MET-002': {
    title: 'Identifiant de kernel invalide',
    why: 'Kaggle attend `proprietaire/slug` en minuscules, chiffres et tirets, le slug ayant au moins 5 caractères.',
    fix: 'Corrigez `id` dans kernel-metadata.json.',
  },
  'MET-003': {
    title: 'Titre et slug en désaccord',
    why: 'Kaggle tire le slug du titre : le kernel serait créé sous un autre nom que celui que la certification interroge.',
    fix: 'Choisissez un titre dont le slug est celui de `id`, ou changez `id`.',
  },
  'MET-004': {
    title: 'Fichier de code absent ou de mauvais type',
    why: "Un fichier absent n'envoie rien ; un .py poussé comme notebook (ou l'inverse) est refusé : « You cannot change the editor type of a kernel ».",
    fix: 'Accordez `code_file` et `kernel_type` : .ipynb pour notebook, .py pour script.',
  },
  'MET-005': {
    title: 'Dataset absent des sources du kernel',
    why: 'La session démarrerait sans le bundle : aucun wheel ni bibliothèque sous /kaggle/input.',
    fix: "Ajoutez l'identifiant du dataset à `dataset_sources` dans kernel-metadata.json.",
  },
  'MET-006': {
    title: 'Internet activé',
    why: "Avec internet, pip peut prendre ailleurs ce qui manque au bundle : l'exécution ne prouve plus que le bundle suffit.",
    fix: 'Mettez `"enable_internet": false` dans kernel-metadata.json.',
  },
  'MET-007': {
    title: "Clé qui choisit le kernel ou l'image",
    why: "`id_no` l'emporte sur `id`, et une image ou une machine imposée peut différer du profil de l'audit.",
    fix: "Gardez la clé si elle est voulue, et vérifiez qu'elle désigne le bon kernel, la bonne image ou la bonne machine ; sinon retirez-la.",
  },
  'MET-008': {
    title: 'dataset-metadata.json illisible',
    why: 'Le dataset ne peut être publié sans identifiant, titre et exactement une licence.',
    fix: "Corrigez le fichier à l'endroit indiqué ; `kaggle datasets init` en écrit un modèle.",
  },
  'MET-009': {
    title: 'Identifiant ou titre de dataset refusé',
    why: 'Kaggle refuse un slug hors de 3 à 50 caractères et un titre hors de 6 à 50.',
    fix: 'Corrigez `id` ou `title` dans dataset-metadata.json.',
  },
  'MET-010': {
    title: 'Kernel et dataset de propriétaires différents',
    why: "Les mêmes identifiants doivent publier les deux : l'un des deux envois serait refusé (403).",
    fix: 'Donnez le même propriétaire aux deux `id`, celui du compte dont vous utilisez les identifiants.',
  },
  'MET-011': {
    title: 'Booléen écrit comme un texte',
    why: 'Le client Kaggle accepte "true" et "false" en texte, d\'autres outils prennent "false" pour vrai.',
    fix: 'Écrivez true ou false sans guillemets.',
  },
  'SEC-001': {
    title: "Jeton d'API Kaggle dans le projet",
    why: 'Quiconque lit le dépôt ou le dataset peut publier en votre nom. Publier le bundle ou le kernel le divulguerait.',
    fix: "Révoquez ce jeton sur kaggle.com (Settings, API), retirez-le du fichier et de l'historique git, et passez-le par un secret.",
  },
  'SEC-002': {
    title: 'kaggle.json dans le projet',
    why: 'Ce fichier contient votre clé : quiconque lit le dépôt ou le dataset peut publier en votre nom.',
    fix: "Créez une nouvelle clé sur kaggle.com (l'ancienne est alors révoquée), retirez le fichier et son historique git, et passez la clé par un secret.",
  },
  'SEC-003': {
    title: 'Clé Kaggle écrite dans le code',
    why: 'La clé est affectée à KAGGLE_KEY en clair : quiconque lit le fichier peut publier en votre nom.',
    fix: "Révoquez la clé sur kaggle.com, retirez la ligne et son historique git, et lisez la valeur dans l'environnement ou un secret.",
  },
  'PRE-001': {
    title: 'Cesse de fonctionner sous une exécution à venir',
    why: "Sous ce profil fourni, plus récent que celui de l'audit, ce fichier ne s'installe ou ne se charge plus : le jour où Kaggle change d'image, le projet s'arrête. Rien n'est dit d'autres exécutions.",
    fix: "Ajoutez au bundle un wheel pour ce Python (« preuve » donne la version que l'image en a, si elle est connue), ou un wheel abi3 ou pur ; `nx47 when` montre le tout.",
  },
  ...repositoryRulesFr,
} as const satisfies Record<string, RuleText>;
