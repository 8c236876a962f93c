import type { FileReader } from '../model/world.ts';

/** All that the cuts ask of a disk. */
export type ReadPort = Pick<FileReader, 'read'>;
