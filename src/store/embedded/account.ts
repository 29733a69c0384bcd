import { spawnSync } from 'node:child_process'
import { chownSync, readFileSync, statSync } from 'node:fs'
import { words } from '#domain/words/words.ts'
import { StoreProblem } from '../store-problem.ts'

/** Who owns the data and how the server's programs are started: PostgreSQL refuses to run as root. */
export type Account = {
  /** Undefined: whoever runs this process. */
  readonly owner: { readonly uid: number; readonly gid: number } | undefined
  /** Words put before a command, to run it in a user namespace. */
  readonly wrap: readonly string[]
}

export const ownAccount: Account = { owner: undefined, wrap: [] }

export const isRoot = (): boolean => process.getuid?.() === 0

const accountNames = ['postgres', 'nobody']

const passwd = (): string => {
  try {
    return readFileSync('/etc/passwd', 'utf8')
  } catch {
    return ''
  }
}

/** The account of the system that an administrator's server runs under: `postgres`, else `nobody`. */
export const systemAccount = (text = passwd()): { uid: number; gid: number } => {
  const rows = text.split('\n').map((line) => line.split(':'))
  const row = accountNames.map((name) => rows.find(([first]) => first === name)).find((found) => found !== undefined)
  return { uid: Number(row?.[2] ?? 65_534), gid: Number(row?.[3] ?? 65_534) }
}

type Paths = { readonly root: string; readonly program: string }

const canUse = ({ root, program }: Paths, { uid, gid }: { uid: number; gid: number }): boolean =>
  spawnSync('/bin/sh', ['-c', '[ -x "$0" ] && [ -w "$1" ]', program, root], { uid, gid, cwd: '/' }).status === 0

const namespace = ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--']

const canUnshare = (): boolean => {
  const [command = '', ...args] = namespace
  return spawnSync(command, [...args, 'true'], { cwd: '/' }).status === 0
}

/**
 * Chooses the account for a data folder and gives the folder to it. An administrator's folder below a closed one (/root)
 * cannot be reached by any other account: there the server runs in a user namespace, in which it is not root.
 */
export const chooseAccount = (paths: Paths): Account => {
  if (!isRoot()) return ownAccount
  const before = statSync(paths.root)
  const owner = before.uid === 0 ? systemAccount() : { uid: before.uid, gid: before.gid }
  chownSync(paths.root, owner.uid, owner.gid)
  if (canUse(paths, owner)) return { owner, wrap: [] }
  chownSync(paths.root, before.uid, before.gid)
  if (before.uid === 0 && canUnshare()) return { owner: { uid: 0, gid: 0 }, wrap: namespace }
  throw new StoreProblem(
    words(
      `数据库不能以 root 运行，而帐户 ${owner.uid} 不能进入数据文件夹`,
      `the database must not run as root, and account ${owner.uid} cannot enter the data folder`,
    ),
    words(
      '用 JIHENG_DATA 指定该帐户可进入的文件夹（例如 /var/lib/jiheng），或以普通用户运行',
      'name a folder that account can enter in JIHENG_DATA (such as /var/lib/jiheng), or run as an ordinary user',
    ),
    paths.root,
  )
}

/** Options of child_process that start a program as the account. */
export const asAccount = ({ owner, wrap }: Account): { uid?: number; gid?: number } =>
  owner && wrap.length === 0 ? owner : {}

/** Gives a file or folder to the account. */
export const giveTo = ({ owner }: Account, path: string): void => {
  if (owner) chownSync(path, owner.uid, owner.gid)
}

/** Gives a folder and all below it to the account, where it is not its own yet: after a restore by an administrator. */
export const giveAllTo = ({ owner }: Account, path: string): void => {
  if (!owner || statSync(path).uid === owner.uid) return
  spawnSync('chown', ['-R', `${owner.uid}:${owner.gid}`, path])
}
