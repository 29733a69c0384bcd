import type { Transaction } from '../transaction.ts'
import { holderColumns, holderOf, type Holder, type HolderRow } from './holder.ts'

/** A person with what he or she may do now; undefined where there is none. */
export const findHolder = async ({ client, scope }: Transaction, person: string): Promise<Holder | undefined> => {
  const { rows } = await client.query<HolderRow>({
    name: 'find-holder',
    text: `SELECT ${holderColumns} FROM person p WHERE p.division_code = $1 AND p.id = $2`,
    values: [scope.division, person],
  })
  return rows[0] && holderOf(rows[0])
}
