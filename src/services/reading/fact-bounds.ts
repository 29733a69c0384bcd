import type { Filing } from '#domain/filing/filing.ts'

const lists = ['finance', 'rates', 'projects', 'indicators', 'tasks', 'goals', 'problems', 'measures'] as const

/** How many facts a filing holds. */
export const countFacts = (filing: Filing): number => {
  const { title, organisation, year, score } = filing
  const single = [title, organisation, year, score?.total, score?.grade].filter((one) => one !== undefined)
  return single.length + lists.reduce((sum, list) => sum + filing[list].length, 0)
}

/** The beginnings of all lists: to weigh how sure a fact is takes time, and nobody looks at more. */
export const shortened = (filing: Filing, most: number): Filing => ({
  ...filing,
  finance: filing.finance.slice(0, most),
  rates: filing.rates.slice(0, most),
  projects: filing.projects.slice(0, most),
  indicators: filing.indicators.slice(0, most),
  tasks: filing.tasks.slice(0, most),
  goals: filing.goals.slice(0, most),
  problems: filing.problems.slice(0, most),
  measures: filing.measures.slice(0, most),
})
