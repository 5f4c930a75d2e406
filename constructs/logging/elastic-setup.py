"""Brings templates, policies, data streams and saved objects into Elasticsearch and Kibana.

Reads what is wanted from a folder: wanted.json and saved-objects.ndjson. Changes what differs, removes what is ours and not wanted any
more, and touches nothing else. Run again, it only reads. Needs nothing beyond Python.
"""

import hashlib
import json
import os
import ssl
import sys
import urllib.error
import urllib.parse
import urllib.request
from base64 import b64encode

MARK = "zerotrace"
PREFIX = MARK + "-"
TIMEOUT_SECONDS = 60


class Api:
    """One server, with the certificate authority that its certificate has to be of."""

    def __init__(self, url, authority, user, password):
        self.url = url
        self.context = ssl.create_default_context(cafile=authority) if url.startswith("https:") else None
        self.authorization = "Basic " + b64encode(f"{user}:{password}".encode()).decode()

    def call(self, method, path, body=None, content_type="application/json", missing=None):
        """The answer; `missing` where there is nothing of that name. Any other refusal ends the program."""
        data = None if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data=data, method=method)
        request.add_header("Authorization", self.authorization)
        request.add_header("kbn-xsrf", MARK)
        if data is not None:
            request.add_header("Content-Type", content_type)
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS, context=self.context) as response:
                return json.loads(response.read() or b"{}")
        except urllib.error.HTTPError as error:
            if error.code == 404 and missing is not None:
                return missing
            raise Refused(method, path, error.code, error.read(2000).decode(errors="replace")) from None


class Refused(Exception):
    """An answer that is neither yes nor "there is none"."""

    def __init__(self, method, path, status, text):
        super().__init__(f"{method} {path}: {status} {text}")
        self.status = status


def checksum(value):
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:16]


def quoted(name):
    return urllib.parse.quote(name, safe="")


def marked(kind, body):
    """The object with our mark and its checksum, at the place where its kind keeps metadata."""
    body = json.loads(json.dumps(body))
    meta = {"managed_by": MARK, "checksum": checksum(body)}
    kind["place"](body).update(meta)
    return body, meta["checksum"]


def member(value, *names):
    for name in names:
        value = value.setdefault(name, {})
    return value


KINDS = [
    {
        "key": "lifecyclePolicies",
        "path": "/_ilm/policy/",
        "list": lambda answer: {name: each["policy"].get("_meta", {}) for name, each in answer.items()},
        "place": lambda body: member(body, "policy", "_meta"),
    },
    {
        "key": "componentTemplates",
        "path": "/_component_template/",
        "list": lambda answer: {
            each["name"]: each["component_template"].get("_meta", {}) for each in answer.get("component_templates", [])
        },
        "place": lambda body: member(body, "_meta"),
    },
    {
        "key": "indexTemplates",
        "path": "/_index_template/",
        "list": lambda answer: {
            each["name"]: each["index_template"].get("_meta", {}) for each in answer.get("index_templates", [])
        },
        "place": lambda body: member(body, "_meta"),
    },
    {
        "key": "snapshotPolicies",
        "path": "/_slm/policy/",
        "list": lambda answer: {
            name: each["policy"].get("config", {}).get("metadata", {}) for name, each in answer.items()
        },
        "place": lambda body: member(body, "config", "metadata"),
    },
]


def ours(name, meta):
    return name.startswith(PREFIX) and meta.get("managed_by") == MARK


def apply(elasticsearch, wanted, say):
    present = {}
    for name, body in wanted.get("snapshotRepositories", {}).items():
        known = elasticsearch.call("GET", f"/_snapshot/{quoted(name)}", missing={}).get(name, {})
        if known.get("type") != body["type"] or known.get("settings") != body["settings"]:
            elasticsearch.call("PUT", f"/_snapshot/{quoted(name)}", body)
            say(f"snapshot repository {name}: written")
    for kind in KINDS:
        listed = kind["list"](elasticsearch.call("GET", kind["path"] + PREFIX + "*", missing={}))
        present[kind["key"]] = listed
        for name, body in wanted.get(kind["key"], {}).items():
            body, digest = marked(kind, body)
            if listed.get(name, {}).get("checksum") == digest:
                continue
            elasticsearch.call("PUT", kind["path"] + quoted(name), body)
            say(f"{kind['key']} {name}: written")
    for name in wanted.get("dataStreams", []):
        if elasticsearch.call("GET", f"/_data_stream/{quoted(name)}", missing={}).get("data_streams"):
            continue
        elasticsearch.call("PUT", f"/_data_stream/{quoted(name)}")
        say(f"data stream {name}: made")
    # What refers to others goes first: index templates before their components, and policies last.
    for kind in reversed(KINDS):
        for name, meta in sorted(present[kind["key"]].items()):
            if not ours(name, meta) or name in wanted.get(kind["key"], {}):
                continue
            try:
                elasticsearch.call("DELETE", kind["path"] + quoted(name), missing={})
                say(f"{kind['key']} {name}: removed")
            except Refused as refused:
                if refused.status != 400:
                    raise
                # A policy that indices still have ends with the last of them; a later run removes it.
                say(f"{kind['key']} {name}: still in use")


def apply_saved_objects(kibana, objects, types, say):
    boundary = "zerotrace-" + hashlib.sha256(objects).hexdigest()
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="zerotrace.ndjson"\r\n\r\n'
    body = head.encode() + objects + f"\r\n--{boundary}--\r\n".encode()
    answer = kibana.call(
        "POST", "/api/saved_objects/_import?overwrite=true", body, f"multipart/form-data; boundary={boundary}"
    )
    if not answer.get("success"):
        raise SystemExit("Kibana did not take every saved object: " + json.dumps(answer.get("errors", []))[:2000])
    say(f"saved objects: {answer.get('successCount')} written")
    wanted = {(each["type"], each["id"]) for each in map(json.loads, objects.decode().splitlines())}
    query = "&".join(f"type={each}" for each in types)
    found = kibana.call("GET", f"/api/saved_objects/_find?{query}&per_page=1000&fields=title")
    for each in sorted(found["saved_objects"], key=lambda each: (each["type"], each["id"])):
        identity = (each["type"], each["id"])
        if each["id"].startswith(PREFIX) and identity not in wanted:
            kibana.call("DELETE", f"/api/saved_objects/{each['type']}/{quoted(each['id'])}", missing={})
            say(f"saved object {each['type']} {each['id']}: removed")


def main(folder):
    def say(text):
        print(text, flush=True)

    def server(name):
        return Api(
            os.environ[f"{name}_URL"],
            os.environ.get(f"{name}_AUTHORITY"),
            os.environ["SETUP_USER"],
            os.environ["SETUP_PASSWORD"],
        )

    with open(os.path.join(folder, "wanted.json"), encoding="utf-8") as file:
        wanted = json.load(file)
    with open(os.path.join(folder, "saved-objects.ndjson"), "rb") as file:
        objects = file.read()
    apply(server("ELASTICSEARCH"), wanted, say)
    apply_saved_objects(server("KIBANA"), objects, wanted["savedObjectTypes"], say)


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except (Refused, urllib.error.URLError) as problem:
        raise SystemExit(str(problem)) from None
