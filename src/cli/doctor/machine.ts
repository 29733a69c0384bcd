import { arch, platform } from 'node:os'
import { words } from '#domain/words/words.ts'
import { findOffice } from '#importers/read/office/find-office.ts'
import { fontRoles, fontSet, foldersOf } from '#reports/write/fonts/font-set.ts'
import type { Finding } from './finding.ts'

type Environment = Readonly<Record<string, string | undefined>>

const oldestNode = [20, 19] as const

const isNodeNewEnough = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])
}

const plainWords = (text: string) => words(text, text)

/** The version of Node and the machine it runs on. */
export const nodeFinding = (version: string): Finding => {
  const text = `${version} ${platform()}-${arch()}`
  if (isNodeNewEnough(version)) return { subject: plainWords('Node'), state: 'good', text: plainWords(text) }
  const needed = oldestNode.join('.')
  const told = words(`${text}，需要 ${needed} 或更高版本`, `${text}; ${needed} or later is needed`)
  return { subject: plainWords('Node'), state: 'trouble', text: told }
}

/** LibreOffice reads the old formats; everything else works without it. */
export const officeFinding = (environment: Environment): Finding => {
  const path = findOffice(environment)
  const subject = plainWords('LibreOffice')
  if (path !== undefined) return { subject, state: 'good', text: plainWords(path) }
  const text = words('没有找到：不能读取 .doc、.wps 等旧格式', 'not found: old formats (.doc, .wps) cannot be read')
  return { subject, state: 'hint', text }
}

/** The fonts PDF documents are set in: those shipped, and licensed official ones where JIHENG_FONTS names them. */
export const fontFinding = (environment: Environment): Finding => {
  const { licensed, shipped } = fontSet(foldersOf(environment['JIHENG_FONTS']))
  const found = Object.values(licensed).map(({ names }) => names[0] ?? '')
  const zh = found.length === 0 ? '未提供公文字体（可用 JIHENG_FONTS 指定）' : `公文字体 ${found.join('、')}`
  const en = found.length === 0 ? 'no official ones (name them in JIHENG_FONTS)' : `official: ${found.join(', ')}`
  return {
    subject: words('字体', 'Fonts'),
    state: found.length === fontRoles.length ? 'good' : 'hint',
    text: words(`自带 ${shipped.length} 种；${zh}`, `${shipped.length} shipped; ${en}`),
  }
}
