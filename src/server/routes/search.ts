import { searchContract } from '#contract/search.ts'
import { searchEverything } from '#services/search/search-everything.ts'
import { bind } from '../bind.ts'

export const searchRoutes = [bind(searchContract.everything, searchEverything)]
