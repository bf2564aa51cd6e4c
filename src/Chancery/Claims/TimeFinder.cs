using Chancery.Documents;
using Chancery.Events;
using Chancery.Knowledge;
using Chancery.Mentions;

namespace Chancery.Claims;

/// <summary>Says which of a document's time expressions gives the time of an act: one that hangs on the trigger, on its clause, or on its further words; not one that dates the saying.</summary>
internal sealed partial class TimeFinder(Tree tree, KnowledgeBase knowledge, Frames frames, MentionReader mentions, TimeReader reader)
{
    private readonly IReadOnlyList<TimeMention> _times = reader.Times;

    /// <summary>The time of an act; null if the report gives none.</summary>
    internal TimeMention? Of(FoundEvent one, Standing standing, out DateOnly? from, out DateOnly? until)
    {
        (from, until) = (null, null);
        TimeMention? best = null;
        int bestScore = 0, sentence = tree[one.Trigger].Sentence;
        foreach (TimeMention time in _times)
        {
            if (tree[time.Head].Sentence != sentence || time.Kind != TimeKind.Date || IsVague(time) || IsOfAct(time)) continue;
            int score = Score(one, time);
            if (score > 0 && (score < 5 && IsOfName(one, time) || IsOver(time, standing) || IsOfNews(one, time, standing))) continue;
            // "Previously captured by rebels in September": a day says more than "previously".
            bool better = score > bestScore || score > 0 && score == bestScore && best is not null && best.First == best.Last && tree.Lower(best.First) is "previously" or "recently" && time.Past.From is not null
                || score > 0 && score == bestScore && best is { NeedsAnchor: true, Past.From: null } && time.Past.From is not null;
            if (better) (best, bestScore) = (time, score);
        }

        if (best is null or { Past.From: null }) best = OfToll(one) ?? best;
        // "On Thursday, two days after rebels shelled the town": it was shelled on Tuesday.
        if (bestScore < 4 && standing == Standing.Happened && OfSequel(one, out DateOnly day) is { } sequel)
        {
            (from, until) = (day, day);
            return sequel;
        }

        best ??= OfNamedEvent(one) ?? OfPaper(one);
        // "Came to office after he stepped down on 24 July": what is told in the past lies behind.
        // "Returned on Monday to arrest nine": what one came for in the past lies behind as well.
        // "May have asked for it in late July" lies behind as well.
        bool told = standing == Standing.Possible && (tree[one.Trigger].Xpos == "VBD" || IsPerfect(one.Trigger)) || standing == Standing.Planned && WasDue(one.Trigger) || standing == Standing.Planned && frames.HasTo(one.Trigger) && tree.Head(one.Trigger) is >= 0 and int came && tree[came].Xpos == "VBD" && best?.Governor == came;
        if (best is not null) (from, until) = best.Resolve(standing is Standing.Planned or Standing.Possible && !told || (standing == Standing.Denied && best.LooksAhead) || standing == Standing.Happened && best.First > 0 && tree.Lower(best.First - 1) == "effective");
        return best;
    }

    // "Jets bomb Gao. The overnight attack damages nine homes": the attack told again tells when it was.
    private TimeMention? OfToll(FoundEvent one)
    {
        if (one.Toll < 0) return null;
        foreach (TimeMention time in _times)
        {
            if (time.Kind != TimeKind.Date || time.IsOpen || tree[time.Head].Sentence != tree[one.Toll].Sentence || GovernorOf(time) is not (>= 0 and int attack) || tree[attack].Upos != Upos.NOUN || tree.Head(attack) != one.Toll) continue;
            if (tree.Relation(attack) == Relation.Nsubj || tree.Relation(attack) is Relation.Obl or Relation.OblAgent && tree.Case(attack) is "in" or "during" or "by") return time;
        }

        return null;
    }

    // "Will join soon": no time that can be told.
    private bool IsVague(TimeMention time) => time.First == time.Last && tree.Lower(time.First) is "soon" or "shortly";

    // "Under the Water Act of 1954": the name of a law.
    private bool IsOfAct(TimeMention time)
    {
        int of = tree.Lower(time.First) == "of" ? time.First : time.First - 1;
        return of > 0 && time.Precision == "year" && tree.Lower(of) == "of" && char.IsUpper(tree[of - 1].Text[0]) && tree.Lemma(of - 1).ToLowerInvariant() is "act" or "law" or "treaty" or "convention" or "code" or "constitution" or "charter" or "protocol" or "agreement" or "accord";
    }

    // "The June 2025 Gaza flotilla": a date within a name.
    private bool IsOfName(FoundEvent one, TimeMention time)
    {
        // "An overnight Kenyan raid": no name begins so.
        if (time.First == 0 || time.First == time.Last && tree.Lower(time.First) == "overnight" || tree.Lower(time.First - 1) is not ("the" or "a" or "an" or "this" or "its" or "their" or "'s" or "’s")) return false;
        int last = time.Last;
        while (last + 1 < tree.Count && tree[last + 1].Sentence == tree[time.First].Sentence && tree[last + 1].Upos is Upos.PROPN or Upos.NOUN) last++;
        // "During the 2022 parade": when it was done.
        if (tree.Case(last) is "during" or "at" or "amid" or "in" or "on") return false;
        // "Ends its 2013 transport accord": when that was made.
        bool old = time.Precision == "year" && time.First == time.Last && one.KindName is not ("CONSULT" or "PROTEST" or "ASSAULT") && one.Arguments.Contains(last) && tree.Lower(time.First - 1) is "its" or "their" or "'s" or "’s" or "the" or "a";
        return last > time.Last && (tree[time.Last + 1].Upos == Upos.PROPN || old) && !(one.TriggerFirst <= last && one.TriggerLast > time.Last);
    }

