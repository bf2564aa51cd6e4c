using Chancery.Documents;

namespace Chancery.Reading;

/// <summary>
/// Mends trees: shapes that no English sentence has (a joined phrase that hangs on nothing it could be joined to, a subject with "according to" before it), and likely slips of the
/// parser in news (a finite verb read as a noun or participle in a full sentence, a joined verb of another tense). The last are guesses: they cost .02 of LAS on the dev parts of EWT and GUM.
/// </summary>
internal static class TreeRepair
{
    internal static void Run(Span<TokenData> tokens, ReadOnlySpan<Sentence> sentences)
    {
        foreach (Sentence sentence in sentences)
        {
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                // A finite form is a verb, whatever else it was taken for.
                if (tokens[i].Upos == Upos.NOUN && IsFinite(tokens[i].Xpos)) tokens[i].Upos = Upos.VERB;
            }

            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                MendAccording(tokens, i);
                MendJoined(tokens, i, sentence);
                MendTo(tokens, i);
                MendAccused(tokens, i, sentence);
                MendWarnedOf(tokens, i);
                MendAgentBehindPlace(tokens, i, sentence);
                MendNounTaggedVerb(tokens, i, sentence);
                MendLettersAndNumber(tokens, i, sentence);
                MendContentOfPaper(tokens, i, sentence);
                MendParticle(tokens, i, sentence);
                MendNounTaggedObject(tokens, i, sentence);
                MendReceiver(tokens, i, sentence);
                MendPersona(tokens, i, sentence);
                MendBodyReadAsPronoun(tokens, i, sentence);
                MendAge(tokens, i, sentence);
                MendVerbWithinName(tokens, i, sentence);
                MendActReadAsClause(tokens, i, sentence);
                MendNounBeforeAdverb(tokens, i, sentence);
                MendObjectWithoutPreposition(tokens, i, sentence);
                MendVerbReadAsQuality(tokens, i, sentence);
                MendJoinedToPartOfName(tokens, i);
                MendGerundReadAsClause(tokens, i, sentence);
                MendCountedNames(tokens, i, sentence);
                MendBehindCompound(tokens, i);
                MendNounReadAsComplement(tokens, i, sentence);
                MendVerbBehindAnd(tokens, i, sentence);
                MendSaidReadAsObject(tokens, i, sentence);
                MendPersonReadAsParticiple(tokens, i, sentence);
                MendCaseInName(tokens, i, sentence);
                MendUpTo(tokens, i, sentence);
                MendUpToSubject(tokens, i, sentence);
                MendQualityReadAsClause(tokens, i, sentence);
                MendNounReadAsVerb(tokens, i, sentence);
                MendTwoSubjects(tokens, i, sentence);
                MendVerbReadAsModifier(tokens, i, sentence);
                MendSubjectReadAsModifier(tokens, i, sentence);
                MendObjectBelowObject(tokens, i);
                MendVerbReadAsNoun(tokens, i, sentence);
                MendVerbReadAsSubject(tokens, i, sentence);
                MendClauseReadAsNoun(tokens, i, sentence);
                MendTitleBesideName(tokens, i, sentence);
                MendAcrossConjunction(tokens, i, sentence);
                MendSubjectReadAsPhrase(tokens, i, sentence);
                MendSubjectBehindPreposition(tokens, i, sentence);
                MendSubjectJoinedToObject(tokens, i, sentence);
                MendSecondObject(tokens, i, sentence);
                MendJoinedTense(tokens, i, sentence);
                MendNaming(tokens, i, sentence);
                MendRequestAcrossClause(tokens, i, sentence);
            }

