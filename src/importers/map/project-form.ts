import type { Project } from '#domain/filing/filing.ts'
import type { Form } from '#domain/filing/form.ts'
import { totalRowOf } from '#domain/filing/form-money.ts'
import { absentCell, type Cell } from '#domain/filing/indicator.ts'
import type { DocumentModel } from '#domain/text/document.ts'
import { placeOf } from '#domain/text/place.ts'

const isGiven = ({ kind }: Cell): boolean => kind !== 'absent'

const projectOf = (document: DocumentModel, form: Form): Project[] => {
  const { name, money } = form
  const total = money && totalRowOf(money)
  if (!name || !total || form.kind === 'goal-declaration') return []
  const { annual, opening, executed, rate } = total.cells
  const goal = form.goals.find(({ term }) => term === 'annual')
  return [
    {
      name: name.text,
      // The rate divides by the adjusted budget where the form prints both.
      budget: isGiven(annual) ? annual : opening,
      actual: executed,
      rate,
      goal: goal?.goal ?? absentCell,
      completion: goal?.completion ?? absentCell,
      documentNumber: '',
      place: placeOf(document.source, {
        start: Math.min(name.place.start, total.place.start),
        end: Math.max(name.place.end, total.place.end),
      }),
    },
  ]
}

const taskProjects = (form: Form): Project[] =>
  (form.kind === 'goal-declaration' ? form.tasks : []).flatMap(({ name, content, total, isSum, place }) =>
    isSum
      ? []
      : [
          {
            name,
            budget: total,
            actual: absentCell,
            rate: absentCell,
            goal: content,
            completion: absentCell,
            documentNumber: '',
            place,
          },
        ],
  )

/** Projects of the forms in a document with the money of the whole project, and the tasks a department declares. */
export const formedProjects = (document: DocumentModel, forms: readonly Form[]): Project[] =>
  forms.flatMap((form) => [...projectOf(document, form), ...taskProjects(form)])
