import type { ExchangeProject } from '#domain/exchange/tables.ts'
import type { ProjectState } from '#domain/process/project.ts'
import { projectStateTerms } from '#domain/words/budget-terms.ts'
import { words, type Words } from '#domain/words/words.ts'

/** A state a row states that an import does not take: under which column, what it is here instead, and why. */
export type StateLeft = {
  readonly field: 'jh_state' | 'is_end'
  readonly said: Words
  readonly is: Words
  readonly why: Words
  readonly remedy: Words
}

const texts = {
  why: words(
    '状态由本系统的办理步骤得出，每一步都记有办理人和时间，不随文件带入',
    'a state follows from the steps taken here, each with who took it and when; a file does not bring it',
  ),
  remedy: words('需要改变状态的，请在本系统办理相应步骤', 'take the steps here where it is to change'),
}

const nameOf = (state: ProjectState): Words => {
  const { zh, en } = projectStateTerms[state]
  return words(zh, en)
}

type Said = Pick<ExchangeProject, 'state' | 'isEnded'>

/** The column of the standard says only whether it has ended; ours says more, and counts where both are given. */
const saidIn = ({
  state,
  isEnded,
}: Said): { readonly field: StateLeft['field']; readonly state: ProjectState } | undefined => {
  if (state !== undefined) return { field: 'jh_state', state }
  return isEnded === 'yes' ? { field: 'is_end', state: 'ended' } : undefined
}

/** What a row says of the state of its project, where that is another than the one it has once it was brought in. */
export const stateLeft = (record: Said, is: ProjectState): StateLeft | undefined => {
  const said = saidIn(record)
  if (!said || said.state === is) return undefined
  return { field: said.field, said: nameOf(said.state), is: nameOf(is), ...texts }
}
