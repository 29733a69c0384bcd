import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { benchChecking } from './checking.ts'
import { machine } from './measuring.ts'
import { benchScoring, benchStream } from './scoring.ts'
import { benchWriting } from './writing.ts'

const parts = {
  checking: benchChecking,
  scoring: benchScoring,
  stream: benchStream,
  writing: benchWriting,
} as const

type Part = keyof typeof parts
const isPart = (name: string): name is Part => Object.hasOwn(parts, name)

const baselineFile = join(import.meta.dirname, '../baseline.json')

/** Figures of the last saved run; ratios compare machines, milliseconds do not. */
type Baseline = Record<string, unknown>

const readBaseline = (): Baseline =>
  existsSync(baselineFile) ? (JSON.parse(readFileSync(baselineFile, 'utf8')) as Baseline) : {}

const run = async (name: Part, folder: string | undefined): Promise<unknown> =>
  name === 'checking' ? benchChecking(folder) : parts[name]()

/** `npm run bench -- speed [checking|scoring|stream|writing …] [--reports FOLDER] [--save]`. */
export const runSpeed = async (args: readonly string[]): Promise<void> => {
  const at = args.indexOf('--reports')
  const folder = at === -1 ? undefined : args[at + 1]
  const named = args.filter(isPart)
  const names = named.length > 0 ? named : (Object.keys(parts) as Part[])
  console.log(machine())
  const figures: Baseline = {}
  for (const name of names) figures[name] = await run(name, folder)
  if (!args.includes('--save')) return
  const saved = { ...readBaseline(), ...figures, machine: machine() }
  writeFileSync(baselineFile, `${JSON.stringify(saved, undefined, 2)}\n`)
  console.log('saved to bench/baseline.json')
}
