/** Names of the variables that hold a secret, used by the run or not: a command of the user may read and print them. */
export const secretVariables = /^(?:KAGGLE_(?:KEY|API_TOKEN)|GITHUB_TOKEN|NX47_SECRET_.+)$/;
