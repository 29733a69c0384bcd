import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInDistrict } from '../in-district.ts'
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
  await runInDistrict(
    'bench/stories/**/*.story.ts',
    names.map((name) => `bench/stories/${name}`),
  )
  const told = readTold(file)
  rmSync(folder, { recursive: true, force: true })
  for (const one of told) console.log(storyLine(one))
  if (given.includes('--save')) writeFileSync(join(root, 'docs/stories.md'), storiesPage(told, new Date()))
}
