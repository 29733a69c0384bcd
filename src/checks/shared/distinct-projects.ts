import type { Filing } from '#domain/filing/filing.ts'
import type { Cell } from '#domain/filing/indicator.ts'
import { decimal, multiply, normalise, printDecimal, type Decimal } from '#domain/number/decimal.ts'
import type { StatedFigure } from '#domain/number/stated.ts'
import { findUnit, isMoney } from '#domain/number/unit.ts'
import type { Place } from '#domain/text/place.ts'
import { writtenCells } from './cells.ts'
import { plain } from './similarity.ts'

/** An amount as printed, and in 元. */
export type Amount = { readonly figure: StatedFigure; readonly yuan: Decimal }

/** A project with its money; budgets count, spending where no budget is written. */
export type ProjectMoney = Amount & {
  readonly name: string
  /** What was spent, where that is written. */
  readonly spent: Amount | undefined
  readonly place: Place
}

/** An amount in 元; undefined for anything that is no money. */
export const inYuan = ({ value, unit }: Pick<StatedFigure, 'value' | 'unit'>): Decimal | undefined => {
  const found = isMoney(unit) ? findUnit(unit) : undefined
  return found && multiply(value, found.factor)
}

/** 元 printed as 万元, without trailing zeros. */
export const inTenThousands = ({ units, scale }: Decimal): string => printDecimal(normalise(decimal(units, scale + 4)))

const moneyOf = (cells: readonly Cell[]): Amount | undefined => {
  const figure = writtenCells(cells)
    .flatMap((cell) => cell.figure ?? [])
    .find(({ unit }) => isMoney(unit))
  const yuan = figure && inYuan(figure)
  return yuan && { figure, yuan }
}

/** 市政环卫保洁经费(市政) and 市政环卫保洁经费 with the same amount are one project listed twice. */
export const projectKey = (name: string, yuan: Decimal): string =>
  `${plain(name.replace(/[（(][^）)]*[）)]\s*$/u, ''))} ${printDecimal(yuan)}`

export const projectMoney = (filing: Filing): readonly ProjectMoney[] =>
  filing.projects.flatMap(({ name, budget, actual, place }) => {
    const counted = moneyOf([budget, actual])
    return counted ? [{ ...counted, name, spent: moneyOf([actual]), place }] : []
  })

/** The projects with money, each once. */
export const distinctProjects = (filing: Filing): readonly ProjectMoney[] => {
  const seen = new Map<string, ProjectMoney>()
  for (const project of projectMoney(filing)) {
    const key = projectKey(project.name, project.yuan)
    if (!seen.has(key)) seen.set(key, project)
  }
  return [...seen.values()]
}
