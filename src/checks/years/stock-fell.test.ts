import { describe, expect, it } from 'vitest'
import { reading } from '#tests/fixtures/checks/reading.ts'
import { stockFell } from './stock-fell.ts'

const report = (year: number, text: string, organisation = '青山区人民政府云水街道办事处') =>
  reading(`${year}年${organisation}部门整体支出绩效自评报告\n\n一、工作情况\n\n${text}\n`)

const kinds = (earlier: string, later: string): readonly string[] =>
  stockFell.judge(report(2021, earlier), report(2022, later)).map(({ kind }) => kind)

describe('stocks across years', () => {
  it('fail when the later one is smaller, with both values', () => {
    const [verdict] = stockFell.judge(report(2021, '建成应急单元157个。'), report(2023, '建成应急单元156个。'))
    expect(verdict).toMatchObject({ kind: 'fails', arithmetic: '157个 → 156个' })
  })

  it('are a question only where the names differ a little', () => {
    const [verdict] = stockFell.judge(
      report(2021, '建设157个街区应急单元。'),
      report(2023, '建成街区应急处置单元156个。'),
    )
    expect(verdict).toMatchObject({ kind: 'fails', severity: 'note' })
  })

  it.each([
    ['建成应急单元157个。', '建成应急单元160个。', ['holds']],
    ['建成应急单元157个。', '建成应急单元157个。', ['holds']],
    ['开展检查157次。', '开展检查120次。', ['cannot-tell']],
    ['建成应急单元150多个。', '建成应急单元120多个。', ['cannot-tell']],
    ['建成应急单元157个。', '建成文化广场3个。', ['cannot-tell']],
    ['建设157个街区应急单元。', '建成街区应急处置单元160个。建成街区应急处置单元160个。', ['holds']],
    ['建成站点9个。', '共有5个。', ['cannot-tell']],
    ['设立社区服务站9个。建成街区应急单元100个。', '建成街区应急单元157个。', ['holds']],
    ['建成街区应急单元100个。建成街区应急单位101个。', '建成街区应急单元157个。', ['holds']],
  ])('from “%s” to “%s” give %j', (earlier, later, expected) => {
    expect(kinds(earlier, later)).toEqual(expected)
  })
})

describe('two reports', () => {
  const text = '建成应急单元157个。'

  it.each([
    ['of other organisations', report(2021, text), report(2022, text, '青山区人民政府白石街道办事处')],
    ['in the wrong order', report(2022, text), report(2021, text)],
    ['of one year', report(2022, text), report(2022, text)],
    ['without a name', reading(text), report(2022, text)],
    [
      'without a year',
      report(2021, text),
      reading(`青山区人民政府云水街道办事处部门整体支出绩效自评报告\n\n一、工作情况\n\n${text}\n`),
    ],
  ])('%s cannot be compared', (_, earlier, later) => {
    expect(stockFell.judge(earlier, later).map(({ kind }) => kind)).toEqual(['cannot-tell'])
  })

  it('are of one organisation though one name is longer', () => {
    const verdicts = stockFell.judge(
      report(2021, text, '江城市青山区人民政府云水街道办事处'),
      report(2022, text, '青山区云水街道办事处'),
    )
    expect(verdicts.map(({ kind }) => kind)).toEqual(['holds'])
  })
})
