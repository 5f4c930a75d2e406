"""Shows Prometheus what the API of Wazuh says of managers and agents.

Asks anew for each scrape, one at a time, and ends each question and each scrape after a time of its own. A figure that the API did not give
is left out, never made up: `wazuh_up` is 0 then. Needs nothing beyond Python.
"""

import http.client
import json
import os
import signal
import ssl
import sys
import threading
import time
from base64 import b64encode
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote

# Prometheus gives up after ten seconds.
SCRAPE_SECONDS = 8
LARGEST_ANSWER = 1 << 20

with open(sys.argv[1], encoding="utf-8") as wanted:
    METRICS = json.load(wanted)
MANAGERS = os.environ["WAZUH_MANAGERS"].split(",")


class Unanswered(Exception):
    """The API did not answer, or with something else than it documents."""


class Api:
    """The API of the master beside this program, known by the name in its certificate."""

    def __init__(self, address, port, name, authority, user, password):
        self.address = (address, port)
        self.name = name
        self.context = ssl.create_default_context(cafile=authority)
        self.basic = "Basic " + b64encode(f"{user}:{password}".encode()).decode()
        self.token = None

    def request(self, method, path, authorization, deadline):
        left = deadline - time.monotonic()
        if left <= 0:
            raise Unanswered("no time left")
        connection = http.client.HTTPConnection(*self.address, timeout=left)
        try:
            connection.connect()
            connection.sock = self.context.wrap_socket(connection.sock, server_hostname=self.name)
            connection.request(method, path, headers={"Authorization": authorization, "Host": self.name})
            response = connection.getresponse()
            body = response.read(LARGEST_ANSWER + 1)
        except (OSError, http.client.HTTPException) as error:
            raise Unanswered(f"{method} {path}: {error}") from None
        finally:
            connection.close()
        if len(body) > LARGEST_ANSWER:
            raise Unanswered(f"{method} {path}: more than {LARGEST_ANSWER} bytes")
        return response.status, body

    def log_in(self, deadline):
        status, body = self.request("POST", "/security/user/authenticate?raw=true", self.basic, deadline)
        if status != 200:
            raise Unanswered(f"log-in: status {status}")
        self.token = body.decode("ascii", "replace").strip()

    def get(self, path, deadline):
        """The `data` of an answer. A token lasts a quarter of an hour: when one is refused, a new one is fetched, once."""
        for _ in range(2):
            if self.token is None:
                self.log_in(deadline)
            status, body = self.request("GET", path, "Bearer " + self.token, deadline)
            if status != 401:
                break
            self.token = None
        if status != 200:
            raise Unanswered(f"GET {path}: status {status}")
        try:
            return json.loads(body)["data"]
        except (ValueError, KeyError, TypeError):
            raise Unanswered(f"GET {path}: no data") from None


def figure(value, *path):
    """A number somewhere in an answer."""
    for name in path:
        if not isinstance(value, dict) or name not in value:
            raise Unanswered("no figure " + ".".join(path))
        value = value[name]
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise Unanswered("no number " + ".".join(path))
    return value


def total(tree):
    """The sum of a breakdown, whose parts may be broken down again."""
    return sum(total(part) for part in tree.values()) if isinstance(tree, dict) else figure(tree)


def items(data):
    found = data.get("affected_items") if isinstance(data, dict) else None
    if not isinstance(found, list):
        raise Unanswered("no list of items")
    return found


class Page:
    """Samples of one scrape, by metric."""

    def __init__(self):
        self.samples = {name: [] for name in METRICS}

    def add(self, name, value, **labels):
        self.samples[name].append((labels, value))

    def text(self):
        lines = []
        for name, metric in METRICS.items():
            if not self.samples[name]:
                continue
            lines.append(f"# HELP {name} {metric['help']}")
            lines.append(f"# TYPE {name} {metric['kind']}")
            for labels, value in self.samples[name]:
                inside = ",".join(f'{label}="{text}"' for label, text in labels.items())
                lines.append(f"{name}{{{inside}}} {value}" if inside else f"{name} {value}")
        return "\n".join(lines) + "\n"


def closed(metric, label):
    return METRICS[metric]["labels"][label]


def agents(api, page, deadline):
    connection = api.get("/agents/summary/status", deadline)
    for state in closed("wazuh_agents", "state"):
        page.add("wazuh_agents", figure(connection, "connection", state), state=state)


