import { words } from '#domain/words/words.ts'
import { momentText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { EvaluationPage } from './evaluation-page.tsx'
import { FindingsCard } from './findings-card.tsx'
import { HistoryCard } from './history-card.tsx'
import { PartsCard } from './parts-card.tsx'
import { QuestionsCard } from './questions-card.tsx'
import type { Whole } from './queries.ts'
import { StepsCard } from './steps-card.tsx'
import { UnassignedCard } from './unassigned-card.tsx'
import { WholeMoves } from './whole-moves.tsx'

const texts = {
  returned: words('退回意见', 'Why it came back'),
}

const LastReturn = ({ whole: { state, lastReturn } }: { readonly whole: Whole }) => {
  const { say, language } = useLanguage()
  if (state !== 'returned' || !lastReturn) return undefined
  return (
    <Notice tone="warn">
      <strong>{say(texts.returned)}</strong> <span className="small muted">{momentText(lastReturn.at, language)}</span>
      <p className="prose">{lastReturn.reason}</p>
    </Notice>
  )
}

/** A self-evaluation as its finance officer works on it: who has given in, what is still to be done. */
export const SelfEvaluationPage = () => (
  <EvaluationPage actions={(whole) => <WholeMoves whole={whole} />}>
    {(whole) => (
      <>
        <LastReturn whole={whole} />
        <div className="beside">
          <div className="stack">
            <PartsCard whole={whole} />
            <UnassignedCard whole={whole} />
            <QuestionsCard key={whole.id} whole={whole} />
          </div>
          <div className="stack">
            <StepsCard whole={whole} />
            <FindingsCard whole={whole} />
            <HistoryCard whole={whole} />
          </div>
        </div>
      </>
    )}
  </EvaluationPage>
)
