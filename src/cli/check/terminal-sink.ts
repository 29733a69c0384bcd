import type { Severity } from '#checks/check.ts'
import type { Language } from '#domain/words/words.ts'
import type { Request } from '../command.ts'
import { fileReport } from '../text/file-report.ts'
import { painter } from '../terminal/style.ts'
import { printTally } from '../text/tally.ts'
import type { Sink, Summary } from './sink.ts'

const counts = ({ files, alarming, setAside, unreadable }: Summary, language: Language): string => {
  const zh = [
    `共核对 ${files} 份，其中 ${alarming} 份有错误或提醒`,
    setAside > 0 ? `跳过 ${setAside} 个不是报告的文件` : '',
    unreadable > 0 ? `${unreadable} 个文件未能读取` : '',
  ]
  const en = [
    `${files} files checked, ${alarming} with errors or warnings`,
    setAside > 0 ? `${setAside} files set aside because they are no reports` : '',
    unreadable > 0 ? `${unreadable} files could not be read` : '',
  ]
  return (language === 'zh' ? zh : en).filter((part) => part !== '').join(language === 'zh' ? '；' : '; ')
}

type Setting = {
  readonly request: Pick<Request, 'io' | 'language'>
  readonly least: Severity
  readonly isMany: boolean
}

/** Tables on the terminal: one for each file, and a summary below several. */
export const terminalSink = ({ request: { io, language }, least, isMany }: Setting): Sink => ({
  take: (checked) => {
    io.out(`${fileReport(checked, { io, language, least, ledger: !isMany })}\n`)
  },
  finish: (summary) => {
    if (!isMany) return
    io.out(painter(io.colour)(counts(summary, language), 'bold'))
    io.out(printTally(summary.tally, language, painter(io.colour)))
  },
})
