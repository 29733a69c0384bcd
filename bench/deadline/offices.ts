import { departmentNumber, officeNumber, size, stateOfPart } from './district.ts'

/** An office with its part. */
export type Office = { readonly department: number; readonly office: number }

const all: readonly Office[] = Array.from({ length: size.departments * size.offices }, (_, index) => ({
  department: Math.floor(index / size.offices),
  office: 1 + (index % size.offices),
}))

const open = all.filter(({ department, office }) => stateOfPart(department, office) === 'filling')

/** A line of things that somebody works on, so that no two do at once. */
export type Line<T> = { readonly take: () => T | undefined; readonly giveBack: (thing: T) => void }

const lineOf = <T>(things: readonly T[]): Line<T> => {
  const waiting = [...things]
  return { take: () => waiting.shift(), giveBack: (thing) => void waiting.push(thing) }
}

// Any order that has nothing to do with the numbers.
const mixed = <T extends Office>(offices: readonly T[]): readonly T[] =>
  offices.toSorted(
    (a, b) =>
      ((a.department * 7919 + a.office * 104_729) % 10_007) - ((b.department * 7919 + b.office * 104_729) % 10_007),
  )

/** Every fifth department’s nearly filled parts are for the phase of writes alone. */
const isForWrites = ({ department }: Office): boolean => department % 5 === 1

/** Offices of the mixed phases: those nearly done first, then the untouched ones. */
export const mixedOffices = (): Line<Office> => {
  const untouched = all.filter(({ department, office }) => stateOfPart(department, office) === 'assigned')
  return lineOf([...mixed(open.filter((one) => !isForWrites(one))), ...mixed(untouched)])
}
export const writingOffices = (): Line<Office> => lineOf(mixed(open.filter(isForWrites)))

/** Departments whose finance officers collect: the others have delivered. */
export const collectingDepartments = (): Line<number> =>
  lineOf(
    Array.from({ length: size.departments }, (_, department) => department).filter(
      (department) => department % 5 !== 0,
    ),
  )

/** Parts the raw peer writes to; nobody else looks at them. */
export const rawOffices: readonly Office[] = all.filter(({ department }) => department % 10 === 0)

/** Indicators of an office by the way they are dealt out: project p goes to office 1 + p mod 8. */
export const rowsOf = ({
  department,
  office,
}: Office): readonly { readonly indicator: number; readonly turn: number }[] =>
  Array.from({ length: Math.ceil((size.projects - office + 1) / size.offices) }, (_, turn) => turn).flatMap((turn) => {
    const project = size.projects * department + size.offices * turn + office - 1
    return Array.from({ length: size.indicators }, (_, index) => ({
      indicator: size.indicators * project + index,
      turn,
    }))
  })

/** Rows that were left to be typed. */
export const blankRowsOf = (office: Office): readonly number[] =>
  rowsOf(office).flatMap(({ indicator, turn }) => (turn >= 11 ? [indicator] : []))

export const officeOf = ({ department, office }: Office): number => officeNumber(department, office)
export const departmentOf = ({ department }: Office): number => departmentNumber(department)
