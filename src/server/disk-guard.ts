import { promises } from 'node:fs'
import { dirname } from 'node:path'
import { errorCode } from '#store/store-problem.ts'
import { diskFull, type ProblemAnswer } from './problems.ts'

/**
 * What is kept free for what is under way, in bytes. A database that finds no room for its journal stops altogether, and
 * with it all reading: so writing ends before.
 */
export const reserve = 64 * 1_048_576

const harmless = new Set(['GET', 'HEAD', 'OPTIONS', 'DELETE'])
/** Who reads must be able to come in and leave. */
const always = /^\/api\/sign-/u

/** Free bytes where a folder is, or would be made. Infinity where the system does not say. */
const freeAt = async (path: string): Promise<number> => {
  try {
    const { bavail, bsize } = await promises.statfs(path)
    return bavail * bsize
  } catch (error) {
    return errorCode(error) === 'ENOENT' && dirname(path) !== path ? freeAt(dirname(path)) : Number.POSITIVE_INFINITY
  }
}

/** How much of a disk is free and there in all, in bytes; undefined where the system does not say. */
export const diskAt = async (path: string): Promise<{ readonly free: number; readonly total: number } | undefined> => {
  try {
    const { bavail, blocks, bsize } = await promises.statfs(path)
    return { free: bavail * bsize, total: blocks * bsize }
  } catch {
    return undefined
  }
}

/** Says why a call cannot be taken now, or nothing. */
export type Guard = (call: { readonly method: string; readonly path: string }) => Promise<ProblemAnswer | undefined>

export type DiskGuardOptions = { readonly free?: (path: string) => Promise<number>; readonly now?: () => number }

/** Refuses changes while a disk that is written to is nearly full; reading goes on. It looks once a second at most. */
export const makeDiskGuard = (
  paths: readonly string[],
  { free = freeAt, now = () => performance.now() }: DiskGuardOptions = {},
): Guard => {
  let looked = Number.NEGATIVE_INFINITY
  let isFull = Promise.resolve(false)
  const look = async (): Promise<boolean> => (await Promise.all(paths.map(free))).some((bytes) => bytes < reserve)
  return async ({ method, path }) => {
    if (harmless.has(method) || always.test(path)) return undefined
    if (now() - looked > 1000) {
      looked = now()
      isFull = look()
    }
    return (await isFull) ? diskFull : undefined
  }
}
