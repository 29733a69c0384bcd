import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Session, API token, personal link, one-time link to choose a password. The letter stands in the token, so that a leaked one is recognised by scanners. */
export const tokenKinds = { session: 's', api: 'a', link: 'l', reset: 'r' } as const
export type TokenKind = keyof typeof tokenKinds

/** The division stands in the token because it leads every key in the store: without it there is nowhere to look. */
export type Token = { readonly kind: TokenKind; readonly division: string; readonly random: string }

const kindOf: Readonly<Record<string, TokenKind>> = { s: 'session', a: 'api', l: 'link', r: 'reset' }
// 32 bytes in base64url.
const form = /^jh_([salr])_(\d{9})_([\w-]{43})$/u

/** A token as it is given to its holder, once. */
export const printToken = ({ kind, division, random }: Token): string => `jh_${tokenKinds[kind]}_${division}_${random}`

/** A token of 256 random bits. */
export const newToken = (kind: TokenKind, division: string, random: (size: number) => Buffer = randomBytes): Token => ({
  kind,
  division,
  random: random(32).toString('base64url'),
})

/** Undefined where the text is no token of ours. */
export const parseToken = (text: string): Token | undefined => {
  const [, letter = '', division = '', random = ''] = form.exec(text) ?? []
  const kind = kindOf[letter]
  return kind ? { kind, division, random } : undefined
}

/** What is stored of a token: the sha-256 of its text. Random bits need no slow hash. */
export const tokenHash = (token: Token): Buffer => createHash('sha256').update(printToken(token)).digest()

/** Whether two hashes or secrets are the same, in a time that tells nothing. */
export const isSameSecret = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && timingSafeEqual(one, other)
