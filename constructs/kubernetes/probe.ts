import { literalText } from '../core/literal-text';

/** How often and how patiently the kubelet asks. */
export interface ProbeTiming {
  /** Time between two questions. @default 10 seconds */
  readonly periodSeconds?: number;
  /** Time to wait for an answer. @default 3 seconds */
  readonly timeoutSeconds?: number;
  /** Failures in a row that count. @default 3 */
  readonly failureThreshold?: number;
  /** Time before the first question. @default 0 seconds */
  readonly initialDelaySeconds?: number;
}

/** A probe as the kubernetes provider takes it. */
export interface ProbeShape extends Required<Omit<ProbeTiming, 'initialDelaySeconds'>> {
  readonly initialDelaySeconds?: number;
  readonly httpGet?: { readonly path: string; readonly port: string; readonly scheme?: 'HTTPS' };
  readonly tcpSocket?: { readonly port: string }[];
  readonly exec?: { readonly command: string[] };
}

/** Defaults of `ProbeTiming`. Kubernetes' own timeout is one second: less than a pause of a busy program. */
export const probeDefaults = { periodSeconds: 10, timeoutSeconds: 3, failureThreshold: 3 } as const;

/** A question that the kubelet asks a container: is it started, ready, alive? Ports are named, as the container names them. */
export class Probe {
  private constructor(
    private readonly action: Pick<ProbeShape, 'httpGet' | 'tcpSocket' | 'exec'>,
    private readonly timing: ProbeTiming,
    /** Name of the container port that is asked; none for commands. */
    readonly port?: string,
  ) {}

  /** Any HTTP status from 200 to 399 is a yes: of little use where a service answers 200 while it is broken. */
  static httpGet(path: string, port: string, timing: ProbeTiming = {}): Probe {
    return new Probe({ httpGet: { path: literalText(path), port } }, timing, port);
  }

  /** As `httpGet`, over TLS: the kubelet takes any certificate. */
  static httpsGet(path: string, port: string, timing: ProbeTiming = {}): Probe {
    return new Probe({ httpGet: { path: literalText(path), port, scheme: 'HTTPS' } }, timing, port);
  }

  /** An accepted connection is a yes. */
  static tcp(port: string, timing: ProbeTiming = {}): Probe {
    return new Probe({ tcpSocket: [{ port }] }, timing, port);
  }

  /** Exit code 0 of a command in the container is a yes. */
  static command(command: readonly string[], timing: ProbeTiming = {}): Probe {
    return new Probe({ exec: { command: [...literalText(command)] } }, timing);
  }

  /** The probe as the kubernetes provider takes it. */
  toTerraform(): ProbeShape {
    const { initialDelaySeconds, periodSeconds = probeDefaults.periodSeconds } = this.timing;
    const { timeoutSeconds = probeDefaults.timeoutSeconds } = this.timing;
    const { failureThreshold = probeDefaults.failureThreshold } = this.timing;
    return { ...this.action, periodSeconds, timeoutSeconds, failureThreshold, initialDelaySeconds };
  }
}
