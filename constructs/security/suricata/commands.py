"""Commands of Suricata's socket (https://docs.suricata.io/en/suricata-7.0.17/unix-socket.html): one JSON text a line, in both directions."""

import json
import socket
from datetime import datetime


class Away(Exception):
    """Nobody answers on the socket."""


class Refused(Exception):
    """Suricata answers that it did not do what it was told."""


class Commands:
    """A connection. Each answer is waited for as long as the timeout says."""

    def __init__(self, path, timeout=5.0):
        self.path = path
        self.timeout = timeout
        self.socket = None
        self.rest = b""

    def __enter__(self):
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.socket.settimeout(self.timeout)
        try:
            self.socket.connect(self.path)
            self._exchange({"version": "0.2"})
        except (OSError, Away):
            self.socket.close()
            raise Away(f"no answer on {self.path}") from None
        return self

    def __exit__(self, *_):
        self.socket.close()

    def ask(self, command, **arguments):
        """The message of the answer."""
        request = {"command": command, **({"arguments": arguments} if arguments else {})}
        try:
            answer = self._exchange(request)
        except OSError as error:
            raise Away(f"{command}: {error}") from None
        if answer.get("return") != "OK":
            raise Refused(f"{command}: {answer.get('message')}")
        return answer.get("message")

    def rules(self):
        """How many rules are loaded, failed and skipped, and when they were, in seconds since 1970: of the only detection engine."""
        stats = self.ask("ruleset-stats")[0]
        time = datetime.strptime(self.ask("ruleset-reload-time")[0]["last_reload"], "%Y-%m-%dT%H:%M:%S.%f%z")
        return {
            "loaded": stats["rules_loaded"],
            "failed": stats["rules_failed"],
            "skipped": stats["rules_skipped"],
            "time": time.timestamp(),
        }

    def _exchange(self, request):
        self.socket.sendall(json.dumps(request).encode() + b"\n")
        while b"\n" not in self.rest:
            data = self.socket.recv(65536)
            if not data:
                raise Away("the connection was closed")
            self.rest += data
        line, _, self.rest = self.rest.partition(b"\n")
        return json.loads(line)
