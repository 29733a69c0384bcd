import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Scheme } from '#domain/scheme/scheme.ts'
import { words } from '#domain/words/words.ts'
import { parseAuthorityText, type Authority } from './authority.ts'
import { contentHash } from './content-hash.ts'
import { loadCycle, type Cycle } from './cycle/load-cycle.ts'
import { freeze } from './freeze.ts'
import { loadLibraries } from './indicators/load-library.ts'
import type { IndicatorLibrary } from './indicators/parse-library.ts'
import { parseScheme } from './parse-scheme.ts'
import { parseJson } from './parse-text.ts'
import type { Parsed } from './problem.ts'
import { problemsIn, readAll, valuesOf, type FileProblem } from './read-files.ts'

/** A scheme with the SHA-256 of its content, which every stored score names. */
export type LoadedScheme = { readonly scheme: Scheme; readonly hash: string }

/** The rules as data. A file with problems is left out, and its problems stand in the list. */
export type Catalogue = {
  readonly authorities: readonly Authority[]
  readonly schemes: readonly LoadedScheme[]
  /** Rules of the yearly cycle, by kind. */
  readonly cycle: Cycle
  /** Indicators to choose from, by field of work. */
  readonly indicators: readonly IndicatorLibrary[]
  readonly problems: readonly FileProblem[]
}

const parseLoaded = (text: string, known: ReadonlySet<string>): Parsed<LoadedScheme> => {
  const json = parseJson(text)
  if (!json.ok) return json
  const parsed = parseScheme(json.value, known)
  return parsed.ok ? { ok: true, value: { scheme: parsed.value, hash: contentHash(json.value) } } : parsed
}

const noFolder = (path: string): readonly FileProblem[] =>
  existsSync(path)
    ? []
    : [
        {
          file: path,
          path: '$',
          message: words('找不到规则目录', 'the catalogue folder is not there'),
          remedy: words('请检查路径', 'check the path'),
        },
      ]

/** Reads authorities, schemes and the rules of the cycle below a folder, checks that every citation resolves, and freezes what it gives. */
export const loadCatalogue = (path: string): Catalogue => {
  const authorities = readAll(join(path, 'authorities'), parseAuthorityText)
  const known = new Set(valuesOf(authorities).map(({ id }) => id))
  const schemes = readAll(join(path, 'schemes'), (text) => parseLoaded(text, known))
  const { cycle, problems } = loadCycle(join(path, 'cycle'), known)
  const library = loadLibraries(join(path, 'indicators'), known)
  return freeze({
    authorities: valuesOf(authorities),
    schemes: valuesOf(schemes),
    cycle,
    indicators: library.libraries,
    problems: [...noFolder(path), ...problemsIn(authorities), ...problemsIn(schemes), ...problems, ...library.problems],
  })
}

export const findScheme = (catalogue: Catalogue, id: string): LoadedScheme | undefined =>
  catalogue.schemes.find(({ scheme }) => scheme.id === id)

export const findAuthority = (catalogue: Catalogue, id: string): Authority | undefined =>
  catalogue.authorities.find((authority) => authority.id === id)
