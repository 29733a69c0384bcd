import type { Language } from '#domain/words/words.ts'
import { generalOptions } from './args/general-options.ts'
import type { Command, Option } from './command.ts'
import { version } from './files/package-root.ts'
import { cell, printTable } from './terminal/table.ts'
import { wrap } from './terminal/width.ts'

const headings = {
  zh: { usage: '用法', options: '选项', examples: '示例', commands: '命令', exit: '退出码' },
  en: { usage: 'Usage', options: 'Options', examples: 'Examples', commands: 'Commands', exit: 'Exit codes' },
} as const

const exitCodes = {
  zh: '0 没有错误或提醒 · 1 有错误或提醒 · 2 未能完成',
  en: '0 no errors or warnings · 1 errors or warnings found · 2 could not run',
} as const

const optionText = ({ name, value, optionalValue }: Option): string => {
  if (value === undefined) return `  --${name}`
  return optionalValue ? `  --${name} [${value}]` : `  --${name} ${value}`
}

const optionTable = (options: readonly Option[], language: Language, columns: number): string =>
  printTable(
    options.map((option) => [cell(optionText(option)), cell(option.about[language])]),
    columns,
  )

/** Help of one command. The examples speak both languages whichever is chosen, so nobody needs to find --lang first. */
export const commandHelp = (command: Command, language: Language, columns: number): string => {
  const heading = headings[language]
  const examples = command.examples.flatMap(({ line, about }) => [
    `  jiheng ${line}`,
    `      ${about.zh}`,
    `      ${about.en}`,
  ])
  return [
    `jiheng ${command.name} — ${command.summary[language]}`,
    '',
    `${heading.usage}: ${['jiheng', command.name, command.operands, '[--…]'].filter((word) => word !== '').join(' ')}`,
    '',
    ...wrap(command.about[language], columns),
    '',
    `${heading.options}:`,
    optionTable([...command.options, ...generalOptions], language, columns),
    '',
    `${heading.examples}:`,
    ...examples,
    '',
    `${heading.exit}: ${exitCodes[language]}`,
  ].join('\n')
}

const introduction = {
  zh: '读取、核对、评分并撰写地方财政部门整体支出绩效自评材料。',
  en: 'Reads, checks, scores and writes the performance self-evaluations of local government departments.',
} as const

const more = {
  zh: '某个命令的用法与示例：jiheng 命令 --help    English: jiheng --help --lang en',
  en: 'Usage and examples of a command: jiheng COMMAND --help    中文：jiheng --help --lang zh',
} as const

export const overview = (commands: readonly Command[], language: Language, columns: number): string => {
  const heading = headings[language]
  return [
    `绩衡 Jiheng ${version}`,
    introduction[language],
    '',
    `${heading.usage}: jiheng ${language === 'zh' ? '命令' : 'COMMAND'} …`,
    '',
    `${heading.commands}:`,
    printTable(
      commands.map(({ name, operands, summary }) => [cell(`  ${name} ${operands}`), cell(summary[language])]),
      columns,
    ),
    '',
    `${heading.options}:`,
    optionTable(generalOptions, language, columns),
    '',
    `${heading.exit}: ${exitCodes[language]}`,
    more[language],
  ].join('\n')
}
