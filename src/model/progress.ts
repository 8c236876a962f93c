import type { TaskState } from './event.ts';

/** What a person sees while a run goes on. Texts are data (names, numbers); sentences come from text/. */
export type ProgressEvent =
  | { readonly kind: 'step'; readonly macro: string; readonly state: TaskState; readonly detail: string }
  | { readonly kind: 'wait'; readonly remainingSeconds: number; readonly totalSeconds: number }
  | { readonly kind: 'status'; readonly status: string; readonly elapsedSeconds: number }
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
  | { readonly kind: 'note'; readonly text: string };
