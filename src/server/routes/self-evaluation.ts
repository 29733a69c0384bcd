import { reportWritingContract } from '#contract/report-writing.ts'
import { scoringContract } from '#contract/scoring.ts'
import { selfEvaluationContract } from '#contract/self-evaluation.ts'
import { adjustSelfScore } from '#services/self-evaluation/adjust-self-score.ts'
import { assembleSelfEvaluation } from '#services/self-evaluation/assemble-self-evaluation.ts'
import { getDocument, getDocumentState } from '#services/self-evaluation/get-document.ts'
import { getReport } from '#services/self-evaluation/get-report.ts'
import { getScoring } from '#services/self-evaluation/get-scoring.ts'
import { getSelfEvaluation } from '#services/self-evaluation/get-self-evaluation.ts'
import { listSectionVersions } from '#services/self-evaluation/list-section-versions.ts'
import { listSelfEvaluations } from '#services/self-evaluation/list-self-evaluations.ts'
import {
  deliverSelfEvaluation,
  reopenSelfEvaluation,
  returnSelfEvaluation,
  signSelfEvaluation,
} from '#services/self-evaluation/move-self-evaluation.ts'
import { openSelfEvaluation } from '#services/self-evaluation/open-self-evaluation.ts'
import { runWholeChecks } from '#services/self-evaluation/run-checks.ts'
import { saveSection } from '#services/self-evaluation/save-section.ts'
import { setInputs } from '#services/self-evaluation/set-inputs.ts'
import { bind } from '../bind.ts'

export const selfEvaluationRoutes = [
  bind(selfEvaluationContract.list, listSelfEvaluations),
  bind(selfEvaluationContract.get, getSelfEvaluation),
  bind(selfEvaluationContract.open, openSelfEvaluation),
  bind(selfEvaluationContract.setInputs, setInputs),
  bind(selfEvaluationContract.assemble, assembleSelfEvaluation),
  bind(selfEvaluationContract.reopen, reopenSelfEvaluation),
  bind(selfEvaluationContract.adjustScore, adjustSelfScore),
  bind(selfEvaluationContract.saveSection, saveSection),
  bind(scoringContract.scoring, getScoring),
  bind(reportWritingContract.report, getReport),
  bind(reportWritingContract.versions, listSectionVersions),
  bind(selfEvaluationContract.runChecks, runWholeChecks),
  bind(selfEvaluationContract.documentState, getDocumentState),
  bind(selfEvaluationContract.document, getDocument),
  bind(selfEvaluationContract.sign, signSelfEvaluation),
  bind(selfEvaluationContract.return, returnSelfEvaluation),
  bind(selfEvaluationContract.deliver, deliverSelfEvaluation),
]
