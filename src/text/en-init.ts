import type { initFr } from './fr-init.ts';

export const initEn: typeof initFr = {
  heading:
    'Written by `nx47 init`: each setting has the reason for its value. `nx47 --help` describes them all.',
  reasons: {
    language: 'Language of messages and report, as `nx47 init` was asked (--language).',
    packsCore:
      'The pack that fits any notebook: nothing here has native library, main report and images together, as the pack nx47 asks.',
    packsWhole:
      'Native library, main report and compressed images were seen around {seen}: the pack nx47 proves them too.',
    profileOfWheels:
      'Most wheels of the bundle are made for this CPython ({seen}): the Kaggle image that has it.',
    profileUsual: "Kaggle's image of today; no wheel asks for another.",
    kernelOnly: 'The only kernel-metadata.json of the repository: {seen}.',
    kernelOfDataset: "The kernel that asks for the project's dataset: {seen}.",
    kernelOfMany: 'Among several kernels, the one nearest to the top of the repository: {seen}.',
    kernelPulled: 'The kernel that was fetched from Kaggle: {seen}.',
    kernelMade: 'Written beside the notebook, which had no metadata: {seen}.',
    accelerator:
      'The machine that the kernel asked for ({seen}): here, where it is seen, not in kernel-metadata.json.',
    dataset: 'Name, title and licence of the dataset that carries the bundle: {seen}.',
    bundle: 'The folder that is published as the dataset: the one with the wheels and libraries ({seen}).',
    bundleRecipe:
      "The folder that is published as the dataset, and what makes it when it is empty: requirements that name exactly its wheels, with their hashes, and the project's own files ({seen}).",
    required:
      'What {seen} holds today: a version that would lose some of it is refused before anything is published.',
    native:
      'The native library of the bundle: {seen}. Add the functions that the notebook needs below `symbols`.',
    nativeSymbols:
      'The native library of the bundle, and those of its functions that the code names: {seen}.',
    assets: 'These files of the bundle are, byte for byte, members of {seen}: they have to stay so.',
    mainReport: 'The report that the notebook itself writes, named in {seen}.',
    report:
      "The project's report: each run on Kaggle adds a dated section to it and leaves the old bytes alone ({seen}).",
    journals:
      'Journals with dated sections, the oldest first: each run on Kaggle adds one and leaves the old bytes alone ({seen}).',
    prechecks: "The project's own check, run before anything is published: {seen}.",
    inputsFound:
      'Folders of the repository that stand for the other inputs of the kernel in a rehearsal: {seen}.',
    inputsMissing:
      'Folders that stand for the other inputs of the kernel in a rehearsal. To be filled: {seen}.',
  },
  dropped: {
    kit: 'the kit of a certification',
    image: 'the pinned image: it would keep the packages of another day (the setting `image` chooses one)',
    machine: 'the machine, which is now the setting `accelerator`',
    internet:
      'access to the internet: what the notebook installed from the network has to come from a bundle',
    mountPrefixes:
      'the prefixes datasets/, code/, models/ and competitions/ of the sources, which Kaggle refuses',
    title: 'the title, of which Kaggle would make another kernel: this one comes from the slug',
  },
  droppedFrom: 'Left behind of {kernel}, with its number (id_no) if it had one:',
  example: [
    'EXAMPLE, to be edited: nothing in {file} is yours yet. `nx47 init` wrote it as it is shipped.',
    'Delete these two lines when it says what is true of your project.',
  ],
  planned: 'Would be written ({count}):',
  written: 'Written ({count}):',
  kept: 'Exists, left as it is ({count}):',
  others:
    'Other kernels of the repository, left aside (`kernel:` chooses one, `nx47 init FOLDER` makes one a project of its own): {paths}',
  toDecide: 'Left to decide:',
  decisions: {
    action:
      'where the action comes from: put the repository and the commit that you chose in the place of OWNER/nx47-certify@000… in .github/workflows',
    inputs: 'the data: fill {folders}, or name another folder below `inputs` in nx47.yml',
    environment:
      'the environment `kaggle` of the GitHub repository: the secret KAGGLE_API_TOKEN and the variable KAGGLE_USERNAME (a rehearsal needs neither)',
    projects:
      'the other projects of this repository ({folders}): .github/workflows/nx47-certify.yml certifies one of them all; without it `nx47 init` writes nx47-certify-matrix.yml, which certifies each',
    machines:
      'the machines: configs/machines.yml describes examples; put in yours, then `nx47 machines probe` (none gets a job before)',
    agents:
      'the agents: configs/agents.yml has the shipped, deterministic programs; put in yours, or keep them',
    jobs: 'the runners: one of GitHub, self-hosted, for each machine beyond this one, with the labels of configs/machines.yml; its home has to outlive a run',
  },
  public:
    'Reports in a public repository are public: sessions, logs and outputs of the notebook among them. The setting `evidence: digest` keeps the least.',
  next: 'Next:',
  folders: {
    configs:
      'Configurations of the project, as controlled copies: what a machine or a service is set up with, without any secret. A change is one commit; what was there before is in git.',
    scripts:
      'Scripts of the project. Each can be run twice without harm, says what it changes, and ends with a status other than 0 when it fails.',
    reports:
      'Reports that people read, one a task, each with its date, its commit and its machine. Certified runs leave theirs in their session folder.',
    evidence:
      'Evidence that belongs to no single session: captures, outputs, checksums. What proves a step is copied into the session itself, with its digest.',
  },
};
