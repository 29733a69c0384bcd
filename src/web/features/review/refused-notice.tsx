import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useNames } from '../organisation/queries.ts'
import type { Batch, ReviewLine } from './queries.ts'

const text = words('以下没有办成：', 'These were not done:')

type Props = { readonly refused: Batch['refused']; readonly reviews: readonly ReviewLine[] }

/** Which of many were refused, and why; the others are done. */
export const RefusedNotice = ({ refused, reviews }: Props) => {
  const say = useSay()
  const nameOf = useNames()
  if (refused.length === 0) return undefined
  return (
    <Notice tone="warn" isAlert>
      <p>{say(text)}</p>
      <ul>
        {refused.map(({ id, why, remedy }) => (
          <li key={id}>
            {nameOf(reviews.find((one) => one.id === id)?.organisationId)}：{say(why)}；{say(remedy)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
