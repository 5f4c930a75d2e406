#!/bin/bash
# Listening TCP sockets of the node: state 0A in the tables of process 1.
for table in /host/proc/1/net/tcp /host/proc/1/net/tcp6; do
  [ -r "$table" ] || continue
  while read -r _ local _ state _ _ _ uid _; do
    [ "$state" = 0A ] || continue
    address=${local%:*}
    case "$address" in
      ??????7F | 00000000000000000000000001000000 | 0000000000000000FFFF0000??????7F) continue ;;
    esac
    echo "$((16#${local##*:})) uid=$uid"
  done < "$table"
done | sort -un
