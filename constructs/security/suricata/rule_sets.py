"""Sets of rules on disk: each in a folder of its own, and a link to the one in force."""

import hashlib
import json
import os
import re
import shutil
import subprocess

# What Suricata says of what it has loaded (7.0, src/detect-engine-loader.c).
LOADED = re.compile(rb"(\d+) rules? successfully loaded, (\d+) rules? failed")


class Broken(Exception):
    """A set that must not be put in force."""


def digest(files):
    text = hashlib.sha256()
    for name, content in sorted(files.items()):
        text.update(f"{name} {len(content)}\n".encode() + content)
    return text.hexdigest()[:16]


def has_rules(content):
    return any(line.strip() and not line.lstrip().startswith(b"#") for line in content.splitlines())


class RuleSets:
    def __init__(self, settings):
        self.settings = settings
        self.link = settings["rules"]
        self.folder = os.path.join(os.path.dirname(self.link), "sets")

    def name(self):
        """The set in force. None before the first."""
        try:
            return os.path.basename(os.readlink(self.link))
        except FileNotFoundError:
            return None

    def since(self):
        """When the set was put in force, in seconds since 1970."""
        return os.lstat(self.link).st_mtime

    def files(self):
        """Files of the set in force, by name."""
        folder = os.path.join(self.folder, self.name())
        found = {}
        for name in sorted(os.listdir(folder)):
            if name.endswith(".rules"):
                with open(os.path.join(folder, name), "rb") as file:
                    found[name] = file.read()
        return found

    def expected(self):
        """How many rules the set in force has. None where Suricata could not read all of it: it was there at the start."""
        with open(os.path.join(self.folder, self.name(), "expected.json"), encoding="ascii") as file:
            return json.load(file)

    def write(self, files, expected=None):
        """Writes a set, and gives its name. It is not in force yet."""
        name = digest(files)
        folder = os.path.join(self.folder, name)
        os.makedirs(folder, exist_ok=True)
        for each, content in {**files, "expected.json": json.dumps(expected).encode()}.items():
            path = os.path.join(folder, each)
            with open(path + ".new", "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.replace(path + ".new", path)
        return name

    def put_in_force(self, name):
        """Whoever follows the link sees one set or the other, whole."""
        new = self.link + ".new"
        if os.path.lexists(new):
            os.remove(new)
        os.symlink(os.path.join(os.path.basename(self.folder), name), new)
        os.replace(new, self.link)

    def forget_others(self):
        for name in os.listdir(self.folder):
            if name != self.name():
                shutil.rmtree(os.path.join(self.folder, name))

    def test(self, files):
        """How many rules Suricata loads of them with the configuration in force. Raises `Broken` unless it is every one."""
        for name, content in files.items():
            if not has_rules(content):
                raise Broken(f"{name} has no rules")
        folder = os.path.join(self.settings["scratch"], "test")
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        for name, content in files.items():
            with open(os.path.join(folder, name), "wb") as file:
                file.write(content)
        line = [
            *(self.settings["suricata"], "-T", "-v", "--init-errors-fatal", "-c", self.settings["config"]),
            *("-S", os.path.join(folder, "*.rules"), "-l", folder),
        ]
        try:
            done = subprocess.run(
                line, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=self.settings["testSeconds"], check=False
            )
        except subprocess.TimeoutExpired:
            raise Broken(f"the test took longer than {self.settings['testSeconds']} seconds") from None
        said = LOADED.search(done.stdout)
        if done.returncode != 0 or said is None:
            raise Broken(f"the test ended with {done.returncode}: {errors(done.stdout)}")
        loaded, failed = int(said[1]), int(said[2])
        if loaded == 0 or failed != 0:
            raise Broken(f"the test loaded {loaded} rules, {failed} failed")
        return loaded


def errors(output):
    """What Suricata says at level Error, in whatever format its configuration asks for."""
    lines = output.decode(errors="replace").splitlines()
    return " | ".join([line for line in lines if re.search(r'\bE(rror)?: |"log_level":"Error"', line)][:5] or lines[-3:])
