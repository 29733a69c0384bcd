import { spawnSync } from 'node:child_process'

/** A program with its arguments. */
export type Command = { readonly program: string; readonly args: readonly string[] }

/** As root, and as a user where the system lets users have a name space of their own. */
const ways = [['-n'], ['-r', '-n']] as const

let known: readonly string[] | undefined

const waysHere = (): readonly string[] => {
  const works = (args: readonly string[]): boolean =>
    spawnSync('unshare', [...args, 'true'], { stdio: 'ignore', timeout: 5000 }).status === 0
  return process.platform === 'linux' ? (ways.find(works) ?? []) : []
}

/**
 * The same command in a network of its own that leads nowhere, where the system allows that; elsewhere the command
 * itself, and only its settings keep it from the network.
 */
export const withoutNetwork = ({ program, args }: Command): Command => {
  known ??= waysHere()
  return known.length > 0 ? { program: 'unshare', args: [...known, program, ...args] } : { program, args }
}
