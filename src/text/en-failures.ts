import { agentFailuresEn } from './en-agents.ts';
import { lawEn } from './en-law.ts';
import { macroFailuresEn } from './en-macro-failures.ts';
import { reductionFailuresEn } from './en-reduction.ts';
import { repairFailuresEn } from './en-repair.ts';
import { sessionFailuresEn } from './en-session-failures.ts';
import type { failuresFr } from './fr-failures.ts';

export const failuresEn: typeof failuresFr = {
  ...lawEn,
  ...agentFailuresEn,
  ...reductionFailuresEn,
  USAGE_UNKNOWN_COMMAND: {
    what: 'Unknown command: {command}.',
    cause: 'A typing slip, or a command of another version.',
    fix: 'Run `nx47 --help`. Nearest command: {suggestion}',
  },
  USAGE_UNKNOWN_FLAG: {
    what: 'Unknown option: {flag}.',
    cause: 'A typing slip, or an option of another command.',
    fix: 'Run `nx47 {command} --help`. Nearest option: {suggestion}',
  },
  USAGE_BAD_VALUE: {
    what: 'Value refused for {flag}: {value}.',
    cause: 'The value has not the form that is expected.',
    fix: 'Give {expected}.',
  },
  INIT_NO_KERNEL: {
    what: 'Neither kernel-metadata.json nor a notebook in {folder}.',
    cause: "The folder is empty, or it is not the project's.",
    fix: 'Run `nx47 init --from OWNER/KERNEL` to start from a kernel that exists, or name the folder: `nx47 init PATH`.',
  },
  INIT_NO_OWNER: {
    what: '{notebook} has no kernel-metadata.json, and nothing says whose kernel it will be.',
    cause: 'No dataset-metadata.json names an owner, and KAGGLE_USERNAME is absent.',
    fix: 'Give your Kaggle name: `KAGGLE_USERNAME=your-name nx47 init`, or start from a kernel: `nx47 init --from OWNER/KERNEL`.',
  },
  CONFIG_NOT_FOUND: {
    what: 'No nx47.yml in {folder} or above it.',
    cause: 'The command was not started from a project.',
    fix: "Give the project's folder: `nx47 rehearse PATH`.",
  },
  CONFIG_UNREADABLE: {
    what: "{file}, line {line}: this YAML can't be read ({why}).",
    cause: 'A duplicate key, an indentation or a stray quote.',
    fix: 'Correct that line.',
  },
  CONFIG_UNKNOWN_KEY: {
    what: '{file}, line {line}: unknown key "{key}".',
    cause: "A typing slip in the setting's name.",
    fix: 'Did you mean "{suggestion}"? All settings: `nx47 --help`.',
  },
  CONFIG_BAD_VALUE: {
    what: '{file}, line {line}: the value of "{key}" is refused: {why}.',
    cause: 'The value is not of the type that is expected.',
    fix: 'Correct that value; `nx47 --help` describes every setting.',
  },
  CONFIG_MISSING_KEY: {
    what: '{file}: the required setting "{key}" is missing.',
    cause: 'The file is incomplete.',
    fix: 'Add "{key}: …".',
  },
  CONFIG_PATH_OUTSIDE: {
    what: '{file}: the path of "{key}" leads out of the project.',
    cause: 'What lies outside the project is neither surveyed nor audited.',
    fix: 'Give a path inside the project, relative to nx47.yml, without "..".',
  },
  CONFIG_BUNDLE_PATH: {
    what: '{file}: "{key}" must be a folder of its own.',
    cause: 'That folder is published whole, and made whole by the recipe.',
    fix: 'Keep the bundle in a folder inside the project that holds nothing else, such as `bundle`.',
  },
  CONFIG_REPORT_NAME: {
    what: '{file}: the value of "{key}" is no name for the report of the notebook.',
    cause:
      'It must be a plain file name in /kaggle/working, and none of the names that the kit writes itself.',
    fix: 'Give a file name without a folder, such as `my_report.json`.',
  },
  PROJECTS_NOT_FOUND: {
    what: 'No project of the repository fits {glob}.',
    cause: 'A typing error in `projects:`, or an nx47.yml that git does not track yet.',
    fix: 'Correct the glob, or add that nx47.yml: `git add`.',
  },
  CHANGED_BASE_UNKNOWN: {
    what: 'git does not know the commit {base}.',
    cause: 'The repository is checked out without its history, or a forced push replaced this commit.',
    fix: 'Check out with `fetch-depth: 0`, or run without --changed: every project is taken then.',
  },
  PROFILE_UNKNOWN: {
    what: 'Unknown runtime profile: {profile}.',
    cause: 'This version does not ship that profile.',
    fix: 'Use kaggle-py312.',
  },
  PROFILE_INVALID: {
    what: "A profile of the product can't be read: {why}",
    cause: 'A damaged profile file.',
    fix: 'Install the product again; if it comes back, report it.',
  },
  TOOL_MISSING: {
    what: 'The program "{tool}" is missing on this machine.',
    cause: 'It is not installed, or not on the PATH.',
    fix: 'Install it: {command}',
  },
  PYTHON_MISSING: {
    what: 'No usable CPython {minor} on this machine.',
    cause: 'Python is not installed in that version.',
    fix: 'Install it: {command}',
  },
  PYTHON_BROKEN: {
    what: '{python} does not answer properly: {why}',
    cause: 'An incomplete Python installation.',
    fix: 'Install that Python again, or take it off the PATH.',
  },
  VENV_FAILED: {
    what: 'The Python environment could not be made: {why}',
    cause: 'The venv module or pip is missing, or the package index did not answer.',
    fix: 'Try: {command}',
  },
  WHEELS_UNREACHABLE: {
    what: '{what}: packages could not be had: {why}',
    cause: 'No network, no package index, or a hash that does not match.',
    fix: 'Check the network and the hashes, then run again; nothing was published.',
  },
  SESSION_LACKS_MODULES: {
    what: 'The notebook imports what this machine has no package for: {modules}',
    cause: 'The profile neither lists them nor says that they are absent: Kaggle may have them.',
    fix: 'Capture a whole profile with `nx47 profile probe --kaggle --execute`, list them in a profile of the project, or put wheels of them into the bundle.',
  },
  RECIPE_FAILED: {
    what: "The bundle's recipe failed: {command}",
    cause: '{why}',
    fix: 'Run that command by hand in the project, correct, run again.',
  },
  DISK_WRITE_FAILED: {
    what: "Can't write: {file} ({why}).",
    cause: 'A full disk or a protected folder.',
    fix: 'Free some space or change the rights, then run again; nothing is half-written.',
  },
  ISOLATION_UNAVAILABLE: {
    what: "The session can't be isolated on this machine: {why}",
    cause: 'Linux namespaces are forbidden here, with and without sudo.',
    fix: 'Rehearse on a Linux that allows `unshare` (or with `sudo -n`).',
  },
  OPEN_NETWORK: {
    what: "This machine can't close the network for the session: {why}",
    cause: 'Linux namespaces are forbidden here, with and without sudo, or this is no Linux.',
    fix: 'Rehearse on a Linux that allows `unshare` (or with `sudo -n`), or accept an open network with --allow-open-network.',
  },
  REPOSITORY_INCOMPLETE: {
    what: 'The history of the project is not all there: {why}.',
    cause:
      'A GO is about a commit and about journals that only ever grew: without the whole repository nothing proves it.',
    fix: 'Run from a whole clone of the git repository (fetch-depth: 0) with at least one commit.',
  },
  INPUT_MISSING: {
    what: 'The rehearsal lacks what the kernel reads: {inputs}',
    cause:
      'Only the dataset that the project publishes is known here; other inputs and secrets are not fetched.',
    fix: 'Name a folder for each input under `inputs` in nx47.yml, and set NX47_SECRET_<LABEL> for each secret.',
  },
  BUNDLE_MISSING: {
    what: 'The bundle is missing or empty: {path}',
    cause:
      'It was not made, or holds nothing but links, which Kaggle drops; a recipe fills an empty folder only.',
    fix: 'Fill that folder with plain files, or empty it and let bundle.recipe make it.',
  },
  FILE_UNREADABLE: {
    what: "File can't be read: {file} ({why}).",
    cause: 'It is missing, or its rights forbid reading.',
    fix: 'Check the path and the rights.',
  },
  JSON_INVALID: {
    what: 'JSON refused: {why} (offset {offset}).',
    cause: 'A truncated file, a duplicate key, a number out of range or foreign text.',
    fix: 'Write that file as strict JSON.',
  },
  CSV_INVALID: {
    what: 'CSV refused: {why}.',
    cause: 'An unclosed quote or an incomplete row.',
    fix: 'Write that file as RFC 4180 says.',
  },
  TIME_INVALID: {
    what: 'Time refused: {text}.',
    cause: 'It has not the form of ISO 8601.',
    fix: 'Write times as ISO 8601, in UTC.',
  },
  ZIP_INVALID: {
    what: 'Archive refused: {why} ({entry}).',
    cause: 'A truncated or tampered wheel, or a file that is no zip.',
    fix: 'Download that wheel again.',
  },
  ELF_INVALID: {
    what: 'Native library refused: {why}.',
    cause: 'The file is no whole ELF.',
    fix: 'Build the library again.',
  },
  DIFF_INVALID: {
    what: 'Difference refused, {file}, line {line}: {why}.',
    cause: 'It is no unified difference of texts, or does not apply exactly to what is there.',
    fix: 'Make it again with `git diff` from the folder of the project.',
  },
  NOTEBOOK_INVALID: {
    what: 'Notebook refused: {why}.',
    cause: 'The file is no Python notebook of format 4, or it is over 1 MB.',
    fix: 'Open it in Jupyter and save it without outputs.',
  },
  NAME_UNSAFE: {
    what: 'File name refused: {name} ({why}).',
    cause: 'A name from outside would leave its folder.',
    fix: 'Rename that file.',
  },
  CREDENTIALS_MISSING: {
    what: 'No Kaggle credentials.',
    cause:
      'Neither KAGGLE_API_TOKEN, nor KAGGLE_USERNAME with KAGGLE_KEY, nor ~/.kaggle/access_token, nor ~/.kaggle/kaggle.json.',
    fix: "Create a token in your Kaggle account's settings and give it as KAGGLE_API_TOKEN; without an account: `nx47 rehearse`.",
  },
  CREDENTIALS_INVALID: {
    what: 'Kaggle credentials refused ({source}): {why}',
    cause: 'A token that expired, was revoked, or has another form.',
    fix: 'Create a new token and replace the secret.',
  },
  CREDENTIALS_SHADOWED: {
    what: 'Kaggle turns down the credentials of {source} ({why}), and others lie beside them: {unused}.',
    cause:
      'The first credentials found count alone: a dead token is never replaced in silence by another account.',
    fix: 'Renew {source}, or take it away so that {unused} counts.',
  },
  CREDENTIALS_EXPOSED: {
    what: '{file} can be read by other users.',
    cause: 'Its rights are too wide.',
    fix: 'Run `chmod 600 {file}`, and replace that key if others could read it.',
  },
  CREDENTIALS_OTHER_USER: {
    what: "These credentials are another account's: {observed}",
    cause: "The owner of the kernel or of the dataset is not the token's user.",
    fix: "Use the owner's token, or correct the ids in both metadata files; nothing was sent.",
  },
  TLS_VERIFICATION_OFF: {
    what: 'TLS verification is switched off (NODE_TLS_REJECT_UNAUTHORIZED=0).',
    cause: 'An environment variable left by another tool.',
    fix: 'Remove that variable; nothing was sent.',
  },
  KAGGLE_REFUSED: {
    what: 'Kaggle refused {operation}: {message}',
    cause: 'The request does not suit the service.',
    fix: 'Read that message, correct, run again.',
  },
  KAGGLE_DENIED: {
    what: 'Kaggle denies {operation}: {message}',
    cause: 'The object belongs to another account, or does not exist.',
    fix: "Check the owner in both ids and the token's account.",
  },
  KAGGLE_NOT_FOUND: {
    what: 'Kaggle does not find the object of {operation}: {message}',
    cause: 'A wrong id or a deleted object.',
    fix: 'Check the id in the metadata.',
  },
  KAGGLE_CAPACITY: {
    what: 'Kaggle has no room for this session: {message}',
    cause: 'The limit of concurrent sessions or the weekly quota is reached.',
    fix: 'Run again later; the project need not change.',
  },
  KAGGLE_THROTTLED: {
    what: 'Kaggle throttles the requests ({operation}).',
    cause: 'Too many requests of this account in a short time.',
    fix: 'Run again in a few minutes.',
  },
  KAGGLE_UNREACHABLE: {
    what: 'Kaggle does not answer ({operation}): {message}',
    cause: 'The network, a proxy or an outage.',
    fix: 'Check the network, then run again.',
  },
  KAGGLE_TIMEOUT: {
    what: 'Kaggle did not answer in time ({operation}).',
    cause: 'A slow service or a cut network.',
    fix: 'Run again.',
  },
  KAGGLE_UNREADABLE: {
    what: 'Unreadable answer of Kaggle ({operation}): {message}',
    cause: 'An HTML page or a truncated answer in place of JSON.',
    fix: 'Run again; if it lasts, the service has changed.',
  },
  KAGGLE_BROKEN: {
    what: 'Internal error of Kaggle ({operation}): {message}',
    cause: 'A passing outage.',
    fix: 'Run again in a few minutes.',
  },
  KAGGLE_AUTHORISATION_LOST: {
    what: 'Kaggle no longer accepts our credentials on the way ({operation}).',
    cause: 'The token expired or was revoked during the run.',
    fix: 'Create a new token and run again.',
  },
  UPLOAD_INCOMPLETE: {
    what: 'Incomplete upload of {file}: {message}',
    cause: 'The connection was cut during the upload.',
    fix: 'Run again; no dataset version was made.',
  },
  DATASET_INVALID: {
    what: 'Kaggle could not process version {version} of the dataset ({status}).',
    cause: 'A file that Kaggle does not accept.',
    fix: 'Open the dataset on Kaggle to see which one.',
  },
  DATASET_MISMATCH: {
    what: 'Version {version} of the dataset is not our bundle: {difference}',
    cause: 'Another upload happened at the same time, or a file changed since the audit.',
    fix: 'Run again; nobody else may publish meanwhile.',
  },
  DATASET_LOSES_FILES: {
    what: 'The new version would lose files that version {version} of the dataset has: {files}',
    cause: 'A version is a full snapshot: what is not sent again is gone from it.',
    fix: 'Put these files into the bundle, or name them under `removals` in nx47.yml; nothing was sent.',
  },
  DATASET_CHANGED: {
    what: 'The dataset is no longer as it was shown: {observed} instead of {expected}.',
    cause: 'Another program publishes to it at the same time.',
    fix: 'Run again once nobody else publishes; nothing was sent.',
  },
  DATASET_UNCLEAR: {
    what: 'The answer to {operation} was lost, and the dataset shows no new version after {seconds} s: {message}',
    cause: 'The service broke off after it had been asked to make the version.',
    fix: 'Run again: a version that was made after all is found and used.',
  },
  DATASET_NOT_READY: {
    what: 'Version {version} of the dataset is not ready after {seconds} s.',
    cause: 'Kaggle is still processing the files.',
    fix: 'Run again later.',
  },
  KERNEL_SOURCE_REFUSED: {
    what: 'The kernel lost a data source: {sources}',
    cause: 'The dataset does not exist, is not ready or is not ours to use.',
    fix: 'Check dataset_sources; Kaggle calls this a success all the same.',
  },
  KERNEL_MISMATCH: {
    what: 'The kernel pushed is not ours: expected {expected}, seen {observed}.',
    cause: 'A title that does not give this slug, or another push at the same moment.',
    fix: 'Check title and id in kernel-metadata.json, then run again.',
  },
  KERNEL_KIND_CHANGED: {
    what: 'The kernel exists already with another type: {observed}',
    cause: 'Kaggle refuses to turn a notebook into a script, or the other way round.',
    fix: 'Give kernel_type and code_file the type of the published kernel, or choose another kernel.',
  },
  KERNEL_BUSY: {
    what: 'A session of the kernel {kernel} is already going on ({status}).',
    cause: 'An earlier run has not ended.',
    fix: 'Wait for its end, then run again.',
  },
  PUSH_UNDECIDED: {
    what: 'It can not be told whether the service took the push of {kernel} ({why}).',
    cause: 'The answer was lost, and the kernel could not be read back clearly afterwards.',
    fix: 'Look at the versions of the kernel; run again once none of its sessions is going on.',
  },
  SESSION_DEADLINE: {
    what: 'The session has not ended after {seconds} s (status: {status}).',
    cause: 'A notebook that takes longer than planned, or a queue.',
    fix: 'Raise `deadline`, or run again later.',
  },
  PROBE_FAILED: {
    what: 'The probe kernel brought no profile back: {status} {message}',
    cause: 'Its session did not end as complete, or left no nx47_runtime_profile.json.',
    fix: 'Read the log below .nx47/session, then run the probe again.',
  },
  OUTPUT_INCOMPLETE: {
    what: 'Incomplete output: {file} ({why}).',
    cause: 'A cut download, an error page in place of the file, or a file over the limit (`too-large`).',
    fix: 'Run again; where it is too large, let the notebook write less.',
  },
  OUTPUT_TOO_MANY: {
    what: 'The session left {files} output files, more than {most}.',
    cause: 'Every output is downloaded and its digest checked, so their number is limited.',
    fix: 'Let the notebook pack small files into one archive, or write them below /tmp.',
  },
  LOG_TOO_LARGE: {
    what: 'The log of the session is larger than {mebibytes} MiB.',
    cause: 'The whole log is read for warnings: one that can not be read whole proves nothing.',
    fix: 'Let the notebook print less, and write long results to a file.',
  },
  OUTPUT_NAME_UNSAFE: {
    what: 'The session lists an output with a dangerous name: {name} ({why}).',
    cause:
      'Such a name can leave the folder of the outputs, hide what it says, or fall together with another on other disks.',
    fix: 'Write below /kaggle/working only, with plain names; nothing was written.',
  },
  PRECHECK_FAILED: {
    what: 'The pre-check {cause} failed; nothing was published.',
    cause: 'Its row in the report says what the command answered.',
    fix: 'Correct what the command reports, then run again.',
  },
  DETACH_NEEDS_SERVICE: {
    what: '--detach has nothing to leave running: the embedded Kaggle ends with this program.',
    cause: 'A rehearsal without --service runs its sessions inside this program.',
    fix: 'Start `nx47 serve` elsewhere and give its address with --service, or leave --detach out.',
  },
  TICKET_NOT_FOUND: {
    what: 'No ticket to collect: {folder}.',
    cause: 'No run of this project has left a ticket there, or the path is mistyped.',
    fix: 'Start one with `nx47 certify --execute --detach`, or give the path of a ticket.json.',
  },
  TICKET_INVALID: {
    what: '{file} is no ticket of this program: {why}.',
    cause: 'A cut file, another file, or a ticket of another version.',
    fix: 'Give the ticket.json that the run left in its session folder, whole.',
  },
  TICKET_CHANGED: {
    what: '{file} is not as it was written ({why}).',
    cause: 'Somebody edited the ticket, or the session that it belongs to.',
    fix: 'Take the ticket from the session or the artefact of the run again; never edit it.',
  },
  TICKET_OTHER_PROJECT: {
    what: 'This ticket belongs to {expected}, this folder to {observed}.',
    cause: 'The ticket of another project, or the wrong folder.',
    fix: 'Run the command in the folder of {expected}, or outside any project.',
  },
  TICKET_OTHER_SERVICE: {
    what: 'This ticket was left by {expected}, not by {observed}.',
    cause: 'Credentials are only ever sent to Kaggle, or to a service that you name yourself.',
    fix: 'If you trust that service: `nx47 collect --service {expected}`.',
  },
  TICKET_EXPIRED: {
    what: 'This ticket could be used until {expires}.',
    cause: "So long after its push a session proves nothing of today's project.",
    fix: 'Start a new run: `nx47 certify --execute`.',
  },
  TICKET_COLLECTED: {
    what: 'This ticket was collected already: {session}.',
    cause: 'One session has one judgement.',
    fix: 'Read the report in {session}, or start a new run.',
  },
  EVIDENCE_MISSING: {
    what: 'Evidence is missing: {path}.',
    cause: 'The folder is no session of a run that acted, or files were taken out of it.',
    fix: 'Give the session folder, or its folder `evidence`, as the run left it.',
  },
  EVIDENCE_INVALID: {
    what: '{path} is no evidence of this program: {why}.',
    cause: 'A cut file, another file, or evidence of another version.',
    fix: 'Fetch the session folder again from where the run left it; docs/evidence.md names every member.',
  },
  EVIDENCE_CHANGED: {
    what: '{path} is not what was judged: {why}.',
    cause: 'The file was changed, added or replaced after the run.',
    fix: 'Judge the folder that the run left; `nx47 verify` names each file that was changed.',
  },
  ROLLBACK_CHANGED: {
    what: 'Version {version} of the {what} is not what it says, or what was recorded: {why}.',
    cause:
      'A version made by another program has no bundle-manifest.json; one that differs from manifest or record was changed.',
    fix: 'Choose another version (`nx47 history`), or publish the content you trust with `nx47 certify`.',
  },
  LEDGER_BROKEN: {
    what: 'The ledger of the runs does not hold: {file}, line {line}: {why}.',
    cause: 'A line was changed, removed, put in or written twice, or the history was rewritten.',
    fix: 'Nothing was added. Run nx47 verify, which names the first bad commit, and restore the branch from a clone that still verifies.',
  },
  COMMIT_BACK_REFUSED: {
    what: 'The branch {branch} does not take the run: {why}',
    cause:
      'The token may not write (permissions: contents: write is missing), or a rule protects the branch from pushes.',
    fix: 'Grant contents: write to the job, or leave this branch out of the protection rule; then run nx47 commit-back with the session folder, which is kept.',
  },
  COMMIT_BACK_STALE: {
    what: 'The branch {branch} was moved by others in each of {tries} tries.',
    cause: 'Very many runs end at the same time.',
    fix: 'Run nx47 commit-back with the session folder, which is kept.',
  },
  COMMIT_BACK_TAKEN: {
    what: 'The branch {branch} already holds another run under the name {session}.',
    cause:
      'Two machines began a run of this project in the same second, or the session was continued after it was added.',
    fix: 'Nothing was added or changed. Run it again: its session gets a name of its own.',
  },
  COMMIT_BACK_UNREACHABLE: {
    what: 'git could not work with {remote}: {why}',
    cause: 'No such remote, no network, or no right to read it.',
    fix: 'Check git remote -v and the credentials. Before a run: run again. After it: nx47 commit-back with the session folder, which is kept.',
  },
  COMMIT_BACK_SECRET: {
    what: 'Nothing was committed: {file}, line {line} holds what looks like a secret ({kind}).',
    cause: 'A command, the log or an output of the run printed it.',
    fix: 'Revoke the secret, find what printed it, and run again. The verdict of this run stands; its session stays on this machine.',
  },
  GITHUB_DENIED: {
    what: 'GitHub refuses {operation} (HTTP {status}): {message}',
    cause: 'The token github-token lacks the permission {permission}, or is not valid any more.',
    fix: 'Grant `{permission}` to the job (permissions), or leave github-token empty.',
  },
  GITHUB_REFUSED: {
    what: 'GitHub refuses {operation} (HTTP {status}): {message}',
    cause:
      'The repository does not take what is sent: a commit that it does not have, issues switched off, a locked conversation.',
    fix: 'Settle in the repository what the message says, or switch the setting off (comment, issue).',
  },
  GITHUB_UNREACHABLE: {
    what: 'GitHub did not answer {operation}: {why}',
    cause: "GitHub's interface, the network, or its limit of calls.",
    fix: 'Run again later; check GITHUB_API_URL and the proxy on a machine of your own.',
  },
  GITHUB_COMMIT_UNKNOWN: {
    what: 'The event names no commit: no status is set.',
    cause: "The event's file can not be read, or the run that was collected came from a folder without git.",
    fix: 'Run the action on push, pull_request, workflow_dispatch or schedule, in a repository that is checked out.',
  },
  JOB_ORDER_INVALID: {
    what: 'The order {file} is refused: {why}.',
    cause: 'A member is missing, unknown, or not of its form.',
    fix: 'Give JOB_ID, MACRO_NAME, INPUT, DEADLINE (a moment in UTC) and LIMITS (seconds, memory_mb, disk_mb, processes).',
  },
  JOB_ID_TAKEN: {
    what: 'The job {job} is there already, with another order ({was}, now {given}).',
    cause: 'An id stands for one order, so that a job is done once.',
    fix: 'Give the new order an id of its own, or ask for the result of the first: `nx47 job result {job}`.',
  },
  JOB_NOT_FOUND: {
    what: 'No job {job} in {spool}.',
    cause: 'It was submitted elsewhere, or never.',
    fix: 'Run `nx47 job status` to see the jobs of this folder.',
  },
  JOB_REFUSED: {
    what: 'The job {job} is refused: {why} (rule {rule}).',
    cause: 'The order asks for what its macro or this machine does not permit.',
    fix: 'Correct the order, or have the macro and the machine permit it.',
  },
  JOB_LIMIT: {
    what: 'The job went beyond its limit of {limit}: {seen}, where {allowed} is allowed (rule {rule}).',
    cause: 'It needs more than its order gives it, or it does not end.',
    fix: 'Give it more in LIMITS, under a new id.',
  },
  JOB_NO_MACHINE: {
    what: 'No machine can take the job {job}: {why}.',
    cause: 'None of the declared machines is up, with a free place and an empty queue.',
    fix: 'Wait, or bring one of them back.',
  },
  JOB_ARTEFACT_INVALID: {
    what: 'What the runner handed out of the job {job} is refused: {why}.',
    cause: 'The artefact was made by something else than this job, or changed on its way.',
    fix: 'Look at the run of the job; nothing of the artefact was kept. Treat the machine as suspect until it is explained.',
  },
  WORKER_BUSY: {
    what: 'A worker has {spool} already: process {pid} on {machine}.',
    cause: 'One worker at a time takes the jobs of a folder, so that the number of jobs at once is kept.',
    fix: 'Wait until it ends, or end it.',
  },
  MACHINES_NOT_FOUND: {
    what: 'There is no {file}.',
    cause: 'No machine is declared for this project.',
    fix: 'Run `nx47 init --machines`, which writes an example, and put in your machines.',
  },
  MACHINES_REFUSED: {
    what: '{file}, line {line}: "{key}" breaks rule {rule} of the contract ({why}).',
    cause: 'Two machines contradict each other, or a fallback leads nowhere.',
    fix: 'Correct that line; `nx47 contract {rule}` explains the rule.',
  },
  MACHINE_UNKNOWN: {
    what: 'No machine "{machine}" in {file}.',
    cause: 'A typing slip, or a machine that is not declared yet.',
    fix: 'Declared machines: {known}',
  },
  MACHINE_ELSEWHERE: {
    what: '"{machine}" is not this machine ({hostname}).',
    cause: 'A machine is probed where it is.',
    fix: 'Run `nx47 machines probe {machine} --format json` in a job on {where}, then here: nx47 machines probe {machine} --from FILE',
  },
  MACHINE_UNPROBED: {
    what: '"{machine}" has no probe.',
    cause: 'Nothing is known of that machine.',
    fix: 'Run: nx47 machines probe {machine}',
  },
  MACHINE_UNREADABLE: {
    what: '"{machine}": {part} could not be read ({why}).',
    cause: 'The probe ran without the rights that it needs.',
    fix: 'Probe again with the rights of root, then repeat this.',
  },
  MACHINE_STATE_INVALID: {
    what: '{file} does not hold: {why} (rule {rule}).',
    cause: 'The file was changed, cut or replaced.',
    fix: 'Take it for a security sign: compare with a copy, then probe again.',
  },
  MACHINE_CLOCK_UNKNOWN: {
    what: '{reference} told no time: {why}.',
    cause: 'The network is closed, or it is no time.',
    fix: 'Give another reference: --clock URL or --clock 2026-03-01T12:00:00Z',
  },
  MACHINE_REASON_MISSING: {
    what: '"{machine}": {action} without a reason is refused (rule {rule}).',
    cause: 'What a person decides about a machine is recorded with its reason.',
    fix: 'Add --reason "…".',
  },
  MACHINE_NOT_QUARANTINED: {
    what: '"{machine}" is not in quarantine.',
    cause: "It has been cleared already, or the name is another machine's.",
    fix: 'See: nx47 machines list',
  },
  MACRO_REFUSED: {
    what: 'A step tried to leave its allow-list: {what} {target}.',
    cause: 'A defect of the product.',
    fix: 'Report it with the report.',
  },
  ...macroFailuresEn,
  ...repairFailuresEn,
  MACRO_UNPROVEN: {
    what: 'A step did not prove its result: {missing} {observed}',
    cause: 'Without evidence a step is not done.',
    fix: 'Run again; if it comes back, report it with the report.',
  },
  SERVICE_FOLDER_BUSY: {
    what: 'The embedded Kaggle already uses {folder}.',
    cause: 'Another rehearsal of this project is going on.',
    fix: 'Wait for its end; two rehearsals do not share a folder.',
  },
  SERVICE_PORT_BUSY: {
    what: 'Port {port} is already taken.',
    cause: 'Another program listens there.',
    fix: 'Choose another port, or --port 0 for a free one.',
  },
  CANCELLED: {
    what: 'Stopped on request.',
    cause: 'Ctrl-C, or a cancelled job.',
    fix: 'Run again whenever you like; the ledger says where it stopped.',
  },
  DEFECT: {
    what: 'Defect of the product ({where}).',
    cause: 'It is not your project.',
    fix: 'Run again with --debug and report it.',
  },
  ...sessionFailuresEn,
};
