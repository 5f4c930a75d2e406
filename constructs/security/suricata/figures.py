"""What Suricata and the updater count, in Prometheus' text format. Which figure is which metric says the table in the settings."""

import os
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from commands import Away, Commands, Refused


def collect(settings, updater):
    """Everything that figures are taken from. What Suricata does not say now is left out."""
    found = {
        "info": {"node": os.environ.get("NODE_NAME", ""), "tap": settings["tap"], "one": 1},
        "up": 0,
        "updater": updater.state,
    }
    try:
        with Commands(settings["socket"]) as suricata:
            found["uptime"] = suricata.ask("uptime")
            found["up"] = 1
            found["rules"] = suricata.rules()
            # Refused until the counters of all threads have been added up once.
            found["counters"] = suricata.ask("dump-counters")
    except (Away, Refused):
        pass
    return found


def at(found, path):
    """The value at a path such as `counters.tcp.syn`. None where there is none."""
    for part in path.split("."):
        if not isinstance(found, dict) or part not in found:
            return None
        found = found[part]
    return found


def labels(figure, found):
    pairs = {**figure.get("labels", {}), **{name: at(found, path) for name, path in figure.get("labelPaths", {}).items()}}
    if not pairs:
        return ""
    return "{" + ",".join(f'{name}="{escaped(value)}"' for name, value in pairs.items()) + "}"


def escaped(value):
    return str(value).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def page(table, found):
    lines = []
    for metric in table:
        values = [(labels(figure, found), at(found, figure["path"])) for figure in metric["figures"]]
        values = [(pairs, value) for pairs, value in values if value is not None]
        if values:
            lines += [f"# HELP {metric['name']} {metric['help']}", f"# TYPE {metric['name']} {metric['kind']}"]
            lines += [f"{metric['name']}{pairs} {value}" for pairs, value in values]
    return "\n".join(lines) + "\n"


def serve(settings, updater):
    """Answers in threads of their own, until the program ends."""

    class Handler(BaseHTTPRequestHandler):
        # Whoever connects and says nothing does not keep a thread.
        timeout = 10

        def do_GET(self):
            if self.path == "/metrics":
                self.answer(200, page(settings["figures"], collect(settings, updater)))
            elif self.path == "/alive":
                self.answer(200 if updater.alive() else 500, "")
            else:
                self.answer(404, "")

        def answer(self, status, text):
            body = text.encode()
            self.send_response(status)
            self.send_header("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer((os.environ.get("ADDRESS", "127.0.0.1"), settings["port"]), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
