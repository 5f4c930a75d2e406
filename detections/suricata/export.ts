import type { SuricataSettings } from './suricata-settings';
import { suricataFileNames } from './suricata-settings';

/** What Suricata reads, by path. */
export function suricataFiles(settings: SuricataSettings): Readonly<Record<string, string>> {
  return {
    [suricataFileNames.config]: `# tap: ${settings.tap ?? 'host'}\n`,
    [suricataFileNames.rules]: '',
    [suricataFileNames.classification]: '',
    [suricataFileNames.threshold]: '',
  };
}
