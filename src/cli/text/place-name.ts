import type { DocumentModel } from '#domain/text/document.ts'
import { originsOf, type Origin } from '#domain/text/origin.ts'
import type { Place } from '#domain/text/place.ts'
import { words, type Language, type Words } from '#domain/words/words.ts'

const parts: Readonly<Record<string, Words>> = {
  footnotes: words('脚注', 'footnotes'),
  endnotes: words('尾注', 'endnotes'),
  comments: words('批注', 'comments'),
  'text-box': words('文本框', 'text box'),
}

const inTable = ({ table, row, column }: Origin, language: Language): string => {
  const at = [table, row, column].map((count) => (count === undefined ? '' : String(count)))
  return language === 'zh'
    ? `表 ${at[0]} 第 ${at[1]} 行第 ${at[2]} 列`
    : `table ${at[0]}, row ${at[1]}, column ${at[2]}`
}

const onPage = ({ page }: Origin, language: Language): string => (language === 'zh' ? `第 ${page} 页` : `page ${page}`)

const inSheet = ({ part, cell }: Origin, language: Language): string =>
  language === 'zh' ? `工作表“${part ?? ''}”${cell}` : `sheet “${part ?? ''}” ${cell}`

const inPart = ({ part, paragraph }: Origin, language: Language): string => {
  const name = parts[part ?? '']?.[language] ?? ''
  const count = language === 'zh' ? `第 ${paragraph} 段` : `paragraph ${paragraph}`
  return name === '' ? count : `${name} ${count}`
}

/** Where in the file something stands, as people say it; undefined where the file has nothing of the kind. */
const originName = (origin: Origin, language: Language): string | undefined => {
  if (origin.cell !== undefined) return inSheet(origin, language)
  if (origin.table !== undefined) {
    const page = origin.page === undefined ? '' : `${onPage(origin, language)}${language === 'zh' ? '' : ', '}`
    return page + inTable(origin, language)
  }
  if (origin.page !== undefined) return onPage(origin, language)
  return origin.paragraph === undefined ? undefined : inPart(origin, language)
}

export const lineName = (line: number, language: Language): string =>
  language === 'zh' ? `第 ${line} 行` : `line ${line}`

/** The narrow name for a column: the line, or the cell or page alone. */
const shortName = ({ cell, page, table, row, paragraph }: Origin): string | undefined => {
  if (cell !== undefined) return cell
  if (page !== undefined) return `p${page}`
  return table === undefined ? paragraph?.toString() : `T${table}:${row}`
}

/** How places of one document are named. */
export type NamePlace = (place: Place) => string

/** A narrow column of places, with its heading. */
export type PlaceColumn = { readonly heading: Words; readonly name: NamePlace }

export const placeColumn = ({ anchors }: Pick<DocumentModel, 'anchors'>): PlaceColumn => ({
  heading: anchors.length === 0 ? words('行', 'Line') : words('位置', 'Place'),
  name: (place) => {
    const [origin] = originsOf(anchors, place)
    return (origin && shortName(origin)) ?? String(place.line)
  },
})

/** The page, cell or paragraph of the file where it has such; the line of the text otherwise. */
export const placeNames =
  ({ anchors }: Pick<DocumentModel, 'anchors'>, language: Language): NamePlace =>
  (place) => {
    const [origin] = originsOf(anchors, place)
    return (origin && originName(origin, language)) ?? lineName(place.line, language)
  }
