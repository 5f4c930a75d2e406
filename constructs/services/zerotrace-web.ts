import { Construct } from 'constructs';
import { settleBeforeStop } from '../kubernetes/container';
import { Probe } from '../kubernetes/probe';
import { Workload } from '../kubernetes/workload';
import { serviceNames } from './service-names';
import type { ServiceOptions } from './service-options';
import type { ServiceProps } from './service-props';

/** Properties of `ZerotraceWeb`. */
export interface ZerotraceWebProps extends ServiceProps {
  /** Image, replicas and resources. */
  readonly options: ServiceOptions['web'];
}

/** What every web app has in common. */
export const webDefaults = {
  /** `nginx` of nginx-unprivileged, on which images/web builds. */
  user: 101,
} as const;

/**
 * zerotrace-web: nginx with the files of the web app, which calls the API from the browser. Its image is made for one
 * environment, since VITE_* values are fixed when it is built.
 */
export class ZerotraceWeb extends Construct {
  /** Its pods and its Service. */
  readonly workload: Workload;

  constructor(scope: Construct, id: string, props: ZerotraceWebProps) {
    super(scope, id);
    const { namespace, options, placement, imageMirror } = props;
    const { name, port } = serviceNames.web;
    this.workload = new Workload(this, 'workload', {
      name,
      namespace,
      component: 'web',
      replicas: options.replicas,
      user: webDefaults.user,
      placement,
      imageMirror,
      container: {
        name: 'web',
        image: options.image,
        ports: { http: { port } },
        // nginx keeps its process id and buffered bodies there.
        mounts: [{ kind: 'temporary', path: '/tmp', sizeLimit: '64Mi' }],
        resources: options.resources,
        // nginx closes its port with the first signal.
        beforeStop: settleBeforeStop,
        readiness: Probe.httpGet('/', 'http'),
        liveness: Probe.tcp('http', { periodSeconds: 20 }),
      },
    });
  }
}
