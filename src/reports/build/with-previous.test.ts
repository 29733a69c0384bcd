import { describe, expect, it } from 'vitest'
import { emptyDraft, type DraftFiling } from '#domain/filing/draft.ts'
import { parseAmountKey } from '#domain/filing/draft-amount.ts'
import { bind } from '#domain/filing/draft-binding.ts'
import { parseDraftValue } from '#domain/filing/draft-value.ts'
import { printRuns } from '../model.ts'
import { finalise } from '../wanted.ts'
import { buildReport } from './build-report.ts'
import { sentencesRuns } from './sentences.ts'
import { withPrevious } from './with-previous.ts'

const draftOf = (year: number, amounts: Readonly<Record<string, string>>, rate = ''): DraftFiling => ({
  ...emptyDraft,
  year,
  amounts: Object.entries(amounts).flatMap(([key, text]) => {
    const parsed = parseAmountKey(key)
    return parsed ? [{ ...parsed, name: '', value: parseDraftValue(text) }] : []
  }),
  rates: rate === '' ? [] : [{ kind: 'execution', source: 'total', name: '', value: parseDraftValue(rate) }],
})

const compared = (now: string, last: string, key: string): string => {
  const bound = bind(withPrevious(draftOf(2023, { execution: now }), draftOf(2022, { execution: last })), key)
  return bound.kind === 'missing' ? '' : bound.text
}

describe('a comparison with last year', () => {
  it.each([
    ['24957.99万元', '24085.30万元', '比上年增加872.69万元', '增长3.62%'],
    ['100万元', '100.50万元', '比上年减少0.50万元', '下降0.50%'],
    ['100万元', '100.00万元', '与上年持平', ''],
    ['2.1亿元', '20000万元', '比上年增加0.1亿元', '增长5.00%'],
    ['5万元', '0万元', '比上年增加5万元', ''],
    ['约5万元', '4万元', '', ''],
    ['5万元', '4人', '', ''],
    ['5万元', '—', '', ''],
  ])('of %s with %s reads %s, %s', (now, last, ...expected) => {
    const [change, growth] = expected
    expect(compared(now, last, 'change:execution')).toBe(change)
    expect(compared(now, last, 'growth:execution')).toBe(growth)
  })

  it('between two rates counts percentage points and no growth of a rate', () => {
    const both = withPrevious(draftOf(2023, {}, '96.62%'), draftOf(2022, {}, '95.4%'))
    expect(bind(both, 'change:rate:execution')).toMatchObject({ text: '比上年提高1.22个百分点' })
    expect(bind(both, 'growth:rate:execution').kind).toBe('missing')
    expect(bind(both, 'last:rate:execution')).toMatchObject({ text: '95.4%' })
    expect(bind(both, 'last:year')).toMatchObject({ text: '2022' })
  })

  it('stands in a sentence only where both years have the figure', () => {
    const patterns = [
      {
        lead: '{{year}}年度',
        clauses: [
          '执行数{{execution}}',
          '{{change:execution}}，{{growth:execution}}',
          '年末结转{{closing-balance}}，{{change:closing-balance}}',
        ],
      },
    ]
    const draft = withPrevious(
      draftOf(2023, { execution: '110万元', 'closing-balance': '3万元' }),
      draftOf(2022, { execution: '100万元' }),
    )
    expect(printRuns(sentencesRuns(draft, patterns))).toBe('2023年度执行数110万元，比上年增加10万元，增长10.00%。')
  })
})

describe('finalising', () => {
  const outline = {
    id: 'test',
    name: { zh: '式样', en: 'form' },
    divisions: [],
    fromYear: 2023,
    toYear: undefined,
    authority: '自拟',
    status: 'confirmed',
    title: '{{year}}年度报告',
    label: '',
    sections: [
      {
        heading: '情况',
        parts: [{ kind: 'list', list: 'problems', wanted: '存在的问题', unless: [], optional: false }],
        sections: [],
      },
    ],
  } as const

  it('is refused while a 待补 mark stands, in the title or under a heading', () => {
    expect(finalise(buildReport(outline, emptyDraft))).toEqual({
      kind: 'wanted',
      wanted: [
        { section: '', wanted: 'year' },
        { section: '一、情况', wanted: '存在的问题' },
      ],
    })
  })

  it('gives the report itself when nothing is wanted', () => {
    const report = buildReport(outline, { ...emptyDraft, year: 2023, problems: ['指标偏少'] })
    expect(finalise(report)).toEqual({ kind: 'final', report })
  })
})
