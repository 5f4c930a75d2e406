#!/usr/bin/env bash
# Brings users, roles and retention into Wazuh's indexer. Run often: where all of it is there, it only asks.
#
#   wazuh-indexer-setup.sh <folder of the image's OpenSearch security settings> <folder of OpenSearch security's tools> <folder of what is wanted>
#
# Environment: INDEXER_HOST and INDEXER_PORT; CERTIFICATES, a folder with ca.crt, tls.crt and tls.key of the administrator;
# ADMIN_USER, ADMIN_PASSWORD, DASHBOARD_USER, DASHBOARD_PASSWORD; REVISION, which changes with what the image brings.
set -euo pipefail
umask 0077

settings=$1 tools=$2 wanted=$3
url="https://$INDEXER_HOST:$INDEXER_PORT"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Asks as a user, leaves the answer in $work/answer and prints the HTTP status. The password is on no command line.
ask() {
  local user=$1 password=$2 method=$3 path=$4
  shift 4
  curl --silent --show-error --max-time 30 --cacert "$CERTIFICATES/ca.crt" --request "$method" \
    --header 'Content-Type: application/json' --output "$work/answer" --write-out '%{http_code}' "$@" \
    --config <(printf 'user = "%s:%s"\n' "$user" "$password") "$url$path"
}

as_admin() {
  ask "$ADMIN_USER" "$ADMIN_PASSWORD" "$@"
}

# Both passwords are in force, and users and roles are those of this image. Arguments are curl's.
users_are_current() {
  local status
  status=$(as_admin GET "/_plugins/_security/api/internalusers/$ADMIN_USER" "$@")
  [[ $status == 200 ]] || return 1
  grep -qF "\"description\":\"$REVISION\"" "$work/answer" || return 1
  status=$(ask "$DASHBOARD_USER" "$DASHBOARD_PASSWORD" GET /_plugins/_security/authinfo "$@")
  [[ $status == 200 ]]
}

# A hash by OpenSearch's own tool, of the password in a variable. The tool prints notices before it.
hash_of() {
  local hash
  hash=$(bash "$tools/hash.sh" -env "$1" | tail -n 1)
  # bcrypt, and nothing that YAML could read otherwise.
  if [[ ! $hash =~ ^\$2[aby]\$[0-9]{2}\$[./A-Za-z0-9]{53}$ ]]; then
    echo "hash.sh printed no bcrypt hash for $1" >&2
    return 1
  fi
  printf '%s' "$hash"
}

# The users that there are: none of the image's, whose passwords are public. Hashes are made before.
write_users() {
  local description=$1
  cat > "$work/settings/internal_users.yml" <<USERS
_meta:
  type: internalusers
  config_version: 2
$ADMIN_USER:
  hash: '$admin_hash'
  reserved: true
  backend_roles: [admin]
  description: '$description'
$DASHBOARD_USER:
  hash: '$dashboard_hash'
  reserved: true
  description: '$description'
USERS
}

security_admin() {
  bash "$tools/securityadmin.sh" "$@" -icl -h "$INDEXER_HOST" -p "$INDEXER_PORT" \
    -cacert "$CERTIFICATES/ca.crt" -cert "$CERTIFICATES/tls.crt" -key "$CERTIFICATES/tls.key"
}

# All of it, and the users once more: securityadmin.sh goes on after a file that the indexer did not take, and only what is in the indexer
# as a whole may be called current.
bring_users() {
  admin_hash=$(hash_of ADMIN_PASSWORD)
  dashboard_hash=$(hash_of DASHBOARD_PASSWORD)
  mkdir "$work/settings"
  cp -R "$settings/." "$work/settings"
  rm -f "$work/settings/internal_users.yml"
  write_users incomplete
  security_admin -cd "$work/settings"
  write_users "$REVISION"
  security_admin -f "$work/settings/internal_users.yml" -t internalusers
}

# Writes, or ends the run with what the indexer says.
write() {
  local method=$1 path=$2 file=$3 status
  status=$(as_admin "$method" "$path" --data-binary "@$file")
  if [[ $status != 20? ]]; then
    echo "$method ${path%%\?*}: $status $(head -c 500 "$work/answer")" >&2
    return 1
  fi
}

number_of() {
  grep -o "\"$1\":[0-9]*" "$work/answer" | head -n 1 | cut -d : -f 2
}

# The version of the template, which is written last, is a checksum of all of it.
bring_retention() {
  local policy=/_plugins/_ism/policies/zerotrace-retention template=/_template/zerotrace-wazuh status version indices
  version=$(cat "$wanted/version")
  status=$(as_admin GET "$template?filter_path=*.version")
  if [[ $status == 200 && $(number_of version) == "$version" ]]; then
    return
  fi
  status=$(as_admin GET "$policy")
  if [[ $status == 200 ]]; then
    # Whoever changes a policy says which version of it they have read.
    write PUT "$policy?if_seq_no=$(number_of _seq_no)&if_primary_term=$(number_of _primary_term)" "$wanted/policy.json"
  else
    write PUT "$policy" "$wanted/policy.json"
  fi
  # Indices made from now on get the policy by their names. Those that are there have none, or the former version.
  indices=$(cat "$wanted/indices")
  write POST "/_plugins/_ism/add/$indices" "$wanted/attach.json"
  write POST "/_plugins/_ism/change_policy/$indices" "$wanted/attach.json"
  write PUT "$template" "$wanted/template.json"
  echo 'retention: brought in'
}

if ! users_are_current; then
  bring_users
  # A node that has just read its first users answers 503 for a moment: curl asks again.
  users_are_current --retry 10 --retry-delay 3 || {
    echo 'users and roles were brought in, and are not in force' >&2
    exit 1
  }
  echo 'users and roles: brought in'
fi
bring_retention
