import type { Term, Words } from '../words/words.ts'
import { andThen, done, reasonFor, refusal, refused, unless, type Refusal, type Result } from './result.ts'

/** Who acts, for whom, when (an instant as text, given by the caller) and why. */
export type Act = {
  readonly actor: string
  readonly onBehalfOf?: string
  readonly at: string
  readonly reason?: string
}

/** One move that was made. Steps are only ever appended. */
export type Step<Event extends string> = Act & { readonly event: Event; readonly revision: number }

/** Where a thing stands: derived from its steps, kept beside them for reading. */
export type Progress<State extends string, Event extends string> = {
  readonly state: State
  readonly revision: number
  readonly steps: readonly Step<Event>[]
}

/** An allowed move. `apartFrom`: nobody who ever made one of these moves on this thing may make this one; `after`: only where one of these was made. */
export type Move<State extends string, Event extends string> = {
  readonly event: Event
  readonly from: readonly State[]
  readonly to: State
  readonly needsReason?: true
  readonly opensRevision?: true
  readonly apartFrom?: readonly Event[]
  readonly after?: readonly Event[]
}

/** A state machine as data. Final states have no move out. */
export type Machine<State extends string, Event extends string> = {
  readonly noun: Words
  readonly states: Readonly<Record<State, Term>>
  readonly events: Readonly<Record<Event, Term>>
  readonly start: State
  readonly final: readonly State[]
  readonly moves: readonly Move<State, Event>[]
}

export const begin = <State extends string, Event extends string>(
  machine: Machine<State, Event>,
): Progress<State, Event> => ({ state: machine.start, revision: 1, steps: [] })

/** The moves open in a state, whoever asks. */
export const movesFrom = <State extends string, Event extends string>(
  machine: Machine<State, Event>,
  state: State,
): readonly Move<State, Event>[] => machine.moves.filter(({ from }) => from.includes(state))

const personsOf = ({ actor, onBehalfOf }: Act): readonly string[] =>
  onBehalfOf === undefined ? [actor] : [actor, onBehalfOf]

const joinNames = (names: readonly Words[], language: 'zh' | 'en'): string =>
  names.map((name) => name[language]).join(language === 'zh' ? '、' : ', ')

const isAfter = <State extends string, Event extends string>(
  { after }: Move<State, Event>,
  { steps }: Progress<State, Event>,
): boolean => after === undefined || steps.some(({ event }) => after.includes(event))

/** The moves open to a thing by what was done with it, whoever asks. */
export const openMoves = <State extends string, Event extends string>(
  machine: Machine<State, Event>,
  progress: Progress<State, Event>,
): readonly Move<State, Event>[] => movesFrom(machine, progress.state).filter((move) => isAfter(move, progress))

const notNow = <State extends string, Event extends string>(
  machine: Machine<State, Event>,
  progress: Progress<State, Event>,
  event: Event,
): Refusal => {
  const { state } = progress
  const open = openMoves(machine, progress).map((move) => machine.events[move.event])
  const [now, asked, noun] = [machine.states[state], machine.events[event], machine.noun]
  return refusal(
    machine.final.includes(state) ? 'final' : 'not-now',
    [`${noun.zh}现为“${now.zh}”，不能${asked.zh}`, `The ${noun.en} is "${now.en}": "${asked.en}" is not possible now`],
    open.length === 0
      ? ['此项已办结，如确需更改请新建一项', 'It is closed for good; open a new one if a change is needed']
      : [`现在可以：${joinNames(open, 'zh')}`, `Possible now: ${joinNames(open, 'en')}`],
  )
}

const samePerson = <State extends string, Event extends string>(
  machine: Machine<State, Event>,
  step: { readonly move: Move<State, Event>; readonly progress: Progress<State, Event>; readonly act: Act },
): Refusal | undefined => {
  const before = step.progress.steps.filter(({ event }) => step.move.apartFrom?.includes(event))
  const persons = personsOf(step.act)
  const clash = before.find((made) => personsOf(made).some((person) => persons.includes(person)))
  if (!clash) return undefined
  const [earlier, asked] = [machine.events[clash.event], machine.events[step.move.event]]
  return refusal(
    'same-person',
    [`${earlier.zh}的人不能再${asked.zh}`, `Whoever did "${earlier.en}" cannot ${asked.en}`],
    ['请由另一位有权限的人员办理', `Ask another person with the permission to ${asked.en}`],
  )
}

/** Makes a move, or says why not. Earlier steps and revisions are kept as they were. */
export const move =
  <State extends string, Event extends string>(machine: Machine<State, Event>) =>
  (progress: Progress<State, Event>, event: Event, act: Act): Result<Progress<State, Event>> => {
    const found = openMoves(machine, progress).find((candidate) => candidate.event === event)
    if (!found) return refused(notNow(machine, progress, event))
    const objections = [
      found.needsReason ? reasonFor(act.reason, machine.events[event]) : undefined,
      samePerson(machine, { move: found, progress, act }),
    ]
    const revision = progress.revision + (found.opensRevision ? 1 : 0)
    const steps = [...progress.steps, { ...act, event, revision }]
    return unless(objections, () => done({ state: found.to, revision, steps }))
  }

/** The progress that recorded steps give; refused where a record holds a move that was never allowed. */
export const replay = <State extends string, Event extends string>(
  machine: Machine<State, Event>,
  steps: readonly Step<Event>[],
): Result<Progress<State, Event>> =>
  steps.reduce<Result<Progress<State, Event>>>(
    (result, step) => andThen(result, (progress) => move(machine)(progress, step.event, step)),
    done(begin(machine)),
  )

/** What people see of a thing: the name of its state, its revision, and who last did what, with the reason. */
export type Shown<State extends string> = {
  readonly state: State
  readonly name: Words
  readonly revision: number
  readonly by: string | undefined
  readonly at: string | undefined
  readonly reason: string | undefined
  readonly isFinal: boolean
}

export const shown = <State extends string, Event extends string>(
  machine: Machine<State, Event>,
  { state, revision, steps }: Progress<State, Event>,
): Shown<State> => {
  const last = steps.at(-1)
  const { zh, en } = machine.states[state]
  const isFinal = machine.final.includes(state)
  return { state, name: { zh, en }, revision, by: last?.actor, at: last?.at, reason: last?.reason, isFinal }
}
