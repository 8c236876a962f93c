import * as core from '@actions/core';
import type { Presenter } from '../model/world.ts';

/** What the step leaves for its end, which comes even after a failure, a cancel or a kill; '' where it got no further. */
const names = ['root', 'session', 'kernel-url', 'sarif', 'verdict', 'kept', 'service'] as const;
export type LeftState = Readonly<Record<(typeof names)[number], string>>;

/** Keeps one of them, on disk when this returns. */
export function keepState(name: keyof LeftState, value: string): void {
  core.saveState(name, value);
}

/** What the step left. */
export function leftState(): LeftState {
  const [root = '', session = '', kernelUrl = '', sarif = '', verdict = '', kept = '', service = ''] =
    names.map((name) => core.getState(name));
  return { root, session, 'kernel-url': kernelUrl, sarif, verdict, kept, service };
}

/** A presenter that also keeps where the session lies and what the service accepted: the step may not live to its end. */
export function keepingState(presenter: Presenter): Presenter {
  return {
    show: (event) => {
      if (event.kind === 'session') keepState('session', event.folder);
      if (event.kind === 'place' && event.what === 'kernel') keepState('kernel-url', event.url);
      presenter.show(event);
    },
  };
}
