import type { crossFr } from './fr-cross.ts';

/** What becomes of the same situations with the official client and with ours: `what` the situation, `official` what came of it, `own` our answer. */
export const crossEn: typeof crossFr = {
  page: 'Why not the official client',
  generated:
    'Generated: `node scripts/why-not-md.ts`. Both clients play each row, each before an embedded service under the same scenario, in [cross-matrix.test.ts](../tests/contract/cross-matrix.test.ts): the text, the exit status and what is left on disk and in the service are checked there. The official client is `kaggle` {version}. A row without a scenario asks the service to do nothing wrong; the others can be tried with `nx47 serve --scenario …` ([scenarios](scenarios.md)).',
  columns: ['Situation', 'Scenario', 'Official command', 'It prints', 'Status', 'What came of it', 'NX47'],
  cases: {
    'push-refused': {
      what: 'The service refuses the push of a kernel in a 200 answer that holds an error',
      official: 'Nothing was pushed, and the status says success.',
      own: 'The push fails with Kaggle’s own words.',
    },
    'no-room': {
      what: 'All session places of the account are taken',
      official: 'Nothing was pushed, and the status says success.',
      own: 'A place is waited for until the deadline, then the cause is said.',
    },
    'source-refused': {
      what: 'A dataset that was asked for is not accepted as a source',
      official: 'The session runs without its data, and ends COMPLETE.',
      own: 'A refused source is a failure that names it.',
    },
    'other-address': {
      what: 'The title makes another slug than the id',
      official: 'Another kernel is made, at another address.',
      own: 'An address other than the one asked for is a failure.',
    },
    'taken-and-lost': {
      what: 'The push is taken, then the service answers 500',
      official: 'The version exists and runs; pushing again makes a second one.',
      own: 'The kernel is read back and the version that was taken is found; nothing is pushed twice.',
    },
    'throttled-push': {
      what: 'The service asks for two seconds of patience (429, `Retry-After`)',
      official: 'Nothing was pushed; it does not try again.',
      own: 'The time is waited, then the version is pushed.',
    },
    'web-page': {
      what: 'An HTML page comes in place of the answer, with status 200',
      official: 'A message about JSON that names neither the service nor the operation.',
      own: 'The kernel is read back, the push tried again, then the unreadable answer is named.',
    },
    'uploads-refused': {
      what: 'The upload of every file is refused (403)',
      official: 'The new version exists with zero files: those of before are gone from it.',
      own: 'No version is made while a file is missing.',
    },
    'creation-refused': {
      what: 'The creation of the dataset is refused in a 200 answer',
      official: 'There is no dataset, and the status says success.',
      own: 'The creation fails with Kaggle’s own words.',
    },
    'sub-folder': {
      what: 'The folder holds a sub-folder of wheels',
      official: 'The dataset is made without it.',
      own: 'Sub-folders are sent as folders; the version must list exactly our files.',
    },
    'stale-ready': {
      what: 'The status says "ready" although the new version is not processed',
      official: 'It is the old version that is ready: the current one is still 1.',
      own: 'Only our version, current, ready and complete, counts; else the deadline is said.',
    },
    'listing-refused': {
      what: 'The list of files holds an error',
      official: 'The message stands in place of the list, and the status says success.',
      own: 'A refused list is a failure.',
    },
    'one-page': {
      what: 'The dataset has 25 files',
      official: '20 files are listed; the others need another command.',
      own: 'All pages are read.',
    },
    'notice-in-json': {
      what: 'The service announces a newer client',
      official: 'The notice comes before the JSON on standard output, which is no JSON any more.',
      own: 'The announcement changes no answer.',
    },
    'failed-session': {
      what: 'The session failed',
      official: 'The failure is in the text only: the status says success.',
      own: 'The status is judged: never GO.',
    },
    'latest-status': {
      what: 'Version 1 failed, version 2 succeeded; version 1 is asked for',
      official: 'It is the status of 2, under the name of 1.',
      own: 'Exactly the version that was asked for.',
    },
    'broken-status': {
      what: 'The first question for the status is answered 500',
      official: 'The command fails although the session is well.',
      own: 'The question is asked again.',
    },
    'unknown-status': {
      what: 'The service answers a status that nobody knows',
      official: 'A stack trace.',
      own: 'An unknown status is never success: it is asked for again, then named.',
    },
    'latest-output': {
      what: 'Versions 1 and 2 wrote the same file; version 1 is asked for',
      official: 'The file of version 2 is on disk.',
      own: 'The file of version 1.',
    },
    'latest-log': {
      what: 'Versions 1 and 2 have a log each; version 1 is asked for',
      official: 'It is the log of version 2.',
      own: 'The log of version 1.',
    },
    'error-page': {
      what: 'The addresses of the outputs answer 403 with an XML page',
      official: 'The XML page is on disk under the name of the output.',
      own: 'New addresses are asked for, then it is a failure; nothing is written.',
    },
    'expired-address': {
      what: 'The address of an output has expired, a new one would do',
      official: 'The XML page is on disk under the name of the output.',
      own: 'A new address is asked for and the file arrives whole.',
    },
    'cut-output': {
      what: 'Every output stops half-way',
      official: 'An empty file is left under the name of the output.',
      own: 'It is a failure; no partial file has the name of the output.',
    },
    'name-that-leaves': {
      what: 'An output is called `../../evil`',
      official: 'It is written outside the folder that was asked for.',
      own: 'The name is refused before anything is written.',
    },
  },
};
