#!/usr/bin/env python3
"""Trains the language model on a graphics card: larger parsers that teach it, and the model itself, which learns from the treebanks and from what they read.

The larger parsers (three layers of 384 units, letters of words by convolution) learn from the treebanks and from corrected trees of news, then parse news text together; what they
read, with how sure they are of each head, relation and tag, is what the model learns from besides. Needs Python 3, numpy and PyTorch; without an NVIDIA card it runs, far too
slowly for more than a trial.

  teachers.py teach --data DIR --model english.bin --seed N --seconds S --out FILE.pt
  teachers.py read  --data DIR --model english.bin --out SOFT.pt --parsers FILE.pt ...
  teachers.py learn --data DIR --model english.bin --soft SOFT.pt --hidden N --begin scratch|model --seed N --seconds S --out FILE.bin
  teachers.py check --data DIR --model english.bin

DIR holds train.conllu (`Chancery.Training export`), dev-*.conllu to measure, news.conllu (corrected trees, left out where absent) and text.conllu (sentences to read, as
`chancery parse` writes them). english.bin gives words, tags and relations; `--begin model` begins with its weights, and wider than it with further units beside them.
A run is as long as it is told; its rate falls to zero at the end. Cards add in no fixed order, so that two runs differ a little.
"""
import argparse, glob, os, random, struct, time

try:
    import numpy as np, torch, torch.nn as nn, torch.nn.functional as F
except ImportError as missing:
    raise SystemExit(f'{missing}: this script needs numpy and PyTorch.')

dev = 'cuda' if torch.cuda.is_available() else 'cpu'
torch.backends.cuda.matmul.allow_tf32 = True
torch.backends.cudnn.allow_tf32 = True
BUCKETS = (1024, 4096, 1024, 4096, 8192, 1024)
NAMES = ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC', 'B-ORG', 'I-ORG', 'B-OTH', 'I-OTH']
UPOS = 'X ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB'.split()
LETTERS = 20        # of a word, for the larger parsers


# ---------------------------------------------------------------- files

def read(path):
    """Sentences of a CoNLL-U file as rows of form, upos, xpos, head, relation, lemma, name; words of several tokens and empty nodes are left out."""
    sents, rows = [], []
    with open(path, encoding='utf8') as lines:
        for line in lines:
            line = line.rstrip('\n')
            if line.startswith('#'):
                continue
            if not line:
                if rows:
                    sents.append(rows)
                rows = []
                continue
            c = line.split('\t')
            if '-' not in c[0] and '.' not in c[0]:
                name = next((p[5:] for p in c[9].split('|') if p.startswith('Name=')), None)
                rows.append([c[1], c[3], c[4], int(c[6]), c[7], c[2], name])
    if rows:
        sents.append(rows)
    return sents


class ModelFile:
    """The file of a model: sizes, lists and weights, as ModelWriter writes them."""

    def __init__(self, path):
        with open(path, 'rb') as file:
            b = file.read()
        self.magic, self.version, self.word, self.feature, self.hidden, self.arc, self.label = struct.unpack_from('<7i', b, 0)
        at, self.lists = 28, []
        for _ in range(4):
            count = struct.unpack_from('<i', b, at)[0]
            at += 4
            names = []
            for _ in range(count):
                n = shift = 0
                while True:
                    c = b[at]
                    at += 1
                    n |= (c & 127) << shift
                    shift += 7
                    if c < 128:
                        break
                names.append(b[at:at + n].decode())
                at += n
            self.lists.append(names)
        self.head = b[28:at]
        self.xpos, self.relations, self.words, self.forms = self.lists
        self.weights = {}
        for name, rows, columns in self.shapes(self.hidden):
            self.weights[name] = np.frombuffer(b, '<f2', rows * columns, at).astype(np.float32).reshape(rows, columns)
            at += 2 * rows * columns
        assert at == len(b), 'the file is longer than its weights'

    def shapes(self, hidden):
        inputs, tags, out = self.word + 6 * self.feature, len(self.xpos) + len(UPOS) + len(NAMES), 2 * hidden
        yield 'words', len(self.words) + 1, self.word
        yield 'features', sum(BUCKETS), self.feature
        for layer in range(2):
            for direction in range(2):
                yield f'input{layer}{direction}', inputs if layer == 0 else out, 4 * hidden
                yield f'recurrent{layer}{direction}', hidden, 4 * hidden
                yield f'bias{layer}{direction}', 1, 4 * hidden
        yield 'tags', out, tags
        yield 'tagBias', 1, tags
        yield 'projection', out, 2 * self.arc + 2 * self.label
        yield 'projectionBias', 1, 2 * self.arc + 2 * self.label
        yield 'arcs', self.arc, self.arc
        yield 'arcBias', 1, self.arc
        yield 'arcRoot', 1, self.arc
        yield 'labelRoot', 1, self.label
        yield 'labels', 3 * self.label, len(self.relations)
        yield 'labelBias', 1, len(self.relations)

    def write(self, path, hidden, weights):
        with open(path, 'wb') as file:
            file.write(struct.pack('<7i', self.magic, self.version, self.word, self.feature, hidden, self.arc, self.label) + self.head)
            for name, rows, columns in self.shapes(hidden):
                assert weights[name].shape == (rows, columns), name
                file.write(weights[name].astype('<f2').tobytes())


