import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { machine } from './measuring.ts'

type Options = { readonly folder: string | undefined }

/** Each part loads only what it measures. */
const parts = {
  checking: async ({ folder }: Options) => (await import('./checking.ts')).benchChecking(folder),
  scoring: async () => (await import('./scoring.ts')).benchScoring(),
  stream: async () => (await import('./scoring.ts')).benchStream(),
  writing: async () => (await import('./writing.ts')).benchWriting(),
  formats: async () => (await import('./write-formats.ts')).benchFormats(),
  'write-xlsx': async () => (await import('./write-xlsx.ts')).benchWriteXlsx(),
  'read-docx': async () => (await import('./read-docx.ts')).benchReadDocx(),
  'read-xlsx': async () => (await import('./read-xlsx.ts')).benchReadXlsx(),
  'read-pdf': async () => (await import('./read-pdf.ts')).benchReadPdf(),
} as const

type Part = keyof typeof parts
const isPart = (name: string): name is Part => Object.hasOwn(parts, name)

const baselineFile = join(import.meta.dirname, '../baseline.json')

/** Figures of the last saved run; ratios can be compared between machines, milliseconds cannot. */
const save = (part: Part, figures: unknown): void => {
  const saved = existsSync(baselineFile) ? (JSON.parse(readFileSync(baselineFile, 'utf8')) as object) : {}
  writeFileSync(baselineFile, `${JSON.stringify({ ...saved, machine: machine(), [part]: figures }, undefined, 2)}\n`)
}

/** A process of its own for each part: libraries that patch built-ins slow everything loaded beside them. */
const runApart = (part: Part, args: readonly string[]): void => {
  const command = [...process.execArgv, join(import.meta.dirname, '../run.ts'), 'speed', part, ...args]
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}

/** `npm run bench -- speed [PART …] [--reports FOLDER] [--save]`; all parts where none is named. */
export const runSpeed = async (args: readonly string[]): Promise<void> => {
  const named = args.filter(isPart)
  const [only, ...others] = named.length > 0 ? named : (Object.keys(parts) as Part[])
  if (only === undefined || others.length > 0) {
    console.log(machine())
    const rest = args.filter((arg) => !isPart(arg))
    for (const part of [only, ...others]) if (part !== undefined) runApart(part, rest)
    return
  }
  const at = args.indexOf('--reports')
  const figures = await parts[only]({ folder: at === -1 ? undefined : args[at + 1] })
  if (args.includes('--save')) save(only, figures)
}
