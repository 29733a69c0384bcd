import { resultUseContract } from '#contract/result-use.ts'
import { getResultUse, listResultUses } from '#services/result-use/list-result-uses.ts'
import { appealResultUse, decideResultUse, proposeResultUse } from '#services/result-use/move-result-use.ts'
import { listResultUseTables } from '#services/result-use/result-use-tables.ts'
import { suggestResultUse } from '#services/result-use/suggest-result-use.ts'
import { tryResultUse } from '#services/result-use/try-result-use.ts'
import { bind } from '../bind.ts'

export const resultUseRoutes = [
  bind(resultUseContract.list, listResultUses),
  bind(resultUseContract.get, getResultUse),
  bind(resultUseContract.tables, listResultUseTables),
  bind(resultUseContract.suggest, suggestResultUse),
  bind(resultUseContract.try, tryResultUse),
  bind(resultUseContract.propose, proposeResultUse),
  bind(resultUseContract.appeal, appealResultUse),
  bind(resultUseContract.decide, decideResultUse),
]
