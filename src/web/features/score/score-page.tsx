import { useState, type KeyboardEvent } from 'react'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { EvaluationPage } from '../self-evaluation/evaluation-page.tsx'
import type { Whole } from '../self-evaluation/queries.ts'
import { AdjustDialog } from './adjust-dialog.tsx'
import { RehearsalCard } from './rehearsal-card.tsx'
import { ScoreNode } from './score-node.tsx'
import type { ScoreItem } from './score-tree.ts'
import { TotalCard } from './total-card.tsx'
import { TrialCard } from './trial-card.tsx'
import { useScoring, type Scored } from './use-scoring.ts'
import '../../styles/score.css'

const texts = {
  tree: words('得分明细', 'The score in detail'),
  keys: words('上下键移动，左右键收起、展开', 'Up and down to move, left and right to fold and open'),
  print: words('打印', 'Print'),
  preview: words(
    '还没有汇总。以下按目前收到的数据试算，汇总后才记入，也才能调整。',
    'It is not assembled yet. This is a trial on what has come in; scores are kept, and adjusted, once it is.',
  ),
}

/** The keys of a tree: lines are buttons that fold what is inside. */
const onTreeKey = (event: KeyboardEvent<HTMLElement>): void => {
  const { key, target, currentTarget } = event
  if (!(target instanceof HTMLElement) || target.dataset['treeLine'] === undefined) return
  const lines = [...currentTarget.querySelectorAll<HTMLElement>('[data-tree-line]')].filter(
    (line) => line.offsetParent !== null,
  )
  const at = lines.indexOf(target)
  const steps: Readonly<Record<string, HTMLElement | undefined>> = {
    ArrowDown: lines[at + 1],
    ArrowUp: lines[at - 1],
    Home: lines[0],
    End: lines.at(-1),
  }
  const isOpen = target.getAttribute('aria-expanded') === 'true'
  if ((key === 'ArrowRight' && !isOpen) || (key === 'ArrowLeft' && isOpen)) target.click()
  else if (!(key in steps)) return
  event.preventDefault()
  steps[key]?.focus()
}

type TreeProps = { readonly whole: Whole; readonly scored: Scored; readonly onAdjust: (item: ScoreItem) => void }

const Tree = ({ whole, scored: { items, scoring }, onAdjust }: TreeProps) => {
  const say = useSay()
  return (
    <section className="card card-flush" aria-labelledby="tree-heading">
      <div className="card-head">
        <h2 id="tree-heading">{say(texts.tree)}</h2>
        <span className="small muted no-print">{say(texts.keys)}</span>
      </div>
      <ul className="score-tree" onKeyDown={onTreeKey}>
        {items.map((item) => (
          <ScoreNode key={item.id} whole={whole} scoring={scoring} item={item} depth={0} onAdjust={onAdjust} />
        ))}
      </ul>
    </section>
  )
}

const Score = ({ whole }: { readonly whole: Whole }) => {
  const say = useSay()
  const { scored, review, error, retry } = useScoring(whole)
  const [adjusting, setAdjusting] = useState<ScoreItem>()
  if (!scored) return error ? <ErrorNotice error={error} retry={retry} /> : <Loading />
  const { scoring, items } = scored
  return (
    <>
      {whole.scores.length === 0 && <Notice>{say(texts.preview)}</Notice>}
      <div className="beside beside-wide">
        <div className="stack">
          <TotalCard whole={whole} scoring={scoring} items={items} review={review} />
          <Tree whole={whole} scored={scored} onAdjust={setAdjusting} />
        </div>
        <div className="stack">
          <RehearsalCard whole={whole} scoring={scoring} />
          <TrialCard whole={whole} scoring={scoring} />
        </div>
      </div>
      {adjusting?.score && (
        <AdjustDialog whole={whole} score={adjusting.score} onClose={() => setAdjusting(undefined)} />
      )}
    </>
  )
}

const Print = () => {
  const say = useSay()
  return <Button onClick={() => window.print()}>{say(texts.print)}</Button>
}

/** The score as a tree of points, each lost one explained; what a review would say, and what would change it. */
export const ScorePage = () => (
  <EvaluationPage actions={() => <Print />}>{(whole) => <Score whole={whole} />}</EvaluationPage>
)
