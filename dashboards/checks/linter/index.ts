import type { DashboardCheck } from '../finding';
import { panelDatasource, panelNoTargets, panelTitleDescription, panelUnits } from './panel-rules';
import { targetCounterAgg, targetInstance, targetJob, targetRateInterval } from './target-rules';
import {
  templateDatasource,
  templateInstance,
  templateJob,
  templateLabelPromql,
  templateReload,
  uneditable,
} from './template-rules';

/** The linter's rules about Prometheus. Its `target-promql-rule` is our `promql-holds`, which sees more. */
export const linterRules: readonly DashboardCheck[] = [
  templateDatasource,
  templateJob,
  templateInstance,
  templateLabelPromql,
  templateReload,
  panelDatasource,
  panelTitleDescription,
  panelUnits,
  panelNoTargets,
  targetRateInterval,
  targetJob,
  targetInstance,
  targetCounterAgg,
  uneditable,
];
