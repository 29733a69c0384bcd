import { useQueries } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { scrollWithin } from '../../ui/scroll-within.ts'
import { blockAt } from './marks.ts'
import { blocksAtOnce, blocksQuery, type SourceBlock } from './queries.ts'
import { SourceBlockView, type Marking } from './source-block.tsx'

const texts = {
  source: words('原文', 'The source'),
  loading: words('正在读取…', 'Loading…'),
}

const chunksOf = (numbers: readonly number[]): readonly number[] => [
  ...new Set(numbers.map((number) => Math.floor(number / blocksAtOnce))),
]

/** The blocks in sight, fetched as they come into it. */
const useBlocks = (id: string, numbers: readonly number[]): ReadonlyMap<number, SourceBlock> => {
  const chunks = useQueries({ queries: chunksOf(numbers).map((chunk) => blocksQuery(id, chunk)) })
  return new Map(chunks.flatMap(({ data }) => data?.blocks ?? []).map((block) => [block.number, block]))
}

type Props = { readonly id: string; readonly starts: readonly number[]; readonly marking: Marking }

/** The whole source, however long: only what is in sight is there. What is pointed at is brought into sight. */
export const SourceView = ({ id, starts, marking }: Props) => {
  const say = useSay()
  const element = useRef<HTMLDivElement>(null)
  const list = useVirtualizer({
    count: starts.length,
    getScrollElement: () => element.current,
    estimateSize: () => 56,
    overscan: 8,
  })
  const items = list.getVirtualItems()
  const blocks = useBlocks(
    id,
    items.map(({ index }) => index),
  )
  const { target } = marking
  const targetBlock = target ? blockAt(starts, target.start) : undefined
  const isThere = targetBlock !== undefined && blocks.has(targetBlock)
  useEffect(() => {
    if (targetBlock !== undefined) list.scrollToIndex(targetBlock, { align: 'center' })
  }, [list, targetBlock, target])
  useEffect(() => {
    if (!isThere) return
    scrollWithin(element.current?.querySelector('.source-target'), 'center')
  }, [isThere, target])
  return (
    <div className="source-view" ref={element} role="region" aria-label={say(texts.source)} tabIndex={0}>
      <div className="source-all" style={{ height: `${list.getTotalSize()}px` }}>
        {items.map(({ index, start }) => {
          const block = blocks.get(index)
          return (
            <div
              key={index}
              ref={list.measureElement}
              data-index={index}
              className="source-item"
              style={{ transform: `translateY(${start}px)` }}
            >
              {block ? (
                <SourceBlockView block={block} marking={marking} />
              ) : (
                <p className="muted">{say(texts.loading)}</p>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
