import type { LoopStop, RepairKind, UnrepairableWhy } from '../model/repair.ts';

/** Sentences of a repair: what it does, and what it changes for whoever uses the project. */
export type RepairText = { readonly title: string; readonly impact: string };

const kinds: Readonly<Record<RepairKind, RepairText>> = {
  'git-rules': {
    title: 'Les règles de git laissent passer les rapports',
    impact: 'les rapports et journaux sont enregistrés tels quels, ni ignorés ni remplacés par un pointeur',
  },
  'dataset-source': {
    title: 'Le dataset du bundle est attaché au kernel',
    impact: 'la session Kaggle monte le bundle',
  },
  'editor-type': {
    title: "Le kernel garde son type d'éditeur",
    impact: "Kaggle accepte l'envoi : un script reste un script, un notebook reste un notebook",
  },
  'kernel-settings': {
    title: 'Les réglages du kernel sont ceux de la certification',
    impact: 'la session tourne sans internet, avec des valeurs que Kaggle lit comme elles sont écrites',
  },
  'kernel-title': {
    title: 'Le titre et le slug du kernel disent la même chose',
    impact: "l'envoi met à jour ce kernel et n'en crée pas un autre",
  },
  'version-token': {
    title: 'La version est la même partout',
    impact: "métadonnées, scripts et rapports parlent d'une seule version ; l'ancienne reste lisible",
  },
  'upload-folders': {
    title: 'Les sous-dossiers du dataset sont envoyés',
    impact: 'aucun fichier du bundle ne manque sur Kaggle',
  },
  'wheel-set': {
    title: 'Les wheels du bundle conviennent au runtime',
    impact: 'pip installe tout hors ligne, aux versions et empreintes du verrou',
  },
  library: {
    title: 'La bibliothèque native est reconstruite depuis les sources',
    impact: 'elle se charge sur le runtime visé, sans symbole manquant',
  },
  'wheel-names': {
    title: 'Les listes de wheels attendues viennent du bundle',
    impact: 'scripts et notebooks attendent les fichiers qui existent',
  },
  manifest: {
    title: 'Le manifeste et le rapport de construction disent ce que contient le bundle',
    impact: 'les empreintes publiées sont celles des fichiers',
  },
  'install-order': {
    title: "Le notebook installe avant d'importer",
    impact: 'le module importé est celui du bundle',
  },
  'mount-layouts': {
    title: 'Le notebook trouve le dataset dans les deux dispositions de montage',
    impact: 'la session trouve le bundle où que Kaggle le monte',
  },
  proposal: {
    title: 'Une proposition du projet est appliquée',
    impact: 'ce que dit la proposition, après chaque contrôle',
  },
};

const unrepairable: Readonly<Record<UnrepairableWhy, string>> = {
  conflict: 'Aucun ensemble de wheels ne satisfait ces exigences à la fois : {core}.',
  'no-wheel': "L'index de paquets n'a rien qui convienne : {core}.",
  'no-source': 'Aucune source du projet ne définit ces symboles : {core}.',
  'no-build': 'nx47.yml ne dit pas comment construire la bibliothèque (native.build).',
  'build-failed': 'La construction ne donne pas de bibliothèque chargeable : {core}.',
  decision: "C'est à une personne de décider : {core}.",
  'own-code': 'C’est votre code : une modification peut être proposée, elle n’est pas faite à votre place.',
  'unknown-rule': 'Rien ici ne répare cette règle ; son explication dit quoi faire.',
};

/** The section that links two versions of a kernel in a document of the project. */
const continuity = {
  title: 'Continuité : V{earlier} → V{current}',
  body: "`{kernel}` (V{current}) est un second kernel. Celui de la V{earlier} reste tel qu'il est : son slug, ses versions et les clés de ses rapports restent lisibles. Les identifiants du dataset et des kernels ne changent pas.",
};

