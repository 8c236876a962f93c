import { Failure } from '../model/failure.ts';
import type { KaggleService, Ref } from '../model/kaggle.ts';
import type { Presenter, World } from '../model/world.ts';

/** What a run has put on the service, by name; `kernel-sent` is set before a push is answered. */
export type Announced = Map<'kernel-url' | 'kernel-version' | 'dataset-url' | 'kernel-sent', string>;

/**
 * The world, which tells what the service has accepted as soon as it has, and tells it once: a run that fails right
 * afterwards, or never comes to its end, has left it there all the same.
 */
export function announcing(world: World, announced: Announced): World {
  const presenter = tellingOnce(world.presenter, announced);
  return { ...world, presenter, kaggle: announcingService(world.kaggle, announced, presenter) };
}

function announcingService(kaggle: KaggleService, announced: Announced, presenter: Presenter): KaggleService {
  return {
    ...kaggle,
    publishDataset: async (...given) => {
      const answer = await kaggle.publishDataset(...given);
      presenter.show({ kind: 'place', what: 'dataset', url: datasetUrl(kaggle.baseUrl, given[0].ref) });
      return answer;
    },
    pushKernel: async (...given) => {
      const { owner, slug } = given[0].ref;
      const told = (version: string, url: string) => {
        announced.set('kernel-version', version);
        presenter.show({ kind: 'place', what: 'kernel', url });
      };
      announced.set('kernel-sent', `${owner}/${slug}`);
      try {
        const pushed = await kaggle.pushKernel(...given);
        told(String(pushed.version), pushed.url);
        return pushed;
      } catch (error) {
        const version = versionLeft(error);
        if (version !== '') told(version, pageUrl(kaggle.baseUrl, 'code', given[0].ref));
        throw error;
      }
    },
  };
}

function tellingOnce(presenter: Presenter, announced: Announced): Presenter {
  return {
    show: (event) => {
      if (event.kind === 'place') {
        const name = `${event.what}-url` as const;
        if (event.url === '' || announced.get(name) === event.url) return;
        announced.set(name, event.url);
      }
      presenter.show(event);
    },
  };
}

// A refusal can name a version that was made all the same: `remote` is `owner/slug v7`.
function versionLeft(error: unknown): string {
  const remote = error instanceof Failure ? error.parameters['remote'] : undefined;
  return / v(\d+)$/.exec(String(remote ?? ''))?.[1] ?? '';
}

/** Address of a dataset's page. */
export function datasetUrl(baseUrl: string, ref: Ref): string {
  return pageUrl(baseUrl, 'datasets', ref);
}

function pageUrl(baseUrl: string, kind: 'datasets' | 'code', { owner, slug }: Ref): string {
  const site = baseUrl.startsWith('https://api.kaggle.com') ? 'https://www.kaggle.com' : baseUrl;
  return `${site.replace(/\/$/, '')}/${kind}/${owner}/${slug}`;
}
