import type { Label, Passage, PassageRole } from '#domain/text/document.ts'
import type { MappedText } from '#domain/text/mapped-text.ts'
import type { SourceText } from '#domain/text/place.ts'
import { cleanText } from './clean.ts'
import type { FoundLabel } from './labels.ts'
import type { Line } from './lines.ts'
import { endsParagraph } from './wrap.ts'

const longestHeading = 60
const longestPlainHeading = 20
const captions = /^(?:附件|附表|附)\s*\d*[：:]?$|^（?单位[：:]|^金额单位/u

const withoutLabel = (text: string, label: FoundLabel | undefined): string => text.slice(label?.length ?? 0)

/** A title names; it does not end like a sentence and is no list of figures. */
const isTitleLike = (title: string): boolean => title !== '' && !endsParagraph(title) && !/[。！？；]/u.test(title)

/** 收入情况。 alone names what follows like a heading, although a full stop ends it. */
const closedTitle =
  /^[^，。；：,;:]{2,24}(?:概况|情况|分析|结论|说明|职能|职责|构成|问题|措施|建议|成效|综述|评价|指标)。$/u

/** A numbered line that is such a title and nothing else. */
export const isClosedTitle = (text: string, label: FoundLabel | undefined): boolean =>
  label !== undefined && closedTitle.test(withoutLabel(text, label))

const namesWhatFollows = (title: string): boolean =>
  (title.length <= longestHeading && isTitleLike(title)) || closedTitle.test(title)

/** The first cell of a row whose other cells are empty. */
const sumName = /^(?:合计|总计|小计|总分)$/u

const isPlainHeading = (text: string): boolean =>
  text.length >= 2 &&
  !sumName.test(text) &&
  text.length <= longestPlainHeading &&
  isTitleLike(text) &&
  !/\d|[，,：:]/u.test(text)

/** Can an unnumbered text be a heading here? `marked`: the file itself says that it is one. */
export type Heads = 'never' | 'may' | 'marked'

const isUnnumberedHeading = (text: string, heads: Heads): boolean => {
  if (heads === 'marked') return text.length <= longestHeading && isTitleLike(text)
  return heads === 'may' && isPlainHeading(text)
}

const roleOf = (text: string, label: FoundLabel | undefined, heads: Heads): PassageRole => {
  if (captions.test(text)) return 'caption'
  if (label) return namesWhatFollows(withoutLabel(text, label)) ? 'heading' : 'item'
  return isUnnumberedHeading(text, heads) ? 'heading' : 'body'
}

/** Where the title of an item ends: at its first end mark, or at its first comma where the sentence is long. */
const titleEnd = (text: string, from: number): number => {
  const stop = text.slice(from).search(/[。！？；：]/u)
  const whole = stop === -1 ? text.length : from + stop
  if (whole - from <= longestHeading) return whole
  const comma = text.slice(from).search(/[，,]/u)
  return comma === -1 ? whole : from + comma
}

const labelIn = (label: FoundLabel): Label => ({
  style: label.style,
  printed: label.printed,
  ordinal: label.ordinal,
  mixed: label.mixed,
})

/** The title of the document. */
export const titlePassage = (text: MappedText): Passage => ({
  kind: 'passage',
  role: 'title',
  text,
  label: undefined,
  level: 0,
  titleFrom: 0,
  titleTo: text.text.length,
  ancestors: [],
})

const titleTo = (text: string, role: PassageRole, from: number): number => {
  if (role === 'heading') return text.endsWith('。') ? text.length - 1 : text.length
  return role === 'item' ? titleEnd(text, from) : from
}

/** A passage with the role its words give it. */
export const passageOf = (text: MappedText, label: FoundLabel | undefined, heads: Heads): Passage => {
  const role = roleOf(text.text, label, heads)
  const from = label?.length ?? 0
  return {
    kind: 'passage',
    role,
    text,
    label: label && labelIn(label),
    level: 0,
    titleFrom: from,
    titleTo: titleTo(text.text, role, from),
    ancestors: [],
  }
}

export const textOfLines = (source: SourceText, lines: readonly Line[]): MappedText =>
  cleanText(
    source.text,
    lines.map(({ start, end }) => ({ start, end })),
  )
