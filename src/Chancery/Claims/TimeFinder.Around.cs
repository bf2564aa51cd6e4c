using Chancery.Documents;
using Chancery.Events;
using Chancery.Mentions;

namespace Chancery.Claims;

/// <summary>Times that a sentence gives in the clause around an act, or in one that goes along with it.</summary>
internal sealed partial class TimeFinder
{
    // "The talks moved on Sunday to Oman, where the two met", "drew applause on Thursday when she lashed out at Chad": the clause around tells the day.
    private bool IsOfClauseAround(FoundEvent one, TimeMention time, int governor)
    {
        if (IsBound(time) || time.First > one.Trigger) return false;
        int clause = frames.ClauseVerb(one.Trigger);
        for (int steps = 0; steps < 3 && clause >= 0 && tree.Relation(clause) is Relation.Xcomp or Relation.Conj && tree.Head(clause) is >= 0 and int above && tree.IsVerb(above) && OpenerOf(clause) is ""; steps++) clause = above;
        if (clause < 0 || !tree.IsVerb(clause) || tree.Head(clause) is not (>= 0 and int outer)) return false;
        string opener = OpenerOf(clause);
        if (tree.Relation(clause) == Relation.AclRelcl && opener == "where")
        {
            int main = tree.IsVerb(outer) ? outer : tree.ClauseHead(outer);
            return (governor == outer || governor == main) && Tense.LooksBack(tree, main) == Tense.LooksBack(tree, clause);
        }

        return tree.Relation(clause) == Relation.Advcl && opener is "when" && governor == outer && tree.IsVerb(governor) && tree[clause].Xpos == "VBD" && Tense.LooksBack(tree, governor);
    }

    // "Speaking to reporters on Monday, he condemned it", "was interrupted while speaking there on Friday", "will meet her when she arrives later this week": what goes along with the act has its day.
    private bool IsOfClauseBeside(FoundEvent one, TimeMention time, int governor)
    {
        if (IsBound(time) || !tree.IsVerb(governor)) return false;
        int clause = frames.ClauseVerb(one.Trigger);
        if (IsWhereSubjectWas(governor, clause, time)) return true;
        if (tree.Relation(governor) != Relation.Advcl) return false;
        if (!tree.IsVerb(clause) && !tree.HasChild(clause, Relation.Cop) || tree.IsUnder(clause, governor)) return false;
        // "Speaking on Monday, he called on Chad to yield and accused Togo of deceit": of all that he did there.
        for (int steps = 0; steps < 4 && clause >= 0 && clause != tree.Head(governor); steps++)
        {
            if (tree.Relation(clause) is not (Relation.Conj or Relation.Xcomp or Relation.Ccomp)) return false;
            if (tree.Relation(clause) == Relation.Ccomp && (one.KindName is not ("ACCUSE" or "REQUEST" or "REJECT" or "THREATEN" or "SUPPORT" or "AGREE") || !IsSaidBySource(one, tree.Head(clause)) || IsToldOfBefore(clause))) return false;
            clause = tree.Head(clause);
        }

        if (clause < 0 || clause != tree.Head(governor)) return false;
        return OpenerOf(governor) switch
        {
            "" => tree[governor].Xpos == "VBG" && governor < clause && time.Last < clause && !tree.HasChild(governor, Relation.Aux) && !tree.HasChild(governor, Relation.Nsubj) && tree.Lemma(governor) is not ("begin" or "start" or "follow" or "include" or "cite"),
            "while" => tree[governor].Xpos == "VBG",
            "when" => Tense.LooksBack(tree, governor) == Tense.LooksBack(tree, clause) && tree.Lemma(governor) is "arrive" or "visit" or "come" or "meet" or "travel" or "return" or "speak" or "address" or "gather" or "host" or "attend" or "convene"
                || Tense.LooksBack(tree, governor) == Tense.LooksBack(tree, clause) && tree.Lemma(governor) is "fly" or "land" or "tour" or "appear" or "testify" or "dine" && frames.Subject(governor) is >= 0 and int going && one.Source.Exists(s => s.Head == going || s.Antecedent == going),
            _ => false,
        };
    }

    // "The envoy, visiting Oslo on Monday, condemned the raid": said there.
    private bool IsWhereSubjectWas(int governor, int clause, TimeMention time) =>
        tree.Relation(governor) == Relation.Acl && tree[governor].Xpos == "VBG" && tree[governor - 1].Text == "," && tree.IsVerb(clause) && time.Last < clause && frames.Subject(clause) == tree.Head(governor) && !tree.HasChild(governor, Relation.Mark)
        && tree.Lemma(governor) is "attend" or "visit" or "speak" or "address" or "meet" or "tour" or "host";

