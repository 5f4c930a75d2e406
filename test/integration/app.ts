import { App } from 'cdktf';
import { parseEnvironment } from '../../environments/environment';
import { local } from '../../environments/local';
import { Platform } from '../../stacks/platform';

// The app of the integration test: `local` on the context that the test names, with as many web pods as it says.
const app = new App({ outdir: process.env['CDKTF_OUTDIR'] ?? 'cdktf.out', stackTraces: false });
const web = { ...local.services.web, replicas: Number(process.env['ZEROTRACE_TEST_WEB_REPLICAS'] ?? '2') };
const mirrors = { ...local.mirrors, charts: process.env['ZEROTRACE_CHART_MIRROR'] };
const target = { kind: 'kubeconfig', context: process.env['ZEROTRACE_TEST_CONTEXT'] };
new Platform(app, parseEnvironment({ ...local, target, mirrors, services: { ...local.services, web } }));
app.synth();
