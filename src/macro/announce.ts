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
      announced.set('kernel-sent', `${owner}/${slug}`);
      const pushed = await kaggle.pushKernel(...given);
      announced.set('kernel-version', String(pushed.version));
      presenter.show({ kind: 'place', what: 'kernel', url: pushed.url });
      return pushed;
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

/** Address of a dataset's page. */
export function datasetUrl(baseUrl: string, { owner, slug }: Ref): string {
  const site = baseUrl.startsWith('https://api.kaggle.com') ? 'https://www.kaggle.com' : baseUrl;
  return `${site.replace(/\/$/, '')}/datasets/${owner}/${slug}`;
}
