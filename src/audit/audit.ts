export type { AuditInput } from './audit-input.ts';
