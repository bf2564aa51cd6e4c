#!/usr/bin/env python3
"""Parsers that teach the language model: larger than it, several together, too slow to ship.

They learn from the same treebanks as english.bin and begin with its word vectors, then parse news text together; the model is trained on what they read
(`Chancery.Training train --parsed`). Needs Python 3, numpy, PyTorch and an NVIDIA card; six parsers of five minutes each fit one H200 side by side.

  teachers.py train --data DATA --model english.bin --seed N --seconds S --out FILE.pt
  teachers.py parse --data DATA --model english.bin --text TEXT.conllu --out PARSED.conllu FILE.pt ...

DATA is the folder that Chancery.Training reads; TEXT.conllu is what `chancery parse REPORTS --output TEXT.conllu` writes. A sentence is left out of PARSED.conllu where
the parsers are unsure of it (mean probability of its heads below .85), and where they find no verb; there TEXT's own tree is taken if that has one.
"""
import argparse, os, random, struct, time

try:
    import numpy as np, torch, torch.nn as nn, torch.nn.functional as F
except ImportError as missing:
    raise SystemExit(f'{missing}: this script needs numpy and PyTorch.')

dev = 'cuda'
torch.backends.cuda.matmul.allow_tf32 = True
torch.backends.cudnn.allow_tf32 = True
SURE = 0.85


def read(path):
    """Sentences of a CoNLL-U file as rows of form, upos, xpos, head, relation, lemma; words of several tokens and empty nodes are left out."""
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
                rows.append([c[1], c[3], c[4], c[6], c[7], c[2]])
    if rows:
        sents.append(rows)
    return sents


def vectors(path):
    """The words and word vectors of a model file (ModelWriter writes it)."""
    with open(path, 'rb') as file:
        b = file.read()
    at = 28
    size = struct.unpack_from('<i', b, 8)[0]
    lists = []
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
        lists.append(names)
    words = lists[2]
    table = np.frombuffer(b, dtype='<f2', count=(len(words) + 1) * size, offset=at).astype(np.float32).reshape(-1, size)
    return words, table


def norm(w):
    w = w.lower()[:40]
    return ''.join('0' if c.isdigit() else "'" if c in '\u2019\u2018' else '"' if c in '\u201c\u201d' else '-' if c in '\u2010\u2011' else c for c in w)

def load(data, model):
    """Reads what all parsers share."""
    global train, devs, words, emb, wid, xposs, uposs, rels, rid, xid, uid, chars, cid
    ud = os.path.join(data, 'ud')
    train = read(os.path.join(ud, 'ewt-train.conllu')) + read(os.path.join(ud, 'gum-train.conllu'))
    devs = {n: read(os.path.join(ud, n + '.conllu')) for n in ('ewt-dev', 'gum-dev')}
    words, emb = vectors(model)
    wid = {w: i + 1 for i, w in enumerate(words)}
    xposs = sorted({r[2] for s in train for r in s})
    uposs = sorted({r[1] for s in train for r in s} | {'X', 'SYM', 'INTJ'})
    train = [s for s in train if len(s) <= 120]
    KNOWN = 'dep root acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp clf compound compound:prt conj cop csubj csubj:pass csubj:outer det det:predet discourse dislocated expl fixed flat goeswith iobj list mark nmod nmod:poss nmod:unmarked nmod:desc nsubj nsubj:pass nsubj:outer nummod obj obl obl:agent obl:unmarked orphan parataxis punct reparandum vocative xcomp'.split()
    rels = list(KNOWN)
    rid = {r: i for i, r in enumerate(rels)}
    xid = {x: i for i, x in enumerate(xposs)}
    uid = {u: i for i, u in enumerate(uposs)}
    chars = sorted({c for s in train for r in s for c in r[0]})
    cid = {c: i + 2 for i, c in enumerate(chars)}


def relation(r):
    return rid[r] if r in rid else rid.get(r.split(':')[0], 0)


PLURAL = {'they', 'we', 'you', 'i', 'these', 'those', 'police', 'people', 'both', 'many', 'several'}