# ---------------------------------------------------------------- words (as WordFeatures does)

def normal(word):
    out = []
    for c in word[:64]:
        if c in '\u2019\u2018':
            c = "'"
        elif c in '\u201c\u201d':
            c = '"'
        elif c in '\u2010\u2011':
            c = '-'
        elif '0' <= c <= '9':
            c = '0'
        else:
            low = c.lower()
            c = low if len(low) == 1 else c
        out.append(c)
    return ''.join(out)


def units(text):
    b = text.encode('utf-16-le')
    return [b[i] | b[i + 1] << 8 for i in range(0, len(b), 2)]


def finish(h):
    h ^= h >> 15
    h = h * 0x85EBCA6B & 0xFFFFFFFF
    return h ^ h >> 13


def digest(codes, salt):
    h = 2166136261 ^ (salt * 0x9E3779B9 & 0xFFFFFFFF)
    for c in codes:
        h = (h ^ c) * 16777619 & 0xFFFFFFFF
    return finish(h)


def outline(word):
    h, last, run = 2166136261, '', 0
    for c in word[:64]:
        c = 'X' if c.isupper() else 'x' if c.isalpha() else 'd' if c.isdigit() else c
        run = run + 1 if c == last else 1
        last = c
        if run <= 2:
            h = (h ^ ord(c)) * 16777619 & 0xFFFFFFFF
    return finish(h)


cache = {}


def features(word):
    """Number of the word and rows of its six features."""
    found = cache.get(word)
    if found is None:
        n = normal(word)
        u = units(n)
        hashes = [digest(u[:2], 0), digest(u[:3], 1), digest(u[-2:], 2), digest(u[-3:], 3), digest(u[-4:], 4), outline(word)]
        rows, first = [], 0
        for h, size in zip(hashes, BUCKETS):
            rows.append(first + h % size)
            first += size
        found = cache[word] = (wid.get(n, 0), rows)
    return found


# ---------------------------------------------------------------- the present of headlines (as HeadlinePresent does)

PLURAL = {'they', 'we', 'you', 'i', 'these', 'those', 'police', 'people', 'both', 'many', 'several'}


def subject(s, v):
    clause = v
    for _ in range(4):
        for i, r in enumerate(s):
            if r[3] == clause + 1 and r[4] in ('nsubj', 'nsubj:pass', 'nsubj:outer'):
                return i
        if s[clause][4] not in ('aux', 'aux:pass', 'cop', 'conj') or s[clause][3] == 0:
            return -1
        clause = s[clause][3] - 1
    return -1


def present(s):
    out, changed = [list(r) for r in s], False
    for i, r in enumerate(s):
        if r[2] != 'VBD' or r[5] == '_':
            continue
        sub = subject(s, i)
        plural = sub >= 0 and (s[sub][2] in ('NNS', 'NNPS') or s[sub][0].lower() in PLURAL or any(q[3] == sub + 1 and q[4] == 'conj' for q in s))
        l = r[5]
        if l == 'be':
            w = 'am' if sub >= 0 and s[sub][0] == 'I' else 'are' if plural else 'is'
        elif plural:
            w = l
        elif l == 'have':
            w = 'has'
        elif l.endswith('y') and len(l) > 1 and l[-2] not in 'aeiou':
            w = l[:-1] + 'ies'
        else:
            w = l + ('es' if l.endswith(('s', 'x', 'z', 'o', 'ch', 'sh')) else 's')
        if r[0][0].isupper():
            w = w[:1].upper() + w[1:]
        out[i][0], out[i][2], changed = w, 'VBP' if plural else 'VBZ', True
    return out if changed else None


# ---------------------------------------------------------------- data on the card

