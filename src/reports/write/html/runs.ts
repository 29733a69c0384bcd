import type { Run } from '../../model.ts'
import { escapeXml } from '../xml.ts'

const text = (value: string): string => escapeXml(value).replaceAll(/\r?\n/gu, '<br>')

const runHtml = (run: Run): string => {
  switch (run.kind) {
    case 'text':
      return text(run.text)
    case 'figure':
      return `<span class="fact" data-fact="${escapeXml(run.binding)}">${text(run.text)}</span>`
    case 'gap':
      return `<mark class="gap">${text(run.text)}</mark>`
  }
}

/** Text escaped, figures with the fact they were printed from, gaps marked. */
export const runsHtml = (runs: readonly Run[]): string => runs.map(runHtml).join('')
