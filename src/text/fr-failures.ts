import type { FailureCode } from '../model/failure.ts';
import { agentFailuresFr } from './fr-agents.ts';
import { lawFr } from './fr-law.ts';
import { macroFailuresFr } from './fr-macro-failures.ts';
import { reductionFailuresFr } from './fr-reduction.ts';
import { repairFailuresFr } from './fr-repair.ts';
import { sessionFailuresFr } from './fr-session-failures.ts';

/** What happened, the likely cause, what to do: for every failure code. `{name}` is filled from the parameters. */
export type FailureText = { readonly what: string; readonly cause: string; readonly fix: string };

export const failuresFr: Record<FailureCode, FailureText> = {
  ...lawFr,
  ...agentFailuresFr,
  ...reductionFailuresFr,
  USAGE_UNKNOWN_COMMAND: {
    what: 'Commande inconnue : {command}.',
    cause: "Faute de frappe, ou commande d'une autre version.",
    fix: 'Lancez `nx47 --help`. Commande la plus proche : {suggestion}',
  },
  USAGE_UNKNOWN_FLAG: {
    what: 'Option inconnue : {flag}.',
    cause: "Faute de frappe, ou option d'une autre commande.",
    fix: 'Lancez `nx47 {command} --help`. Option la plus proche : {suggestion}',
  },
  USAGE_BAD_VALUE: {
    what: 'Valeur refusée pour {flag} : {value}.',
    cause: "La valeur n'a pas la forme attendue.",
    fix: 'Donnez {expected}.',
  },
  INIT_NO_KERNEL: {
    what: 'Ni kernel-metadata.json ni notebook dans {folder}.',
    cause: "Le dossier est vide, ou ce n'est pas celui du projet.",
    fix: "Lancez `nx47 init --from OWNER/KERNEL` pour partir d'un kernel qui existe, ou donnez le dossier : `nx47 init CHEMIN`.",
  },
  INIT_NO_OWNER: {
    what: "{notebook} n'a pas de kernel-metadata.json, et rien ne dit à qui sera le kernel.",
    cause: 'Aucun dataset-metadata.json ne nomme de propriétaire, et KAGGLE_USERNAME est absent.',
    fix: "Donnez votre nom Kaggle : `KAGGLE_USERNAME=votre-nom nx47 init`, ou partez d'un kernel : `nx47 init --from OWNER/KERNEL`.",
  },
  CONFIG_NOT_FOUND: {
    what: 'Aucun nx47.yml dans {folder} ni au-dessus.',
    cause: "La commande n'est pas lancée depuis un projet.",
    fix: 'Donnez le dossier du projet : `nx47 rehearse CHEMIN`.',
  },
  CONFIG_UNREADABLE: {
    what: '{file}, ligne {line} : ce fichier YAML est illisible ({why}).',
    cause: 'Une clé en double, une indentation ou un guillemet de trop.',
    fix: 'Corrigez cette ligne.',
  },
  CONFIG_UNKNOWN_KEY: {
    what: '{file}, ligne {line} : clé inconnue « {key} ».',
    cause: 'Faute de frappe dans le nom du réglage.',
    fix: 'Vouliez-vous dire « {suggestion} » ? Tous les réglages : `nx47 --help`.',
  },
  CONFIG_BAD_VALUE: {
    what: '{file}, ligne {line} : la valeur de « {key} » est refusée : {why}.',
    cause: "La valeur n'est pas du type attendu.",
    fix: 'Corrigez cette valeur ; `nx47 --help` décrit chaque réglage.',
  },
  CONFIG_MISSING_KEY: {
    what: '{file} : le réglage obligatoire « {key} » manque.',
    cause: 'Le fichier est incomplet.',
    fix: 'Ajoutez « {key}: … ».',
  },
  CONFIG_PATH_OUTSIDE: {
    what: '{file} : le chemin de « {key} » sort du projet.',
    cause: "Ce qui est hors du projet n'est ni relevé ni audité.",
    fix: 'Donnez un chemin dans le projet, relatif à nx47.yml, sans « .. ».',
  },
  CONFIG_BUNDLE_PATH: {
    what: '{file} : « {key} » doit être un dossier à part.',
    cause: 'Ce dossier est publié en entier, et fabriqué en entier par la recette.',
    fix: "Gardez le bundle dans un dossier du projet qui ne contient rien d'autre, par exemple `bundle`.",
  },
  CONFIG_REPORT_NAME: {
    what: '{file} : la valeur de « {key} » ne peut pas nommer le rapport du notebook.',
    cause:
      'Il faut un simple nom de fichier dans /kaggle/working, et aucun de ceux que le kit écrit lui-même.',
    fix: 'Donnez un nom de fichier sans dossier, par exemple `mon_rapport.json`.',
  },
  PROJECTS_NOT_FOUND: {
    what: 'Aucun projet du dépôt ne correspond à {glob}.',
    cause: 'Faute de frappe dans `projects:`, ou un nx47.yml que git ne suit pas encore.',
    fix: 'Corrigez le motif, ou ajoutez ce nx47.yml : `git add`.',
  },
  CHANGED_BASE_UNKNOWN: {
    what: 'git ne connaît pas le commit {base}.',
    cause: 'Le dépôt est extrait sans son historique, ou ce commit a été remplacé par un envoi forcé.',
    fix: 'Extrayez avec `fetch-depth: 0`, ou lancez sans --changed : tous les projets sont alors pris.',
  },
  PROFILE_UNKNOWN: {
    what: "Profil d'exécution inconnu : {profile}.",
    cause: "Ce profil n'est pas livré avec cette version.",
    fix: 'Prenez kaggle-py312.',
  },
  PROFILE_INVALID: {
    what: 'Un profil du produit est illisible : {why}',
    cause: 'Un fichier de profil abîmé.',
    fix: 'Réinstallez le produit ; si cela revient, signalez-le.',
  },
  TOOL_MISSING: {
    what: 'Le programme « {tool} » manque sur cette machine.',
    cause: "Il n'est pas installé, ou pas dans le PATH.",
    fix: 'Installez-le : {command}',
  },
  PYTHON_MISSING: {
    what: 'Aucun CPython {minor} utilisable sur cette machine.',
    cause: "Python n'est pas installé dans cette version.",
    fix: 'Installez-le : {command}',
  },
  PYTHON_BROKEN: {
    what: '{python} ne répond pas correctement : {why}',
    cause: 'Une installation de Python incomplète.',
    fix: 'Réinstallez ce Python, ou retirez-le du PATH.',
  },
  VENV_FAILED: {
    what: "L'environnement Python n'a pas pu être fabriqué : {why}",
    cause: "Le module venv ou pip manque, ou l'index de paquets n'a pas répondu.",
    fix: 'Essayez : {command}',
  },
  WHEELS_UNREACHABLE: {
    what: '{what} : paquets introuvables : {why}',
    cause: 'Pas de réseau, index de paquets absent, ou empreinte qui ne correspond pas.',
    fix: "Vérifiez le réseau et les empreintes, puis relancez ; rien n'a été publié.",
  },
  SESSION_LACKS_MODULES: {
    what: 'Le notebook importe ce que cette machine ne peut pas fournir : {modules}',
    cause: 'Le profil ne les liste pas et ne les dit pas absents : seul Kaggle peut répondre.',
    fix: 'Capturer un profil entier avec `nx47 profile probe --kaggle --execute`, les lister dans un profil du projet, ou en mettre les wheels dans le bundle.',
  },
  RECIPE_FAILED: {
    what: 'La recette du bundle a échoué : {command}',
    cause: '{why}',
    fix: 'Lancez cette commande à la main dans le projet, corrigez, relancez.',
  },
  DISK_WRITE_FAILED: {
    what: 'Écriture impossible : {file} ({why}).',
    cause: 'Disque plein ou dossier protégé.',
    fix: "Libérez de la place ou changez les droits, puis relancez ; rien n'est écrit à moitié.",
  },
  ISOLATION_UNAVAILABLE: {
    what: 'La session ne peut pas être isolée sur cette machine : {why}',
    cause: 'Les espaces de noms Linux y sont interdits, avec et sans sudo.',
    fix: 'Lancez la répétition sur un Linux qui autorise `unshare` (ou avec `sudo -n`).',
  },
  OPEN_NETWORK: {
    what: 'Cette machine ne peut pas fermer le réseau pour la session : {why}',
    cause: "Les espaces de noms Linux y sont interdits, avec et sans sudo, ou ce n'est pas un Linux.",
    fix: 'Répétez sur un Linux qui autorise `unshare` (ou avec `sudo -n`), ou acceptez un réseau ouvert avec --allow-open-network.',
  },
  REPOSITORY_INCOMPLETE: {
    what: "L'historique du projet n'est pas là en entier : {why}.",
    cause:
      "Un GO porte sur un commit et sur des journaux qui n'ont fait que s'allonger : sans dépôt complet, rien ne le prouve.",
    fix: 'Lancez depuis un clone complet du dépôt git (fetch-depth: 0), avec au moins un commit.',
  },
  INPUT_MISSING: {
    what: 'Il manque à la répétition ce que le kernel lit : {inputs}',
    cause:
      'Seul le dataset que le projet publie est connu ici ; les autres entrées et les secrets ne sont pas téléchargés.',
    fix: 'Nommez un dossier pour chaque entrée sous `inputs` dans nx47.yml, et définissez NX47_SECRET_<ÉTIQUETTE> pour chaque secret.',
  },
  BUNDLE_MISSING: {
    what: 'Le bundle est absent ou vide : {path}',
    cause:
      "Il n'a pas été fabriqué, ou ne contient que des liens, que Kaggle écarte ; une recette ne remplit qu'un dossier vide.",
    fix: 'Remplissez ce dossier de simples fichiers, ou videz-le et laissez bundle.recipe le fabriquer.',
  },
  FILE_UNREADABLE: {
    what: 'Fichier illisible : {file} ({why}).',
    cause: 'Il manque, ou ses droits interdisent la lecture.',
    fix: 'Vérifiez le chemin et les droits.',
  },
  JSON_INVALID: {
    what: 'JSON refusé : {why} (position {offset}).',
    cause: 'Fichier tronqué, clé en double, nombre hors limites ou texte étranger.',
    fix: 'Écrivez ce fichier en JSON strict.',
  },
  CSV_INVALID: {
    what: 'CSV refusé : {why}.',
    cause: 'Guillemet non fermé ou ligne incomplète.',
    fix: 'Écrivez ce fichier selon la RFC 4180.',
  },
  TIME_INVALID: {
    what: 'Date refusée : {text}.',
    cause: "Elle n'a pas la forme ISO 8601.",
    fix: 'Écrivez les dates en ISO 8601, en UTC.',
  },
  ZIP_INVALID: {
    what: 'Archive refusée : {why} ({entry}).',
    cause: "Wheel tronquée, trafiquée, ou fichier qui n'est pas un zip.",
    fix: 'Téléchargez de nouveau cette wheel.',
  },
  ELF_INVALID: {
    what: 'Bibliothèque native refusée : {why}.',
    cause: "Le fichier n'est pas un ELF entier.",
    fix: 'Reconstruisez la bibliothèque.',
  },
  DIFF_INVALID: {
    what: 'Diff refusé, {file}, ligne {line} : {why}.',
    cause: "Ce n'est pas un diff unifié de textes, ou il ne s'applique pas exactement à ce qui est là.",
    fix: 'Refaites-le avec `git diff` depuis le dossier du projet.',
  },
  NOTEBOOK_INVALID: {
    what: 'Notebook refusé : {why}.',
    cause: "Le fichier n'est pas un notebook Python au format 4, ou il dépasse 1 Mo.",
    fix: 'Ouvrez-le dans Jupyter, enregistrez-le sans sorties.',
  },
  NAME_UNSAFE: {
    what: 'Nom de fichier refusé : {name} ({why}).',
    cause: "Un nom venu de l'extérieur quitterait son dossier.",
    fix: 'Renommez ce fichier.',
  },
  CREDENTIALS_MISSING: {
    what: 'Aucun identifiant Kaggle.',
    cause:
      'Ni KAGGLE_API_TOKEN, ni KAGGLE_USERNAME avec KAGGLE_KEY, ni ~/.kaggle/access_token, ni ~/.kaggle/kaggle.json.',
    fix: 'Créez un jeton dans les réglages de votre compte Kaggle et donnez-le par KAGGLE_API_TOKEN ; sans compte : `nx47 rehearse`.',
  },
  CREDENTIALS_INVALID: {
    what: 'Identifiants Kaggle refusés ({source}) : {why}',
    cause: "Jeton expiré, révoqué, ou d'une autre forme.",
    fix: 'Créez un nouveau jeton et remplacez le secret.',
  },
  CREDENTIALS_SHADOWED: {
    what: "Kaggle écarte les identifiants de {source} ({why}), et d'autres sont à côté : {unused}.",
    cause:
      "Seuls les premiers identifiants trouvés comptent : un jeton mort n'est jamais remplacé en silence par un autre compte.",
    fix: 'Renouvelez {source}, ou retirez-le pour que {unused} compte.',
  },
  CREDENTIALS_EXPOSED: {
    what: "{file} peut être lu par d'autres utilisateurs.",
    cause: 'Ses droits sont trop larges.',
    fix: "Lancez `chmod 600 {file}`, et remplacez cette clé si d'autres ont pu la lire.",
  },
  CREDENTIALS_OTHER_USER: {
    what: "Ces identifiants sont ceux d'un autre compte : {observed}",
    cause: "Le propriétaire du kernel ou du dataset n'est pas l'utilisateur du jeton.",
    fix: "Prenez le jeton du propriétaire, ou corrigez les identifiants dans les deux fichiers de métadonnées ; rien n'a été envoyé.",
  },
  TLS_VERIFICATION_OFF: {
    what: 'La vérification TLS est coupée (NODE_TLS_REJECT_UNAUTHORIZED=0).',
    cause: "Une variable d'environnement laissée par un autre outil.",
    fix: "Retirez cette variable ; rien n'a été envoyé.",
  },
  KAGGLE_REFUSED: {
    what: 'Kaggle a refusé {operation} : {message}',
    cause: 'La requête ne convient pas au service.',
    fix: 'Lisez ce message, corrigez, relancez.',
  },
  KAGGLE_DENIED: {
    what: 'Kaggle interdit {operation} : {message}',
    cause: "L'objet appartient à un autre compte, ou n'existe pas.",
    fix: 'Vérifiez le propriétaire dans les deux identifiants et le compte du jeton.',
  },
  KAGGLE_NOT_FOUND: {
    what: "Kaggle ne trouve pas l'objet de {operation} : {message}",
    cause: 'Identifiant erroné ou objet supprimé.',
    fix: "Vérifiez l'identifiant dans les métadonnées.",
  },
  KAGGLE_CAPACITY: {
    what: "Kaggle n'a plus de place pour cette session : {message}",
    cause: 'Limite de sessions simultanées ou quota hebdomadaire atteint.',
    fix: "Relancez plus tard ; le projet n'a pas à changer.",
  },
  KAGGLE_THROTTLED: {
    what: 'Kaggle limite le débit des requêtes ({operation}).',
    cause: 'Trop de requêtes de ce compte en peu de temps.',
    fix: 'Relancez dans quelques minutes.',
  },
  KAGGLE_UNREACHABLE: {
    what: 'Kaggle ne répond pas ({operation}) : {message}',
    cause: 'Réseau, mandataire ou panne du service.',
    fix: 'Vérifiez le réseau, puis relancez.',
  },
  KAGGLE_TIMEOUT: {
    what: "Kaggle n'a pas répondu à temps ({operation}).",
    cause: 'Service lent ou réseau coupé.',
    fix: 'Relancez.',
  },
  KAGGLE_UNREADABLE: {
    what: 'Réponse illisible de Kaggle ({operation}) : {message}',
    cause: 'Page HTML ou réponse tronquée à la place du JSON.',
    fix: 'Relancez ; si cela dure, le service a changé.',
  },
  KAGGLE_BROKEN: {
    what: 'Erreur interne de Kaggle ({operation}) : {message}',
    cause: 'Panne passagère du service.',
    fix: 'Relancez dans quelques minutes.',
  },
  KAGGLE_AUTHORISATION_LOST: {
    what: "Kaggle n'accepte plus nos identifiants en cours de route ({operation}).",
    cause: 'Le jeton a expiré ou a été révoqué pendant la certification.',
    fix: 'Créez un nouveau jeton et relancez.',
  },
  UPLOAD_INCOMPLETE: {
    what: 'Envoi incomplet de {file} : {message}',
    cause: "Connexion coupée pendant l'envoi.",
    fix: "Relancez ; aucune version du dataset n'a été créée.",
  },
  DATASET_INVALID: {
    what: "Kaggle n'a pas pu traiter la version {version} du dataset ({status}).",
    cause: "Un fichier que Kaggle n'accepte pas.",
    fix: 'Ouvrez le dataset sur Kaggle pour voir lequel.',
  },
  DATASET_MISMATCH: {
    what: "La version {version} du dataset n'est pas notre bundle : {difference}",
    cause: "Un autre envoi a eu lieu en même temps, ou un fichier a changé depuis l'audit.",
    fix: "Relancez ; personne d'autre ne doit publier pendant ce temps.",
  },
  DATASET_LOSES_FILES: {
    what: 'La nouvelle version perdrait des fichiers que la version {version} du dataset possède : {files}',
    cause: "Une version est un instantané complet : ce qui n'est pas renvoyé en disparaît.",
    fix: "Remettez ces fichiers dans le bundle, ou nommez-les sous `removals` dans nx47.yml ; rien n'a été envoyé.",
  },
  DATASET_CHANGED: {
    what: "Le dataset n'est plus tel qu'il a été montré : {observed} au lieu de {expected}.",
    cause: 'Un autre programme y publie en même temps.',
    fix: "Relancez quand personne d'autre ne publie ; rien n'a été envoyé.",
  },
  DATASET_UNCLEAR: {
    what: "La réponse à {operation} s'est perdue, et le dataset ne montre pas de nouvelle version après {seconds} s : {message}",
    cause: 'Le service a coupé après la demande de création de la version.',
    fix: 'Relancez : une version malgré tout créée sera trouvée et utilisée.',
  },
  DATASET_NOT_READY: {
    what: "La version {version} du dataset n'est pas prête après {seconds} s.",
    cause: 'Kaggle traite encore les fichiers.',
    fix: 'Relancez plus tard.',
  },
  KERNEL_SOURCE_REFUSED: {
    what: 'Le kernel a perdu une source de données : {sources}',
    cause: "Le dataset n'existe pas, n'est pas prêt ou n'est pas accessible à ce compte.",
    fix: 'Vérifiez dataset_sources ; Kaggle annonce pourtant un succès dans ce cas.',
  },
  KERNEL_MISMATCH: {
    what: "Le kernel publié n'est pas le nôtre : attendu {expected}, vu {observed}.",
    cause: 'Un titre qui ne donne pas ce slug, ou une autre publication au même moment.',
    fix: 'Vérifiez titre et id dans kernel-metadata.json, puis relancez.',
  },
  KERNEL_KIND_CHANGED: {
    what: 'Le kernel existe déjà avec un autre type : {observed}',
    cause: "Kaggle refuse de changer un notebook en script, ou l'inverse.",
    fix: 'Rendez à kernel_type et code_file le type du kernel publié, ou choisissez un autre kernel.',
  },
  KERNEL_BUSY: {
    what: 'Une session du kernel {kernel} est déjà en cours ({status}).',
    cause: "Une certification précédente n'est pas finie.",
    fix: 'Attendez sa fin, puis relancez.',
  },
  PUSH_UNDECIDED: {
    what: "Impossible de dire si le service a pris l'envoi de {kernel} ({why}).",
    cause: "La réponse s'est perdue, et le kernel n'a pas pu être relu clairement ensuite.",
    fix: "Regardez les versions du kernel ; relancez quand aucune de ses sessions n'est en cours.",
  },
  SESSION_DEADLINE: {
    what: "La session n'est pas finie après {seconds} s (état : {status}).",
    cause: "Notebook plus long que prévu, ou file d'attente.",
    fix: 'Augmentez `deadline`, ou relancez plus tard.',
  },
  PROBE_FAILED: {
    what: "Le kernel de sonde n'a rapporté aucun profil : {status} {message}",
    cause: "Sa session ne s'est pas terminée normalement, ou n'a pas laissé de nx47_runtime_profile.json.",
    fix: 'Lisez le journal sous .nx47/session, puis relancez la sonde.',
  },
  OUTPUT_INCOMPLETE: {
    what: 'Sortie incomplète : {file} ({why}).',
    cause:
      "Téléchargement coupé, page d'erreur à la place du fichier, ou fichier au-delà de la limite (`too-large`).",
    fix: "Relancez ; s'il est trop grand, faites moins écrire le notebook.",
  },
  OUTPUT_TOO_MANY: {
    what: 'La session a laissé {files} fichiers de sortie, plus de {most}.',
    cause: 'Chaque sortie est téléchargée et son empreinte vérifiée : leur nombre est donc limité.',
    fix: 'Rangez les petits fichiers dans une archive, ou écrivez-les sous /tmp.',
  },
  LOG_TOO_LARGE: {
    what: 'Le journal de la session dépasse {mebibytes} Mio.',
    cause:
      "Le journal entier est relu à la recherche d'avertissements : illisible en entier, il ne prouve rien.",
    fix: 'Faites moins afficher le notebook, et écrivez les longs résultats dans un fichier.',
  },
  OUTPUT_NAME_UNSAFE: {
    what: 'La session liste une sortie au nom dangereux : {name} ({why}).',
    cause:
      "Un tel nom peut quitter le dossier des sorties, cacher ce qu'il dit, ou se confondre avec un autre sur d'autres disques.",
    fix: "N'écrivez que dans /kaggle/working, avec des noms simples ; rien n'a été écrit.",
  },
  PRECHECK_FAILED: {
    what: "Le pré-contrôle {cause} a échoué ; rien n'a été publié.",
    cause: 'La ligne des pré-contrôles du rapport dit ce que la commande a répondu.',
    fix: 'Corrigez ce que la commande signale, puis relancez.',
  },
  DETACH_NEEDS_SERVICE: {
    what: "--detach ne laisserait rien tourner : le Kaggle embarqué s'arrête avec ce programme.",
    cause: 'Une répétition sans --service exécute ses sessions dans ce programme même.',
    fix: 'Lancez `nx47 serve` ailleurs et donnez son adresse par --service, ou retirez --detach.',
  },
  TICKET_NOT_FOUND: {
    what: 'Aucun ticket à collecter : {folder}.',
    cause: "Aucune exécution de ce projet n'y a laissé de ticket, ou le chemin est mal tapé.",
    fix: "Lancez `nx47 certify --execute --detach`, ou donnez le chemin d'un ticket.json.",
  },
  TICKET_INVALID: {
    what: "{file} n'est pas un ticket de ce programme : {why}.",
    cause: "Un fichier coupé, un autre fichier, ou le ticket d'une autre version.",
    fix: 'Donnez, entier, le ticket.json laissé dans le dossier de session.',
  },
  TICKET_CHANGED: {
    what: "{file} n'est plus tel qu'il a été écrit ({why}).",
    cause: "Quelqu'un a modifié le ticket, ou la session à laquelle il appartient.",
    fix: "Reprenez le ticket dans la session ou l'artefact de l'exécution ; ne le modifiez jamais.",
  },
  TICKET_OTHER_PROJECT: {
    what: 'Ce ticket appartient à {expected}, ce dossier à {observed}.',
    cause: "Le ticket d'un autre projet, ou le mauvais dossier.",
    fix: 'Lancez la commande dans le dossier de {expected}, ou hors de tout projet.',
  },
  TICKET_OTHER_SERVICE: {
    what: 'Ce ticket vient de {expected}, pas de {observed}.',
    cause: 'Les identifiants ne partent que vers Kaggle, ou vers un service que vous nommez vous-même.',
    fix: 'Si vous faites confiance à ce service : `nx47 collect --service {expected}`.',
  },
  TICKET_EXPIRED: {
    what: "Ce ticket était utilisable jusqu'au {expires}.",
    cause: "Si longtemps après l'envoi, une session ne prouve plus rien du projet actuel.",
    fix: 'Lancez une nouvelle exécution : `nx47 certify --execute`.',
  },
  TICKET_COLLECTED: {
    what: 'Ce ticket a déjà été collecté : {session}.',
    cause: "Une session n'a qu'un seul jugement.",
    fix: 'Lisez le rapport dans {session}, ou lancez une nouvelle exécution.',
  },
  EVIDENCE_MISSING: {
    what: 'Il manque une preuve : {path}.',
    cause: "Le dossier n'est pas la session d'une exécution qui a agi, ou des fichiers en ont été retirés.",
    fix: "Donnez le dossier de session, ou son dossier `evidence`, tel que l'exécution l'a laissé.",
  },
  EVIDENCE_INVALID: {
    what: "{path} n'est pas une preuve de ce programme : {why}.",
    cause: "Un fichier coupé, un autre fichier, ou la preuve d'une autre version.",
    fix: "Reprenez le dossier de session là où l'exécution l'a laissé ; docs/evidence.md nomme chaque membre.",
  },
  EVIDENCE_CHANGED: {
    what: "{path} n'est pas ce qui a été jugé : {why}.",
    cause: "Le fichier a été changé, ajouté ou remplacé après l'exécution.",
    fix: "Jugez le dossier que l'exécution a laissé ; `nx47 verify` nomme chaque fichier changé.",
  },
  ROLLBACK_CHANGED: {
    what: "La version {version} ({what}) n'est pas ce qu'elle dit, ou ce qui fut enregistré : {why}.",
    cause:
      "Une version faite par un autre programme n'a pas de bundle-manifest.json ; celle qui diffère du manifeste ou de l'enregistrement a été changée.",
    fix: 'Choisissez une autre version (`nx47 history`), ou publiez par `nx47 certify` le contenu auquel vous faites confiance.',
  },
  LEDGER_BROKEN: {
    what: 'Le registre des exécutions ne tient pas : {file}, ligne {line} : {why}.',
    cause: "Une ligne a été changée, retirée, insérée ou écrite deux fois, ou l'historique a été réécrit.",
    fix: "Rien n'a été ajouté. Lancez nx47 verify, qui nomme le premier commit fautif, et rétablissez la branche depuis un clone qui se vérifie encore.",
  },
  COMMIT_BACK_REFUSED: {
    what: "La branche {branch} ne prend pas l'exécution : {why}",
    cause:
      "Le jeton n'a pas le droit d'écrire (permissions: contents: write manque), ou une règle protège la branche.",
    fix: 'Donnez contents: write au job, ou sortez cette branche de la règle de protection ; puis lancez nx47 commit-back avec le dossier de session, qui est gardé.',
  },
  COMMIT_BACK_STALE: {
    what: "La branche {branch} a été avancée par d'autres à chacun de {tries} essais.",
    cause: 'Un très grand nombre d’exécutions finissent en même temps.',
    fix: 'Lancez nx47 commit-back avec le dossier de session, qui est gardé.',
  },
  COMMIT_BACK_TAKEN: {
    what: 'La branche {branch} contient déjà une autre exécution sous le nom {session}.',
    cause:
      'Deux machines ont commencé une exécution de ce projet dans la même seconde, ou la session a été continuée après son ajout.',
    fix: "Rien n'a été ajouté ni modifié. Relancez : la session aura un nom à elle.",
  },
  COMMIT_BACK_UNREACHABLE: {
    what: "git n'a pas pu travailler avec {remote} : {why}",
    cause: "Ce dépôt distant n'existe pas, le réseau manque, ou le droit de le lire.",
    fix: 'Vérifiez git remote -v et les identifiants. Avant une exécution : relancez. Après : nx47 commit-back avec le dossier de session, qui est gardé.',
  },
  COMMIT_BACK_SECRET: {
    what: "Rien n'a été commité : {file}, ligne {line} contient ce qui ressemble à un secret ({kind}).",
    cause: "Une commande, le journal ou une sortie de l'exécution l'a écrit.",
    fix: "Révoquez le secret, trouvez ce qui l'a écrit et relancez. Le verdict de cette exécution tient ; sa session reste sur cette machine.",
  },
  GITHUB_DENIED: {
    what: 'GitHub refuse {operation} (HTTP {status}) : {message}',
    cause: "Le jeton github-token n'a pas le droit {permission}, ou n'est plus valable.",
    fix: 'Donnez `{permission}` au travail (permissions) ou laissez github-token vide.',
  },
  GITHUB_REFUSED: {
    what: 'GitHub refuse {operation} (HTTP {status}) : {message}',
    cause:
      "Le dépôt ne prend pas ce qui lui est envoyé : commit qu'il n'a pas, tickets désactivés, discussion close.",
    fix: 'Réglez dans le dépôt ce que dit le message, ou éteignez ce réglage (comment, issue).',
  },
  GITHUB_UNREACHABLE: {
    what: "GitHub n'a pas répondu à {operation} : {why}",
    cause: "L'interface de GitHub, le réseau ou sa limite d'appels.",
    fix: 'Relancez plus tard ; vérifiez GITHUB_API_URL et le proxy sur une machine à vous.',
  },
  GITHUB_COMMIT_UNKNOWN: {
    what: "L'événement ne nomme aucun commit : aucun statut n'est posé.",
    cause: "Le fichier de l'événement est illisible, ou l'exécution collectée venait d'un dossier sans git.",
    fix: "Lancez l'action sur push, pull_request, workflow_dispatch ou schedule, dans un dépôt extrait.",
  },
  JOB_ORDER_INVALID: {
    what: 'L’ordre {file} est refusé : {why}.',
    cause: 'Un membre manque, est inconnu, ou n’a pas la forme attendue.',
    fix: 'Donner JOB_ID, MACRO_NAME, INPUT, DEADLINE (un instant en UTC) et LIMITS (seconds, memory_mb, disk_mb, processes).',
  },
  JOB_ID_TAKEN: {
    what: 'Le travail {job} existe déjà, avec un autre ordre ({was}, ici {given}).',
    cause: 'Un identifiant vaut pour un seul ordre, afin qu’un travail ne soit fait qu’une fois.',
    fix: 'Donner au nouvel ordre son propre identifiant, ou demander le résultat du premier : `nx47 job result {job}`.',
  },
  JOB_NOT_FOUND: {
    what: 'Aucun travail {job} dans {spool}.',
    cause: 'Il a été soumis ailleurs, ou jamais.',
    fix: 'Lancer `nx47 job status` pour voir les travaux de ce dossier.',
  },
  JOB_REFUSED: {
    what: 'Le travail {job} est refusé : {why} (règle {rule}).',
    cause: 'L’ordre demande ce que sa macro ou cette machine ne permet pas.',
    fix: 'Corriger l’ordre, ou faire que la macro et la machine le permettent.',
  },
  JOB_LIMIT: {
    what: 'Le travail a dépassé sa limite de {limit} : {seen}, alors que {allowed} est permis (règle {rule}).',
    cause: 'Il lui faut plus que ce que donne son ordre, ou il ne finit pas.',
    fix: 'Lui donner davantage dans LIMITS, sous un nouvel identifiant.',
  },
  JOB_NO_MACHINE: {
    what: 'Aucune machine ne peut prendre le travail {job} : {why}.',
    cause: 'Aucune des machines déclarées n’est debout, avec une place libre et une file vide.',
    fix: 'Attendre, ou remettre l’une d’elles en service.',
  },
  JOB_ARTEFACT_INVALID: {
    what: 'Ce que le runner a remis du travail {job} est refusé : {why}.',
    cause: "L'artefact a été fait par autre chose que ce travail, ou changé en route.",
    fix: "Regarder l'exécution du travail ; rien de l'artefact n'a été gardé. Tenir la machine pour suspecte tant que ce n'est pas expliqué.",
  },
  WORKER_BUSY: {
    what: 'Un exécutant occupe déjà {spool} : processus {pid} sur {machine}.',
    cause:
      'Un seul exécutant à la fois prend les travaux d’un dossier, afin de tenir le nombre de travaux simultanés.',
    fix: 'Attendre qu’il finisse, ou l’arrêter.',
  },
  MACHINES_NOT_FOUND: {
    what: 'Pas de {file}.',
    cause: "Aucune machine n'est déclarée pour ce projet.",
    fix: 'Lancez `nx47 init --machines`, qui écrit un exemple, et mettez-y vos machines.',
  },
  MACHINES_REFUSED: {
    what: '{file}, ligne {line} : « {key} » enfreint la règle {rule} du contrat ({why}).',
    cause: 'Deux machines se contredisent, ou un repli ne mène nulle part.',
    fix: 'Corrigez cette ligne ; `nx47 contract {rule}` explique la règle.',
  },
  MACHINE_UNKNOWN: {
    what: 'Aucune machine « {machine} » dans {file}.',
    cause: "Une faute de frappe, ou une machine qui n'y est pas encore déclarée.",
    fix: 'Machines déclarées : {known}',
  },
  MACHINE_ELSEWHERE: {
    what: "« {machine} » n'est pas cette machine ({hostname}).",
    cause: 'Une machine se sonde sur place.',
    fix: 'Lancez `nx47 machines probe {machine} --format json` dans un job sur {where}, puis ici : nx47 machines probe {machine} --from FICHIER',
  },
  MACHINE_UNPROBED: {
    what: "« {machine} » n'a pas de sonde.",
    cause: "Rien n'est connu de cette machine.",
    fix: 'Lancez : nx47 machines probe {machine}',
  },
  MACHINE_UNREADABLE: {
    what: "« {machine} » : {part} n'a pas pu être lu ({why}).",
    cause: 'La sonde a tourné sans les droits nécessaires.',
    fix: 'Relancez la sonde avec les droits de root, puis recommencez.',
  },
  MACHINE_STATE_INVALID: {
    what: '{file} ne tient pas : {why} (règle {rule}).',
    cause: 'Le fichier a été modifié, coupé ou remplacé.',
    fix: 'Prenez-le pour un signe de sécurité : comparez avec une copie, puis sondez de nouveau.',
  },
  MACHINE_CLOCK_UNKNOWN: {
    what: "{reference} n'a pas donné l'heure : {why}.",
    cause: "Le réseau est fermé, ou ce n'est pas une heure.",
    fix: 'Donnez une autre référence : --clock URL ou --clock 2026-03-01T12:00:00Z',
  },
  MACHINE_REASON_MISSING: {
    what: '« {machine} » : {action} sans raison est refusé (règle {rule}).',
    cause: "Ce qu'une personne décide d'une machine se consigne avec sa raison.",
    fix: 'Ajoutez --reason "…".',
  },
  MACHINE_NOT_QUARANTINED: {
    what: "« {machine} » n'est pas en quarantaine.",
    cause: "Elle a déjà été levée, ou le nom est celui d'une autre machine.",
    fix: 'Voir : nx47 machines list',
  },
  MACRO_REFUSED: {
    what: 'Une étape a voulu sortir de sa liste permise : {what} {target}.',
    cause: 'Un défaut du produit.',
    fix: 'Signalez-le avec le rapport.',
  },
  ...macroFailuresFr,
  ...repairFailuresFr,
  MACRO_UNPROVEN: {
    what: "Une étape n'a pas prouvé son résultat : {missing} {observed}",
    cause: "Sans preuve, une étape n'est pas faite.",
    fix: 'Relancez ; si cela revient, signalez-le avec le rapport.',
  },
  SERVICE_FOLDER_BUSY: {
    what: 'Le Kaggle embarqué utilise déjà {folder}.',
    cause: 'Une autre répétition de ce projet est en cours.',
    fix: 'Attendez sa fin ; deux répétitions ne partagent pas un dossier.',
  },
  SERVICE_PORT_BUSY: {
    what: 'Le port {port} est déjà pris.',
    cause: 'Un autre programme y écoute.',
    fix: 'Choisissez un autre port, ou --port 0 pour un port libre.',
  },
  CANCELLED: {
    what: 'Arrêté à la demande.',
    cause: 'Ctrl-C, ou annulation du job.',
    fix: "Relancez quand vous voulez ; le journal dit où l'arrêt a eu lieu.",
  },
  DEFECT: {
    what: 'Défaut du produit ({where}).',
    cause: "Ce n'est pas votre projet.",
    fix: 'Relancez avec --debug et signalez-le.',
  },
  ...sessionFailuresFr,
};