class Bank:
    """Sentences laid end to end on the card."""

    def __init__(self, sents, letters=False):
        self.n = [len(s) for s in sents]
        self.at = np.concatenate([[0], np.cumsum(self.n)]).astype(np.int64)
        flat = [r for s in sents for r in s]
        marked = [any(r[6] for r in s) for s in sents]
        names = [NAMES.index(r[6]) if r[6] in NAMES else 0 for r in flat]
        known = np.repeat(np.array(marked), self.n)
        put = lambda v: torch.tensor(np.array(v, dtype=np.int32), device=dev)
        found = [features(r[0]) for r in flat]
        self.words, self.feats = put([f[0] for f in found]), put([f[1] for f in found])
        self.xpos = put([xid.get(r[2], xid['NN']) for r in flat])
        self.upos = put([uid.get(r[1], 0) for r in flat])
        self.heads = put([r[3] for r in flat])
        self.rels = put([relation(r[4]) for r in flat])
        self.names = put(np.where(known, names, -100))
        # The last word is a full stop on which nothing hangs: it may be left out.
        self.stop = [len(s) > 4 and s[-1][1] == 'PUNCT' and s[-1][3] != 0 and all(r[3] != len(s) for r in s) for s in sents]
        if letters:
            types = {}
            self.types = put([types.setdefault(r[0], len(types)) for r in flat])
            rows = [[cid.get(c, 1) for c in t[:LETTERS]] for t in types]
            self.letters = put([r + [0] * (LETTERS - len(r)) for r in rows])

    def batch(self, picks, cut=()):
        """Padded tensors of the sentences picked; those in cut lose their last word."""
        lens = [self.n[i] - (k in cut) for k, i in enumerate(picks)]
        n = max(lens)
        first = torch.tensor(self.at[list(picks)], device=dev)
        length = torch.tensor(lens, device=dev)
        pos = torch.arange(n, device=dev)[None]
        inside = pos < length[:, None]
        index = torch.where(inside, first[:, None] + pos, first[:, None])
        take = lambda v, fill: torch.where(inside, v[index].long(), torch.full_like(index, fill))
        b = dict(index=index, inside=inside, lens=torch.tensor(lens), length=length, words=take(self.words, 0), feats=self.feats[index].long(), xpos=take(self.xpos, -100), upos=take(self.upos, -100),
                 heads=take(self.heads, -100), rels=take(self.rels, -100), names=take(self.names, -100))
        if hasattr(self, 'types'):
            types, where = torch.unique(self.types[index], return_inverse=True)
            b['letters'], b['where'] = self.letters[types.long()].long(), where
        return b


def batches(lens, tokens, shuffle):
    order = sorted(range(len(lens)), key=lambda i: lens[i] * (1 + 0.15 * random.random()) if shuffle else lens[i])
    out, cur, longest = [], [], 0
    for i in order:
        longest = max(longest, lens[i])
        if cur and longest * (len(cur) + 1) > tokens:
            out.append(cur)
            cur, longest = [], lens[i]
        cur.append(i)
    if cur:
        out.append(cur)
    if shuffle:
        random.shuffle(out)
    return out


class Mix:
    """What is trained on: each sentence as it is, in capitals or in the present of headlines, news as often as told, and the text that others read."""

    def __init__(self, letters, times, soft=None):
        base = train + news * times
        alt = [present(s) for s in base]
        up = [[[r[0].upper()] + r[1:] for r in s] for s in base]
        shown = [a or s for a, s in zip(alt, base)]
        text = soft['sentences'] if soft else []
        self.size, self.soft = len(base), len(text)
        self.bank = Bank(base + shown + up + text, letters)

    def epoch(self, tokens):
        """Batches of sentence numbers; those of text stand after all others. No batch holds both."""
        own = []
        for i in range(self.size):
            f = random.random()
            own.append(i + (2 * self.size if f < .04 else self.size if f < .34 else 0))
        text = list(range(3 * self.size, 3 * self.size + self.soft))
        out = []
        for part in (own, text):
            if part:
                out += [[part[k] for k in b] for b in batches([self.bank.n[i] for i in part], tokens, True)]
        random.shuffle(out)
        return out

    def batch(self, picks):
        return self.bank.batch(picks, {k for k, i in enumerate(picks) if self.bank.stop[i] and random.random() < .04})


# ---------------------------------------------------------------- networks

class Locked(nn.Module):
    """Drops the same columns of all words of a sentence."""

    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        return x * ((torch.rand(x.shape[0], 1, x.shape[2], device=x.device) > self.p) / (1 - self.p)).to(x.dtype)


def recur(lstm, x, lens, drop=None):
    """Runs a layer; with drop, that share of its recurrent weights is left out."""
    packed = nn.utils.rnn.pack_padded_sequence(x, lens, batch_first=True, enforce_sorted=False)
    if drop is not None:
        lstm._flat_weights = [F.dropout(getattr(lstm, n), drop) if drop and n.startswith('weight_hh') else getattr(lstm, n) for n in lstm._flat_weights_names]
    return nn.utils.rnn.pad_packed_sequence(lstm(packed)[0], batch_first=True)[0]


def hide(arc, b):
    """Bars words after the end of their sentence, and each word itself, as heads."""
    n = arc.shape[1]
    beyond = torch.arange(n + 1, device=arc.device)[None, None] > b['length'][:, None, None]
    own = torch.zeros(n, n + 1, dtype=torch.bool, device=arc.device)
    own[torch.arange(n), torch.arange(n) + 1] = True
    return arc.float().masked_fill(beyond | own[None], -1e4)


