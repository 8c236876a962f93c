"""Judges a TIFF that the installed tifffile writes with LZW: by the bytes of the file (TIFF 6.0), not by its reader.

Tag 259 must say 5 (LZW), and the strips, decoded by the kit's own decoder, must be the image of the kit.
"""

import io
import struct
import sys
import warnings

from . import lzw

COMPRESSION, STRIP_OFFSETS, STRIP_BYTES, PREDICTOR = 259, 273, 279, 317
LZW = 5
SHORT, LONG, LONG8 = 3, 4, 16
FORMATS = {SHORT: "H", LONG: "I", LONG8: "Q"}


def check_tiff():
    """{ok, error, compression}, or None while tifffile or numpy is not imported; never imports them."""
    tifffile, numpy = sys.modules.get("tifffile"), sys.modules.get("numpy")
    if tifffile is None or numpy is None:
        return None
    image, answer = lzw.synthetic_image(), {"ok": False, "error": "", "compression": None}
    try:
        with warnings.catch_warnings(record=True):
            file = io.BytesIO()
            pixels = numpy.frombuffer(image, dtype="uint8").reshape(lzw.SIDE, lzw.SIDE)
            tifffile.imwrite(file, pixels, compression="lzw")
            returned = tifffile.imread(io.BytesIO(file.getvalue())).tobytes()
        tags = first_directory(file.getvalue())
        answer["compression"] = tags.get(COMPRESSION, [1])[0]
        answer["error"] = _flaw(file.getvalue(), tags, image, returned)
    except Exception as error:
        answer["error"] = "{0}: {1}".format(type(error).__name__, str(error)[:500])
    answer["ok"] = answer["error"] == ""
    return answer


def _flaw(content, tags, image, returned):
    if tags.get(COMPRESSION) != [LZW]:
        return "tag 259 is {0}, not 5 (LZW)".format(tags.get(COMPRESSION))
    if tags.get(PREDICTOR, [1]) != [1]:
        return "tag 317 is {0}, not 1".format(tags[PREDICTOR])
    places = zip(tags.get(STRIP_OFFSETS, []), tags.get(STRIP_BYTES, []))
    decoded = b"".join(lzw.decode(content[offset : offset + size]) for offset, size in places)
    if decoded != image:
        return "the strips do not decode to the image"
    return "" if returned == image else "imread does not give the image back"


def first_directory(content):
    """Tag to integers of the first directory of a TIFF; raises ValueError or struct.error for what is none."""
    order = {b"II": "<", b"MM": ">"}.get(content[:2])
    if order is None or struct.unpack_from(order + "H", content, 2)[0] != 42:
        raise ValueError("no TIFF")
    at = struct.unpack_from(order + "I", content, 4)[0]
    tags = {}
    for index in range(struct.unpack_from(order + "H", content, at)[0]):
        entry = at + 2 + 12 * index
        tag, kind, count = struct.unpack_from(order + "HHI", content, entry)
        letter = FORMATS.get(kind)
        if letter is None:
            continue
        inline = struct.calcsize(order + letter) * count <= 4
        place = entry + 8 if inline else struct.unpack_from(order + "I", content, entry + 8)[0]
        tags[tag] = list(struct.unpack_from("{0}{1}{2}".format(order, count, letter), content, place))
    return tags
