import { basename } from 'node:path'
import type { Request } from '../command.ts'
import { plain } from '../terminal/style.ts'

export type Progress = { readonly show: (count: number, path: string) => void; readonly clear: () => void }

const everySoMany = 100

/** A line on standard error: rewritten in place on a screen, one line per hundred files in a log. */
export const progressLine = ({ io, language }: Pick<Request, 'io' | 'language'>): Progress => ({
  show: (count, path) => {
    const name = plain(basename(path))
    const text = language === 'zh' ? `正在核对第 ${count} 份：${name}` : `checking file ${count}: ${name}`
    if (io.progress) io.err(`\r\u001b[K${text}`)
    else if (count % everySoMany === 0) io.err(`${text}\n`)
  },
  clear: () => {
    if (io.progress) io.err('\r\u001b[K')
  },
})