def subject(s, v):
    clause = v
    for _ in range(4):
        for i, r in enumerate(s):
            if int(r[3]) == clause + 1 and r[4] in ('nsubj', 'nsubj:pass', 'nsubj:outer'): return i
        if s[clause][4] not in ('aux', 'aux:pass', 'cop', 'conj') or s[clause][3] == '0': return -1
        clause = int(s[clause][3]) - 1
    return -1

def present(s):
    out, changed = [list(r) for r in s], False
    for i, r in enumerate(s):
        if r[2] != 'VBD': continue
        sub = subject(s, i)
        plural = sub >= 0 and (s[sub][2] in ('NNS', 'NNPS') or s[sub][0].lower() in PLURAL or any(int(q[3]) == sub + 1 and q[4] == 'conj' for q in s))
        l = r[5]
        if l == 'be': w = 'am' if sub >= 0 and s[sub][0] == 'I' else 'are' if plural else 'is'
        elif plural: w = l
        elif l == 'have': w = 'has'
        elif l.endswith('y') and len(l) > 1 and l[-2] not in 'aeiou': w = l[:-1] + 'ies'
        else: w = l + ('es' if l.endswith(('s', 'x', 'z', 'o', 'ch', 'sh')) else 's')
        if r[0][0].isupper(): w = w[:1].upper() + w[1:]
        out[i][0] = w; out[i][2] = 'VBP' if plural else 'VBZ'; changed = True
    return out if changed else None

class Item:
    __slots__ = ('w', 'c', 'x', 'u', 'h', 'r', 'n')
    def __init__(self, s):
        self.n = len(s)
        self.w = [wid.get(norm(r[0]), 0) for r in s]
        self.c = [r[0] for r in s]
        self.x = [xid.get(r[2], 0) for r in s]; self.u = [uid.get(r[1], 0) for r in s]
        self.h = [int(r[3]) for r in s]; self.r = [relation(r[4]) for r in s]

charcache = {}
def charids(w):
    v = charcache.get(w)
    if v is None:
        v = [cid.get(c, 1) for c in w[:20]]
        v = charcache[w] = v + [0] * (20 - len(v))
    return v

def batches(items, tokens, shuffle):
    order = sorted(range(len(items)), key=lambda i: items[i].n * (1 + 0.15 * random.random()) if shuffle else items[i].n)
    out, cur, longest = [], [], 0
    for i in order:
        longest = max(longest, items[i].n)
        if cur and longest * (len(cur) + 1) > tokens:
            out.append(cur); cur, longest = [], items[i].n
        cur.append(i)
    if cur: out.append(cur)
    if shuffle: random.shuffle(out)
    return out

def tensors(b):
    n = max(i.n for i in b); B = len(b)
    def pad(k, v): return torch.tensor([getattr(i, k) + [v] * (n - i.n) for i in b], device=dev)
    uniq, idx = {}, []
    for i in b: idx.append([uniq.setdefault(c, len(uniq)) + 1 for c in i.c] + [0] * (n - i.n))
    ch = torch.tensor([[0] * 20] + [charids(c) for c in uniq], device=dev)
    return pad('w', 0), ch, torch.tensor(idx, device=dev), pad('x', -100), pad('u', -100), pad('h', -100), pad('r', -100), torch.tensor([i.n for i in b])

class Locked(nn.Module):
    def __init__(self, p): super().__init__(); self.p = p
    def forward(self, x):
        if not self.training: return x
        return x * (torch.rand(x.shape[0], 1, x.shape[2], device=x.device) > self.p) / (1 - self.p)

