import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { docOf, textOf } from './text-doc.ts'

describe('the text of a section in the editor', () => {
  it('is saved as it was read, facts by their keys', () => {
    const text = '# 主要做法\n全年执行{{execution}}，完成{{指标:清疏长度}}。\n\n{{score:管理效率}}'
    expect(textOf(docOf(text))).toBe(text)
    expect(textOf(docOf('执行{{ execution }}元'))).toBe('执行{{execution}}元')
    expect(textOf(docOf('执行{{execution}}'), () => '80.00万元')).toBe('执行80.00万元')
  })

  it('is never changed by being shown', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', '甲', ' ', '\n', 'a', '#') }), (text) => {
        const saved = textOf(docOf(text))
        expect(textOf(docOf(saved))).toBe(saved)
        if (!/\{\{[^{}]+\}\}/u.test(text)) expect(saved).toBe(text)
      }),
    )
  })
})
