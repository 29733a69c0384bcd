import { chmodSync, lstatSync, mkdirSync } from 'node:fs'
import { words } from '#domain/words/words.ts'
import { errorCode, StoreProblem } from '../store-problem.ts'
import { giveTo } from './account.ts'
import type { Engine } from './engine.ts'

const make = (path: string): void => {
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  }
}

/** In the temporary folder anybody may have put a folder or link of that name to catch our password. */
const isOurs = (path: string, owner: number | undefined): boolean => {
  const { uid } = lstatSync(path)
  return lstatSync(path).isDirectory() && (owner === undefined || uid === owner || uid === process.getuid?.())
}

/** Makes the folder of the Unix socket, which only the server's account may enter. */
export const socketFolderFor = ({ folder, account }: Engine): void => {
  if (process.platform === 'win32') return
  const path = folder.socket
  make(path)
  if (!isOurs(path, account.owner?.uid ?? process.getuid?.())) {
    throw new StoreProblem(
      words('套接字文件夹属于别的用户', 'the folder for the socket belongs to another user'),
      words('为数据选择较短的路径', 'choose a shorter path for the data'),
      path,
    )
  }
  giveTo(account, path)
  chmodSync(path, 0o700)
}