class Teacher(nn.Module):
    """A larger parser; gives scores of heads, and of relations for given heads."""

    def __init__(self, hidden=384, layers=3, arc=384, lab=128):
        super().__init__()
        size = file.weights['words'].shape[1]
        self.word = nn.Embedding(len(file.words) + 1, size)
        self.word.weight.data.copy_(torch.tensor(file.weights['words']))
        self.char = nn.Embedding(len(cid) + 2, 48, padding_idx=0)
        self.convs = nn.ModuleList([nn.Conv1d(48, 64, k, padding=k - 1) for k in (2, 3, 4, 5)])
        self.drop_in, self.drop = Locked(0.33), Locked(0.33)
        self.lstm = nn.ModuleList([nn.LSTM(size + 256 if i == 0 else 2 * hidden, hidden, batch_first=True, bidirectional=True) for i in range(layers)])
        h = 2 * hidden
        self.ad, self.ah, self.ld, self.lh = nn.Linear(h, arc), nn.Linear(h, arc), nn.Linear(h, lab), nn.Linear(h, lab)
        self.root = nn.Parameter(torch.randn(h) * 0.1)
        self.W = nn.Parameter(nn.init.xavier_uniform_(torch.empty(arc + 1, arc)))
        self.L = nn.Parameter(nn.init.xavier_uniform_(torch.empty(len(file.relations), lab + 1, lab + 1)))
        self.tx, self.tu = nn.Linear(h, len(file.xpos)), nn.Linear(h, len(UPOS))

    def forward(self, b):
        w = b['words']
        if self.training:
            w = torch.where(torch.rand(w.shape, device=w.device) < 0.15, torch.zeros_like(w), w)
        e = self.char(b['letters']).transpose(1, 2)
        c = torch.cat([F.leaky_relu(conv(e), 0.1).max(2)[0] for conv in self.convs], 1)
        x = self.drop_in(torch.cat([self.word(w), c[b['where']]], 2))
        for layer in self.lstm:
            x = self.drop(recur(layer, x, b['lens']))
        B, n, h = x.shape
        xr = torch.cat([self.root.expand(B, 1, h).to(x.dtype), x], 1)
        act = lambda l, v: self.drop(F.leaky_relu(l(v), 0.1))
        ad, ah, ld, lh = act(self.ad, x), act(self.ah, xr), act(self.ld, x), act(self.lh, xr)
        one = ad.new_ones(B, n, 1)
        arc = torch.cat([ad, one], 2) @ self.W.to(ad.dtype) @ ah.transpose(1, 2)
        pair = (torch.cat([ld, one], 2), torch.cat([lh, lh.new_ones(B, n + 1, 1)], 2))
        return hide(arc, b), pair, self.tx(x).float(), self.tu(x).float(), None

    def relations(self, pair, heads):
        ld, lh = pair
        g = lh.gather(1, heads.clamp(min=0)[:, :, None].expand(-1, -1, lh.shape[2]))
        return torch.einsum('bni,rij,bnj->bnr', ld, self.L.to(ld.dtype), g).float()


