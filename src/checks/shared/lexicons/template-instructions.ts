/** Words of a blank form that tell the writer what to fill in; whitespace is taken out before matching. */
export type Instruction = { readonly pattern: RegExp; readonly severity: 'error' | 'warning' | 'note' }

const error = (pattern: RegExp): Instruction => ({ pattern, severity: 'error' })
const warning = (pattern: RegExp): Instruction => ({ pattern, severity: 'warning' })
const note = (pattern: RegExp): Instruction => ({ pattern, severity: 'note' })

const told = '(?:反映|说明|简述|阐述|概述|描述|填写|列明|列出|介绍)'
const unit = '(?:单位|部门|街道?|镇|乡|局|委|办|年度?|月|日|万元|元|项目|个|项|人|%|公司|区|市|县|省)'

export const instructions: readonly Instruction[] = [
  error(/认为其[它他]?需要作为[^。]{0,30}附件的?(?:有关)?(?:文件|资料|材料)[^。]{0,8}/gu),
  error(
    new RegExp(
      `${told}[^。；！？]{2,100}(?:情况|方面)[^。；！？]{0,40}分析存在的?问题(?:和|及|与|、|并提出)(?:原因和?)?(?:改进方向|改进措施|改进建议|下一步)[^。]{0,6}`,
      'gu',
    ),
  ),
  error(/[^。，；]{0,24}填[列报写][（(][^）)。]{0,30}请[^）)。]{0,12}[）)]/gu),
  error(
    /[（(【[]请(?:在此|按|根据|逐项|如实|简要|分别|自行)?[^）)】\]。]{0,12}(?:填写|填报|填列|说明|列明|补充|注明|描述|插入|删除)[^）)】\]。]{0,30}[）)】\]]/gu,
  ),
  error(/[（(【[](?:此处|在此|该处|本处)(?:填写|填列|填报|插入|描述|说明)[^）)】\]。]{0,40}[）)】\]]/gu),
  // （填写年度目标内容）; 填写人 and 填报单位 are boxes of the form.
  warning(/[（(【[](?:填写|填列)(?!人|单位|部门|日期|时间|说明)[^）)】\]。，]{2,30}[）)】\]]/gu),
  warning(/[（(](?:样表|样式|示例|参考样表|模板)[）)]/gu),
  note(/(?:填表|填报|填写)(?:说明|须知)[：:]/gu),
  error(/请(?:按|按照|根据|参照|参考)[^。；]{0,30}(?:填写|填报|填列|编写|撰写)[^。；]{0,12}/gu),
  error(new RegExp(`(?<![A-Za-z])(?:X{2,}|x{2,}|×{2,}|ＸＸ+|○{2,}|□{2,})${unit}`, 'gu')),
  error(new RegExp(`[^。，；：、]{0,6}[_＿]{2,}${unit}`, 'gu')),
  warning(/[（(](?:字数|限|不超过|控制在)[^）)。]{0,8}\d{2,4}字(?:以内|左右|以下)?[）)]/gu),
  warning(
    /(?<=[。：；])(?:简要|逐项|分别|详细)(?:说明|概述|介绍|描述|阐述)(?:部门|单位|项目|本部门|各项|年度|资金)[^。]{2,80}(?:情况|原因|问题|措施|等)(?=。)/gu,
  ),
  note(/(?<![A-Za-z])(?:×{2,}|X{3,}|ＸＸＸ+)/gu),
]

const limited = '[（(](?:限|不超过|控制在)?\\d{2,4}个?字(?:以内|左右|以下|内)?[）)]。?$'

/** A whole cell or paragraph that asks for its own content: 对照年度目标，说明…（100字以内）. A label has no such opening. */
export const wholeInstruction = new RegExp(
  `^请?(?:对照|结合|针对|根据|依据|按照|围绕)[^；;]{2,60}[，,][^；;]{0,40}(?:说明|分析|提出|概述|描述|填写|阐述|总结|介绍|列出|反映)[^；;]{2,100}${limited}`,
  'u',
)
