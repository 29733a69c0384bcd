import { may } from '#domain/process/may.ts'
import type { OrganisationTree } from '#domain/process/organisation.ts'
import type { Verb } from '#domain/process/permissions.ts'
import type { RoleGrant } from '#domain/process/role.ts'
import { taskVerbs } from '#services/task/task-verbs.ts'
import type { ActorName } from './actors.ts'
import { drafted, nounOf, type Call } from './call-plan.ts'
import type { Plot } from './plot.ts'

export type Holder = { readonly name: ActorName; readonly grant: RoleGrant; readonly tree: OrganisationTree }

/** What is to become of a call; a list is answered to anybody, with what may be seen. */
export type Expected = 'pass' | 'stop' | 'list'

/** Calls whose wall is another than the verbs of the contract say, each with its reason. */
const others: Readonly<Record<string, { readonly expected: Expected | readonly Verb[]; readonly why: string }>> = {
  'delete /api/attachments/{id}': {
    expected: 'stop',
    why: 'a file that nothing shows is its maker’s; nobody planted one',
  },
  'get /api/audit/{noun}/{id}': { expected: ['project.read', 'audit.read'], why: 'asks what reading the thing asks' },
  'get /api/goals/{id}/review-rules': {
    expected: ['goal.read', 'goal.edit'],
    why: 'tells rules of the bureau, no draft',
  },
  'post /api/tasks/{id}/finish': {
    expected: [...taskVerbs['self-evaluation'], 'calendar.manage'],
    why: 'whoever answers for tasks of this kind; the contract names the verbs of all kinds',
  },
  'post /api/self-evaluations/{id}/return': {
    expected: ['self-evaluation.sign', 'review.accept'],
    why: 'the bureau passes the wall and is told to return by its review',
  },
  'post /api/role-grants': {
    expected: ['role-grant.manage'],
    why: 'asks to make a handler; only evaluators are invited',
  },
  'post /api/role-grants/{id}/revoke': {
    expected: ['role-grant.manage'],
    why: 'the role is that of a handler; only evaluators are invited',
  },
  'post /api/persons/import': {
    expected: 'list',
    why: 'each row is judged by itself; nothing is told of other places',
  },
  'post /api/review-batches': { expected: 'list', why: 'each review is judged by itself and refused in the answer' },
  'post /api/exchange-imports': {
    expected: 'list',
    why: 'takes a file of one’s own only; its rows are judged one by one',
  },
  'post /api/exchange-exports': { expected: 'list', why: 'tables in the scope of who asks, made later' },
  'post /api/document-jobs': { expected: 'list', why: 'documents of what the reader may see, written later' },
  'get /api/exchange/{set}': { expected: 'list', why: 'tables in the scope of who asks' },
  'get /api/analysis/{view}': { expected: 'list', why: 'sums in the scope of who asks' },
  'get /api/analysis/{view}/file': { expected: 'list', why: 'sums in the scope of who asks' },
  'get /api/disclosure-items': { expected: 'list', why: 'a table of the catalogue' },
  'get /api/result-use-tables': { expected: 'list', why: 'a table of the catalogue' },
}

/** Calls that answer with those rows that the reader may see. */
export const lists: ReadonlySet<string> = new Set([
  'alerts',
  'audit',
  'disclosures',
  'findings',
  'goals',
  'import-batches',
  'indicators',
  'late-tasks',
  'monitorings',
  'organisations',
  'parts',
  'personal-links',
  'persons',
  'projects',
  'readings',
  'rectifications',
  'result-uses',
  'review-queue',
  'reviews',
  'role-grants',
  'self-evaluations',
  'tasks',
])

export const keyOf = ({ endpoint }: Call): string => `${endpoint.method} ${endpoint.path}`

/** The exceptions that fit no call any more. */
export const staleExceptions = (calls: readonly Call[]): readonly string[] => {
  const keys = new Set(calls.map(keyOf))
  return [...Object.keys(others), ...[...lists].map((list) => `get /api/${list}`)].filter((key) => !keys.has(key))
}

/** Whether the permissions let somebody do one of these about a thing. */
export const isPermitted = (
  { grant, tree }: Holder,
  verbs: readonly Verb[],
  about: { readonly organisation: string; readonly year: number; readonly task: string | undefined } & Pick<
    Plot,
    'stage'
  >,
): boolean => {
  const asker = { person: 'somebody', grants: [grant], isViewingAs: false }
  return verbs.some((verb) => may(asker, verb, { tree, ...about, submittedBy: [] }).kind === 'done')
}

const rulesOnly = new Set(['get /api/goals/{id}/review-rules'])

const byPermissions = (holder: Holder, verbs: readonly Verb[], call: Call): Expected => {
  const { plot, endpoint } = call
  const noun = nounOf(endpoint) ?? (endpoint.path.includes('{noun}') ? 'project' : '')
  const stage = drafted.has(noun) && !rulesOnly.has(keyOf(call)) ? plot.stage : 'submitted'
  const about = { year: plot.year, task: plot.ids[noun], stage }
  // What is about no organisation is for whoever may do it anywhere.
  const organisations = call.isAboutPlot ? [plot.organisation] : [...holder.tree.byId.keys()]
  const found = organisations.some((organisation) => isPermitted(holder, verbs, { ...about, organisation }))
  return found ? 'pass' : 'stop'
}

/** What the permissions say is to become of a call. */
export const expectedOf = (holder: Holder, call: Call): Expected => {
  const { access, verbs, path, method } = call.endpoint
  if (access === 'everybody') return 'pass'
  if (holder.name === 'visitor') return 'stop'
  const other = others[keyOf(call)]?.expected
  if (typeof other === 'string') return other
  if (method === 'get' && lists.has(path.slice('/api/'.length))) return 'list'
  if (verbs.length === 0 && !other) return 'pass'
  return byPermissions(holder, other ?? verbs, call)
}
