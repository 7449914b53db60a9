"""Measures beside the empty route on a machine whose speed changes from minute to minute."""


def in_turns(one, empty, turns=5):
    """What `one` measures beside the empty route: turn about, because a shared machine is faster in one minute than in the
    next. The middle turn of each figure, and the ratios of all turns: p95 to p95 and rate to rate."""
    pairs = [(one(), empty()) for _ in range(turns)]
    middle = lambda values: sorted(values)[len(values) // 2]
    found = {key: middle([page[key] for page, _ in pairs]) for key in ("p50", "p95", "p99", "rate")}
    found["errors"] = sum(page["errors"] for page, _ in pairs)
    found["empty"] = {key: middle([bare[key] for _, bare in pairs]) for key in ("p50", "p95", "p99", "rate")}
    found["slower"] = sorted(page["p95"] / bare["p95"] for page, bare in pairs)
    found["share"] = sorted(page["rate"] / bare["rate"] for page, bare in pairs)
    return found


def spread(ratios):
    """The middle turn, with the least and the greatest."""
    return f"{ratios[len(ratios) // 2]:.2f} × ({ratios[0]:.2f}–{ratios[-1]:.2f})"
