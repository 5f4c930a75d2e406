/**
 * Network latency and loss: pings of the Blackbox exporter under the job `ping`. They are the probes' own metrics, so that one exporter
 * does both; see docs/decisions/0302-ping-by-blackbox.md.
 */
export { pingTargets, probePingDuration as pingDuration, probeSuccess as pingSuccess } from './probes';
