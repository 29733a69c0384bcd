import { sessionContract } from '#contract/session.ts'
import { chooseLanguage } from '#services/session/choose-language.ts'
import { bind, bindVisit } from '../bind.ts'
import { enterByPassword } from '../sign-in/enter-by-password.ts'
import { finishAtProvider, startAtProvider } from '../sign-in/enter-by-provider.ts'
import { leave } from '../sign-in/leave.ts'
import {
  changeOwnPassword,
  chooseOwnPassword,
  endEverySession,
  endOneSession,
  endViewing,
  showSessions,
  startViewing,
} from '../sign-in/own-account.ts'
import { startFirst } from '../sign-in/start-first.ts'
import { tellMe } from '../sign-in/tell-me.ts'
import { tellWays } from '../sign-in/tell-ways.ts'

export const sessionRoutes = [
  bindVisit(sessionContract.ways, tellWays),
  bindVisit(sessionContract.signIn, enterByPassword),
  bindVisit(sessionContract.firstStart, startFirst),
  bindVisit(sessionContract.startOidc, startAtProvider),
  bindVisit(sessionContract.finishOidc, finishAtProvider),
  bindVisit(sessionContract.signOut, leave),
  bindVisit(sessionContract.me, tellMe),
  bindVisit(sessionContract.list, showSessions),
  bind(sessionContract.end, endOneSession),
  bindVisit(sessionContract.endAll, endEverySession),
  bindVisit(sessionContract.changePassword, changeOwnPassword),
  bind(sessionContract.chooseLanguage, chooseLanguage),
  bindVisit(sessionContract.choosePassword, chooseOwnPassword),
  bindVisit(sessionContract.viewAs, startViewing),
  bindVisit(sessionContract.stopViewing, endViewing),
]
