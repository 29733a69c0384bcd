import { findingNoun } from '../thing/noun.ts'
import { moveVerb } from '../thing/move-thing.ts'

/** The bureau holds an answer good. */
export const settleFinding = moveVerb(findingNoun, 'settle')
/** The bureau does not accept an answer; the finding is open again. */
export const rejectFinding = moveVerb(findingNoun, 'reject')
