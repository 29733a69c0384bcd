import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const root = join(import.meta.dirname, '../..')

export type DemoServer = { readonly url: string; readonly stop: () => Promise<void> }

/** The made year on a port of its own, with data that are thrown away. */
export const startDemo = async (): Promise<DemoServer> => {
  const data = mkdtempSync(join(tmpdir(), 'jiheng-pages-'))
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'serve', '--demo'], {
    cwd: root,
    env: { ...process.env, JIHENG_DATA: data, JIHENG_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const stop = async (): Promise<void> => {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true })
  }
  for await (const line of createInterface({ input: child.stdout })) {
    const [url] = /http:\/\/[\w.:[\]]+/u.exec(line) ?? []
    if (url === undefined) continue
    child.stdout.resume()
    return { url, stop }
  }
  throw new Error('the demonstration did not start')
}
