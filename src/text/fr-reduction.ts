import type { FailureText } from './fr-failures.ts';

/** Ce qui empêche `nx47 reduce` et `nx47 blame` de commencer. */
export const reductionFailuresFr = {
  FAILURE_ABSENT: {
    what: "Rien n'échoue dans {where} : ni l'audit, ni la répétition.",
    cause:
      'L’échec tient à ce qui n’est pas dans cet état du projet : fichiers ignorés ou non commités, service, machine, moment.',
    fix: 'Relancez `nx47 audit` et `nx47 rehearse` ; pour blame, commitez le changement qui échoue ou nommez la révision : `--bad REV`.',
  },
  FAILURE_OTHER: {
    what: '{wanted} ne fait pas partie de cet échec : {observed}.',
    cause: 'Un autre identifiant, ou un échec qui a changé depuis.',
    fix: 'Reprenez un des identifiants de la liste, ou retirez --rule et --condition.',
  },
  FAILURE_UNANSWERED: {
    what: '{where} ne donne pas de réponse : {why}.',
    cause: "La machine, une entrée ou un programme manque, ou l'état ne se construit pas.",
    fix: 'Lancez `nx47 doctor` et `nx47 rehearse` : leur explication dit ce qui manque.',
  },
  REDUCTION_FOLDER_TAKEN: {
    what: "Le dossier {folder} n'est pas vide.",
    cause: 'Le résultat va dans un dossier neuf, pour ne rien écraser.',
    fix: 'Donnez-en un autre : `nx47 reduce --out DOSSIER`.',
  },
  BLAME_REVISION_UNKNOWN: {
    what: '{revision} ne nomme aucun commit de ce dépôt.',
    cause: 'Une faute de frappe, une histoire incomplète (fetch-depth), ou aucun dépôt git.',
    fix: 'Nommez un commit que `git log` montre ; complétez un clone partiel par `git fetch --unshallow`.',
  },
  BLAME_GOOD_MISSING: {
    what: "Aucun commit n'est connu comme bon.",
    cause: 'Ni session certifiée (GO) avec son commit, ni étiquette nx47/… dans le passé de {bad}.',
    fix: 'Nommez un commit où cela allait : `nx47 blame --good REV`.',
  },
  BLAME_NOT_BEFORE: {
    what: "{good} n'est pas dans le passé de {bad}.",
    cause: 'Deux branches différentes, ou les deux révisions sont inversées.',
    fix: 'Nommez un ancêtre : `git merge-base {good} {bad}` en donne un.',
  },
} as const satisfies Readonly<Record<string, FailureText>>;

/** Ce que disent `nx47 reduce` et `nx47 blame`. */
export const reductionFr = {
  rehearsing: '  répétition {number} (reste {left} s)',
  shrunk: '  {unit} : {before} → {after}',
  units: {
    settings: 'réglages',
    parts: 'bundle entier',
    bundle: 'fichiers du bundle',
    files: 'fichiers du projet',
    sources: 'sources du kernel',
    cells: 'cellules',
    outputs: 'sorties gardées',
    statements: 'instructions',
  },
  failing: 'Échec : {failure}',
  shown: { audit: "vu par l'audit", session: 'vu par la session', stopped: 'avant la session' },
  seen: '  {id} {file} : {observed}',
  sizes: '{unit} : {before} → {after}',
  minimal: 'Minimal : sans un seul de ces éléments, ce n’est plus le même échec (chacun a été essayé).',
  cut: 'INTERROMPU à la limite de temps : le plus petit n’est pas atteint. Relancez avec un --deadline plus grand : les réponses sont gardées.',
  asked: '{audits} audits, {rehearsals} répétitions, {known} réponses déjà connues',
  written: 'Écrit dans {folder}',
  page: {
    title: 'Le plus petit projet qui échoue de la même façon',
    from: 'Réduit de {project} par `nx47 reduce`. Rien n’en dépend ; il peut être supprimé.',
    fails: 'Ce qui échoue',
    run: 'Le relancer',
    sizes: 'Tailles',
    before: 'avant',
    after: 'après',
    what: 'quoi',
  },
  sideOf: '  {commit} : {side}',
  sides: { good: 'bon', bad: 'mauvais', unknown: 'sans réponse', stop: 'temps écoulé' },
  blame: {
    range: 'De {good} (bon) à {bad} (mauvais), {commits} commits',
    trusted: 'Bon d’après vous ou une session : {good} ne donne pas de réponse ici.',
    relations: {
      commits: 'Un commit l’a cassé.',
      bundle: 'Un changement du bundle l’a cassé.',
      both: 'Il faut les deux : le commit et le changement du bundle.',
      either: 'Chacun suffit : le commit et le changement du bundle.',
      older:
        'Le commit bon échoue aussi avec ce bundle : rien entre les deux ne l’explique. Nommez un commit plus ancien (--good), ou regardez le bundle et la machine.',
      open: 'Rien n’a pu être répondu sur le bon côté : la question reste ouverte.',
    },
    commit: 'Premier mauvais commit : {id} {subject}',
    author: '  {date}, {author}',
    merge: 'C’est une fusion ; dans la branche fusionnée :',
    mergeItself: 'C’est une fusion, et chaque côté va seul : la fusion elle-même l’a cassé.',
    mergeOpen: 'C’est une fusion, dont la branche ne donne pas de réponse.',
    mergeOlder: 'C’est une fusion d’une branche mauvaise depuis son début ({id}).',
    openRange:
      'L’intervalle reste ouvert : entre {good} et {bad}, un de {count} commits ({skipped} sans réponse).',
    file: '  {name} : {change}',
    changes: { added: 'ajouté', removed: 'retiré', changed: 'changé' },
    unmade: 'Octets d’avant introuvables, non essayés : {names}',
    bundleFrom: 'Bundle d’avant : celui de la session {session}',
  },
};
