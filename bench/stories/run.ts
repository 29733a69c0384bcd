import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startVitest } from 'vitest/node'
import { storiesPage, storyLine } from './stories-page.ts'
import type { Told } from './story.ts'

const root = join(import.meta.dirname, '../..')

const readTold = (file: string): readonly Told[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Told)
    : []

/** Plays the stories (all, or those whose file begins so) on real servers; `--save` writes docs/stories.md. */
export const runStories = async (given: readonly string[]): Promise<void> => {
  const names = given.filter((one) => !one.startsWith('--'))
  const folder = mkdtempSync(join(tmpdir(), 'jiheng-stories-'))
  const file = join(folder, 'told.jsonl')
  process.env['JIHENG_STORIES'] = file
  const played = await startVitest(
    'test',
    names.map((name) => `bench/stories/${name}`),
    {
      root,
      config: false,
      watch: false,
      include: ['bench/stories/**/*.story.ts'],
      globalSetup: ['tests/store/hub.ts', 'tests/browser/browser-hub.ts'],
      maxWorkers: 1,
      testTimeout: 600_000,
      hookTimeout: 120_000,
    },
  )
  await played.close()
  const told = readTold(file)
  rmSync(folder, { recursive: true, force: true })
  for (const one of told) console.log(storyLine(one))
  if (given.includes('--save')) writeFileSync(join(root, 'docs/stories.md'), storiesPage(told, new Date()))
}
