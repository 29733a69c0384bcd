import { catalogueContract } from '#contract/catalogue.ts'
import { getAuthority, listAuthorities } from '#services/catalogue/see-authorities.ts'
import { getCheck, listChecks } from '#services/catalogue/see-checks.ts'
import { getForm, listForms } from '#services/catalogue/see-forms.ts'
import { getIndicator, listIndicators, listLibraries } from '#services/catalogue/see-indicators.ts'
import { getOutline, listOutlines } from '#services/catalogue/see-outlines.ts'
import { getRule, listReturnReasons, listRules } from '#services/catalogue/see-rules.ts'
import { getScheme, listSchemes } from '#services/catalogue/see-schemes.ts'
import { tryScheme } from '#services/catalogue/try-scheme.ts'
import { bind } from '../bind.ts'

export const catalogueRoutes = [
  bind(catalogueContract.authorities, listAuthorities),
  bind(catalogueContract.authority, getAuthority),
  bind(catalogueContract.schemes, listSchemes),
  bind(catalogueContract.scheme, getScheme),
  bind(catalogueContract.tryScheme, tryScheme),
  bind(catalogueContract.checks, listChecks),
  bind(catalogueContract.check, getCheck),
  bind(catalogueContract.outlines, listOutlines),
  bind(catalogueContract.outline, getOutline),
  bind(catalogueContract.forms, listForms),
  bind(catalogueContract.form, getForm),
  bind(catalogueContract.rules, listRules),
  bind(catalogueContract.rule, getRule),
  bind(catalogueContract.returnReasons, listReturnReasons),
  bind(catalogueContract.libraries, listLibraries),
  bind(catalogueContract.indicators, listIndicators),
  bind(catalogueContract.indicator, getIndicator),
]
