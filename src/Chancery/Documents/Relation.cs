using System.Collections.Frozen;

namespace Chancery.Documents;

/// <summary>The dependency relations of Universal Dependencies 2, with the subtypes that the English treebanks use.</summary>
public enum Relation : byte
{
#pragma warning disable CS1591 // The names are the relations themselves, with the colon left out: universaldependencies.org/u/dep.
    Dep, Root, Acl, AclRelcl, Advcl, AdvclRelcl, Advmod, Amod, Appos, Aux, AuxPass, Case, Cc, CcPreconj, Ccomp, Clf, Compound, CompoundPrt, Conj, Cop,
    Csubj, CsubjPass, CsubjOuter, Det, DetPredet, Discourse, Dislocated, Expl, Fixed, Flat, Goeswith, Iobj, List, Mark, Nmod, NmodPoss, NmodUnmarked,
    NmodDesc, Nsubj, NsubjPass, NsubjOuter, Nummod, Obj, Obl, OblAgent, OblUnmarked, Orphan, Parataxis, Punct, Reparandum, Vocative, Xcomp,
#pragma warning restore CS1591
}

/// <summary>The written names of relations ("nsubj:pass").</summary>
public static class Relations
{
    private static readonly string[] _names =
    [
        "dep", "root", "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "cc:preconj", "ccomp", "clf", "compound",
        "compound:prt", "conj", "cop", "csubj", "csubj:pass", "csubj:outer", "det", "det:predet", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj",
        "list", "mark", "nmod", "nmod:poss", "nmod:unmarked", "nmod:desc", "nsubj", "nsubj:pass", "nsubj:outer", "nummod", "obj", "obl", "obl:agent", "obl:unmarked",
        "orphan", "parataxis", "punct", "reparandum", "vocative", "xcomp",
    ];

    private static readonly FrozenDictionary<string, Relation> _byName =
        _names.Select((name, i) => (name, i)).ToFrozenDictionary(pair => pair.name, pair => (Relation)pair.i, StringComparer.Ordinal);

    /// <summary>The relation as UD writes it, subtype and all.</summary>
    public static string NameOf(Relation relation) => _names[(int)relation];

    /// <summary>The relation of that written name; an unknown subtype falls back to its universal relation, anything else to <see cref="Relation.Dep"/>.</summary>
    public static Relation Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_byName.TryGetValue(name, out Relation relation)) return relation;
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && _byName.TryGetValue(name[..colon], out relation) ? relation : Relation.Dep;
    }

    /// <summary>The relation without its subtype, as UD writes it ("nsubj" for "nsubj:pass").</summary>
    public static string UniversalNameOf(Relation relation)
    {
        string name = _names[(int)relation];
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? name : name[..colon];
    }
}
