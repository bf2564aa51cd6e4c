namespace Chancery.Documents;

/// <summary>The universal parts of speech of Universal Dependencies 2.</summary>
public enum Upos : byte
{
#pragma warning disable CS1591 // The names are the tags themselves: universaldependencies.org/u/pos.
    X, ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB,
#pragma warning restore CS1591
}