class Parser(nn.Module):
    def __init__(self, hidden=400, layers=3, arc=400, lab=128):
        super().__init__()
        self.word = nn.Embedding(len(words) + 1, emb.shape[1]); self.word.weight.data.copy_(torch.tensor(emb))
        self.char = nn.Embedding(len(chars) + 2, 48, padding_idx=0)
        self.convs = nn.ModuleList([nn.Conv1d(48, 64, k, padding=k - 1) for k in (2, 3, 4, 5)])
        size = emb.shape[1] + 256
        self.drop_in = Locked(0.33)
        self.lstm = nn.ModuleList([nn.LSTM(size if i == 0 else 2 * hidden, hidden, batch_first=True, bidirectional=True) for i in range(layers)])
        self.drop = Locked(0.33)
        h = 2 * hidden
        self.ad, self.ah, self.ld, self.lh = nn.Linear(h, arc), nn.Linear(h, arc), nn.Linear(h, lab), nn.Linear(h, lab)
        self.root = nn.Parameter(torch.zeros(h)); nn.init.normal_(self.root, std=0.1)
        self.W = nn.Parameter(torch.empty(arc + 1, arc)); nn.init.xavier_uniform_(self.W)
        self.L = nn.Parameter(torch.empty(len(rels), lab + 1, lab + 1)); nn.init.xavier_uniform_(self.L)
        self.tx, self.tu = nn.Linear(h, len(xposs)), nn.Linear(h, len(uposs))
    def encode(self, w, ch, idx, lens):
        if self.training:
            w = torch.where(torch.rand(w.shape, device=w.device) < 0.15, torch.zeros_like(w), w)
        e = self.char(ch).transpose(1, 2)
        c = torch.cat([F.leaky_relu(conv(e), 0.1).max(2)[0] for conv in self.convs], 1)
        x = self.drop_in(torch.cat([self.word(w), c[idx]], 2))
        for layer in self.lstm:
            packed = nn.utils.rnn.pack_padded_sequence(x, lens, batch_first=True, enforce_sorted=False)
            x = nn.utils.rnn.pad_packed_sequence(layer(packed)[0], batch_first=True)[0]
            x = self.drop(x)
        return x
    def forward(self, w, ch, idx, lens):
        x = self.encode(w, ch, idx, lens)
        B, n, h = x.shape
        xr = torch.cat([self.root.expand(B, 1, h), x], 1)
        act = lambda l, v: self.drop(F.leaky_relu(l(v), 0.1))
        ad, ah, ld, lh = act(self.ad, x), act(self.ah, xr), act(self.ld, x), act(self.lh, xr)
        one = ad.new_ones(B, n, 1)
        arc = torch.cat([ad, one], 2) @ self.W @ ah.transpose(1, 2)          # B n n+1
        mask = torch.arange(n + 1, device=x.device)[None, :] > lens.to(x.device)[:, None]
        arc = arc.masked_fill(mask[:, None, :], -1e4)
        eye = torch.zeros(n, n + 1, dtype=torch.bool, device=x.device); eye[torch.arange(n), torch.arange(n) + 1] = True
        arc = arc.masked_fill(eye[None], -1e4)
        return x, arc, torch.cat([ld, one], 2), torch.cat([lh, lh.new_ones(B, n + 1, 1)], 2)
    def labels(self, ld, lh, heads):
        g = lh.gather(1, heads.clamp(min=0)[:, :, None].expand(-1, -1, lh.shape[2]))
        return torch.einsum('bni,rij,bnj->bnr', ld, self.L, g)

def decode(score):
    """score: n x (n+1) log-probabilities; heads of the best tree with one root."""
    n = score.shape[0]
    heads = score.argmax(1)
    def cyc(h):
        seen = [0] * (n + 1); 
        for s in range(1, n + 1):
            path, v = [], s
            while v != 0 and seen[v] == 0: seen[v] = s; path.append(v); v = h[v - 1]
            if v != 0 and seen[v] == s: return True
        return False
    if (heads == 0).sum() == 1 and not cyc(heads): return heads
    best, bs = None, -1e18
    roots = np.argsort(-score[:, 0])[:4]
    for r in roots:
        m = score.copy(); m[:, 0] = -1e9; m[r, :] = -1e9; m[r, 0] = 0
        h = cle(m); t = sum(score[i, h[i]] for i in range(n))
        if t > bs: best, bs = h, t
    return best

