import { alertContract } from '#contract/alert.ts'
import { monitoringContract } from '#contract/monitoring.ts'
import { carryOutAlert } from '#services/alert/carry-out-alert.ts'
import { chooseAlert } from '#services/alert/choose-alert.ts'
import { getAlert, listAlerts } from '#services/alert/list-alerts.ts'
import { getMonitoring } from '#services/monitoring/get-monitoring.ts'
import { listMonitorings } from '#services/monitoring/list-monitorings.ts'
import { acceptMonitoring, returnMonitoring, submitMonitoring } from '#services/monitoring/move-monitoring.ts'
import { openPeriod } from '#services/monitoring/open-period.ts'
import { saveMonitoringRow } from '#services/monitoring/save-monitoring-row.ts'
import { bind } from '../bind.ts'

export const monitoringRoutes = [
  bind(monitoringContract.list, listMonitorings),
  bind(monitoringContract.get, getMonitoring),
  bind(monitoringContract.open, openPeriod),
  bind(monitoringContract.saveRow, saveMonitoringRow),
  bind(monitoringContract.submit, submitMonitoring),
  bind(monitoringContract.return, returnMonitoring),
  bind(monitoringContract.accept, acceptMonitoring),
]

export const alertRoutes = [
  bind(alertContract.list, listAlerts),
  bind(alertContract.get, getAlert),
  bind(alertContract.choose, chooseAlert),
  bind(alertContract.carryOut, carryOutAlert),
]
