"""
Brings changed rules to a running Suricata without ever taking rules from it: `updater.py prepare|run FILE`.

Each change is loaded by a Suricata of its own first, then put in force by a rename and a reload, and then counted: `reload-rules` answers
OK when not one rule could be read. What was in force before comes back where the count is not what the test had.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time

from commands import Away, Commands, Refused
from figures import serve
from rule_sets import Broken, RuleSets, digest

OURS = "zerotrace.rules"
COMMUNITY = "community.rules"


def log(text):
    print(text, file=sys.stderr, flush=True)


def read(path):
    """A file that is not there has no rules: a ConfigMap can lose a key."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return b""


class Updater:
    def __init__(self, settings):
        self.settings = settings
        self.sets = RuleSets(settings)
        self.ends = threading.Event()
        self.refused = {}
        self.downloaded = None
        self.next_download = 0.0
        self.state = {
            "current": 0,
            "results": {"taken": 0, "refused": 0, "rolled_back": 0},
            "success": 1,
            "time": 0,
            "downloadFailures": 0,
        }
        self.finished = time.monotonic()

    def prepare(self):
        """
        The first set of a pod, as it was given. Suricata leaves out what it cannot read and runs on the rest: better than a node
        without a sensor, and its count of failed rules tells.
        """
        for name in os.listdir(self.settings["given"]["config"]):
            path = os.path.join(self.settings["given"]["config"], name)
            if os.path.isfile(path):
                shutil.copyfile(path, os.path.join(os.path.dirname(self.settings["config"]), name))
        files = {OURS: read(self.settings["given"]["rules"])}
        try:
            expected = self.sets.test(files)
        except Broken as error:
            log(f"rules that were given are broken: {error}")
            expected = None
        self.sets.put_in_force(self.sets.write(files, expected))

    def run(self):
        while not self.ends.is_set():
            self.step()
            self.finished = time.monotonic()
            self.ends.wait(self.settings["checkSeconds"])

    def step(self):
        self.download()
        wanted = {OURS: read(self.settings["given"]["rules"])}
        if self.downloaded is not None:
            wanted[COMMUNITY] = self.downloaded
        try:
            for name, content in wanted.items():
                if self.sets.files().get(name) != content and not self.was_refused(name, content):
                    self.take({**self.sets.files(), name: content}, name, content)
            self.repair()
            self.state["current"] = int(self.sets.files() == wanted and self.in_force())
        except (Away, Refused) as error:
            # Nothing is lost: what was in force is loaded at its start, and the change is tried again.
            log(f"waits for Suricata: {error}")
            self.state["current"] = 0

    def was_refused(self, name, content):
        when = self.refused.get(digest({name: content}))
        return when is not None and time.monotonic() - when < self.settings["retrySeconds"]

    def take(self, files, name, content):
        """One changed file at a time: a broken one of others does not keep ours away."""
        with self.suricata() as suricata:
            suricata.ask("uptime")
        try:
            expected = self.sets.test(files)
        except Broken as error:
            self.ended("refused", name, content, str(error))
            return
        before = self.sets.name()
        self.sets.put_in_force(self.sets.write(files, expected))
        try:
            self.reload()
            if not self.in_force():
                raise Broken("Suricata did not load what the test had loaded")
        except (Away, Refused, Broken) as error:
            self.sets.put_in_force(before)
            self.ended("rolled_back", name, content, str(error))
            self.reload()
            return
        self.sets.forget_others()
        self.ended("taken", name, content, f"{expected} rules in force")

    def ended(self, result, name, content, why):
        log(f"{name}: {result}: {why}")
        self.state["results"][result] += 1
        self.state["success"] = int(result == "taken")
        self.state["time"] = time.time()
        if result != "taken":
            self.refused[digest({name: content})] = time.monotonic()

    def reload(self):
        """Loads what is in force, and waits until it is loaded. The socket answers others meanwhile."""
        ends = time.monotonic() + self.settings["testSeconds"]
        with self.suricata() as suricata:
            before = suricata.rules()["time"]
            asked = False
            while suricata.rules()["time"] == before:
                if time.monotonic() > ends:
                    raise Refused(f"no reload within {self.settings['testSeconds']} seconds")
                try:
                    asked = asked or suricata.ask("ruleset-reload-nonblocking") is not None
                except Refused:
                    # The one before has not quite ended.
                    pass
                time.sleep(0.1)

    def in_force(self):
        """Whether Suricata has every rule of the set on disk, and has read it since it is there: two sets may be equally large."""
        with self.suricata() as suricata:
            rules = suricata.rules()
        whole = rules["failed"] == 0 and rules["loaded"] > 0 and rules["loaded"] == self.sets.expected()
        return whole and rules["time"] >= self.sets.since()

    def repair(self):
        """Suricata has other rules than those on disk where a reload was cut short."""
        if self.sets.expected() is not None and not self.in_force():
            log("rules in force are not those on disk: loads them again")
            self.reload()

    def download(self):
        community = self.settings.get("community")
        if community is None or time.monotonic() < self.next_download:
            return
        self.next_download = time.monotonic() + community["seconds"]
        folder = os.path.join(self.settings["scratch"], "update")
        output = os.path.join(folder, "output")
        config = os.path.join(folder, "update.yaml")
        line = [
            *(self.settings["update"], "update", "-f", "--no-test", "--no-reload", "--fail", "--url", community["url"]),
            *("-c", config, "-D", folder, "-o", output),
            *("--suricata", self.settings["suricata"], "--suricata-conf", self.settings["config"]),
        ]
        try:
            os.makedirs(folder, exist_ok=True)
            # Rules on oddities of protocols, which come with Suricata, would be added otherwise: nobody asked for them.
            with open(config, "w", encoding="ascii") as file:
                file.write(f"%YAML 1.1\n---\ndist-rule-directory: {folder}/none\n")
            subprocess.run(line, check=True, timeout=self.settings["testSeconds"], stdout=sys.stderr)
            self.downloaded = read(os.path.join(output, "suricata.rules"))
        except (subprocess.SubprocessError, OSError) as error:
            # What was downloaded before stays.
            log(f"download: {error}")
            self.state["downloadFailures"] += 1
            self.next_download = time.monotonic() + min(community["seconds"], self.settings["retrySeconds"])

    def suricata(self):
        return Commands(self.settings["socket"])

    def alive(self):
        return time.monotonic() - self.finished < 5 * self.settings["testSeconds"] + self.settings["checkSeconds"]


def main():
    with open(sys.argv[2], encoding="utf8") as file:
        settings = json.load(file)
    updater = Updater(settings)
    if sys.argv[1] == "prepare":
        updater.prepare()
        return
    signal.signal(signal.SIGTERM, lambda *_: updater.ends.set())
    serve(settings, updater)
    updater.run()


if __name__ == "__main__":
    main()
