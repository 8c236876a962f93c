"""Bounds-checked reader of the dynamic part of little-endian ELF64 files (System V gABI, LSB symbol versioning).

Works from program headers only, as the dynamic loader does. Every offset comes from the file, so every read is
checked; a file that lies about itself raises ElfError and nothing else.
"""

import os
import struct

PT_LOAD, PT_DYNAMIC = 1, 2
DT_NEEDED, DT_HASH, DT_STRTAB, DT_SYMTAB, DT_STRSZ = 1, 4, 5, 6, 10
DT_SONAME, DT_RPATH, DT_RUNPATH = 14, 15, 29
DT_GNU_HASH, DT_VERSYM, DT_VERDEF, DT_VERDEFNUM = 0x6FFFFEF5, 0x6FFFFFF0, 0x6FFFFFFC, 0x6FFFFFFD
STB_GLOBAL, STB_WEAK, STB_GNU_UNIQUE = 1, 2, 10
STV_DEFAULT, STV_PROTECTED = 0, 3
MAX_BYTES = 512 * 1024 * 1024
MAX_CHAIN = 1 << 20


class ElfError(Exception):
    """The file is no ELF64 little-endian file, or its tables point outside of it."""


class ElfFacts:
    """`soname`, `needed`, `rpath`, `runpath`, `verdef` and `symbols` (nm-like names) of one file."""

    def __init__(self, content):
        self._content = content
        self._check_header()
        self._loads, dynamic = self._segments()
        self._tags = self._dynamic_tags(dynamic)
        self._strings = self._string_table()
        self.needed = [self._text(value) for tag, value in self._tags if tag == DT_NEEDED]
        self.soname = self._tag_text(DT_SONAME)
        self.rpath = self._tag_text(DT_RPATH)
        self.runpath = self._tag_text(DT_RUNPATH)
        definitions = self._version_definitions()
        self.verdef = [name for _, name, base in definitions if not base]
        self.symbols = self._defined_symbols({index: name for index, name, base in definitions if not base})

    def _bytes(self, offset, size):
        if offset < 0 or size < 0 or offset + size > len(self._content):
            raise ElfError("out of bounds")
        return self._content[offset : offset + size]

    def _unpack(self, layout, offset):
        return struct.unpack(layout, self._bytes(offset, struct.calcsize(layout)))

    def _check_header(self):
        head = bytes(self._bytes(0, 64))
        if head[:4] != b"\x7fELF":
            raise ElfError("not ELF")
        if head[4] != 2 or head[5] != 1:
            raise ElfError("not 64-bit little-endian")

    def _segments(self):
        (start,) = self._unpack("<Q", 32)
        size, count = self._unpack("<HH", 54)
        if size < 56 or count > 4096:
            raise ElfError("program headers")
        loads, dynamic = [], None
        for index in range(count):
            kind, _, offset, address, _, in_file = self._unpack("<IIQQQQ", start + index * size)
            if kind == PT_LOAD:
                loads.append((address, offset, in_file))
            elif kind == PT_DYNAMIC:
                dynamic = (offset, in_file)
        return loads, dynamic

    def _dynamic_tags(self, dynamic):
        if dynamic is None:
            return []
        table = self._bytes(dynamic[0], dynamic[1] - dynamic[1] % 16)
        tags = []
        for tag, value in struct.iter_unpack("<QQ", table):
            if tag == 0:
                break
            tags.append((tag, value))
        return tags

    def _tag(self, wanted):
        return next((value for tag, value in self._tags if tag == wanted), None)

    def _tag_text(self, wanted):
        value = self._tag(wanted)
        return None if value is None else self._text(value)

    def _offset(self, address):
        for start, offset, in_file in self._loads:
            if start <= address < start + in_file:
                return offset + address - start
        raise ElfError("address in no segment")

    def _string_table(self):
        address, size = self._tag(DT_STRTAB), self._tag(DT_STRSZ)
        return b"" if address is None or size is None else bytes(self._bytes(self._offset(address), size))

    def _text(self, at):
        end = self._strings.find(b"\0", at)
        if end < 0:
            raise ElfError("string outside of its table")
        return self._strings[at:end].decode("utf-8", "replace")

    def _version_definitions(self):
        """(index, name, is the file's own base version) of each Verdef entry."""
        address = self._tag(DT_VERDEF)
        if address is None:
            return []
        at, definitions = self._offset(address), []
        for _ in range(min(self._tag(DT_VERDEFNUM) or 0, MAX_CHAIN)):
            _, flags, index, _, _, auxiliary, following = self._unpack("<HHHHIII", at)
            (name,) = self._unpack("<I", at + auxiliary)
            definitions.append((index & 0x7FFF, self._text(name), bool(flags & 1)))
            if following == 0:
                break
            at += following
        return definitions

    def _symbol_count(self):
        address = self._tag(DT_HASH)
        if address is not None:
            return self._unpack("<II", self._offset(address))[1]
        address = self._tag(DT_GNU_HASH)
        return 0 if address is None else self._gnu_hash_count(self._offset(address))

    def _gnu_hash_count(self, at):
        """Symbols that DT_GNU_HASH covers: the table has no count, the longest chain's end gives it."""
        buckets, first, bloom, _ = self._unpack("<IIII", at)
        table = at + 16 + bloom * 8
        last = max((value for (value,) in struct.iter_unpack("<I", self._bytes(table, buckets * 4))), default=0)
        if last < first:
            return first
        chain = table + buckets * 4 + (last - first) * 4
        for step in range(MAX_CHAIN):
            if self._unpack("<I", chain + step * 4)[0] & 1:
                return last + step + 1
        raise ElfError("endless hash chain")

    def _defined_symbols(self, versions):
        address = self._tag(DT_SYMTAB)
        if address is None:
            return []
        count = self._symbol_count()
        rows = struct.iter_unpack("<IBBHQQ", self._bytes(self._offset(address), count * 24))
        versym = self._tag(DT_VERSYM)
        marks = [1] * count
        if versym is not None:
            marks = [mark for (mark,) in struct.iter_unpack("<H", self._bytes(self._offset(versym), count * 2))]
        names = []
        for (name, kind, visibility, section, _, _), mark in zip(rows, marks):
            if section == 0 or (kind >> 4) not in (STB_GLOBAL, STB_WEAK, STB_GNU_UNIQUE):
                continue
            if (visibility & 3) in (STV_DEFAULT, STV_PROTECTED):
                names.append(self._versioned(name, mark, versions))
        return sorted(names)

    def _versioned(self, name, mark, versions):
        """As `nm -D` writes it; the symbol that stands for a version node bears no version."""
        text, version = self._text(name), versions.get(mark & 0x7FFF)
        if version is None or version == text:
            return text
        return text + ("@" if mark & 0x8000 else "@@") + version


def read_elf(path):
    """Facts of the file at `path`; raises ElfError or OSError."""
    with open(path, "rb") as file:
        if os.fstat(file.fileno()).st_size > MAX_BYTES:
            raise ElfError("too large")
        content = file.read()
    try:
        return ElfFacts(memoryview(content))
    except struct.error as error:
        raise ElfError(str(error)) from error