    // What is still planned has not been done "earlier this month": the time is that of something else in the clause.
    private bool IsOver(TimeMention time, Standing standing) =>
        standing is Standing.Planned && reader.Published is { } day && !time.IsOpen && !(time.Governor >= 0 && (tree[time.Governor].Upos == Upos.NOUN || Tense.LooksBack(tree, time.Governor) || tree.Relation(time.Governor) == Relation.Xcomp && Tense.LooksBack(tree, tree.Head(time.Governor)))) && time.Past == time.Future && (time.Past.Until < day || tree.Lower(time.First) == "earlier");

    private int Score(FoundEvent one, TimeMention time)
    {
        if (IsCleft(one, time)) return 4;
        int governor = GovernorOf(time);
        // What is told within "since the talks failed in May" has the May of its own.
        if (governor < 0 || one.Trigger >= time.First && one.Trigger <= time.Last || CountsFrom(time, governor) || IsOfTally(one, governor)) return 0;
        // "Resigns three days after the vote": tells when the vote was.
        if (time.NeedsAnchor && one.Trigger < time.First && tree.Lower(time.Last) is "after" or "before" && time.Last + 1 < tree.Count && tree[time.Last + 1].Upos != Upos.PUNCT) return 0;
        if (IsBehindEarlierAct(one, time, governor) || IsOfWhatIsJudged(one, time, governor) || IsOfWhatIsFelt(one, time)) return 0;
        // "Bars the party from the October election", "ahead of Sunday's vote": the day of what is ahead.
        if (one.KindName is not ("CONSULT" or "COOPERATE") && governor != one.Trigger && tree.Relation(time.Head) is Relation.Compound or Relation.NmodPoss or Relation.Amod or Relation.NmodUnmarked && time.Last < governor && tree.Lemma(governor) is "election" or "vote" or "poll" or "ballot" or "referendum" or "summit" or "anniversary" or "budget" or "deadline" or "convention" or "congress" or "runoff" or "inauguration") return 0;
        // "Gives up his bid for the presidency before the election on June 3": the day of the election, wherever the parse hangs it.
        if (time.First > 0 && tree.Case(time.First - 1) is not ("at" or "during" or "in") && one.KindName is not ("CONSULT" or "COOPERATE" or "PROTEST") && time.First > one.Trigger + 1 && governor != time.First - 1 && tree.IsVerb(governor) && reader.Published < time.Past.From && tree[time.First - 1].Upos == Upos.NOUN && tree.Lemma(time.First - 1) is "election" or "referendum" or "runoff" or "inauguration" or "vote" or "poll" or "summit" && !one.Arguments.Contains(time.First - 1)) return 0;
        // "For the second time this year": how often, not when. "Rescinds a memo from Monday": when that was written.
        if (time.First > 1 && tree.Lower(time.First) == "this" && tree.Lower(time.First - 1) == "time" && knowledge.Words.Has("ordinal", tree.Lower(time.First - 2))) return 0;
        if (tree.Lower(time.First) == "from" && time.First > 0 && tree.Lemma(time.First - 1) is "memo" or "letter" or "report" or "article" or "decree" or "ruling" or "statement" or "post" or "video") return 0;
        // "Protests the arrest of nine sailors since May": they have been held since.
        if (time.IsOpen && one.KindName == "ACCUSE" && tree[one.Trigger].Xpos == "VBZ" && tree.Lower(time.First) == "since") return 0;
        // "The ban on imports effective 1 May".
        if (time.First > one.Trigger && tree.Lower(time.First - 1) == "effective" && one.KindName is "SANCTION" or "COERCE" or "CONCEDE" && IsBelowNouns(time.First - 1, one.Trigger)) return 3;
        int clause = frames.ClauseVerb(one.Trigger);
        // "Found guilty in May": on a further word of the trigger, too.
        if (governor == one.Trigger || governor >= one.TriggerFirst && governor <= one.TriggerLast && tree[governor].Upos != Upos.NOUN) return 5;
        // "An overnight missile and drone attack": before the first of joined nouns it is of both.
        if (tree.Relation(one.Trigger) == Relation.Conj && tree.Head(one.Trigger) == governor && tree[governor].Upos == Upos.NOUN && time.Last < governor && !knowledge.Triggers.ContainsKey(tree.Lemma(governor))) return 4;
        if (governor == clause || IsOfPassing(one, governor) || IsBehindInsertion(time, governor, clause)) return 4;
        if (IsOfBeginning(clause, governor)) return 4;
        if (TellsOfClaimed(one, time, governor)) return 3;
        if (IsOfHappening(one, governor) || IsOfEffect(one, time, governor)) return 3;
        if (IsOfDeciding(one, governor) || IsOfPublishing(one, governor) || IsOfLeaving(one, time, governor)) return 3;
        if (IsContent(one, governor)) return 0;
        if (one.Companions.Contains(governor)) return 3;
        // "The expulsion of the monks carried out by the junta in 1971".
        if (tree.Relation(governor) == Relation.Acl && tree.Head(governor) == one.Trigger && tree.IsPassive(governor) && tree.Lemma(governor) is "carry" or "commit" or "conduct" or "launch" or "perpetrate" or "stage" or "mount" or "order" or "impose") return 3;
        if (one.UsedUp.Contains(governor)) return 2;
        if (one.KindName is "ASSAULT" or "COERCE" && StandsAtEnd(one, time, governor)) return 1;
        if (IsOtherAct(one, governor)) return 0;
        if (one.Arguments.Contains(governor) && tree.IsNominal(governor) && tree.Relation(time.Head) is Relation.Nmod or Relation.NmodUnmarked or Relation.NmodPoss or Relation.Compound) return 2;
        return HangsNear(one, governor) || IsAbove(one, time, governor) || IsOfSpeaking(one, governor) || IsOfOwnWords(one, governor) || IsShared(one, time, governor) || IsOfOpening(one, governor)
            || IsOfMeans(one, time, governor) || IsOfClauseAround(one, time, governor) || IsOfClauseBeside(one, time, governor) ? 1 : 0;
    }

