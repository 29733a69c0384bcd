import { createHash } from 'node:crypto'

/** The district of the deadline day; other benches make it smaller. */
export const size = {
  departments: Number(process.env['BENCH_DEPARTMENTS'] ?? 300),
  offices: 8,
  projects: 100,
  indicators: 5,
} as const
export const division = '440199000'
/** The year that is evaluated; its last day for handing in is today. */
export const year = 2025
/** Everybody's password. */
export const password = 'harbour-Lantern-52-maple'

/** What ids are of; the number stands in the id. */
export const kinds = {
  organisation: 1,
  person: 2,
  grant: 3,
  session: 4,
  project: 5,
  goal: 6,
  indicator: 7,
  part: 8,
  whole: 9,
  task: 10,
  attachment: 11,
  evidence: 12,
  budget: 13,
  execution: 14,
  fiscalYear: 15,
  review: 16,
} as const
export type Kind = keyof typeof kinds

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

/** The id of the n-th of a kind in a year, 0 for what belongs to no year: in order, as those of the program are. */
export const idOf = (kind: Kind, of: number, n: number): string =>
  `0190${hex(kinds[kind], 4)}-${hex(of, 4)}-7000-8000-${hex(n, 12)}`

/** Departments have the numbers 1000, 1010 …; their offices those behind. */
export const departmentNumber = (department: number): number => 1000 + 10 * department
export const officeNumber = (department: number, office: number): number => departmentNumber(department) + office
export const partNumber = (department: number, office: number): number => 10 * department + office

/** Who somebody is at an organisation. */
export const slots = { handler: 1, chief: 2, finance: 3, leader: 4 } as const
export type Slot = keyof typeof slots
export const personNumber = (organisation: number, slot: Slot): number => 10 * organisation + slots[slot]
/** Organisation 0 is the bureau, 1 to 4 are its sections: each has five people. */
export const bureauPersonNumber = (organisation: number, index: number): number => 10 * organisation + index

/** Sessions of the made district: a real server makes their tokens by chance. */
export const tokenOf = (person: number): string => {
  const random = createHash('sha256').update(`deadline ${person}`).digest('base64url')
  return `jh_s_${division}_${random}`
}
export const loginOf = (person: number): string => `p${person}`

/** Departments whose whole is with the bureau already: every fifth. */
export const isDelivered = (department: number): boolean => department % 5 === 0
/** Of the parts of the others: 2 of 20 handed in, 3 of 20 untouched, the rest nearly filled in. */
export const stateOfPart = (department: number, office: number): 'accepted' | 'submitted' | 'assigned' | 'filling' => {
  if (isDelivered(department)) return 'accepted'
  const turn = (7 * department + 3 * office) % 20
  if (turn < 2) return 'submitted'
  return turn < 5 ? 'assigned' : 'filling'
}
