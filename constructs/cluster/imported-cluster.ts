import { Construct } from 'constructs';
import type { EksAccess } from '../kubernetes/cluster-access';
import type { ClusterAttributes, ControlPlaneLogs, ICluster } from './cluster';
import { controlPlaneLogGroup } from './cluster';

/** A cluster that somebody else owns: `EksCluster.fromAttributes` makes it. Creates nothing. */
export class ImportedCluster extends Construct implements ICluster {
  readonly name: string;
  readonly resourcePrefix: string;
  readonly arn: string;
  readonly account: string;
  readonly region: string;
  readonly access: EksAccess;
  readonly securityGroupId: string;
  readonly controlPlaneLogs: ControlPlaneLogs;
  /** The number of its nodes is its owner's affair. */
  readonly autoscaling = 'none';

  constructor(scope: Construct, id: string, attributes: ClusterAttributes) {
    super(scope, id);
    const { name, location, endpoint, certificateAuthority, securityGroupId } = attributes;
    this.name = name;
    this.resourcePrefix = attributes.resourcePrefix ?? name;
    this.arn = `arn:aws:eks:${location.region}:${location.account}:cluster/${name}`;
    this.account = location.account;
    this.region = location.region;
    this.access = { kind: 'eks', name, endpoint, certificateAuthority, region: location.region };
    this.securityGroupId = securityGroupId;
    const logs = controlPlaneLogGroup(name);
    this.controlPlaneLogs = {
      name: logs,
      arn: `arn:aws:logs:${location.region}:${location.account}:log-group:${logs}`,
    };
  }
}
