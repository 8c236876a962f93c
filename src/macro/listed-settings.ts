import type { ListedSetting } from '../model/dossier.ts';
import type { KernelPush, KernelView } from '../model/kaggle.ts';

/** Internet and privacy always, machine and image where they were asked for: what was asked beside what is listed. */
export function listSettings(kernel: KernelPush, view: KernelView): ListedSetting[] {
  const onlyAsked = (name: string, asked: string | undefined, had: string | undefined): ListedSetting[] =>
    asked === undefined || asked === '' ? [] : [{ name, asked, had: had ?? '' }];
  return [
    { name: 'internet', asked: String(kernel.enableInternet), had: String(view.enableInternet) },
    { name: 'private', asked: String(kernel.isPrivate), had: String(view.isPrivate) },
    ...onlyAsked('machine', kernel.machineShape, view.machineShape),
    ...(kernel.enableGpu && (kernel.machineShape ?? '') === ''
      ? [{ name: 'gpu', asked: 'true', had: view.enableGpu === undefined ? '' : String(view.enableGpu) }]
      : []),
    ...onlyAsked('image', kernel.dockerImage, view.dockerImage),
  ];
}

/** Sources that were asked for and are not listed, of the kinds that the service lists at all. */
export function lostSources(kernel: KernelPush, view: KernelView): string[] {
  const kinds = [
    [kernel.datasetSources, view.datasetSources],
    [kernel.competitionSources, view.competitionSources],
    [kernel.kernelSources, view.kernelSources],
    [kernel.modelSources ?? [], view.modelSources],
  ] as const;
  return kinds.flatMap(([asked, listed]) =>
    listed === undefined ? [] : asked.filter((source) => !listed.some((one) => isSame(one, source))),
  );
}

/** The service may write a source with the version that it mounts, `owner/slug/3`. */
function isSame(listed: string, asked: string): boolean {
  const one = listed.toLowerCase();
  const other = asked.toLowerCase();
  return one === other || one.startsWith(`${other}/`);
}
