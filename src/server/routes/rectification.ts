import { rectificationContract } from '#contract/rectification.ts'
import { createRectification } from '#services/rectification/create-rectification.ts'
import { getRectification } from '#services/rectification/get-rectification.ts'
import { getRectificationBoard, listRectifications } from '#services/rectification/list-rectifications.ts'
import {
  checkRectification,
  closeRectification,
  rejectRectification,
} from '#services/rectification/move-rectification.ts'
import { notifyRectification } from '#services/rectification/notify-rectification.ts'
import { planRectification } from '#services/rectification/plan-rectification.ts'
import { reportRectification } from '#services/rectification/report-rectification.ts'
import { bind } from '../bind.ts'

export const rectificationRoutes = [
  bind(rectificationContract.list, listRectifications),
  bind(rectificationContract.board, getRectificationBoard),
  bind(rectificationContract.get, getRectification),
  bind(rectificationContract.create, createRectification),
  bind(rectificationContract.notify, notifyRectification),
  bind(rectificationContract.plan, planRectification),
  bind(rectificationContract.report, reportRectification),
  bind(rectificationContract.reject, rejectRectification),
  bind(rectificationContract.check, checkRectification),
  bind(rectificationContract.close, closeRectification),
]
