import { words, type Words } from '#domain/words/words.ts'
import { Problem } from '../problem.ts'

const causes: Readonly<Record<string, readonly [Words, Words]>> = {
  ENOENT: [
    words('找不到文件或文件夹', 'no such file or folder'),
    words('请核对路径，或用引号括住含空格的路径', 'check the path, and quote a path with spaces'),
  ],
  EACCES: [words('没有读写权限', 'permission denied'), words('请检查文件权限', 'check the permissions of the file')],
  EPERM: [words('没有读写权限', 'permission denied'), words('请检查文件权限', 'check the permissions of the file')],
  EISDIR: [words('这是文件夹，不是文件', 'this is a folder, not a file'), words('请写出文件名', 'name a file')],
  ENOTDIR: [
    words('路径中有一段不是文件夹', 'a part of the path is not a folder'),
    words('请核对路径', 'check the path'),
  ],
  EEXIST: [
    words('路径中有一段不是文件夹', 'a part of the path is not a folder'),
    words('请核对路径', 'check the path'),
  ],
  ENOSPC: [words('磁盘已满', 'the disk is full'), words('请先腾出空间', 'free some space first')],
  EROFS: [
    words('此处只读', 'this place is read-only'),
    words('请换一个输出位置', 'choose another place for the output'),
  ],
}

/** A failed file operation as a problem with a remedy; anything that is no file error is passed on as it is. */
export const fileProblem = (error: unknown, path: string): Error => {
  if (!(error instanceof Error) || !('code' in error)) return error instanceof Error ? error : new Error(String(error))
  const code = String(error.code)
  const [what, remedy] = causes[code] ?? [
    words(`文件操作失败（${code}）`, `the file operation failed (${code})`),
    words('请检查文件后重试', 'check the file and try again'),
  ]
  return new Problem(what, remedy, path)
}
