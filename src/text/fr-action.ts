/** Words of the action on GitHub: what it leaves there, what it found there, how a step ended. */
export const actionFr = {
  notAsked:
    "Kaggle n'a pas été interrogé : une pull request d'un fork n'a pas de secrets. Seul l'audit hors ligne a tourné, rien n'est certifié.",
  notWished: "Kaggle n'a pas été interrogé : seul l'audit hors ligne était demandé, rien n'est certifié.",
  continues:
    'La tentative {attempt} de cette exécution a laissé une session : elle est jugée, rien ne repart.',
  earlierUnread: "Les artefacts des tentatives précédentes n'ont pas pu être lus : {why}",
  noResults: "Ce job n'a pas de service de résultats : ni artefacts ni cache.",
  stored: 'Artefact : {name}',
  notStored: 'Artefact {name} non déposé : {why}',
  withheld: '{file} reste hors des artefacts : il contient un secret ({kind}, ligne {line}).',
  restored: "Cache repris : {wheels} wheels, {answers} résultats d'audit.",
  refusedEntry: 'Entrée du cache refusée, ignorée : {name} ({why})',
  notRestored: 'Cache non repris : {why}',
  kept: 'Cache gardé : {key}',
  notKept: 'Cache non gardé : {why}',
  interrupted: 'Le step a été arrêté avant son verdict. Le registre de {session} est scellé.',
  unsealed: "Le registre de {session} n'a pas pu être scellé : {why}",
  mayRun:
    "Aucune fin n'a été vue pour la session sur Kaggle : {url}. Relancez ce job, ou `nx47 collect` avec le ticket des artefacts, pour la juger.",
  mayBeSent:
    "Un envoi vers Kaggle était en cours, et sa réponse n'est pas arrivée : {url}. Vérifiez avant de relancer.",
};