class Student(nn.Module):
    """The language model itself, in the shape that the file has or wider."""

    def __init__(self, hidden):
        super().__init__()
        self.hidden = hidden
        inputs = file.word + 6 * file.feature
        self.words = nn.Embedding(len(file.words) + 1, file.word)
        self.feats = nn.Embedding(sum(BUCKETS), file.feature)
        self.words.weight.data.copy_(torch.tensor(file.weights['words']))
        self.feats.weight.data.normal_(0, 0.4)
        self.lstm = nn.ModuleList([nn.LSTM(inputs if i == 0 else 2 * hidden, hidden, batch_first=True, bidirectional=True) for i in range(2)])
        for lstm in self.lstm:
            for name, w in lstm.named_parameters():
                if 'weight_hh' in name:
                    for k in range(4):
                        nn.init.orthogonal_(w.data[k * hidden:(k + 1) * hidden])
                elif 'weight_ih' in name:
                    nn.init.uniform_(w, -(6 / (w.shape[1] + hidden)) ** .5, (6 / (w.shape[1] + hidden)) ** .5)
                else:
                    w.data.zero_()
                    if 'bias_ih' in name:
                        w.data[hidden:2 * hidden] = 1
        out, tags, wide = 2 * hidden, len(file.xpos) + len(UPOS) + len(NAMES), 2 * file.arc + 2 * file.label
        self.tags, self.projection, self.arcs = nn.Linear(out, tags), nn.Linear(out, wide), nn.Linear(file.arc, file.arc)
        self.labels = nn.Linear(3 * file.label, len(file.relations))
        for l in (self.tags, self.projection, self.arcs, self.labels):
            nn.init.xavier_uniform_(l.weight)
            nn.init.zeros_(l.bias)
        self.arc_root, self.label_root = nn.Parameter(torch.randn(file.arc) * 0.1), nn.Parameter(torch.randn(file.label) * 0.1)
        self.drop_in, self.drop, self.drop_wide = Locked(0.25), Locked(0.33), Locked(0.33)
        self.rare = None

    def begin(self):
        """Takes the file's weights; where this is wider, further units begin with random ones, of which little goes out."""
        old, new = file.hidden, self.hidden
        w = file.weights
        units = lambda: torch.cat([torch.arange(old), new + torch.arange(old)])       # the old units of both directions
        gates = torch.cat([k * new + torch.arange(old) for k in range(4)])
        turn = torch.cat([torch.arange(old) + k * old for k in (0, 1, 3, 2)])       # gates of the file: in, forget, out, new; of PyTorch: in, forget, new, out
        with torch.no_grad():
            self.feats.weight.copy_(torch.tensor(w['features']))
            for layer, lstm in enumerate(self.lstm):
                for d, suffix in enumerate(('', '_reverse')):
                    ih, hh = getattr(lstm, f'weight_ih_l0{suffix}'), getattr(lstm, f'weight_hh_l0{suffix}')
                    bi = getattr(lstm, f'bias_ih_l0{suffix}')
                    a, r, c = (torch.tensor(w[f'{k}{layer}{d}'])[:, turn].T for k in ('input', 'recurrent', 'bias'))
                    columns = torch.arange(ih.shape[1]) if layer == 0 else units()
                    keep = ih[gates].clone() * 0.05
                    keep[:, columns] = a
                    ih[gates] = keep
                    keep = hh[gates].clone() * 0.05
                    keep[:, torch.arange(old)] = r
                    hh[gates] = keep
                    bi[gates] = c[:, 0]
            for l, name, bias in ((self.tags, 'tags', 'tagBias'), (self.projection, 'projection', 'projectionBias')):
                keep = l.weight.clone() * 0.05
                keep[:, units()] = torch.tensor(w[name]).T
                l.weight.copy_(keep)
                l.bias.copy_(torch.tensor(w[bias][0]))
            self.arcs.weight.copy_(torch.tensor(w['arcs']).T)
            self.arcs.bias.copy_(torch.tensor(w['arcBias'][0]))
            self.labels.weight.copy_(torch.tensor(w['labels']).T)
            self.labels.bias.copy_(torch.tensor(w['labelBias'][0]))
            self.arc_root.copy_(torch.tensor(w['arcRoot'][0]))
            self.label_root.copy_(torch.tensor(w['labelRoot'][0]))

    def export(self):
        t = lambda p: p.detach().float().cpu().numpy()
        h = self.hidden
        turn = np.concatenate([np.arange(h) + k * h for k in (0, 1, 3, 2)])
        w = dict(words=t(self.words.weight), features=t(self.feats.weight))
        for layer, lstm in enumerate(self.lstm):
            for d, suffix in enumerate(('', '_reverse')):
                w[f'input{layer}{d}'] = t(getattr(lstm, f'weight_ih_l0{suffix}')).T[:, turn]
                w[f'recurrent{layer}{d}'] = t(getattr(lstm, f'weight_hh_l0{suffix}')).T[:, turn]
                w[f'bias{layer}{d}'] = (t(getattr(lstm, f'bias_ih_l0{suffix}')) + t(getattr(lstm, f'bias_hh_l0{suffix}')))[None][:, turn]
        for l, name, bias in ((self.tags, 'tags', 'tagBias'), (self.projection, 'projection', 'projectionBias'), (self.arcs, 'arcs', 'arcBias'), (self.labels, 'labels', 'labelBias')):
            w[name], w[bias] = t(l.weight).T, t(l.bias)[None]
        w['arcRoot'], w['labelRoot'] = t(self.arc_root)[None], t(self.label_root)[None]
        return w

    def forward(self, b):
        w = b['words']
        if self.training:
            w = torch.where(torch.rand(w.shape, device=w.device) < self.rare[w], torch.zeros_like(w), w)
        x = self.drop_in(torch.cat([self.words(w), self.feats(b['feats']).flatten(2)], 2))
        for lstm in self.lstm:
            x = self.drop(recur(lstm, x, b['lens'], 0.15 if self.training else 0.0))
        tags = self.tags(x).float()
        xpos, upos, names = tags.split([len(file.xpos), len(UPOS), len(NAMES)], 2)
        p = self.drop_wide(F.leaky_relu(self.projection(x), 0.1))
        ad, ah, ld, lh = p.split([file.arc, file.arc, file.label, file.label], 2)
        B = x.shape[0]
        ah = torch.cat([self.arc_root.expand(B, 1, -1).to(ah.dtype), ah], 1)
        lh = torch.cat([self.label_root.expand(B, 1, -1).to(lh.dtype), lh], 1)
        return hide(self.arcs(ad) @ ah.transpose(1, 2), b), (ld, lh), xpos, upos, names

    def relations(self, pair, heads):
        ld, lh = pair
        g = lh.gather(1, heads.clamp(min=0)[:, :, None].expand(-1, -1, lh.shape[2]))
        return self.labels(torch.cat([ld * g, ld, g], 2)).float()


# ---------------------------------------------------------------- the best tree

def decode(score):
    """score: n x (n+1) log-probabilities; heads of the best tree with one root."""
    n = score.shape[0]
    heads = score.argmax(1)
    if (heads == 0).sum() == 1 and not cyclic(heads):
        return heads
    best, top = None, -1e18
    for r in np.argsort(-score[:, 0])[:4]:
        m = score.copy()
        m[:, 0] = -1e9
        m[r, :] = -1e9
        m[r, 0] = 0
        h = spanning(m)
        total = sum(score[i, h[i]] for i in range(n))
        if total > top:
            best, top = h, total
    return best


def cyclic(h):
    seen = [0] * (len(h) + 1)
    for s in range(1, len(h) + 1):
        v = s
        while v != 0 and seen[v] == 0:
            seen[v] = s
            v = h[v - 1]
        if v != 0 and seen[v] == s:
            return True
    return False


