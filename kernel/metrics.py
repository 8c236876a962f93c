"""The five metrics of the main report, and by whom each throughput was counted."""


def metrics(cells, sampler, round_trip, phases):
    """(members of the main report, who counted each of the two throughputs)."""
    own = round_trip["elapsed_ns"] / 1e9
    seconds = cells.elapsed_ns() / 1e9
    values, counted = {}, {}
    for name, noted, measured in (
        ("throughput_items_per_s", cells.items, round_trip["items"]),
        ("throughput_pixels_per_s", cells.pixels, round_trip["pixels"]),
    ):
        by_notebook = noted > 0 and seconds > 0
        counted[name] = "notebook" if by_notebook else "kit"
        values[name] = round(noted / seconds if by_notebook else measured / own, 6)
    values["latency_ns_by_step"] = cells.by_step() or dict(phases)
    values["peak_ram_mb"] = round(sampler.peak_ram_mb, 3)
    values["peak_gpu_mem_mb"] = round(sampler.peak_gpu_mem_mb, 3)
    return values, counted
