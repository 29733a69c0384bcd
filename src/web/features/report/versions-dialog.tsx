import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { reportWritingContract } from '#contract/report-writing.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { momentText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import type { Writing } from '../self-evaluation/queries.ts'
import { textDiff } from './text-diff.ts'

export type WritingSection = Writing['sections'][number]

const texts = {
  title: (name: string) => words(`历次保存 · ${name}`, `Versions of ${name}`),
  none: words('还没有保存过。', 'Nothing was saved yet.'),
  version: words('版本', 'Version'),
  against: words('与之后一版相比', 'Compared with the one after it'),
  now: words('当前文字', 'the text as it is now'),
  restore: words('恢复这一版', 'Bring this one back'),
  saves: (count: number) => words(`${count}次保存`, `${count} saves`),
  same: words('没有差别', 'No difference'),
}

const useVersions = (id: string, section: WritingSection['section']) =>
  useQuery({
    queryKey: ['self-evaluation', id, 'versions', section],
    queryFn: ({ signal }) => call(reportWritingContract.versions, { params: { id, section } }, { signal }),
    staleTime: 0,
  })

const Difference = ({ before, after }: { readonly before: string; readonly after: string }) => {
  const { say } = useLanguage()
  if (before === after) return <p className="muted small">{say(texts.same)}</p>
  return (
    <p className="prose diff">
      {textDiff(before, after).map(({ kind, text }, at) => {
        const Tag = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : 'span'
        // Pieces stand in the order of the text and are never moved.
        return <Tag key={at}>{text}</Tag>
      })}
    </p>
  )
}

type Props = {
  readonly id: string
  readonly section: WritingSection
  readonly name: string
  /** As it stands in the editor. */
  readonly text: string
  /** Missing where nothing may be changed. */
  readonly onRestore: ((text: string) => void) | undefined
  readonly onClose: () => void
}

/** How a section was saved before, what changed from each to the next, and the way back. */
export const VersionsDialog = ({ id, section, name, text, onRestore, onClose }: Props) => {
  const { say, language } = useLanguage()
  const { data, error, refetch } = useVersions(id, section.section)
  const [at, setAt] = useState(0)
  const items = data?.items ?? []
  const chosen = items[at]
  return (
    <Dialog title={say(texts.title(name))} onClose={onClose} isSide>
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && items.length === 0 && <p className="muted">{say(texts.none)}</p>}
      {items.length > 0 && (
        <select
          className="input"
          aria-label={say(texts.version)}
          value={at}
          onChange={({ target }) => setAt(Number(target.value))}
        >
          {items.map((item, index) => (
            <option key={item.at.toISOString()} value={index}>
              {momentText(item.at, language)} {item.by?.name} · {say(texts.saves(item.saves))}
            </option>
          ))}
        </select>
      )}
      {chosen && (
        <>
          <p className="prose">{chosen.text}</p>
          <h3>
            {say(texts.against)} {at === 0 && `（${say(texts.now)}）`}
          </h3>
          <Difference before={chosen.text} after={items[at - 1]?.text ?? text} />
          {onRestore && (
            <div>
              <Button onClick={() => onRestore(chosen.text)}>{say(texts.restore)}</Button>
            </div>
          )}
        </>
      )}
    </Dialog>
  )
}
