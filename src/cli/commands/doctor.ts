import { words } from '#domain/words/words.ts'
import { placeFrom } from '#store/place.ts'
import type { Command, ExitCode, Request } from '../command.ts'
import { databaseFindings } from '../doctor/database.ts'
import type { Finding } from '../doctor/finding.ts'
import { fontFinding, nodeFinding, officeFinding } from '../doctor/machine.ts'
import { painter } from '../terminal/style.ts'
import { cell, printTable, type TableCell } from '../terminal/table.ts'

const stateWords = {
  good: { ...words('正常', 'good'), colour: 'green' },
  hint: { ...words('提示', 'hint'), colour: 'yellow' },
  trouble: { ...words('问题', 'trouble'), colour: 'red' },
} as const

const examine = async (): Promise<readonly Finding[]> => [
  nodeFinding(process.versions.node),
  ...(await databaseFindings(placeFrom(process.env))),
  officeFinding(process.env),
  fontFinding(process.env),
]

const run = async ({ io, language }: Request): Promise<ExitCode> => {
  const paint = painter(io.colour)
  const findings = await examine()
  const row = ({ subject, state, text }: Finding): readonly TableCell[] => [
    cell(stateWords[state][language], (word) => paint(word, stateWords[state].colour)),
    cell(subject[language]),
    cell(text[language]),
  ]
  io.out(printTable(findings.map(row), io.columns))
  return findings.some(({ state }) => state === 'trouble') ? 1 : 0
}

export const doctor: Command = {
  name: 'doctor',
  summary: words('检查运行环境', 'look over the machine'),
  operands: '',
  count: { least: 0, most: 0 },
  about: words(
    '检查 Node、数据文件夹、数据库、LibreOffice 和字体。只查看，不启动也不改动任何东西；有“问题”时退出码为 1。',
    'Looks at Node, the data folder, the database, LibreOffice and the fonts. It starts and changes nothing; with “trouble” the exit code is 1.',
  ),
  options: [],
  examples: [{ line: 'doctor', about: words('检查本机', 'look over this machine') }],
  run,
}
