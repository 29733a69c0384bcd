import type { Endpoint } from '#contract/endpoint.ts'
import { allRoutes } from '#server/routes/all.ts'
import { exchangeSetIds } from '#domain/exchange/tables.ts'
import { plantedPlaces, type Garden } from './garden.ts'
import type { Plot } from './plot.ts'
import { fieldsOf, sampleOf, type Pick } from './sample-of.ts'

/** A call about one organisation, ready to be sent. */
export type Call = {
  readonly endpoint: Endpoint
  /** GET /api/goals/{id} of works, handed in. */
  readonly name: string
  readonly plot: Plot
  readonly path: string
  readonly body: unknown
  /** The same whatever plot it was made for: it is about no organisation. */
  readonly isAboutPlot: boolean
  /** Sent as If-Match; without it one that nobody has. */
  readonly version?: number
}

/** Whose id an {id} is, by where it stands; what is missing has none that a plot could hold. */
export const collections: Readonly<Record<string, string>> = {
  alerts: 'alert',
  attachments: 'attachment',
  calendar: 'calendar-task',
  disclosures: 'disclosure',
  findings: 'finding',
  'fiscal-years': 'fiscal-year',
  goals: 'goal',
  'import-batches': 'import-batch',
  'ledger/entries': 'budget-entry',
  monitorings: 'monitoring',
  parts: 'part',
  'personal-links': 'personal-link',
  persons: 'person',
  projects: 'project',
  publications: 'publication',
  readings: 'reading',
  recipes: 'recipe',
  rectifications: 'rectification',
  'result-uses': 'result-use',
  reviews: 'review',
  'role-grants': 'role-grant',
  'self-evaluations': 'self-evaluation',
  tasks: 'task',
}

/** Nouns whose content is hidden from those above until it is handed in. */
export const drafted: ReadonlySet<string> = new Set([
  'project',
  'goal',
  'monitoring',
  'part',
  'self-evaluation',
  'finding',
  'attachment',
])

export const nounOf = ({ path }: Endpoint): string | undefined => {
  const [, collection = ''] = /^\/api\/([a-z-]+(?:\/entries)?)\/\{id\}/u.exec(path) ?? []
  return collection === 'organisations' ? 'organisation' : collections[collection]
}

const idFields: Readonly<Record<string, string>> = {
  personId: 'person',
  person: 'person',
  projectId: 'project',
  from: 'project',
  to: 'project',
  goalId: 'goal',
  goals: 'goal',
  indicatorId: 'indicator',
  indicators: 'indicator',
  indicatorIds: 'indicator',
  order: 'indicator',
  attachmentId: 'loose-attachment',
  attachmentIds: 'loose-attachment',
  evidence: 'loose-attachment',
  evidenceId: 'evidence',
  budgetEntry: 'budget-entry',
  tasks: 'part',
  ids: 'review',
}

const plainFields = (plot: Plot): Readonly<Record<string, unknown>> => ({
  organisation: plot.organisation,
  organisationId: plot.organisation,
  budgetUnitId: plot.organisation,
  parent: plot.organisation,
  year: plot.year,
  noun: 'project',
  document: 'report',
  format: 'html',
  criterion: 'c1',
  section: 'problems',
  role: 'office-handler',
  event: 'take',
  state: 'locked',
  variant: plot.stage === 'draft' ? 0 : 1,
  name: 'a.txt',
  keys: 'lamp-working-rate',
  // Every plot bears it in its names.
  q: '【',
  action: 'x',
  list: '/api/projects',
  // Another set for each place: all of them are asked for.
  set: exchangeSetIds[plantedPlaces.findIndex((place) => place === plot.place) + (plot.stage === 'draft' ? 0 : 2)],
})

/** A library holds what was approved: the goal of the year before, and its indicators. */
const fromLibrary = ({ last }: Plot, field: string): string | undefined =>
  field === 'goalId' || field === 'indicatorIds' ? last?.ids[field === 'goalId' ? 'goal' : 'indicator'] : undefined

/** What a field gets so that the call is about this plot. */
export const aboutPlot =
  (plot: Plot): Pick =>
  (field) =>
    plainFields(plot)[field] ?? fromLibrary(plot, field) ?? plot.ids[idFields[field] ?? '']

const idOf = (noun: string | undefined, plot: Plot, garden: Garden): string => {
  if (noun === 'organisation') return plot.organisation
  const common: Readonly<Record<string, string>> = garden.common
  return plot.ids[noun ?? ''] ?? common[noun ?? ''] ?? plot.ids['project'] ?? ''
}

/** Fields that may be left out are left out, but for those that say whose it is. */
const needed = new Set(['organisation', 'organisationId', 'parent', 'year', 'variant', 'noun'])

const optionalOnlyWhose = (pick: Pick, schema: Endpoint['body']): Pick => {
  const fields = fieldsOf(schema)
  return (field) => {
    const isOptional = field in fields && fields[field]?._zod.def.type === 'optional'
    return isOptional && !needed.has(field) ? undefined : pick(field)
  }
}

/** How a call is filled: by default with what is needed, about the plot. */
type Filling = { readonly pick?: Pick; readonly takesAll?: boolean }

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

const queryText = (query: unknown): string => {
  const given = Object.entries((query ?? {}) as Readonly<Record<string, unknown>>)
  if (given.length === 0) return ''
  return `?${new URLSearchParams(given.map(([name, value]): [string, string] => [name, textOf(value)]))}`
}

/** A call about a plot. */
export const callOf = (
  endpoint: Endpoint,
  { plot, garden }: { readonly plot: Plot; readonly garden: Garden },
  { pick = aboutPlot(plot), takesAll = false }: Filling = {},
): Call => {
  const { method, path, params, query, body } = endpoint
  const sample = (schema: Endpoint['body']): unknown =>
    schema && sampleOf(schema, takesAll ? pick : optionalOnlyWhose(pick, schema))
  const given = (params ? sampleOf(params, aboutPlot(plot)) : {}) as Readonly<Record<string, unknown>>
  const filled = path.replaceAll(/\{(\w+)\}/gu, (_, name: string) =>
    name === 'id' ? idOf(nounOf(endpoint), plot, garden) : textOf(given[name]),
  )
  return {
    endpoint,
    path: `${filled}${queryText(sample(query))}`,
    body: sample(body),
    isAboutPlot: true,
    name: `${method.toUpperCase()} ${path} of ${plot.place}, ${plot.stage}`,
    plot,
  }
}

/** Signing in and out, and the account of one’s own, are of no organisation. */
export const ofNobodyElse =
  /^\/api\/(?:me|session|sign-|password|jobs?|view-as\/stop|oidc|first-start|api-tokens|personal-links\/current|report-checks|list-exports|catalogue)/u

/** Calls that say the same are one. */
const distinct = (calls: readonly Call[]): readonly Call[] => {
  const said = new Map(calls.map((call) => [JSON.stringify([call.path, call.body]), call]))
  return said.size > 1 ? [...said.values()] : [...said.values()].map((call) => ({ ...call, isAboutPlot: false }))
}

/** Every call of the contract about every plot that makes a difference to it. */
export const planCalls = (garden: Garden): readonly Call[] =>
  allRoutes
    .map(({ endpoint }) => endpoint)
    .filter(({ path }) => !ofNobodyElse.test(path))
    .flatMap((endpoint) => {
      const noun = nounOf(endpoint)
      const plots = garden.plots.filter(({ stage }) => stage === 'submitted' || drafted.has(noun ?? ''))
      return distinct(plots.map((plot) => callOf(endpoint, { plot, garden })))
    })
