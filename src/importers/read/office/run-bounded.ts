import { spawn, spawnSync } from 'node:child_process'
import type { Command } from './without-network.ts'

export type Ended = 'ended' | 'late' | 'not-started'

/** Ends a process with all it has started. */
const killTree = (pid: number): void => {
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' })
  else
    try {
      process.kill(-pid, 'SIGKILL')
    } catch {
      // It has just ended by itself.
    }
}

type Bounds = { readonly folder: string; readonly environment: Record<string, string>; readonly milliseconds: number }

/**
 * Runs a program without input and output in a process group of its own, and kills the whole group when the time is up,
 * and also when it has ended: nothing it started goes on. Its exit code is not asked for, since LibreOffice gives 0 on
 * failures.
 */
export const runBounded = ({ program, args }: Command, { folder, environment, milliseconds }: Bounds): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: folder,
      env: environment,
      stdio: 'ignore',
      detached: true,
      windowsHide: true,
    })
    const { pid } = child
    const end = (how: Ended): void => {
      clearTimeout(timer)
      process.off('exit', stop)
      stop()
      resolve(how)
    }
    const stop = (): void => {
      if (pid !== undefined) killTree(pid)
    }
    const timer = setTimeout(() => {
      end('late')
    }, milliseconds)
    // A group of its own outlives us: it must not.
    process.once('exit', stop)
    child.once('error', () => {
      end('not-started')
    })
    child.once('exit', () => {
      end('ended')
    })
  })
