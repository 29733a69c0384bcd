import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Parsed, Problem } from './problem.ts'

export type FileProblem = Problem & { readonly file: string }

/** What a file held, or what was wrong with it. */
export type FileOf<T> = { readonly file: string; readonly parsed: Parsed<T> }

const jsonFiles = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json') && !name.endsWith('.cases.json'))
        .toSorted()
        .map((name) => join(folder, name))
    : []

/** Every file of a folder of the catalogue, in the order of names; none where there is no folder. */
export const readAll = <T>(folder: string, parse: (text: string) => Parsed<T>): readonly FileOf<T>[] =>
  jsonFiles(folder).map((file) => ({ file, parsed: parse(readFileSync(file, 'utf8')) }))

export const valuesOf = <T>(files: readonly FileOf<T>[]): readonly T[] =>
  files.flatMap(({ parsed }) => (parsed.ok ? [parsed.value] : []))

export const problemsIn = (files: readonly FileOf<unknown>[]): readonly FileProblem[] =>
  files.flatMap(({ file, parsed }) => (parsed.ok ? [] : parsed.problems.map((problem) => ({ ...problem, file }))))
