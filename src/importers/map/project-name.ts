import type { Project } from '#domain/filing/filing.ts'

const noticeBefore = /^[\u4e00-\u9fff]{2,12}[〔［[（(]\d{4}[〕］\]）)]第?\d{1,5}号/u
const noticeBehind = /[（(]([\u4e00-\u9fff]{2,12}[〔［[（(]\d{4}[〕］\]）)]第?\d{1,5}号)[）)]$/u

/** The notice money came with stands before the project's name or in brackets behind it; it is no part of the name. */
export const nameAndNumber = (printed: string): Pick<Project, 'name' | 'documentNumber'> => {
  const before = noticeBefore.exec(printed)?.[0]
  if (before !== undefined && before.length < printed.length)
    return { name: printed.slice(before.length), documentNumber: before }
  const behind = noticeBehind.exec(printed)
  return behind
    ? { name: printed.slice(0, behind.index), documentNumber: behind[1] ?? '' }
    : { name: printed, documentNumber: '' }
}
