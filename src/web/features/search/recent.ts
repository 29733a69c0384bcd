import { z } from 'zod'
import { readSetting, writeSetting } from '../../lib/settings.ts'

const recent = z.array(
  z.object({ person: z.string(), to: z.string(), title: z.string(), detail: z.string(), icon: z.string() }),
)
export type Recent = z.output<typeof recent>[number]

const most = 8

const readAll = (): readonly Recent[] => {
  try {
    return recent.parse(JSON.parse(readSetting('recent') ?? '[]'))
  } catch {
    return []
  }
}

/** What somebody opened last from the palette, the newest first. Kept in this browser. */
export const recentOf = (person: string): readonly Recent[] => readAll().filter((one) => one.person === person)

export const noteRecent = (opened: Recent): void => {
  const others = readAll().filter(({ person, to }) => person !== opened.person || to !== opened.to)
  const mine = others.filter(({ person }) => person === opened.person).slice(0, most - 1)
  const foreign = others.filter(({ person }) => person !== opened.person).slice(0, most)
  writeSetting('recent', JSON.stringify([opened, ...mine, ...foreign]))
}
