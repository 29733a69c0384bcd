import { projectContract } from '#contract/project.ts'
import { createProject } from '#services/project/create-project.ts'
import { editProject } from '#services/project/edit-project.ts'
import { getProject } from '#services/project/get-project.ts'
import { listProjects } from '#services/project/list-projects.ts'
import {
  budgetProject,
  cancelProject,
  declareProject,
  endProject,
  resumeProject,
  returnProject,
  startProject,
  storeProject,
  suspendProject,
} from '#services/project/move-project.ts'
import { bind } from '../bind.ts'

export const projectRoutes = [
  bind(projectContract.list, listProjects),
  bind(projectContract.get, getProject),
  bind(projectContract.create, createProject),
  bind(projectContract.edit, editProject),
  bind(projectContract.declare, declareProject),
  bind(projectContract.store, storeProject),
  bind(projectContract.return, returnProject),
  bind(projectContract.budget, budgetProject),
  bind(projectContract.start, startProject),
  bind(projectContract.suspend, suspendProject),
  bind(projectContract.resume, resumeProject),
  bind(projectContract.end, endProject),
  bind(projectContract.cancel, cancelProject),
]
