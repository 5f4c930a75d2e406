import { rootcheckEvent } from '../../../support/wazuh/events';
import type { WazuhProof } from '../../../support/wazuh/cases';

export const rootkit: WazuhProof = {
  positive: [
    {
      title: 'a file of a worm',
      event: rootcheckEvent("Rootkit 'Bash door' detected by the presence of file '/host/tmp/mcliZokhb'."),
    },
  ],
  negative: [
    { title: 'a scan begins', event: rootcheckEvent('Starting rootcheck scan.') },
    { title: 'a scan ends', event: rootcheckEvent('Ending rootcheck scan.') },
    {
      title: 'a log that grew while it was read',
      event: rootcheckEvent(
        "Anomaly detected in file '/host/var/log/messages'. File size doesn't match what we found. Possible kernel level rootkit.",
      ),
    },
    {
      title: 'a file that anybody may write',
      event: rootcheckEvent("File '/host/var/lib/x' is owned by root and has written permissions to anyone."),
    },
    { title: 'a file in /dev', event: rootcheckEvent("File '/host/dev/x' present on /dev. Possible hidden file.") },
    {
      title: 'a directory whose number of links is odd',
      event: rootcheckEvent(
        "Files hidden inside directory '/host/var/lib'. Link count does not match number of files (7,8).",
      ),
    },
    {
      title: 'a file of the agent itself',
      event: rootcheckEvent("Rootkit 'Bash door' detected by the presence of file '/tmp/mcliZokhb'."),
    },
    {
      title: 'a file with the text as its name',
      event: rootcheckEvent(
        "File '/host/tmp/Rootkit 'x' detected by the presence of file '/host/x' is owned by root and has written permissions to anyone.",
      ),
    },
  ],
};
