import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '#cli/commands.ts'
import { version } from '#cli/files/package-root.ts'
import { capture, type Captured } from './capture.ts'

const folder = join(import.meta.dirname, 'cases')

const argsOf = (name: string): string[] => {
  const { args } = JSON.parse(readFileSync(join(folder, name, 'command.json'), 'utf8')) as { args: string[] }
  const near = (path: string): string => relative('.', path).replaceAll('\\', '/')
  return args.map((word) =>
    word.replace('{case}', near(join(folder, name))).replace('{report}', near(join(folder, '../report.md'))),
  )
}

const page = (args: readonly string[], { code, out, err }: Captured): string =>
  [`$ jiheng ${args.join(' ')}`, `exit ${code}`, '--- out', out, '--- err', err]
    .join('\n')
    .replaceAll(version, 'VERSION')

describe('the command', () => {
  it.each(readdirSync(folder))('answers as in the case %s', async (name) => {
    const args = argsOf(name)
    await expect(page(args, await capture(...args))).toMatchFileSnapshot(join(folder, name, 'snapshot.txt'))
  })

  it.each(commands.map(({ name }) => name))('%s explains itself with examples in both languages', async (name) => {
    for (const language of ['zh', 'en']) {
      const { code, out } = await capture(name, '--help', '--lang', language)
      expect(code).toBe(0)
      expect(out).toMatch(/^ {2}jiheng .+\n {6}.*\p{Script=Han}.*\n {6}[\x20-\x7e“”’]+$/mu)
      expect(out).toContain('--lang zh|en')
    }
  })
})
