import { exchangeContract } from '#contract/exchange.ts'
import { bind, bindVisit } from '../bind.ts'
import { downloadExchange, startExchangeExport, startExchangeImport } from '../exchange/exchange-calls.ts'

export const exchangeRoutes = [
  bind(exchangeContract.download, downloadExchange),
  bindVisit(exchangeContract.export, startExchangeExport),
  bindVisit(exchangeContract.import, startExchangeImport),
]
