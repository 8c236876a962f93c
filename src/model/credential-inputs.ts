/** Secret or identifying inputs of the action; no command-line flag, never in nx47.yml. */
export const credentialInputs = {
  'kaggle-username': {
    fr: "nom d'utilisateur Kaggle (une variable du dépôt, pas un secret)",
    en: 'Kaggle user name (a variable of the repository, not a secret)',
  },
  'kaggle-key': { fr: 'clé Kaggle historique (secret)', en: 'legacy Kaggle key (secret)' },
  'kaggle-api-token': { fr: "jeton d'API Kaggle KGAT_ (secret)", en: 'Kaggle API token KGAT_ (secret)' },
  'github-token': {
    fr: 'jeton qui pose les statuts nx47/certification et nx47/audit (droit statuses: write), et écrit le commentaire et le ticket GitHub demandés ; vide : rien de cela',
    en: 'token that sets the statuses nx47/certification and nx47/audit (permission statuses: write), and writes the comment and the issue that are asked for; empty: none of these',
  },
} as const;
