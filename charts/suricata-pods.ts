import type { SuricataOptions } from '../constructs/security/suricata-options';
import { suricataDefaults } from '../constructs/security/suricata-defaults';
import { addResources } from '../constructs/core/quantity';
import type { ChartPods } from './chart-installation';

/** Pods of Suricata: a sensor with its updater on every node. */
export function suricataPods({ resources, updater }: SuricataOptions): readonly ChartPods[] {
  return [{ name: suricataDefaults.name, replicas: 'per-node', resources: addResources(resources, updater) }];
}