def spanning(score):
    """Chu, Liu and Edmonds."""
    n = score.shape[0]
    S = np.full((n + 1, n + 1), -1e9)
    S[1:, :] = score

    def solve(S):
        m = S.shape[0]
        h = np.zeros(m, dtype=int)
        for d in range(1, m):
            row = S[d].copy()
            row[d] = -1e18
            h[d] = row.argmax()
        colour, cycle = [0] * m, None
        for s in range(1, m):
            if colour[s]:
                continue
            path, v = [], s
            while v != 0 and colour[v] == 0:
                colour[v] = -s
                path.append(v)
                v = h[v]
            if v != 0 and colour[v] == -s:
                cycle = path[path.index(v):]
                break
            for p in path:
                colour[p] = 1
        if cycle is None:
            return h
        inside = set(cycle)
        outside = [v for v in range(m) if v not in inside]
        pos = {v: i for i, v in enumerate(outside)}
        k = len(outside)
        T = np.full((k + 1, k + 1), -1e9)
        enter, leave = {}, {}
        total = sum(S[c, h[c]] for c in cycle)
        for d in outside:
            if d == 0:
                continue
            for hh in outside:
                T[pos[d], pos[hh]] = S[d, hh]
            b = max(cycle, key=lambda c: S[d, c])
            T[pos[d], k] = S[d, b]
            leave[d] = b
        for hh in outside:
            b = max(cycle, key=lambda c: S[c, hh] - S[c, h[c]])
            T[k, pos[hh]] = S[b, hh] - S[b, h[b]] + total
            enter[hh] = b
        g = solve(T)
        out = np.zeros(m, dtype=int)
        for d in outside:
            if d != 0:
                out[d] = leave[d] if g[pos[d]] == k else outside[g[pos[d]]]
        for c in cycle:
            out[c] = h[c]
        hh = outside[g[k]]
        out[enter[hh]] = hh
        return out
    return solve(S)[1:]


def parse(models, sents, keep=False, tokens=6000):
    """Trees that the models give together; with keep, their probabilities too."""
    bank = Bank(sents, isinstance(models[0], Teacher))
    res = [None] * len(sents)
    root = file.relations.index('root')
    with torch.no_grad():
        for picks in batches(bank.n, tokens, False):
            b = bank.batch(picks)
            arc = tx = tu = lab = 0
            kept = []
            for m in models:
                a, pair, x, u, _ = m(b)
                arc, tx, tu = arc + a.softmax(2) / len(models), tx + x.softmax(2) / len(models), tu + u.softmax(2) / len(models)
                kept.append((m, pair))
            lp = arc.clamp(min=1e-12).log().cpu().numpy().astype(np.float64)
            heads = np.zeros(b['words'].shape, dtype=np.int64)
            for k, i in enumerate(picks):
                n = bank.n[i]
                heads[k, :n] = decode(lp[k, :n, :n + 1])
            where = torch.tensor(heads, device=dev)
            for m, pair in kept:
                z = m.relations(pair, where)
                z[:, :, root] = -1e4
                lab = lab + z.softmax(2) / len(models)
            sure = arc.gather(2, where[:, :, None])[:, :, 0].cpu().numpy()
            L, X, U = lab.argmax(2).cpu().numpy(), tx.argmax(2).cpu().numpy(), tu.argmax(2).cpu().numpy()
            soft = [v.half().cpu().numpy() for v in (arc, lab, tx, tu)] if keep else None
            for k, i in enumerate(picks):
                n = bank.n[i]
                tree = [(int(U[k, t]), int(X[k, t]), int(heads[k, t]), root if heads[k, t] == 0 else int(L[k, t]), float(sure[k, t])) for t in range(n)]
                res[i] = (tree, [soft[0][k, :n, :n + 1], soft[1][k, :n], soft[2][k, :n], soft[3][k, :n]]) if keep else tree
    return res


def score(models):
    out = []
    for name, sents in devs.items():
        u = l = n = up = xp = 0
        for s, p in zip(sents, parse(models, sents)):
            for g, q in zip(s, p):
                up += UPOS[q[0]] == g[1]
                xp += file.xpos[q[1]] == g[2]
                if g[1] == 'PUNCT':
                    continue
                n += 1
                ok = g[3] == q[2]
                u += ok
                l += ok and file.relations[q[3]].split(':')[0] == g[4].split(':')[0]
        t = max(1, sum(map(len, sents)))
        out.append(f'{name} UAS {100*u/max(1,n):.2f} LAS {100*l/max(1,n):.2f} upos {100*up/t:.2f} xpos {100*xp/t:.2f}')
    return ' | '.join(out)


# ---------------------------------------------------------------- commands

