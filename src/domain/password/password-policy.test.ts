import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestPassword, passwordFlaws } from './password-policy.ts'

const about = ['chenxiaoyu', '陈晓雨', '某区农业农村局', 'cxy.finance@example.cn']
const kinds = (password: string): readonly string[] => passwordFlaws(password, about).map(({ kind }) => kind)

describe('the policy for passwords', () => {
  it.each([
    '雨后灯塔照着三只旧船晒网',
    'correct horse battery',
    'Tq7#vN2!xK4%',
    'lumen-otter-47-brick',
    '8 4 山 2 水 9 云 1 鹤',
  ])('takes %s', (password) => {
    expect(kinds(password)).toEqual([])
  })

  it.each([
    ['Tq7#vN2!xK4', 'too-short'],
    ['雨后灯塔照着三只旧船晒', 'too-short'],
    ['x'.repeat(longestPassword + 1), 'too-long'],
    ['Password2026', 'common'],
    ['P@ssw0rd2026!', 'common'],
    ['admin1234567', 'common'],
    ['woaini1314520', 'common'],
    ['JiHeng@2026!', 'common'],
    ['caizhengju2026', 'common'],
    ['财政局2026！！！', 'common'],
    ['1qaz2wsx3edc', 'common'],
    ['my chenxiaoyu 77', 'personal'],
    ['ChenXiaoYu#9204', 'personal'],
    ['春天的陈晓雨在写绩效', 'personal'],
    ['cxy.finance@example.cn', 'personal'],
    ['finance-lumen-brick', 'personal'],
    ['13800138000', 'personal'],
    ['44011319900307123X', 'personal'],
    ['1990年12月25日', 'personal'],
    ['aaaaaaaaaaaa', 'predictable'],
    ['1234567890', 'predictable'],
    ['0987654321', 'predictable'],
    ['abcdefghijklm', 'predictable'],
    ['poiuytrewq', 'predictable'],
    ['abcabcabcabc', 'predictable'],
    ['1212121212', 'predictable'],
    ['a1234567890', 'predictable'],
    ['111222333444', 'predictable'],
  ])('refuses %s as %s', (password, kind) => {
    expect(kinds(password)).toContain(kind)
  })

  it('says what is wrong and what to do, in both languages, at the place', () => {
    for (const flaw of passwordFlaws('aaaa', about)) {
      expect(flaw.place).toBe('password')
      for (const text of [flaw.what, flaw.remedy]) expect([text.zh, text.en].every((one) => one !== '')).toBe(true)
    }
  })

  it('does not take a part of two letters for a name', () => {
    expect(passwordFlaws('lumen-otter-47-brick', ['ot', ''])).toEqual([])
  })

  it('answers for any text at all, and fast for a long one', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => Array.isArray(passwordFlaws(text, [text]))))
    const start = performance.now()
    passwordFlaws('a1!'.repeat(300_000), about)
    expect(performance.now() - start).toBeLessThan(50)
  })
})
