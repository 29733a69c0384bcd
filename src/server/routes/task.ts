import { taskContract } from '#contract/task.ts'
import { cancelTask, finishTask } from '#services/task/end-task.ts'
import { extendTask } from '#services/task/extend-task.ts'
import { getTask } from '#services/task/get-task.ts'
import { listLate } from '#services/task/late-list.ts'
import { listTasks } from '#services/task/list-tasks.ts'
import { bind } from '../bind.ts'

export const taskRoutes = [
  bind(taskContract.list, listTasks),
  bind(taskContract.late, listLate),
  bind(taskContract.get, getTask),
  bind(taskContract.finish, finishTask),
  bind(taskContract.cancel, cancelTask),
  bind(taskContract.extend, extendTask),
]
