#!/usr/bin/python3
"""Makes the fonts that ship with the product out of Noto Serif SC and Noto Sans SC.

Needs Debian's python3-fonttools and unicode-data, and npm. Usage: releng/fonts/make_fonts.py [DIRECTORY OF THE UNPACKED PACKAGES]
The fonts keep the characters of GB 2312, of the table of general standard Chinese characters (通用规范汉字表, 8105) and the
signs of Chinese documents. Left out are the Kangxi radicals, which share their outlines with ideographs, so that text copied
from a document would be made of radicals. They get names of their own: they are modified versions.
"""

import bz2
import copy
import pathlib
import subprocess
import sys
import tempfile

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

UNIHAN = '/usr/share/unicode/Unihan_OtherMappings.txt.bz2'
ROOT = pathlib.Path(__file__).resolve().parents[2]
TARGET = ROOT / 'plugins/org.nianbao.document/src/main/resources/org/nianbao/document/pdf'
TABLE = ROOT / 'tests/org.nianbao.document.tests/src/test/resources/org/nianbao/document/pdf/tongyong-8105.txt'

# package, its file, our family, our file
FONTS = [
    ('@expo-google-fonts/noto-serif-sc@0.4.3', '400Regular/NotoSerifSC_400Regular.ttf', 'NianBao Song', 'NianBaoSong.ttf'),
    ('@expo-google-fonts/noto-sans-sc@0.4.3', '500Medium/NotoSansSC_500Medium.ttf', 'NianBao Hei', 'NianBaoHei.ttf'),
]

# Latin, Greek, Cyrillic, punctuation, numbers, arrows, mathematics, frames, shapes, CJK signs, kana, bopomofo, units, full-width forms.
SIGNS = [(0x20, 0x7e), (0xa0, 0x17f), (0x1cd, 0x1dc), (0x370, 0x45f), (0x2010, 0x203e), (0x20ac, 0x20ac), (0x2100, 0x22ff),
         (0x2460, 0x25ff), (0x2605, 0x2606), (0x2610, 0x2612), (0x2640, 0x2642), (0x2713, 0x2717), (0x3000, 0x312f), (0x3200, 0x33ff),
         (0xfe30, 0xfe4f), (0xff01, 0xffee)]

# The originals have a Latin dash, which is too short for a Chinese one: two in a row must make one line. The horizontal line of a frame does.
DASH, LINE = 0x2014, 0x2500

# What stands for a character that a report must not contain: the sign that printers use for a missing letter.
REPLACEMENT, MISSING_LETTER = 0xfffd, 0x3013


def standard_characters():
    """The 8105 characters, from the Unihan database."""
    found = []
    for line in bz2.open(UNIHAN, 'rt', encoding='utf-8'):
        parts = line.rstrip('\n').split('\t')
        if len(parts) == 3 and parts[1] == 'kTGH':
            found.append((int(parts[2].split(':')[1]), chr(int(parts[0][2:], 16))))
    return [character for _, character in sorted(found)]


def gb2312():
    """All characters of the standard, signs included."""
    found = set()
    for row in range(0xa1, 0xf8):
        for cell in range(0xa1, 0xff):
            try:
                found.add(ord(bytes([row, cell]).decode('gb2312')))
            except UnicodeDecodeError:
                pass
    return found


def make(source, family, file, characters):
    """Writes one font and returns its copyright."""
    font = TTFont(source, recalcTimestamp=False)
    for table in font['cmap'].tables:
        if table.isUnicode() and MISSING_LETTER in table.cmap:
            table.cmap[REPLACEMENT] = table.cmap[MISSING_LETTER]
    names = font.getBestCmap()
    font['glyf'][names[DASH]] = copy.deepcopy(font['glyf'][names[LINE]])
    font['hmtx'][names[DASH]] = font['hmtx'][names[LINE]]
    options = Options()
    options.layout_features = []
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ['BASE', 'GDEF', 'GPOS', 'GSUB', 'STAT', 'gasp', 'vhea', 'vmtx']
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    post_script = family.replace(' ', '')
    for record in font['name'].names:
        name = {1: family, 2: 'Regular', 3: post_script, 4: family, 6: post_script}.get(record.nameID)
        if name:
            record.string = name
    font.save(TARGET / file)
    return font['name'].getDebugName(0)


def main():
    characters = standard_characters()
    assert len(characters) == 8105
    TABLE.parent.mkdir(parents=True, exist_ok=True)
    TABLE.write_text(''.join(''.join(characters[i:i + 50]) + '\n' for i in range(0, len(characters), 50)), encoding='utf-8')
    wanted = {ord(c) for c in characters} | gb2312() | {c for first, last in SIGNS for c in range(first, last + 1)} | {REPLACEMENT}
    licence = ['The fonts in this directory are modified versions of Noto Serif SC and Noto Sans SC.\n']
    with tempfile.TemporaryDirectory() as temporary:
        for package, path, family, file in FONTS:
            name = package.rsplit('@', 1)[0].rsplit('/', 1)[1]
            if len(sys.argv) > 1:
                unpacked = pathlib.Path(sys.argv[1]) / name
            else:
                archive = subprocess.run(['npm', 'pack', '--silent', package], cwd=temporary, check=True, capture_output=True, text=True)
                unpacked = pathlib.Path(temporary) / name
                unpacked.mkdir()
                subprocess.run(['tar', 'xzf', pathlib.Path(temporary) / archive.stdout.strip(), '-C', unpacked], check=True)
            licence.append(make(unpacked / 'package' / path, family, file, wanted) + '\n')
        licence.append((unpacked / 'package/LICENSE_FONT').read_text(encoding='utf-8'))
    (TARGET / 'OFL.txt').write_text('\n'.join(line.rstrip() for line in '\n'.join(licence).splitlines()) + '\n', encoding='utf-8')


main()
