"""Publishing one small edition with one of its system calls failing, by strace."""

import re
from collections import Counter

from conftest import editions
from harm import ENDS, is_whole, strace, times
from oracle import generator, package

# A consultation of one edition and three questions: what is published, not what is counted, is at stake.
SEED = 28


def calls_of(log):
    """How many calls of each kind the thread made that made most of them: strace counts thread by thread."""
    counts = Counter(re.findall(r"^(\d+) +(?:<\.\.\. )?([a-z0-9_]+)\(", log.read_text(errors="replace"), re.M))
    most = Counter()
    for (_, name), count in counts.items():
        most[name] = max(most[name], count)
    return most


class Bench:
    def __init__(self, program, folder, calls):
        made = generator.consultation(SEED)
        package.write(made, folder / "consultation")
        program("run", folder / "consultation", "--out", folder / "right")
        self.right = editions(folder / "right")
        assert len(self.right) == 1
        self.program, self.folder, self.number = program, folder, 0
        self.command = [program.binary, "report", "--database", program.database, "--out"]
        log = folder / "calls"
        done = strace("-f", "--seccomp-bpf", "-o", log, "-e", "trace=" + ",".join(calls), *self.command, folder / "plain")
        assert done.returncode == 0, done.stderr
        self.calls = calls_of(log)

    def numbers(self, call, rng):
        """Which of the calls are tried: each of them, or in the quick part one."""
        count = self.calls[call]
        return times(rng.sample(range(1, count + 1), min(1, count)), range(1, count + 1))

    def inject(self, call, fault, when):
        """One run into an empty folder, with one call failing; then, where it published nothing, one without."""
        out, log = self.place(), self.folder / "log"
        done = strace(
            "-f", "--seccomp-bpf", "-o", log, "-e", f"trace={call}", "-e", f"inject={call}:{fault}:when={when}",
            *self.command, out)
        met = "(INJECTED)" in log.read_text(errors="replace")
        where = f"{call} {fault} number {when}: status {done.returncode}\n{done.stderr}"
        if met and not ("error while loading shared libraries" in done.stderr and done.returncode == 127):
            assert done.returncode in ENDS, where
            if out.exists():
                seen = editions(out)
                assert all(is_whole(files) for files in seen.values()), where
                assert done.returncode != 0 or seen == self.right, where
            else:
                assert done.returncode != 0, where
        if done.returncode != 0:
            self.again(out, where)
        return met, done.returncode

    def place(self):
        self.number += 1
        return self.folder / str(self.number)

    def again(self, out, where):
        """The next run, without any other step, publishes the right bytes."""
        done = self.program("report", "--out", out)
        assert done.returncode == 0, where + done.stderr
        assert editions(out) == self.right, where
