import { analysisContract } from '#contract/analysis.ts'
import { getAnalysis, getAnalysisFile } from '#services/analysis/get-analysis.ts'
import { bind } from '../bind.ts'

export const analysisRoutes = [bind(analysisContract.get, getAnalysis), bind(analysisContract.file, getAnalysisFile)]