    // "On Monday it angered Togo by expelling the envoy": what the one was done by was done then.
    private bool IsOfMeans(FoundEvent one, TimeMention time, int governor)
    {
        int clause = frames.ClauseVerb(one.Trigger);
        return !IsBound(time) && tree.IsVerb(governor) && tree.IsVerb(clause) && tree[clause].Xpos == "VBG" && tree.Relation(clause) == Relation.Advcl && tree.Head(clause) == governor && OpenerOf(clause) == "by" && !tree.HasChild(clause, Relation.Aux);
    }

    // "Praised her in an interview printed on Saturday", "in a statement issued late Wednesday": when it was said.
    private bool IsOfPublishing(FoundEvent one, int governor) =>
        tree.IsVerb(governor) && tree.Relation(governor) == Relation.Acl && frames.Is("publishing-verb", governor) && tree.Head(governor) is >= 0 and int words && IsOccasionOfWords(one, words);

    // "Was barred from the talks on Friday", "pulled out of the summit on Monday": when it was kept or went away from it.
    private bool IsOfLeaving(FoundEvent one, TimeMention time, int governor) =>
        one.KindName is "SANCTION" or "RETREAT" or "COERCE" && tree[governor].Upos == Upos.NOUN && time.First > governor && time.Precision == "day" && tree.Relation(governor) == Relation.Obl && tree.Case(governor) is "from" or "out_of" && tree.Head(governor) == one.Trigger;

    // "Since May", "until Friday"; not "later this week", which is open too.
    private bool IsBound(TimeMention time) => time.IsOpen && tree.Lower(time.First) is "since" or "until" or "till" or "by" or "ever" or "from" or "through";

    private bool IsSaidBySource(FoundEvent one, int saying)
    {
        if (!knowledge.Words.Has("say", tree.Lemma(saying)) || frames.Subject(saying) is not (>= 0 and int subject) || mentions.Of(subject) is not { IsActor: true } sayer) return false;
        return one.Source.Exists(s => s.Head == subject || s.Antecedent >= 0 && (s.Antecedent == subject || s.Antecedent == sayer.Antecedent) || s.ActorId.Length > 0 && s.ActorId == sayer.ActorId);
    }

    // The word that opens a clause: "where", "when", "while"; empty if it has none.
    private string OpenerOf(int clause)
    {
        for (int child = tree.FirstChild(clause); child >= 0 && child < clause; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Mark or Relation.Advmod or Relation.Case && tree.Lower(child) is "where" or "when" or "while" or "as" or "after" or "before" or "since" or "until" or "if" or "because" or "by" or "for" or "without" or "despite" or "although" or "though" or "once" or "whenever" or "unless") return tree.Lower(child);
        }

