#!/bin/sh
# The agent keeps its id in /var/lib/zerotrace, which does not outlive a container: every restart would be a new agent.
# An id made of the node's name is the same each time (a UUID of version 8, RFC 9562).
set -eu
if [ -z "${AGENT_ID:-}" ] && [ -n "${NODE_NAME:-}" ]; then
  AGENT_ID=$(printf 'zerotrace-agent/%s' "$NODE_NAME" | sha256sum |
    sed -E 's/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/\1-\2-8\3-8\4-\5/')
  export AGENT_ID
fi
exec "${AGENT_PROGRAM:-/usr/local/bin/zerotrace-agent}" --no-tray "$@"
