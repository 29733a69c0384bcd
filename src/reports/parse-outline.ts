import { sectionKinds, type SectionKind } from '#domain/filing/filing.ts'
import { listNames, tableNames } from './outline.ts'
import type { Outline, OutlinePart, OutlineSection, SentencePattern } from './outline.ts'
import {
  listAt,
  member,
  neededText,
  oneOf,
  optionalText,
  report,
  yearAt,
  type At,
  type FileProblem,
} from './json-cursor.ts'

export type OutlineProblem = FileProblem
export type OutlineReading =
  | { readonly outline: Outline; readonly problems: readonly [] }
  | { readonly outline: undefined; readonly problems: readonly OutlineProblem[] }

const sentence = (at: At): SentencePattern =>
  Array.isArray(at.value)
    ? { lead: '', clauses: listAt(at).map(neededText) }
    : { lead: optionalText(member(at, 'lead')), clauses: listAt(member(at, 'clauses')).map(neededText) }

const optionalAt = (at: At): boolean | SectionKind =>
  at.value === undefined || typeof at.value === 'boolean' ? (at.value ?? false) : (oneOf(at, sectionKinds) ?? false)

/** One section or several. */
const sectionsAt = (at: At): readonly SectionKind[] =>
  (typeof at.value === 'string' ? [at] : listAt(at)).flatMap((item) => oneOf(item, sectionKinds) ?? [])

const partKinds = ['paragraph', 'narrative', 'list', 'table'] as const

const bodyOf = (at: At, kind: (typeof partKinds)[number]): OutlinePart | undefined => {
  const base = {
    unless: sectionsAt(member(at, 'unless')),
    optional: optionalAt(member(at, 'optional')),
    wanted: optionalText(member(at, 'wanted')),
  }
  const named = member(at, kind)
  switch (kind) {
    case 'paragraph':
      return { ...base, kind, sentences: listAt(named).map(sentence) }
    case 'narrative': {
      const section = oneOf(named, sectionKinds)
      return section && { ...base, kind, section }
    }
    case 'list': {
      const list = oneOf(named, listNames)
      return list && { ...base, kind, list }
    }
    case 'table': {
      const table = oneOf(named, tableNames)
      return table && { ...base, kind, table, caption: optionalText(member(at, 'caption')) }
    }
  }
}

const part = (at: At): OutlinePart | undefined => {
  const kind = partKinds.find((known) => member(at, known).value !== undefined)
  if (kind) return bodyOf(at, kind)
  report(at, 'no part of a report', `give one of: ${partKinds.join(', ')}`)
  return undefined
}

/** GB/T 9704—2012 knows four levels of headings; a deeper outline could not be numbered. */
const deepestLevel = 3

const section = (at: At, level: number): OutlineSection => {
  const below = listAt(member(at, 'sections'))
  if (level === deepestLevel && below.length > 0)
    report(at, 'too deep', `use at most ${deepestLevel} levels of sections`)
  return {
    heading: neededText(member(at, 'heading')),
    parts: listAt(member(at, 'parts')).flatMap((item) => part(item) ?? []),
    sections: level < deepestLevel ? below.map((item) => section(item, level + 1)) : [],
  }
}

/** Reads an outline from parsed JSON. Never throws: every problem is named with its path and remedy. */
export const parseOutline = (json: unknown): OutlineReading => {
  const problems: OutlineProblem[] = []
  const at: At = { value: json, path: '', problems }
  const fits = member(at, 'fits')
  const outline: Outline = {
    id: neededText(member(at, 'id')),
    name: { zh: neededText(member(member(at, 'name'), 'zh')), en: neededText(member(member(at, 'name'), 'en')) },
    divisions: listAt(member(fits, 'divisions')).map(neededText),
    fromYear: yearAt(member(fits, 'fromYear')) ?? 0,
    toYear: yearAt(member(fits, 'toYear')),
    authority: neededText(member(at, 'authority')),
    status: oneOf(member(at, 'status'), ['confirmed', 'to-confirm']) ?? 'to-confirm',
    title: neededText(member(at, 'title')),
    label: optionalText(member(at, 'label')),
    sections: listAt(member(at, 'sections')).map((item) => section(item, 1)),
  }
  if (outline.sections.length === 0) report(member(at, 'sections'), 'no sections', 'give at least one section')
  const [first, ...rest] = problems
  return first ? { outline: undefined, problems: [first, ...rest] } : { outline, problems: [] }
}
