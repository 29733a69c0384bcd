import { ruleFor } from '#catalogue/cycle/rules-for.ts'
import type { DisclosureFile } from '#catalogue/cycle/parse-disclosure.ts'
import type { DisclosureItem } from '#domain/process/disclosure-item.ts'
import { words } from '#domain/words/words.ts'
import type { Context } from '../context.ts'
import { ServiceError } from '../errors.ts'

/** What has to be published in a year, by whom and until when. */
export const disclosureRules = ({ catalogue, division }: Context, year: number): DisclosureFile => {
  const found = ruleFor(catalogue.cycle.disclosure, { year, division })
  if (found) return found
  throw new ServiceError({
    code: 'blocked',
    why: words(`规则目录中没有${year}年度的公开事项`, `the catalogue does not say what is published for ${year}`),
    remedy: words('请系统管理员补充规则文件', 'ask the administrator to add it'),
  })
}

/** The items of a year, for who decides on them. */
export const listDisclosureItems = async (
  ctx: Context,
  { year }: { readonly year: number },
): Promise<{ readonly items: readonly DisclosureItem[] }> => ({ items: disclosureRules(ctx, year).items })
