import { projectNoun } from '../thing/noun.ts'
import { moveVerb } from '../thing/move-thing.ts'

export const declareProject = moveVerb(projectNoun, 'declare')
export const storeProject = moveVerb(projectNoun, 'store')
export const returnProject = moveVerb(projectNoun, 'return')
export const budgetProject = moveVerb(projectNoun, 'budget')
export const startProject = moveVerb(projectNoun, 'start')
export const suspendProject = moveVerb(projectNoun, 'suspend')
export const resumeProject = moveVerb(projectNoun, 'resume')
export const endProject = moveVerb(projectNoun, 'end')
export const cancelProject = moveVerb(projectNoun, 'cancel')
