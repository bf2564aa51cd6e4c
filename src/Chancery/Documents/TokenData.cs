namespace Chancery.Documents;

/// <summary>What is known of one word: where it stands, what it is, and what it hangs on. Indices are into the whole document.</summary>
public struct TokenData
{
    /// <summary>First UTF-16 unit in the report's text.</summary>
    public int Start;

    /// <summary>Length in UTF-16 units. Never zero.</summary>
    public int Length;

    /// <summary>Number of the sentence, from 0.</summary>
    public int Sentence;

    /// <summary>The word it depends on, as an index into the document's tokens; -1 for the root of its sentence or before parsing.</summary>
    public int Head;

    /// <summary>How it depends on <see cref="Head"/>.</summary>
    public Relation Relation;

    /// <summary>Its universal part of speech.</summary>
    public Upos Upos;

    /// <summary>Its place in a name found by the model.</summary>
    public NameTag Name;

    /// <summary>Its Penn Treebank tag ("VBD", "NNP"); empty before tagging.</summary>
    public string Xpos;

    /// <summary>The word as written, pooled so that frequent words cost nothing.</summary>
    public string Text;

    /// <summary>The dictionary form, in lower case but for proper names; empty before lemmatising.</summary>
    public string Lemma;
}

/// <summary>A word's place in a name: outside, at its begin, or inside, with the model's guess of what is named.</summary>
public enum NameTag : byte
{
    /// <summary>Not part of a name.</summary>
    Outside,

    /// <summary>First word of a person's name.</summary>
    BeginPerson,

    /// <summary>Further word of a person's name.</summary>
    InsidePerson,

    /// <summary>First word of a place name.</summary>
    BeginPlace,

    /// <summary>Further word of a place name.</summary>
    InsidePlace,

    /// <summary>First word of an organisation's name.</summary>
    BeginOrganisation,

    /// <summary>Further word of an organisation's name.</summary>
    InsideOrganisation,

    /// <summary>First word of another name (a treaty, a nationality, a work).</summary>
    BeginOther,

    /// <summary>Further word of another name.</summary>
    InsideOther,
}
