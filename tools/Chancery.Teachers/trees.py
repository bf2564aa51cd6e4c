#!/usr/bin/env python3
"""Puts the words of the reports back into the corrected trees of bench/trees, which holds none.

  trees.py --data ../shared/data --out DIR

Writes DIR/news.conllu and, from one report in 25, DIR/dev-news.conllu. Nothing else writes those two; what learns from the one is measured on the other.
"""
import argparse, glob, gzip, hashlib, json, os


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument('--data', required=True, help='the folder with reports/')
    args.add_argument('--trees', default=os.path.join(os.path.dirname(__file__), '../../bench/trees/news.tsv.gz'))
    args.add_argument('--out', required=True)
    given = args.parse_args()
    texts = {}
    for path in glob.glob(os.path.join(given.data, 'reports', '*.jsonl')):
        with open(path, encoding='utf8') as lines:
            for line in lines:
                report = json.loads(line)
                texts[report['id']] = report['text']
    if not texts:
        raise SystemExit(f'{given.data} holds no reports/*.jsonl: name the folder of the open data with --data.')
    files = [open(os.path.join(given.out, name), 'w', encoding='utf8') for name in ('news.conllu', 'dev-news.conllu')]
    counts, report, number = [0, 0], None, 0
    with gzip.open(given.trees, 'rt', encoding='utf8') as lines:
        for line in lines:
            cells = line.rstrip('\n').split('\t')
            if cells[0].startswith('# '):
                if number:
                    files[dev].write('\n')
                report, number = cells[0][2:], 0
                if report not in texts:
                    raise SystemExit(f'Report {report} is not among those of {given.data}: the trees belong to another edition of the data.')
                dev = int(hashlib.md5(report.encode()).hexdigest(), 16) % 25 == 0
                counts[dev] += 1
                continue
            number += 1
            start, end, upos, xpos, head, relation, name = cells
            form = texts[report][int(start):int(end)]
            files[dev].write('\t'.join([str(number), form, '_', upos, xpos, '_', head, relation, '_', 'Name=' + name]) + '\n')
    files[dev].write('\n')
    for file in files:
        file.close()
    print(f'{counts[0]} sentences to learn from, {counts[1]} to measure on')


if __name__ == '__main__':
    main()
