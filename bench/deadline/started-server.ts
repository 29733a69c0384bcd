import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const root = join(import.meta.dirname, '../..')
const bundle = join(root, 'out/deadline')

/** Bundles the command as it is shipped: what runs from the sources is slower. */
export const buildServer = (): void => {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), bundle], { stdio: 'inherit' })
  if (status !== 0) throw new Error('the command could not be built')
}

export type StartedServer = { readonly url: string; readonly pid: number; readonly stop: () => Promise<void> }

const urlIn = async (child: ChildProcess): Promise<string> => {
  if (!child.stdout) throw new Error('the server says nothing')
  const lines = createInterface({ input: child.stdout })
  for await (const line of lines) {
    const [url] = /http:\/\/[\w.:[\]]+/u.exec(line) ?? []
    if (url !== undefined) return url
  }
  throw new Error('the server did not start')
}

/** `jiheng serve` in a process of its own, on any free port; `profile` is a folder for a CPU profile. */
export const startedServer = async (
  environment: Readonly<Record<string, string>>,
  profile: string | undefined,
): Promise<StartedServer> => {
  // As deploy/jiheng.service starts it.
  const flags = [
    '--max-semi-space-size=64',
    ...(profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]),
  ]
  const child = spawn(process.execPath, [...flags, join(bundle, 'jiheng.js'), 'serve'], {
    env: { ...process.env, JIHENG_PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await urlIn(child)
  // Its log is read and thrown away, as a journal would take it.
  child.stdout?.resume()
  const stop = async (): Promise<void> => {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
  return { url, pid: child.pid ?? 0, stop }
}
