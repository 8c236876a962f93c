"""Holds recorded conversations against the message classes of the official SDK.

Reads a JSON list of {"service", "method", "side", "message"} from standard input and prints a JSON object: the SDK's
version, how many messages were held, and every difference: an operation or member that the SDK does not know, a
value that does not survive the way through its class.
"""

import importlib.metadata
import json
import sys
import typing
from datetime import datetime, timedelta

from kagglesdk.blobs.services.blob_api_service import BlobApiClient
from kagglesdk.datasets.services.dataset_api_service import DatasetApiClient
from kagglesdk.kernels.services.kernels_api_service import KernelsApiClient
from kagglesdk.security.services.oauth_service import OAuthClient


class Catcher:
    """Stands where the HTTP client would: keeps what an operation is called and what it answers with."""

    def call(self, service, name, request, response):
        self.caught = (service, name, response)


def operations():
    found = {}
    for kind in (BlobApiClient, DatasetApiClient, KernelsApiClient, OAuthClient):
        catcher = Catcher()
        client = kind(catcher)
        for name in dir(client):
            method = getattr(client, name)
            if name.startswith("_") or not callable(method):
                continue
            request = typing.get_type_hints(method).get("request")
            method(None)
            service, operation, response = catcher.caught
            found[(service, operation)] = {"request": bare(request), "response": response}
    return found


def bare(hint):
    parts = [part for part in typing.get_args(hint) if part is not type(None)]
    return parts[0] if parts else hint


def held(kind, message, path):
    """Differences between a message and what its class makes of it."""
    known = {field.json_name: field for field in kind._fields}
    for name, value in message.items():
        where = f"{path}.{name}"
        field = known.get(name)
        if field is None:
            yield f"{where}: unknown to the SDK"
        elif value is not None:
            yield from held_value(field, value, where)


def held_value(field, value, where):
    nested = hasattr(field.field_type, "_fields")
    if nested and isinstance(value, list):
        for index, item in enumerate(value):
            yield from held(field.field_type, item, f"{where}[{index}]")
    elif nested:
        yield from held(field.field_type, value, where)
    else:
        yield from held_leaf(field, value, where)


def held_leaf(field, value, where):
    try:
        parsed = field.serializer.from_dict_value(field.field_type, value)
    except Exception as error:
        yield f"{where}: {value!r} is not understood ({error!r})"
        return
    if isinstance(parsed, timedelta):
        back = f"{parsed.total_seconds():.3f}s"
        value = f"{float(value.rstrip('s')):.3f}s"
    else:
        back = field.serializer.to_dict_value(field.field_type, parsed, False)
    if not isinstance(parsed, (datetime, timedelta)) and isinstance(back, str) and back != value:
        back, value = back.replace("_", "").lower(), str(value).replace("_", "").lower()
    expected = field.field_type
    loose = isinstance(value, list) or isinstance(parsed, (datetime, timedelta)) or not isinstance(expected, type)
    if not loose and expected in (str, int, bool) and type(parsed) is not expected:
        yield f"{where}: {value!r} is no {expected.__name__}"
    elif back != value:
        yield f"{where}: {value!r} comes back as {back!r}"


def main():
    known = operations()
    differences = []
    recorded = json.load(sys.stdin)
    for one in recorded:
        operation = known.get((one["service"], one["method"]))
        path = f"{one['method']} {one['side']}"
        if operation is None:
            differences.append(f"{path}: unknown to the SDK")
        else:
            differences.extend(held(operation[one["side"]], one["message"], path))
    version = importlib.metadata.version("kagglesdk")
    print(json.dumps({"version": version, "held": len(recorded), "differences": sorted(set(differences))}))


main()
