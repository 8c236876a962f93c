import { z } from 'zod';
import { dialectFields as field, type Method } from './dialect-fields.ts';

/** Operations that say whose credentials these are: one for tokens, one for the older user-and-key pairs. */
export const dialectIdentity = {
  introspectToken: {
    service: 'security.OAuthService',
    method: 'IntrospectToken',
    request: z.object({ token: field.text }),
    response: z.object({
      active: field.flag,
      clientId: field.text,
      username: field.text,
      scope: field.text,
      exp: field.optionalWhole,
    }),
  },
  hello: {
    service: 'api.v1.DiagnosticsService',
    method: 'Hello',
    request: z.object({}),
    response: z.object({ userName: field.text }),
  },
} as const satisfies Record<string, Method>;