def cle(score):
    n = score.shape[0]
    S = np.full((n + 1, n + 1), -1e9); S[1:, :] = score
    def solve(S):
        m = S.shape[0]
        h = np.zeros(m, dtype=int)
        for d in range(1, m):
            row = S[d].copy(); row[d] = -1e18; h[d] = row.argmax()
        color = [0] * m; cycle = None
        for s in range(1, m):
            if color[s]: continue
            path, v = [], s
            while v != 0 and color[v] == 0: color[v] = -s; path.append(v); v = h[v]
            if v != 0 and color[v] == -s:
                cycle = path[path.index(v):]; 
                for p in path: color[p] = 1
                break
            for p in path: color[p] = 1
        if cycle is None: return h
        inside = set(cycle); outside = [v for v in range(m) if v not in inside]
        pos = {v: i for i, v in enumerate(outside)}; k = len(outside)
        T = np.full((k + 1, k + 1), -1e9); enter, leave = {}, {}
        tot = sum(S[c, h[c]] for c in cycle)
        for d in outside:
            if d == 0: continue
            for hh in outside: T[pos[d], pos[hh]] = S[d, hh]
            b = max(cycle, key=lambda c: S[d, c]); T[pos[d], k] = S[d, b]; leave[d] = b
        for hh in outside:
            b = max(cycle, key=lambda c: S[c, hh] - S[c, h[c]]); T[k, pos[hh]] = S[b, hh] - S[b, h[b]] + tot; enter[hh] = b
        g = solve(T); out = np.zeros(m, dtype=int)
        for d in outside:
            if d == 0: continue
            out[d] = leave[d] if g[pos[d]] == k else outside[g[pos[d]]]
        for c in cycle: out[c] = h[c]
        hh = outside[g[k]]; out[enter[hh]] = hh
        return out
    return solve(S)[1:]

def run(models, sents, tokens=6000):
    items = [Item(s) for s in sents]; res = [None] * len(items)
    with torch.no_grad():
        for b in batches(items, tokens, False):
            w, ch, idx, x, u, h, r, lens = tensors([items[i] for i in b])
            arc = tx = tu = 0; keep = []
            for m in models:
                e, a, ld, lh = m(w, ch, idx, lens)
                arc = arc + a.softmax(2); tx = tx + m.tx(e).softmax(2); tu = tu + m.tu(e).softmax(2); keep.append((m, ld, lh))
            lp = (arc / len(models)).clamp(min=1e-12).log().cpu().numpy()
            heads = torch.zeros_like(w)
            for k, i in enumerate(b):
                n = items[i].n; heads[k, :n] = torch.tensor(np.array(decode(lp[k, :n, :n + 1].astype(np.float64))), device=dev)
            lab = 0
            for m, ld, lh in keep:
                z = m.labels(ld, lh, heads); z[:, :, rid['root']] = -1e4; lab = lab + z.softmax(2)
            lab = lab.argmax(2).cpu().numpy(); hs = heads.cpu().numpy()
            X, U = tx.argmax(2).cpu().numpy(), tu.argmax(2).cpu().numpy()
            conf = (arc / len(models)).gather(2, heads[:, :, None])[:, :, 0].cpu().numpy()
            for k, i in enumerate(b):
                res[i] = [(U[k, t], X[k, t], int(hs[k, t]), rid['root'] if hs[k, t] == 0 else int(lab[k, t]), float(conf[k, t])) for t in range(items[i].n)]
    return res

def score(models):
    out = []
    for name, sents in devs.items():
        res = run(models, sents); u = l = n = up = xp = 0
        for s, p in zip(sents, res):
            for g, q in zip(s, p):
                up += uposs[q[0]] == g[1]; xp += xposs[q[1]] == g[2]
                if g[1] == 'PUNCT': continue
                n += 1; ok = int(g[3]) == q[2]; u += ok; l += ok and rels[q[3]].split(':')[0] == g[4].split(':')[0]
        t = sum(map(len, sents))
        out.append(f'{name} UAS {100*u/n:.2f} LAS {100*l/n:.2f} upos {100*up/t:.2f} xpos {100*xp/t:.2f}')
    return ' | '.join(out)

