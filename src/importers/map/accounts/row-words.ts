import type { AccountRowRole } from '#domain/filing/accounts.ts'

const numbers: readonly (readonly [number, RegExp])[] = [
  [1, /^[一二三四五六七八九十]{1,3}、/u],
  [2, /^（[一二三四五六七八九十]{1,3}）/u],
  [2, /^\d{1,2}[.．、](?!\d)/u],
  [3, /^（\d{1,2}）/u],
]

/** A printed name without its number and 其中, with what they tell. */
export type RowName = { readonly name: string; readonly depth: number; readonly isPart: boolean }

const within = /^其中[：:]?/u

/** Takes one number off the front; depth 0 where none is printed. */
const unnumbered = (text: string): { name: string; depth: number } => {
  for (const [depth, pattern] of numbers) {
    const match = pattern.exec(text)
    if (match) return { name: text.slice(match[0].length), depth }
  }
  return { name: text, depth: 0 }
}

export const rowNameOf = (text: string): RowName => {
  const isPart = within.test(text)
  const { name, depth } = unnumbered(text.replace(within, ''))
  return { name, depth, isPart: isPart || within.test(name) }
}

const roles: readonly (readonly [AccountRowRole, RegExp])[] = [
  ['year-total', /^本年(?:.{0,6})(?:合计|小计)$/u],
  [
    'total',
    /^(?:收入|支出|收支)?总\s*计$|^(?:人员经费|公用经费)?(?:支出)?(?:合计|小计|总额)$|^(?:收入|支出|“?三公”?经费)合计$/u,
  ],
  ['opening', /^(?:年初|上年)(?:财政拨款)?(?:结[转余]|.{0,4}结转)/u],
  ['used-balance', /^(?:使用|动用).{0,10}结余|^用事业基金弥补/u],
  ['distribution', /^结余分配|^提取.{0,8}基金/u],
  ['closing', /^(?:年末|年终)(?:财政拨款)?结[转余]|^结转下年/u],
]

/** What a row does, told from its name; an item where nothing else is told. */
export const roleOf = (name: string): AccountRowRole => roles.find(([, pattern]) => pattern.test(name))?.[0] ?? 'item'

/** Notes below a table that stand in it as a row. */
export const isFootnote = (text: string): boolean => /^(?:注|备注|说明)\d?[：:]|^本表/u.test(text)
