import type { repositoryRulesFr } from './fr-repository-rules.ts';

/** What the rules on repository, versions and credentials say. */
export const repositoryRulesEn: typeof repositoryRulesFr = {
  'REP-011': {
    title: 'File expected by the code, absent from the bundle',
    why: 'The notebook or a pre-check names this file in full: it will not find it in the dataset. A wheel name composed by hand often exists in no index.',
    fix: 'Correct the name in the code ("observed" shows what the bundle has for this package), or add the file to the bundle.',
  },
  'REP-012': {
    title: 'Outdated file name in another script',
    why: 'This run does not use the script, but it names a file that the bundle lacks: run one day, it will fail or publish something else.',
    fix: 'Bring the name up to date, or move the script out of the certified project as history.',
  },
  'REP-013': {
    title: 'Required function that does nothing',
    why: 'Its body only casts its arguments to void, returns a constant, or is empty: the symbol exists, the library loads, and nothing is computed.',
    fix: 'Write the function, or compile the source file that has it. Take it out of `native.symbols` only if the notebook does not call it.',
  },
  'REP-014': {
    title: 'Verdict contradicted by its proof',
    why: 'The text, or the name of the folder, announces a success; the JSON beside it says otherwise, or the text admits that its proofs are missing.',
    fix: 'Append a dated entry with the true verdict (NO-GO) to the document, without erasing the earlier one, or rename the folder.',
  },
  'REP-015': {
    title: 'Verdict without a machine-readable proof',
    why: 'A text announces a success, and no JSON report with the status "ok" lies beside it or is named by it: nobody can check it.',
    fix: 'Put the JSON report of that run beside the text, or name it in the text.',
  },
  'REP-016': {
    title: 'Empty evidence',
    why: 'A report or log of zero bytes proves nothing: usually a download or a redirection failed.',
    fix: 'Find the original file again, or remove it and say in the journal that it is missing.',
  },
  'REP-017': {
    title: '.json file that is no JSON',
    why: 'A file of the bundle or a piece of evidence does not read as JSON, or holds a program: the wrong file was copied, and every reader will fail.',
    fix: 'Take the right file. Write values that are not finite otherwise than as NaN, and every key once.',
  },
  'REP-018': {
    title: 'Another unreadable .json file',
    why: 'The file is no evidence and does not go into the bundle, but no tool will be able to read it.',
    fix: 'Correct the line given, or give the file its true type.',
  },
  'REP-019': {
    title: 'Git-LFS pointer where data is read',
    why: 'Settings or code read this file, which here only holds the address of its content.',
    fix: 'Run `git lfs pull`, or take the file out of LFS (`git lfs migrate export`).',
  },
  'REP-020': {
    title: 'Same content under several names of evidence',
    why: 'Two pieces of evidence that are equal to the byte do not come from two runs: a copy was presented as a second measurement.',
    fix: 'Keep the file of the real run and name the copy in the journal.',
  },
  'REP-021': {
    title: '.gitignore rule that hides the reports',
    why: '`git add` would leave out the files listed in the evidence without a word: the report would never be recorded.',
    fix: 'Add `!session/` and `!session/**` below this line, or narrow the pattern.',
  },
  'REP-022': {
    title: 'Git attribute that changes the reports',
    why: 'With this filter git stores a pointer or other bytes in the place of the report: its digest no longer proves anything.',
    fix: 'Add `session/** -filter -diff -merge -text` at the end of .gitattributes, and the same for the evidence listed.',
  },
  'REP-023': {
    title: 'File that differs from the member of its source archive',
    why: 'nx47.yml says that this file comes from that archive: its bytes are others, or the archive cannot prove it.',
    fix: 'Extract the named member again, without conversion, and make the bundle again. "Unknown": not every tool reads the archive alike, make it again.',
  },
  'REP-024': {
    title: 'Path that is the name of a variable',
    why: 'A script wrote `$NAME` instead of its value (a quoted heredoc delimiter): the real file is missing elsewhere, and a key may have gone the same way.',
    fix: 'Correct the script, move the content to its place, and remove this path.',
  },
  'REP-025': {
    title: 'Script that publishes or builds beside the certification',
    why: "What it publishes or gathers was checked by nobody; Kaggle's own client, for one, leaves folders out in silence.",
    fix: 'Nothing to do if it is history. Otherwise use `nx47 bundle` and `nx47 certify`, or name it under `bundle.recipe`.',
  },
  'REP-026': {
    title: 'Made-up evidence',
    why: 'The file calls itself simulated, or its measurements can come from no clock and no machine (nanoseconds at equal distances, columns that never move): it proves nothing.',
    fix: 'Replace it with the measurement of a real run, or remove it and say so in the journal.',
  },
  'REP-027': {
    title: 'File that is not what its name says',
    why: 'Its first bytes are of another format (often the error page of a download): the notebook will fail when it reads it.',
    fix: 'Take the right file and compare its sha256, or give it its true name.',
  },
  'REP-028': {
    title: 'Report of the bundle that describes another file',
    why: 'It gives a digest, size or wheel name that is not that of the file beside it: it was written for an earlier bundle, and whoever checks by it checks nothing.',
    fix: 'Write the report again after the files (the recipe does), then the manifest.',
  },
  'NBK-005': {
    title: 'Import before installation',
    why: 'The module is imported before the `pip install` that brings what it needs: Python keeps the version of the image, and tifffile looks for imagecodecs only once.',
    fix: 'Move the installation before every import of this module, into an earlier cell.',
  },
  'NBK-006': {
    title: 'Only one of the two mount paths',
    why: 'Kaggle mounts a dataset at `/kaggle/input/<slug>` or at `/kaggle/input/datasets/<owner>/<slug>`, depending on the kernel: the code knows only one of them.',
    fix: 'Try both paths and keep the one that exists.',
  },
  'NBK-007': {
    title: '`from __future__` too late',
    why: 'Python refuses this line (SyntaxError) when another statement stands before it in the cell or script.',
    fix: 'Make it the first line.',
  },
  'NBK-008': {
    title: 'Name that nothing defines',
    why: "The cell will raise NameError: a word of JSON in the place of Python's, or a forgotten import.",
    fix: 'Write what is expected, or add the import to the first cell.',
  },
  'MET-012': {
    title: 'File name that Kaggle refuses or changes',
    why: 'This character or form does not survive publication: the dataset would have another name, or none.',
    fix: 'Rename it with letters, digits, dots, dashes and underscores.',
  },
  'MET-013': {
    title: 'Names that differ only in case',
    why: 'Where case does not count, one of the files overwrites the other.',
    fix: 'Rename one of them.',
  },
  'MET-014': {
    title: 'Archive that Kaggle unpacks',
    why: 'Kaggle puts the content in the place of the archive: the published list will not be that of the manifest, and the notebook will not find the archive.',
    fix: 'Put the files themselves into the bundle, or give the archive another extension.',
  },
  'MET-015': {
    title: 'Folders in the bundle',
    why: "This program publishes them as they are; Kaggle's own client leaves them out without `--dir-mode`.",
    fix: 'Nothing to do here. To publish by hand as well, put everything at the first level or use `--dir-mode zip`.',
  },
  'MET-016': {
    title: 'Hidden file in the bundle',
    why: 'Files whose name begins with a dot are published too: often a remnant of an editor or a system, sometimes a key.',
    fix: 'Take it out of the bundle if it does not belong there.',
  },
  'MET-017': {
    title: 'Name reserved for metadata',
    why: "Kaggle's own client never sends a file of this name: published by it, the dataset would lack what the manifest lists.",
    fix: 'Take the file out of the bundle (nx47.yml names it under `dataset`), or rename it.',
  },
  'MET-018': {
    title: 'Larger than Kaggle takes',
    why: 'A notebook may have 1 MiB and a dataset 200 GiB at most: publication would be refused.',
    fix: 'Clear the outputs of the notebook, or take out of the bundle what is not used.',
  },
  'MET-019': {
    title: 'Symbolic link in the bundle',
    why: 'Kaggle keeps no links: this name will not exist in the session.',
    fix: 'Put a copy of the file in the place of the link, under the name that the loader or the code asks for.',
  },
  'MET-020': {
    title: 'Kernel in another language than Python',
    why: 'The kernel kit that observes the session is Python: a kernel in R or R Markdown can be run by Kaggle, and never certified here.',
    fix: 'Certify the part that is Python; push R kernels with another tool.',
  },
  'MET-021': {
    title: 'Machine that Kaggle does not have',
    why: 'Kaggle refuses the push, or runs the session on another machine without a word.',
    fix: 'Take one of the names expected, or leave the accelerator out.',
  },
  'MET-022': {
    title: 'Machine for chosen accounts only',
    why: 'Kaggle gives this machine to accounts that it has chosen: to any other the push is refused.',
    fix: 'Keep it if the account has it; otherwise take one of the names expected.',
  },
  'MET-023': {
    title: 'P100 with the torch of the image',
    why: "The image's torch is built without the P100's architecture (sm_60): every computation on it fails. `enable_gpu` alone gives a P100.",
    fix: 'Set `accelerator: NvidiaTeslaT4` in nx47.yml, or bring a torch that knows sm_60 in the bundle.',
  },
  'MET-024': {
    title: 'Source in a form that Kaggle refuses',
    why: 'Kaggle answers 200 and runs the kernel without a source that it can not read.',
    fix: 'Write the source in the form expected, without `datasets/`, `code/`, `models/` or a version.',
  },
  'MET-025': {
    title: "Image that is not one of Kaggle's",
    why: "Only an image of Kaggle's own, named by its digest, can be asked for.",
    fix: "Take the digest from the kernel's page on Kaggle, or leave the image out.",
  },
  'MET-026': {
    title: 'Session longer than a TPU is given',
    why: 'A TPU session ends after nine hours, whatever is asked for.',
    fix: 'Lower `session-timeout` to 32400 at most.',
  },
  'MET-027': {
    title: 'Script that leaves folders of the bundle behind',
    why: "The bundle has folders, and Kaggle's own client skips them unless it is told how to send them: the files in them are missing on Kaggle, without an error.",
    fix: 'Add `-r zip` to the command (`dir_mode="zip"` in Python), or use `nx47 certify`, which sends folders as they are.',
  },
  'SEC-004': {
    title: 'Kaggle key file in the project',
    why: "This is where Kaggle's client keeps its key: whatever it holds today, it will be published one day.",
    fix: 'Remove the file (`git rm --cached`), add it to .gitignore and, if it ever held a key, create a new one.',
  },
  'SEC-005': {
    title: 'Credential of another service',
    why: 'A token or a private key is in the project or the bundle: publishing would hand it to everybody.',
    fix: 'Revoke it with its service, take it out of the file and of the git history. For a complete search, use a dedicated scanner as well.',
  },
  'SEC-006': {
    title: 'Secret of this run in the project',
    why: 'A credential that the program was given for this very run stands in a file or in a file name, as it is or encoded: it is valid, and whoever reads the project can use it.',
    fix: 'Revoke it now where it was made and create a new one, take it out of the file and of the git history, and keep it in a secret of the repository or in the environment only.',
  },
  'VER-001': {
    title: 'Two versions for one thing',
    why: 'Title, id and file names of the same thing do not bear the same version: nobody can tell what was certified.',
    fix: 'Choose the version and write it at every place listed in the evidence.',
  },
  'VER-002': {
    title: 'Kernel, dataset and report of different versions',
    why: 'No error where each is numbered by itself; otherwise one of them was left behind.',
    fix: 'Check the table in the evidence (file, line, version); bring them together if they share one numbering.',
  },
  'VER-003': {
    title: 'Continuity between kernels not documented',
    why: 'The project cites an older kernel, and no document links the old version to the new one.',
    fix: 'Add a line to a document of the project, for instance "V7, history → V13, strict and operational", and leave the old kernel readable.',
  },
};
