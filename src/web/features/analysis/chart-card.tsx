import { lazy, Suspense } from 'react'
import { analysisViewNames } from '#domain/analysis/views.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Loading } from '../../ui/loading.tsx'
import { DataTable } from './data-table.tsx'
import { fileAddress, type Analysis, type Filters } from './queries.ts'

const ChartView = lazy(async () => ({ default: (await import('./chart-view.tsx')).ChartView }))

const texts = {
  svg: words('图片 SVG', 'Picture SVG'),
  png: words('图片 PNG', 'Picture PNG'),
  csv: words('表格 CSV', 'Table CSV'),
  xlsx: words('表格 XLSX', 'Table XLSX'),
  table: words('以表格查看', 'As a table'),
  none: words('没有可以画图的数据', 'Nothing to draw'),
  noneWhy: words(
    '只统计已经报送的内容。换一个年度或单位，或等报送后再看。',
    'Only what was handed in is counted. Choose another year or organisation, or look again later.',
  ),
  failed: words('没有画成，请改用 SVG', 'It could not be drawn; take the SVG'),
}

const isEmpty = ({ kind, series, points }: Analysis['chart']): boolean =>
  kind === 'points'
    ? points.length === 0
    : series.every(({ values }) => values.every((value) => !value || value.units === 0n))

type Props = {
  readonly analysis: Analysis
  readonly filters: Filters
  readonly onPick: (part: string) => void
}

const Downloads = ({ analysis, filters }: Omit<Props, 'onPick'>) => {
  const say = useSay()
  const toast = useToast()
  const { view, chart, sentence, years } = analysis
  const name = `analysis-${view}-${years.join('-')}`
  const slide = { chart, title: say(analysisViewNames[view]), sentence: say(sentence), say }
  const save = async (kind: 'svg' | 'png'): Promise<void> => {
    try {
      const { saveBlob, slidePng, slideSvg } = await import('./slide.ts')
      const blob = kind === 'svg' ? new Blob([slideSvg(slide)], { type: 'image/svg+xml' }) : await slidePng(slide)
      saveBlob(blob, `${name}.${kind}`)
    } catch {
      toast(say(texts.failed))
    }
  }
  return (
    <div className="row no-print">
      {!isEmpty(chart) && <Button onClick={() => void save('png')}>{say(texts.png)}</Button>}
      {!isEmpty(chart) && <Button onClick={() => void save('svg')}>{say(texts.svg)}</Button>}
      {(['csv', 'xlsx'] as const).map((format) => (
        <a key={format} className="button" href={fileAddress(view, filters, { format, of: 'table' })} download>
          {say(texts[format])}
        </a>
      ))}
    </div>
  )
}

/** The picture, its sentence, and the same as a table. */
export const ChartCard = ({ analysis, filters, onPick }: Props) => {
  const say = useSay()
  const { view, chart, sentence, table } = analysis
  const heading = analysisViewNames[view]
  return (
    <section className="card card-flush" aria-labelledby="chart-heading">
      <div className="card-head">
        <h2 id="chart-heading">{say(heading)}</h2>
        <Downloads analysis={analysis} filters={filters} />
      </div>
      <div className="analysis-body">
        <p className="analysis-sentence">{say(sentence)}</p>
        {isEmpty(chart) ? (
          <Empty title={say(texts.none)}>{say(texts.noneWhy)}</Empty>
        ) : (
          <Suspense fallback={<Loading />}>
            <ChartView chart={chart} label={`${say(heading)}: ${say(sentence)}`} onPick={onPick} />
          </Suspense>
        )}
        <details className="analysis-twin">
          <summary>{say(texts.table)}</summary>
          <DataTable caption={heading} table={table} />
        </details>
      </div>
    </section>
  )
}
