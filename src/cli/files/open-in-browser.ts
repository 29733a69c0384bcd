import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** The program that opens a page on this system; BROWSER names another one, or `none`. */
const opener = (): readonly string[] | undefined => {
  const chosen = process.env['BROWSER'] ?? ''
  if (chosen === 'none') return undefined
  if (chosen !== '') return [chosen]
  if (process.platform === 'darwin') return ['open']
  // `start` is a word of the shell, whose first quoted argument would be a window title.
  return process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open']
}

/** Opens a file for the person at the screen. False where there is nothing to open it with. */
export const openInBrowser = async (path: string): Promise<boolean> => {
  const [command, ...args] = opener() ?? []
  if (command === undefined) return false
  const child = spawn(command, [...args, path], { stdio: 'ignore', detached: true })
  child.unref()
  return once(child, 'spawn').then(
    () => true,
    () => false,
  )
}
