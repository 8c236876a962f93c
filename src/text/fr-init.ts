/** Sentences about `nx47 init`: why each value was chosen, what was written, what is left to decide. */
export const initFr = {
  heading:
    'Écrit par `nx47 init` : chaque réglage porte la raison de sa valeur. Tous sont décrits par `nx47 --help`.',
  reasons: {
    language: 'Langue des messages et du rapport, comme demandé à `nx47 init` (--language).',
    packsCore:
      "Le jeu qui convient à tout notebook : rien ici ne réunit bibliothèque native, rapport principal et images, comme l'exige le jeu nx47.",
    packsWhole:
      'Bibliothèque native, rapport principal et images compressées ont été vus autour de {seen} : le jeu nx47 les prouve aussi.',
    profileOfWheels:
      "La plupart des wheels du bundle sont faits pour ce CPython ({seen}) : l'image Kaggle qui l'a.",
    profileUsual: "L'image Kaggle d'aujourd'hui ; aucun wheel n'en demande une autre.",
    kernelOnly: 'Le seul kernel-metadata.json du dépôt : {seen}.',
    kernelOfDataset: 'Le kernel qui demande le dataset du projet : {seen}.',
    kernelOfMany: 'Parmi plusieurs kernels, le plus proche du sommet du dépôt : {seen}.',
    kernelPulled: 'Le kernel repris de Kaggle : {seen}.',
    kernelMade: "Écrit à côté du notebook, qui n'avait pas de métadonnées : {seen}.",
    accelerator:
      'La machine que demandait le kernel ({seen}) : ici, où elle se voit, plutôt que dans kernel-metadata.json.',
    dataset: 'Nom, titre et licence du dataset qui porte le bundle : {seen}.',
    bundle: 'Le dossier publié comme dataset : celui qui tient les wheels et les bibliothèques ({seen}).',
    bundleRecipe:
      'Le dossier publié comme dataset, et ce qui le refait quand il est vide : des exigences qui nomment exactement ses wheels, avec leurs empreintes, et les fichiers du projet lui-même ({seen}).',
    required:
      "Ce que {seen} contient aujourd'hui : une version qui en perdrait est refusée avant toute publication.",
    native:
      'La bibliothèque native du bundle : {seen}. Ajoutez sous `symbols` les fonctions dont le notebook a besoin.',
    nativeSymbols: 'La bibliothèque native du bundle et celles de ses fonctions que le code nomme : {seen}.',
    assets: 'Ces fichiers du bundle sont, octet par octet, des membres de {seen} : ils doivent le rester.',
    mainReport: 'Le rapport que le notebook écrit lui-même, nommé dans {seen}.',
    report:
      'Le rapport du projet : chaque exécution sur Kaggle y ajoute une section datée, sans toucher aux octets anciens ({seen}).',
    journals:
      'Des journaux à sections datées, la plus ancienne en premier : chaque exécution sur Kaggle en ajoute une et laisse les anciens octets ({seen}).',
    prechecks: 'Le contrôle du projet lui-même, lancé avant toute publication : {seen}.',
    inputsFound:
      'Les dossiers du dépôt qui tiennent lieu des autres entrées du kernel en répétition : {seen}.',
    inputsMissing:
      'Les dossiers qui tiennent lieu des autres entrées du kernel en répétition. À remplir : {seen}.',
  },
  dropped: {
    kit: 'le kit de certification',
    image:
      "l'image épinglée : elle figerait les paquets d'un autre jour (réglage `image` pour en choisir une)",
    machine: 'la machine, qui est maintenant le réglage `accelerator`',
    internet: "l'accès à internet : ce que le notebook installait par le réseau doit venir d'un bundle",
    mountPrefixes: 'les préfixes datasets/, code/, models/ et competitions/ des sources, que Kaggle refuse',
    title: 'le titre, dont Kaggle ferait un autre kernel : celui-ci vient du slug',
  },
  droppedFrom: "Laissé de côté de {kernel}, avec son numéro (id_no) s'il en avait un :",
  example: [
    "EXEMPLE à modifier : rien dans {file} n'est encore à vous. `nx47 init` l'a écrit tel qu'il est livré.",
    'Effacez ces deux lignes quand il dit ce qui est vrai de votre projet.',
  ],
  planned: 'Serait écrit ({count}) :',
  written: 'Écrit ({count}) :',
  kept: 'Existe déjà, laissé tel quel ({count}) :',
  others:
    'Autres kernels du dépôt, laissés de côté (`kernel:` en choisit un, `nx47 init DOSSIER` en fait un projet à part) : {paths}',
  toDecide: 'Reste à décider :',
  decisions: {
    action:
      "d'où vient l'action : remplacez OWNER/nx47-certify@000… dans .github/workflows par le dépôt et le commit que vous avez choisis",
    inputs: 'les données : remplissez {folders}, ou donnez un autre dossier sous `inputs` de nx47.yml',
    environment:
      "l'environnement `kaggle` du dépôt GitHub : le secret KAGGLE_API_TOKEN et la variable KAGGLE_USERNAME (une répétition n'en a pas besoin)",
    projects:
      "les autres projets de ce dépôt ({folders}) : .github/workflows/nx47-certify.yml n'en certifie qu'un de tous ; sans lui, `nx47 init` écrit nx47-certify-matrix.yml, qui certifie chacun",
    machines:
      'les machines : configs/machines.yml décrit des exemples ; mettez-y les vôtres, puis `nx47 machines probe` (aucune ne reçoit de travail avant)',
    agents:
      'les agents : configs/agents.yml a les programmes livrés, déterministes ; mettez-y les vôtres, ou gardez-les',
    jobs: 'les runners : un runner auto-hébergé de GitHub par machine autre que celle-ci, avec les étiquettes de configs/machines.yml ; son dossier personnel doit survivre à une exécution',
  },
  public:
    "Les rapports d'un dépôt public sont publics : sessions, journaux et sorties du notebook compris. Le réglage `evidence: digest` en garde le moins.",
  next: 'Ensuite :',
  folders: {
    configs:
      "Configurations du projet, en copies contrôlées : ce avec quoi une machine ou un service est réglé, sans aucun secret. Un changement est un commit ; ce qu'il y avait avant est dans git.",
    scripts:
      "Scripts du projet. Chacun peut être lancé deux fois sans dommage, dit ce qu'il change, et finit avec un statut autre que 0 quand il échoue.",
    reports:
      'Rapports que des personnes lisent, un par tâche, chacun avec sa date, son commit et sa machine. Les exécutions certifiées laissent les leurs dans leur dossier de session.',
    evidence:
      "Preuves qui n'appartiennent à aucune session en particulier : captures, sorties, sommes de contrôle. Ce qui prouve une étape est copié dans la session même, avec son empreinte.",
  },
};
