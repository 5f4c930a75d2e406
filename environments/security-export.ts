import { controlPlaneLogGroup } from '../constructs/cluster/cluster';
import { namespaceNames } from '../constructs/platform/namespace-names';
import { suricataSettings } from '../constructs/security/suricata-settings';
import { agentPaths } from '../constructs/security/wazuh-agent-paths';
import { managerConnections } from '../constructs/security/wazuh-connections';
import { wazuhHost, wazuhNames } from '../constructs/security/wazuh-names';
import type { SuricataSettings } from '../detections/suricata/suricata-settings';
import type { WazuhFilesOptions } from '../detections/wazuh/export';
import type { Environment } from './environment';
import { clusterName } from './cluster-name';
import { nodeCpus } from './node-cpus';
import { suricataNetworks } from './suricata-networks';
import { wazuhRuleSettings } from './wazuh-settings';

/** What the files of Suricata follow from in an environment; undefined where there is none. */
export function suricataExport(environment: Environment): SuricataSettings | undefined {
  const options = environment.security?.suricata;
  if (options === undefined) return undefined;
  return suricataSettings(options, suricataNetworks(environment.target, options.networks), nodeCpus(environment));
}

/** What the files of Wazuh follow from in an environment; undefined where there is none. */
export function wazuhExport(environment: Environment): WazuhFilesOptions | undefined {
  const options = environment.security?.wazuh;
  if (options === undefined) return undefined;
  const masterAddress = wazuhHost(wazuhNames.master.name, namespaceNames.wazuh);
  const { audit } = options.manager;
  return {
    rules: wazuhRuleSettings(environment),
    manager: {
      masterAddress,
      ...managerConnections(namespaceNames.security),
      ...auditLog(environment),
    },
    agent: {
      managerAddress: wazuhHost(wazuhNames.worker.name, namespaceNames.wazuh),
      enrolmentAddress: masterAddress,
      certificateAuthority: agentPaths.authority.copied,
      ...(audit.kind === 'file' && { auditLogFile: audit.path }),
    },
  };
}

/** Where EKS writes the audit log. */
function auditLog({ name, target, security }: Environment): Pick<WazuhFilesOptions['manager'], 'auditLog'> {
  const audit = security?.wazuh?.manager.audit;
  if (audit?.kind !== 'cloudwatch' || target.kind !== 'aws') return {};
  return {
    auditLog: {
      logGroup: controlPlaneLogGroup(clusterName({ name, target })),
      region: target.region,
      intervalMinutes: audit.intervalMinutes,
    },
  };
}
