using Chancery.Documents;
using Chancery.Reading;

namespace Chancery.Tests.Reading;

public class TreeRepairTests
{
    private static readonly (string Text, Upos Upos, string Xpos)[] _words =
    [
        ("accuses", Upos.VERB, "VBZ"), ("closed", Upos.VERB, "VBD"), ("arming", Upos.VERB, "VBG"), ("give", Upos.VERB, "VB"), ("Chad", Upos.PROPN, "NNP"), ("Mali", Upos.PROPN, "NNP"), ("missile", Upos.NOUN, "NN"),
        ("bans", Upos.NOUN, "NNS"), ("police", Upos.NOUN, "NN"), ("and", Upos.CCONJ, "CC"), ("of", Upos.ADP, "IN"), ("who", Upos.PRON, "WP"), ("to", Upos.PART, "TO"), (",", Upos.PUNCT, ","), ("two", Upos.NUM, "CD"), ("help", Upos.VERB, "VBP"),
    ];

    private static readonly Relation[] _relations =
    [
        Relation.Nsubj, Relation.Obj, Relation.Iobj, Relation.Obl, Relation.Nmod, Relation.Conj, Relation.Cc, Relation.Case, Relation.Mark, Relation.Advcl, Relation.Ccomp, Relation.Xcomp, Relation.Acl, Relation.AclRelcl,
        Relation.Compound, Relation.NmodDesc, Relation.Appos, Relation.Aux, Relation.Punct,
    ];

    // Trees of words that repairs look for, drawn by a fixed seed: whatever is mended in them, they stay trees.
    [Fact]
    public void A_mended_tree_is_a_tree()
    {
        Random random = new(7);
        int changed = 0;
        for (int round = 0; round < 20_000; round++)
        {
            TokenData[] tokens = Draw(random, 4 + random.Next(14));
            int[] before = [.. tokens.Select(t => t.Head)];

            TreeRepair.Run(tokens, [new Sentence(0, tokens.Length)]);

            if (!before.SequenceEqual(tokens.Select(t => t.Head))) changed++;
            Assert.True(tokens.All(t => Climbs(tokens, t)), string.Join(' ', tokens.Select((t, i) => $"{i}:{t.Text}<{t.Head}")));
        }

        Assert.True(changed > 40, $"Only {changed} of the trees were mended.");
    }

    private static TokenData[] Draw(Random random, int count)
    {
        TokenData[] tokens = new TokenData[count];
        // Each word hangs on one that is already in the tree.
        int[] order = [.. Enumerable.Range(0, count)];
        random.Shuffle(order);
        for (int k = 0; k < count; k++)
        {
            (string text, Upos upos, string xpos) = _words[random.Next(_words.Length)];
            tokens[order[k]] = new TokenData
            {
                Text = text,
                Upos = upos,
                Xpos = xpos,
                Lemma = "",
                Head = k == 0 ? -1 : order[random.Next(k)],
                Relation = k == 0 ? Relation.Root : _relations[random.Next(_relations.Length)],
            };
        }

        return tokens;
    }

    private static bool Climbs(TokenData[] tokens, TokenData token)
    {
        int head = token.Head;
        for (int steps = 0; head >= 0 && steps <= tokens.Length; steps++) head = tokens[head].Head;
        return head < 0;
    }
}
