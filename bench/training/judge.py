#!/usr/bin/env python3
"""Trains the judge of article blocks: bin/train-judge calls it with rows that TrainingRows wrote.

    judge.py ROWS judge.trees

ROWS holds a JSON object a page: "set", "file", "host", "variant" (PLAIN as it is on the web, BARE without anything around
the article, SHORT cut after two paragraphs, BOXED with boxes of our own making between them), "gold" (the article's text), "columns" (first page only), and "blocks" with
"text" and "values".

A block belongs to the article when half of its runs of four words are in the gold text; a short one when it is a line of it.
Each page weighs the same, its blocks by their words. Prints body F1 by set as extraction benchmarks compute it: first
cross-validated, where every page is judged by trees that saw no page of its host (the figure to believe), then of the final
trees on their own training pages (a check that they fit, no more). Needs scikit-learn 1.2 (Debian: python3-sklearn).
"""
import json
import re
import sys
from collections import Counter

import numpy as np
from joblib import Parallel, delayed
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.model_selection import GroupKFold

WORD = re.compile(r'\w+')
FOLDS = 5
KEPT = 0.5
WEIGHT = {'PLAIN': 1.0, 'BARE': 0.3, 'SHORT': 0.3, 'BOXED': 0.3}


def shingles(words, size=4):
    if len(words) <= size:
        return Counter([tuple(words)] if words else [])
    return Counter(zip(*(words[i:] for i in range(size))))


def labels(page):
    """Whether each block belongs to the article; a text counts as often as the gold text repeats it."""
    gold = WORD.findall(page['gold'])
    known, whole = shingles(gold), f' {" ".join(gold)} '
    lines = {' '.join(WORD.findall(line)) for line in re.split(r'[\n|]', page['gold'])}
    taken, found = Counter(), []
    for block in page['blocks']:
        words = WORD.findall(block['text'])
        line = ' '.join(words)
        if len(words) >= 6:
            own = shingles(words)
            belongs = sum((own & known).values()) >= 0.5 * own.total()
        else:
            belongs = bool(words) and (line in lines or (len(words) >= 4 and f' {line} ' in whole))
        belongs = belongs and taken[line] < max(1, whole.count(f' {line} '))
        taken[line] += belongs
        found.append(int(belongs))
    return np.array(found)


def weights(page):
    size = np.array([len(WORD.findall(block['text'])) + 3.0 for block in page['blocks']])
    return WEIGHT[page['variant']] * 1000 * size / (max(1, (size * page['labels']).sum()) + 0.25 * size.sum())


def load(path):
    pages = []
    with open(path, encoding='utf-8') as rows:
        for line in rows:
            page = json.loads(line)
            if page['blocks']:
                page['labels'] = labels(page)
                page['values'] = np.array([block.pop('values') for block in page['blocks']], dtype=np.float32)
                page['weights'] = weights(page)
                pages.append(page)
    return pages


def fit(pages):
    trees = HistGradientBoostingClassifier(max_iter=150, learning_rate=0.09, max_leaf_nodes=16, min_samples_leaf=30,
                                           l2_regularization=5, max_bins=63, early_stopping=False, random_state=1)
    return trees.fit(np.concatenate([p['values'] for p in pages]), np.concatenate([p['labels'] for p in pages]),
                     sample_weight=np.concatenate([p['weights'] for p in pages]))


def body_f1(pages, likelihoods):
    precision, recall = [], []
    for page, likely in zip(pages, likelihoods):
        text = '\n'.join(block['text'] for block, keep in zip(page['blocks'], likely > KEPT) if keep)
        want, have = shingles(WORD.findall(page['gold'])), shingles(WORD.findall(text))
        hits = sum((want & have).values())
        recall.append(hits / want.total())
        if have:
            precision.append(hits / have.total())
    p, r = np.mean(precision), np.mean(recall)
    return 2 * p * r / (p + r), p, r


def report(title, pages, likelihoods):
    for variant in ('PLAIN', 'BARE', 'BOXED'):
        for name in sorted({page['set'] for page in pages if page['variant'] == variant}):
            chosen = [i for i, p in enumerate(pages) if p['set'] == name and p['variant'] == variant]
            f1, p, r = body_f1([pages[i] for i in chosen], [likelihoods[i] for i in chosen])
            print(f'{title:16s} {variant:6s} {name:10s} {len(chosen):4d} pages  F1 {f1:.3f}  P {p:.3f}  R {r:.3f}', flush=True)


def calibration(pages, likelihoods):
    """The F1 that ArticleBody.confidence lets expect, beside the F1 that came, for a third of the pages each."""
    rows = []
    for page, likely in zip(pages, likelihoods):
        if page['variant'] == 'PLAIN':
            size = np.array([len(block['text']) for block in page['blocks']])
            keep = likely > KEPT
            expected = 2 * (likely * size * keep).sum() / max(1, (size * keep).sum() + (likely * size).sum())
            rows.append((expected, body_f1([page], [likely])[0] if keep.any() else 0))
    rows.sort()
    for part in np.array_split(np.array(rows), 3):
        print(f'confidence {part[0, 0]:.2f} to {part[-1, 0]:.2f}: mean {part[:, 0].mean():.3f}, F1 {np.nanmean(part[:, 1]):.3f}')


def judged(pages, seen, unseen):
    trees = fit([pages[i] for i in seen])
    return [(i, trees.predict_proba(pages[i]['values'])[:, 1]) for i in unseen]


def cross_validated(pages):
    hosts, likelihoods = [page['host'] for page in pages], [None] * len(pages)
    folds = GroupKFold(FOLDS).split(hosts, groups=hosts)
    for fold in Parallel(n_jobs=-1)(delayed(judged)(pages, seen, unseen) for seen, unseen in folds):
        for i, likely in fold:
            likelihoods[i] = likely
    return likelihoods


def export(trees, columns, path):
    with open(path, 'w', encoding='utf-8') as out:
        out.write(f'columns {" ".join(columns)}\nbase {np.ravel(trees._baseline_prediction)[0]:.5f}\n')
        for (tree,) in trees._predictors:
            nodes = [f'{n["value"]:.4g}' if n['is_leaf'] else
                     f'{n["feature_idx"]},{n["num_threshold"]:.5g},{n["left"]},{n["right"]},{n["value"]:.4g}' for n in tree.nodes]
            out.write(f'tree {" ".join(nodes)}\n')


def main(rows, out):
    pages = load(rows)
    print(f'{len(pages)} pages, {sum(len(p["labels"]) for p in pages)} blocks, {len(pages[0]["columns"])} columns', flush=True)
    likelihoods = cross_validated(pages)
    report('cross-validated', pages, likelihoods)
    calibration(pages, likelihoods)
    trees = fit(pages)
    report('training pages', pages, [trees.predict_proba(page['values'])[:, 1] for page in pages])
    export(trees, pages[0]['columns'], out)


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
