import { partContract } from '#contract/part.ts'
import { addEvidence } from '#services/part/add-evidence.ts'
import { assignPart } from '#services/part/assign-part.ts'
import { getPart } from '#services/part/get-part.ts'
import { listParts } from '#services/part/list-parts.ts'
import { acceptPart, returnPart, submitPart, withdrawPart } from '#services/part/move-part.ts'
import { removeEvidence } from '#services/part/remove-evidence.ts'
import { savePartCell } from '#services/part/save-part-cell.ts'
import { savePartRows } from '#services/part/save-part-rows.ts'
import { savePartText } from '#services/part/save-part-text.ts'
import { bind } from '../bind.ts'

export const partRoutes = [
  bind(partContract.list, listParts),
  bind(partContract.get, getPart),
  bind(partContract.assign, assignPart),
  bind(partContract.saveRow, savePartCell),
  bind(partContract.saveRows, savePartRows),
  bind(partContract.saveText, savePartText),
  bind(partContract.addEvidence, addEvidence),
  bind(partContract.removeEvidence, removeEvidence),
  bind(partContract.submit, submitPart),
  bind(partContract.withdraw, withdrawPart),
  bind(partContract.return, returnPart),
  bind(partContract.accept, acceptPart),
]