    // "It was only in 2017 that the army retook the town".
    private bool IsCleft(FoundEvent one, TimeMention time) => tree.Relation(time.Head) == Relation.Root && tree.HasChild(time.Head, Relation.Cop) && frames.ClauseVerb(one.Trigger) is >= 0 and int clause && tree.Head(clause) == time.Head && tree.Relation(clause) is Relation.AclRelcl or Relation.Ccomp or Relation.Advcl or Relation.Csubj;

    // "In 2011 Chad began bombing the camps", "failed on Monday to reach the town": the verb above only says how far it came.
    private bool IsOfBeginning(int verb, int governor) => tree.IsVerb(verb) && tree.Relation(verb) is Relation.Xcomp or Relation.Ccomp && tree.Head(verb) == governor && tree.IsVerb(governor) && knowledge.Words.Has("aspect-verb", tree.Lemma(governor)) && !tree.HasChild(verb, Relation.Nsubj);

    // "The town fell under rebel control in 2014".
    private bool IsOfPassing(FoundEvent one, int governor) => !tree.IsVerb(one.Trigger) && tree.Relation(one.Trigger) == Relation.Obl && tree.Head(one.Trigger) == governor && tree.Case(one.Trigger) is "under" or "into" && tree.Lemma(governor) is "fall" or "come" or "pass" or "remain" or "be";

    // "Was convicted of fraud, stemming from her years as mayor, in 2011": behind the comma that closes what was put in.
    private bool IsBehindInsertion(TimeMention time, int governor, int clause)
    {
        int before = time.First - 1;
        if (before > 0 && tree.Lower(before) is "in" or "on") before--;
        return before > 0 && tree[before].Text == "," && governor != clause && tree[governor].Xpos is "VBG" or "VBN" && tree.Relation(governor) is Relation.Advcl or Relation.Acl && tree.Head(governor) == clause && clause < governor && governor > 0 && tree[governor - 1].Text == ",";
    }

    // "Was to meet on Saturday": a Saturday gone by.
    private bool WasDue(int verb) => frames.BeTo(verb) is >= 0 and int be && tree.Lower(be) is "was" or "were";

    // "Nine are killed, bringing the number of those killed since May to ninety": the tally's.
    private bool IsOfTally(FoundEvent one, int governor) => frames.TallyAbove(governor) is >= 0 and int sum && !tree.IsUnder(one.Trigger, tree.Head(sum));

    // "Killed in a bombing that happened on 27 June".
    private bool IsOfHappening(FoundEvent one, int governor)
    {
        // "Mourns after Monday's attack in which nine were killed".
        if (one.KindName == "ASSAULT" && tree.Relation(one.Trigger) == Relation.AclRelcl && tree.Head(one.Trigger) == governor && tree.IsPassive(one.Trigger) && tree.Child(one.Trigger, Relation.Obl) is >= 0 and int within && tree.Lower(within) == "which") return true;
        if (!tree.IsVerb(governor) || tree.Relation(governor) != Relation.AclRelcl || tree.Lemma(governor) is not ("happen" or "occur" or "take") || tree.Head(governor) is not (>= 0 and int noun)) return false;
        return noun == one.Trigger || one.Companions.Contains(noun) || one.Literals.Contains(noun);
    }

    // "Announces a tariff to take effect on 1 August".
    private bool IsOfEffect(FoundEvent one, TimeMention time, int governor)
    {
        if (!tree.IsVerb(governor) || one.KindName is not ("SANCTION" or "COERCE" or "CONCEDE" or "AGREE") || tree.Relation(governor) is not (Relation.Acl or Relation.Advcl or Relation.AclRelcl or Relation.Xcomp)) return false;
        bool takes = tree.Lemma(governor) == "take" && tree.Child(governor, Relation.Obj) is >= 0 and int effect && tree.Lemma(effect) == "effect", comes = tree.Lemma(governor) is "come" or "go" or "enter" && tree.Child(governor, Relation.Obl) is >= 0 and int force && tree.Lemma(force) is "force" or "effect";
        bool starts = tree.Lemma(governor) is "start" or "begin" && tree[governor].Xpos == "VBG" && one.KindName != "AGREE" && governor == time.First - 1 && !tree.HasChild(governor, Relation.Nsubj) && !tree.HasChild(governor, Relation.Obj);
        // "Sanctions after a rebellion beginning in 2012".
        for (int up = governor, steps = 0; starts && up >= 0 && up != one.Trigger && steps < 4; up = tree.Head(up), steps++) starts = tree.Case(up) is not ("after" or "following" or "over" or "despite" or "amid" or "since");
        return (takes || comes || starts) && (tree.IsUnder(governor, one.Trigger) || tree.IsUnder(governor, frames.ClauseVerb(one.Trigger)));
    }

