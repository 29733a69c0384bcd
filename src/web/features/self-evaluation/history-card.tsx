import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { words, type Words } from '#domain/words/words.ts'
import type { auditContract } from '#contract/audit.ts'
import type { AnswerOf } from '../../lib/call.ts'
import { momentText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { historyQuery, type Whole } from './queries.ts'

const texts = {
  heading: words('办理经过', 'What happened'),
  all: (count: number) => words(`全部${count}条`, `All ${count}`),
  times: (count: number) => words(`（${count}次）`, ` (${count} times)`),
  other: words('办理', 'changed it'),
}

const verbs: Readonly<Record<string, Words>> = {
  open: words('布置自评', 'opened it'),
  assemble: words('汇总', 'assembled it'),
  reopen: words('重新收集', 'collected again'),
  sign: words('签批', 'signed it'),
  deliver: words('报送财政', 'submitted it'),
  return: words('退回', 'returned it'),
  accept: words('复核通过', 'accepted it'),
  score: words('计分', 'scored it'),
  adjust: words('调整得分', 'adjusted a score'),
  write: words('修改报告', 'wrote on the report'),
  check: words('检查报告', 'checked the report'),
  'set-inputs': words('填写评分依据', 'answered what the scheme asks'),
}

type Entry = AnswerOf<typeof auditContract.history>['items'][number]
type Line = { readonly entry: Entry; readonly times: number }

/** A page saves while one types: the same thing by the same person is one line. */
const linesOf = (entries: readonly Entry[]): readonly Line[] =>
  entries.reduce<readonly Line[]>((lines, entry) => {
    const last = lines.at(-1)
    return last &&
      last.entry.verb === entry.verb &&
      last.entry.actor?.id === entry.actor?.id &&
      entry.reason === undefined
      ? [...lines.slice(0, -1), { ...last, times: last.times + 1 }]
      : [...lines, { entry, times: 1 }]
  }, [])

const few = 6

/** Who did what and why, the latest first. */
export const HistoryCard = ({ whole }: { readonly whole: Whole }) => {
  const { say, language } = useLanguage()
  const [isWhole, setWhole] = useState(false)
  const { data } = useQuery(historyQuery(whole.id))
  const lines = linesOf(data?.items ?? [])
  if (lines.length === 0) return undefined
  return (
    <section className="card stack-s" aria-labelledby="history-heading">
      <h2 id="history-heading">{say(texts.heading)}</h2>
      <ol className="history small">
        {(isWhole ? lines : lines.slice(0, few)).map(({ entry, times }, at) => (
          // The latest line has the highest number, whatever comes above it.
          <li key={lines.length - at}>
            <span className="muted">{momentText(entry.at, language)}</span> {entry.actor?.name}{' '}
            {say(verbs[entry.verb.split('.')[1] ?? ''] ?? texts.other)}
            {times > 1 && say(texts.times(times))}
            {entry.reason !== undefined && entry.reason !== '' && <div className="returned-reason">{entry.reason}</div>}
          </li>
        ))}
      </ol>
      {lines.length > few && !isWhole && (
        <div>
          <Button look="quiet" onClick={() => setWhole(true)}>
            {say(texts.all(lines.length))}
          </Button>
        </div>
      )}
    </section>
  )
}
