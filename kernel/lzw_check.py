"""Judges the installed imagecodecs, and tifffile on top of it, by the kit's own LZW, once the notebook has imported them."""

import sys
import warnings

from . import lzw
from .tiff_check import check_tiff


def check_lzw():
    """{ok, error, codec, tiff}, or None while imagecodecs is not imported; never imports it.

    `ok` takes both: what the codec encodes and decodes, and that a TIFF written with LZW really is one.
    """
    codec = sys.modules.get("imagecodecs")
    if codec is None:
        return None
    error, tiff = _codec_flaw(codec), check_tiff()
    if error == "":
        error = "tifffile was never imported: no TIFF was written" if tiff is None else tiff["error"]
    place = getattr(codec, "__file__", None)
    return {"ok": error == "", "error": error, "codec": place, "tiff": tiff}


def _codec_flaw(codec):
    image = lzw.synthetic_image()
    try:
        with warnings.catch_warnings(record=True):
            encoded = bytes(codec.lzw_encode(image))
            returned = bytes(codec.lzw_decode(lzw.encode(image)))
        decoded = lzw.decode(encoded)
    except Exception as error:
        return "{0}: {1}".format(type(error).__name__, str(error)[:500])
    if decoded != image:
        return "what lzw_encode made does not decode to the image"
    return "" if returned == image else "lzw_decode does not give the image back"
