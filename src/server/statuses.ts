import type { ErrorCode } from '#services/errors.ts'

/** What each refusal is to HTTP. */
export const statuses: Readonly<Record<ErrorCode, 401 | 403 | 404 | 409 | 412 | 413 | 422 | 429>> = {
  'not-signed-in': 401,
  'no-role': 403,
  'out-of-scope': 403,
  'not-this-year': 403,
  'draft-hidden': 403,
  'read-only': 403,
  'same-person': 403,
  'password-change-needed': 403,
  'not-found': 404,
  'not-now': 409,
  final: 409,
  frozen: 409,
  'children-first': 409,
  blocked: 409,
  'too-late': 409,
  conflict: 412,
  'too-large': 413,
  invalid: 422,
  incomplete: 422,
  unbalanced: 422,
  'below-zero': 422,
  'reason-missing': 422,
  doubled: 422,
  'locked-out': 429,
}
