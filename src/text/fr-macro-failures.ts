/** Ce qui peut mal tourner avec les macros de l'utilisateur. */
export const macroFailuresFr = {
  MACRO_YAML_REFUSED: {
    what: '{file}, ligne {line} : ce YAML est refusé ({why}).',
    cause:
      'Une macro n’est que des données : ni ancre, ni alias, ni étiquette, ni clé de fusion, ni second document, ni caractère invisible.',
    fix: 'Écrivez cette ligne en entier ; mettez entre guillemets un texte comme "yes" ou "017".',
  },
  MACRO_KEY_UNKNOWN: {
    what: '{file}, ligne {line} : clé inconnue « {key} ».',
    cause: 'Une faute de frappe : une macro n’a pas d’autre clé que celles qui sont documentées.',
    fix: 'Vouliez-vous dire « {suggestion} » ? Toutes les clés : docs/guides/vos-macros.md.',
  },
  MACRO_VALUE_REFUSED: {
    what: '{file}, ligne {line} : la valeur de « {key} » est refusée : {why}.',
    cause: 'La valeur n’a pas la forme attendue à cet endroit, ou nomme ce que la macro n’a pas.',
    fix: 'Corrigez cette valeur ; `nx47 macro new NOM` écrit un exemple où chaque clé est expliquée.',
  },
  MACRO_PATH_REFUSED: {
    what: '{file}, ligne {line} : le chemin {path} est refusé ({why}).',
    cause:
      'Une macro ne nomme que des fichiers du projet, tous listés sous ALLOWLIST, aucun à travers un lien, et n’écrit jamais ce qu’une exécution laisse comme preuve.',
    fix: 'Donnez un chemin relatif au projet et listez-le sous ALLOWLIST.paths.read ou ALLOWLIST.paths.write.',
  },
  MACRO_COMMAND_REFUSED: {
    what: '{file}, ligne {line} : la commande {command} est refusée ({why}).',
    cause:
      'Aucun shell ne lit les étapes d’une macro, et un programme qui en lance d’autres contournerait la liste blanche.',
    fix: 'Donnez le programme et ses arguments un par un, et listez le programme sous ALLOWLIST.commands.',
  },
  MACRO_VARIABLE_REFUSED: {
    what: '{file}, ligne {line} : la variable {name} n’est jamais donnée à une macro.',
    cause:
      'Elle peut contenir un secret, ou faire charger à un programme autre chose que ce qui est demandé.',
    fix: 'Retirez-la de ALLOWLIST.environment.',
  },
  MACRO_HOST_REFUSED: {
    what: '{file}, ligne {line} : l’hôte {host} est refusé ({why}).',
    cause: 'Une adresse dans une commande nomme un hôte que la liste blanche de la macro n’a pas.',
    fix: 'Listez l’hôte sous ALLOWLIST.hosts : son nom en minuscules, sans schéma, port ni chemin.',
  },
  MACRO_PATTERN_REFUSED: {
    what: '{file}, ligne {line} : le motif {pattern} est refusé ({why}).',
    cause: 'Il y a des textes sur lesquels il ne finit jamais, ou ce n’est pas une expression régulière.',
    fix: 'Ancrez-le par ^ et $, et ne répétez rien qui répète ou choisit déjà : ^[a-z][a-z-]*$ au lieu de ^[a-z]+(-[a-z]+)*$.',
  },
  MACRO_NAME_TAKEN: {
    what: '{file}, ligne {line} : {name} est le nom d’une macro intégrée.',
    cause: 'Le registre ne distingue pas deux macros du même nom.',
    fix: 'Donnez un autre nom à la macro et à son fichier ; `nx47 macro list` montre ceux qui sont pris.',
  },
  MACRO_NOT_FOUND: {
    what: 'Aucune macro {name} dans {folder}.',
    cause: 'Une faute de frappe, ou un fichier absent, qui est un lien, ou qui ne finit pas en .yml.',
    fix: 'Lancez `nx47 macro list`. Nom le plus proche : {suggestion}',
  },
  MACRO_INPUT_REFUSED: {
    what: 'Macro {name} : l’entrée {input} est refusée : {why}.',
    cause: 'L’INPUT_SCHEMA de la macro, ou une règle sur les arguments, n’accepte pas cette valeur.',
    fix: 'Lancez `nx47 macro show {name}` et donnez `--input NOM=VALEUR`.',
  },
  MACRO_PLAN_NEEDED: {
    what: 'Macro {name} : rien n’est exécuté sans le plan qui a été montré.',
    cause: '`--execute` ne cite aucun plan.',
    fix: 'Lancez `nx47 macro plan {name}` avec les mêmes entrées, lisez-le, puis ajoutez `--plan EMPREINTE`.',
  },
  MACRO_PLAN_STALE: {
    what: 'Macro {name} : le plan n’est plus ce que {plan} était : {changed}.',
    cause: 'La macro, ses entrées ou le projet ont changé depuis que ce plan a été montré.',
    fix: 'Relancez `nx47 macro plan {name}` et citez l’empreinte affichée.',
  },
  MACRO_UNTESTED: {
    what: 'La macro {name} n’a aucun test ({file}).',
    cause:
      'Ce qui n’a jamais été essayé n’est pas su : la règle 197 demande à chaque macro une version et des tests.',
    fix: 'Ajoutez un cas sous `tests`, comme `nx47 macro new` en écrit un.',
  },
  MACRO_STEP_FAILED: {
    what: 'Macro {name} : la commande {command} a échoué : {why}. Retour arrière : {rollback}.',
    cause: 'Son statut de sortie n’était pas 0, ou son temps était écoulé.',
    fix: 'Lisez ce qu’elle a affiché, et essayez la macro seule : `nx47 macro test {name}`.',
  },
  MACRO_CHECK_FAILED: {
    what: 'Macro {name} : la vérification {check} ne tient pas : {observed}. Retour arrière : {rollback}.',
    cause: 'Les étapes ont bien fini et n’ont pas fait ce que la macro dit.',
    fix: 'Comparez `verify` de la macro avec ce que ses étapes laissent.',
  },
  MACRO_OUTPUT_REFUSED: {
    what: 'Macro {name} : la sortie {output} est refusée : {why}.',
    cause: 'Ce qu’une étape a affiché ne correspond pas à OUTPUT_SCHEMA.',
    fix: 'Corrigez l’étape ou le schéma ; un cas sous `tests` le montre d’avance.',
  },
  MACRO_UNANNOUNCED: {
    what: 'La macro {name} a modifié {path}, qu’aucune de ses étapes n’annonce. Retour arrière : {rollback}.',
    cause: 'Une étape a modifié un fichier qui n’est pas parmi ses `touches`.',
    fix: 'Listez le fichier sous `touches` de cette étape, ou empêchez l’étape de le modifier.',
  },
  MACRO_EVIDENCE_TOUCHED: {
    what: 'La macro {name} a modifié {path}, qui appartient aux preuves de l’exécution.',
    cause:
      'Aucune macro ne peut modifier la session, le registre, ce qui a été récupéré, .nx47 ni les réglages de git.',
    fix: 'Empêchez ses étapes d’y écrire ; l’exécution est à refaire.',
  },
  MACRO_POINT_FAILED: {
    what: 'La macro {name}, lancée au point {point}, a échoué : {why}.',
    cause: 'nx47.yml la nomme à ce point, et ce qui y est nommé doit réussir.',
    fix: 'Essayez-la seule : `nx47 macro plan {name}`, `nx47 macro test {name}` ; ou retirez-la de nx47.yml.',
  },
};
