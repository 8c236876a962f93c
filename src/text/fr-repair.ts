import type { RepairKind, UnrepairableWhy } from '../model/repair.ts';

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

/** Repairs and what can't be repaired, in French. */
export const repairFr = { kinds, unrepairable, continuity };