    // "Addressed reporters on Thursday, calling for a trial", "sent a letter on Friday requesting help": the words were part of it.
    private bool IsOfSpeaking(FoundEvent one, int governor)
    {
        if (one.KindName is not ("REQUEST" or "ACCUSE" or "REJECT" or "THREATEN" or "SUPPORT") || tree[one.Trigger].Xpos != "VBG" || tree.HasChild(one.Trigger, Relation.Nsubj) || tree.HasChild(one.Trigger, Relation.Mark)) return false;
        int above = tree.Head(one.Trigger);
        if (tree.Relation(one.Trigger) == Relation.Acl && above >= 0 && tree.Relation(above) == Relation.Obj && tree.Lemma(above) is "letter" or "statement" or "message" or "resolution" or "motion" or "petition" or "note" or "lawsuit" or "speech" or "video") above = tree.Head(above);
        else if (tree.Relation(one.Trigger) != Relation.Advcl) return false;
        return above == governor && tree.IsVerb(governor);
    }

    // "Said on Friday that it would strike back", "“They are cowards,” he said on Monday": the saying is the threat, the blame or the promise.
    private bool IsOfOwnWords(FoundEvent one, int governor)
    {
        if (one.KindName is not ("REQUEST" or "ACCUSE" or "REJECT" or "THREATEN" or "SUPPORT" or "AGREE") || one.Mode is "sign" or "restore" or "recognise" or "investigate" || !tree.IsVerb(governor) || !knowledge.Words.Has("say", tree.Lemma(governor)) || one.Denier >= 0) return false;
        int clause = frames.ClauseVerb(one.Trigger);
        // "The army must leave".
        if (tree.Relation(clause) == Relation.Aux) clause = tree.Head(clause);
        if (!tree.IsVerb(clause) && !tree.HasChild(clause, Relation.Cop) || IsToldOfBefore(clause)) return false;
        bool said = false;
        for (int token = clause, steps = 0; token >= 0 && steps < 6 && !said; token = tree.Head(token), steps++)
        {
            if (token != clause && token != governor && tree.IsVerb(token) && knowledge.Words.Has("say", tree.Lemma(token))) return false;
            said = tree.Head(token) == governor && tree.Relation(token) is Relation.Ccomp or Relation.Parataxis || tree.Relation(governor) == Relation.Parataxis && tree.Head(governor) == token;
            if (tree.Relation(token) is not (Relation.Ccomp or Relation.Xcomp or Relation.Conj or Relation.Parataxis)) break;
        }

        if (!said || frames.Subject(governor) is not (>= 0 and int subject) || mentions.Of(subject) is not { IsActor: true } sayer) return false;
        return one.Source.Exists(s => s.Head == subject || s.Antecedent >= 0 && (s.Antecedent == subject || s.Antecedent == sayer.Antecedent) || s.ActorId.Length > 0 && s.ActorId == sayer.ActorId || s.Country.Length == 3 && s.Country == sayer.Country && s.Sector == "GOV" && sayer.Sector == "GOV");
    }

    // "Said on Friday that he had urged them": urged before.
    private bool IsToldOfBefore(int clause)
    {
        if (tree.HasChild(clause, Relation.Cop)) return false;
        for (int child = tree.FirstChild(clause); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Aux && tree.Lower(child) is "had" or "have" or "has" or "did" or "'ve" or "’ve") return true;
        }

