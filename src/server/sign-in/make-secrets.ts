import type { Secrets } from '#services/session/secrets.ts'
import { heldFor } from '../passwords/lock-out.ts'
import type { Passwords } from '../passwords/password-hash.ts'
import { passwordFlaws } from '#domain/password/password-policy.ts'
import { newToken, parseToken, printToken, tokenHash } from '../passwords/token.ts'

/** What verbs about people need of passwords and tokens. */
export const makeSecrets = ({ hash, verify }: Passwords): Secrets => ({
  hash,
  verify,
  flaws: passwordFlaws,
  issue: (kind, division) => {
    const token = newToken(kind, division)
    return { text: printToken(token), hash: tokenHash(token) }
  },
  keep: (kind, text) => {
    const token = parseToken(text)
    return token?.kind === kind ? { hash: tokenHash(token), division: token.division } : undefined
  },
  heldFor,
})
