import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { FactsPanel } from './facts-panel.tsx'
import type { Mark } from './marks.ts'
import { factsQuery, outlineQuery, type Fact, type Reading, type ReadingFacts } from './queries.ts'
import { ReadingFrame } from './reading-frame.tsx'
import { SaveBar } from './save-bar.tsx'
import { SourceView } from './source-view.tsx'
import { useCorrections } from './use-corrections.ts'

const texts = {
  hint: words(
    '左边是原文，标出的地方是读懂的内容；点任意一边，另一边会跟着走。',
    'At the left the source, marked where it was understood. Choose on one side, and the other follows.',
  ),
  nothing: words('没有读到文字', 'No text could be read'),
  nothingWhy: words(
    '可能是扫描件或损坏的文件。请换成可复制文字的 Word、PDF 或表格后重新上传。',
    'It may be a scan or broken. Upload a Word file, PDF or sheet whose text can be copied.',
  ),
}

/** What the address points at: /readings/…?at=120-140. */
const targetIn = (search: URLSearchParams): Mark | undefined => {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/u.exec(search.get('at') ?? '') ?? []
  return start === undefined || end === undefined ? undefined : { key: 'at', start: Number(start), end: Number(end) }
}

const marksOf = ({ facts }: ReadingFacts): readonly Mark[] =>
  facts.map(({ key, place }) => ({ key, start: place.start, end: place.end }))

type Props = { readonly reading: Reading; readonly told: ReadingFacts; readonly starts: readonly number[] }

const Beside = ({ reading, told, starts }: Props) => {
  const say = useSay()
  const [search] = useSearchParams()
  const [target, setTarget] = useState<Mark | undefined>(() => targetIn(search))
  const [chosen, setChosen] = useState<string>()
  const corrections = useCorrections(reading)
  const marks = useMemo(() => marksOf(told), [told])
  const pointAt = ({ start, end }: { readonly start: number; readonly end: number }, key: string): void =>
    setTarget({ key, start, end: Math.max(end, start + 1) })
  const choose = (fact: Fact): void => {
    setChosen(fact.key)
    pointAt(fact.place, fact.key)
  }
  const pick = (key: string): void => {
    setChosen(key)
    const fact = told.facts.find((one) => one.key === key)
    if (fact) pointAt(fact.place, key)
  }
  return (
    <>
      <p className="small muted no-print">{say(texts.hint)}</p>
      <div className="beside">
        <SourceView id={reading.id} starts={starts} marking={{ marks, target, onPick: pick }} />
        <FactsPanel
          told={told}
          corrections={corrections}
          chosen={chosen}
          onChoose={choose}
          onNote={({ place }) => pointAt(place, 'note')}
        />
      </div>
      <SaveBar corrections={corrections} saved={reading.corrections} />
    </>
  )
}

const Content = ({ reading }: { readonly reading: Reading }) => {
  const say = useSay()
  const facts = useQuery(factsQuery(reading.id))
  const outline = useQuery(outlineQuery(reading.id))
  const error = facts.error ?? outline.error
  if (error) return <ErrorNotice error={error} retry={() => void (facts.refetch(), outline.refetch())} />
  if (!facts.data || !outline.data) return <Loading />
  if (outline.data.starts.length === 0)
    return (
      <Empty title={say(texts.nothing)}>
        {facts.data.notUnderstood[0] ? say(facts.data.notUnderstood[0].why) : say(texts.nothingWhy)}
      </Empty>
    )
  return <Beside reading={reading} told={facts.data} starts={outline.data.starts} />
}

/** What was understood of a report, beside its source, linked both ways. */
export const ReadingPage = () => <ReadingFrame>{(reading) => <Content reading={reading} />}</ReadingFrame>
