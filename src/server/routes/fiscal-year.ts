import { fiscalYearContract } from '#contract/fiscal-year.ts'
import { createYear } from '#services/fiscal-year/create-year.ts'
import { getYear, listYears } from '#services/fiscal-year/get-years.ts'
import { closeYear, openYear, reopenYear, startClosingYear } from '#services/fiscal-year/move-year.ts'
import { bind } from '../bind.ts'

export const fiscalYearRoutes = [
  bind(fiscalYearContract.list, listYears),
  bind(fiscalYearContract.get, getYear),
  bind(fiscalYearContract.create, createYear),
  bind(fiscalYearContract.open, openYear),
  bind(fiscalYearContract.startClosing, startClosingYear),
  bind(fiscalYearContract.reopen, reopenYear),
  bind(fiscalYearContract.close, closeYear),
]