const stops: Readonly<Record<LoopStop, string>> = {
  done: 'Rien ne manque plus : la dernière exécution a ce qui était demandé.',
  uncertain: "Arrêt : deux incertitudes critiques, ou un signe de danger. Une personne regarde d'abord.",
  quota: "Arrêt : le service n'a plus de quota ou de place pour cette exécution.",
  deadline: "Arrêt : la session n'a pas fini dans le temps donné.",
  inconclusive: 'Arrêt : la dernière exécution est restée sans preuve pour une raison hors du projet.',
  'same-findings': "Arrêt : l'exécution a trouvé exactement ce que trouvait la précédente.",
  limit: 'Arrêt à la limite de {most} exécutions.',
  'nothing-repairable': 'Arrêt : rien de ce qui reste ne se répare mécaniquement.',
  planned: "Rien n'a été changé : voici ce qui le serait.",
  'no-repository': "Aucune réparation : le projet n'est pas dans un dépôt git ({why}).",
  dirty: 'Aucune réparation : des changements ne sont dans aucun commit ({why}).',
};

const next: Readonly<Record<LoopStop, string>> = {
  done: 'Relisez la table des changements, puis prenez la branche.',
  uncertain:
    'Lisez le rapport de la dernière session ; `nx47 safe-mode show` dit pourquoi, `clear` lève l’arrêt.',
  quota: 'Relancez quand le quota est revenu : la boucle reprend sur sa branche.',
  deadline: 'Donnez plus de temps (`deadline`), puis relancez : la boucle reprend sur sa branche.',
  inconclusive: 'Relancez quand la cause est levée : {wrong}.',
  'same-findings': 'À la main : {wrong}. Chaque règle s’explique par `nx47 explain`.',
  limit: 'Cause restante : {wrong}. Relancer reprend sur la branche.',
  'nothing-repairable': 'À la main : {wrong}. Chaque règle s’explique par `nx47 explain`.',
  planned: 'Relancez avec `--execute`.',
  'no-repository': 'Faites `git init`, un premier commit, puis relancez.',
  dirty: 'Enregistrez ces changements dans un commit, puis relancez.',
};

/** Words of the page of a loop, and of its end on the console. */
const page = {
  title: 'Boucle de correction',
  attempts: 'Exécutions',
  attempt: 'N°',
  target: 'Cible',
  verdict: 'Verdict',
  wrong: 'Ce qui manque',
  session: 'Session',
  changes: 'Table des changements',
  file: 'Fichier',
  reason: 'Raison',
  impact: 'Effet',
  proof: 'Preuve',
  none: "Aucun fichier n'a été changé.",
  refused: 'Idées refusées',
  idea: 'Idée',
  by: 'De',
  code: 'Code',
  why: 'Pourquoi',
  left: 'Ce qui reste',
  stays: "Aucune réparation n'a été faite : voir son explication, et les idées refusées.",
  proposed: 'Proposition : {title}',
  result: 'Résultat',
  branch: 'Branche {branch}, de {base} à {commit}.',
  pull: 'Pull request : {url}',
  take: 'Pour la prendre :',
  bundle:
    'Le bundle réparé, que git ne suit pas, est dans {path} : mettez-le à la place du vôtre, ou laissez la recette le refaire.',
  goBack: "L'état d'avant revient par cette commande, qui a été essayée dans un clone jetable :",
  nextTitle: 'Suite',
  told: 'Boucle : {stop}',
  page: 'Boucle, rapport : {path}',
  repaired: '  réparé : {title} ({serves})',
  pullFailed: 'La pull request n’a pas pu être ouverte ; la branche {branch} est là.',
};

/** Repairs and what can't be repaired, in French. */
export const repairFr = { kinds, unrepairable, continuity, stops, next, ...page };

/** What stops a repair. */
export const repairFailuresFr = {
  REPAIR_REFUSED: {
    what: "Une réparation n'a pas pu être faite : {what}, {why}.",
    cause: 'git ou le disque a refusé ; rien de votre dépôt n’a changé.',
    fix: 'Corrigez ce que dit le message, puis relancez : la boucle repart de votre commit.',
  },
};
