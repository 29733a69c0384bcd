import { useEffect, useRef } from 'react'
import { useSay } from '../../lib/language.tsx'
import { useTheme } from '../../lib/theme.tsx'
import { chartHeight, chartOptions } from './chart-options.ts'
import { palettOfPage } from './chart-palette.ts'
import { initChart } from './echarts.ts'
import type { Chart } from './queries.ts'

type Props = {
  readonly chart: Chart
  /** What the picture shows, for those who do not see it. */
  readonly label: string
  /** A bar or box was clicked: its category. */
  readonly onPick: (category: string) => void
}

/** Draws the chart as SVG as wide as there is room. Everything it says stands in the table as well. */
export const ChartView = ({ chart, label, onPick }: Props) => {
  const say = useSay()
  const { isDark } = useTheme()
  const element = useRef<HTMLDivElement>(null)
  const pick = useRef(onPick)
  pick.current = onPick
  useEffect(() => {
    const { current } = element
    if (!current) return undefined
    const drawing = initChart(current, null, { renderer: 'svg' })
    const draw = (): void => {
      const width = current.clientWidth
      const height = chartHeight(chart, width)
      current.style.height = `${height}px`
      drawing.resize({ width, height })
      const look = { say, palette: palettOfPage(), fontSize: width < 500 ? 11 : 13, top: 0, width }
      // Drawn by the library itself: a box of HTML would need styles the policy does not allow.
      const tooltip = { trigger: 'item', renderMode: 'richText', confine: true }
      drawing.setOption({ ...chartOptions(chart, look), tooltip }, true)
    }
    drawing.on('click', ({ dataIndex }) => {
      const category = chart.categories[dataIndex]
      if (category) pick.current(category.id)
    })
    const observer = new ResizeObserver(draw)
    observer.observe(current)
    return () => {
      observer.disconnect()
      drawing.dispose()
    }
  }, [chart, isDark, say])
  return <div className="analysis-chart" ref={element} role="img" aria-label={label} />
}