        return "";
    }

    // "The annual meeting is set to open tomorrow": of the meeting.
    private bool IsOfOpening(FoundEvent one, int governor)
    {
        if (tree.IsVerb(one.Trigger) || !tree.IsVerb(governor) || tree.Relation(governor) != Relation.Xcomp || tree.Lemma(governor) is not ("open" or "begin" or "start" or "take" or "resume" or "convene" or "end" or "conclude" or "continue" or "last" or "occur")) return false;
        int setting = tree.Head(governor);
        return setting >= 0 && tree.Lemma(setting) is "set" or "schedule" or "due" or "expect" or "slate" or "plan" or "suppose" && tree.Relation(one.Trigger) is Relation.Nsubj or Relation.NsubjPass && tree.Head(one.Trigger) == setting;
    }

    // "Berlin's pledge last month was welcomed by Chad": when it was made, not when it was welcomed.
    private bool IsOfWhatIsJudged(FoundEvent one, TimeMention time, int governor) =>
        one.KindName is "ACCUSE" or "SUPPORT" or "REJECT" && one.Mode is not ("sign" or "restore" or "recognise" or "investigate") && tree.IsVerb(one.Trigger) && time.Last < one.Trigger && tree[governor].Upos == Upos.NOUN
        && tree.Relation(governor) == Relation.NsubjPass && tree.Head(governor) == one.Trigger && knowledge.Triggers.ContainsKey(tree.Lemma(governor));

    // "Is outraged by the raid last night", "is alarmed by reports this morning": one is so now, whatever the parse hangs the time on.
    private bool IsOfWhatIsFelt(FoundEvent one, TimeMention time)
    {
        if (one.KindName is not ("ACCUSE" or "SUPPORT") || time.IsOpen || time.First <= one.Trigger + 1 || !(tree.IsPassive(one.Trigger) || tree.HasChild(one.Trigger, Relation.Cop)) || !IsToldNow(one.Trigger)) return false;
        return tree[time.First - 1].Upos == Upos.NOUN && (knowledge.Triggers.ContainsKey(tree.Lemma(time.First - 1)) || tree.Lemma(time.First - 1) is "report" or "news");
    }

    private bool IsToldNow(int word)
    {
        for (int child = tree.FirstChild(word); child >= 0 && child < word; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Cop or Relation.AuxPass or Relation.Aux && tree.Lower(child) is "is" or "are" or "am" or "'s" or "’s" or "'re" or "’re") return true;
        }

        return false;
    }

    // "On Sunday Chad announced a withdrawal": the day of the news; the withdrawal lies ahead.
    private bool IsOfNews(FoundEvent one, TimeMention time, Standing standing)
    {
        int governor = time.Governor;
        if (standing != Standing.Planned || governor < 0 || governor == one.Trigger || time.IsOpen || !tree.IsVerb(governor) || tree[governor].Xpos != "VBD" || tree.Lemma(governor) is not ("announce" or "unveil" or "outline" or "declare" or "confirm" or "promise") || tree.IsVerb(one.Trigger)) return false;
        return time.Last < governor && tree.Head(one.Trigger) == governor && tree.Relation(one.Trigger) == Relation.Obj;
    }

    // The "two days after" that an act stands behind, and the day that it gives, where the clause before tells its own.
    private TimeMention? OfSequel(FoundEvent one, out DateOnly day)
    {
        day = default;
        int clause = tree.IsVerb(one.Trigger) ? frames.ClauseVerb(one.Trigger) : one.Trigger, sentence = tree[one.Trigger].Sentence;
        if (clause < 0) return null;
        // "Two days after they seized the port and closed it": both.
        while (tree.Relation(clause) == Relation.Conj && tree.IsVerb(clause) && !tree.HasChild(clause, Relation.Nsubj) && tree.Head(clause) is >= 0 and int first && tree.IsVerb(first) && !IsContrast(clause)) clause = first;
        // "Shot it down, killing nine": of one day.
        for (int steps = 0; steps < 2 && tree[clause].Xpos == "VBG" && tree.Relation(clause) == Relation.Advcl && !tree.HasChild(clause, Relation.Mark); steps++) clause = tree.Head(clause);
        foreach (TimeMention time in _times)
        {
            if (!time.NeedsAnchor || tree[time.Head].Sentence != sentence || time.Last == time.First || tree.Lower(time.Last) != "after" || tree.Head(time.Last) != clause || tree.Relation(time.Last) is not (Relation.Mark or Relation.Case) || tree.Head(clause) is not (>= 0 and int told)) continue;
            if (DaysIn(time) is not (> 0 and int days)) continue;
            int main = frames.ClauseVerb(told);
            // "Agreed on Monday to expel Chad, two days after the coup": the day of the agreeing.
            if (frames.HasTo(main) && tree.Head(main) is >= 0 and int above && tree.IsVerb(above)) main = above;
            foreach (TimeMention other in _times)
            {
                if (other == time || other.NeedsAnchor || other.IsOpen || other.Kind != TimeKind.Date || other.Precision is not ("day" or "hour") || tree[other.Head].Sentence != sentence || other.Past.From is not { } when || other.Past.Until != when || GovernorOf(other) is not (>= 0 and int governor) || governor != main && governor != told) continue;
                day = when.AddDays(-days);
                return time;
            }
        }

        return null;
    }

    // 2 for "two days after", 7 for "a week after"; 0 where it is not told to the day.
    private int DaysIn(TimeMention time)
    {
        int unit = tree.Lower(time.Last - 1) switch { "day" or "days" => 1, "week" or "weeks" => 7, _ => 0 };
        if (unit == 0 || time.Last - time.First > 2) return 0;
        if (tree.Lower(time.First) == "a") return unit;
        return Numbers.TryRead(tree, time.First, time.Last - 1, out ReadNumber number) && number is { Vague: false, Value: < 60 } ? (int)number.Value * unit : 0;
    }

    // "Suspended the aid after the coup but resumed it in October": each has its own day.
    private bool IsContrast(int verb) => tree.Child(verb, Relation.Cc) is >= 0 and int joint && tree.Lower(joint) is "but" or "then" or "yet";
}
