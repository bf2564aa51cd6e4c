using Chancery.Documents;
using Chancery.Events;
using Chancery.Mentions;

namespace Chancery.Claims;

/// <summary>Places that the words around an act give: where somebody spoke, where those who meet come to, where they met before.</summary>
internal sealed partial class PlaceFinder
{
    private (Mention Place, FoundEvent Event, int Sentence)? _met;

    // "Speaking in Oslo, he urged Chad to yield", "said in Oslo that Chad should yield": hard words are said where the speaker is.
    private void ScanSpeaking(FoundEvent one, int clause, ref (Mention Mention, string Role, int Score)? best)
    {
        if (one.KindName is not ("ACCUSE" or "REQUEST" or "REJECT" or "THREATEN" or "SUPPORT" or "AGREE") || one.Mode is "sign" or "investigate" or "recognise" or "restore") return;
        int verb = clause;
        for (int steps = 0; steps < 4 && verb >= 0 && best is null; steps++)
        {
            for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
            {
                bool speaking = tree.Relation(child) == Relation.Advcl && tree[child].Xpos == "VBG" && tree.Lemma(child) is "speak" or "address" or "talk" or "testify" or "appear" or "campaign" or "visit" && !tree.IsUnder(one.Trigger, child);
                if (speaking) ScanSpot(child, ref best);
                // "At a news conference in Oslo": the occasion.
                if (verb != clause && tree.Relation(child) == Relation.Obl && tree.Case(child) is "at" or "in" or "during" && tree.Lemma(child) is "conference" or "briefing" or "speech" or "rally" or "interview" or "address" or "summit" or "forum" or "meeting") ScanSpot(child, ref best);
            }

            // "Gathered in Oslo and called on him to resign"; not "bought land in Oslo and asked for a permit".
            if (verb != clause && (frames.Is("public-saying", verb) || frames.Is("rally-verb", verb) || tree.Lemma(verb) is "speak" or "gather" or "meet" or "hold")) ScanSpot(verb, ref best);
            bool words = tree.Relation(verb) is Relation.Ccomp or Relation.Parataxis, joined = tree.Relation(verb) == Relation.Conj;
            int above = tree.Head(verb);
            if (above < 0 || !tree.IsVerb(above) || !words && !joined || words && !IsSourceOf(above, one) || joined && frames.Subject(verb) is >= 0 and int subject && frames.Subject(above) is >= 0 and int first && subject != first && !(mentions.Of(subject) is { IsPronoun: true } he && he.Antecedent == first)) return;
            verb = above;
        }
    }

    // "In Oslo", "at the palace in Oslo" right under a word; not "on Gaza", which tells what the words are about.
    private void ScanSpot(int head, ref (Mention Mention, string Role, int Score)? best)
    {
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is not (Relation.Obl or Relation.Nmod) || tree.Case(child) is not ("in" or "at" or "near" or "outside")) continue;
            if (mentions.Of(child) is { Kind: MentionKind.Place or MentionKind.State, IsPronoun: false } place) Consider(place, "at", 1, ref best);
            else
            {
                for (int inner = tree.FirstChild(child); inner >= 0; inner = tree.NextSibling(inner))
                {
                    if (tree.Relation(inner) is Relation.Nmod && tree.Case(inner) is "in" or "at" or "of" && mentions.Of(inner) is { Kind: MentionKind.Place } deep) Consider(deep, "at", 1, ref best);
                }
            }
        }
    }

    private bool IsSourceOf(int saying, FoundEvent one) => (frames.Is("public-saying", saying) || tree.Lemma(saying) == "write")
        && frames.Subject(saying) is >= 0 and int subject && mentions.Of(subject) is { } sayer && one.Source.Exists(s => s.Head == subject || s.Antecedent >= 0 && (s.Antecedent == subject || s.Antecedent == sayer.Antecedent) || s.ActorId.Length > 0 && s.ActorId == sayer.ActorId);

    // "In Oslo, where the firm has its seat, two men were sentenced", "after a trial in Oslo, they were found guilty": what opens the sentence tells where the court sits; any other place may be that of the crime.
    private bool IsCourtOpening(FoundEvent one, Sentence sentence, int place) => place < one.Trigger && place - sentence.FirstToken <= 6 && place + 1 < sentence.EndToken && tree[place + 1].Text == "," && tree.Lower(sentence.FirstToken) is "in" or "at" or "after" or "following";

    // "Will meet him when he arrives in Oslo": there.
    private void ScanArriving(FoundEvent one, int clause, ref (Mention Mention, string Role, int Score)? best)
    {
        if (one is not { KindName: "CONSULT", Mode: "meet" or "negotiate" or "host" }) return;
        for (int child = tree.FirstChild(clause); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) != Relation.Advcl || tree.Lemma(child) is not ("arrive" or "visit" or "come" or "travel" or "fly")) continue;
            bool opened = false;
            for (int mark = tree.FirstChild(child); mark >= 0 && mark < child; mark = tree.NextSibling(mark)) opened |= tree.Lower(mark) is "when" or "as" or "while" or "once";
            if (!opened) continue;
            Scan(child, 2, one, ref best);
            if (tree.Lemma(child) == "visit" && frames.Object(child) is >= 0 and int visited && mentions.Of(visited) is { } host && IsPlace(host)) Consider(host, "at", 1, ref best);
        }
    }

    // "The envoy met the emir in Doha. He is expected to meet the premier": in Doha, where both emir and premier are at home.
    private (Mention Mention, string Role)? OnMeeting(FoundEvent one)
    {
        if (one is not { KindName: "CONSULT", Mode: "meet" or "negotiate" } || _met is not { } met || tree[one.Trigger].Sentence - met.Sentence is < 0 or > 1 || one.Trigger == met.Event.Trigger) return null;
        bool same = one.Source.Exists(s => s.Kind == MentionKind.Person || s.IsPronoun) && one.Source.Exists(s => met.Event.Source.Concat(met.Event.Target).Any(m => m.ActorId.Length > 0 && m.ActorId == s.ActorId || s.Antecedent >= 0 && (m.Head == s.Antecedent || m.Antecedent == s.Antecedent)));
        return same && one.Target.Exists(t => t.Country.Length == 3 && t.Country == met.Place.Country) ? (met.Place, "at") : null;
    }
}
