"""Starts Suricata on the interfaces of the node that it is on, and says whether it is alive and ready: `sensor.py start|alive|ready FILE`."""

import json
import os
import sys

from commands import Away, Commands, Refused

ANYWHERE = "00000000"
UP = 0x1


class NoInterface(Exception):
    """There is nothing to listen on."""


def default_route(table):
    """The interface of the default route: of several, the one with the lowest metric (https://docs.kernel.org, /proc/net/route)."""
    routes = []
    with open(table, encoding="ascii") as lines:
        next(lines)
        for line in lines:
            interface, destination, _, flags, _, _, metric, mask = line.split()[:8]
            if destination == ANYWHERE and mask == ANYWHERE and int(flags, 16) & UP:
                routes.append((int(metric), interface))
    if not routes:
        raise NoInterface(f"{table} has no default route: is the pod in the network of its node?")
    return min(routes)[1]


def said_of(folder, interface, name):
    with open(os.path.join(folder, interface, name), encoding="ascii") as text:
        return text.read()


def not_of_pods(folder):
    """
    Numbers of the interfaces that are no end of a pair: the node's own, loopback, bridges, tunnels. The other end of a pod's interface
    is in the pod: the kernel gives another number as its link, and no type, which bridges, VLANs and VXLANs have.
    """
    numbers = []
    for interface in sorted(os.listdir(folder)):
        try:
            own = int(said_of(folder, interface, "ifindex"))
            link = int(said_of(folder, interface, "iflink"))
            if link in (0, own) or "DEVTYPE=" in said_of(folder, interface, "uevent"):
                numbers.append(own)
        except (OSError, ValueError):
            # Gone since it was listed, or no interface: /sys/class/net has files too.
            continue
    if not numbers:
        raise NoInterface(f"{folder} has no interface of the node: is the pod in the network of its node?")
    return sorted(numbers)


def capture(settings):
    """What is listened on. While it stays the same, Suricata may keep running."""
    if settings["tap"] == "host":
        return {"interface": default_route(settings["routes"])}
    return {"without": not_of_pods(settings["interfaces"])}


def command(settings, listening):
    line = [
        settings["suricata"],
        "-c",
        settings["config"],
        # A sensor does not change the interface of the node that it listens on.
        "--set",
        "capture.disable-offloading=false",
    ]
    if settings["tap"] == "host":
        return [*line, f"--af-packet={listening['interface']}"]
    # Pods come and go. Suricata cannot add an interface while it runs; `any` has those of later pods too.
    # Checksums of packets that pods of this node send are left to a network card that they never reach.
    line += ["-k", "none", "--pcap=any", f"--pcap-buffer-size={settings['bufferBytes']}"]
    return [*line, " and ".join(f"not ifindex {each}" for each in listening["without"])]


def started_with(settings):
    return os.path.join(os.path.dirname(settings["socket"]), "listening.json")


def start(settings):
    listening = capture(settings)
    with open(started_with(settings), "w", encoding="ascii") as file:
        json.dump(listening, file)
    # Suricata itself would run on without a place for its findings.
    with open("/dev/stdout", "ab"):
        pass
    line = command(settings, listening)
    print("starting", " ".join(line), file=sys.stderr, flush=True)
    os.execv(line[0], line)


def alive(settings):
    """Raises where a start anew would help: nobody answers, or the node's interfaces have changed."""
    with Commands(settings["socket"]) as suricata:
        suricata.ask("uptime")
    with open(started_with(settings), encoding="ascii") as file:
        before = json.load(file)
    now = capture(settings)
    if now != before:
        raise NoInterface(f"started with {before}, now it would be {now}")


def ready(settings):
    with Commands(settings["socket"]) as suricata:
        suricata.ask("uptime")
        if suricata.rules()["loaded"] == 0:
            raise Refused("no rules are loaded")


def main():
    action = {"start": start, "alive": alive, "ready": ready}[sys.argv[1]]
    with open(sys.argv[2], encoding="utf8") as file:
        settings = json.load(file)
    try:
        action(settings)
    except (Away, NoInterface, Refused, OSError) as error:
        print(f"{sys.argv[1]}: {error}", file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
