import type { KeyboardEvent } from 'react'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { stretchesOf, type Mark, type Stretch } from './marks.ts'
import type { SourceBlock } from './queries.ts'

const texts = {
  page: (page: number) => words(`第${page}页`, `Page ${page}`),
  table: words('原文表格', 'Table of the source'),
}

export type Marking = {
  readonly marks: readonly Mark[]
  readonly target: Mark | undefined
  /** A place was chosen: shows its fact. */
  readonly onPick: (key: string) => void
}

type Mapped = Parameters<typeof stretchesOf>[0]

const pressed =
  (act: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    act()
  }

const StretchText = ({ stretch, onPick }: { readonly stretch: Stretch; readonly onPick: Marking['onPick'] }) => {
  const { text, key, isTarget } = stretch
  if (key === undefined) return isTarget ? <mark className="source-target">{text}</mark> : text
  const pick = (): void => onPick(key)
  return (
    <span
      role="button"
      tabIndex={0}
      className={isTarget ? 'source-mark source-target' : 'source-mark'}
      data-fact={key}
      onClick={pick}
      onKeyDown={pressed(pick)}
    >
      {text}
    </span>
  )
}

const MappedText = ({ mapped, marking }: { readonly mapped: Mapped; readonly marking: Marking }) =>
  stretchesOf(mapped, marking.marks, marking.target).map((stretch, index) => (
    // The stretches of a text stay where they are.
    // oxlint-disable-next-line react/no-array-index-key
    <StretchText key={index} stretch={stretch} onPick={marking.onPick} />
  ))

type TableBlock = Extract<SourceBlock, { kind: 'table' }>

const SourceTable = ({ block, marking }: { readonly block: TableBlock; readonly marking: Marking }) => {
  const say = useSay()
  return (
    <div className="source-table-wrap" tabIndex={0} role="group" aria-label={say(texts.table)}>
      <table className="source-table">
        <tbody>
          {block.rows.map((row, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={at} data-head={at < block.headerRows || undefined}>
              {row.map((cell, column) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={column}>
                  <MappedText mapped={cell} marking={marking} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A piece of the source as it was read, with what was understood marked in it. */
export const SourceBlockView = ({ block, marking }: { readonly block: SourceBlock; readonly marking: Marking }) => {
  const say = useSay()
  return (
    <div className="source-block" data-page={block.page}>
      {block.page !== undefined && block.isFirst && <span className="source-page">{say(texts.page(block.page))}</span>}
      {block.kind === 'table' ? (
        <SourceTable block={block} marking={marking} />
      ) : (
        <p className={`source-text source-${block.role}`} data-level={block.level}>
          <MappedText mapped={block.text} marking={marking} />
        </p>
      )}
    </div>
  )
}
