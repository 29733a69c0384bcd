import type { Chart } from '../model.ts'
import { barChart } from './svg/bars.ts'
import { lineChart } from './svg/lines.ts'

/** A chart as SVG without script, link or outside font; named and described for those who do not see it. Equal charts give equal text. */
export const chartSvg = (chart: Chart): string => {
  switch (chart.form) {
    case 'bar':
      return barChart(chart)
    case 'line':
      return lineChart(chart)
  }
}
