import type { TaskState } from './event.ts';

/** What a person sees while a run goes on. Texts are data (names, numbers); sentences come from text/. */
export type ProgressEvent =
  | { readonly kind: 'step'; readonly macro: string; readonly state: TaskState; readonly detail: string }
  | { readonly kind: 'wait'; readonly remainingSeconds: number; readonly totalSeconds: number }
  | { readonly kind: 'status'; readonly status: string; readonly elapsedSeconds: number }
  /** A line of the session's own log. */
  | { readonly kind: 'log'; readonly stream: 'stdout' | 'stderr'; readonly text: string }
  /** A place to look at, as soon as it is known: the page of the kernel or of the dataset. */
  | { readonly kind: 'place'; readonly what: 'kernel' | 'dataset'; readonly url: string }
  | {
      readonly kind: 'transfer';
      readonly name: string;
      /** Files. */
      readonly done: number;
      readonly total: number;
      readonly sentBytes?: number;
      readonly totalBytes?: number;
      readonly secondsLeft?: number;
    }
  /** The session of the run was opened: absolute path of its folder, which nobody needs to see yet. */
  | { readonly kind: 'session'; readonly folder: string }
  | { readonly kind: 'note'; readonly text: string };
