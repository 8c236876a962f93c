"""LZW as TIFF 6.0 section 13 has it (MSB first, ClearCode 256, EndOfInformation 257, early change), in plain Python.

Judges what an installed codec encoded without trusting that codec's own decoder, and gives the kit something to measure
when the notebook counted nothing.
"""

import time

CLEAR, END, FIRST, LAST_ENTRY = 256, 257, 258, 4093
SIDE = 96


def encode(content):
    """The LZW stream of `content`."""
    writer = _BitWriter()
    writer.put(CLEAR, 9)
    table, width, following, prefix = {}, 9, FIRST, -1
    for byte in content:
        if prefix < 0:
            prefix = byte
            continue
        known = table.get((prefix, byte))
        if known is not None:
            prefix = known
            continue
        writer.put(prefix, width)
        table[prefix, byte] = following
        following += 1
        if following > LAST_ENTRY:
            writer.put(CLEAR, width)
            table, width, following = {}, 9, FIRST
        elif following + 1 > 1 << width:
            width += 1
        prefix = byte
    if prefix >= 0:
        writer.put(prefix, width)
        if following + 2 > 1 << width and width < 12:
            width += 1
    writer.put(END, width)
    return writer.finish()


def decode(stream):
    """What the LZW stream holds; raises ValueError for a stream that is none."""
    reader = _BitReader(stream)
    out, table, width, previous = bytearray(), [], 9, None
    while True:
        code = reader.take(width)
        if code is None or code == END:
            return bytes(out)
        if code == CLEAR:
            table, width, previous = [bytes((value,)) for value in range(256)] + [b"", b""], 9, None
            continue
        if not table:
            raise ValueError("no clear code at the start")
        entry = _entry(table, code, previous)
        out += entry
        if previous is not None:
            table.append(previous + entry[:1])
        previous = entry
        if len(table) + 1 >= 1 << width and width < 12:
            width += 1


def _entry(table, code, previous):
    if code < len(table):
        return table[code]
    if code == len(table) and previous is not None:
        return previous + previous[:1]
    raise ValueError("code outside of the table")


def synthetic_image(side=SIDE):
    """Bytes of a square grey image with smooth and busy parts, the same on every run."""
    rows = (bytes((x * y // 7 + (x ^ y) * (y > side // 2)) & 0xFF for x in range(side)) for y in range(side))
    return b"".join(rows)


def measured_round_trip(rounds=4):
    """Encodes and decodes the synthetic image `rounds` times: items, pixels and elapsed ns; raises ValueError."""
    image = synthetic_image()
    started = time.perf_counter_ns()
    for _ in range(rounds):
        if decode(encode(image)) != image:
            raise ValueError("round trip differs")
    elapsed = max(1, time.perf_counter_ns() - started)
    return {"items": rounds, "pixels": rounds * len(image), "elapsed_ns": elapsed}


class _BitWriter:
    def __init__(self):
        self._out, self._bits, self._held = bytearray(), 0, 0

    def put(self, code, width):
        self._bits = (self._bits << width) | code
        self._held += width
        while self._held >= 8:
            self._held -= 8
            self._out.append((self._bits >> self._held) & 0xFF)
        self._bits &= (1 << self._held) - 1

    def finish(self):
        if self._held:
            self._out.append((self._bits << (8 - self._held)) & 0xFF)
        return bytes(self._out)


class _BitReader:
    def __init__(self, stream):
        self._stream, self._at, self._bits, self._held = stream, 0, 0, 0

    def take(self, width):
        while self._held < width:
            if self._at >= len(self._stream):
                return None
            self._bits = (self._bits << 8) | self._stream[self._at]
            self._at += 1
            self._held += 8
        self._held -= width
        code = self._bits >> self._held
        self._bits &= (1 << self._held) - 1
        return code
