import { words, type Language } from '#domain/words/words.ts'
import { generalOptions } from './args/general-options.ts'
import { commandIndex, parseWords, type Parsed } from './args/parse.ts'
import { suggest } from './args/suggest.ts'
import type { Command, ExitCode, Request } from './command.ts'
import { commands } from './commands.ts'
import { version } from './files/package-root.ts'
import { commandHelp, overview } from './help.ts'
import { printProblem, Problem } from './problem.ts'
import type { Io } from './terminal/io.ts'

const findCommand = (name: string): Command => {
  const command = commands.find((known) => known.name === name)
  if (command) return command
  const near = suggest(
    name,
    commands.map((known) => known.name),
  )
  throw new Problem(
    words(`没有命令 ${name}`, `there is no command ${name}`),
    near === undefined
      ? words('运行 jiheng --help 查看全部命令', 'run jiheng --help to see all commands')
      : words(`是否想写 jiheng ${near}？`, `did you mean jiheng ${near}?`),
  )
}

const checkCount = ({ name, operands, count }: Command, given: number): void => {
  if (given >= count.least && given <= count.most) return
  const usage = `jiheng ${name} ${operands}`.trim()
  throw new Problem(
    given < count.least
      ? words('缺少参数', 'an argument is missing')
      : words(`参数多于 ${count.most} 个`, `more than ${count.most} arguments`),
    words(`用法：${usage}（详见 jiheng ${name} --help）`, `usage: ${usage} (see jiheng ${name} --help --lang en)`),
  )
}

const languageOf = (options: Parsed['options']): Language => (options.get('lang') === 'en' ? 'en' : 'zh')

/** The wanted language even where the rest of the line is wrong, so that the error is readable. */
const guessLanguage = (args: readonly string[]): Language =>
  args.some((word, at) => word === '--lang=en' || (word === 'en' && args[at - 1] === '--lang')) ? 'en' : 'zh'

const requestOf = ({ words: operands, options }: Parsed, io: Io): Request => ({
  words: operands,
  flag: (name) => options.has(name),
  value: (name) => {
    const value = options.get(name)
    return value === true ? undefined : value
  },
  language: languageOf(options),
  io,
})

const withoutCommand = (args: readonly string[], io: Io): ExitCode => {
  const { options } = parseWords(args, generalOptions)
  const language = languageOf(options)
  if (options.has('version')) io.out(version)
  else io.out(overview(commands, language, io.columns))
  return options.has('version') || options.has('help') ? 0 : 2
}

const dispatch = async (args: readonly string[], io: Io): Promise<ExitCode> => {
  const at = commandIndex(args)
  if (at === -1) return withoutCommand(args, io)
  const command = findCommand(args[at] ?? '')
  const parsed = parseWords(args.toSpliced(at, 1), [...command.options, ...generalOptions])
  if (parsed.options.has('version')) return withoutCommand(['--version'], io)
  if (parsed.options.has('help')) {
    io.out(commandHelp(command, languageOf(parsed.options), io.columns))
    return 0
  }
  checkCount(command, parsed.words.length)
  return command.run(requestOf(parsed, io))
}

/** Runs one command line. A problem is printed with its remedy and becomes exit code 2; anything else is a bug. */
export const runCommand = async (args: readonly string[], io: Io): Promise<ExitCode> => {
  try {
    return await dispatch(args, io)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    io.err(`${printProblem(error, guessLanguage(args))}\n`)
    return 2
  }
}
