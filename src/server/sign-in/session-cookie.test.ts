import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cookieValue, makeCookie } from './session-cookie.ts'

describe('the cookie of a session', () => {
  it('over https can be set by no other host and is never sent in the clear', () => {
    const cookie = makeCookie('jiheng', true)
    expect(cookie.set('x', 60.9)).toBe('__Host-jiheng=x; Max-Age=60; Path=/; HttpOnly; SameSite=Lax; Secure')
    expect(cookie.clear).toBe('__Host-jiheng=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure')
    expect(cookie.read('jiheng=planted')).toBeUndefined()
  })

  it('does not count where there are two of its name', () => {
    expect(cookieValue('jiheng=a; jiheng=b', 'jiheng')).toBeUndefined()
    expect(cookieValue('a=1; jiheng=b;c=2', 'jiheng')).toBe('b')
    expect(cookieValue('xjiheng=b', 'jiheng')).toBeUndefined()
    expect(cookieValue(undefined, 'jiheng')).toBeUndefined()
  })

  it('is read from any header without trouble', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.stringMatching(/^[\w-]{1,40}$/u), (noise, value) => {
        const header = `${noise.replaceAll('jiheng', '')}; jiheng=${value}`
        expect(cookieValue(header, 'jiheng')).toBe(value)
      }),
    )
  })
})
