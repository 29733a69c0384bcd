import type { Filing } from '#domain/filing/filing.ts'
import { confidenceTerms } from '#domain/words/confidence-terms.ts'
import type { Language } from '#domain/words/words.ts'
import type { Io } from '../terminal/io.ts'
import { painter, plain, type Paint } from '../terminal/style.ts'
import { cell, printTable, type TableCell } from '../terminal/table.ts'
import { labels } from '../text/labels.ts'
import { placeNames, type NamePlace } from '../text/place-name.ts'
import { printIdentity, printReading } from '../text/reading-line.ts'
import type { Fact, FactGroup } from './fact.ts'
import { factGroups } from './facts.ts'

type Saying = { readonly language: Language; readonly name: NamePlace; readonly paint: Paint }

const sureness = ({ confidence }: Fact, language: Language): string =>
  confidence === undefined || confidence.level === 'sure'
    ? ''
    : `（${confidenceTerms[confidence.level][language]}：${confidence.why[language]}）`

const factRow = (fact: Fact, { language, name, paint }: Saying): readonly TableCell[] => [
  cell(`  ${name(fact.place)}`, (text) => paint(text, 'dim')),
  { lines: [plain(`${fact.name}：${fact.value}${sureness(fact, language)}`)] },
]

const groupLines = ({ title, facts }: FactGroup, saying: Saying, columns: number): string[] => [
  saying.paint(`${title[saying.language]} ${facts.length}`, 'bold'),
  ...(facts.length === 0
    ? []
    : [
        printTable(
          facts.map((fact) => factRow(fact, saying)),
          columns,
        ).trimEnd(),
      ]),
]

/** All that was read, and what was not understood, for the terminal. */
export const readingReport = (filing: Filing, io: Pick<Io, 'columns' | 'colour'>, language: Language): string => {
  const name = placeNames(filing.document, language)
  const saying = { language, name, paint: painter(io.colour) }
  const notes = filing.document.notes.filter(({ severity }) => severity === 'warning')
  return [
    printIdentity(filing, language),
    printReading(filing, language),
    '',
    ...factGroups(filing, language).flatMap((group) => groupLines(group, saying, io.columns)),
    saying.paint(`${labels.notes[language]} ${notes.length}`, 'bold'),
    ...notes.map(({ why, place }) => `  ${name(place)}  ${plain(why[language])}`),
  ].join('\n')
}