def load(data, model):
    """Reads what all share."""
    global file, train, news, devs, wid, xid, uid, cid, rid
    file = ModelFile(model)
    wid = {w: i + 1 for i, w in enumerate(file.words)}
    xid = {x: i for i, x in enumerate(file.xpos)}
    uid = {u: i for i, u in enumerate(UPOS)}
    rid = {r: i for i, r in enumerate(file.relations)}
    train = [s for s in read(os.path.join(data, 'train.conllu')) if len(s) <= 120]
    path = os.path.join(data, 'news.conllu')
    news = read(path) if os.path.exists(path) else []
    devs = {os.path.basename(p)[4:-7]: read(p) for p in sorted(glob.glob(os.path.join(data, 'dev-*.conllu')))}
    cid = {c: i + 2 for i, c in enumerate(sorted({c for s in train for r in s for c in r[0]}))}


def relation(r):
    return rid[r] if r in rid else rid.get(r.split(':')[0], rid['dep'])


class Average:
    """The running mean of a network's weights, which reads better than the last."""

    def __init__(self, m):
        self.m, self.step = m, 0
        self.mean = [p.detach().clone() for p in m.parameters()]

    def update(self):
        self.step += 1
        keep = min(.998, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            torch._foreach_mul_(self.mean, keep)
            torch._foreach_add_(self.mean, [p.detach() for p in self.m.parameters()], alpha=1 - keep)

    def take(self):
        with torch.no_grad():
            for p, q in zip(self.m.parameters(), self.mean):
                p.copy_(q)


def tag_loss(scores, gold):
    return F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-100)


def fit(m, mix, soft, seed, t0, seconds, rate, tokens, half):
    """Trains until the clock says so; the rate rises over 100 steps and falls over the last three quarters."""
    opt = torch.optim.Adam(m.parameters(), lr=rate, betas=(0.9, 0.95), eps=1e-8)
    mean, step, epoch, began = Average(m), 0, 0, time.time()
    done = 0.0
    while done < 1:
        epoch += 1
        m.train()
        total, count = 0.0, 0
        for picks in mix.epoch(tokens):
            done = (time.time() - began) / (seconds - (began - t0))
            if done >= 1:
                break
            step += 1
            for g in opt.param_groups:
                g['lr'] = rate * min(1, step / 100) * min(1, (1 - done) / 0.75)
            b = mix.batch(picks)
            with torch.autocast(dev, dtype=torch.bfloat16, enabled=half):
                arc, pair, x, u, names = m(b)
                z = m.relations(pair, b['heads'])
            heads, rels, xs, us = (b[k] for k in ('heads', 'rels', 'xpos', 'upos'))
            loss = tag_loss(arc, heads) + tag_loss(z, rels) + 0.5 * (tag_loss(x, xs) + tag_loss(u, us))
            if soft and picks[0] >= 3 * mix.size:
                loss = 0.3 * loss + 0.7 * soft_loss(soft, mix, picks, b, arc, z, x, u)
            elif names is not None and bool((b['names'] >= 0).any()):
                loss = loss + tag_loss(names, b['names'])
            opt.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(m.parameters(), 5.0)
            opt.step()
            mean.update()
            if step % 50 == 0:
                total += loss.item()
                count += 1
        if epoch in (1, 4) or epoch % 12 == 0:
            m.eval()
            print(f'{seed}: epoch {epoch} step {step} loss {total/max(1,count):.3f} {time.time()-t0:.0f}s', flush=True)
    mean.take()
    m.eval()
    print(f'{seed}: END epoch {epoch} step {step} {time.time()-t0:.0f}s {score([m])}', flush=True)


def soft_loss(soft, mix, picks, b, arc, z, x, u):
    """How far heads, relations and tags are from what the larger parsers think of them."""
    ids = np.array(picks) - 3 * mix.size
    n = arc.shape[1]
    full = torch.tensor(soft['n'][ids], device=dev)
    word = torch.tensor(soft['at'][ids], device=dev)[:, None] + torch.arange(n, device=dev)[None]
    inside = b['inside']
    word = torch.where(inside, word, torch.zeros_like(word))
    weight = inside.float() / inside.sum()
    first = torch.tensor(soft['arcAt'][ids], device=dev)[:, None, None] + torch.arange(n, device=dev)[None, :, None] * (full + 1)[:, None, None] + torch.arange(n + 1, device=dev)[None, None]
    there = inside[:, :, None] & (torch.arange(n + 1, device=dev)[None, None] <= b['length'][:, None, None])
    target = soft['arcs'][torch.where(there, first, torch.zeros_like(first))].float() * there
    target = target / target.sum(2, keepdim=True).clamp(min=1e-6)
    loss = -((target * arc.log_softmax(2)).sum(2) * weight).sum()
    # Relations were reckoned for the heads of the tree.
    for scores, name, share in ((z, 'labels', 1.0), (x, 'xpos', .5), (u, 'upos', .5)):
        loss = loss - share * ((soft[name][word].float() * scores.log_softmax(2)).sum(2) * weight).sum()
    return loss


