import { z } from 'zod';

/** An absolute path, '/' separated: `/srv/project`, and on Windows `C:/project` or `//server/share`. */
export const absolutePathSchema = z.string().regex(/^(?:\/|[A-Za-z]:\/)/);
