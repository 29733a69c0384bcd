import { rollForwardContract } from '#contract/roll-forward.ts'
import { previewRolling } from '#services/roll-forward/preview-roll-forward.ts'
import { runRolling } from '#services/roll-forward/run-roll-forward.ts'
import { bind } from '../bind.ts'

export const rollForwardRoutes = [
  bind(rollForwardContract.preview, previewRolling),
  bind(rollForwardContract.run, runRolling),
]
