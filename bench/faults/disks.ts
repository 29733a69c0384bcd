import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { run, runPatiently } from './system.ts'

const megabyte = 1_048_576

/** A disk of its own: an image with ext4, mounted through a loop device. */
export type Disk = { readonly image: string; readonly mount: string }

const attach = ({ image, mount }: Disk): void => void run('mount', '-o', 'loop', image, mount)

export const detach = async ({ mount }: Disk): Promise<void> => void (await runPatiently('umount', mount))

/** Makes and mounts an ext4 disk without blocks kept for the administrator. */
export const makeDisk = (folder: string, megabytes: number): Disk => {
  const disk = { image: join(folder, 'disk.img'), mount: join(folder, 'disk') }
  mkdirSync(disk.mount)
  run('truncate', '-s', String(megabytes * megabyte), disk.image)
  run('mkfs.ext4', '-q', '-F', '-m', '0', disk.image)
  attach(disk)
  return disk
}

/** A machine whose power can be cut: an ext4 disk whose image lies on a file system of its own. */
export type Machine = { readonly under: Disk; readonly disk: Disk }

export const makeMachine = (base: string): Machine => {
  const under = { image: join(base, 'under.img'), mount: join(base, 'under') }
  mkdirSync(under.mount)
  run('truncate', '-s', String(4096 * megabyte), under.image)
  // XFS: a file can be copied as it is at one moment.
  run('mkfs.xfs', '-q', '-f', '-m', 'reflink=1', under.image)
  attach(under)
  run('chmod', '755', under.mount)
  return { under, disk: makeDisk(under.mount, 1536) }
}

/**
 * Ends all writing at one moment, without flushing anything: what neither file system has written through is lost, that of
 * the programs' files as well as what the disk only held in its cache. To be called under load; the programs go on
 * and fail.
 */
export const cutPower = ({ under }: Machine): void => void run('xfs_io', '-x', '-c', 'shutdown', under.mount)

/** Both file systems repair themselves from their journals, as at the next boot. No program may have files open. */
export const bootAgain = async ({ under, disk }: Machine): Promise<void> => {
  await detach(disk)
  await detach(under)
  attach(under)
  attach(disk)
}

/** A copy of the disk as its device is at this moment, under load: what was not written to the device is not in it. */
export const copyDevice = ({ disk }: Machine): void =>
  void run('cp', '--reflink=always', disk.image, `${disk.image}.copy`)

/** Goes on with the copy. No program may have files open. */
export const bootCopy = async ({ disk }: Machine): Promise<void> => {
  await detach(disk)
  renameSync(`${disk.image}.copy`, disk.image)
  attach(disk)
}

export const endMachine = async ({ under, disk }: Machine): Promise<void> => {
  await detach(disk)
  await detach(under)
}

/** Fills a disk but for so many bytes. */
export const fillDisk = ({ mount }: Disk, left: number): void => {
  const free = Number(run('stat', '-f', '-c', '%a', mount)) * Number(run('stat', '-f', '-c', '%S', mount))
  if (free <= left) return
  run('fallocate', '-l', String(free - left), join(mount, `ballast-${Date.now()}`))
}

/** The last bytes too: allocation by whole pieces leaves some. */
export const fillToTheBrim = (disk: Disk): void => {
  fillDisk(disk, 8 * megabyte)
  try {
    run('dd', 'if=/dev/zero', `of=${join(disk.mount, 'ballast-last')}`, 'bs=4096')
  } catch {
    // It ends by finding no room.
  }
}

export const freeDisk = ({ mount }: Disk): void => {
  if (existsSync(mount)) rmSync(join(mount, 'ballast-last'), { force: true })
  run('sh', '-c', 'rm -f "$0"/ballast-*', mount)
}
