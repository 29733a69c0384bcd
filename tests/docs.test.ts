import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '#cli/commands.ts'
import { pages } from '../scripts/docs/pages.ts'
import { capture } from './flows/cli/capture.ts'

const root = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const markdownBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return markdownBelow(path)
    return entry.name.endsWith('.md') ? [path] : []
  })
const documents = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', ...markdownBelow('docs')]

const withoutBlocks = (text: string): string => text.replaceAll(/^```.*?^```/gmsu, '')

/** Inline code that looks like a path of this checkout; patterns and placeholders name no file. */
const pathsIn = (text: string): string[] =>
  [...withoutBlocks(text).matchAll(/`((?:src|docs|catalogue|tests|scripts|samples|bench|\.ci)\/[^`\s]*)`/gu)]
    .map(([, path = '']) => path)
    .filter((path) => !/[<>*{}…]/u.test(path))

const linksIn = (text: string): string[] =>
  [...withoutBlocks(text).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/gu)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/u.test(target))

const blocksIn = (text: string): string[] => [...text.matchAll(/^```(.*?)^```/gmsu)].map(([, block = '']) => block)

describe('the documents', () => {
  it.each(pages.map(([path, page]) => ({ path, page })))(
    '$path is what its source says (npm run docs)',
    ({ path, page }) => {
      expect(read(path)).toBe(page())
    },
  )

  it.each(documents)('%s names only files that exist', (document) => {
    const text = read(document)
    const missing = [
      ...pathsIn(text).filter((path) => !existsSync(join(root, path))),
      ...linksIn(text).filter((target) => !existsSync(join(root, dirname(document), target))),
    ]
    expect(missing).toEqual([])
  })

  it.each(documents)('%s names only commands that exist', (document) => {
    const names = [...read(document).matchAll(/(?:^|`|-- |npx )jiheng(?: --)? ([a-z]+)/gmu)].map(([, name]) => name)
    const known = new Set(commands.map(({ name }) => name))
    expect(names.filter((name) => name !== undefined && !known.has(name))).toEqual([])
  })

  it('says the same in both READMEs: the same headings and the same commands', () => {
    const shape = (text: string) => ({
      headings: withoutBlocks(text).match(/^#+ /gmu),
      commands: blocksIn(text)
        .flatMap((block) => block.match(/^(?:npm|npx|jiheng) [^#\n]*/gmu) ?? [])
        .map((line) => line.trim()),
    })
    expect(shape(read('README.zh-CN.md'))).toEqual(shape(read('README.md')))
  })

  it.each([
    ['README.md', 'en'],
    ['README.zh-CN.md', 'zh'],
  ])('%s shows a finding as the command prints it', async (document, language) => {
    const { out } = await capture('check', 'samples/longjin-2022.md', '--min-severity', 'error', '--lang', language)
    const shown = /^```text\n(.*?)^```/msu.exec(read(document))?.[1] ?? 'no example'
    expect(out.replaceAll(/^ {2}/gmu, '')).toContain(shown)
  })

  it('numbers the decisions in order and dates each', () => {
    const decisions = readdirSync(join(root, 'docs/decisions')).toSorted()
    expect(decisions.map((name) => Number(name.slice(0, 4)))).toEqual(decisions.map((_, at) => at + 1))
    for (const name of decisions) expect(read(`docs/decisions/${name}`), name).toMatch(/^\d{4}-\d{2}-\d{2}/mu)
  })
})
