import { systemContract } from '#contract/system.ts'
import { bindVisit } from '../bind.ts'
import { sendTestMail } from '../system/send-test-mail.ts'
import { tellSystem } from '../system/tell-system.ts'

export const systemRoutes = [
  bindVisit(systemContract.get, tellSystem),
  bindVisit(systemContract.testMail, sendTestMail),
]
