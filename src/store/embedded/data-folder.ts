import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** Where the parts of the embedded server lie below the data folder. */
export type DataFolder = {
  readonly root: string
  /** PostgreSQL's own folder. */
  readonly cluster: string
  /** Holds the Unix socket. */
  readonly socket: string
  readonly lock: string
  readonly log: string
  /** Password of the server's administrator. */
  readonly secret: string
  /** Links to the server's libraries, made only where they cannot be made in node_modules. */
  readonly libraries: string
}

// sun_path is 104 bytes on macOS and 108 on Linux, with the closing zero; the socket's name takes the rest.
const longestSocket = 103
const socketName = '/.s.PGSQL.5432.lock'

const fits = (folder: string): boolean => Buffer.byteLength(folder + socketName) <= longestSocket

/** The socket's folder: inside the data folder, or where that path is too long, in the temporary folder by a hash. */
const socketFolder = (root: string, temporary: string): string => {
  const inside = join(root, 'run')
  if (fits(inside)) return inside
  return join(temporary, `jiheng-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`)
}

export const dataFolder = (path: string, temporary = tmpdir()): DataFolder => {
  const root = resolve(path)
  return {
    root,
    cluster: join(root, 'postgres'),
    socket: socketFolder(root, temporary),
    lock: join(root, 'lock'),
    log: join(root, 'postgres.log'),
    secret: join(root, 'secret'),
    libraries: join(root, 'libraries'),
  }
}
