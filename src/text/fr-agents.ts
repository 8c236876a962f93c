import type { FailureText } from './fr-failures.ts';

/** Ce qui arrête un échange entre agents : configs/agents.yml, un tour de parole, une décision. */
export const agentFailuresFr = {
  AGENT_NOT_UNIQUE: {
    what: '{file}, ligne {line} : {what} « {value} » de {agent} est déjà celui de {other}.',
    cause: "Un nom, un rôle, un programme ou un angle n'appartient qu'à un agent (règle {rule}).",
    fix: 'Changez cette ligne, ou retirez un des deux agents.',
  },
  AGENT_SECRET_VARIABLE: {
    what: '{file}, ligne {line} : la variable {value} porte le nom d’un identifiant.',
    cause: 'Aucun agent ne reçoit de secret.',
    fix: 'Retirez ce nom de la liste `environment`.',
  },
  AGENT_MISSING: {
    what: 'Aucun agent pour le rôle {role}, ou trop peu.',
    cause: 'Un échange demande deux recherchistes, un orchestrateur, un chef et un outil.',
    fix: 'Ajoutez-le dans configs/agents.yml ; `nx47 init --agents` écrit un exemple avec chaque rôle.',
  },
  AGENT_NEWCOMER: {
    what: 'Nouveau dans {what} : {name}, après {sessions} session(s) saine(s) sur les {needed} demandées.',
    cause: "Rien ne s'ajoute tant que la base n'est pas stable et ses journaux entiers (règle {rule}).",
    fix: "Revenez à l'équipe d'avant, tenez {needed} échanges qui se terminent bien et que `nx47 verify` accepte, puis ajoutez-le.",
  },
  AGENT_PARALLEL: {
    what: 'Deux agents à la fois, après {sessions} session(s) saine(s) sur les {needed} demandées.',
    cause: 'Les agents parlent un par un au début (règle {rule}).',
    fix: 'Mettez `parallel: 1`, et 2 après {needed} échanges qui se terminent bien.',
  },
  AGENT_MUTE: {
    what: "{agent} n'a pas répondu en {seconds} s ; son groupe de processus a été arrêté.",
    cause: 'Le programme attend autre chose, ou son délai est trop court (règle {rule}).',
    fix: 'Essayez-le seul : `nx47 agents ping` ; au besoin augmentez `deadline-seconds`.',
  },
  AGENT_ENDED: {
    what: "{agent} s'est arrêté sans réponse (statut {status}).",
    cause: 'Son programme a échoué.',
    fix: 'Lancez son `endpoint` à la main avec un message sur son entrée standard.',
  },
  AGENT_ANSWER: {
    what: "La réponse de {agent} n'est pas celle qui est attendue : {why}.",
    cause:
      'Un seul objet JSON est attendu sur la sortie standard, dans la forme de docs/guides/les-agents.md.',
    fix: "Faites écrire à son programme cet objet et rien d'autre ; ses remarques vont sur la sortie d'erreur.",
  },
  AGENT_TOO_LONG: {
    what: 'Message de {bytes} octets avec {agent}, {most} au plus.',
    cause: 'La taille de ce qui est dit est limitée (règle {rule}).',
    fix: 'Réduisez la tâche ou la réponse, ou augmentez `message-bytes` (1 Mio au plus).',
  },
  AGENT_TOO_OFTEN: {
    what: '{agent} a déjà eu ses {most} messages de cette tâche.',
    cause: 'Sa limite `messages` est atteinte (règle {rule}).',
    fix: 'Augmentez `messages`, ou découpez la tâche.',
  },
  AGENT_OTHER_TASK: {
    what: '{agent} répond à {observed} au lieu de {expected}.',
    cause: "Une réponse d'avant, ou un programme qui ne recopie pas `task_id` et `turn`.",
    fix: 'Faites-lui recopier `task_id` et `turn` du message.',
  },
  AGENT_WRONG_ROLE: {
    what: '{agent} : le rôle {role} ne fait pas « {act} ».',
    cause: "Chaque acte appartient à un rôle ; l'outil seul exécute, le chef seul décide (règle {rule}).",
    fix: 'Faites-lui répondre avec son rôle et l’acte demandé.',
  },
  AGENT_UNPROVEN: {
    what: '{agent} affirme sans preuve qui tienne : {ref}.',
    cause: 'Une preuve nomme un fichier du projet ou un message, avec son empreinte (règle {rule}).',
    fix: "Faites-lui donner dans EVIDENCE la référence et l'empreinte SHA-256 de ce qu'il a lu.",
  },
  AGENT_SECRET: {
    what: "Un identifiant ({what}) dans ce que {agent} lit ou dit ; rien n'en est gardé.",
    cause: "Un fichier du projet ou l'environnement en contient un (règle {rule}).",
    fix: 'Retirez-le, et renouvelez-le s’il est sorti de cette machine.',
  },
  AGENT_ACTED: {
    what: '{agent} ({role}) a changé des fichiers pendant son tour de parole.',
    cause: "L'outil seul agit, et seulement par une macro (règle {rule}).",
    fix: 'Regardez `git status`, remettez les fichiers, puis faites proposer le changement dans `edits`.',
  },
  AGENT_DECISION: {
    what: 'Décision de {agent} refusée ({option}) : {why}.',
    cause:
      "Une décision donne ses raisons et choisit une option proposée, sans objection qui l'interdise (règle {rule}).",
    fix: 'Relancez avec une autre tâche ou d’autres propositions ; les objections sont dans la session.',
  },
  AGENT_UNCRITICISED: {
    what: "Personne d'autre que son auteur n'a critiqué l'option {option}.",
    cause: 'Chaque option est critiquée par un autre (règle {rule}).',
    fix: "Faites répondre l'autre recherchiste sur chaque option du message.",
  },
  AGENT_PLAN_REFUSED: {
    what: 'Plan refusé par {agent} : {why}.',
    cause:
      "L'exécution demande l'empreinte exacte du plan, acceptée par un autre que son auteur (règle {rule}).",
    fix: 'Corrigez ce qui est reproché et relancez : le plan est refait.',
  },
} as const satisfies Readonly<Record<string, FailureText>>;

/** Ce que disent `nx47 agents list | ping | run`. */
export const agentsFr = {
  ok: '{agent} ({role}) répond',
  failed: '{agent} ({role}) : {why}',
  pair: '{name} : {value}',
  task: 'Tâche',
  chosen: 'Option retenue',
  plan: 'Plan (rien n’est encore fait ; --execute le fait)',
  byHand: "Option à faire à la main : aucun changement n'est connu.",
  done: 'Fait',
  nothing: 'Aucun constat : il n’y a rien à proposer.',
  report: 'Rapport de',
  end: 'État final',
  date: 'Date (UTC)',
  host: 'Hôte',
  turns: 'Tours de parole',
  changed: 'Ce qui a changé',
  goBack: 'Revenir en arrière',
  goBackHow:
    'Ce qu’était chaque fichier est dans evidence/backups de cette session, avec la différence ; `git checkout -- FICHIER` revient au dernier commit.',
  session: 'Session',
};
