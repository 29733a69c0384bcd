import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSameSecret, newToken, parseToken, printToken, tokenHash, tokenKinds, type TokenKind } from './token.ts'

const division = '440113000'
const kinds = Object.keys(tokenKinds) as TokenKind[]

describe('a token', () => {
  it.each(kinds)('of kind %s is read as it was printed', (kind) => {
    const token = newToken(kind, division)
    expect(parseToken(printToken(token))).toEqual(token)
    expect(printToken(token)).toMatch(new RegExp(`^jh_${tokenKinds[kind]}_${division}_[A-Za-z0-9_-]{43}$`, 'u'))
  })

  it('has 256 random bits, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const token = newToken('link', division, () => Buffer.from(bytes))
        expect(Buffer.from(token.random, 'base64url')).toEqual(Buffer.from(bytes))
        expect(parseToken(printToken(token))).toEqual(token)
      }),
    )
    expect(newToken('api', division).random).not.toBe(newToken('api', division).random)
  })

  it.each([
    '',
    'jh_s_440113000_short',
    `jh_x_440113000_${'a'.repeat(43)}`,
    `jh_s_44011300_${'a'.repeat(43)}`,
    `jh_s_440113000_${'a'.repeat(44)}`,
    `jh_s_440113000_${'a'.repeat(42)}=`,
    `jh_s_440113000_${'a'.repeat(43)}\n`,
    ` jh_s_440113000_${'a'.repeat(43)}`,
    'jh_constructor_440113000_',
  ])('is not seen in %j', (text) => {
    expect(parseToken(text)).toBeUndefined()
  })

  it('is stored as a hash that tells neither the token nor another kind of it', () => {
    const token = newToken('session', division)
    expect(tokenHash(token)).toHaveLength(32)
    expect(isSameSecret(tokenHash(token), tokenHash({ ...token, kind: 'api' }))).toBe(false)
    expect(isSameSecret(tokenHash(token), tokenHash({ ...token }))).toBe(true)
    expect(isSameSecret(tokenHash(token), Buffer.alloc(0))).toBe(false)
  })
})
