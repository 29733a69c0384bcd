import { words } from '#domain/words/words.ts'
import type { Slip } from '../wording.ts'

const note = 'note' as const

/** Wording an auditor asks about. Each is a question, never a finding of fault. */
export const complianceHints: readonly Slip[] = [
  {
    pattern:
      /(?:以前年度|往年|历年|上年度?|20\d\d年)[^，。；]{0,12}(?:欠款|欠费|尾款|未付|应付未付|拖欠|旧账|未结算)[^，。；]{0,8}/gu,
    problem: words(
      '用当年预算支付以前年度款项，是否列入当年预算并经批准',
      'payments for earlier years: were they budgeted and approved?',
    ),
    severity: note,
  },
  {
    pattern:
      /(?<!不|无|禁止|严禁|杜绝)(?:发放|购买|购置|采购|赠送|订购|定制)[^，。；]{0,10}(?:纪念品|礼品|土特产|购物卡|纪念币|工艺品)/gu,
    problem: words('购买、发放纪念品或礼品的依据和标准是什么', 'souvenirs or gifts: on what ground and scale?'),
    severity: note,
  },
  {
    pattern:
      /(?<!不|禁止|严禁|违规)发放[^，。；]{0,8}(?:奖金|津贴|福利|加班费|误餐费)|(?:加班补助|误餐补?[费助]|值班补助)(?=[，。、；及和等])/gu,
    problem: words('在项目经费中列支人员补贴的依据是什么', 'allowances to staff out of project funds: on what ground?'),
    severity: note,
  },
  {
    pattern: /(?:组织|赴)[^，。；]{0,14}(?:外出|省外|异地|境外|出国)[^，。；]{0,6}(?:考察|学习|培训|疗养)/gu,
    problem: words('外出考察培训的审批和标准是什么', 'study tours: who approved them?'),
    severity: note,
  },
  {
    pattern: /(?<!不得|禁止|严禁)(?:先|已)[^，。；]{0,8}(?:开工|实施|支付)[^，。；]{0,10}(?:后|再)(?:补办|补签|补充)/gu,
    problem: words('是否先实施后补手续', 'was the paperwork done afterwards?'),
    severity: note,
  },
  {
    pattern:
      /(?:借款|挪用|垫付|周转)[^，。；]{0,6}(?:专项资金|项目资金|财政资金)|(?:专项资金|项目资金|财政资金)[^，。；]{0,6}(?:垫付|周转|调剂用于)/gu,
    problem: words('资金垫付、调剂的依据是什么', 'funds advanced or moved: on what ground?'),
    severity: note,
  },
]
