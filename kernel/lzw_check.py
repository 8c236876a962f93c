"""Judges the installed imagecodecs by the kit's own LZW decoder, once the notebook has imported it."""

import sys
import warnings

from . import lzw


def check_lzw():
    """{ok, error}, or None while imagecodecs is not imported; never imports it."""
    codec = sys.modules.get("imagecodecs")
    if codec is None:
        return None
    image = lzw.synthetic_image()
    try:
        with warnings.catch_warnings(record=True):
            encoded = bytes(codec.lzw_encode(image))
            returned = bytes(codec.lzw_decode(lzw.encode(image)))
        decoded = lzw.decode(encoded)
    except Exception as error:
        return {"ok": False, "error": "{0}: {1}".format(type(error).__name__, str(error)[:500])}
    if decoded != image:
        return {"ok": False, "error": "what lzw_encode made does not decode to the image"}
    if returned != image:
        return {"ok": False, "error": "lzw_decode does not give the image back"}
    return {"ok": True, "error": ""}
