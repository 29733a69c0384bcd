import { spawnSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

/** Runs a tool of the system; throws with what it said where it fails. */
export const run = (command: string, ...args: readonly string[]): string => {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
  if (status === 0) return stdout
  throw new Error(`${command} ${args.join(' ')}: ${error ? error.message : stderr}`)
}

/** The same, but again for a while where it fails: what was killed needs a moment to let go. */
export const runPatiently = async (command: string, ...args: readonly string[]): Promise<string> => {
  for (let tries = 0; ; tries += 1) {
    try {
      return run(command, ...args)
    } catch (error) {
      if (tries > 200) throw error
      await sleep(50)
    }
  }
}