def main_train(seed, seconds, path):
    t0 = time.time()
    random.seed(seed); np.random.seed(seed); torch.manual_seed(seed)
    plain = [Item(s) for s in train]
    pres = [(lambda p: Item(p) if p else None)(present(s)) for s in train]
    up = [Item([[r[0].upper()] + r[1:] for r in s]) for s in train]
    m = Parser().to(dev)
    opt = torch.optim.Adam(m.parameters(), lr=2e-3, betas=(0.9, 0.95), eps=1e-8)
    step, ep = 0, 0
    print(f'{seed}: data ready {time.time()-t0:.0f}s, {sum(p.numel() for p in m.parameters())} weights', flush=True)
    while time.time() - t0 < seconds:
        ep += 1; items = []
        for i in range(len(plain)):
            f = random.random()
            items.append(up[i] if f < .04 else (pres[i] or plain[i]) if f < .34 else plain[i])
        tot = 0.; nb = 0; m.train()
        for b in batches(items, 5000, True):
            done = (time.time() - t0) / seconds
            if done >= 1: break
            step += 1
            lr = 2e-3 * min(1, step / 100) * min(1, (1 - done) / 0.75)
            for g in opt.param_groups: g['lr'] = lr
            w, ch, idx, x, u, h, r, lens = tensors([items[i] for i in b])
            e, arc, ld, lh = m(w, ch, idx, lens)
            la = F.cross_entropy(arc.flatten(0, 1), h.flatten(), ignore_index=-100)
            z = m.labels(ld, lh, h)
            lr_ = F.cross_entropy(z.flatten(0, 1), r.flatten(), ignore_index=-100)
            lt = F.cross_entropy(m.tx(e).flatten(0, 1), x.flatten(), ignore_index=-100) + F.cross_entropy(m.tu(e).flatten(0, 1), u.flatten(), ignore_index=-100)
            loss = la + lr_ + 0.5 * lt
            opt.zero_grad(); loss.backward()
            nn.utils.clip_grad_norm_(m.parameters(), 5.0)
            opt.step(); tot += loss.item(); nb += 1
        if ep % 8 == 1: 
            m.eval(); print(f'{seed}: epoch {ep} loss {tot/max(1,nb):.3f} {time.time()-t0:.0f}s {score([m])}', flush=True)
    m.eval(); print(f'{seed}: END epoch {ep} {time.time()-t0:.0f}s {score([m])}', flush=True)
    torch.save(m.state_dict(), path)

def verbless(rows):
    """True for a sentence to its full stop whose root is no verb and has neither copula nor subject."""
    if rows[-1][0] not in ('.', '\u201d', '"'):
        return False
    root = next(i for i, r in enumerate(rows) if r[3] == '0')
    return rows[root][1] not in ('VERB', 'AUX') and not any(r[3] == str(root + 1) and r[4].split(':')[0] in ('cop', 'nsubj', 'aux', 'csubj', 'expl') for r in rows)


def main_parse(text_path, out, paths):
    models = []
    for path in paths:
        m = Parser().to(dev)
        m.load_state_dict(torch.load(path))
        m.eval()
        models.append(m)
    print(f'{len(models)} parsers together: {score(models)}', flush=True)
    text = [s for s in read(text_path) if 4 <= len(s) <= 80]
    kept = 0
    with open(out, 'w', encoding='utf8') as file:
        for k, (s, p) in enumerate(zip(text, run(models, text))):
            rows = [[r[0], uposs[q[0]], xposs[q[1]], str(q[2]), rels[q[3]], r[5]] for r, q in zip(s, p)]
            if verbless(rows):
                if verbless(s):
                    continue
                rows = s
            elif sum(q[4] for q in p) / len(p) < SURE:
                continue
            kept += 1
            file.write(f'# sent_id = parsed-{k}\n')
            for i, r in enumerate(rows):
                file.write('\t'.join([str(i + 1), r[0], r[5], r[1], r[2], '_', r[3], r[4], '_', '_']) + '\n')
            file.write('\n')
    print(f'wrote {kept} of {len(text)} sentences to {out}', flush=True)


if __name__ == '__main__':
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument('command', choices=['train', 'parse'])
    args.add_argument('parsers', nargs='*', help='files of trained parsers (parse)')
    args.add_argument('--data', required=True)
    args.add_argument('--model', required=True)
    args.add_argument('--out', required=True)
    args.add_argument('--seed', type=int, default=1)
    args.add_argument('--seconds', type=float, default=300)
    args.add_argument('--text')
    given = args.parse_args()
    load(given.data, given.model)
    if given.command == 'train':
        main_train(given.seed, given.seconds, given.out)
    elif given.text and given.parsers:
        main_parse(given.text, given.out, given.parsers)
    else:
        args.error('parse needs --text and at least one trained parser')
