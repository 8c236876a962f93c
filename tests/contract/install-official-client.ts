// Set-up of the contract tests: may use the package index. Says what is missing and never fails the set-up.
import { installOfficialClient, officialClient } from '../support/official-client.ts';

await installOfficialClient();
if ((await officialClient()) === undefined) {
  console.log('NOT RUN: official kaggle client (it could not be installed; it needs Python >= 3.11)');
}
