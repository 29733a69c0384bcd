import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', 'src/web')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/u.test(name) && !name.endsWith('.test.ts'))
  // Prints dates, by language.
  .filter((name) => !name.endsWith('day-text.ts'))

const chinese = /\p{Script=Han}/u

/** What stands in a form in Chinese whatever the language of the page, and names of units as keys. */
const data = new Set(['产出指标', '数量指标', '服务对象满意度指标', '元', '万元', '绩衡'])

const withoutComments = (code: string): string =>
  code.replaceAll(/\/\*[\s\S]*?\*\//gu, '').replaceAll(/^\s*\/\/.*$/gmu, '')

const string = /'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/gu
/** words( 'zh', 'en' ) with either kind of quotes, over lines. */
const pair = /words\(\s*('(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`),\s*('(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`),?\s*\)/gu

/** Expressions within a template are code, not text. */
const plain = (literal: string): string => literal.slice(1, -1).replaceAll(/\$\{[^}]*\}/gu, '')

describe('the words of the pages', () => {
  it.each(files)('are in both languages: %s', (name) => {
    const code = withoutComments(readFileSync(join(root, name), 'utf8'))
    const pairs = [...code.matchAll(pair)].map(([, zh = '', en = '']) => [plain(zh), plain(en)] as const)
    for (const [zh, en] of pairs) {
      expect(en.trim() === '' && zh.trim() !== '', `${zh} has no English`).toBe(false)
      expect(chinese.test(en) && zh !== en, `${en} is not English`).toBe(false)
    }
    const rest = code.replaceAll(pair, '')
    const loose = [...rest.matchAll(string)].map(([literal]) => plain(literal)).filter((text) => chinese.test(text))
    expect(loose.filter((text) => !data.has(text))).toEqual([])
  })

  it.each(files.filter((name) => name.endsWith('.tsx')))('stand in no page as they are: %s', (name) => {
    const code = withoutComments(readFileSync(join(root, name), 'utf8')).replaceAll(string, "''")
    const loose = code.split('\n').filter((line) => chinese.test(line.replaceAll(/(?:元|万元):/gu, '')))
    expect(loose).toEqual([])
  })
})
