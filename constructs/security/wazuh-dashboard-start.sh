#!/usr/bin/env bash
# Starts Wazuh's dashboard, in the place of the image's entrypoint: that one takes default passwords where it is given none, and writes
# into the image. Passwords go into the keystore, and the API's into a file of the pod's own folder: no ConfigMap has them.
#
#   wazuh-dashboard-start.sh <home of the dashboard> <folder of our files> <folder of settings> <folder of data>
#
# Environment: DASHBOARD_USER, DASHBOARD_PASSWORD, COOKIE_KEY, API_URL, API_PORT, API_USER, API_PASSWORD.
set -euo pipefail
umask 0077

home=$1 ours=$2 settings=$3 data=$4
keystore="$home/bin/opensearch-dashboards-keystore"

cat "$ours/opensearch_dashboards.yml" > "$settings/opensearch_dashboards.yml"
# Of Node.js: some of the image's settings are there.
if [[ -f $home/config/node.options ]]; then
  cat "$home/config/node.options" > "$settings/node.options"
fi

# A container that starts again in its pod finds the former one, and would be asked whether to overwrite it.
rm -f "$settings/opensearch_dashboards.keystore"
"$keystore" create
add() {
  printf '%s' "$2" | "$keystore" add "$1" --stdin
}
add opensearch.username "$DASHBOARD_USER"
add opensearch.password "$DASHBOARD_PASSWORD"
add opensearch_security.cookie.password "$COOKIE_KEY"

mkdir -p "$data/wazuh/config"
cat "$ours/wazuh.yml" - > "$data/wazuh/config/wazuh.yml" <<HOSTS
hosts:
  - zerotrace:
      url: '$API_URL'
      port: $API_PORT
      username: '$API_USER'
      password: '$API_PASSWORD'
      run_as: true
HOSTS

unset DASHBOARD_PASSWORD COOKIE_KEY API_PASSWORD
exec "$home/bin/opensearch-dashboards"
