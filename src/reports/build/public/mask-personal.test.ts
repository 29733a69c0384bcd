import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskPersonal } from './mask-personal.ts'

describe('personal data', () => {
  it.each([
    ['身份证号440106199003071234，', '身份证号［身份证号已隐去］，'],
    ['44010619900307123X', '［身份证号已隐去］'],
    ['440106900307123', '［身份证号已隐去］'],
    ['王小明（13812345678）', '王**（［手机号已隐去］）'],
    ['填表人：　　联系电话：　　填报日期：', '填表人：　　联系电话：　　填报日期：'],
    ['联系人：李四，电话：138-1234-5678。', '联系人：李**，电话：［手机号已隐去］。'],
    ['拨打13912345678', '拨打［手机号已隐去］'],
    ['+86 13912345678', '［手机号已隐去］'],
    ['卡号：6222 0212 3456 7890 123', '卡号：［账号已隐去］'],
    ['6222021234567890123', '［账号已隐去］'],
    ['账号：44050158 1234 5678', '账号：［账号已隐去］'],
    ['写信至a.b@example.gov.cn', '写信至［邮箱已隐去］'],
    ['申请人：欧阳小明', '申请人：欧**'],
  ])('in %s is hidden', (text, expected) => {
    expect(maskPersonal(text)).toBe(expected)
  })

  it.each([
    '穗财绩〔2017〕12号',
    '支出13812345678元',
    '共13912345678.50元',
    '2023年12月31日前完成6600.83万元',
    '热线12345受理2483件',
    '联系电话：020-84712345',
    '负责人高度重视，填表人认真核对',
    '1090家次、2180人次、18172平方米',
    '24,957.99万元',
  ])('is not seen in %s', (text) => {
    expect(maskPersonal(text)).toBe(text)
  })

  it('stays hidden when the text is read again, and a long text costs no time', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('1', '3', '8', '张', '：', '@', '.', '-', ' ', '人') }), (text) => {
        const once = maskPersonal(text)
        expect(maskPersonal(once)).toBe(once)
      }),
    )
    const started = performance.now()
    for (const piece of ['1', '张', 'a.', '-1', '账号：1 ']) maskPersonal(piece.repeat(200_000))
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