            MendRootBeforeVerb(tokens, sentence);
            MendVerbReadAsParticiple(tokens, sentence);
        }
    }

    // "According to the minister, four were killed": never the subject.
    private static void MendAccording(Span<TokenData> tokens, int i)
    {
        if (!tokens[i].Text.Equals("according", StringComparison.OrdinalIgnoreCase) || tokens[i].Relation != Relation.Case) return;
        int head = tokens[i].Head;
        // The preposition may hang on a title before the name.
        for (int steps = 0; steps < 3 && head >= 0; steps++)
        {
            if (tokens[head].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj)
            {
                tokens[head].Relation = Relation.Obl;
                return;
            }

            if (tokens[head].Relation is not (Relation.NmodDesc or Relation.Compound or Relation.Amod or Relation.Flat or Relation.Nmod)) return;
            head = tokens[head].Head;
        }
    }

    // "Accuses the firm of arming pirates": a gerund, not a quality of the rebels.
    private static void MendAccused(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Xpos != "VBG" || tokens[i].Relation != Relation.Amod || i <= sentence.FirstToken + 1 || !tokens[i - 1].Text.Equals("of", StringComparison.OrdinalIgnoreCase) || tokens[i - 1].Relation != Relation.Case) return;
        int noun = tokens[i].Head;
        if (noun <= i || tokens[i - 1].Head != noun || tokens[noun].Relation is not (Relation.Nmod or Relation.Obl)) return;
        int verb = tokens[noun].Head;
        if (verb >= sentence.FirstToken && tokens[verb].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON) verb = tokens[verb].Head;
        if (verb < sentence.FirstToken || verb >= i || !IsAccusing(tokens[verb].Text)) return;
        (tokens[i].Upos, tokens[i].Relation, tokens[i].Head) = (Upos.VERB, Relation.Advcl, verb);
        (tokens[i - 1].Relation, tokens[i - 1].Head) = (Relation.Mark, i);
        (tokens[noun].Relation, tokens[noun].Head) = (Relation.Obj, i);
    }

    // "Warned Hezbollah of reprisals": what somebody is warned of belongs to the verb, not to whom it warns.
    private static void MendWarnedOf(Span<TokenData> tokens, int i)
    {
        int person = tokens[i].Head;
        if (tokens[i].Relation is not (Relation.Nmod or Relation.Obl) || person < 0 || person > i || tokens[person].Relation is not (Relation.Obj or Relation.Iobj) || tokens[person].Upos is not (Upos.PROPN or Upos.PRON)) return;
        int verb = tokens[person].Head;
        if (verb < 0 || !(IsAccusing(tokens[verb].Text) || IsTelling(tokens[verb].Text))) return;
        bool of = false;
        for (int child = person + 1; child < i; child++) of |= tokens[child].Head == i && tokens[child].Relation == Relation.Case && tokens[child].Text == "of";
        if (!of) return;
        (tokens[i].Head, tokens[i].Relation) = (verb, Relation.Obl);
        if (tokens[person].Relation == Relation.Iobj) tokens[person].Relation = Relation.Obj;
    }

    private static bool IsTelling(string verb) => verb.ToLowerInvariant() is "warn" or "warns" or "warned" or "warning" or "inform" or "informs" or "informed" or "informing" or "notify" or "notifies" or "notified" or "remind" or "reminds" or "reminded" or "assure" or "assures" or "assured";

    // "Was greeted at the airport by President X": behind the place of a passive, who did it.
    private static void MendAgentBehindPlace(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int place = tokens[i].Head;
        if (tokens[i].Relation != Relation.Nmod || tokens[i].Upos is not (Upos.PROPN or Upos.NOUN) || place < sentence.FirstToken || place > i || tokens[place].Relation != Relation.Obl || !IsPlaceOfMeeting(tokens[place].Text)) return;
        int verb = tokens[place].Head;
        if (verb < sentence.FirstToken || tokens[verb].Xpos is not ("VBN" or "VBD")) return;
        bool by = false, passive = false;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            by |= tokens[child].Head == i && tokens[child].Relation == Relation.Case && tokens[child].Text == "by";
            passive |= tokens[child].Head == verb && tokens[child].Relation == Relation.AuxPass;
            if (tokens[child].Head == verb && tokens[child].Relation == Relation.OblAgent) return;
        }

        if (by && passive) (tokens[i].Head, tokens[i].Relation) = (verb, Relation.OblAgent);
    }

    private static bool IsPlaceOfMeeting(string word) => word.ToLowerInvariant() is "airport" or "station" or "palace" or "airfield" or "port" or "border" or "checkpoint" or "house" or "home" or "residence" or "headquarters" or "building" or "office" or "embassy" or "hotel" or "base" or "ceremony" or "crossing";

    // "Passed a law banning sects": what stands behind a paper's name in -ing says what it does; it is no part of one long name.
    private static void MendContentOfPaper(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int paper = i - 1, obj = tokens[i].Head;
        if (tokens[i].Xpos != "VBG" || tokens[i].Relation is not (Relation.Compound or Relation.Amod) || paper < sentence.FirstToken || obj <= i || !IsPaper(tokens[paper].Text) || tokens[paper].Relation != Relation.Compound || tokens[paper].Head != i && tokens[paper].Head != obj) return;
        if (tokens[i].Text.ToLowerInvariant() is "signing" or "making" or "drafting" or "reading" or "trading" or "writing" or "enforcing") return;
        (tokens[paper].Head, tokens[paper].Relation) = (tokens[obj].Head, tokens[obj].Relation);
        (tokens[i].Head, tokens[i].Relation, tokens[i].Upos) = (paper, Relation.Acl, Upos.VERB);
        (tokens[obj].Head, tokens[obj].Relation) = (i, Relation.Obj);
        for (int child = sentence.FirstToken; child < paper; child++)
        {
            if (tokens[child].Head == obj || tokens[child].Head == i) tokens[child].Head = paper;
        }
    }

    private static bool IsPaper(string word) => word.ToLowerInvariant() is "law" or "laws" or "bill" or "bills" or "decree" or "resolution" or "motion" or "amendment" or "amendments" or "measure" or "measures" or "statement" or "letter" or "order" or "agreement" or "deal" or "report" or "ruling" or "policy" or "treaty" or "petition" or "legislation" or "regulation" or "regulations";

    // "Hands over the body of a soldier to his family", "seals off the port": a particle of the verb, and what stands behind it is its object.
    private static void MendParticle(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int verb = i - 1, thing = tokens[i].Head;
        if (tokens[i].Relation != Relation.Case || tokens[i].Text is not ("over" or "off") || verb < sentence.FirstToken || tokens[verb].Upos != Upos.VERB || thing <= i || tokens[thing].Head != verb || tokens[thing].Relation != Relation.Obl || !TakesParticle(tokens[verb].Text, tokens[i].Text)) return;
        if (tokens[thing].Text.ToLowerInvariant() is "weekend" or "year" or "years" or "month" or "months" or "week" or "weeks" or "day" or "days" or "time" or "coast" or "shore" || tokens[i + 1].Upos == Upos.NUM && tokens[i + 1].Head == thing) return;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == verb && tokens[child].Relation is Relation.Obj or Relation.NsubjPass) return;
        }

        (tokens[i].Head, tokens[i].Relation, tokens[i].Upos, tokens[i].Xpos) = (verb, Relation.CompoundPrt, Upos.ADP, "RP");
        tokens[thing].Relation = Relation.Obj;
    }

    private static bool TakesParticle(string verb, string particle) => particle == "over"
        ? verb.ToLowerInvariant() is "hand" or "hands" or "handed" or "handing" or "turn" or "turns" or "turned" or "turning" or "take" or "takes" or "took" or "taken" or "taking"
        : verb.ToLowerInvariant() is "seal" or "seals" or "sealed" or "sealing" or "cordon" or "cordons" or "cordoned" or "cordoning" or "fend" or "fends" or "fended" or "fending" or "call" or "calls" or "called" or "calling" or "break" or "breaks" or "broke" or "breaking"
            or "cut" or "cuts" or "cutting" or "ward" or "wards" or "warded" or "beat" or "beats" or "shut" or "shuts" or "wall" or "walls" or "walled" or "write" or "writes" or "wrote";

    // "Tightens export controls": a noun that was read as the verb of what it is part of.
    private static void MendNounTaggedObject(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int obj = i + 1;
        if (tokens[i].Upos != Upos.VERB || tokens[i].Xpos is not ("NN" or "NNS") || tokens[i].Relation != Relation.Obj || obj >= sentence.EndToken || tokens[obj].Head != i || tokens[obj].Relation != Relation.Obj || tokens[obj].Upos != Upos.NOUN) return;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (child == obj || tokens[child].Head != i) continue;
            if (tokens[child].Relation is Relation.Aux or Relation.Mark or Relation.Nsubj or Relation.NsubjPass) return;
            tokens[child].Head = obj;
        }

        (tokens[obj].Head, tokens[obj].Relation) = (tokens[i].Head, Relation.Obj);
        (tokens[i].Head, tokens[i].Relation, tokens[i].Upos) = (obj, Relation.Compound, Upos.NOUN);
    }

    // "Gave Peru access to a port", "fined Hungary 200 million euros": a name right behind the verb receives what is given; it is no part of what stands behind it.
    private static void MendReceiver(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int verb = i - 1, gift = tokens[i].Head;
        if (tokens[i].Upos != Upos.PROPN || tokens[i].Relation is not (Relation.Compound or Relation.NmodDesc) || verb < sentence.FirstToken || tokens[verb].Upos != Upos.VERB || gift <= i || tokens[gift].Head != verb || tokens[gift].Relation != Relation.Obj || tokens[gift].Upos is not (Upos.NOUN or Upos.SYM)) return;
        bool sum = i + 1 < gift && tokens[i + 1].Upos is Upos.NUM or Upos.SYM;
        if (!sum && !(IsGiving(tokens[verb].Text) && IsGift(tokens[gift].Text))) return;
        (tokens[i].Head, tokens[i].Relation) = (verb, Relation.Iobj);
    }

    private static bool IsGiving(string verb) => verb.ToLowerInvariant() is "give" or "gives" or "gave" or "given" or "giving" or "grant" or "grants" or "granted" or "granting" or "offer" or "offers" or "offered" or "offering" or "deny" or "denies" or "denied" or "promise" or "promises" or "promised" or "send" or "sends" or "sent" or "lend" or "lends" or "lent" or "sell" or "sells" or "sold" or "owe" or "owes" or "owed";

    private static bool IsGift(string noun) => noun.ToLowerInvariant() is "access" or "permission" or "aid" or "support" or "help" or "assistance" or "money" or "loans" or "arms" or "weapons" or "missiles" or "tanks" or "drones" or "ammunition" or "asylum" or "citizenship" or "approval" or "immunity" or "entry" or "control" or "authority" or "talks" or "relief" or "recognition" or "status" or "land" or "gas" or "oil" or "grain" or "backing" or "blessing" or "howitzers" or "jets" or "guarantees" or "concessions" or "days" or "hours" or "weeks" or "notice";

    // "Declared the envoy persona non grata": the Latin is said of the envoy; he is no part of it.
    private static void MendPersona(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (!tokens[i].Text.Equals("persona", StringComparison.OrdinalIgnoreCase) && !tokens[i].Text.Equals("personae", StringComparison.OrdinalIgnoreCase) || i + 2 >= sentence.EndToken || !tokens[i + 1].Text.Equals("non", StringComparison.OrdinalIgnoreCase)) return;
        int person = i - 1;
        if (person < sentence.FirstToken || tokens[person].Upos is not (Upos.NOUN or Upos.PROPN)) return;
        // The head of the Latin, and the verb above it.
        int latin = i;
        while (tokens[latin].Head > i && tokens[latin].Head <= i + 2) latin = tokens[latin].Head;
        int verb = tokens[latin].Head;
        if (verb < sentence.FirstToken || verb >= person || tokens[verb].Upos != Upos.VERB || tokens[latin].Relation is not (Relation.Obj or Relation.Xcomp)) return;
        if (tokens[person].Head < i || tokens[person].Head > i + 2) return;
        (tokens[person].Head, tokens[person].Relation) = (verb, Relation.Obj);
        tokens[latin].Relation = Relation.Xcomp;
        for (int child = sentence.FirstToken; child < person; child++)
        {
            if (tokens[child].Head >= i && tokens[child].Head <= i + 2) tokens[child].Head = person;
        }
    }

    // "The WHO has warned": a body in capitals, no pronoun.
    private static void MendBodyReadAsPronoun(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Text != "WHO" || tokens[i].Upos != Upos.PRON || i + 1 >= sentence.EndToken || tokens[i + 1].Text.Length > 2 && tokens[i + 1].Text == tokens[i + 1].Text.ToUpperInvariant() && char.IsLetter(tokens[i + 1].Text[0])) return;
        (tokens[i].Upos, tokens[i].Xpos) = (Upos.PROPN, "NNP");
    }

    // "An arms embargo on Chad": what stands behind a noun does not hang on a part of it before it.
    private static void MendBehindCompound(Span<TokenData> tokens, int i)
    {
        int part = tokens[i].Head;
        if (part < 0 || part > i || tokens[part].Relation != Relation.Compound || tokens[part].Head <= part || tokens[part].Head >= i) return;
        if (tokens[i].Relation is Relation.Obl or Relation.Nmod or Relation.Acl or Relation.AclRelcl or Relation.Advcl) (tokens[i].Head, tokens[i].Relation) = (tokens[part].Head, tokens[i].Relation == Relation.Obl ? Relation.Nmod : tokens[i].Relation);
    }

    // "Imposed an arms embargo": a noun with an article, without copula, behind a verb that has no object is the object.
    private static void MendNounReadAsComplement(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int verb = tokens[i].Head;
        if (tokens[i].Relation != Relation.Xcomp || tokens[i].Upos != Upos.NOUN || verb < sentence.FirstToken || verb > i || tokens[verb].Upos != Upos.VERB || !TakesThings(tokens[verb].Text)) return;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == verb && tokens[child].Relation is Relation.Obj or Relation.NsubjPass || tokens[child].Head == i && tokens[child].Relation is Relation.Cop or Relation.Mark or Relation.Case) return;
        }

        tokens[i].Relation = Relation.Obj;
        for (int child = sentence.FirstToken; child < i; child++)
        {
            if (tokens[child].Relation == Relation.Det && tokens[child].Head < i && tokens[child].Head > verb && tokens[tokens[child].Head].Relation == Relation.Compound && tokens[tokens[child].Head].Head == i) tokens[child].Head = i;
        }
    }

    private static bool TakesThings(string verb) => verb.ToLowerInvariant() is "impose" or "imposes" or "imposed" or "imposing" or "lift" or "lifts" or "lifted" or "lifting" or "announce" or "announces" or "announced" or "announcing" or "launch" or "launches" or "launched" or "launching"
        or "sign" or "signs" or "signed" or "signing" or "reject" or "rejects" or "rejected" or "end" or "ends" or "ended" or "suspend" or "suspends" or "suspended" or "hold" or "holds" or "held" or "extend" or "extends" or "extended" or "declare" or "declares" or "declared" or "issue" or "issues" or "issued";

    // "Recalled its envoy and halted trade with Chad": a participle with "and" before it describes nothing; it is the second verb, and what it seemed to describe is its object.
    private static void MendVerbBehindAnd(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int obj = tokens[i].Head, and = i - 1;
        if (tokens[i].Xpos is not ("VBN" or "VBD") || tokens[i].Relation != Relation.Amod || obj <= i || and <= sentence.FirstToken || tokens[and].Relation != Relation.Cc || tokens[and].Head != i && tokens[and].Head != obj) return;
        int verb = tokens[obj].Head;
        if (verb >= sentence.FirstToken && tokens[obj].Relation == Relation.Conj && tokens[verb].Upos is Upos.NOUN or Upos.PROPN && tokens[verb].Relation is Relation.Obj) verb = tokens[verb].Head;
        else if (tokens[and].Head == obj || tokens[obj].Relation != Relation.Obj) return;
        if (verb < sentence.FirstToken || verb >= and || tokens[verb].Upos != Upos.VERB || tokens[verb].Xpos != "VBD") return;
        bool hasObject = false;
        for (int child = sentence.FirstToken; child < i; child++)
        {
            if (child != and && (tokens[child].Head == obj || tokens[child].Head == i)) return;
            hasObject |= tokens[child].Head == verb && tokens[child].Relation == Relation.Obj && child > verb;
        }

        if (!hasObject) return;
        (tokens[i].Head, tokens[i].Relation, tokens[i].Upos, tokens[i].Xpos) = (verb, Relation.Conj, Upos.VERB, "VBD");
        (tokens[obj].Head, tokens[obj].Relation) = (i, Relation.Obj);
        tokens[and].Head = i;
    }

    // "Says the US lifted bounties": what is said is a clause, though it has no "that".
    private static void MendSaidReadAsObject(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int obj = tokens[i].Head, doer = i - 1;
        if (tokens[i].Xpos is not ("VBN" or "VBD") || tokens[i].Relation != Relation.Amod || obj <= i || tokens[obj].Relation != Relation.Obj || doer <= sentence.FirstToken || tokens[doer].Head != obj || tokens[doer].Relation is not (Relation.Compound or Relation.NmodDesc) || tokens[doer].Upos != Upos.PROPN) return;
        int verb = tokens[obj].Head;
        if (verb < sentence.FirstToken || verb >= doer || !IsSaying(tokens[verb].Text)) return;
        (tokens[i].Head, tokens[i].Relation, tokens[i].Upos, tokens[i].Xpos) = (verb, Relation.Ccomp, Upos.VERB, "VBD");
        (tokens[doer].Head, tokens[doer].Relation) = (i, Relation.Nsubj);
        (tokens[obj].Head, tokens[obj].Relation) = (i, Relation.Obj);
        for (int child = sentence.FirstToken; child < doer; child++)
        {
            if (tokens[child].Head == obj) tokens[child].Head = doer;
        }
    }

    private static bool IsSaying(string verb) => verb.ToLowerInvariant() is "say" or "says" or "said" or "claim" or "claims" or "claimed" or "report" or "reports" or "reported" or "believe" or "believes" or "believed" or "think" or "thinks" or "thought";

    // "Police arrest around thirty herders": counted people right behind a verb without an object, and without a preposition, are its object.
    private static void MendObjectWithoutPreposition(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int verb = tokens[i].Head;
        if (tokens[i].Relation != Relation.Obl || tokens[i].Xpos is not ("NNS" or "NNPS") || verb < sentence.FirstToken || verb > i || tokens[verb].Upos != Upos.VERB) return;
        bool counted = false;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == i && tokens[child].Relation is Relation.Case or Relation.Mark) return;
            if (tokens[child].Head == verb && tokens[child].Relation is Relation.Obj or Relation.NsubjPass or Relation.AuxPass) return;
            counted |= tokens[child].Head == i && tokens[child].Relation == Relation.Nummod;
        }

        if (counted && tokens[i].Text.ToLowerInvariant() is not ("days" or "weeks" or "months" or "years" or "hours" or "minutes" or "times" or "miles" or "kilometres" or "kilometers" or "metres" or "meters" or "percent" or "seconds" or "decades" or "nights")) tokens[i].Relation = Relation.Obj;
    }

    // "Rebels free nine sailors": a quality has no object.
    private static void MendVerbReadAsQuality(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Upos != Upos.ADJ || tokens[i].Relation is not (Relation.Root or Relation.Conj or Relation.Ccomp or Relation.Parataxis)) return;
        bool subject = false, obj = false;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head != i) continue;
            if (tokens[child].Relation is Relation.Cop or Relation.Aux or Relation.Det or Relation.Case) return;
            subject |= tokens[child].Relation == Relation.Nsubj && child < i;
            obj |= tokens[child].Relation == Relation.Obj && child > i;
        }

        if (subject && obj) (tokens[i].Upos, tokens[i].Xpos) = (Upos.VERB, tokens[i].Text.EndsWith('s') ? "VBZ" : "VBP");
    }

    // "Captured a village east of Dobropillia": a noun is no part of an adverb; it is the object.
    private static void MendNounBeforeAdverb(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int adverb = tokens[i].Head;
        if (tokens[i].Relation != Relation.Compound || tokens[i].Upos != Upos.NOUN || adverb <= i || tokens[adverb].Upos != Upos.ADV) return;
        int verb = tokens[adverb].Head;
        if (verb < sentence.FirstToken || verb > i || tokens[verb].Upos != Upos.VERB) return;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == verb && tokens[child].Relation is Relation.Obj or Relation.NsubjPass) return;
        }

        (tokens[i].Head, tokens[i].Relation) = (verb, Relation.Obj);
        (tokens[adverb].Head, tokens[adverb].Relation) = (i, Relation.Advmod);
        for (int child = sentence.FirstToken; child < i; child++)
        {
            if (tokens[child].Head == adverb) tokens[child].Head = i;
        }
    }

    // "Killed in a mass shooting near Accra": an act with a word before it that says of what sort it is, no clause of somebody who shoots.
    private static void MendActReadAsClause(Span<TokenData> tokens, int i, Sentence sentence)
    {
        // "A drive-by shooting" is cut into four words.
        bool driveBy = i - 3 > sentence.FirstToken && tokens[i - 1].Text == "by" && tokens[i - 2].Text == "-" && tokens[i - 3].Text.Equals("drive", StringComparison.OrdinalIgnoreCase);
        int sort = driveBy ? i - 3 : i - 1;
        if (tokens[i].Xpos != "VBG" || tokens[i].Relation is not (Relation.Advcl or Relation.Acl) || sort <= sentence.FirstToken || tokens[sort].Xpos != "NN" || !IsAct(tokens[i].Text)) return;
        if (tokens[sort].Relation is not (Relation.Obl or Relation.Nmod or Relation.Obj or Relation.Nsubj) || tokens[i].Head != tokens[sort].Head && tokens[i].Head != sort && tokens[sort].Head != i) return;
        bool determined = false;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == i && child != sort && tokens[child].Relation is Relation.Obj or Relation.Nsubj or Relation.Aux or Relation.Ccomp || tokens[child].Head == i && tokens[child].Relation == Relation.Mark && !driveBy) return;
            determined |= tokens[child].Head == sort && tokens[child].Relation == Relation.Det && tokens[child].Text.ToLowerInvariant() is "a" or "an" or "the" or "another" or "this" or "that";
        }

        if (!determined) return;
        int head = tokens[sort].Head == i ? tokens[i].Head : tokens[sort].Head;
        (tokens[i].Upos, tokens[i].Xpos, tokens[i].Relation, tokens[i].Head) = (Upos.NOUN, "NN", tokens[sort].Relation, head);
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (child == i || child == sort) continue;
            if (tokens[child].Head == sort) tokens[child].Head = i;
            if (tokens[child].Head == i && tokens[child].Relation == Relation.Obl) tokens[child].Relation = Relation.Nmod;
        }

        (tokens[sort].Head, tokens[sort].Relation) = (i, Relation.Compound);
        if (driveBy) (tokens[i - 1].Head, tokens[i - 1].Relation) = (i, Relation.Compound);
    }

    private static bool IsAct(string word) => word is "shooting" or "bombing" or "stabbing" or "killing" or "shelling" or "kidnapping" or "beating" or "hearing" or "meeting" or "uprising" or "gathering" or "lynching" or "poisoning" or "ramming" or "hacking" or "hijacking";

    // "Arrived in Dar es Salaam by train": a small word between two names is a part of the name, no verb; what hung on it belongs to the verb above.
    private static void MendVerbWithinName(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int first = i - 1, last = i + 1, verb = tokens[i].Head;
        if (tokens[i].Upos != Upos.VERB || tokens[i].Text is not ("es" or "el" or "al" or "de" or "la") || first < sentence.FirstToken || last >= sentence.EndToken || verb < sentence.FirstToken || verb == first || verb == last) return;
        if (tokens[first].Upos != Upos.PROPN || tokens[last].Upos != Upos.PROPN || tokens[last].Head != i || tokens[first].Head != i && tokens[first].Head != last && tokens[first].Head != verb) return;
        bool led = false;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (child == first || child == last || child == i) continue;
            if (tokens[child].Relation == Relation.Case && child < first && (tokens[child].Head == first || tokens[child].Head == i || tokens[child].Head == last)) (tokens[child].Head, led) = (first, true);
            else if (tokens[child].Head == i) tokens[child].Head = verb;
        }

        (tokens[first].Head, tokens[first].Relation) = (verb, led ? Relation.Obl : tokens[first].Relation);
        (tokens[i].Head, tokens[i].Relation, tokens[i].Upos, tokens[i].Xpos) = (first, Relation.Flat, Upos.PROPN, "NNP");
        (tokens[last].Head, tokens[last].Relation) = (first, Relation.Flat);
    }

    // "A 21-year-old is held": somebody of that age.
    private static void MendAge(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Upos == Upos.ADJ && tokens[i].Text == "old" && i - 4 >= sentence.FirstToken && tokens[i - 1].Text == "-" && tokens[i - 2].Text == "year" && tokens[i].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Obl or Relation.OblAgent or Relation.Nmod) (tokens[i].Upos, tokens[i].Xpos) = (Upos.NOUN, "NN");
    }

    // "Captain A B, C D and E F": what is joined to a part of a name is joined to the whole.
    private static void MendJoinedToPartOfName(Span<TokenData> tokens, int i)
    {
        if (tokens[i].Relation != Relation.Conj) return;
        for (int steps = 0; steps < 3 && tokens[i].Head >= 0 && tokens[i].Head < i && tokens[tokens[i].Head].Relation == Relation.Flat && tokens[tokens[i].Head].Head >= 0; steps++) tokens[i].Head = tokens[tokens[i].Head].Head;
    }

    // "Is considering leaving": a gerund without a subject shares that of its verb.
    private static void MendGerundReadAsClause(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Relation != Relation.Ccomp || tokens[i].Xpos != "VBG" || tokens[i].Head < sentence.FirstToken || tokens[i].Head > i || tokens[tokens[i].Head].Upos != Upos.VERB) return;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == i && tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Mark or Relation.Aux or Relation.AuxPass or Relation.Expl) return;
        }

        tokens[i].Relation = Relation.Xcomp;
    }

    // "Nine Hamas and Fatah fighters": who is counted stands last; the names before say of what groups they are.
    private static void MendCountedNames(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int people = -1;
        bool counted = false, named = false;
        if (tokens[i].Upos != Upos.PROPN || tokens[i].Xpos is "NNPS" || tokens[i].Relation is not (Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Obl or Relation.Nmod)) return;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head != i) continue;
            counted |= tokens[child].Relation == Relation.Nummod && child < i && tokens[child].Text.ToLowerInvariant() is not ("one" or "1");
            if (tokens[child].Relation == Relation.Conj) people = people < 0 ? child : int.MaxValue;
        }

        if (!counted || people < 0 || people >= sentence.EndToken || tokens[people].Xpos != "NNS") return;
        for (int child = i + 1; child < people; child++)
        {
            if (tokens[child].Head != people) continue;
            if (tokens[child].Relation is Relation.Det or Relation.Nummod or Relation.Case or Relation.NmodPoss) return;
            named |= tokens[child].Upos == Upos.PROPN && tokens[child].Relation is Relation.Compound or Relation.Amod;
        }

        if (!named) return;
        (tokens[people].Head, tokens[people].Relation) = (tokens[i].Head, tokens[i].Relation);
        (tokens[i].Head, tokens[i].Relation) = (people, Relation.Compound);
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == i && tokens[child].Relation is Relation.Nummod or Relation.Case or Relation.Det or Relation.AclRelcl or Relation.Acl or Relation.Nmod) tokens[child].Head = people;
        }
    }

    // "Six F-16s": of letters and a number joined by a hyphen the number is the head.
    private static void MendLettersAndNumber(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int number = i + 2;
        if (number >= sentence.EndToken || tokens[i].Text.Length > 3 || !char.IsAsciiLetterUpper(tokens[i].Text[0]) || tokens[i + 1].Text != "-" || !char.IsAsciiDigit(tokens[number].Text[0])) return;
        if (tokens[number].Head != i || tokens[number].Relation is not (Relation.Flat or Relation.Compound or Relation.NmodUnmarked or Relation.NmodDesc)) return;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (child != number && child != i + 1 && tokens[child].Head == i) tokens[child].Head = number;
        }

        (tokens[number].Head, tokens[number].Relation, tokens[number].Upos, tokens[number].Xpos) = (tokens[i].Head, tokens[i].Relation, Upos.NOUN, tokens[number].Text.EndsWith('s') ? "NNS" : "NN");
        (tokens[i].Head, tokens[i].Relation) = (number, Relation.Compound);
    }

    // "Start talks about the war": an object or subject that was tagged as a finite verb and has nothing that only a verb has is a noun.
    private static void MendNounTaggedVerb(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Upos != Upos.VERB || tokens[i].Xpos is not ("VBZ" or "VBP") || tokens[i].Relation is not (Relation.Obj or Relation.Nsubj or Relation.NsubjPass) || tokens[i].Head < sentence.FirstToken) return;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == i && tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Aux or Relation.AuxPass or Relation.Mark or Relation.Ccomp or Relation.Xcomp or Relation.Expl) return;
        }

        (tokens[i].Upos, tokens[i].Xpos) = (Upos.NOUN, tokens[i].Text.EndsWith('s') ? "NNS" : "NN");
    }

    // "Police held the accused", "relatives of the deceased": a participle behind an article that fills a noun's place is one.
    private static void MendPersonReadAsParticiple(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Upos is not (Upos.VERB or Upos.ADJ) || i <= sentence.FirstToken || tokens[i - 1].Head != i || tokens[i - 1].Relation != Relation.Det) return;
        if (tokens[i].Relation is not (Relation.Obj or Relation.Nsubj or Relation.NsubjPass or Relation.Obl or Relation.Nmod or Relation.Iobj or Relation.NmodPoss or Relation.OblAgent)) return;
        if (tokens[i].Text is not ("accused" or "deceased" or "condemned" or "convicted" or "detained" or "arrested" or "bereaved" or "wounded" or "injured" or "displaced" or "kidnapped" or "abducted")) return;
        (tokens[i].Upos, tokens[i].Xpos, tokens[i].Lemma) = (Upos.NOUN, "NN", tokens[i].Text);
    }

    private static bool IsAccusing(string verb) =>
        verb.StartsWith("accus", StringComparison.OrdinalIgnoreCase) || verb.StartsWith("suspect", StringComparison.OrdinalIgnoreCase) || verb.StartsWith("convict", StringComparison.OrdinalIgnoreCase) || verb.StartsWith("acquit", StringComparison.OrdinalIgnoreCase);

    // "Open to cooperation": before a noun "to" is a preposition.
    private static void MendTo(Span<TokenData> tokens, int i)
    {
        if (tokens[i].Relation is Relation.Mark or Relation.Case && tokens[i].Upos == Upos.PART && tokens[i].Text.Equals("to", StringComparison.OrdinalIgnoreCase) && tokens[i].Head > i && tokens[tokens[i].Head].Upos is Upos.NOUN or Upos.PROPN) (tokens[i].Relation, tokens[i].Upos) = (Relation.Case, Upos.ADP);
    }

    // "At New Zealand": a preposition before a name belongs to the whole of it.
    private static void MendCaseInName(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int part = tokens[i].Head;
        if (tokens[i].Relation != Relation.Case || part <= i || tokens[part].Head < sentence.FirstToken) return;
        int name = tokens[part].Head;
        if (tokens[part].Relation == Relation.Flat && name > i && name < part) tokens[i].Head = name;
        // "On president X and his wife": before a title it belongs to the name.
        if (tokens[part].Relation == Relation.NmodDesc && name > part && tokens[name].Upos == Upos.PROPN && tokens[name].Relation is Relation.Nmod or Relation.Obl) tokens[i].Head = name;
    }

    // "Abducted up to 16 teachers": no particle of the verb but a bound of the number, and the counted are the object.
    private static void MendUpTo(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Relation != Relation.CompoundPrt || tokens[i].Text != "up" || i + 2 >= sentence.EndToken || tokens[i + 1].Text != "to" || tokens[i + 2].Upos != Upos.NUM) return;
        int verb = tokens[i].Head, number = i + 2, counted = tokens[i + 1].Head;
        if (verb != i - 1 || counted <= i || tokens[counted].Head != verb || tokens[counted].Relation != Relation.Obl || tokens[number].Head != counted && counted != number) return;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == verb && tokens[child].Relation is Relation.Obj or Relation.NsubjPass) return;
        }

        (tokens[i].Relation, tokens[i].Head, tokens[i].Upos) = (Relation.Advmod, number == counted ? counted : number, Upos.ADV);
        (tokens[i + 1].Relation, tokens[i + 1].Head) = (Relation.Fixed, i);
        tokens[counted].Relation = Relation.Obj;
    }

    // "Up to 90 herders marched on Saturday": a bound of the number before the subject is no preposition.
    private static void MendUpToSubject(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Relation != Relation.Case || !tokens[i].Text.Equals("up", StringComparison.OrdinalIgnoreCase) || i + 2 >= sentence.EndToken || tokens[i + 1].Text != "to" || tokens[i + 1].Head != i || tokens[i + 2].Upos != Upos.NUM) return;
        int counted = tokens[i].Head, verb = counted < sentence.FirstToken ? -1 : tokens[counted].Head;
        if (verb <= counted || tokens[counted].Relation != Relation.Obl || tokens[verb].Upos != Upos.VERB) return;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == verb && tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.AuxPass or Relation.Expl) return;
        }

        tokens[counted].Relation = Relation.Nsubj;
        (tokens[i].Relation, tokens[i].Upos) = (Relation.Advmod, Upos.ADV);
    }

    // "Rejects proposed changes": a past participle right behind its verb, with what would be its object behind it, describes that object.
    private static void MendQualityReadAsClause(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Xpos is not ("VBN" or "VBD") || tokens[i].Relation != Relation.Xcomp || tokens[i].Head != i - 1 || i == sentence.FirstToken || tokens[i - 1].Upos != Upos.VERB) return;
        int verb = i - 1, obj = -1;
        if (tokens[verb].Text.ToLowerInvariant() is "got" or "get" or "gets" or "getting" or "been" or "being" or "became" or "become" or "remain" or "remained" or "remains") return;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == verb && tokens[child].Relation is Relation.Obj or Relation.Iobj or Relation.NsubjPass or Relation.AuxPass) return;
            if (tokens[child].Head == i && tokens[child].Relation is Relation.Mark or Relation.Aux or Relation.AuxPass or Relation.Nsubj) return;
            if (tokens[child].Head == i && tokens[child].Relation == Relation.Obj && child > i && obj < 0) obj = child;
        }

        if (obj < 0 || tokens[obj].Upos is not (Upos.NOUN or Upos.PROPN)) return;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == i && child > i) tokens[child].Head = verb;
        }

        (tokens[i].Upos, tokens[i].Relation, tokens[i].Head) = (Upos.ADJ, Relation.Amod, obj);
        tokens[obj].Relation = Relation.Obj;
    }

    // Verbs that headlines and bulletins use without "was".
    private static bool IsBare(string verb) => verb.ToLowerInvariant() is "killed" or "injured" or "wounded" or "hurt" or "arrested" or "detained" or "jailed" or "charged" or "sentenced" or "convicted" or "found" or "feared" or "reported" or "held" or "accused" or "seen" or "made";

    // A full sentence has a finite verb: a past form that reads as a participle is one where nothing else is ("Gabon suspended exports.", "Militants crossed into Niger.").
    private static void MendVerbReadAsParticiple(Span<TokenData> tokens, Sentence sentence)
    {
        if (sentence.EndToken - sentence.FirstToken < 4 || tokens[sentence.EndToken - 1].Text is not "." and not "”" and not "\"") return;
        int root = -1;
        for (int i = sentence.FirstToken; i < sentence.EndToken && root < 0; i++)
        {
            if (tokens[i].Relation == Relation.Root) root = i;
        }

        if (root < 0) return;
        int subject = -1, participle = -1, obj = -1;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head != root) continue;
            Relation relation = tokens[child].Relation;
            if (relation is Relation.Aux or Relation.AuxPass or Relation.Cop or Relation.OblAgent or Relation.Nsubj or Relation.Expl or Relation.Csubj) return;
            if (relation == Relation.NsubjPass) subject = child;
            if (relation == Relation.Obj) obj = child;
            if (relation == Relation.Compound && child < root && tokens[child].Upos is Upos.NOUN or Upos.PROPN && subject < 0) subject = child;
            if (relation == Relation.Amod && child < root && tokens[child].Xpos is "VBN" or "VBD" && tokens[child].Text.EndsWith("ed", StringComparison.Ordinal)) participle = child;
            if (relation is Relation.Parataxis or Relation.Ccomp or Relation.Conj && tokens[child].Xpos is "VBD" or "VBZ" or "VBP") return;
        }

        if (tokens[root].Upos == Upos.VERB && tokens[root].Xpos is "VBN" or "VBD" && subject >= 0 && subject < root)
        {
            // "Rebels surrendered in Bangui.", "A bomber struck in Peshawar."
            if (tokens[root].Xpos == "VBN" && obj < 0 && IsBare(tokens[root].Text)) return;
            for (int child = sentence.FirstToken; child < subject; child++)
            {
                if (tokens[child].Head == root && tokens[child].Relation is Relation.Det or Relation.Amod or Relation.Compound or Relation.Nummod) tokens[child].Head = subject;
            }

            (tokens[root].Xpos, tokens[subject].Relation) = ("VBD", Relation.Nsubj);
            return;
        }

        if (tokens[root].Upos is not (Upos.NOUN or Upos.PROPN)) return;
        if (participle < 0)
        {
            MendPredicateReadAsClause(tokens, root, sentence);
            return;
        }

        // The word before the participle, or the last of the name before it, would be the subject.
        int last = participle - 1;
        if (last < sentence.FirstToken || tokens[last].Upos is not (Upos.NOUN or Upos.PROPN)) return;
        int top = last;
        for (int steps = 0; steps < 6 && tokens[top].Head >= sentence.FirstToken && tokens[top].Head < participle; steps++) top = tokens[top].Head;
        if (tokens[top].Relation is not (Relation.Compound or Relation.NmodDesc or Relation.NmodPoss or Relation.Amod or Relation.NmodUnmarked) || tokens[top].Head != root && tokens[top].Head != participle) return;
        for (int child = sentence.FirstToken; child < participle; child++)
        {
            // Anything else before it ("In Mali armed groups …") makes another sentence of it.
            if (child != top && tokens[child].Head == root && tokens[child].Relation is not (Relation.Det or Relation.Amod or Relation.Compound or Relation.Nummod)) return;
        }

        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (child < top && tokens[child].Head == root) tokens[child].Head = top;
            else if (child > root && tokens[child].Head == root && tokens[child].Relation is Relation.Punct or Relation.Advcl or Relation.Parataxis) tokens[child].Head = participle;
        }

        (tokens[top].Head, tokens[top].Relation) = (participle, Relation.Nsubj);
        (tokens[participle].Upos, tokens[participle].Xpos, tokens[participle].Head, tokens[participle].Relation) = (Upos.VERB, "VBD", -1, Relation.Root);
        (tokens[root].Head, tokens[root].Relation) = (participle, Relation.Obj);
    }

    // "Clashes erupted in Tripoli.", "Talks between A and B resumed.": the only past form of a full sentence is its verb, and the noun that it was hung on is the subject.
    private static void MendPredicateReadAsClause(Span<TokenData> tokens, int root, Sentence sentence)
    {
        int verb = -1;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Upos == Upos.AUX || tokens[child].Upos == Upos.VERB && child != verb && IsFinite(tokens[child].Xpos) && tokens[child].Head != root) return;
            if (tokens[child].Head != root || child < root || tokens[child].Upos != Upos.VERB || tokens[child].Xpos is not ("VBD" or "VBN")) continue;
            if (verb >= 0 || tokens[child].Relation is not (Relation.Acl or Relation.Amod or Relation.Advcl or Relation.Xcomp) || IsBare(tokens[child].Text)) return;
            verb = child;
        }

        if (verb < 0) return;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == verb && (tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Mark or Relation.OblAgent or Relation.AuxPass || tokens[child].Relation == Relation.Case)) return;
        }

        (tokens[verb].Xpos, tokens[verb].Head, tokens[verb].Relation) = ("VBD", -1, Relation.Root);
        (tokens[root].Head, tokens[root].Relation) = (verb, Relation.Nsubj);
        for (int child = verb + 1; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == root) tokens[child].Head = verb;
        }
    }

    // "Prime minister A and crown prince B sign": a noun with "and" before it that hangs backwards on a noun is joined to that noun's phrase.
    private static void MendJoined(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Relation != Relation.Cc) return;
        int joined = tokens[i].Head;
        if (joined <= i || tokens[joined].Relation is Relation.Conj or Relation.Root || tokens[joined].Upos is not (Upos.NOUN or Upos.PROPN)) return;
        int head = tokens[joined].Head;
        if (head >= sentence.FirstToken && tokens[joined].Relation is Relation.Obj or Relation.Nsubj or Relation.NsubjPass)
        {
            JoinTwoArguments(tokens, i, joined, sentence);
            return;
        }

        if (head < sentence.FirstToken || head >= i || tokens[joined].Relation is not (Relation.NmodDesc or Relation.Nmod or Relation.Appos or Relation.Flat or Relation.Compound or Relation.NmodUnmarked)) return;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == joined && tokens[child].Relation == Relation.Case) return;
        }

        // Climb out of the parts of one name or title.
        for (int steps = 0; steps < 4 && tokens[head].Relation is Relation.Flat or Relation.Appos or Relation.NmodDesc && tokens[head].Head is int up and >= 0 && up < i && tokens[up].Upos is Upos.NOUN or Upos.PROPN; steps++) head = tokens[head].Head;
        tokens[joined].Head = head;
        tokens[joined].Relation = Relation.Conj;
    }

    // "Targets herders and soldiers" with two objects: the one behind "and" is joined to the one before it.
    private static void JoinTwoArguments(Span<TokenData> tokens, int and, int joined, Sentence sentence)
    {
        for (int before = and - 1; before >= sentence.FirstToken; before--)
        {
            if (tokens[before].Head != tokens[joined].Head || tokens[before].Relation != tokens[joined].Relation) continue;
            if (tokens[before].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON) (tokens[joined].Head, tokens[joined].Relation) = (before, Relation.Conj);
            return;
        }
    }

    // "Turkish police arrest 198 suspects": a noun has no object, so it is a verb of headlines, and the noun before it its subject.
    private static void MendVerbReadAsNoun(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Upos != Upos.NOUN || tokens[i].Relation is not (Relation.Root or Relation.Conj or Relation.Parataxis or Relation.Ccomp)) return;
        int obj = -1, subject = -1;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head != i) continue;
            if (tokens[child].Relation == Relation.Obj && child > i) obj = child;
            if (tokens[child].Relation is Relation.Det or Relation.Case or Relation.Cop or Relation.NmodPoss) return;
            if (tokens[child].Relation is Relation.Compound or Relation.NmodDesc && child == i - 1 && tokens[child].Upos is Upos.NOUN or Upos.PROPN) subject = child;
            if (tokens[child].Relation == Relation.Nsubj) subject = child;
        }

        // The people before the word may hang on the name behind it.
        int before = i - 1;
        if (obj < 0 && subject < 0 && before >= sentence.FirstToken && tokens[before].Head > i && tokens[before].Relation is Relation.Compound or Relation.NmodDesc && tokens[before].Upos is Upos.NOUN or Upos.PROPN)
        {
            for (int child = sentence.FirstToken; child < before; child++)
            {
                if (tokens[child].Head == tokens[before].Head) tokens[child].Head = before;
            }

            (subject, tokens[before].Head) = (before, i);
        }

        // "A car bomb blast": one car does not "bomb".
        if (subject >= 0 && tokens[subject].Xpos == "NN" && tokens[i].Xpos == "NN" && !tokens[subject].Text.Equals("police", StringComparison.OrdinalIgnoreCase)) return;
        if (obj < 0 && subject >= 0 && subject == i - 1) obj = MendNameBehind(tokens, i, subject, sentence);
        // "Thousands of people march in Lomé": a plural subject needs no object.
        bool alone = obj < 0 && subject >= sentence.FirstToken && subject == i - 1 && tokens[i].Relation == Relation.Root && tokens[i].Xpos == "NN" && tokens[subject].Xpos is "NNS" or "NNPS" && (tokens[subject].Relation == Relation.Nsubj || HasNumber(tokens, subject, sentence));
        if (obj < 0 && !alone) return;
        tokens[i].Upos = Upos.VERB;
        tokens[i].Xpos = tokens[i].Text.EndsWith('s') ? "VBZ" : "VBP";
        if (subject < 0) return;
        for (int child = sentence.FirstToken; child < subject; child++)
        {
            if (tokens[child].Head == i && tokens[child].Relation is Relation.Amod or Relation.Compound or Relation.Nummod or Relation.NmodDesc) tokens[child].Head = subject;
        }

        tokens[subject].Relation = Relation.Nsubj;
        for (int child = i + 1; child < sentence.EndToken && alone; child++)
        {
            if (tokens[child].Head == i && tokens[child].Relation == Relation.Nmod) tokens[child].Relation = Relation.Obl;
        }
    }

    private static bool HasNumber(Span<TokenData> tokens, int noun, Sentence sentence)
    {
        for (int child = sentence.FirstToken; child < noun; child++)
        {
            if (tokens[child].Head == noun && tokens[child].Relation == Relation.Nummod) return true;
        }

        return false;
    }

    // "The air force strikes targets in Mali": a finite verb before the noun that was taken for the root is the root.
    private static void MendVerbReadAsModifier(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int noun = tokens[i].Head;
        if (tokens[i].Upos != Upos.VERB || !IsFinite(tokens[i].Xpos) || tokens[i].Relation is not (Relation.Compound or Relation.Amod) || noun <= i || tokens[noun].Relation != Relation.Root || tokens[noun].Upos is not (Upos.NOUN or Upos.PROPN)) return;
        int subject = -1;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == noun && tokens[child].Relation is Relation.Cop or Relation.Nsubj) return;
            if (tokens[child].Head == i && tokens[child].Relation == Relation.Nsubj) subject = child;
        }

        if (subject < 0) return;
        (tokens[i].Head, tokens[i].Relation) = (-1, Relation.Root);
        (tokens[noun].Head, tokens[noun].Relation) = (i, Relation.Obj);
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head != noun) continue;
            if (child < i) tokens[child].Head = subject;
            else if (tokens[child].Relation is Relation.Punct or Relation.Advcl or Relation.Parataxis or Relation.Obl) tokens[child].Head = i;
        }
    }

    // "Air force jets launch": the subject of a verb, with a compound or an article before it, is no finite verb.
    private static void MendNounReadAsVerb(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Upos != Upos.VERB || tokens[i].Xpos != "VBZ" || tokens[i].Relation is not (Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Obl or Relation.Nmod)) return;
        bool nominal = false;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head != i) continue;
            if (tokens[child].Relation is Relation.Nsubj or Relation.Obj or Relation.Aux or Relation.Mark or Relation.Ccomp or Relation.Xcomp) return;
            nominal |= child < i && tokens[child].Relation is Relation.Compound or Relation.Det or Relation.Amod or Relation.Nummod or Relation.NmodPoss;
        }

        if (nominal) (tokens[i].Upos, tokens[i].Xpos) = (Upos.NOUN, "NNS");
    }

    // "The attorney general issues a warrant": two nouns side by side are one subject.
    private static void MendTwoSubjects(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int next = i + 1;
        if (next >= sentence.EndToken || tokens[i].Relation != Relation.Nsubj || tokens[next].Relation != Relation.Nsubj || tokens[i].Head != tokens[next].Head || tokens[i].Head <= next || tokens[i].Upos != Upos.NOUN || tokens[next].Upos != Upos.NOUN) return;
        for (int child = sentence.FirstToken; child < i; child++)
        {
            if (tokens[child].Head == i) tokens[child].Head = next;
        }

        (tokens[i].Head, tokens[i].Relation) = (next, Relation.Compound);
    }

    // "The air force strikes and destroys": what stands before a finite verb as part of a compound is its subject.
    private static void MendSubjectReadAsModifier(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int verb = tokens[i].Head;
        if (tokens[i].Relation is not (Relation.Compound or Relation.NmodDesc) || tokens[i].Upos is not (Upos.NOUN or Upos.PROPN) || verb != i + 1 || tokens[verb].Upos != Upos.VERB || !IsFinite(tokens[verb].Xpos) || tokens[verb].Relation is not (Relation.Root or Relation.Conj or Relation.Ccomp or Relation.Advcl or Relation.AclRelcl or Relation.Parataxis)) return;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == verb && child != i && tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Expl or Relation.Csubj) return;
        }

        tokens[i].Relation = Relation.Nsubj;
        for (int child = sentence.FirstToken; child < i; child++)
        {
            if (tokens[child].Head == verb && tokens[child].Relation is Relation.Det or Relation.Amod or Relation.Compound or Relation.Nummod or Relation.NmodPoss or Relation.NmodDesc) tokens[child].Head = i;
        }
    }

    // "Issues arrest warrants": a noun has no object; the last of two is what the verb acts on.
    private static void MendObjectBelowObject(Span<TokenData> tokens, int i)
    {
        int first = tokens[i].Head, verb = first < 0 ? -1 : tokens[first].Head;
        if (tokens[i].Relation != Relation.Obj || tokens[i].Upos != Upos.NOUN || first != i - 1 || tokens[first].Upos != Upos.NOUN || tokens[first].Relation != Relation.Obj || verb < 0 || tokens[verb].Upos != Upos.VERB) return;
        (tokens[i].Head, tokens[i].Relation) = (verb, Relation.Obj);
        (tokens[first].Head, tokens[first].Relation) = (i, Relation.Compound);
        for (int child = 0; child < tokens.Length; child++)
        {
            if (child != i && tokens[child].Head == first) (tokens[child].Head, tokens[child].Relation) = (i, tokens[child].Relation == Relation.Obl ? Relation.Nmod : tokens[child].Relation);
        }
    }

    // "Clashes erupt in Lomé": a noun cannot be a clause that hangs on the plural before it; it is the verb, and the plural its subject.
    private static void MendClauseReadAsNoun(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int subject = i - 1;
        if (tokens[i].Upos is not (Upos.NOUN or Upos.VERB) || tokens[i].Xpos is not ("NN" or "JJ") || tokens[i].Relation is not (Relation.Acl or Relation.Xcomp) || subject < sentence.FirstToken || tokens[i].Head != subject || tokens[subject].Relation != Relation.Root || tokens[subject].Xpos is not ("NNS" or "NNPS")) return;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == i && tokens[child].Relation is Relation.Det or Relation.Case or Relation.Cop or Relation.Amod) return;
        }

        (tokens[i].Upos, tokens[i].Xpos, tokens[i].Head, tokens[i].Relation) = (Upos.VERB, "VBP", -1, Relation.Root);
        (tokens[subject].Head, tokens[subject].Relation) = (i, Relation.Nsubj);
        for (int child = i + 1; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == subject) tokens[child].Head = i;
        }
    }

    // "Malian police arrest former prime minister A B": people in the plural before the word and a titled name right behind it are what it joins.
    private static int MendNameBehind(Span<TokenData> tokens, int i, int subject, Sentence sentence)
    {
        if (tokens[i].Xpos != "NN" || !(tokens[subject].Xpos is "NNS" or "NNPS" || tokens[subject].Text.ToLowerInvariant() is "police")) return -1;
        int name = -1;
        for (int child = i + 1; child < sentence.EndToken; child++)
        {
            if (tokens[child].Text is "," or ":" or "(" or "–" or "—" or ";") break;
            if (tokens[child].Head == i && tokens[child].Relation is Relation.Appos or Relation.NmodDesc or Relation.Flat && tokens[child].Upos is Upos.NOUN or Upos.PROPN) name = child;
            // "Kenyan police arrest nearly forty herders": what is counted behind it.
            else if (name < 0 && tokens[child].Head == i && tokens[child].Relation is Relation.NmodUnmarked or Relation.Nmod && IsCounted(tokens, child, i)) name = child;
        }

        if (name < 0) return -1;
        for (int child = i + 1; child < sentence.EndToken; child++)
        {
            if (child != name && tokens[child].Head == i && tokens[child].Relation is Relation.NmodDesc or Relation.Appos or Relation.Flat or Relation.Amod && child < name) tokens[child].Head = name;
            else if (tokens[child].Head == i && tokens[child].Relation is Relation.Nmod) tokens[child].Relation = Relation.Obl;
        }

        tokens[name].Relation = Relation.Obj;
        return name;
    }

    private static bool IsCounted(Span<TokenData> tokens, int noun, int after)
    {
        bool counted = false;
        for (int child = after + 1; child < noun; child++)
        {
            if (tokens[child].Head != noun) continue;
            if (tokens[child].Relation == Relation.Case) return false;
            counted |= tokens[child].Relation == Relation.Nummod;
        }

        return counted && tokens[noun].Upos == Upos.NOUN;
    }

    // "Kenyan police arrest 21 people linked to a gang": the verb of headlines is taken for the subject of the participle behind it.
    private static void MendVerbReadAsSubject(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int people = i - 1, verb = tokens[i].Head;
        if (tokens[i].Upos != Upos.NOUN || tokens[i].Xpos != "NN" || tokens[i].Relation is not (Relation.Nsubj or Relation.NsubjPass) || people < sentence.FirstToken || verb <= i) return;
        if (tokens[people].Head != i || tokens[people].Relation is not (Relation.Compound or Relation.NmodDesc) || !(tokens[people].Xpos is "NNS" || tokens[people].Text.Equals("police", StringComparison.OrdinalIgnoreCase))) return;
        if (tokens[verb].Relation != Relation.Root || tokens[verb].Upos != Upos.VERB || tokens[verb].Xpos is not ("VBD" or "VBN")) return;
        int counted = -1;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == verb && tokens[child].Relation is Relation.Aux or Relation.AuxPass) return;
            if (tokens[child].Head == i && tokens[child].Relation is Relation.Det or Relation.Case or Relation.NmodPoss) return;
            if (tokens[child].Head == i && child > i && child < verb && tokens[child].Relation is Relation.Appos or Relation.NmodUnmarked && IsCounted(tokens, child, i)) counted = child;
        }

        if (counted < 0) return;
        for (int child = sentence.FirstToken; child < people; child++)
        {
            if (tokens[child].Head == i) tokens[child].Head = people;
        }

        (tokens[people].Head, tokens[people].Relation) = (i, Relation.Nsubj);
        (tokens[i].Upos, tokens[i].Xpos, tokens[i].Head, tokens[i].Relation) = (Upos.VERB, "VBP", -1, Relation.Root);
        (tokens[counted].Head, tokens[counted].Relation) = (i, Relation.Obj);
        (tokens[verb].Xpos, tokens[verb].Head, tokens[verb].Relation) = ("VBN", counted, Relation.Acl);
        if (tokens[sentence.EndToken - 1].Head == verb && tokens[sentence.EndToken - 1].Relation == Relation.Punct) tokens[sentence.EndToken - 1].Head = i;
    }

    // "Spokesperson Zabihullah Mujahid says": a title and the name behind it are one subject.
    private static void MendTitleBesideName(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Relation is not (Relation.Nsubj or Relation.NsubjPass) || tokens[i].Upos != Upos.PROPN || i == sentence.FirstToken) return;
        int title = i - 1;
        if (tokens[title].Head != tokens[i].Head || tokens[title].Relation is not (Relation.Nsubj or Relation.NsubjPass) || tokens[title].Upos is not (Upos.NOUN or Upos.PROPN)) return;
        tokens[i].Head = title;
        tokens[i].Relation = Relation.Appos;
    }

    // "Prime Minister Ana Lima and President Jo Reyes": a name's first word cannot hang on the name behind the "and"; it goes with the word beside it.
    private static void MendAcrossConjunction(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int head = tokens[i].Head;
        if (tokens[i].Upos is not (Upos.PROPN or Upos.ADJ or Upos.NOUN) || head <= i + 1 || head >= sentence.EndToken || tokens[head].Relation != Relation.Conj || tokens[head].Head >= head || tokens[head].Head <= i) return;
        if (tokens[i].Relation is not (Relation.NmodDesc or Relation.Compound or Relation.Flat or Relation.Amod)) return;
        // The first of the joined phrases stands between: the word belongs to it.
        tokens[i].Head = tokens[head].Head;
    }

    // "Resigned after the mayors of A and B walked out": read as "after the mayors", the verb behind is left without a subject.
    private static void MendSubjectReadAsPhrase(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Upos != Upos.VERB || tokens[i].Xpos is not ("VBD" or "VBZ" or "VBP") || tokens[i].Relation is not (Relation.Conj or Relation.Advcl or Relation.Parataxis or Relation.Ccomp)) return;
        int head = tokens[i].Head;
        if (head < sentence.FirstToken || head >= i || tokens[head].Upos != Upos.VERB) return;
        int phrase = -1, preposition = -1;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == i && tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Cc or Relation.Mark or Relation.Expl) return;
            if (tokens[child].Head == i && child < i && tokens[child].Relation == Relation.Punct && tokens[child].Text != ",") return;
            if (tokens[child].Head == head && child > head && child < i && tokens[child].Relation == Relation.Obl) phrase = child;
        }

        if (phrase < 0 || tokens[phrase].Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON)) return;
        for (int child = sentence.FirstToken; child < phrase; child++)
        {
            if (tokens[child].Head == phrase && tokens[child].Relation == Relation.Case && tokens[child].Text.ToLowerInvariant() is "after" or "before" or "as" or "since" or "until") preposition = child;
        }

        if (preposition < 0 || preposition < head) return;
        // Nothing of the main clause may stand between the phrase and the verb.
        for (int k = phrase + 1; k < i; k++)
        {
            if (tokens[k].Head == head || tokens[k].Upos == Upos.VERB && tokens[k].Relation is not (Relation.Acl or Relation.AclRelcl or Relation.Amod)) return;
        }

        tokens[phrase].Head = i;
        tokens[phrase].Relation = Relation.Nsubj;
        tokens[preposition].Head = i;
        tokens[preposition].Relation = Relation.Mark;
        tokens[i].Relation = Relation.Advcl;
    }

    // "After Chad, Niger and Mali left the bloc": a phrase right before a finite verb that has no subject is its subject.
    private static void MendSubjectBehindPreposition(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Upos != Upos.VERB || !IsFinite(tokens[i].Xpos) || tokens[i].Relation is not (Relation.Advcl or Relation.Ccomp or Relation.Parataxis)) return;
        int phrase = -1, preposition = -1;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head != i) continue;
            if (tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Mark or Relation.Expl or Relation.Csubj) return;
            if (child < i && tokens[child].Relation == Relation.Obl && tokens[child].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON) phrase = child;
        }

        if (phrase < 0) return;
        for (int child = sentence.FirstToken; child < phrase; child++)
        {
            if (tokens[child].Head == phrase && tokens[child].Relation == Relation.Case && tokens[child].Text.ToLowerInvariant() is "after" or "before" or "as" or "since" or "until" or "while") preposition = child;
        }

        if (preposition < 0 || !EndsBefore(tokens, phrase, i, sentence)) return;
        (tokens[phrase].Relation, tokens[preposition].Head, tokens[preposition].Relation) = (Relation.Nsubj, i, Relation.Mark);
    }

    // "Had beaten the rebels and Chad would move in": what stands before the helping verb of a joined clause is its subject, not a second object of the clause before.
    private static void MendSubjectJoinedToObject(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int first = tokens[i].Head, helper = -1;
        if (tokens[i].Upos != Upos.VERB || tokens[i].Relation != Relation.Conj || first < sentence.FirstToken || first >= i || tokens[first].Upos != Upos.VERB) return;
        for (int child = sentence.FirstToken; child < i; child++)
        {
            if (tokens[child].Head != i) continue;
            if (tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Cc or Relation.Mark or Relation.Expl) return;
            if (helper < 0 && tokens[child].Relation is Relation.Aux or Relation.AuxPass && tokens[child].Upos == Upos.AUX) helper = child;
        }

        if (helper < 0) return;
        int joined = -1, and = -1;
        for (int k = first + 1; k < helper; k++)
        {
            if (tokens[k].Relation == Relation.Cc && tokens[k].Head > k && tokens[k].Head < helper && tokens[tokens[k].Head].Relation == Relation.Conj && tokens[k].Text.ToLowerInvariant() is "and" or "but") (joined, and) = (tokens[k].Head, k);
        }

        if (joined < 0 || tokens[joined].Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON) || !EndsBefore(tokens, joined, helper, sentence)) return;
        int obj = tokens[joined].Head;
        if (obj < first || !IsBelow(tokens, obj, first)) return;
        bool passive = false;
        for (int child = helper; child < i; child++) passive |= tokens[child].Head == i && tokens[child].Relation == Relation.AuxPass;
        (tokens[joined].Head, tokens[joined].Relation) = (i, passive ? Relation.NsubjPass : Relation.Nsubj);
        tokens[and].Head = i;
    }

    private static bool IsBelow(Span<TokenData> tokens, int token, int top)
    {
        for (int steps = 0; token >= 0 && steps < 8; token = tokens[token].Head, steps++)
        {
            if (token == top) return true;
        }

        return false;
    }

    // True if all between a phrase's head and a word belongs to the phrase, but for adverbs.
    private static bool EndsBefore(Span<TokenData> tokens, int head, int word, Sentence sentence)
    {
        for (int k = head + 1; k < word; k++)
        {
            if (!IsBelow(tokens, k, head) && tokens[k].Upos != Upos.ADV) return false;
        }

        return head >= sentence.FirstToken;
    }

    // "Targeting Hezbollah and Iraqi militias": an object with "and" before it is joined to the object before.
    private static void MendSecondObject(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Relation != Relation.Obj || tokens[i].Upos is not (Upos.NOUN or Upos.PROPN)) return;
        int before = -1;
        bool and = false;
        for (int child = sentence.FirstToken; child < i; child++)
        {
            if (tokens[child].Head == tokens[i].Head && tokens[child].Relation == Relation.Obj && tokens[child].Upos is Upos.NOUN or Upos.PROPN) before = child;
            and |= tokens[child].Head == i && tokens[child].Relation == Relation.Cc && before >= 0;
        }

        if (and && before >= 0) (tokens[i].Head, tokens[i].Relation) = (before, Relation.Conj);
    }

    // "Says that forces struck the island and warns that …": a finite verb without a subject is joined to a verb of its own tense, if one stands above or below the one it hangs on.
    private static void MendJoinedTense(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Relation != Relation.Conj || !IsFinite(tokens[i].Xpos)) return;
        int head = tokens[i].Head;
        if (head < sentence.FirstToken || head >= i || tokens[head].Upos != Upos.VERB || !IsFinite(tokens[head].Xpos) || SameTense(tokens[i].Xpos, tokens[head].Xpos)) return;
        bool joined = false;
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head != i && tokens[child].Head != head) continue;
            if (tokens[child].Head == i && tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Expl or Relation.Aux or Relation.AuxPass) return;
            if (tokens[child].Head == head && tokens[child].Relation is Relation.Aux or Relation.AuxPass) return;
            joined |= tokens[child].Head == i && tokens[child].Relation == Relation.Cc && child < i;
        }

        if (!joined) return;
        int better = -1;
        // Above: the verbs that the head hangs on.
        for (int up = tokens[head].Head, steps = 0; up >= sentence.FirstToken && steps < 4 && better < 0; up = tokens[up].Head, steps++)
        {
            if (up < i && tokens[up].Upos == Upos.VERB && tokens[up].Xpos == tokens[i].Xpos) better = up;
        }

        // Below: the last clause before the verb that hangs on the head.
        for (int k = i - 1; k > head && better < 0; k--)
        {
            if (tokens[k].Upos != Upos.VERB || tokens[k].Xpos != tokens[i].Xpos || tokens[k].Relation is not (Relation.Advcl or Relation.Ccomp or Relation.AclRelcl)) continue;
            for (int up = tokens[k].Head, steps = 0; up >= sentence.FirstToken && steps < 6; up = tokens[up].Head, steps++)
            {
                if (up == head) better = k;
            }
        }

        if (better >= 0) tokens[i].Head = better;
    }

    private static bool IsFinite(string xpos) => xpos is "VBD" or "VBZ" or "VBP";

    private static bool SameTense(string one, string other) => (one == "VBD") == (other == "VBD");

    // "Police in Stuttgart arrest 59 fans" with the noun as root and the verb beside it: the finite verb is the root.
    private static void MendRootBeforeVerb(Span<TokenData> tokens, Sentence sentence)
    {
        int root = -1;
        for (int i = sentence.FirstToken; i < sentence.EndToken && root < 0; i++)
        {
            if (tokens[i].Relation == Relation.Root) root = i;
        }

        if (root < 0 || tokens[root].Upos is not (Upos.NOUN or Upos.PROPN)) return;
        int verb = -1;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (tokens[i].Head == root && tokens[i].Relation is Relation.Cop) return;
            if (verb < 0 && i > root && tokens[i].Head == root && tokens[i].Relation == Relation.Parataxis && tokens[i].Upos == Upos.VERB && tokens[i].Xpos is "VBP" or "VBZ" or "VBD") verb = i;
            if (verb >= 0 && tokens[i].Head == verb && tokens[i].Relation is Relation.Nsubj or Relation.NsubjPass) return;
        }

        if (verb < 0) return;
        for (int i = sentence.FirstToken; i < verb; i++)
        {
            if (tokens[i].Head == verb && tokens[i].Relation is Relation.Nsubj or Relation.NsubjPass) return;
        }

        tokens[verb].Head = -1;
        tokens[verb].Relation = Relation.Root;
        tokens[root].Head = verb;
        tokens[root].Relation = Relation.Nsubj;
        for (int i = verb + 1; i < sentence.EndToken; i++)
        {
            if (tokens[i].Head == root) tokens[i].Head = verb;
        }
    }

    // "Called the move a farce": what something is called is no apposition to it, where no comma stands between.
    private static void MendNaming(Span<TokenData> tokens, int i, Sentence sentence)
    {
        int thing = tokens[i].Head;
        if (tokens[i].Relation != Relation.Appos || thing < sentence.FirstToken || thing >= i || tokens[thing].Relation != Relation.Obj || tokens[i].Upos is not (Upos.NOUN or Upos.ADJ or Upos.PROPN)) return;
        int verb = tokens[thing].Head;
        if (verb < sentence.FirstToken || verb > thing || !IsNaming(tokens[verb].Text)) return;
        bool opened = false;
        for (int between = thing + 1; between < i; between++)
        {
            if (tokens[between].Text is "," or "(" or "-" or "–" or ":") return;
            opened |= tokens[between].Relation == Relation.Det && tokens[between].Head == i || tokens[between].Text is "\"" or "“";
        }

        if (opened) (tokens[i].Relation, tokens[i].Head) = (Relation.Xcomp, verb);
    }

    private static bool IsNaming(string verb) => verb.ToLowerInvariant() is "call" or "calls" or "called" or "calling" or "label" or "labels" or "labelled" or "labeled" or "labelling" or "labeling" or "brand" or "brands" or "branded" or "branding" or "dub" or "dubs" or "dubbed" or "dubbing" or "deem" or "deems" or "deemed";

    // "Asked the minister, who is backed by the army, to step down": what stands behind the clause goes with the request.
    private static void MendRequestAcrossClause(Span<TokenData> tokens, int i, Sentence sentence)
    {
        if (tokens[i].Xpos != "VB" || tokens[i].Relation is not (Relation.Advcl or Relation.Xcomp) || i < sentence.FirstToken + 4 || tokens[i - 1].Text != "to" || tokens[i - 2].Text != ",") return;
        int clause = tokens[i].Head;
        if (clause < sentence.FirstToken || clause >= i || tokens[clause].Relation != Relation.AclRelcl) return;
        int asked = tokens[clause].Head;
        if (asked < sentence.FirstToken || asked >= clause || tokens[asked].Relation is not (Relation.Obj or Relation.Iobj or Relation.Obl)) return;
        int verb = tokens[asked].Head;
        if (verb < sentence.FirstToken || verb >= asked || !IsAsking(tokens[verb].Text)) return;
        bool enclosed = false;
        for (int between = asked + 1; between < clause; between++) enclosed |= tokens[between].Text == ",";
        for (int child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (tokens[child].Head == verb && tokens[child].Relation is Relation.Xcomp or Relation.Ccomp) return;
        }

        if (enclosed) (tokens[i].Relation, tokens[i].Head) = (Relation.Xcomp, verb);
    }

    private static bool IsAsking(string verb) =>
        verb.ToLowerInvariant() is "ask" or "asks" or "asked" or "asking" or "urge" or "urges" or "urged" or "urging" or "call" or "calls" or "called" or "calling" or "tell" or "tells" or "told" or "telling" or "order" or "orders" or "ordered" or "ordering" or "press" or "presses" or "pressed" or "pressing" or "force" or "forces" or "forced" or "forcing" or "invite" or "invites" or "invited" or "inviting" or "allow" or "allows" or "allowed" or "allowing";
}
