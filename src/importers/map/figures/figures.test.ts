import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printDecimal } from '#domain/number/decimal.ts'
import { joinTexts, type MappedText } from '#domain/text/mapped-text.ts'
import { sourceText } from '#domain/text/place.ts'
import { figureLimit, figuresIn, maskedIn, onlyFigure } from './figures.ts'

const asIs = (text: string): MappedText => ({ text, runs: [{ at: 0, source: 0, length: text.length }] })
const find = (text: string) => figuresIn(asIs(text), sourceText(text))
const print = (text: string) =>
  find(text).map(({ figure }) => `${figure.qualifierPrinted}|${printDecimal(figure.value)}|${figure.unit}`)
const masks = (text: string) => maskedIn(asIs(text)).map(({ reason }) => reason)

describe('figures in running text', () => {
  it.each([
    ['走访企业240多家次', '多|240|家次'],
    ['覆盖27.8万余人', '余|27.8|万人'],
    ['新增筹款205万，', '|205|万'],
    ['投入超2千万元', '超|2|千万元'],
    ['发放慰问金44,700元', '|44700|元'],
    ['本年支出１，２３４．５６万元', '|1234.56|万元'],
    ['纠正违规行为万余次', '余|10000|次'],
    ['宣传近百人', '近|100|人'],
    ['惠及三万余人', '余|3|万人'],
    ['共两千余户', '余|2000|户'],
    ['累计一千多万元', '多|1000|万元'],
    ['增加一亿二千万元', '|120000000|元'],
    ['处理3百余件', '余|300|件'],
    ['完成四轮检测', '|4|轮'],
    ['辖内两所学校', '|2|所'],
    ['党支部十六个', '|16|个'],
    ['覆盖率达80%以上', '以上|80|%'],
    ['单价100万元（含）以上', '（含）以上|100|万元'],
    ['接待超过300多人次', '超过…多|300|人次'],
    ['出租面积约为1万平方米', '约为|1|万平方米'],
    ['活动不少于8场', '不少于|8|场'],
    ['满意度＞＝９０％', '>=|90|%'],
    ['控制在3%以内', '以内|3|%'],
    ['完成率百分之九十二点六', '|92.6|%'],
    ['利用率百分之40以上', '以上|40|%'],
    ['减排3‰', '|3|‰'],
    ['上升0.5个百分点', '|0.5|个百分点'],
    ['增速-3.2%', '|-3.2|%'],
    ['补助300元/人', '|300|元/人'],
    ['浓度28微克/立方米', '|28|微克/立方米'],
    ['用时5个工作日', '|5|个工作日'],
    ['里程12公里', '|12|公里'],
    ['产出5千克', '|5|千克'],
    ['总得分为96.8。', '|96.8|'],
    ['签约12家', '|12|家'],
    ['节约30万元', '|30|万元'],
    ['数字化GDP 12.5亿元', '|12.5|亿元'],
  ])('%s', (text, figure) => {
    expect(print(text)).toEqual([figure])
  })

  it.each([
    ['承办12345热线', ['no-unit']],
    ['建设5G基站', ['code']],
    ['打印A4纸', ['code']],
    ['落实1+1+6举措', ['code', 'code', 'code']],
    ['“1310”部署', ['quoted']],
    ['“十项必查”措施', ['quoted']],
    ['《方案（第九版）》', ['ordinal']],
    ['财预〔2020〕10号', ['document-number', 'document-number']],
    ['穗财行[2020]87号文', ['document-number', 'document-number']],
    ['国令第738号', ['ordinal']],
    ['2021年', ['year']],
    ['二〇二一年', ['no-number']],
    ['2021-2023年', ['year', 'range']],
    ['1-12月', ['date', 'range']],
    ['11月30日', ['date', 'date']],
    ['党的二十大', ['ordinal']],
    ['十九届', ['ordinal']],
    ['“十四五”', ['no-number']],
    ['七普人口', ['no-unit']],
    ['三会一课', ['fixed-expression', 'fixed-expression']],
    ['三支一扶', ['fixed-expression', 'fixed-expression']],
    ['千家万户', ['fixed-expression', 'fixed-expression']],
    ['四个意识', ['fixed-expression']],
    ['一个平台', ['indefinite']],
    ['二期工程', ['indefinite']],
    ['三期工程', ['fixed-expression']],
    ['三年行动', ['year']],
    ['近3年', ['year']],
    ['60岁以上', ['age']],
    ['24小时', ['clock']],
    ['15分钟生活圈', ['clock']],
    ['10时30分', ['date', 'clock']],
    ['10～20个', ['no-unit', 'range']],
    ['20%~40%', ['range', 'range']],
    ['三至五个', ['fixed-expression', 'range']],
    ['三五个问题', ['no-number']],
    ['数百人', ['indefinite']],
    ['每万人', ['indefinite']],
    ['十几个', ['indefinite']],
    ['百亿级项目', ['indefinite']],
    ['三分之一', ['fixed-expression', 'indefinite']],
    ['二级响应', ['indefinite']],
    ['三级响应', ['grade']],
    ['前10名', ['ordinal']],
    ['5部门联合', ['no-unit']],
    ['12:30', ['code', 'code']],
    ['16.2019年部分耗材', ['year']],
  ])('%s is no quantity', (text, reasons) => {
    expect(print(text)).toEqual([])
    expect(masks(text)).toEqual(reasons)
  })

  it('reads the count behind an item number that ran into it', () => {
    expect(print('1.2个项目')).toEqual(['|2|个'])
    expect(print('1.2万个项目')).toEqual(['|1.2|万个'])
  })

  it('does not join a number to a unit across cells', () => {
    expect(print('90.22\t对广场')).toEqual(['|90.22|'])
  })
})