def faster_in_half():
    """True if the card runs the recurrence faster in bfloat16."""
    if dev != 'cuda':
        return False
    took = []
    for half in (False, True):
        lstm = nn.LSTM(768, 384, batch_first=True, bidirectional=True).to(dev)
        x = torch.randn(120, 40, 768, device=dev)
        lens = torch.full((120,), 40)
        for i in range(14):
            if i == 4:
                torch.cuda.synchronize()
                t = time.time()
            with torch.autocast(dev, dtype=torch.bfloat16, enabled=half):
                recur(lstm, x, lens).float().sum().backward()
        torch.cuda.synchronize()
        took.append(time.time() - t)
    print(f'recurrence: {took[0]*100:.1f} ms in single precision, {took[1]*100:.1f} ms in bfloat16', flush=True)
    return took[1] < 0.8 * took[0]


def parser(path):
    """A trained parser: a larger one (.pt), or a language model's file."""
    global file
    if path.endswith('.bin'):
        own, file = file, ModelFile(path)
        m = Student(file.hidden)
        m.begin()
        file = own
    else:
        m = Teacher()
        m.load_state_dict(torch.load(path, map_location=dev))
    return m.to(dev).eval()


def begin(seed):
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)


def teach(a):
    t0 = time.time()
    begin(a.seed)
    mix = Mix(True, 1)
    m = Teacher().to(dev)
    half = faster_in_half()
    print(f'{a.seed}: data ready {time.time()-t0:.0f}s, {sum(p.numel() for p in m.parameters())} weights, {len(train)} + {len(news)} sentences', flush=True)
    fit(m, mix, None, a.seed, t0, a.seconds, 2e-3, a.tokens, half)
    torch.save(m.state_dict(), a.out)


def read_text(a):
    t0 = time.time()
    models = [parser(path) for path in a.parsers]
    print(f'{len(models)} parsers together: {score(models)} {time.time()-t0:.0f}s', flush=True)
    text = [s for s in read(os.path.join(a.data, 'text.conllu')) if 4 <= len(s) <= 90]
    kept, arcs, labels, xpos, upos = [], [], [], [], []
    for s, (tree, soft) in zip(text, parse(models, text, keep=True)):
        if sum(q[4] for q in tree) / len(tree) < .7:
            continue
        kept.append([[r[0], UPOS[q[0]], file.xpos[q[1]], q[2], file.relations[q[3]], r[5], None] for r, q in zip(s, tree)])
        for v, w in zip((arcs, labels, xpos, upos), soft):
            v.append(w)
    n = np.array([len(s) for s in kept])
    flat = lambda v: torch.tensor(np.concatenate(v))
    torch.save(dict(sentences=kept, n=n, at=np.concatenate([[0], np.cumsum(n)[:-1]]), arcAt=np.concatenate([[0], np.cumsum(n * (n + 1))[:-1]]), arcs=flat([v.reshape(-1) for v in arcs]), labels=flat(labels),
                    xpos=flat(xpos), upos=flat(upos)), a.out)
    print(f'read {len(kept)} of {len(text)} sentences {time.time()-t0:.0f}s', flush=True)


def learn(a):
    t0 = time.time()
    begin(a.seed)
    soft = torch.load(a.soft, weights_only=False) if a.soft else None
    mix = Mix(False, 2, soft)
    if soft:
        for k in ('arcs', 'labels', 'xpos', 'upos'):
            soft[k] = soft[k].to(dev)
    m = Student(a.hidden)
    if a.begin == 'model':
        m.begin()
    m = m.to(dev)
    counts = np.zeros(len(file.words) + 1)
    for s in train + news + (soft['sentences'] if soft else []):
        for r in s:
            counts[features(r[0])[0]] += 1
    counts[0] = 0
    m.rare = torch.tensor(0.05 + 0.5 / (0.5 + counts), device=dev).float()
    print(f'{a.seed}: student of {a.hidden} from {a.begin}, {len(train)} + {len(news)} + {mix.soft} sentences, ready {time.time()-t0:.0f}s', flush=True)
    fit(m, mix, soft, a.seed, t0, a.seconds, a.rate, a.tokens, False)
    file.write(a.out, a.hidden, m.export())


def check(a):
    m = Student(file.hidden)
    m.begin()
    m = m.to(dev)
    m.eval()
    print(f'the model as it is: {score([m])}')


if __name__ == '__main__':
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument('command', choices=['teach', 'read', 'learn', 'check'])
    args.add_argument('--parsers', nargs='+', default=[], help='files of trained parsers, larger ones or language models, but not both (read)')
    args.add_argument('--data', required=True)
    args.add_argument('--model', required=True)
    args.add_argument('--out')
    args.add_argument('--seed', type=int, default=1)
    args.add_argument('--seconds', type=float, default=300)
    args.add_argument('--soft')
    args.add_argument('--hidden', type=int, help='units in each direction; those of the model where not given')
    args.add_argument('--begin', choices=['scratch', 'model'], default='scratch')
    args.add_argument('--rate', type=float, default=2e-3)
    args.add_argument('--tokens', type=int, default=5000)
    given = args.parse_args()
    if given.command != 'check' and not given.out:
        args.error('give --out')
    load(given.data, given.model)
    given.hidden = given.hidden or file.hidden
    if given.begin == 'model' and given.hidden < file.hidden:
        args.error(f'--begin model needs --hidden {file.hidden} or more')
    dict(teach=teach, read=read_text, learn=learn, check=check)[given.command](given)
