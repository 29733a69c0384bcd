import type { Filing } from '#domain/filing/filing.ts'
import { filingKindTerms } from '#domain/words/filing-kind-terms.ts'
import type { Language } from '#domain/words/words.ts'
import { plain } from '../terminal/style.ts'

/** What a file is: kind, organisation and year, as far as it says. */
export const printIdentity = (filing: Filing, language: Language): string => {
  const year = filing.year && (language === 'zh' ? `${filing.year.value} 年度` : String(filing.year.value))
  const parts = [filingKindTerms[filing.kind][language], filing.organisation?.name, year]
  return plain(parts.filter((part) => part !== undefined && part !== '').join(' · '))
}

/** What was read from it, in numbers; zeros are said too, since they explain why checks cannot tell. */
export const printReading = (filing: Filing, language: Language): string => {
  const counts = [
    ['章节', 'sections', filing.sections.length],
    ['财政金额', 'amounts', filing.finance.length],
    ['比率', 'rates', filing.rates.length],
    ['指标', 'indicators', filing.indicators.length],
    ['项目', 'projects', filing.projects.length],
    ['数量表述', 'claims', filing.claims.length],
    ['未读懂', 'not understood', filing.document.notes.filter(({ kind }) => kind === 'not-understood').length],
  ] as const
  return counts
    .map(([zh, en, count]) => (language === 'zh' ? `${zh} ${count}` : `${count} ${en}`))
    .join(language === 'zh' ? '，' : ', ')
}
