/** What the runner's law says when it refuses, by failure code. */
export const lawFr = {
  TASK_INCOMPLETE: {
    what: 'La tâche est incomplète : il manque {part} (règle {rule}).',
    cause:
      'Une tâche demande TASK, CONTEXT, CONSTRAINTS et DONE_CRITERIA, chaque critère avec le genre de preuve qui le montre.',
    fix: 'Écrivez ce qui manque, puis recommencez.',
  },
  TASK_TOO_LONG: {
    what: 'TASK a {lines} lignes, trois au plus (règle {rule}).',
    cause: "Ce qui est plus long à dire est plus d'une tâche.",
    fix: 'Dites le but en une phrase ; mettez le reste dans CONTEXT ou CONSTRAINTS, ou faites deux tâches.',
  },
  GOAL_NOT_ONE: {
    what: "Le but est plus d'une phrase : {goal} (règle {rule}).",
    cause: 'Une session a un seul but, mesurable.',
    fix: 'Tenez la première ligne de TASK à une phrase, et faites du reste une autre tâche.',
  },
  STEP_UNSERVED: {
    what: "L'étape {step} change quelque chose et ne sert à rien (règle {rule}).",
    cause: "Rien ne se fait qui ne réponde à un constat et n'améliore autonomie, clarté ou reproductibilité.",
    fix: "Nommez le constat ou la condition qu'elle sert, ou laissez l'étape.",
  },
  TASK_RUNNING: {
    what: 'Une autre tâche est en cours dans ce projet : {task}, processus {pid} sur {machine}, depuis {since} (règle {rule}).',
    cause: 'Une seule tâche à la fois est en cours.',
    fix: "Attendez sa fin, ou terminez ce processus. Un verrou dont le processus n'est plus est repris de lui-même ; {file} le contient.",
  },
  PLACE_UNNAMED: {
    what: "{phase} est refusé : {part} n'est pas nommé (règle {rule}).",
    cause: 'Chaque action dit sur quelle machine et dans quel terminal elle se fait.',
    fix: 'Nommez la machine et le terminal.',
  },
  PLAN_MISSING: {
    what: "EXECUTE est refusé : aucun plan n'a été montré (règle {rule}).",
    cause: 'Rien ne se fait qui ne soit planifié.',
    fix: "Faites d'abord le plan : `nx47 macro plan`.",
  },
  PLAN_OTHER: {
    what: 'EXECUTE cite le plan {quoted}, et le plan montré est {shown} (règle {rule}).',
    cause: "Le plan a été refait, ou son empreinte n'a pas été copiée en entier.",
    fix: 'Lisez le plan montré maintenant, et citez son empreinte.',
  },
  PLAN_UNCRITICISED: {
    what: "EXECUTE est refusé : personne d'autre que son auteur n'a accepté le plan {plan} (règle {rule}).",
    cause: 'Un plan demande une CRITIQUE de cette empreinte même, par un autre rôle.',
    fix: 'Faites-le critiquer par un autre rôle.',
  },
  PLAN_UNWRITTEN: {
    what: "EXECUTE est refusé : le plan de cette longue tâche n'est pas dans {page} tel qu'il est cité (à présent : {observed} ; règle {rule}).",
    cause:
      'Une tâche de plus de dix minutes, de plusieurs fichiers ou étapes, est écrite avant que rien ne se fasse.',
    fix: 'Écrivez la page avant la première étape, et laissez-la telle quelle.',
  },
  STEP_DEVIATED: {
    what: "Une étape a été exécutée et n'a pas produit ce pour quoi elle était faite : {observed} (règle {rule}).",
    cause: 'Ce qu’elle devait réparer est encore là quand on regarde de nouveau.',
    fix: "Ce qu'elle a changé est revenu à ce que c'était. Relisez le plan avec ce qui a été observé, et faites-en un autre.",
  },
  PLAN_STALE: {
    what: "Le plan est périmé : {changed} a changé depuis qu'il a été montré (règle {rule}).",
    cause: "Quelqu'un a changé ce sur quoi repose le plan, entre PLAN et EXECUTE.",
    fix: 'Regardez ce qui a changé et relancez : le plan est refait.',
  },
  VALIDATION_MISSING: {
    what: "Cet acte détruit {destroys}, et trop peu de rôles l'ont accepté : {given} (règle {rule}).",
    cause: 'Ce qui ne se défait pas demande deux validations, de deux rôles.',
    fix: 'Faites accepter le même plan par un second rôle.',
  },
  COMMIT_UNRECORDED: {
    what: "Rien n'est envoyé à Kaggle : aucun commit stable n'est enregistré (règle {rule}).",
    cause: "Le commit du projet n'a pas été lu avant l'étape qui écrit sur le service.",
    fix: 'Mettez le projet sous git, faites un commit, et relancez.',
  },
  TREE_DIRTY: {
    what: "Rien n'est envoyé à Kaggle : ces fichiers ne sont pas dans un commit : {files} (règle {rule}).",
    cause: "Ce qui est certifié doit être un commit que d'autres peuvent obtenir.",
    fix: 'Faites-en un commit, ou faites-les ignorer par git, puis relancez.',
  },
  WRITE_UNANNOUNCED: {
    what: "Une étape a voulu écrire dans {target}, que son plan n'annonçait pas (règle {rule}).",
    cause: "Chaque fichier est listé avant d'être touché.",
    fix: 'Ajoutez le fichier à ce que le plan touche (un dossier finit par /), et relisez le plan.',
  },
  CHANGE_UNTESTED: {
    what: "Une configuration a été changée, et rien ne l'a essayée : il manque {missing} (règle {rule}).",
    cause: 'Après un changement de configuration, un test minimal est demandé.',
    fix: "Faites essayer par l'étape ce qu'elle a changé, et donnez la réponse en preuve. Les octets d'avant sont dans evidence/backups.",
  },
  SAFE_MODE: {
    what: "Mode sûr : rien n'est changé ({reason}, depuis {since}).",
    cause: 'Une exécution précédente de ce projet a été arrêtée : deux incertitudes, ou un signe de danger.',
    fix: 'Regardez ce qui l\'a arrêtée : `nx47 safe-mode show`. Puis une personne le lève : `nx47 safe-mode clear --reason "…"`.',
  },
  STOP_RULE: {
    what: 'STOP : {why}. Dernier point stable : {stable}.',
    cause:
      'Deux conditions exigées sont restées inconnues après leur étape, ou il y a un signe de danger : un secret, un registre rompu, une empreinte ou un propriétaire qui est un autre.',
    fix: 'Le projet est en mode sûr sur cette machine. Regardez ce qui est nommé, revenez au point stable s\'il le faut, puis levez-le : `nx47 safe-mode clear --reason "…"`.',
  },
  STOP_REQUESTED: {
    what: 'Arrêté : {file} est là.',
    cause: "Quelqu'un a demandé la fin de toute exécution de ce projet.",
    fix: 'Retirez le fichier quand le travail peut reprendre.',
  },
};
