import type { Passage, PassageRole } from '#domain/text/document.ts'
import type { MappedText } from '#domain/text/mapped-text.ts'
import type { SourceText } from '#domain/text/place.ts'
import { cleanText } from './clean.ts'
import { labelOf, type FoundLabel } from './labels.ts'
import type { Line } from './lines.ts'
import { endsParagraph } from './wrap.ts'

const longestHeading = 60
const longestPlainHeading = 20
const captions = /^(?:附件|附表|附)\s*\d*[：:]?$|^（?单位[：:]|^金额单位/u

const withoutLabel = (text: string, label: FoundLabel | undefined): string => text.slice(label?.length ?? 0)

/** A title names; it does not end like a sentence and is no list of figures. */
const isTitleLike = (title: string): boolean => title !== '' && !endsParagraph(title) && !/[。！？；]/u.test(title)

const roleOf = (text: string, label: FoundLabel | undefined, canHead: boolean): PassageRole => {
  const title = withoutLabel(text, label)
  if (captions.test(text)) return 'caption'
  if (label) return title.length <= longestHeading && isTitleLike(title) ? 'heading' : 'item'
  const isPlainHeading =
    canHead && text.length <= longestPlainHeading && isTitleLike(text) && !/\d|[，,：:]/u.test(text)
  return isPlainHeading && text.length >= 2 ? 'heading' : 'body'
}

/** Where the title of an item ends: at its first end mark, or at its first comma where the sentence is long. */
const titleEnd = (text: string, from: number): number => {
  const stop = text.slice(from).search(/[。！？；：]/u)
  const whole = stop === -1 ? text.length : from + stop
  if (whole - from <= longestHeading) return whole
  const comma = text.slice(from).search(/[，,]/u)
  return comma === -1 ? whole : from + comma
}

/** `canHead`: may an unnumbered short text be a heading here (something follows that it can name)? */
export const passageOf = (text: MappedText, canHead: boolean, forced?: PassageRole): Passage => {
  const label = labelOf(text.text)
  const role = forced ?? roleOf(text.text, label, canHead)
  const from = role === 'title' ? 0 : (label?.length ?? 0)
  const isNamed = role === 'heading' || role === 'title'
  return {
    kind: 'passage',
    role,
    text,
    label:
      role === 'title'
        ? undefined
        : label && { style: label.style, printed: label.printed, ordinal: label.ordinal, mixed: label.mixed },
    level: 0,
    titleFrom: from,
    titleTo: isNamed ? text.text.length : role === 'item' ? titleEnd(text.text, from) : from,
    ancestors: [],
  }
}

export const textOfLines = (source: SourceText, lines: readonly Line[]): MappedText =>
  cleanText(
    source.text,
    lines.map(({ start, end }) => ({ start, end })),
  )
