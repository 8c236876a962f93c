import * as core from '@actions/core';
import type { Annotation } from '../report/annotations.ts';

const commands = { error: core.error, warning: core.warning, notice: core.notice } as const;

/** Puts remarks on the run's page. The library escapes what would end a command's line or a property of it. */
export function annotate(annotations: readonly Annotation[]): void {
  for (const { level, title, message, file, line } of annotations) {
    const place = {
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { startLine: line }),
    };
    commands[level](message, { title, ...place });
  }
}
