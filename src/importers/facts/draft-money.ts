import type { DraftAmount, DraftFact, DraftRate } from '#domain/filing/draft.ts'
import { parseAmountKey } from '#domain/filing/draft-amount.ts'
import type { DraftValue } from '#domain/filing/draft-value.ts'
import { fundSources } from '#domain/filing/finance.ts'
import { words } from '#domain/words/words.ts'
import { complain, fields, isObject, members, text, type Cursor } from './cursor.ts'
import { value } from './draft-rows.ts'

type Named = { readonly name: string; readonly value: DraftValue }

/** "6600.83万元", or { name, value } where the report calls the figure by a name of its own. */
const named = (cursor: Cursor): Named => {
  if (!isObject(cursor)) return { name: '', value: value(cursor) }
  const at = fields(cursor, ['name', 'value'])
  return { name: text(at('name')), value: value(at('value')) }
}

export const amounts = (cursor: Cursor): readonly DraftAmount[] =>
  members(cursor).flatMap(([key, at]) => {
    const parsed = parseAmountKey(key)
    if (parsed) return [{ ...parsed, ...named(at) }]
    complain(
      at,
      words(`不认识的金额“${key}”`, `unknown amount "${key}"`),
      words(
        '请写成“阶段.来源.性质”，如 annual-budget、execution.general-budget、execution.basic、final-account.income',
        'Write stage.source.nature, such as annual-budget, execution.general-budget, execution.basic, final-account.income',
      ),
    )
    return []
  })

const rateKinds: readonly DraftRate['kind'][] = ['execution', 'share', 'change', 'other']

export const rates = (cursor: Cursor): readonly DraftRate[] =>
  members(cursor).flatMap(([key, at]) => {
    const [kindWord, sourceWord = 'total'] = key.split('.')
    const kind = rateKinds.find((known) => known === kindWord)
    const source = fundSources.find((known) => known === sourceWord)
    if (kind && source) return [{ kind, source, ...named(at) }]
    complain(
      at,
      words(`不认识的比率“${key}”`, `unknown rate "${key}"`),
      words('请写成 execution 或 share.fiscal 这样的名称', 'Write a name such as execution or share.fiscal'),
    )
    return []
  })

export const facts = (cursor: Cursor): readonly DraftFact[] => members(cursor).map(([id, at]) => ({ id, ...named(at) }))