def daemons(api, page, manager, deadline):
    states = items(api.get(f"/cluster/{quote(manager, safe='')}/status", deadline))
    state = states[0] if states and isinstance(states[0], dict) else {}
    for daemon in closed("wazuh_daemon_up", "daemon"):
        page.add("wazuh_daemon_up", int(state.get(daemon) == "running"), manager=manager, daemon=daemon)


def statistics(api, page, manager, deadline):
    query = "daemons_list=wazuh-analysisd,wazuh-remoted"
    found = items(api.get(f"/cluster/{quote(manager, safe='')}/daemons/stats?{query}", deadline))
    by_name = {each.get("name"): each.get("metrics") for each in found if isinstance(each, dict)}
    analysis, remote = by_name.get("wazuh-analysisd"), by_name.get("wazuh-remoted")

    def add(name, value, **labels):
        page.add(name, value, manager=manager, **labels)

    add("wazuh_events_received_total", figure(analysis, "events", "received"))
    add("wazuh_events_processed_total", figure(analysis, "events", "processed"))
    add("wazuh_alerts_written_total", figure(analysis, "events", "written_breakdown", "alerts"))
    dropped = analysis["events"].get("received_breakdown", {}).get("dropped_breakdown")
    if not isinstance(dropped, dict):
        raise Unanswered("no breakdown of what was dropped")
    add("wazuh_events_dropped_total", total(dropped), daemon="wazuh-analysisd")
    add(
        "wazuh_events_dropped_total",
        figure(remote, "messages", "received_breakdown", "discarded"),
        daemon="wazuh-remoted",
    )
    add("wazuh_agent_connections", figure(remote, "tcp_sessions"))
    for queue in closed("wazuh_queue_usage_ratio", "queue"):
        # The one counts messages, the others are shares already (queue_get_percentage_ex).
        if queue == "remoted":
            size = figure(remote, "queues", "received", "size")
            usage = figure(remote, "queues", "received", "usage") / size if size else 0
        else:
            usage = figure(analysis, "queues", queue, "usage")
        add("wazuh_queue_usage_ratio", usage, queue=queue)


def collect(api):
    """The page of one scrape."""
    page, deadline = Page(), time.monotonic() + SCRAPE_SECONDS
    problems = []

    def attempt(step, *arguments):
        before = {name: len(samples) for name, samples in page.samples.items()}
        try:
            return step(*arguments)
        except Unanswered as problem:
            problems.append(str(problem))
            # A counter without the others of its manager would tell half of the truth.
            for name, count in before.items():
                del page.samples[name][count:]
            return None

    connected = attempt(lambda: {each.get("name") for each in items(api.get("/cluster/nodes", deadline))})
    if connected is not None:
        attempt(agents, api, page, deadline)
        for manager in MANAGERS:
            up = False
            if manager in connected:
                before = len(problems)
                attempt(daemons, api, page, manager, deadline)
                attempt(statistics, api, page, manager, deadline)
                up = len(problems) == before
            page.add("wazuh_manager_up", int(up), manager=manager)
    page.add("wazuh_up", int(not problems))
    for problem in problems:
        print(problem, file=sys.stderr, flush=True)
    return page.text()


def main():
    env = os.environ
    api = Api(
        "127.0.0.1",
        int(env["WAZUH_API_PORT"]),
        env["WAZUH_API_NAME"],
        env["WAZUH_AUTHORITY"],
        env["WAZUH_API_USER"],
        env["WAZUH_API_PASSWORD"],
    )
    turn = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        timeout = 10

        def do_GET(self):
            if self.path != "/metrics":
                self.send_error(404)
                return
            # Scrapes that pile up would make the API slower still.
            if not turn.acquire(timeout=SCRAPE_SECONDS):
                self.send_error(503)
                return
            try:
                body = collect(api).encode()
            finally:
                turn.release()
            self.send_response(200)
            self.send_header("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            """A scrape is no news."""

    server = ThreadingHTTPServer((env.get("LISTEN_ADDRESS", ""), int(env["LISTEN_PORT"])), Handler)
    server.daemon_threads = True
    # The first process of a container dies of no signal that it does not handle.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    server.serve_forever()


if __name__ == "__main__":
    main()
