import type { Form, FormKind } from './form.ts'

const fitsYear = ({ fromYear, toYear }: Form, year: number | undefined): boolean =>
  year === undefined || (year >= fromYear && (toYear === undefined || year <= toYear))

/** A form without places fits everywhere; one for 440000 fits 440113 too (division codes grow by two digits a level). */
const fitsPlace = ({ divisions }: Form, division: string): boolean =>
  divisions.length === 0 || divisions.some((place) => division.startsWith(place.replace(/(?:00)+$/u, '')))

/**
 * The form of a kind for a place (division code, '' where it is not known) and year: a place's own before the general
 * one, a newer before an older; without any that fits, the first of the kind.
 */
export const fittingForm = (
  forms: readonly Form[],
  { kind, division = '', year }: { kind: FormKind; division?: string; year?: number | undefined },
): Form | undefined => {
  const ofKind = forms.filter((form) => form.kind === kind)
  const fitting = ofKind.filter((form) => fitsYear(form, year) && fitsPlace(form, division))
  const byFit = fitting.toSorted(
    (a, b) => Math.min(1, b.divisions.length) - Math.min(1, a.divisions.length) || b.fromYear - a.fromYear,
  )
  return byFit[0] ?? ofKind[0]
}
