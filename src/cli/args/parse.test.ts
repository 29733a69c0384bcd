import { describe, expect, it } from 'vitest'
import { words } from '#domain/words/words.ts'
import type { Option } from '../command.ts'
import { Problem } from '../problem.ts'
import { commandIndex, parseWords } from './parse.ts'

const about = words('说明', 'about')
const options: readonly Option[] = [
  { name: 'json', about },
  { name: 'html', about, value: 'FILE', optionalValue: /\.html$/u },
  { name: 'xlsx', about, value: 'FILE' },
  { name: 'lang', about, value: 'zh|en', choices: ['zh', 'en'] },
]
const problemOf = (args: readonly string[]): Problem => {
  try {
    parseWords(args, options)
  } catch (error) {
    if (error instanceof Problem) return error
  }
  throw new Error('no problem was raised')
}

describe('reading the words of a command', () => {
  it('tells operands, switches and values apart', () => {
    const parsed = parseWords(['a.txt', '--json', '--xlsx', 'b.xlsx', '--lang=en', '--', '-c.txt'], options)
    expect(parsed.words).toEqual(['a.txt', '-c.txt'])
    expect([...parsed.options]).toEqual([
      ['json', true],
      ['xlsx', 'b.xlsx'],
      ['lang', 'en'],
    ])
  })

  it.each([
    [['--html', 'a.txt'], ['a.txt'], ''],
    [['a.txt', '--html'], ['a.txt'], ''],
    [['--html', 'page.html', 'a.txt'], ['a.txt'], 'page.html'],
    [['--html=p', 'a.txt'], ['a.txt'], 'p'],
  ])('%j leaves an optional value open', (args, expected, html) => {
    const parsed = parseWords(args, options)
    expect(parsed.words).toEqual(expected)
    expect(parsed.options.get('html')).toBe(html)
  })

  it.each([
    [['--jsno'], 'there is no option --jsno', 'did you mean --json?'],
    [['-z'], 'there is no option -z', 'the options are: --json --html --xlsx --lang'],
    [['--xlsx'], 'option --xlsx needs a value', 'write --xlsx FILE'],
    [['--xlsx='], 'option --xlsx needs a value', 'write --xlsx FILE'],
    [['--xlsx', '--json'], 'option --xlsx needs a value', 'write --xlsx FILE'],
    [['--json=1'], 'option --json takes no value', 'write --json alone'],
    [['--lang', 'fr'], 'option --lang does not accept "fr"', 'choose from: zh, en'],
    [['--lang', 'eng'], 'option --lang does not accept "eng"', 'choose from: zh, en; did you mean en?'],
  ])('%j is refused with a remedy', (args, what, remedy) => {
    const problem = problemOf(args)
    expect([problem.what.en, problem.remedy.en]).toEqual([what, remedy])
  })

  it.each([
    [['check', 'a'], 0],
    [['--lang', 'en', 'check'], 2],
    [['--lang=en', '--help', 'check'], 2],
    [['--help'], -1],
    [[], -1],
  ])('in %j the command stands at %d', (args, index) => {
    expect(commandIndex(args)).toBe(index)
  })
})