describe('changes behind a figure', () => {
  const change = (text: string) =>
    find(text).map(({ figure: { change: c } }) => c && [c.basis, c.direction, printDecimal(c.value), c.unit].join(' '))

  it.each([
    ['产值61.05亿元，同比增长5.3%', ['year-on-year up 5.3 %']],
    ['投资9.27亿元，同比下降 11.6%', ['year-on-year down 11.6 %']],
    ['销售收入3.1亿元，同比降幅收窄至4.5%', ['year-on-year down 4.5 %']],
    ['预算1,250.60万元，较去年增加了50.25万元', ['year-on-year up 50.25 万元']],
    ['支出5万元（比上年决算数减少1万元', ['year-on-year down 1 万元']],
    ['警情30宗，环比减少3宗', ['period-on-period down 3 宗']],
    ['满意度97%，提高2个百分点', ['unstated up 2 个百分点']],
    ['支出5万元，增至6万元', [undefined, undefined]],
    ['支出5万元，增加3人', [undefined, undefined]],
    ['比上年增加5万元，增长3%', [undefined, undefined]],
    ['分别为5万元和6万元，同比分别增长5%和6%', [undefined, undefined, undefined, undefined]],
  ])('%s', (text, changes) => {
    expect(change(text)).toEqual(changes)
  })

  it('keeps each change of a chain, the first one as the change of the figure', () => {
    const [found, ...others] = find('总支出100万元，比上年增加5万元，增长5.3%。')
    expect(found?.changes.map(({ unit }) => unit)).toEqual(['万元', '%'])
    expect(others).toEqual([])
  })
})

describe('cells', () => {
  it.each([
    ['≥90%', '90'],
    ['1,234.50', '1234.50'],
    ['2021', '2021'],
    [' 约5万元 ', '5'],
    ['-3.5', '-3.5'],
  ])('%s is one figure', (text, value) => {
    const figure = onlyFigure(asIs(text), sourceText(text))
    expect(figure && printDecimal(figure.value)).toBe(value)
  })

  it.each(['—', '', '优秀', '完成率≥90%', '5个、6个', '2021年', '第3'])('%j is none', (text) => {
    expect(onlyFigure(asIs(text), sourceText(text))).toBeUndefined()
  })
})

describe('any text', () => {
  const piece = fc.constantFrom(
    ...'约 超 余 多 以上 5 12 0.5 1,234 三 十 百 万 亿 元 个 % 年 月 日 第 同比 增长 下降 至 - ～ “ ” （ ） ， 。 一 二'.split(
      ' ',
    ),
    ' ',
    '\n',
  )
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

  it('gives figures in order that do not overlap, each quoted from its source', () => {
    fc.assert(
      fc.property(text, text, (head, tail) => {
        const source = sourceText(`${head}\n\n${tail}`)
        const mapped = joinTexts([
          { text: head, runs: [{ at: 0, source: 0, length: head.length }] },
          { text: tail, runs: [{ at: 0, source: head.length + 2, length: tail.length }] },
        ])
        let behind = 0
        for (const { from, to, behind: end, figure } of figuresIn(mapped, source)) {
          expect(from).toBeGreaterThanOrEqual(behind)
          expect(to).toBeGreaterThan(from)
          expect(source.text.slice(figure.place.start, figure.place.end)).toBe(figure.place.quote)
          expect(figure.place.quote.replaceAll('\n\n', '')).toBe(mapped.text.slice(from, to))
          behind = end
        }
      }),
    )
  })

  it('is read in bounded time and memory', () => {
    for (const unit of ['1', '1个', '五', '“1', '1-', '5个增长', '截至', '123,', '（5个'])
      expect(find(unit.repeat(100_000)).length).toBeLessThanOrEqual(figureLimit)
  })
})
