import { sessionContract } from '#contract/session.ts'
import { bindVisit } from '../bind.ts'
import { enterByPassword } from '../sign-in/enter-by-password.ts'
import { leave } from '../sign-in/leave.ts'
import { tellMe } from '../sign-in/tell-me.ts'
import { tellWays } from '../sign-in/tell-ways.ts'

export const sessionRoutes = [
  bindVisit(sessionContract.ways, tellWays),
  bindVisit(sessionContract.signIn, enterByPassword),
  bindVisit(sessionContract.signOut, leave),
  bindVisit(sessionContract.me, tellMe),
]
