import type { conditionsFr } from './fr-conditions.ts';

/** Ce qui est regardé pour juger une condition, et comment elle peut échouer. */
export type ConditionProof = { readonly evidence: string; readonly fails: string };

const report = 'sortie 1, le rapport principal du notebook';
const sums = "sortie 6, le manifeste d'empreintes du kit";
const seen = 'nx47_runtime_profile.json, membre observations : ce que le kit a vu lui-même';
const written = 'le fichier collecté et son empreinte dans la sortie 6';
const notAsked = 'absent, null, "skipped" ou toute autre valeur';

function output(more: string): ConditionProof {
  const common =
    "absent, vide, en double, illisible, ou d'une taille ou d'une empreinte autre que celle de la sortie 6";
  return { evidence: written, fails: more === '' ? common : `${common} ; ${more}` };
}

/** Les deux phrases de chaque condition, par son identifiant. */
export const conditionProofsFr: Record<keyof typeof conditionsFr, ConditionProof> = {
  'GATE-001': {
    evidence: 'chaque ligne des pré-contrôles, avec la réponse du service ou la sortie de la commande',
    fails: 'une ligne refusée ; une ligne sans preuve laisse la condition non prouvée',
  },
  'GATE-002': {
    evidence: "les constats de l'audit d'avant publication, étape audit",
    fails: 'un constat de gravité erreur ; ce que le profil ne sait pas ne bloque pas encore',
  },
  'GATE-003': {
    evidence: 'la version du dataset relue et son manifeste, étape publish',
    fails: 'aucune version, un manifeste vide, une liste de fichiers autre que le manifeste',
  },
  'GATE-004': {
    evidence: "le numéro de version que rend l'envoi, étape push",
    fails: 'aucun numéro de version positif',
  },
  'GATE-005': {
    evidence: 'les sources que le service liste pour la version envoyée, étape push',
    fails: 'le dataset manque parmi elles',
  },
  'GATE-006': {
    evidence: 'le code relu sur le service, comparé cellule par cellule, étape push',
    fails: 'une cellule diffère, manque ou est en trop',
  },
  'GATE-011': {
    evidence: "l'état final demandé pour cette version, étape wait",
    fails: 'error ou annulée ; un état inconnu laisse la condition non prouvée',
  },
  'GATE-012': {
    evidence: 'les fichiers et le journal téléchargés, étape collect',
    fails: 'aucun fichier, ou un journal vide',
  },
  'GATE-013': {
    evidence: `${seen} (cells)`,
    fails:
      "moins de cellules exécutées que le notebook n'en a, une cellule d'une autre source, une exception levée",
  },
  'GATE-014': {
    evidence: "l'heure de la première question, étape wait",
    fails: 'question posée moins de 59 s après la version',
  },
  'GATE-015': {
    evidence: 'les réglages listés par le service, et la sortie 5 pour la machine',
    fails: 'un réglage autre que demandé, un accélérateur que la session ne montre pas',
  },
  'GATE-021': output('une clé double, NaN, texte après la fin, plus de 64 niveaux'),
  'GATE-022': output(
    "zéro événement, une ligne sans ts_ns entier positif, un temps qui recule ou n'avance jamais",
  ),
  'GATE-023': output(
    'un autre en-tête, zéro ligne, une case vide ou hors limites, un temps qui recule ou stagne',
  ),
  'GATE-024': output(
    'un autre schéma, zéro cellule, une durée nulle, absente ou hors limites, des durées toutes égales',
  ),
  'GATE-025': output('processeur, GPU, mémoire, système, Python ou libc absents ou sans valeur'),
  'GATE-026': {
    evidence: `${sums}, et les empreintes de tous les fichiers collectés`,
    fails: 'un membre absent ou de mauvais type, un fichier listé non collecté, une empreinte qui diffère',
  },
  'GATE-027': output(''),
  'GATE-028': output("vide n'est admis que si stderr, lignes de plateforme ôtées, est vide"),
  'GATE-029': output('un membre des observations absent ou de mauvais type'),
  'GATE-031': {
    evidence: `${sums} (nonce)`,
    fails: 'autre que le nonce tiré pour cette exécution, ou absent',
  },
  'GATE-032': {
    evidence: `${sums} (ledger_head)`,
    fails: "autre que la tête du journal à l'assemblage, ou absente",
  },
  'GATE-033': {
    evidence: `${sums} (manifeste monté, écarts, fichiers en plus)`,
    fails: 'un autre manifeste, un fichier qui diffère, manque ou est en trop, une liste absente',
  },
  'GATE-034': { evidence: `${seen} (cwd)`, fails: 'un autre dossier que /kaggle/working' },
  'GATE-035': {
    evidence: `${report} (timestamp_ns) et l'horloge du service, étapes push et wait`,
    fails: "hors de la fenêtre entre l'envoi et la fin, à 2 s près ; absent ; pas un entier positif",
  },
  'GATE-036': {
    evidence: `${sums} (sealed_at_ns) et l'horloge du service, étapes push et wait`,
    fails: "hors de la fenêtre entre l'envoi et la fin, à 2 s près ; absent ; pas un entier positif",
  },
  'GATE-037': {
    evidence: 'les empreintes des exécutions précédentes, lues dans leurs journaux',
    fails: 'des octets déjà vus dans une exécution précédente',
  },
  'GATE-038': {
    evidence: `manifeste du bundle, ${seen} (native.sha256), et le rapport`,
    fails: 'une des trois empreintes diffère ou manque',
  },
  'GATE-039': {
    evidence: 'nx47_runtime_profile.json et la sortie 5, avec le Python que nomme le service',
    fails: "Python, libc ou machine absents, ou différents d'un fichier à l'autre",
  },
  'GATE-040': {
    evidence: "les constats de l'audit sur les faits de la session, étape audit-again",
    fails: 'un constat de gravité erreur ; une règle sans réponse laisse la condition non prouvée',
  },
  'GATE-041': { evidence: `${report} (runtime.is_kaggle)`, fails: `autre chose que true : ${notAsked}` },
  'GATE-051': {
    evidence: `${sums} (main_report_sha256, main_report_irregular)`,
    fails: "aucun rapport écrit par le notebook, ou des octets que l'on peut lire de deux façons",
  },
  'GATE-052': { evidence: `${report} (status)`, fails: `autre chose que "ok" : ${notAsked}` },
  'GATE-053': { evidence: `${report} (warnings_count)`, fails: `autre chose que le nombre 0 : ${notAsked}` },
  'GATE-054': {
    evidence: `${report} (warnings, warnings_count)`,
    fails: "warnings n'est pas une liste, ou n'a pas la longueur de warnings_count",
  },
  'GATE-055': { evidence: `${report} (notes)`, fails: 'notes présent et non vide' },
  'GATE-056': { evidence: `${report} (error, error_type)`, fails: "l'un des deux présent et autre que null" },
  'GATE-057': {
    evidence: `${report}, en entier`,
    fails: 'une valeur "skipped" ou une clé skipped non vide, où que ce soit',
  },
  'GATE-058': { evidence: `${report} (résultat LZW)`, fails: `autre chose que "ok" : ${notAsked}` },
  'GATE-059': {
    evidence: `${seen} (lzw)`,
    fails: 'imagecodecs jamais importé, ou son encodage illisible par le décodeur du kit',
  },
  'GATE-060': { evidence: `${report} (résultat TIFF)`, fails: `autre chose que "ok" : ${notAsked}` },
  'GATE-061': {
    evidence: `${report} (write_compression_used et ses voisins)`,
    fails: 'autre chose que "LZW", un repli ou une erreur d\'écriture nommés à côté',
  },
  'GATE-062': { evidence: `${report} (so_load_check)`, fails: `autre chose que "ok" : ${notAsked}` },
  'GATE-063': {
    evidence: `${seen} (native)`,
    fails: 'chargement refusé, symbole non résolu, processus tué, ou autre fichier chargé par le notebook',
  },
  'GATE-064': {
    evidence: `${seen} (native.missing_symbols)`,
    fails: 'une fonction exigée manque ; avec le jeu nx47, aucune fonction exigée',
  },
  'GATE-065': {
    evidence: `${seen} (packages)`,
    fails: "jamais importé, sans version, ou venu d'ailleurs que du bundle sans y être autorisé",
  },
  'GATE-066': {
    evidence: `${report} (listes de paquets manquants ou incompatibles)`,
    fails: "une liste présente et non vide, ou qui n'est pas une liste",
  },
  'GATE-067': { evidence: `${report} (competitor_assets_test)`, fails: `autre chose que "ok" : ${notAsked}` },
  'GATE-068': {
    evidence: `${report} (events_count) et les lignes de la sortie 2`,
    fails: 'zéro, absent, ou différent du nombre de lignes',
  },
  'GATE-071': { evidence: report, fails: 'absent, pas un nombre, nul, négatif ou au-delà de 1e15' },
  'GATE-072': { evidence: report, fails: 'absent, pas un nombre, nul, négatif ou au-delà de 1e15' },
  'GATE-073': {
    evidence: report,
    fails: "absent, vide, une durée qui n'est pas un entier positif, toutes égales",
  },
  'GATE-074': {
    evidence: `${report} et la sortie 3`,
    fails: 'absent, nul, négatif, ou plus que la mémoire de la machine',
  },
  'GATE-075': {
    evidence: `${report} et la sortie 3`,
    fails: 'absent, négatif, ou plus que la mémoire du GPU ; 0 est admis',
  },
  'GATE-081': {
    evidence: 'le journal du service, flux par flux, et la liste du bruit de plateforme',
    fails: 'une ligne qui est un avertissement ou une erreur hors de la liste, un journal vide',
  },
  'GATE-082': {
    evidence: `${seen} (warnings, warnings_count)`,
    fails: 'un avertissement vu, ou leur compte absent',
  },
  'GATE-083': {
    evidence: 'la sortie 7 et le journal du service',
    fails: "une ligne que l'un a et l'autre non",
  },
  'GATE-084': {
    evidence: 'la sortie 8 et le journal du service',
    fails: "une ligne que l'un a et l'autre non",
  },
  'GATE-085': {
    evidence: `${seen} (kit_errors) et les événements kit_error`,
    fails: 'une erreur du kit, ou leur liste absente',
  },
  'GATE-091': {
    evidence: 'les connexions de cette exécution : hôte, TLS, chaîne de certificats, mandataire',
    fails: 'un autre hôte que celui de Kaggle, TLS absent ou non vérifié',
  },
  'GATE-092': {
    evidence: 'nx47_runtime_profile.json et le profil de nx47.yml',
    fails: 'une autre image que celle du profil ; un profil sans image laisse la condition non prouvée',
  },
  'GATE-093': {
    evidence: 'les fichiers de la version précédente, listés par le service, et le manifeste',
    fails: "un fichier perdu qui n'est pas listé dans removals",
  },
  'GATE-094': {
    evidence: "le kernel lu sur le service avant l'envoi",
    fails: 'une autre nature (notebook ou script) ou un autre fichier de code',
  },
  'GATE-095': {
    evidence: 'les exigences de la dernière exécution certifiée',
    fails: 'un jeu, un fichier, un symbole ou une sortie exigés alors et plus maintenant',
  },
  'GATE-096': {
    evidence: "l'historique git du projet : arbre propre, journaux et rapports",
    fails: "un fichier modifié, ou d'anciens octets qui ne sont plus le début des nouveaux",
  },
  'GATE-097': {
    evidence: 'la table des changements de cette exécution',
    fails: 'un changement sans raison, sans effet ou sans preuve',
  },
  'GATE-098': {
    evidence: "la règle REP-023 de l'audit sur les faits de la session",
    fails: "un fichier qui diffère du membre d'archive déclaré, ou une archive qui ne peut le prouver",
  },
  'GATE-099': {
    evidence: 'le document fondateur, ses points, et la preuve de chacun',
    fails:
      "aucun point numéroté, un point sans preuve, une preuve qui ne mène à rien, un point nommé qui n'y est pas",
  },
  'GATE-100': {
    evidence: "la règle VER-003 de l'audit sur les faits de la session",
    fails: "un ancien kernel cité sans document qui relie l'ancienne version à la nouvelle",
  },
};
