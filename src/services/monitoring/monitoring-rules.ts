import { ruleFor } from '#catalogue/cycle/rules-for.ts'
import type { MonitoringFile } from '#catalogue/cycle/parse-monitoring.ts'
import { words } from '#domain/words/words.ts'
import type { Context } from '../context.ts'
import { ServiceError } from '../errors.ts'

/** The rules of monitoring that hold in the division in a year. */
export const monitoringRules = ({ catalogue, division }: Context, year: number): MonitoringFile => {
  const found = ruleFor(catalogue.cycle.monitoring, { year, division })
  if (found) return found
  throw new ServiceError({
    code: 'blocked',
    why: words(`规则目录中没有${year}年度的运行监控规则`, `the catalogue has no rules of monitoring for ${year}`),
    remedy: words('请系统管理员补充规则文件', 'ask the administrator to add them'),
  })
}
