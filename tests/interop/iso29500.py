"""Parts of workbooks against the schemas of ISO/IEC 29500-4 (Transitional) and the packaging ones: SCHEMAS FILE…

Prints a line "FILE<tab>problem" for each, and exits 1 on any. Every schema is read once for all parts of all files, since
reading it is what takes the time; markup that a reader may ignore (ISO/IEC 29500-3) is taken out first, since the schemas do not know it.
"""
import fnmatch
import io
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

MARKUP = '{http://schemas.openxmlformats.org/markup-compatibility/2006}'
SHEETS = 'transitional/sml.xsd'
# In texts Excel writes xml:space around spaces; the schemas, unlike the standard's own examples, forbid it.
PRESERVED = '{http://www.w3.org/XML/1998/namespace}space'

SCHEMAS = [
    ('[[]Content_Types].xml', 'opc/opc-contentTypes.xsd'),
    ('*.rels', 'opc/opc-relationships.xsd'),
    *((f'xl/{name}', SHEETS) for name in ('workbook.xml', 'styles.xml', 'sharedStrings.xml', '*comments*.xml')),
    *((f'xl/{folder}/*.xml', SHEETS) for folder in ('worksheets', 'tables', 'pivotTables', 'pivotCache')),
    ('xl/charts/chart*.xml', 'transitional/dml-chart.xsd'),
    ('xl/drawings/drawing*.xml', 'transitional/dml-spreadsheetDrawing.xsd'),
    ('xl/theme/theme*.xml', 'transitional/dml-main.xsd'),
    ('docProps/app.xml', 'transitional/shared-documentPropertiesExtended.xsd'),
    ('docProps/custom.xml', 'transitional/shared-documentPropertiesCustom.xsd'),
]


def namespace(name):
    return name[1:].split('}')[0] if name.startswith('{') else ''


def understood(data):
    """The part as a reader sees it that knows no extension."""
    prefixes = {}
    for _, (prefix, uri) in ET.iterparse(io.BytesIO(data), events=['start-ns']):
        prefixes.setdefault(prefix, uri)
    root = ET.fromstring(data)
    ignorable = set()
    for element in root.iter():
        for prefix in element.attrib.pop(f'{MARKUP}Ignorable', '').split():
            ignorable.add(prefixes.get(prefix))
    for element in root.iter():
        if element.tag.endswith('}t'):
            element.attrib.pop(PRESERVED, None)
        for name in [name for name in element.attrib if namespace(name) in ignorable]:
            del element.attrib[name]
        kept = []
        for child in element:
            if child.tag == f'{MARKUP}AlternateContent':
                kept.extend(child.find(f'{MARKUP}Fallback') or [])
            elif namespace(child.tag) not in ignorable:
                kept.append(child)
        element[:] = kept
    return ET.tostring(root, encoding='utf-8', xml_declaration=True)


def schema_of(part):
    return next((schema for pattern, schema in SCHEMAS if fnmatch.fnmatchcase(part, pattern)), None)


def main():
    schemas, *files = sys.argv[1:]
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        # The schema's parts, as copies whose names say nothing: what each is comes from here.
        copies = {}
        by_schema = {}
        for file in files:
            with zipfile.ZipFile(file) as package:
                for part in package.namelist():
                    schema = schema_of(part)
                    if schema is None:
                        continue
                    copy = f'{folder}/{len(copies)}.xml'
                    copies[copy] = (file, part)
                    try:
                        Path(copy).write_bytes(understood(package.read(part)))
                    except ET.ParseError as error:
                        problems.append((file, f'{part}: {error}'))
                        continue
                    by_schema.setdefault(schema, []).append(copy)
        for schema, parts in by_schema.items():
            command = ['xmllint', '--noout', '--nonet', '--schema', f'{schemas}/{schema}', *parts]
            judged = subprocess.run(command, capture_output=True, text=True, check=False)
            told = set()
            for line in judged.stderr.splitlines():
                name, _, said = line.partition('.xml')
                copy = f'{name}.xml'
                if copy not in copies:
                    continue
                told.add(copy)
                # "copy.xml validates", or where and what, and at last "copy.xml fails to validate".
                if said != ' validates':
                    file, part = copies[copy]
                    problems.append((file, f'{part}{said}'))
            if not told.issuperset(parts):
                sys.exit(f'xmllint gave no verdict on {schema}: {judged.stderr[:500]}')
    for file, problem in problems:
        print(f'{file}\t{problem}')
    return 1 if problems else 0


sys.exit(main())
