import { parseArgs } from 'node:util'
import { words } from '#domain/words/words.ts'
import type { Option } from '../command.ts'
import { Problem } from '../problem.ts'
import { suggest } from './suggest.ts'

export type Parsed = { readonly words: readonly string[]; readonly options: ReadonlyMap<string, string | true> }

type Token = NonNullable<ReturnType<typeof tokensOf>>[number]
type OptionToken = Extract<Token, { kind: 'option' }>

/** `--html page.html` and a bare `--html` are both right: the bare one becomes `--html=`. */
const closeOptionalValues = (args: readonly string[], options: readonly Option[]): string[] =>
  args.flatMap((word, at) => {
    const pattern = options.find(({ name }) => word === `--${name}`)?.optionalValue
    return pattern && !pattern.test(args[at + 1] ?? '') ? [`${word}=`] : [word]
  })

const tokensOf = (args: readonly string[], options: readonly Option[]) =>
  parseArgs({
    args: closeOptionalValues(args, options),
    options: Object.fromEntries(
      options.map(({ name, value }) => [
        name,
        { type: value === undefined ? ('boolean' as const) : ('string' as const) },
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  }).tokens

const unknownOption = (written: string, options: readonly Option[]): Problem => {
  const near = suggest(
    written.replace(/^-+/u, ''),
    options.map(({ name }) => name),
  )
  const list = options.map(({ name }) => `--${name}`).join(' ')
  return new Problem(
    words(`没有选项 ${written}`, `there is no option ${written}`),
    near === undefined
      ? words(`可用的选项：${list}`, `the options are: ${list}`)
      : words(`是否想写 --${near}？`, `did you mean --${near}?`),
  )
}

const missingValue = ({ name, value = '' }: Option): Problem =>
  new Problem(
    words(`选项 --${name} 缺少取值`, `option --${name} needs a value`),
    words(`请写成 --${name} ${value}`, `write --${name} ${value}`),
  )

const surplusValue = ({ name }: Option): Problem =>
  new Problem(
    words(`选项 --${name} 不带取值`, `option --${name} takes no value`),
    words(`请只写 --${name}`, `write --${name} alone`),
  )

const wrongChoice = ({ name }: Option, written: string, choices: readonly string[]): Problem => {
  const near = suggest(written, choices)
  return new Problem(
    words(`选项 --${name} 不接受“${written}”`, `option --${name} does not accept "${written}"`),
    words(
      `可选：${choices.join('、')}${near === undefined ? '' : `；是否想写 ${near}？`}`,
      `choose from: ${choices.join(', ')}${near === undefined ? '' : `; did you mean ${near}?`}`,
    ),
  )
}

/** The written value; a word that is itself an option is not one, since it was surely meant as such. */
const givenValue = (token: OptionToken, option: Option): string => {
  const value = token.value ?? ''
  if (!token.inlineValue && value.startsWith('-') && value !== '-') throw missingValue(option)
  if (value === '' && !option.optionalValue) throw missingValue(option)
  return value
}

/** The checked value of one option as written: true for a switch. */
const readOption = (token: OptionToken, options: readonly Option[]): [string, string | true] => {
  const option = options.find(({ name }) => name === token.name)
  if (!option) throw unknownOption(token.rawName, options)
  if (option.value === undefined) {
    if (token.value !== undefined) throw surplusValue(option)
    return [option.name, true]
  }
  const value = givenValue(token, option)
  if (option.choices && !option.choices.includes(value)) throw wrongChoice(option, value, option.choices)
  return [option.name, value]
}

/** Splits the words of a command line into operands and options, and refuses what the command does not know. */
export const parseWords = (args: readonly string[], options: readonly Option[]): Parsed => {
  const tokens = tokensOf(args, options)
  return {
    words: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
    options: new Map(tokens.flatMap((token) => (token.kind === 'option' ? [readOption(token, options)] : []))),
  }
}

/** Index of the command's name: the first word that is no option and no option's value; −1 where there is none. */
export const commandIndex = (args: readonly string[]): number => {
  for (let at = 0; at < args.length; at += 1) {
    if (args[at] === '--lang') at += 1
    else if (!(args[at] ?? '').startsWith('-')) return at
  }
  return -1
}
