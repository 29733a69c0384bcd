import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { words } from '#domain/words/words.ts'
import { packageRoot } from '../files/package-root.ts'
import { Problem } from '../problem.ts'

/** Everything the pages are made of. */
const sources = ['src/web', 'src/domain', 'src/contract', 'src/checks', 'vite.config.ts', 'package-lock.json']

const filesOf = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))
    : [path]

/** Changes with any file that is added, removed or written. */
const stateOf = (root: string): string => {
  const hash = createHash('sha256').update('production\n')
  const files = sources.flatMap((source) => filesOf(join(root, source))).filter((file) => !file.endsWith('.test.ts'))
  for (const file of files.toSorted()) {
    const { mtimeMs, size } = statSync(file)
    hash.update(`${file} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex')
}

const readState = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)

const notBuilt = (said: string): Problem =>
  new Problem(
    words('页面没有生成', 'the pages could not be built'),
    words('请先运行 npm ci；仍不行的，运行 npm run build 查看原因', 'run npm ci first; if it stays, see npm run build'),
    said.trim().split('\n').slice(0, 5).join('\n'),
  )

/** Builds beside and moves into place: whoever reads meanwhile has the old pages, whole. */
const build = async (root: string, folder: string): Promise<void> => {
  const beside = `${folder}-${process.pid}`
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  try {
    const args = [vite, 'build', '--logLevel', 'error', '--outDir', beside]
    // Whoever asks may be a test run: its mode would build the slow library that helps developers.
    const env = { ...process.env, NODE_ENV: 'production' }
    await promisify(execFile)(process.execPath, args, { cwd: root, env, timeout: 300_000 })
    rmSync(folder, { recursive: true, force: true })
    renameSync(beside, folder)
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    throw notBuilt(error instanceof Error ? error.message : String(error))
  }
}

/**
 * The folder of the built pages. Beside the bundled command they lie ready; from the sources they are built where a source
 * is newer, in about two seconds, and kept.
 */
export const pagesFolder = async (tell: () => void): Promise<string> => {
  const bundled = join(import.meta.dirname, 'web')
  if (existsSync(join(bundled, 'index.html'))) return bundled
  // Apart from dist: a build of the command clears that, also while somebody is served from here.
  const folder = join(packageRoot, '.tsbuild/pages')
  const stateFile = join(folder, 'sources.txt')
  const state = stateOf(packageRoot)
  if (readState(stateFile) === state) return folder
  tell()
  mkdirSync(join(packageRoot, '.tsbuild'), { recursive: true })
  await build(packageRoot, folder)
  writeFileSync(stateFile, state)
  return folder
}
