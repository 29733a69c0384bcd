import type { Plot } from './plot.ts'
import type { Outcome } from './open-walls.ts'

/** Reads wider than the reach of organisations, and why. */
const open: readonly { readonly path: RegExp; readonly why: string }[] = [
  {
    path: /^\/api\/(?:publications|open-data|public\/years)/u,
    why: 'what was published is for everybody, and who is late with it',
  },
]

export const isOpen = (path: string): boolean => open.some((one) => one.path.test(path))

const said = ({ call }: Outcome): string => `${call.path} ${JSON.stringify(call.body ?? '')}`

/** Things of a plot that an answer tells and the question did not. */
export const toldOf = (outcome: Outcome, plot: Plot): readonly string[] => {
  const asked = said(outcome)
  return [plot.mark, ...Object.values(plot.ids)].filter((text) => outcome.text.includes(text) && !asked.includes(text))
}
