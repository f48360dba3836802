"""An .xlsx file as the standard describes it (ECMA-376 parts 1 to 3): parts, relationships, and the elements of a part.

Nothing here is taken from Accord. What the standard leaves open, or forbids, is raised as Bad.
"""
import io
import posixpath
import re
import zipfile
import zlib
from xml.parsers import expat

MAIN = {
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
}
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
LINKS = {
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
# Namespaces that Excel understands, so that it takes a Choice that requires them.
UNDERSTOOD = MAIN | LINKS | {
    "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main",
    "http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac",
    "http://schemas.microsoft.com/office/spreadsheetml/2010/11/main",
    "http://schemas.microsoft.com/office/spreadsheetml/2014/revision",
}


class Bad(Exception):
    """Not a workbook that can be read for certain."""


def elements(data, spaces, start, end, text):
    """Calls start(name, attributes), end(name) and text(characters) for what counts: elements of `spaces` outside
    extensions, and of AlternateContent the branch that a program of today takes."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    prefixes = {}
    # Depth inside something that does not count, and for each AlternateContent whether a branch was taken.
    skipping = depth = 0
    taken = []

    def opened(full, attributes):
        nonlocal skipping, depth
        depth += 1
        space, _, name = full.rpartition(" ")
        if depth == 1 and space not in spaces:
            raise Bad(f"a root of another namespace: {space[:60]!r}")
        if skipping:
            skipping += 1
            return
        if space == COMPATIBILITY:
            if name == "AlternateContent":
                taken.append(False)
            elif name == "Choice":
                wanted = [prefixes.get(prefix, [None])[-1] for prefix in attributes.get("Requires", "").split()]
                if taken[-1] or not wanted or not all(one in UNDERSTOOD for one in wanted):
                    skipping = 1
                else:
                    taken[-1] = True
            elif name == "Fallback":
                if taken[-1]:
                    skipping = 1
                else:
                    taken[-1] = True
            return
        if space not in spaces or name == "extLst":
            skipping = 1
            return
        start(name, attributes)

    def closed(full):
        nonlocal skipping
        if skipping:
            skipping -= 1
            return
        space, _, name = full.rpartition(" ")
        if space == COMPATIBILITY:
            if name == "AlternateContent":
                taken.pop()
            return
        end(name)

    def characters(more):
        if not skipping:
            text(more)

    def refuse(*_):
        raise Bad("document type")

    def declare(prefix, uri):
        prefixes.setdefault(prefix, []).append(uri)

    parser.StartElementHandler = opened
    parser.EndElementHandler = closed
    parser.CharacterDataHandler = characters
    parser.StartDoctypeDeclHandler = refuse
    parser.StartNamespaceDeclHandler = declare
    parser.EndNamespaceDeclHandler = lambda prefix: prefixes[prefix].pop()
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, IndexError) as error:
        raise Bad(f"XML: {error}") from error


def nothing(*_):
    pass


class Package:
    def __init__(self, data):
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError) as error:
            raise Bad(f"zip: {error}") from error
        self.names = {}
        for info in self.zip.infolist():
            name = info.filename.replace("\\", "/").lstrip("/").lower()
            if name in self.names:
                raise Bad(f"twice in the zip: {name}")
            self.names[name] = info

    def part(self, name):
        info = self.names.get(name.lower())
        if info is None:
            raise Bad(f"no part {name}")
        try:
            return self.zip.read(info)
        except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, ValueError, OSError) as error:
            raise Bad(f"{name}: {error}") from error

    def relations(self, name):
        """Of a part: {id: (kind, target)}; the kind is the last word of its type."""
        folder, file = posixpath.split(name)
        rels = posixpath.join(folder, "_rels", file + ".rels")
        found = {}
        if rels.lower() not in self.names:
            return found

        def start(tag, attributes):
            if tag == "Relationship" and attributes.get("TargetMode") != "External":
                target = attributes.get("Target", "").replace("\\", "/")
                target = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                found[attributes.get("Id")] = (attributes.get("Type", "").rsplit("/", 1)[-1], target)

        elements(self.part(rels), {RELATIONS}, start, nothing, nothing)
        return found


def linked(attributes, name="id"):
    """An attribute of the namespace of links, such as r:id."""
    return next((attributes[f"{space} {name}"] for space in LINKS if f"{space} {name}" in attributes), None)


def position(text):
    """Row and column, from 1; None for either that is not there."""
    found = re.fullmatch(r"\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})", text or "")
    if not found:
        raise Bad(f"no cell is called {text!r}")
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - 64
    return int(found[2]), column


def area(text):
    first, _, last = (text or "").partition(":")
    top, left = position(first)
    bottom, right = position(last or first)
    return top, left, bottom, right
