import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ChartInstallation } from '../../charts/chart-installation';
import { keptDefinitions } from '../../charts/kept-definitions';
import { platformCharts } from '../../charts/platform-charts';
import { serviceAccounts } from '../../constructs/cluster/service-accounts';
import { pullReference } from '../../constructs/core/image-reference';
import { chartDefaults, chartMetadata, podsOf, renderChart, unknownPaths } from '../support/chart-sources';
import { describeWithCharts } from '../support/describe-with-charts';

const placement = {
  nodeSelector: { 'example.com/pool': 'platform' },
  tolerations: [{ key: 'example.com/pool', operator: 'Exists' as const, effect: 'NoSchedule' as const }],
};
const imageMirror = 'registry.example.com/cache';
const aws = { autoscaling: 'cluster-autoscaler' } as const;
const charts = platformCharts({ tier: 'production', backups: true, placement, imageMirror, aws });

/** Keys that a chart takes though its defaults do not have them. */
const open: Readonly<Record<string, readonly string[]>> = {
  // Handed on to Kubernetes as they are.
  'eck-operator': ['podSecurityContext', 'securityContext'],
  'aws-load-balancer-controller': ['podSecurityContext', 'securityContext'],
  // Arguments of the program, of which the defaults are a few.
  'cluster-autoscaler': ['extraArgs'],
};

/** Values that are known only while Terraform runs. */
const references: Readonly<Record<string, object>> = {
  'aws-load-balancer-controller': { clusterName: 'zerotrace-test', region: 'eu-central-1', vpcId: 'vpc-0123456789' },
  'cluster-autoscaler': { autoDiscovery: { clusterName: 'zerotrace-test' }, awsRegion: 'eu-central-1' },
};

const titled = 'charts and their sources';

describeWithCharts(titled, [], (helm, folder) => {
  describe.each(Object.values(charts) as ChartInstallation[])(`${titled}: $chart`, (installation) => {
    const { chart, version, values, images, pods } = installation;
    const source = join(folder, chart);
    const objects = renderChart(helm, source, chart, values, references[chart] ?? {});
    const rendered = podsOf(objects);

    it('is the pinned version', () => {
      expect(chartMetadata(source)).toEqual({ name: chart, version });
    });

    it('sets no value that the chart does not have', () => {
      // A schema that refuses unknown keys is enforced by helm itself.
      if (chart === 'cert-manager') return;
      const all = { ...values, ...references[chart] };
      expect(unknownPaths(all, chartDefaults(source), open[chart] ?? [])).toEqual([]);
    });

    it('lists every image, and pulls each through the mirror', () => {
      const pulled = rendered
        .flatMap(({ spec }) => [...spec.initContainers, ...spec.containers])
        .map((each) => each.image);
      // The plugin names the image of its sidecars in a ConfigMap.
      const named = JSON.stringify(objects.filter(({ kind }) => kind === 'ConfigMap')).match(
        /registry\.example\.com[^"]+:v[^"]+/g,
      );
      const expected = images.map((image) => pullReference(image, imageMirror)).sort();
      expect([...new Set([...pulled, ...(named ?? [])])].sort()).toEqual(expected);
    });

    it('lists every pod that stays, with its resources', () => {
      const staying = rendered.filter(({ kind }) => kind !== 'Job');
      expect(
        staying.map(({ name, replicas, spec }) => ({ name, replicas, resources: spec.containers[0]?.resources })),
      ).toEqual(expect.arrayContaining([...pods]));
      expect(staying).toHaveLength(pods.length);
      expect(staying.every(({ spec }) => spec.containers.length === 1)).toBe(true);
    });

    it('runs pods that the restricted standard admits, where they are placed', () => {
      for (const { name, spec, metadata } of rendered) {
        expect(metadata.labels).toMatchObject({ 'app.kubernetes.io/instance': chart });
        expect(spec.nodeSelector).toMatchObject(placement.nodeSelector);
        expect(spec.tolerations).toEqual(placement.tolerations);
        const pod = { ...spec.securityContext };
        for (const each of spec.containers) {
          const security = { ...pod, ...each.securityContext };
          expect({ name, ...security }).toMatchObject({
            name,
            runAsNonRoot: true,
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ['ALL'] },
            seccompProfile: { type: 'RuntimeDefault' },
          });
          expect(each.resources).toMatchObject({
            requests: { cpu: expect.any(String) },
            limits: { memory: expect.any(String) },
          });
        }
      }
    });

    it('has the service account that Pod Identity knows', () => {
      const known = Object.values(serviceAccounts).map(({ name }): string => name);
      if (!known.includes(chart)) return;
      expect(rendered.map(({ spec }) => spec.serviceAccountName)).toEqual([chart]);
    });

    it('keeps its custom resource definitions on uninstall, which are listed', () => {
      const definitions = objects.filter(({ kind }) => kind === 'CustomResourceDefinition');
      // Helm never removes what a chart has in its folder crds/.
      const inFolder = existsSync(join(source, 'crds'));
      for (const { metadata } of inFolder ? [] : definitions) {
        expect(metadata.annotations).toMatchObject({ 'helm.sh/resource-policy': 'keep' });
      }
      const listed = new Map<string, readonly string[]>(Object.entries(keptDefinitions)).get(chart) ?? [];
      expect(definitions.map(({ metadata }) => metadata.name).sort()).toEqual(listed);
    });
  });
});
