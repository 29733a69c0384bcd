import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { words } from '#domain/words/words.ts'
import { StoreProblem } from '../store-problem.ts'
import { isAlive, isZombie, startOf } from './process-identity.ts'

/** The lock of a data folder, held by this process until released. */
export type Lock = { readonly release: () => void }

type Entry = { readonly name: string; readonly pid: number; readonly start: string }

const entryName = (pid: number): string => `${pid}.${startOf(pid)}`

const entriesIn = (folder: string): readonly Entry[] =>
  readdirSync(folder).map((name) => {
    const [pid = '', start = ''] = name.split('.')
    return { name, pid: Number(pid), start }
  })

const isHeld = ({ pid, start }: Entry): boolean => isAlive(pid) && !isZombie(pid) && startOf(pid) === start

/** Id of the process that holds the folder, if one does. */
export const holderOf = (folder: string): number | undefined => {
  try {
    return entriesIn(folder).find(isHeld)?.pid
  } catch {
    return undefined
  }
}

const refused = (pid: number, folder: string): StoreProblem =>
  new StoreProblem(
    words(`数据文件夹正由另一个进程使用（进程号 ${pid}）`, `the data folder is in use by another process (id ${pid})`),
    words(
      '先停止那个进程，或用 JIHENG_DATA 指定另一个文件夹',
      'stop that process, or name another folder in JIHENG_DATA',
    ),
    folder,
  )

/** An entry of this very process proves nothing (an earlier one may have had its id), so it keeps its own list. */
const held = new Set<string>()

/**
 * Takes the lock. Everybody writes an entry of their own first and looks at the others' afterwards, so of two at once at
 * least one sees the other: never both hold it. Entries of dead processes are cleared. Throws where another one lives.
 */
export const takeLock = (folder: string): Lock => {
  mkdirSync(folder, { recursive: true })
  const own = entryName(process.pid)
  const path = join(folder, own)
  if (held.has(path)) throw refused(process.pid, folder)
  writeFileSync(path, '')
  const others = entriesIn(folder).filter(({ name }) => name !== own)
  const holder = others.find(isHeld)
  if (holder) {
    rmSync(path, { force: true })
    throw refused(holder.pid, folder)
  }
  for (const { name } of others) rmSync(join(folder, name), { force: true })
  held.add(path)
  const release = (): void => {
    held.delete(path)
    rmSync(path, { force: true })
  }
  return { release }
}