        return tree[clause].Xpos == "VBD" && !frames.Is("attitude-verb", clause);
    }

    // "Sentenced for the November 2015 assassination": the time of the act that is spoken of, not of this one.
    private bool IsOtherAct(FoundEvent one, int noun)
    {
        if (tree[noun].Upos != Upos.NOUN || noun == one.Trigger || one.Companions.Contains(noun) || one.Literals.Contains(noun)) return false;
        if (!knowledge.Triggers.ContainsKey(tree.Lemma(noun)) || tree.Lemma(noun) is "day" or "week" or "month" or "time") return false;
        if (IsOccasionOfWords(one, noun)) return false;
        // "Arrested on charges of theft on Monday".
        if (one.KindName is "COERCE" && tree.Lemma(noun) is "charge" or "suspicion" or "allegation" or "accusation" && tree.Case(noun) is "on" or "over") return false;
        // "Abducted in an attack on Saturday": the attack is where it was done. Words about an attack are another matter.
        if (one.KindName is "ACCUSE" or "SUPPORT" or "REQUEST" or "REJECT" && one.Mode is not ("sign" or "restore" or "recognise") || one is { KindName: "SANCTION", Mode: "convict" }) return true;
        int head = tree.Head(noun);
        // "Arrests four in the murder of an officer in June": what they are arrested for.
        if (one is { KindName: "COERCE", Mode: "arrest" } && tree.Case(noun) == "in" && tree.Lemma(noun) is "killing" or "murder" or "assassination" or "slaying" or "death" or "kidnapping" or "abduction" or "bombing" or "shooting" or "stabbing" or "attack" or "massacre") return true;
        bool within = tree.Relation(noun) == Relation.Obl && tree.Case(noun) is "in" or "during" or "by" or "at" or "amid" && (head == one.Trigger || head == frames.ClauseVerb(one.Trigger) || one.Companions.Contains(head) || tree.Relation(one.Trigger) == Relation.Conj && head == tree.Head(one.Trigger));
        return !within;
    }

    // "In a call in late July he urged the premier to resign": when it was said.
    private bool IsOccasionOfWords(FoundEvent one, int noun)
    {
        if (one.KindName is not ("ACCUSE" or "REQUEST" or "REJECT" or "THREATEN" or "SUPPORT" or "AGREE") || tree.Case(noun) is not ("in" or "during" or "at") || tree.Relation(noun) != Relation.Obl) return false;
        return frames.Is("occasion-of-words", noun) && tree.Head(noun) is int verb && (verb == one.Trigger || verb == frames.ClauseVerb(one.Trigger));
    }

    // "Jets bomb the port in retaliation for the shelling of Acre yesterday": what is told in the present of headlines was not done before; the day belongs to the other act before it.
    private bool IsBehindEarlierAct(FoundEvent one, TimeMention time, int governor)
    {
        if (!tree.IsVerb(governor) || governor > time.First || time.IsOpen || reader.Published is not { } day || time.Past.Until is not { } last || last >= day || !IsToldInPresent(governor)) return false;
        for (int token = Math.Max(governor, one.Trigger) + 1; token < time.First; token++)
        {
            // "Pays a million over the sinking of the ferry in 2024", "in reply to an article of 9 May": what it is about, or answers.
            if (!one.Arguments.Contains(token) && IsOtherAct(one, token) || IsWhatItAnswers(token)) return true;
        }

        return false;
    }

    // "Over the sinking of the ferry", "in response to an article", not "over the city" nor a bare "in retaliation".
    private bool IsWhatItAnswers(int noun) => tree[noun].Upos == Upos.NOUN && tree.HasChild(noun, Relation.Nmod) && (tree.Case(noun) == "over" && tree[noun].Text.EndsWith("ing", StringComparison.Ordinal) || tree.Lemma(noun) is "response" or "reply" or "answer" or "retaliation" or "reaction" or "revenge" or "reprisal");

    private bool IsToldInPresent(int verb)
    {
        if (tree[verb].Xpos is "VBZ" or "VBP" || tree[verb].Xpos == "VBN" && tree.Child(verb, Relation.Aux) is >= 0 and int perfect && tree.Lower(perfect) is "has" or "have") return true;
        // "Continue to launch".
        if (tree.Relation(verb) == Relation.Xcomp && tree.Head(verb) is >= 0 and int above && tree[above].Xpos is "VBZ" or "VBP") return true;
        int passive = tree[verb].Xpos == "VBN" ? tree.Child(verb, Relation.AuxPass) : -1;
        return passive >= 0 && tree.Lower(passive) is "is" or "are";
    }

    // "The largest exchange since 2022": since when one compares, not when it was.
    private bool CountsFrom(TimeMention time, int governor)
    {
        if (!time.IsOpen || tree.Lower(time.First) is not ("since" or "ever")) return false;
        // "The first envoy to visit it since 1982": how long there was none.
        if (tree.Relation(governor) == Relation.Acl && frames.HasTo(governor) && tree.Head(governor) is >= 0 and int first && tree.Child(first, Relation.Amod) is >= 0 and int rank && knowledge.Words.Has("ordinal", tree.Lower(rank))) return true;
        int noun = tree[governor].Upos == Upos.NOUN ? governor : time.First > 0 && tree[time.First - 1].Upos == Upos.NOUN ? time.First - 1 : -1;
        if (noun < 0) return false;
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Amod && tree[child].Xpos == "JJS") return true;
        }

        return false;
    }

    // Below a word with nothing but nouns between.
    private bool IsBelowNouns(int token, int above)
    {
        for (int steps = 0; steps < 6 && token >= 0 && token != above; steps++)
        {
            token = tree.Head(token);
            if (token >= 0 && token != above && !tree.IsNominal(token)) return false;
        }

        return token == above;
    }

    // "Resumes talks a day after Togo bombed the camp": the day before the report is that of the bombing. Told in the past, nothing says how long ago the talks were.
    private bool IsAfterOtherAct(TimeMention time, out int act)
    {
        act = -1;
        if (!time.NeedsAnchor || tree.Lower(time.Last) != "after" || tree.Relation(time.Last) is not (Relation.Mark or Relation.Case) || tree.Head(time.Last) is not (>= 0 and int other) || other <= time.Last) return false;
        // "A day after a round of talks".
        if (tree.Lemma(other) is "round" or "series" or "wave" && tree.Child(other, Relation.Nmod) is >= 0 and int counted && tree.Case(counted) == "of") other = counted;
        if (!tree.IsVerb(other) && !knowledge.Triggers.ContainsKey(tree.Lemma(other)) || time.First > 0 && tree.Lower(time.First - 1) == "to") return false;
        int main = tree.Head(other) >= 0 ? frames.ClauseVerb(tree.Head(other)) : -1;
        for (int steps = 0; steps < 3 && main >= 0 && tree[main].Xpos == "VBG"; steps++) main = tree.Head(main);
        if (main >= 0 && tree.Lower(time.First) is not ("more" or "less") && (IsToldInPresent(main) || time.Precision is not ("day" or "hour"))) act = other;
        return true;
    }

    // What stands before "after" or "when" belongs to the clause around them, whatever the parse says ("met on 5 May after they had signed").
    private int GovernorOf(TimeMention time)
    {
        int governor = time.Governor;
        if (IsAfterOtherAct(time, out int other)) return other;
        // "In 2022 and 2023": both hang where the first does.
        if (tree.Relation(time.Head) == Relation.Conj && FirstOfPair(time) is { } first) return GovernorOf(first);
        if (IsWithinSubject(time, governor, out int inner)) return inner;
        // "Where on Sunday Presidents A and B signed": a time with a preposition is no part of the name behind it.
        if (governor > time.Last && tree.IsNominal(governor) && tree.Relation(time.Head) is Relation.Compound && tree[time.First].Upos == Upos.ADP) governor = tree.ClauseHead(governor);
        if (IsBeforeVerb(time, governor, out int behind)) return behind;
        // "A summit where on Sunday two presidents signed": of the verb that follows.
        if (time.First > 0 && tree.Lower(time.First - 1) == "where" && VerbBehind(time) is >= 0 and int there) return there;
        // "Invited them to rejoin two weeks ago": what one is asked to do is not yet done.
        // "Requested that they be given shelter in 2014", "voted to back the bill on Friday".
        if (governor >= 0 && (frames.HasTo(governor) || IsSubjunctive(governor)) && tree.Head(governor) is >= 0 and int asking && tree[asking].Xpos is "VBD" && (tree.Lower(time.Last) == "ago" || tree.Lemma(asking) == "vote" && !time.IsOpen && time.Past.Until <= reader.Published || IsAsking(asking) && !time.IsOpen && time.Past == time.Future && time.Past.Until < reader.Published)) return asking;
        if (governor < 0 || tree.Relation(governor) is not (Relation.Advcl or Relation.Ccomp)) return governor;
        for (int child = tree.FirstChild(governor); child >= 0; child = tree.NextSibling(child))
        {
            if (child > time.Last && child < governor && (tree.Relation(child) == Relation.Mark || tree.Relation(child) == Relation.Case) && tree.Lower(child) is "after" or "before" or "when" or "while" or "as" or "because" or "since" or "if" or "although" or "that") return tree.Head(governor);
        }

        return governor;
    }

    private bool IsAsking(int verb) => frames.Is("asking-verb", verb);

    // "Envoys in Oslo on Friday finished the draft", "both yesterday questioned it": right before the verb, whatever the parse says of the name before.
    private bool IsBeforeVerb(TimeMention time, int noun, out int verb)
    {
        verb = time.Last + 1;
        if (noun < 0 || noun > time.First || verb >= tree.Count || !tree.IsVerb(verb) || tree[verb].Xpos is not ("VBD" or "VBZ" or "VBP") || !tree.IsNominal(noun) || time.Precision is not "day") return false;
        for (int steps = 0; steps < 4 && noun >= 0; steps++, noun = tree.Head(noun))
        {
            if (tree.Relation(noun) is Relation.Nsubj && tree.Head(noun) == verb) return true;
        }

        return false;
    }

    private int VerbBehind(TimeMention time)
    {
        for (int token = time.Last + 1; token < tree.Count && tree[token].Sentence == tree[time.First].Sentence; token++)
        {
            if (tree.IsVerb(token) && tree[token].Xpos is "VBD" or "VBZ" or "VBP") return token;
        }

        return -1;
    }

    private TimeMention? FirstOfPair(TimeMention second)
    {
        foreach (TimeMention time in _times)
        {
            if (time.Head < second.Head && time.First <= tree.Head(second.Head) && tree.Head(second.Head) <= time.Last) return time;
        }

        return null;
    }

    // "The man who shot nine people in Lima, in 2019, is sentenced": closed off by a comma, it belongs to the clause about him.
    private bool IsWithinSubject(TimeMention time, int verb, out int clause)
    {
        clause = -1;
        if (verb < 0 || !tree.IsVerb(verb) && !tree.HasChild(verb, Relation.Cop) || time.First > verb || time.Last + 1 >= tree.Count || tree[time.Last + 1].Text != ",") return false;
        int subject = tree.Child(verb, Relation.NsubjPass) is >= 0 and int passive ? passive : tree.Child(verb, Relation.Nsubj);
        if (subject < 0 || subject > time.First) return false;
        for (int token = time.First - 1; token > subject && clause < 0; token--)
        {
            if (tree.IsVerb(token) && tree.Relation(token) is Relation.AclRelcl or Relation.Acl && tree.IsUnder(token, subject)) clause = token;
        }

        // "The man, who had fled, on Monday, pleads guilty": the clause is over.
        for (int token = clause + 1; clause >= 0 && token < time.First - 1; token++)
        {
            if (tree[token].Text == "," && tree.Head(token) == clause) clause = -1;
        }

        return clause >= 0;
    }

    // Words said have a time of their own; what they promise, demand or blame has another ("pledged to invest over 15 years", "condemned the attack of Saturday").
    private bool IsContent(FoundEvent one, int governor)
    {
        if (one.KindName is not ("AGREE" or "ACCUSE" or "REJECT" or "SUPPORT" or "THREATEN" or "REQUEST") || governor == one.Trigger || (one.KindName, one.Mode) is ("SUPPORT", "sign" or "restore" or "recognise")) return false;
        // "Lodged a protest on Saturday", "issued a warning on Monday": the noun is the act itself.
        if (one.Literals.Contains(governor) && tree.IsVerb(one.Trigger) && frames.Object(one.Trigger) == governor && (tree.Lemma(one.Trigger) is "lodge" or "file" or "issue" or "deliver" or "submit" || knowledge.Words.Has("support-verb", tree.Lemma(one.Trigger)))) return false;
        return one.UsedUp.Contains(governor) && governor > one.Trigger && (tree.IsVerb(governor) ? tree.Relation(governor) is Relation.Xcomp or Relation.Ccomp or Relation.Advcl or Relation.Acl : knowledge.Triggers.ContainsKey(tree.Lemma(governor)));
    }

    // "Claims responsibility for a bombing in X on May 22": far from the day of the claim, it is the day of what is claimed.
    private bool TellsOfClaimed(FoundEvent one, TimeMention time, int governor)
    {
        if (tree[one.Trigger].Upos != Upos.NOUN || time.First < one.Trigger || governor > one.Trigger || !tree.IsVerb(governor) || time.Precision != "day" || time.IsOpen) return false;
        return tree.Lemma(governor) is "claim" or "admit" or "deny" or "confirm" or "investigate" && tree.IsUnder(one.Trigger, governor) && reader.Published is { } day && time.Past.Until is { } last && day.DayNumber - last.DayNumber > 2;
    }

    // "On Sunday the council voted to send the envoys home": the vote does it.
    private bool IsOfDeciding(FoundEvent one, int governor)
    {
        // "Later that day he flew to visit the troops".
        if (one.Mode == "visit" && governor >= 0 && tree.Relation(one.Trigger) == Relation.Xcomp && tree.Head(one.Trigger) == governor && tree.Lemma(governor) is "fly" or "travel" or "go" or "come") return true;
        if (!tree.IsVerb(governor) || tree.Lemma(governor) is not ("vote" or "adopt" or "pass" or "approve" or "sign" or "issue" or "decide" or "agree")) return false;
        int token = frames.ClauseVerb(one.Trigger);
        for (int steps = 0; steps < 3 && token >= 0; steps++, token = tree.Head(token))
        {
            if (token == governor) return steps > 0;
            if (tree.Relation(token) is not (Relation.Acl or Relation.Xcomp or Relation.Obj or Relation.Obl or Relation.Nmod or Relation.Advcl)) return false;
        }

        return false;
    }

    // "Attended the parade", "met at the summit": the day that the report gives for an event it names (GUIDELINES, decision 18).
    private TimeMention? OfNamedEvent(FoundEvent one)
    {
        int own = EventOf(one);
        if (own < 0) return null;
        TimeMention? best = null;
        bool isDefinite = tree.Child(own, Relation.Det) is >= 0 and int article && tree.Lower(article) is "the" or "this";
        int nearest = int.MaxValue, sentence = tree[one.Trigger].Sentence;
        foreach (TimeMention time in _times)
        {
            int away = Math.Abs(tree[time.Head].Sentence - sentence);
            if (away > (isDefinite ? 40 : 3) || away >= nearest || time.Kind != TimeKind.Date || time.IsOpen || time.Precision is not ("day" or "hour") || !DatesEvent(time, tree.Lemma(own))) continue;
            (best, nearest) = (time, away);
        }

        return best;
    }

    private bool IsPerfect(int verb)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == Relation.Aux && tree.Lower(child) is "have" or "'ve" or "’ve") return true;
        }

        return false;
    }

    // "The council adopted a resolution on Monday. The resolution demanded a truce": the paper's words are of the day when it was issued.
    private TimeMention? OfPaper(FoundEvent one)
    {
        int paper = tree.IsVerb(one.Trigger) && tree[one.Trigger].Xpos == "VBD" ? frames.Subject(one.Trigger) : -1;
        if (paper < 0 || tree.Lemma(paper).ToLowerInvariant() is not ("resolution" or "statement" or "declaration" or "communique" or "letter" or "motion" or "decree" or "ruling" or "report" or "subpoena") || tree.Child(paper, Relation.Det) is not (>= 0 and int article) || tree.Lower(article) != "the") return null;
        int sentence = tree[one.Trigger].Sentence;
        foreach (TimeMention time in _times)
        {
            // The day may hang on the paper ("a resolution on Monday").
            int issuing = time.Governor >= 0 && tree.Relation(time.Governor) is Relation.Obj or Relation.NsubjPass ? tree.Head(time.Governor) : time.Governor;
            if (issuing < 0 || time.IsOpen || time.Precision is not ("day" or "hour") || sentence - tree[time.Head].Sentence is < 0 or > 2 || tree.Lemma(issuing) is not ("adopt" or "pass" or "issue" or "release" or "publish" or "sign" or "approve" or "send" or "deliver")) continue;
            int issued = tree.Child(issuing, tree.IsPassive(issuing) ? Relation.NsubjPass : Relation.Obj);
            if (issued >= 0 && tree.Lemma(issued).Equals(tree.Lemma(paper), StringComparison.OrdinalIgnoreCase)) return time;
        }

        return null;
    }

    private int EventOf(FoundEvent one)
    {
        int clause = frames.ClauseVerb(one.Trigger);
        for (int child = tree.FirstChild(clause); child >= 0; child = tree.NextSibling(child))
        {
            bool attended = tree.Relation(child) == Relation.Obj && one.KindName == "CONSULT" || tree.Relation(child) is Relation.Obj or Relation.NsubjPass && one is { KindName: "PROTEST", Mode: "boycott" };
            if ((attended || tree.Relation(child) is Relation.Obl && tree.Case(child) is "at" or "during" or "in") && IsEventNoun(child)) return child;
        }

        // "The fair is the first time that the two emirs appear together".
        int occasion = tree.Relation(clause) == Relation.AclRelcl ? tree.Head(clause) : -1;
        return occasion >= 0 && tree.HasChild(occasion, Relation.Cop) && tree.Lemma(occasion) is "occasion" or "time" && tree.Child(occasion, Relation.Nsubj) is >= 0 and int subject && IsEventNoun(subject) ? subject : -1;
    }

    private bool IsEventNoun(int token) => tree[token].Upos == Upos.NOUN && tree.Lemma(token) is "parade" or "summit" or "ceremony" or "rally" or "funeral" or "conference" or "forum" or "inauguration" or "march" or "drill" or "exercise" or "celebration" or "referendum" or "election" or "vote" && tree.Child(token, Relation.Amod) is var kind && (kind < 0 || tree.Lower(kind) is not ("previous" or "last" or "next" or "earlier" or "first" or "annual"));

    // "The parade, scheduled for Wednesday", "the summit on Friday", "the rally will be held on 5 May".
    private bool DatesEvent(TimeMention time, string lemma)
    {
        int token = time.Governor;
        if (token < 0) return false;
        if (tree.Lemma(token) == lemma && (tree[token].Upos == Upos.NOUN || lemma == "vote")) return true;
        if (!tree.IsVerb(token) || tree.Lemma(token) is not ("schedule" or "hold" or "plan" or "set" or "take" or "begin" or "start" or "open" or "be" or "slate")) return false;
        int noun = tree.Relation(token) is Relation.Acl or Relation.AclRelcl ? tree.Head(token) : frames.Subject(token);
        return noun >= 0 && tree.Lemma(noun) == lemma && tree[noun].Upos == Upos.NOUN;
    }

    // "In 2006 the town was the target of an attack": the time of the clause that the act is a noun of; not the time of a saying.
    private bool IsAbove(FoundEvent one, TimeMention time, int governor)
    {
        if (tree.IsVerb(one.Trigger)) return false;
        int token = one.Trigger;
        for (int steps = 0; steps < 3 && token >= 0; steps++)
        {
            if (tree.Relation(token) is not (Relation.Nmod or Relation.Obj or Relation.Obl or Relation.Nsubj or Relation.NsubjPass)) return false;
            if (tree.Case(token) is "after" or "following" or "before" or "since" or "over" or "for" or "against" or "despite" or "ahead_of") return false;
            token = tree.Head(token);
            // "Raised it in a call with the premier earlier today".
            if (token == governor && one.KindName == "CONSULT" && tree.Head(one.Trigger) == governor && tree.Case(one.Trigger) == "in" && tree[governor].Xpos == "VBD" && !time.IsOpen && !knowledge.Words.Has("say", tree.Lemma(governor))) return true;
            if (token == governor) return !tree.IsVerb(token) || frames.Is("happening-verb", token);
        }

        return false;
    }

    // "On Monday the two met and signed an accord", "crack down on and arrest people during an overnight march": what stands before or behind joined verbs serves both.
    private bool IsShared(FoundEvent one, TimeMention time, int governor)
    {
        // "Killed 27 rebels and took nine others on Sunday": said once, behind both.
        if (tree.IsVerb(one.Trigger) && tree.IsVerb(governor) && tree.Relation(governor) == Relation.Conj && tree.Head(governor) == one.Trigger && !tree.HasChild(governor, Relation.Nsubj) && !tree.HasChild(governor, Relation.NsubjPass) && tree[governor].Xpos == tree[one.Trigger].Xpos && time.First > governor && !time.IsOpen && !IsContrast(governor)) return true;
        if (!tree.IsVerb(one.Trigger) || tree.Relation(one.Trigger) != Relation.Conj || tree.HasChild(one.Trigger, Relation.Nsubj)) return false;
        int first = tree.Head(one.Trigger), verb = governor;
        for (int steps = 0; steps < 3 && verb >= 0 && verb != first && tree.IsNominal(verb); steps++) verb = tree.Head(verb);
        return verb == first && tree.IsVerb(first) && (time.Last < first && governor == first || time.First > one.Trigger || time.First > first && (one.KindName is "REQUEST" or "ACCUSE" or "THREATEN" || IsDoneOnJourney(one.Trigger, first, time, governor)));
    }

    // "Flew to Oslo on Monday and signed the pact": done on the journey.
    private bool IsDoneOnJourney(int verb, int first, TimeMention time, int governor) =>
        governor == first && !time.IsOpen && tree[verb].Xpos == "VBD" && tree[first].Xpos == "VBD" && !IsContrast(verb) && !tree.HasChild(verb, Relation.Advmod) && tree.Lemma(first) is "visit" or "fly" or "travel" or "arrive" or "tour" or "meet";

    // "Killed at a funeral on Wednesday in the town of Tiné": on a noun of the act's own phrases, with no other clause between.
    private bool HangsNear(FoundEvent one, int governor)
    {
        int clause = frames.ClauseVerb(one.Trigger);
        for (int steps = 0; steps < 4 && governor >= 0; governor = tree.Head(governor), steps++)
        {
            if (governor == one.Trigger || governor == clause || one.Companions.Contains(governor)) return true;
            // "Is tasked with it following the election in May": the election's day.
            if (tree.Relation(governor) == Relation.Obl && tree.Case(governor) is "following" or "after" or "since" or "before" or "ahead_of" or "despite") return false;
            if (!tree.IsNominal(governor) || IsOtherAct(one, governor) || IsWhatItAnswers(governor) || tree.Relation(governor) is not (Relation.Nmod or Relation.Obl or Relation.Obj or Relation.Appos or Relation.NmodUnmarked or Relation.Conj)) return false;
        }

        return false;
    }

    // "Were detained in a raid at a plant in Acre, Peru, last Thursday": what stands apart at the end is of the clause, whatever noun it hangs on.
    private bool StandsAtEnd(FoundEvent one, TimeMention time, int governor)
    {
        if (time.First < 1 || tree[time.First - 1].Text != "," || tree.Relation(time.Head) is not (Relation.NmodUnmarked or Relation.OblUnmarked or Relation.Nmod) || !tree.IsNominal(governor) || time.IsOpen) return false;
        if (time.Last + 1 < tree.Count && tree[time.Last + 1].Sentence == tree[time.Last].Sentence && tree[time.Last + 1].Text is not ("." or ";" or ",")) return false;
        int clause = frames.ClauseVerb(one.Trigger);
        for (int token = governor, steps = 0; steps < 6 && token >= 0; token = tree.Head(token), steps++)
        {
            if (token == clause) return true;
            if (!tree.IsNominal(token) || tree.Relation(token) == Relation.Obl && tree.Case(token) is "after" or "following" or "since" or "before" or "over" or "despite" || tree.Lemma(token) is "connection" or "relation" or "link") return false;
        }

        return false;
    }

    // "That they be given shelter".
    private bool IsSubjunctive(int verb) => tree.IsVerb(verb) && tree.Relation(verb) == Relation.Ccomp && (tree[verb].Xpos == "VB" && !tree.HasChild(verb, Relation.Aux) || tree.Child(verb, Relation.AuxPass) is >= 0 and int be && tree.Lower(be) == "be" && !tree.HasChild(verb, Relation.Aux));
}
