#!/usr/bin/env python3
"""Makes documents enough for a run that lasts: paragraphs of the test documents in new company, with other digits. Seeded.

    make_input.py FOLDER MEGABYTES [SEED]
"""
import json
import pathlib
import random
import re
import sys

DOCUMENTS = pathlib.Path(__file__).resolve().parents[2] / 'testdata' / 'documents'
FILES_OF_LINES = 12


def paragraphs():
    found = []
    for file in sorted(DOCUMENTS.rglob('*.txt')):
        try:
            text = file.read_bytes().decode('utf-8')
        except UnicodeDecodeError:
            continue  # in another charset: new company would mix them
        found += [p.strip() for p in text.splitlines() if len(p.strip()) > 20]
    if len(found) < 20:
        sys.exit(f'too few paragraphs in {DOCUMENTS}')
    return found


def make(folder, megabytes, seed=1):
    """Half in files of their own, half as JSON Lines; a few exact copies, a few that are rejects."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True)
    chance = random.Random(seed)
    pool = paragraphs()
    lines = [open(folder / f'posts-{i:02}.jsonl', 'w', encoding='utf-8') for i in range(FILES_OF_LINES)]
    written = number = 0
    last = ''
    while written < megabytes * 1_000_000:
        number += 1
        text = '\n'.join(chance.choice(pool) for _ in range(chance.randint(3, 12)))
        text = re.sub('[0-9]', lambda _: str(chance.randint(1, 9)), text)
        if number % 50 == 0:
            text = last
        last = text
        if number % 4 == 0:
            (folder / f'{number:06}.txt').write_text('' if number % 200 == 0 else text, encoding='utf-8')
        else:
            lines[number % FILES_OF_LINES].write(json.dumps({'text': text}, ensure_ascii=False) + '\n')
        written += len(text.encode('utf-8'))
    for file in lines:
        file.close()
    return number


if __name__ == '__main__':
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    print(make(sys.argv[1], float(sys.argv[2]), *map(int, sys.argv[3:])), 'documents')
