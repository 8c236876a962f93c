import type { RefusalCode } from '../model/proposal.ts';

/** Why an idea is not tried, and what would be accepted instead. */
export type RefusalText = { readonly what: string; readonly fix: string };

const refusals: Readonly<Record<RefusalCode, RefusalText>> = {
  'isolation-unknown': {
    what: "Le programme n'a pas tourné : ce qu'il atteindrait ici est inconnu",
    fix: 'Lancez la boucle sous Linux, là où les espaces de noms sont permis (`nx47 doctor` le dit).',
  },
  mute: {
    what: "Le programme n'a pas répondu à temps",
    fix: 'Donnez-lui plus de temps (`deadline`), ou essayez-le seul avec une demande sur son entrée standard.',
  },
  ended: {
    what: "Le programme s'est arrêté sans réponse",
    fix: "Lancez-le à la main : il n'a ni réseau, ni secret, ni autre dossier que sa copie du projet.",
  },
  'too-long': { what: 'La réponse est trop longue', fix: 'Proposez un changement plus petit.' },
  answer: {
    what: "La réponse n'a pas la forme convenue",
    fix: 'Écrivez un seul objet JSON, celui du guide, sur la sortie standard.',
  },
  'diff-refused': {
    what: "Ce n'est pas un diff unifié de textes du projet",
    fix: "Faites-le avec `git diff` : pas de lien, de mode, de renommage ni d'octets, et rien hors du projet.",
  },
  'diff-stale': {
    what: 'Le diff a été fait pour un autre texte',
    fix: 'Refaites-le sur la copie reçue : chaque ligne gardée doit être à sa place exacte.',
  },
  'too-large': {
    what: 'Le changement est trop grand',
    fix: 'Proposez-en une partie : une idée, quelques fichiers.',
  },
  'path-refused': {
    what: 'Ce fichier ne se change pas par une proposition',
    fix: 'Changez-le vous-même, ou proposez ailleurs.',
  },
  overlap: {
    what: 'Une autre proposition change déjà ce fichier',
    fix: 'Elle sera demandée de nouveau au tour suivant.',
  },
  secret: {
    what: 'Il y a un identifiant dans la réponse',
    fix: 'Retirez-le, et changez-le là où il sert : il a été vu.',
  },
  'hidden-characters': { what: 'Des caractères invisibles sont ajoutés', fix: 'Écrivez le texte sans eux.' },
  'validator-edited': {
    what: 'Un contrôle du projet serait modifié',
    fix: 'Réparez ce que le contrôle refuse ; seul un humain change un contrôle.',
  },
  'settings-edited': {
    what: 'Ce qui dit quoi contrôler serait modifié',
    fix: 'Seul un humain change nx47.yml, les macros, les profils et les programmes qui proposent.',
  },
  'records-edited': {
    what: "Un enregistrement de ce qui s'est passé serait modifié",
    fix: 'Sessions, rapports et registre sont écrits par les exécutions, jamais à la main.',
  },
  'warning-filter': {
    what: 'Des avertissements seraient filtrés',
    fix: 'Supprimez leur cause : un filtre la laisse en place.',
  },
  'warning-flag': {
    what: 'Des avertissements seraient coupés par une option',
    fix: 'Supprimez leur cause et gardez les options.',
  },
  'output-redirected': {
    what: 'Une sortie serait détournée ou cachée',
    fix: 'Laissez ce qui est écrit sur les deux sorties arriver dans le journal.',
  },
  'hard-coded-result': {
    what: "Un résultat serait écrit au lieu d'être obtenu",
    fix: "Faites précéder chaque statut d'un contrôle qui peut échouer, et mesurez chaque nombre.",
  },
  'verdict-claimed': {
    what: 'Un texte affirmerait un verdict',
    fix: 'Le verdict est celui du juge ; aucun texte ne le remplace.',
  },
  stub: {
    what: 'Une fonction ne ferait rien de ce que dit son nom',
    fix: 'Écrivez la fonction, ou liez les sources qui la définissent.',
  },
  'library-faked': {
    what: 'Quelque chose prendrait la place de la bibliothèque',
    fix: 'Chargez la bibliothèque du bundle.',
  },
  'earlier-result': {
    what: "Le résultat d'une exécution précédente servirait",
    fix: 'Chaque exécution produit ses propres sorties.',
  },
  'requirement-lowered': {
    what: 'Une exigence serait abaissée',
    fix: 'Satisfaites-la ; seul un humain y renonce (`lowered`).',
  },
  'check-removed': {
    what: 'Un contrôle disparaîtrait ou ne contrôlerait plus rien',
    fix: 'Gardez chaque contrôle là où il est atteint.',
  },
  'tolerance-loosened': { what: 'Une tolérance serait élargie', fix: 'Réparez la valeur, pas la limite.' },
  'kit-touched': {
    what: 'Le code toucherait au kit de certification',
    fix: 'Le kit et le notebook ne partagent que `count`.',
  },
  'module-patched': {
    what: "Un module serait remplacé pendant l'exécution",
    fix: "Appelez les modules tels qu'ils sont.",
  },
  'exception-swallowed': {
    what: 'Une erreur passerait inaperçue',
    fix: 'Laissez-la remonter, ou essayez réellement autre chose.',
  },
  'exit-forged': {
    what: 'Un échec se terminerait comme un succès',
    fix: "Laissez le statut de sortie dire ce qui s'est passé.",
  },
  'time-forged': { what: 'Une heure serait écrite ou remplacée', fix: "Lisez l'horloge." },
  'is-kaggle-faked': {
    what: 'Le code dirait être sur Kaggle sans le constater',
    fix: 'Calculez `is_kaggle`, le dossier et le dataset à partir de ce qui est.',
  },
  'code-hidden': {
    what: 'Ce qui serait exécuté ne peut pas être lu',
    fix: 'Écrivez le code en clair, sans `exec`, et un JSON qui en soit un.',
  },
  'identity-changed': {
    what: 'Un identifiant ou la visibilité changerait',
    fix: 'Les identifiants du dataset et du kernel ne changent jamais.',
  },
  'network-opened': { what: 'Le réseau servirait', fix: 'Tout vient du bundle, hors ligne.' },
};

/** What proposers are told, and why their ideas are refused, in French. */
export const proposalsFr = {
  request: {
    task: "Proposer un changement qui supprime la cause d'une ou plusieurs des constatations ci-jointes.",
    context:
      "Copie jetable du projet, dossier courant ; l'audit pour le profil {profile} a {count} constatation(s) que rien ne répare mécaniquement.",
    constraints:
      "Un diff unifié de textes avec a/ et b/, au plus {files} fichiers, {lines} lignes et {bytes} octets, en {seconds} s. Aucun contrôle, réglage ni enregistrement modifié ; ni filtre, ni fonction vide, ni résultat écrit à l'avance. Pas de réseau.",
    gone: 'La constatation a disparu quand le projet est audité de nouveau.',
    unweakened: "Le diff n'affaiblit aucun contrôle.",
  },
  refusals,
};
