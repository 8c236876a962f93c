/** Outputs of the action, each set on every path; those that a run did not reach are empty. */
export const actionOutputs = {
  verdict: {
    fr: "GO, NO-GO, INCONCLUSIVE, REHEARSED, PLANNED, … ; INCONCLUSIVE tant qu'il n'y en a pas",
    en: 'GO, NO-GO, INCONCLUSIVE, REHEARSED, PLANNED, …; INCONCLUSIVE where there is none yet',
  },
  cause: {
    fr: "cause du verdict : une condition, une règle ou un code d'échec ; vide quand il n'y en a pas",
    en: 'cause of the verdict: a condition, a rule or a failure code; empty when there is none',
  },
  kernel: {
    fr: 'owner/slug du kernel envoyé',
    en: 'owner/slug of the kernel that was pushed',
  },
  'kernel-url': {
    fr: "adresse de ce kernel, donnée dès l'envoi",
    en: 'address of that kernel, set as soon as it was pushed',
  },
  'kernel-version': {
    fr: 'version du kernel jugée',
    en: 'version of the kernel that was judged',
  },
  dataset: {
    fr: 'owner/slug du dataset publié',
    en: 'owner/slug of the dataset that was published',
  },
  'dataset-url': {
    fr: 'adresse de ce dataset, donnée dès la publication',
    en: 'address of that dataset, set as soon as it was published',
  },
  'dataset-version': {
    fr: 'version du dataset publiée',
    en: 'version of the dataset that was published',
  },
  nonce: {
    fr: 'nombre de 128 bits qui lie les sorties à cette exécution',
    en: '128-bit number that binds the outputs to this run',
  },
  'failed-conditions': {
    fr: 'identifiants des conditions en échec, séparés par des virgules',
    en: 'ids of the failed conditions, separated by commas',
  },
  'warnings-count': {
    fr: "avertissements que compte le rapport principal ; vide quand il n'y a pas de rapport",
    en: 'warnings that the main report counts; empty when there is no report',
  },
  report: {
    fr: 'chemin du rapport',
    en: 'path of the report',
  },
  session: {
    fr: 'chemin du dossier de session',
    en: 'path of the session folder',
  },
  sarif: {
    fr: "chemin de l'audit au format SARIF 2.1.0, pour code scanning ; vide sans audit, ou si rien ne peut être écrit",
    en: 'path of the audit as SARIF 2.1.0, for code scanning; empty without an audit, or where nothing may be written',
  },
  'attestation-subjects': {
    fr: "ce qu'une attestation signe, comme sha256sum le liste, point de contrôle compris ; vide si la session n'est pas dans la branche des rapports",
    en: 'what an attestation signs, as sha256sum lists it, the checkpoint included; empty unless the session is in the branch of reports',
  },
  'attestation-predicate': {
    fr: "prédicat in-toto test-result v0.1 de l'exécution, en JSON ; vide de même",
    en: 'in-toto test-result v0.1 predicate of the run, as JSON; empty likewise',
  },
  'ledger-head': {
    fr: 'SHA-256 de la dernière ligne du registre',
    en: "SHA-256 of the ledger's last line",
  },
  ticket: {
    fr: "chemin du ticket d'une session qui n'est pas collectée ; vide quand il n'y en a pas",
    en: 'path of the ticket of a session that is not collected; empty when there is none',
  },
} as const;
export type ActionOutput = keyof typeof actionOutputs;
/** A value for each of them. */
export type ActionOutputs = Readonly<Record<ActionOutput, string>>;
