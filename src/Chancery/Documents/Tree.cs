namespace Chancery.Documents;

/// <summary>The dependency trees of a document, with the children of each word at hand in text order.</summary>
internal sealed class Tree
{
    private readonly TokenData[] _tokens;
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;

    // Made when first asked for: words are asked for many times.
    private string?[]? _lower;

    internal Tree(Document document)
    {
        Document = document;
        _tokens = document.TokenArray;
        _firstChild = new int[_tokens.Length];
        _nextSibling = new int[_tokens.Length];
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        for (int i = _tokens.Length - 1; i >= 0; i--)
        {
            int head = _tokens[i].Head;
            if (head < 0 || head >= _tokens.Length || head == i) continue;
            _nextSibling[i] = _firstChild[head];
            _firstChild[head] = i;
        }
    }

    internal Document Document { get; }

    internal int Count => _tokens.Length;

    internal ref readonly TokenData this[int token] => ref _tokens[token];

    internal string Lemma(int token) => _tokens[token].Lemma;

    internal Relation Relation(int token) => _tokens[token].Relation;

    internal int Head(int token) => _tokens[token].Head;

    /// <summary>The first child; -1 if there is none.</summary>
    internal int FirstChild(int token) => _firstChild[token];

    /// <summary>The next child of the same head; -1 if there is none.</summary>
    internal int NextSibling(int token) => _nextSibling[token];

    /// <summary>The first child of that relation; -1 if there is none.</summary>
    internal int Child(int token, Relation relation)
    {
        for (int child = _firstChild[token]; child >= 0; child = _nextSibling[child])
        {
            if (_tokens[child].Relation == relation) return child;
        }

        return -1;
    }

    internal bool HasChild(int token, Relation relation) => Child(token, relation) >= 0;

    /// <summary>True if a child of that relation is this word, in lower case.</summary>
    internal bool HasChild(int token, Relation relation, string lower)
    {
        for (int child = _firstChild[token]; child >= 0; child = _nextSibling[child])
        {
            if (_tokens[child].Relation == relation && Lower(child) == lower) return true;
        }

        return false;
    }

    internal bool IsVerb(int token) => _tokens[token].Upos is Upos.VERB or Upos.AUX;

    internal bool IsNominal(int token) => _tokens[token].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM or Upos.SYM;

    /// <summary>True if the verb stands in the passive (by its auxiliary, its subject, or as a bare participle on a noun).</summary>
    internal bool IsPassive(int token)
    {
        if (_tokens[token].Upos is not (Upos.VERB or Upos.ADJ)) return false;
        for (int child = _firstChild[token]; child >= 0; child = _nextSibling[child])
        {
            if (_tokens[child].Relation is Documents.Relation.AuxPass or Documents.Relation.NsubjPass or Documents.Relation.OblAgent or Documents.Relation.CsubjPass) return true;
            if (_tokens[child].Relation is Documents.Relation.Nsubj or Documents.Relation.Obj) return false;
        }

        if (_tokens[token].Xpos != "VBN") return false;
        int head = _tokens[token].Head;
        if (_tokens[token].Relation == Documents.Relation.Conj && head >= 0 && IsVerb(head) && !HasChild(token, Documents.Relation.Aux)) return IsPassive(head);
        return !HasChild(token, Documents.Relation.Aux);
    }

    /// <summary>The preposition of a phrase, with the words fixed to it joined by underscores ("because_of"); empty if there is none.</summary>
    internal string Case(int token)
    {
        string first = "";
        for (int child = _firstChild[token]; child >= 0; child = _nextSibling[child])
        {
            if (_tokens[child].Relation != Documents.Relation.Case || _tokens[child].Upos == Upos.PART) continue;
            string word = Lower(child);
            for (int part = _firstChild[child]; part >= 0; part = _nextSibling[part])
            {
                if (_tokens[part].Relation == Documents.Relation.Fixed) word += "_" + Lower(part);
            }

            // "Out of", "along with": two words of one preposition that no treebank joins.
            if (first.Length > 0) return (first, word) switch { ("out", "of") => "out_of", ("along", "with") => "along_with", ("including", "in" or "at" or "near" or "on") => word, ("over" or "back", "to") => "to", _ => first };
            first = word;
        }

        return first;
    }

    /// <summary>The word in lower case.</summary>
    internal string Lower(int token)
    {
        string text = _tokens[token].Text;
        foreach (char c in text)
        {
            if (char.IsUpper(c)) return (_lower ??= new string?[_tokens.Length])[token] ??= text.ToLowerInvariant();
        }

        return text;
    }

    /// <summary>First and last word of the subtree.</summary>
    internal (int First, int Last) Extent(int token) => Extent(token, 0);

    private (int First, int Last) Extent(int token, int depth)
    {
        int first = token, last = token;
        if (depth > 200) return (first, last);
        for (int child = _firstChild[token]; child >= 0; child = _nextSibling[child])
        {
            (int f, int l) = Extent(child, depth + 1);
            first = Math.Min(first, f);
            last = Math.Max(last, l);
        }

        return (first, last);
    }

    /// <summary>True if <paramref name="token"/> is <paramref name="ancestor"/> or hangs below it.</summary>
    internal bool IsUnder(int token, int ancestor)
    {
        for (int steps = 0; token >= 0 && steps < 300; steps++)
        {
            if (token == ancestor) return true;
            token = _tokens[token].Head;
        }

        return false;
    }

    /// <summary>The nearest verb (or clause head) at or above a word.</summary>
    internal int ClauseHead(int token)
    {
        for (int steps = 0; steps < 100; steps++)
        {
            if (IsVerb(token) && _tokens[token].Relation is not (Documents.Relation.Aux or Documents.Relation.AuxPass or Documents.Relation.Cop)) return token;
            if (HasChild(token, Documents.Relation.Cop) || _tokens[token].Head < 0) return token;
            token = _tokens[token].Head;
        }

        return token;
    }
}
