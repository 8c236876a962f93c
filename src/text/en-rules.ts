import { repositoryRulesEn } from './en-repository-rules.ts';
import type { RuleText, rulesFr } from './fr-rules.ts';

export const rulesEn: Record<keyof typeof rulesFr, RuleText> = {
  'WHL-001': {
    title: 'Unreadable wheel',
    why: 'The file is not a sound zip archive (cut off, a Git-LFS pointer, doubtful entries): pip will fail in the session, or install something else than what was checked.',
    fix: 'Download the wheel from its index again, compare its sha256 with the one published there, then make the bundle again. If it is a Git-LFS pointer, run `git lfs pull`.',
  },
  'WHL-002': {
    title: 'Invalid wheel file name',
    why: 'pip reads name, version and tags from the file name: under this one it will ignore the wheel or refuse to install it.',
    fix: 'Give the file the exact name that its index publishes; never make one up by hand.',
  },
  'WHL-003': {
    title: '.dist-info folder absent or incomplete',
    why: 'Without exactly one .dist-info folder with METADATA, WHEEL and RECORD, pip refuses to install.',
    fix: 'Take the original wheel again, or rebuild it with `pip wheel` instead of changing its archive.',
  },
  'WHL-004': {
    title: 'Invalid or contradictory METADATA',
    why: 'pip drops a wheel whose metadata is invalid, or whose name and version differ from those of the file: the package will be missing in the session.',
    fix: 'Take the original wheel again without renaming it. If the project is yours, correct the field that is named and rebuild the wheel.',
  },
  'WHL-005': {
    title: 'Unknown version of the wheel format',
    why: 'pip refuses a wheel whose Wheel-Version is absent or of another major version than 1.',
    fix: 'Rebuild the wheel with a current tool (`python -m build`), or take the one from the index.',
  },
  'WHL-006': {
    title: 'Tags of the WHEEL file differ from the name',
    why: 'pip believes the file name only: a wheel renamed to look compatible installs, then fails on import.',
    fix: 'Make sure that the file was not renamed; take the wheel published for the Python that you target.',
  },
  'WHL-007': {
    title: 'Content differs from RECORD',
    why: 'A file of the wheel is not the one that its author recorded. pip does not check: the session would run this content without a word.',
    fix: 'Download the wheel again and replace it in the bundle. If the change is wanted, rebuild the wheel under another version.',
  },
  'WHL-008': {
    title: 'Wheel not compatible with the target runtime',
    why: 'No tag of the wheel is accepted by this Python, glibc and machine: pip will ignore it and the package will be missing in the session.',
    fix: 'Take the wheel published for the expected tag: `pip download --only-binary=:all: --python-version … --platform … <package>==<version>`. The part at fault is under "observed".',
  },
  'WHL-009': {
    title: 'The wheel excludes this Python',
    why: 'Requires-Python leaves out the Python of the target runtime: pip will refuse this wheel.',
    fix: 'Choose a version of the package that accepts this Python, then make the bundle again.',
  },
  'WHL-010': {
    title: 'Several wheels of one distribution',
    why: 'pip will take the newest version, even where you tried the other one.',
    fix: 'Leave only the wanted wheel in the bundle.',
  },
  'WHL-011': {
    title: 'Digest in RECORD weak or oddly written',
    why: 'The content cannot be proven as the specification asks (sha256 in url-safe base64, no padding). pip does not mind, a strict installer would refuse the wheel.',
    fix: 'Nothing is blocked. If the project is yours, rebuild the wheel; otherwise tell its authors.',
  },
  'WHL-012': {
    title: 'Contradictory runtime profile',
    why: "The profile's tags are not those that its Python, glibc and machine give: nothing can be concluded about wheels.",
    fix: 'Capture the profile again by a run, or take `compatible_tags` out of a profile written by hand: they are then computed.',
  },
  'WHL-013': {
    title: 'Platform tag older than the content',
    why: 'The name promises to work on a system that the libraries of the wheel are too new for: pip will install it where it does not load.',
    fix: 'Rebuild the wheel with a tool that checks the tag (`auditwheel repair`), or choose another version of the package. The symbols at fault are in the evidence.',
  },
  'WHL-014': {
    title: 'abi3 wheel outside the stable ABI',
    why: 'It uses names of the interpreter that are private or younger than its tag: another Python may not have them.',
    fix: 'Compile with `Py_LIMITED_API` at the version of the tag, or raise the tag. If the wheel is not yours, check that it loads with the Python meant.',
  },
  'WHL-015': {
    title: 'Source distribution in the bundle',
    why: 'Without internet pip cannot build it: the build tools will be missing, and the installation fails if pip chooses it.',
    fix: 'Replace it by a wheel (`pip wheel --no-deps <file>`).',
  },
  'WHL-016': {
    title: 'Libraries in a wheel that calls itself pure',
    why: 'Root-Is-Purelib is true although the wheel holds compiled code: only the tag of its name still says where it works.',
    fix: 'Nothing is blocked. If the project is yours, declare its compiled modules to the build tool.',
  },
  'DEP-001': {
    title: 'Required package missing from the bundle',
    why: "Without internet the session can install only what the bundle holds: the import will fail, or silently take the image's version.",
    fix: 'Add a compatible wheel that meets the requirement. If the Kaggle image may provide it, put the name under `required.from-image`.',
  },
  'DEP-002': {
    title: 'Unmet dependency',
    why: 'A wheel of the bundle requires a distribution that neither bundle nor image provides in an accepted version: installation or import will fail.',
    fix: 'Add the missing wheel, or change the version of a package in the chain shown as evidence.',
  },
  'DEP-003': {
    title: 'Malformed requirement in nx47.yml',
    why: 'This entry of `required.packages` is no PEP 508 requirement: nothing can be checked for it.',
    fix: 'Write for instance `numpy>=2.0,<3` or `tifffile==2026.4.11`.',
  },
  'DEP-004': {
    title: 'Package left to the image is absent or of another version',
    why: '`required.from-image` relies on the image, which does not have this package in an accepted version, or is not known to.',
    fix: 'Put a compatible wheel into the bundle and take the name out of `required.from-image`, or widen the requirement.',
  },
  'DEP-005': {
    title: "The image's version is replaced",
    why: 'The bundle replaces a version that other packages of the image build on. pip then writes an ERROR to stderr and still exits 0, which the zero-warning judgement refuses.',
    fix: "Pin the image's version where you can, or install with `--no-deps` and do not import the packages named.",
  },
  'DEP-006': {
    title: 'Missing dependency of a wheel that nothing requires',
    why: 'No required package leads to this wheel, and its own dependencies are missing: if it is installed, it will fail.',
    fix: 'Take it out of the bundle if it is not needed; otherwise add what it lacks and name it in `required.packages`.',
  },
  'DEP-007': {
    title: 'Wheel not used by the pip line',
    why: "pip keeps a version that is installed already and meets the request, and does nothing for a wheel of the same version: the session runs the image's files, not the bundle's.",
    fix: 'Add `--force-reinstall` (with `--no-deps` where the dependencies are to stay), or do not list the package as coming from the bundle.',
  },
  'DEP-008': {
    title: 'Wheel that nothing asks for',
    why: 'No required package leads to this wheel: it is uploaded and checked for nothing, like a leftover of another version of the project.',
    fix: 'Take it out of the bundle, or name it in `required.packages`.',
  },
  'DEP-009': {
    title: 'Wheel hidden by another',
    why: 'The bundle holds several wheels of this distribution that fit the runtime, and pip takes another one: by version, then tag, then build number. Where the three are equal, the order on disk decides.',
    fix: 'Keep only the wheel that is meant to be installed.',
  },
  'DEP-010': {
    title: "Wheel older than the image's version",
    why: 'The bundle takes the distribution back to an older version than the one the image was built and tested with: other packages may rely on the newer one.',
    fix: "Bundle a version at least as new as the image's, or make sure that the older one is meant.",
  },
  'DEP-011': {
    title: 'A choice exists that pip does not find',
    why: "Some wheels of the bundle meet every requirement together, but pip's resolver gives up or leaves them out on the way (pre-releases that only another requirement admits, conflicts beyond its backtracking): the installation will fail.",
    fix: 'Pin the versions shown as evidence in the notebook and in `required.packages`, or take the wheels that mislead pip out of the bundle.',
  },
  'DEP-012': {
    title: 'Dependencies not decided',
    why: 'The search over all choices of wheels was given up at its limit: whether the requirements can be met is not known, and unknown is never a success.',
    fix: 'Keep one wheel of each distribution in the bundle, or pin the versions of the chain shown as evidence.',
  },
  'DEP-013': {
    title: 'A pip line of the notebook would fail',
    why: 'Read with the bundle and the image at hand, this `pip install` finds no way to meet what it asks for: the session will stop there, or go on without the package.',
    fix: 'Add the missing wheel to the bundle, or correct names, versions and paths in that line.',
  },
  'DEP-014': {
    title: 'A pip line that cannot be foreseen',
    why: 'The line takes names, paths or options from variables, files or another source that are only known when it runs: what it installs is unknown before the session.',
    fix: 'Write the names, `--no-index` and `--find-links` out in the line.',
  },
  'DEP-015': {
    title: 'A pip line that asks an index without internet',
    why: 'Without `--no-index` pip tries its index first: in a session without internet it waits, warns on stderr and fails for whatever is not installed yet.',
    fix: 'Add `--no-index --find-links <folder of the dataset>`.',
  },
  'DEP-016': {
    title: 'Required package that no pip line installs',
    why: "The notebook installs packages with pip, but not this one from the bundle: the session will import the image's version, or none.",
    fix: 'Add the package to a `pip install` line, with `--force-reinstall` where the image has it already, or put it under `required.from-image`.',
  },
  'DEP-017': {
    title: 'Choices that depend on another pip',
    why: 'What pip would choose is computed as pip 24.1 and 24.2 do. The profile has another one, or it is not known which, and the bundle leaves it a choice between several wheels of the distributions named: it may choose otherwise.',
    fix: 'Keep one wheel of each distribution, or pin the versions in the pip line.',
  },
  'REP-001': {
    title: 'Required file missing from the bundle',
    why: 'The notebook will not find it under /kaggle/input.',
    fix: 'Add the file to the bundle (or to its recipe), then make the bundle again.',
  },
  'REP-002': {
    title: 'Empty file',
    why: 'A file of zero bytes exists but holds nothing: the session will fail to open it, or take it for a proof that it is not.',
    fix: 'Make the file again; first find out why it is empty (copy cut short, full disk, failed command).',
  },
  'REP-003': {
    title: 'Invalid bundle manifest',
    why: 'Without a reliable manifest nothing proves that the kernel received the files that were checked.',
    fix: 'Delete bundle-manifest.json and make the bundle again by its recipe; do not edit it by hand.',
  },
  'REP-004': {
    title: 'File differs from the manifest',
    why: 'This file changed after the manifest was written: what would be published is not what was checked.',
    fix: 'If the change is wanted, make the bundle and its manifest again; otherwise restore the file.',
  },
  'REP-005': {
    title: 'File of the manifest is missing',
    why: 'The manifest promises a file that the bundle no longer holds: the session will not find it.',
    fix: 'Restore the file, or make the bundle and its manifest again.',
  },
  'REP-006': {
    title: 'File not in the manifest',
    why: 'This file would be published without being in the manifest: nothing says where it comes from or which bytes it must have.',
    fix: 'Take it out of the bundle, or make the bundle and its manifest again.',
  },
  'REP-007': {
    title: 'Git-LFS pointer instead of data',
    why: 'Only the text of the pointer would be published: the session would read some 130 bytes in place of the file.',
    fix: 'Run `git lfs pull` (in an action: `lfs: true` at the checkout step), then try again.',
  },
  'REP-008': {
    title: 'Paths not read',
    why: 'The audit says nothing of these paths: symbolic links, Git-LFS pointers or files that could not be read.',
    fix: 'Nothing to do if the notebook does not need them; otherwise put real files in their place.',
  },
  'REP-009': {
    title: 'No main report named',
    why: 'With the pack nx47 only a report that the notebook itself writes can carry `status: ok`: without its name no positive verdict is possible.',
    fix: 'Set `main-report` to the name of the file that your notebook writes into /kaggle/working.',
  },
  'REP-010': {
    title: 'No bundle',
    why: 'The folder named by `bundle.path` is absent or empty: there is nothing to publish. Where a recipe exists, a real run will make it.',
    fix: 'Make the bundle, correct `bundle.path`, or add a recipe under `bundle.recipe`.',
  },
  'NBK-001': {
    title: 'Unreadable notebook',
    why: 'The file is no nbformat 4 notebook: Kaggle will refuse it or run nothing.',
    fix: 'Open and save the notebook with Jupyter (format 4); make sure that no git conflict marks are left in it.',
  },
  'NBK-002': {
    title: 'Cell that does not compile',
    why: 'A syntax error stops the session at this cell. "Unknown": no interpreter of the right minor version could compile it here, the session will tell.',
    fix: 'Correct the cell at the line given, or install the targeted Python minor so that the answer is known before the push.',
  },
  'NBK-003': {
    title: 'Notebook kernel that Kaggle does not have',
    why: "Kaggle's image has only the kernel `python3`: any other name ends the run before the first cell (NoSuchKernel).",
    fix: 'Set `"name": "python3"` in `metadata.kernelspec`.',
  },
  'NBK-004': {
    title: 'Notebook pasted into a cell',
    why: "The cell holds the JSON of a notebook, not Python: it will fail (`name 'null' is not defined`) or do nothing.",
    fix: 'Replace the content of the cell with the code that was meant.',
  },
  'MET-001': {
    title: 'Unreadable kernel-metadata.json',
    why: 'Without this file nothing says which kernel to push. A key written twice is read differently by each tool: it is refused.',
    fix: 'Correct the file at the place named; `kaggle kernels init` writes a template.',
  },
  'MET-002': {
    title: 'Invalid kernel id',
    why: 'Kaggle expects `owner/slug` in lower case, digits and dashes, the slug with at least 5 characters.',
    fix: 'Correct `id` in kernel-metadata.json.',
  },
  'MET-003': {
    title: 'Title and slug disagree',
    why: 'Kaggle derives the slug from the title: the kernel would be made under another name than the one that the certification asks for.',
    fix: 'Choose a title whose slug is that of `id`, or change `id`.',
  },
  'MET-004': {
    title: 'Code file missing or of the wrong kind',
    why: 'A missing file pushes nothing; a .py pushed as a notebook (or the reverse) is refused: "You cannot change the editor type of a kernel".',
    fix: 'Make `code_file` and `kernel_type` agree: .ipynb for notebook, .py for script.',
  },
  'MET-005': {
    title: 'Dataset missing from the kernel sources',
    why: 'The session would start without the bundle: no wheel and no library under /kaggle/input.',
    fix: 'Add the id of the dataset to `dataset_sources` in kernel-metadata.json.',
  },
  'MET-006': {
    title: 'Internet is on',
    why: 'With internet, pip can take elsewhere what the bundle lacks: the run no longer proves that the bundle is enough.',
    fix: 'Set `"enable_internet": false` in kernel-metadata.json.',
  },
  'MET-007': {
    title: 'Key that chooses the kernel or the image',
    why: '`id_no` wins over `id`, and a prescribed image or machine may differ from the profile of the audit.',
    fix: 'Keep the key if it is wanted, and make sure that it names the right kernel, image or machine; otherwise remove it.',
  },
  'MET-008': {
    title: 'Unreadable dataset-metadata.json',
    why: 'The dataset cannot be published without id, title and exactly one licence.',
    fix: 'Correct the file at the place named; `kaggle datasets init` writes a template.',
  },
  'MET-009': {
    title: 'Dataset id or title refused',
    why: 'Kaggle refuses a slug outside 3 to 50 characters and a title outside 6 to 50.',
    fix: 'Correct `id` or `title` in dataset-metadata.json.',
  },
  'MET-010': {
    title: 'Kernel and dataset of different owners',
    why: 'The same credentials must publish both: one of the two would be refused (403).',
    fix: 'Give both ids the same owner, that of the account whose credentials you use.',
  },
  'MET-011': {
    title: 'Boolean written as text',
    why: 'Kaggle\'s client accepts "true" and "false" as text, other tools take "false" for true.',
    fix: 'Write true or false without quotes.',
  },
  'SEC-001': {
    title: 'Kaggle API token in the project',
    why: 'Whoever reads the repository or the dataset can publish in your name. Publishing bundle or kernel would disclose it.',
    fix: 'Revoke this token on kaggle.com (Settings, API), take it out of the file and of the git history, and pass it through a secret.',
  },
  'SEC-002': {
    title: 'kaggle.json in the project',
    why: 'This file holds your key: whoever reads the repository or the dataset can publish in your name.',
    fix: 'Create a new key on kaggle.com (the old one is revoked by that), take the file out of the project and its git history, and pass the key through a secret.',
  },
  'SEC-003': {
    title: 'Kaggle key written in code',
    why: 'The key is assigned to KAGGLE_KEY in the clear: whoever reads the file can publish in your name.',
    fix: 'Revoke the key on kaggle.com, take the line out of the file and its git history, and read the value from the environment or a secret.',
  },
  'PRE-001': {
    title: 'Stops working under a coming runtime',
    why: 'Under this shipped profile, newer than the one audited, the file no longer installs or loads: the day Kaggle changes its image, the project stops. Nothing is said of any other runtime.',
    fix: 'Add a wheel for that Python to the bundle ("proof" has the version that the image has of it, where known), or an abi3 or pure one; `nx47 when` shows the whole.',
  },
  ...repositoryRulesEn,
};
