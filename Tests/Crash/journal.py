"""The journal as an outsider reads it from `luukku export facts`: folded step by step, and judged."""
import collections

KINDS = {"appointment.booked": "book", "appointment.moved": "move", "appointment.cancelled": "cancel"}


class Journal:
    def __init__(self):
        self.last = 0
        self.versions = collections.Counter()
        self.matters, self.keys = set(), set()
        self.holders = {}  # time → matter that has it, or None
        self.appointments = {}  # matter → time
        self.written = collections.Counter()  # (action, matter, time)

    def read(self, facts):
        for fact in facts:
            self.last += 1
            assert fact["position"] == self.last, f"position {fact['position']} follows {self.last - 1}"
            stream, payload = fact["stream"], fact["payload"]
            self.versions[stream] += 1
            assert fact["version"] == self.versions[stream], f"{stream} skips a version"
            room, name = stream.split("/")
            if room == "time":
                self.read_time(name, fact["kind"], payload)
            elif room == "matter":
                self.read_matter(name, fact["kind"], payload)

    def read_time(self, time, kind, payload):
        if kind == "time.published":
            self.holders[time] = None
        elif kind == "time.reserved":
            assert self.holders[time] is None, f"time {time} is given to two matters"
            self.holders[time] = payload["matter"]
        elif kind == "time.freed":
            assert self.holders[time] is not None, f"time {time} is freed twice"
            self.holders[time] = None

    def read_matter(self, matter, kind, payload):
        if kind == "contact.received":
            self.matters.add(matter)
            if "key" in payload:
                assert payload["key"] not in self.keys, "a contact was written twice"
                self.keys.add(payload["key"])
        if kind in KINDS:
            self.written[KINDS[kind], matter, payload.get("appointment", {}).get("time")] += 1
        if kind == "appointment.booked":
            assert self.appointments.get(matter) is None, f"matter {matter} has two times"
        if kind == "appointment.moved":
            assert self.appointments[matter] == payload["from"], f"matter {matter} moved from a time it did not have"
        if kind in ("appointment.booked", "appointment.moved"):
            self.appointments[matter] = payload["appointment"]["time"]
        if kind in ("appointment.cancelled", "visit.held", "visit.missed", "matter.closed"):
            self.appointments[matter] = None

    def check(self, said):
        """Everything acknowledged is here, nothing is here twice, and both sides of a booking agree."""
        lost = [key for key, matter in said.contacts.items() if matter not in self.matters]
        assert not lost, f"{len(lost)} acknowledged contacts are lost"
        for deed in said.done.keys() | said.unanswered.keys() | self.ours(said):
            least, most = said.done[deed], said.done[deed] + said.unanswered[deed]
            assert least <= self.written[deed] <= most, f"{deed}: written {self.written[deed]}, not {least}…{most}"
        held = {time: matter for time, matter in self.holders.items() if matter is not None}
        booked = {time: matter for matter, time in self.appointments.items() if time is not None}
        for matter in said.matters:
            time = self.appointments.get(matter)
            assert time is None or held.get(time) == matter, f"matter {matter} has a time that is not its own"
        for time, matter in held.items():
            assert matter not in said.matters or booked.get(time) == matter, f"time {time} is held by nobody's booking"

    def ours(self, said):
        return {deed for deed in self.written if deed[1] in said.matters}
