import { createHash } from 'node:crypto'
import { promises } from 'node:fs'
import { join } from 'node:path'
import { words } from '#domain/words/words.ts'
import { StoreProblem } from '../store-problem.ts'
import type { AuditBreak } from '../verify-audit.ts'
import type { ChainEnd } from './chain-ends.ts'

/** A table in a backup: `sha256` is that of its file, and of the same rows read again in the order of their key. */
export type TableRecord = {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
}

export type DivisionBreak = AuditBreak & { readonly division: string }

/** What a backup says of itself. */
export type Manifest = {
  readonly format: 'jiheng-backup'
  readonly version: 1
  /** ISO 8601. */
  readonly createdAt: string
  /** What the server said it was. */
  readonly server: string
  readonly migrations: readonly { readonly name: string; readonly hash: string }[]
  readonly tables: readonly TableRecord[]
  readonly chains: readonly ChainEnd[]
  /** Chains that did not verify when the backup was made. */
  readonly brokenChains: readonly DivisionBreak[]
  readonly attachments: {
    readonly count: number
    readonly bytes: number
    /** Contents that rows name and that were not in the attachment store, or not whole. */
    readonly missing: readonly string[]
    /** Of the list of contents. */
    readonly sha256: string
  }
}

export const manifestName = 'manifest.json'
export const contentListName = 'attachments.txt'
export const contentFolderName = 'attachments'

export const tablePath = (folder: string, name: string): string => join(folder, 'tables', `${name}.copy`)

/** sha-256 of the manifest: who keeps it apart knows later that nothing in the backup was exchanged. */
export const sealOf = (text: string): string => createHash('sha256').update(text).digest('hex')

export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, undefined, 2)}\n`

const problem = (zh: string, en: string, where: string): StoreProblem =>
  new StoreProblem(
    words(zh, en),
    words('写出 jiheng backup 建立的文件夹', 'name a folder that jiheng backup has made'),
    where,
  )

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The lists that are walked through must be there; their hashes prove the rest. */
const isManifest = (value: unknown): value is Manifest =>
  isObject(value) &&
  value['format'] === 'jiheng-backup' &&
  ['migrations', 'tables', 'chains', 'brokenChains'].every((name) => {
    const list = value[name]
    return Array.isArray(list) && list.every(isObject)
  }) &&
  isObject(value['attachments']) &&
  Array.isArray(value['attachments']['missing'])

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const checkSeal = (text: string, seal: string | undefined, path: string): void => {
  if (seal === undefined || sealOf(text) === seal.toLowerCase()) return
  throw new StoreProblem(
    words('备份清单与给出的校验值不符', 'the manifest does not have the given seal'),
    words('换用另一份备份，或核对校验值', 'use another backup, or check the seal'),
    path,
  )
}

/** Reads a manifest by the path of its file; `seal` is the hash it must have. Throws a StoreProblem. */
export const readManifestFile = async (path: string, seal?: string): Promise<Manifest> => {
  const text = await promises.readFile(path, 'utf8').catch(() => {
    throw problem('这里没有备份', 'there is no backup here', path)
  })
  checkSeal(text, seal, path)
  const manifest = parsed(text)
  if (!isManifest(manifest)) throw problem('备份清单不能读取', 'the manifest of the backup cannot be read', path)
  if (manifest.version === 1) return manifest
  throw new StoreProblem(
    words('备份由较新版本的绩衡建立', 'the backup was made by a newer version of Jiheng'),
    words('使用较新版本的绩衡', 'use a newer version of Jiheng'),
    path,
  )
}

export const readManifest = (folder: string, seal?: string): Promise<Manifest> =>
  readManifestFile(join(folder, manifestName), seal)
