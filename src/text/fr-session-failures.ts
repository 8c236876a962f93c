/** Ce que refuse une session menée à la main : ce qui s'est passé, pourquoi, et que faire. */
export const sessionFailuresFr = {
  SESSION_TASK_INVALID: {
    what: "{file}, ligne {line} : ce n'est pas une tâche ({why}).",
    cause: 'Une partie manque, est deux fois là, ou n’a pas la forme du modèle.',
    fix: 'Remplissez TASK (trois lignes au plus), CONTEXT, CONSTRAINTS et DONE_CRITERIA (« - critère => preuve ») comme dans templates/TASK.md.',
  },
  SESSION_GOAL_REFUSED: {
    what: 'But refusé ({why}) : règle {rule} du contrat.',
    cause: 'Le but d’une session est une seule phrase, sur une ligne, de 200 caractères au plus.',
    fix: 'Donnez une phrase qui dit le livrable : `nx47 session new "…" --task TASK.md`.',
  },
  SESSION_OPEN: {
    what: 'La session {session} est ouverte : {goal} {why}',
    cause: 'Un problème à la fois : règle {rule} du contrat.',
    fix: 'Continuez-la (`nx47 session status`), ou fermez-la : `nx47 session close --state OK|KO --reason "…"`.',
  },
  SESSION_NONE: {
    what: "Aucune session n'est ouverte dans {folder}.",
    cause: "Elle n'a pas été commencée, ou elle est fermée.",
    fix: 'Commencez-en une : `nx47 session new "but" --task TASK.md`.',
  },
  SESSION_FULL: {
    what: 'Le journal de la session a {bytes} octets, {most} au plus : règle {rule} du contrat.',
    cause:
      "Un journal n'est jamais coupé ni récrit : il tourne en ouvrant une nouvelle session, qui cite la fin de celle-ci.",
    fix: 'Fermez la session (`nx47 session close …`), puis continuez avec `nx47 session new …`.',
  },
  SESSION_OFF_STABLE: {
    what: 'Hors du but, et {count} fichiers ne sont pas comme au point de contrôle {name} : {files} (règle {rule}).',
    cause: 'Une session qui a quitté son but replanifie depuis son dernier point stable.',
    fix: 'Revenez-y : `nx47 session rollback {name}`. Ce qui doit rester est d’abord validé dans git, puis devient un point de contrôle : `nx47 session checkpoint NOM`.',
  },
  SESSION_ASTRAY: {
    what: 'Aucune étape ne peut commencer : la session est hors de la voie de son but (règle {rule} du contrat).',
    cause:
      "Des cinq dernières étapes, trop peu ont été faites, ou aucune n'a prouvé un critère qui restait ouvert.",
    fix: 'Revenez au dernier point stable (`nx47 session rollback NOM`) ou gardez l’état, puis replanifiez : `nx47 session plan --item "…" --reason "…"`.',
  },
  MESSAGE_TOO_LONG: {
    what: '{what} : {length} caractères, {most} au plus (règle {rule} du contrat).',
    cause: 'Un message long cache ce qui compte.',
    fix: 'Dites-le en moins de mots, et mettez le reste dans un fichier donné en preuve.',
  },
  STEP_RUNNING: {
    what: 'L’étape {step} est en cours : une seule à la fois (règle {rule} du contrat).',
    cause: "Elle n'a pas encore été conclue.",
    fix: 'Continuez-la, ou concluez : `nx47 session log --phase LOG_EVENT --state DONE|FAILED|SKIPPED`.',
  },
  STEP_INCOMPLETE: {
    what: '{phase} : il manque {missing} (règle {rule} du contrat).',
    cause:
      'Une étape dit ce qu’elle fait, quel critère elle sert et quels fichiers elle touchera, avant d’agir.',
    fix: 'Ajoutez {missing}.',
  },
  STEP_UNPLANNED: {
    what: "{phase} refusé : aucune étape n'est planifiée (règle {rule} du contrat).",
    cause: 'Rien ne s’exécute sans plan.',
    fix: 'D’abord : `nx47 session log --phase PLAN --say "…" --serves N --touches CHEMIN`.',
  },
  STEP_OUT_OF_ORDER: {
    what: 'Étape {step} : {phase} refusé, {expected} est attendu (règle {rule} du contrat).',
    cause: 'L’ordre est PLAN, EXECUTE, VERIFY, CRITIQUE, LOG_EVENT, chacun une fois.',
    fix: 'Notez {expected}, ou abandonnez l’étape avec LOG_EVENT et --state FAILED ou SKIPPED.',
  },
  STEP_TARGET_MISSING: {
    what: '{phase} refusé : {missing} manque (règle {rule} du contrat).',
    cause: 'Toute action nomme la machine et le terminal où elle a lieu.',
    fix: 'Ajoutez {missing}.',
  },
  STEP_UNPROVEN: {
    what: 'L’étape {step} n’est pas faite : elle n’a aucune preuve (règle {rule} du contrat).',
    cause: 'Sans preuve, une étape est SKIPPED ou FAILED.',
    fix: 'Donnez une preuve (`--proof file:CHEMIN`), ou concluez avec --state SKIPPED ou FAILED.',
  },
  SESSION_PLAN_MISSING: {
    what: 'EXECUTE refusé : {file} ne contient aucun plan (règle {rule} du contrat).',
    cause: 'La tâche dure plus de dix minutes, ou a plusieurs étapes ou fichiers.',
    fix: 'Écrivez le plan : `nx47 session plan --item "…" --item "…"`.',
  },
  SESSION_PLAN_CHANGED: {
    what: "EXECUTE refusé : {file} n'est plus le plan qui a été montré (règle {rule} du contrat).",
    cause: 'La page a été modifiée ou retirée à la main ; elle est faite des événements.',
    fix: 'Replanifiez avec `nx47 session plan --item "…" --reason "…"`, ce qui récrit la page.',
  },
  PROOF_REFUSED: {
    what: 'Preuve refusée : {proof} ({why}), règle {rule} du contrat.',
    cause: 'Une preuve est un fichier lisible du projet, sans secret, nommé avec son genre.',
    fix: 'Donnez `--proof file:CHEMIN` (ou command, checksum, diff, log, answer).',
  },
  REPORT_PART_MISSING: {
    what: 'La session ne peut pas être fermée, il manque : {parts} (règle {rule} du contrat).',
    cause:
      'Le rapport d’une tâche a une date, un commit, un hôte, ce qui a changé, le retour en arrière et une seule priorité.',
    fix: 'Donnez ce qui manque : commit sans reste, `--touches CHEMIN`, `--rollback "…"` ou un point de reprise, un seul `--next "…"`.',
  },
  SESSION_UNPROVEN: {
    what: 'OK refusé : aucun fait ne prouve les critères {criteria} (règle {rule} du contrat).',
    cause: 'Un critère est prouvé par une étape DONE qui le sert, avec une preuve du genre demandé.',
    fix: 'Prouvez-les, ou fermez avec --state KO.',
  },
  SESSION_CHECKPOINT_REFUSED: {
    what: 'Point de reprise {name} refusé : {why} (règle {rule} du contrat).',
    cause:
      'Un point de reprise est un commit propre, d’un nom libre, dont le retour et le test minimal réussissent.',
    fix: 'Validez ou retirez ce qui est modifié, corrigez le test, ou choisissez un autre nom.',
  },
  GOING_BACK_REFUSED: {
    what: 'Retour à {name} refusé : {why} (règle {rule} du contrat).',
    cause: 'L’arbre n’est pas propre, le point de reprise n’est pas celui qui fut noté, ou rien ne diffère.',
    fix: 'Validez ou retirez ce qui est modifié ; `nx47 session status` liste les points de reprise.',
  },
  GOING_BACK_UNCONFIRMED: {
    what: 'Retour à {name} non confirmé (règle {rule} du contrat).',
    cause: 'Un acte qui défait du travail demande deux validations : le nom, et l’empreinte du plan montré.',
    fix: 'Relisez le plan, puis : `nx47 session rollback {name} --execute --yes {name} --plan {digest}`.',
  },
};
