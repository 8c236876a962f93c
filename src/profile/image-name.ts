import type { ImageName } from '../model/dossier.ts';
import type { RuntimeProfile } from '../model/profile.ts';

/** What a profile says of the container image it was taken from; nothing, for one derived from public sources. */
export function imageName({ provenance }: Pick<RuntimeProfile, 'provenance'>): ImageName {
  const [docker, commit, date] = [
    provenance?.['docker_image'],
    provenance?.['git_commit'],
    provenance?.['build_date'],
  ];
  return {
    ...(isName(docker) ? { docker_image: docker } : {}),
    ...(isName(commit) ? { git_commit: commit } : {}),
    ...(isName(date) ? { build_date: date } : {}),
  };
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
