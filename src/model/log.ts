/** One record of a session log: seconds since the session started, text as written (not line by line). */
export type LogRecord = {
  readonly stream: 'stdout' | 'stderr';
  readonly seconds: number;
  readonly text: string;
};
