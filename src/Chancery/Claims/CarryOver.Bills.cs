using Chancery.Documents;
using Chancery.Events;
using Chancery.Mentions;

namespace Chancery.Claims;

/// <summary>Bills that do something: those who brought them in or passed them do it.</summary>
internal sealed partial class CarryOver
{
    // How many words back the sponsor of a bill is looked for.
    private const int SponsorWords = 700;

    private static readonly HashSet<string> _bills = new(StringComparer.Ordinal)
    {
        "bill", "legislation", "measure", "amendment", "act", "proposal", "motion",
    };

    private static readonly HashSet<string> _sponsoring = new(StringComparer.Ordinal)
    {
        "introduce", "propose", "sponsor", "co-sponsor", "draft", "write", "author", "table", "unveil", "pass", "approve", "adopt", "file", "present", "submit",
    };

    // "Senator Diallo introduced a bill on mining. … The legislation would bar firms from selling gold": the senator.
    private void AddSponsor(FoundEvent one)
    {
        if (!tree.IsVerb(one.Trigger) || tree.IsPassive(one.Trigger) || frames.Subject(one.Trigger) is not (>= 0 and int bill)) return;
        if (tree[bill].Text == "It" && BillBefore(bill) is >= 0 and int meant && IsBill(meant))
        {
            one.Source.RemoveAll(s => s.Head == bill);
            bill = meant;
        }

        if (one.Source.Count > 0 || !IsBill(bill)) return;
        if (OwnerOf(bill) is { } owner)
        {
            one.Source.Add(owner);
            return;
        }

        if (!IsDefinite(bill)) return;
        for (int token = bill - 1; token >= 0 && bill - token <= SponsorWords; token--)
        {
            if (!_bills.Contains(tree.Lemma(token)) || tree[token].Upos != Upos.NOUN || Sponsor(token) is not { } sponsor || one.Target.Exists(t => t.Head == sponsor.Head)) continue;
            one.Source.Add(sponsor);
            return;
        }
    }

    private bool IsBill(int noun) => _bills.Contains(tree.Lemma(noun).ToLowerInvariant());

    // "The legislation names ten firms. It also would bar them": the subject of the sentence before.
    private int BillBefore(int pronoun)
    {
        int sentence = tree[pronoun].Sentence;
        for (int token = pronoun - 1; token >= 0 && sentence - tree[token].Sentence <= 1; token--)
        {
            if (tree.Relation(token) == Relation.Nsubj && tree.Head(token) is >= 0 and int verb && tree.Relation(verb) == Relation.Root) return token;
        }

        return -1;
    }

    // "The senator's bill", "a bill by the senator".
    private Mention? OwnerOf(int bill)
    {
        for (int child = tree.FirstChild(bill); child >= 0; child = tree.NextSibling(child))
        {
            if ((tree.Relation(child) == Relation.NmodPoss && tree[child].Upos != Upos.PRON || tree.Relation(child) == Relation.Nmod && tree.Case(child) is "by" or "from") && mentions.Of(child) is { IsActor: true, Sector.Length: > 0 } owner) return owner;
        }

        return null;
    }

    private Mention? Sponsor(int bill)
    {
        if (OwnerOf(bill) is { } owner) return owner;
        // "A bill sponsored by the senator".
        for (int child = tree.FirstChild(bill); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Acl && _sponsoring.Contains(tree.Lemma(child)) && frames.Subject(child) is >= 0 and int named && mentions.Of(named) is { IsActor: true, Sector.Length: > 0 } signer) return signer;
        }

        int verb = tree.Relation(bill) is Relation.Obj or Relation.NsubjPass ? tree.Head(bill) : tree.Relation(bill) == Relation.Nmod && tree.Case(bill) == "of" && tree.Relation(tree.Head(bill)) == Relation.Obj ? tree.Head(tree.Head(bill)) : -1;
        return verb >= 0 && _sponsoring.Contains(tree.Lemma(verb)) && frames.Subject(verb) is >= 0 and int subject && mentions.Of(subject) is { IsActor: true, Sector.Length: > 0 } sponsor ? sponsor : null;
    }
}
