import { hostMount } from './host-paths';

/** Where the script lies in the agent's container. */
export const listenersScript = '/var/ossec/etc/zerotrace-listeners.sh';

/** What its lines are called in events. */
export const listenersAlias = 'zerotrace listener';

/**
 * Prints one line for each TCP port that a process of the node's own network listens on, `10250 uid=0`: loopback apart, since nobody else reaches it. It needs nothing but
 * bash and the node's `/proc/1/net`, and so neither the node's network nor its processes.
 */
export const listeners = `#!/bin/bash
# Listening TCP sockets of the node: state 0A in the tables of process 1.
for table in ${hostMount}/proc/1/net/tcp ${hostMount}/proc/1/net/tcp6; do
  [ -r "$table" ] || continue
  while read -r _ local _ state _ _ _ uid _; do
    [ "$state" = 0A ] || continue
    address=\${local%:*}
    case "$address" in
      ??????7F | 00000000000000000000000001000000 | 0000000000000000FFFF0000??????7F) continue ;;
    esac
    echo "$((16#\${local##*:})) uid=$uid"
  done < "$table"
done | sort -un
`;
