/** Every output of the action and what it holds. Each is set on every path; what a run did not reach is empty. */
export const actionOutputs = {
  verdict: 'GO, NO-GO, INCONCLUSIVE, REHEARSED, PLANNED, …; INCONCLUSIVE where a step has none',
  cause: 'cause of the verdict: a condition, a rule or a failure code; empty when there is none',
  kernel: 'owner/slug of the kernel that was pushed',
  'kernel-url': 'address of that kernel, set as soon as it was pushed',
  'kernel-version': 'version of the kernel that was judged',
  dataset: 'owner/slug of the dataset that was published',
  'dataset-url': 'address of that dataset, set as soon as it was published',
  'dataset-version': 'version of the dataset that was published',
  nonce: '128-bit number that binds the outputs to this run',
  'failed-conditions': 'ids of the failed conditions, separated by commas',
  'warnings-count': 'warnings that the main report counts; empty when there is no report',
  report: 'path of the report',
  session: 'path of the session folder',
  'ledger-head': "SHA-256 of the ledger's last line",
  ticket: 'path of the ticket of a session that is not collected; empty when there is none',
  sarif: 'path of the findings of the audit as SARIF, for code scanning; empty when nothing was audited',
} as const;
export type ActionOutput = keyof typeof actionOutputs;
export type ActionOutputs = Readonly<Record<ActionOutput, string>>;
