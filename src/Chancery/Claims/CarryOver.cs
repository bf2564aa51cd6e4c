using Chancery.Documents;
using Chancery.Events;
using Chancery.Mentions;

namespace Chancery.Claims;

/// <summary>
/// Fills who takes part from what the report said before: "the attack" is the one just told, "criticised the move" is aimed at who made it, and a threat with a condition
/// at whoever is to fulfil it (GUIDELINES, decision 8). To be asked in text order.
/// </summary>
internal sealed class CarryOver(Tree tree, Frames frames, MentionReader mentions)
{
    // How many sentences back an act may stand that is spoken of again.
    private const int Reach = 3;

    private readonly List<FoundEvent> _before = [];

    internal void Fill(FoundEvent one)
    {
        if (one is { KindName: "THREATEN", Target.Count: 0 }) AddByCondition(one);
        if (one.KindName is "ACCUSE" or "REJECT" && one.Target.Count == 0 && one.Source.Count > 0) AddDoer(one);
        if (one.KindName == "ASSAULT" && IsSpokenOfAgain(one.Trigger)) AddSame(one);
        _before.Add(one);
    }

    // "Threatened sanctions if Moscow does not agree".
    private void AddByCondition(FoundEvent one)
    {
        int sentence = tree[one.Trigger].Sentence;
        Sentence span = tree.Document.Sentences[sentence];
        for (int i = span.FirstToken; i < span.EndToken; i++)
        {
            if (tree.Relation(i) != Relation.Advcl || tree.Child(i, Relation.Mark) is not (>= 0 and int mark) || tree.Lower(mark) is not ("if" or "unless" or "should" or "until")) continue;
            int subject = frames.Subject(i);
            if (subject < 0 || mentions.Of(subject) is not { IsActor: true, Country.Length: > 0 } other || one.Source.Exists(s => s.Country == other.Country)) continue;
            one.Target.Add(other);
            return;
        }
    }

    // Only where the words name an act or plan without its doer: "criticised the move", "rejects the proposal".
    private void AddDoer(FoundEvent one)
    {
        int verb = one.Trigger, obj = tree.IsVerb(verb) ? frames.Object(verb) : -1;
        if (obj < 0 && one.Pos != Knowledge.TriggerPos.Noun) return;
        if (obj >= 0 && (tree[obj].Upos is not (Upos.NOUN or Upos.PRON) || !IsDefinite(obj))) return;
        int sentence = tree[one.Trigger].Sentence;
        for (int i = _before.Count - 1; i >= 0; i--)
        {
            FoundEvent before = _before[i];
            if (sentence - tree[before.Trigger].Sentence > Reach) return;
            if (before.KindName is "ACCUSE" || before.Source.Count == 0 || before.Source.Exists(s => s.Country.Length == 0 || one.Source.Exists(o => o.Country == s.Country))) continue;
            one.Target = [.. before.Source.Where(s => !s.CountryFromContext)];
            if (one.Target.Count > 0) return;
        }
    }

    private bool IsDefinite(int noun)
    {
        if (tree[noun].Upos == Upos.PRON) return tree.Lower(noun) is "it" or "this" or "that";
        int determiner = tree.Child(noun, Relation.Det);
        return determiner >= 0 && tree.Lower(determiner) is "the" or "this" or "that" or "these" or "those";
    }

    private bool IsSpokenOfAgain(int trigger) => tree[trigger].Upos == Upos.NOUN && IsDefinite(trigger) && tree.Child(trigger, Relation.Amod) < 0;

    private void AddSame(FoundEvent one)
    {
        int sentence = tree[one.Trigger].Sentence;
        for (int i = _before.Count - 1; i >= 0; i--)
        {
            FoundEvent before = _before[i];
            if (sentence - tree[before.Trigger].Sentence > Reach) return;
            if (before.KindName != "ASSAULT" || before.Source.Count == 0 && before.Target.Count == 0) continue;
            if (one.Source.Count == 0 && !before.Source.Exists(s => one.Target.Exists(t => t.Head == s.Head))) one.Source = [.. before.Source];
            if (one.Target.Count == 0) one.Target = [.. before.Target.Where(t => !one.Source.Exists(s => s.Country == t.Country))];
            one.Place ??= before.Place;
            return;
        }
    }
}
