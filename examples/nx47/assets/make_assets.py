"""Makes the competitor assets: a three-page LZW TIFF and the same volume as LUM V1.

Standard library only, and the same bytes every time. The LUM file is written here without
liblumvorax, so that the notebook compares two independent conversions.
"""

import argparse
import hashlib
import struct
from pathlib import Path

STEM = "competitor_teacher_1407735"
PAGES, HEIGHT, WIDTH = 3, 48, 64

# TIFF 6.0, section 13: codes that mean "start again" and "end", the first width in bits, and the
# code that a full table of twelve bits never gives away.
LZW_CLEAR, LZW_END = 256, 257
LZW_MIN_BITS, LZW_LAST_CODE = 9, 4095

# TIFF 6.0, sections 2 and 8.
SHORT, LONG = 3, 4
COMPRESSION_LZW = 5
BLACK_IS_ZERO = 1


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--out", type=Path, required=True, help="folder that receives both files")
    out = arguments.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    pages = [draw_page(index) for index in range(PAGES)]
    (out / f"{STEM}.tif").write_bytes(encode_tiff(pages))
    (out / f"{STEM}.lum").write_bytes(encode_lum(pages))


def draw_page(index):
    """Pixels of one page, row by row: a ramp, a disc that moves from page to page, some grain."""
    centre_y, centre_x = 16 + 8 * index, 20 + 12 * index
    pixels = bytearray()
    for y in range(HEIGHT):
        for x in range(WIDTH):
            inside = (y - centre_y) ** 2 + (x - centre_x) ** 2 < 144
            grain = (x * 7 + y * 13 + index * 29) % 11
            pixels.append(2 * x + grain + (96 if inside else 0))
    return bytes(pixels)


def encode_lum(pages):
    """LUM V1: header of 36 bytes, then every pixel as a little-endian float32."""
    values = [float(pixel) for page in pages for pixel in page]
    payload = struct.pack(f"<{len(values)}f", *values)
    digest = hashlib.sha512(payload).digest()[:16]
    return struct.pack("<8sIII16s", b"LUMV1", len(pages), HEIGHT, WIDTH, digest) + payload


def encode_tiff(pages):
    """A little-endian TIFF of 8-bit grey pages, one LZW strip each."""
    tiff = bytearray(struct.pack("<2sHI", b"II", 42, 0))
    link = 4
    for page in pages:
        strip = encode_lzw(page)
        strip_offset = len(tiff)
        tiff += strip + bytes(len(strip) % 2)
        struct.pack_into("<I", tiff, link, len(tiff))
        directory, link_in_directory = encode_directory(strip_offset, len(strip))
        link = len(tiff) + link_in_directory
        tiff += directory
    return bytes(tiff)


def encode_directory(strip_offset, strip_bytes):
    """An image file directory, and where in it the offset of the next one is stored (0 = last)."""
    entries = [
        (256, SHORT, WIDTH),  # ImageWidth
        (257, SHORT, HEIGHT),  # ImageLength
        (258, SHORT, 8),  # BitsPerSample
        (259, SHORT, COMPRESSION_LZW),
        (262, SHORT, BLACK_IS_ZERO),  # PhotometricInterpretation
        (273, LONG, strip_offset),
        (277, SHORT, 1),  # SamplesPerPixel
        (278, SHORT, HEIGHT),  # RowsPerStrip
        (279, LONG, strip_bytes),
    ]
    directory = struct.pack("<H", len(entries))
    for tag, kind, value in entries:
        # A SHORT fills the first two of the four value bytes, which little-endian order does by itself.
        directory += struct.pack("<HHII", tag, kind, 1, value)
    return directory + struct.pack("<I", 0), len(directory)


def encode_lzw(content):
    """TIFF's LZW: strings to codes, most significant bit first."""
    packed, bits, bit_count = bytearray(), 0, 0

    def put(code, width):
        nonlocal bits, bit_count
        bits, bit_count = (bits << width) | code, bit_count + width
        while bit_count >= 8:
            bit_count -= 8
            packed.append((bits >> bit_count) & 0xFF)
        bits &= (1 << bit_count) - 1

    table, width = fresh_table(), LZW_MIN_BITS
    put(LZW_CLEAR, width)
    known = b""
    for at in range(len(content)):
        longer = known + content[at : at + 1]
        if longer in table:
            known = longer
            continue
        put(table[known], width)
        table[longer] = len(table) + 2
        if len(table) + 2 == LZW_LAST_CODE:
            put(LZW_CLEAR, width)
            table, width = fresh_table(), LZW_MIN_BITS
        elif len(table) + 2 == 1 << width:
            width += 1
        known = longer[-1:]
    put(table[known], width)
    # The last string counts as an entry too, which may have widened the codes.
    put(LZW_END, width + (len(table) + 3 == 1 << width))
    put(0, -bit_count % 8)
    return bytes(packed)


def fresh_table():
    """Codes of the single bytes; 256 and 257 are never strings, hence the `+ 2` above."""
    return {bytes([byte]): byte for byte in range(256)}


if __name__ == "__main__":
    main()
