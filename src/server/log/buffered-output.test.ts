import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { bufferedOutput } from './buffered-output.ts'

it('lines go out together, soon, in their order, and at once where somebody asks', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiheng-log-'))
  const path = join(folder, 'log')
  const file = openSync(path, 'w')
  const { write, flush } = bufferedOutput(file)
  write('一\n')
  expect(readFileSync(path, 'utf8')).toBe('')
  write('2\n')
  await sleep(400)
  expect(readFileSync(path, 'utf8')).toBe('一\n2\n')
  write('3\n')
  flush()
  expect(readFileSync(path, 'utf8')).toBe('一\n2\n3\n')
  write('x'.repeat(10_000))
  expect(readFileSync(path, 'utf8')).toHaveLength(10_006)
  closeSync(file)
  rmSync(folder, { recursive: true })
})

it('a log that finds no room on its disk keeps nobody waiting', () => {
  // A device that is always full; systems without it have nothing to try this on.
  if (!existsSync('/dev/full')) return
  const file = openSync('/dev/full', 'w')
  const { write, flush } = bufferedOutput(file)
  const started = performance.now()
  for (let line = 0; line < 1000; line += 1) write('x'.repeat(100))
  flush()
  expect(performance.now() - started).toBeLessThan(1_000)
  closeSync(file)
})
