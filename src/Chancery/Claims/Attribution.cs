using Chancery.Documents;
using Chancery.Events;
using Chancery.Knowledge;
using Chancery.Mentions;

namespace Chancery.Claims;

/// <summary>Somebody found to say a thing: his phrase, what it names, and the words of saying.</summary>
/// <param name="Head">Head of the phrase.</param>
/// <param name="First">First word of the phrase as rows give it.</param>
/// <param name="Last">Last word.</param>
/// <param name="Mention">What it names; null for "reports", "experts" and the like.</param>
/// <param name="Cue">The verb or preposition of saying.</param>
internal sealed record Voice(int Head, int First, int Last, Mention? Mention, int Cue);

/// <summary>
/// Finds who says each thing: verbs of saying above it or beside it, "according to", quotation marks with their attribution, and quotes that run on over sentences.
/// The outermost speaker comes first.
/// </summary>
internal sealed class Attribution
{
    private const int MaxDepth = 40;

    private readonly Tree _tree;
    private readonly WordLists _words;
    private readonly MentionReader _mentions;
    private readonly Frames _frames;
    private readonly List<Quotation> _quotations;
    private readonly Voice?[] _ofQuotation;
    private Voice? _last;

    internal Attribution(Tree tree, WordLists words, MentionReader mentions, Frames frames)
    {
        _tree = tree;
        _words = words;
        _mentions = mentions;
        _frames = frames;
        _quotations = Quotations.Find(tree.Document);
        _ofQuotation = new Voice?[_quotations.Count];
        for (int i = 0; i < _quotations.Count; i++) _ofQuotation[i] = FindQuoted(i);
    }

    internal IReadOnlyList<Quotation> AllQuotations => _quotations;

    /// <summary>Who says what the word is part of, outermost first; empty if the report itself does. To be asked in text order: "the statement" is that of the last speaker.</summary>
    internal List<Voice> Of(FoundEvent one)
    {
        List<Voice> voices = [];
        Climb(one.Trigger, one, voices);
        if (voices.Count == 0 && IsAnnouncedByOther(one, out int announcer) && VoiceOf(announcer, one.Trigger) is { } voice) voices.Add(voice);
        if (voices.Count == 0 && AtTheEnd(one.Trigger) is { } last && last.Cue > one.Trigger) voices.Add(last);
        if (voices.Count > 0 && voices[^1].Mention is { Kind: MentionKind.Person or MentionKind.Body or MentionKind.State }) _last = voices[^1];
        if (voices.Count == 0 && QuotationOf(one.Trigger) is int q and >= 0 && _ofQuotation[q] is { } quoted && quoted.Cue != one.Trigger) voices.Add(quoted);
        AddTurn(one.Trigger, voices);
        return voices;
    }

    // "[Haro] The rebels have left", "[Communique] [Northern Front] [Text] The army has left": he says all of it, and passes on what others say.
    private void AddTurn(int trigger, List<Voice> voices)
    {
        (int first, int last) = _mentions.TurnOf(trigger);
        if (first < 0) return;
        Mention? speaker = _mentions.SpeakerOfTurn(trigger);
        if (voices.Count > 0 && (speaker is null || voices[0].Mention is { } other && (other.IsPronoun && _tree.Lower(other.Head) is "i" or "we" || other.Name == speaker.Name))) return;
        Insert(voices, speaker is null ? new(last, first, last, null, last) : new(speaker.Head, speaker.First, speaker.Last, speaker, speaker.Head));
    }

    /// <summary>Everybody whom the report has say something, in the order of the words of saying, whether or not what is said makes a claim.</summary>
    internal List<Voice> All()
    {
        List<Voice> voices = [];
        for (int token = 0; token < _tree.Count; token++)
        {
            if (_tree.IsVerb(token) && SaysSomething(token) && _frames.Subject(token) is int subject and >= 0 && !IsSpeakerHimself(subject)) voices.Add(VoiceOf(subject, token) ?? AnyVoice(subject, token));
            else if (AccordingTo(token, out int cue)) voices.Add(VoiceOf(token, cue) ?? AnyVoice(token, cue));
        }

        foreach (Voice? quoted in _ofQuotation)
        {
            if (quoted is not null && !voices.Exists(v => v.Cue == quoted.Cue)) voices.Add(quoted);
        }

        voices.Sort((a, b) => a.Cue != b.Cue ? a.Cue.CompareTo(b.Cue) : a.Head.CompareTo(b.Head));
        return voices;
    }

    /// <summary>The speaker whose phrase has that head, by that word of saying.</summary>
    internal Voice Saying(int head, int cue) => VoiceOf(head, cue) ?? AnyVoice(head, cue);

    // "I think", "as you know": nobody reports what he is saying himself.
    private bool IsSpeakerHimself(int subject) => _tree[subject].Upos == Upos.PRON && _tree.Lower(subject) is "i" or "we" or "you";

    // "The poll shows", "the ad says": whatever is said to speak, by its noun and the words before it.
    private Voice AnyVoice(int head, int cue) => new(head, Math.Min(head, _tree.Extent(head).First), head, _mentions.Of(head), cue);

    // A verb of saying says something if a clause or report hangs on it, if words in quotation marks or a colon follow, or if it stands beside what is said (", the ministry said").
    // Acts done by speaking say what they are about ("called on Paris to leave", "criticised the deal").
    private bool SaysSomething(int verb)
    {
        string lemma = _tree.Lemma(verb);
        bool says = _words.Has("say", lemma);
        if (!says && !_words.Has("speech-act", lemma)) return false;
        if (says && _tree.Relation(verb) == Relation.Parataxis) return true;
        if (says && _tree.Relation(verb) == Relation.Advcl && _tree.Child(verb, Relation.Mark) is int mark and >= 0 && _tree.Lower(mark) == "as") return true;
        if (says && LeadsToQuotation(verb)) return true;
        for (int child = _tree.FirstChild(verb); child >= 0; child = _tree.NextSibling(child))
        {
            if (says ? Carries(verb, child) : _tree.Relation(child) is Relation.Ccomp or Relation.Xcomp or Relation.Obj or Relation.Obl) return true;
        }

        return false;
    }

    // "He said: “…”", "tweeted that she was “disgusting”", or the quotation before ("…,” said Lavrov").
    private bool LeadsToQuotation(int verb)
    {
        int sentence = _tree[verb].Sentence;
        foreach (Quotation quotation in _quotations)
        {
            if (verb > quotation.First && verb < quotation.Last) continue;
            if (_tree[quotation.First].Sentence == sentence || _tree[quotation.Last].Sentence == sentence) return true;
        }

        return verb + 1 < _tree.Count && _tree[verb + 1].Text == ":";
    }

    // "…, according to officials" behind the whole sentence speaks for all of it, wherever the parse hangs it.
    private Voice? AtTheEnd(int trigger)
    {
        Sentence sentence = _tree.Document.Sentences[_tree[trigger].Sentence];
        for (int i = sentence.EndToken - 3; i > trigger && i > sentence.EndToken - 14; i--)
        {
            if (_tree.Lower(i) != "according" || _tree.Lower(i + 1) != "to" || _tree[i - 1].Text != ",") continue;
            int head = _tree.Relation(i) == Relation.Case ? _tree.Head(i) : -1;
            return head > i ? VoiceOf(head, i) : null;
        }

        return null;
    }

    // From the trigger to the root; each verb of saying on the way is nearer to the root than the one before, so it goes in front.
    private void Climb(int trigger, FoundEvent one, List<Voice> voices)
    {
        int token = trigger, from = -1, before = -1;
        for (int steps = 0; token >= 0 && steps < MaxDepth; steps++)
        {
            bool said = from >= 0 && IsSaying(token) && token != trigger && (Carries(token, from) || IsSaidInPaper(from, before));
            if (said) AddSubject(token, one, voices);
            else if (from >= 0 && voices.Count == 0 && token != trigger && one.KindName is "ASSAULT" or "AID" or "COERCE" or "COOPERATE" && IsPunishedFor(token, from)) AddSubject(token, one, voices);
            AddBeside(token, from, one, voices);
            // What hangs on another clause than as its object is said by nobody but its own speaker.
            if (said && voices.Count > 0 && _tree.Relation(token) is Relation.Advcl or Relation.Conj or Relation.Parataxis) return;
            // A relative clause is the reporter's own; what is joined to a clause already attributed has its own speaker.
            if (_tree.Relation(token) == Relation.AclRelcl && QuotationOf(trigger) < 0 && !IsOfOccasion(token) && !((token == trigger || _tree.Relation(trigger) == Relation.Conj && _tree.Head(trigger) == token) && TellsOfCounted(token, one)) && !IsOfAnnounced(token) || voices.Count > 0 && _tree.Relation(token) == Relation.Conj) return;
            // "Announced it had entered the town after Turkey began its offensive": what went before is the reporter's.
            if (voices.Count == 0 && _tree.Relation(token) == Relation.Advcl && _tree.Child(token, Relation.Mark) is int mark and >= 0 && (_tree.Lower(mark) is "after" or "before" or "since" || _tree.Lower(mark) is "as" or "while" && _tree.Child(token, Relation.Nsubj) is >= 0 and int other && _mentions.Of(other) is { IsActor: true, IsPronoun: false }) && QuotationOf(trigger) < 0) return;
            // "Amid reports that the army enters the city".
            if (voices.Count == 0 && from >= 0 && _tree.Lower(token) == "reports" && !_tree.IsVerb(token) && !IsRefuted(token, out _) && _tree.Relation(from) is Relation.Acl or Relation.Ccomp && _tree.Child(from, Relation.Mark) is >= 0 and int that && _tree.Lower(that) == "that") Insert(voices, new(token, token, token, null, token));
            // "Rejects reports that it has declined": whoever rejects them says that it has not.
            if (voices.Count == 0 && IsRefuted(token, out int refuter) && VoiceOf(refuter, _tree.Head(token)) is { } denier) Insert(voices, denier);
            before = from;
            from = token;
            token = _tree.Head(token);
        }
    }

    // "Said in a statement that it had struck a camp": the parse may hang what is said on the paper.
    private bool IsSaidInPaper(int paper, int clause) => clause >= 0 && _tree.Relation(paper) == Relation.Obl && _tree.Case(paper) is "in" or "on" or "during" && _tree.Relation(clause) is Relation.Acl or Relation.Ccomp && _tree.Child(clause, Relation.Mark) is >= 0 and int that && _tree.Lower(that) == "that";

    // "Announces a truce between Chad and Togo": whoever is no side to it tells of it.
    private bool IsAnnouncedByOther(FoundEvent one, out int announcer)
    {
        announcer = -1;
        if (!_tree.IsVerb(one.Trigger) || one is not { IsTwoSided: true, Source.Count: > 0, Target.Count: > 0 } || _tree.Lemma(one.Trigger) is not ("announce" or "confirm" or "declare" or "report") || _tree.IsPassive(one.Trigger)) return false;
        announcer = _frames.Subject(one.Trigger);
        if (announcer < 0 || _mentions.Of(announcer) is not { IsActor: true, IsPronoun: false } teller) return false;
        return !one.Source.Concat(one.Target).Any(s => s.Head == teller.Head || s.Country == teller.Country || s.ActorId.Length > 0 && s.ActorId == teller.ActorId);
    }

    // "Sanctions two firms for supplying arms", "summons the envoy over drone attacks": what somebody is punished for is so as the one who punishes says.
    private bool IsPunishedFor(int verb, int ground)
    {
        if (_tree.Relation(ground) is not (Relation.Advcl or Relation.Obl or Relation.Nmod)) return false;
        string sort = _tree.Child(ground, Relation.Mark) is >= 0 and int mark ? _tree.Lower(mark) : _tree.Case(ground);
        int head = _tree.IsVerb(verb) ? verb : _tree.Relation(verb) == Relation.Obj ? _tree.Head(verb) : -1;
        if (head < 0 || sort is not ("for" or "over")) return false;
        return _tree.Lemma(head) switch
        {
            "sanction" => _tree.IsVerb(head),
            "impose" or "expand" or "announce" or "levy" or "extend" => _tree.Child(head, Relation.Obj) is >= 0 and int what && _tree.Lemma(what) == "sanction",
            "file" => _tree.Child(head, Relation.Obj) is >= 0 and int suit && _tree.Lemma(suit) is "lawsuit" or "complaint" or "suit" or "case",
            "summon" => sort == "over",
            _ => false,
        };
    }

    // "Announces a deal that would let Togo invest", "where Togo will buy jets": what the deal holds is announced with it.
    private bool IsOfAnnounced(int clause)
    {
        if (_tree.Head(clause) is not (>= 0 and int deal) || _tree.Relation(deal) != Relation.Obj && !(_tree.Relation(deal) == Relation.Nmod && _tree.Head(deal) is >= 0 and int whole && _tree.Relation(whole) == Relation.Obj)) return false;
        int noun = _tree.Relation(deal) == Relation.Obj ? deal : _tree.Head(deal);
        if (_tree.Lemma(noun) is not ("deal" or "agreement" or "plan" or "accord" or "pact") || _tree.Head(noun) is not (>= 0 and int verb) || _tree.Lemma(verb) is not ("announce" or "unveil" or "outline" or "reveal" or "describe")) return false;
        for (int child = _tree.FirstChild(clause); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) == Relation.Aux && _tree.Lower(child) is "would" or "will") return true;
        }

        return false;
    }

    // "Says that it recovered the body of a guard".
    private bool IsInReported(int noun)
    {
        for (int token = noun, steps = 0; token >= 0 && steps < 6; token = _tree.Head(token), steps++)
        {
            if (_tree.Relation(token) == Relation.Ccomp && _tree.Head(token) is >= 0 and int verb) return IsSaying(verb);
            if (_tree.Relation(token) is Relation.Advcl or Relation.AclRelcl or Relation.Acl) return false;
        }

        return false;
    }

    // "Has the names of nine villagers who were killed": what befell those counted is told, not taken for known.
    private bool TellsOfCounted(int clause, FoundEvent one) => one is { KindName: "ASSAULT" } or { KindName: "COERCE", Mode: "arrest" } && _tree.Head(clause) is >= 0 and int whom && (_tree.HasChild(whom, Relation.Nummod) && one.Mode != "abduct" || _tree.Relation(whom) is not (Relation.Nsubj or Relation.NsubjPass) && IsInReported(whom)) && _tree.IsPassive(clause) && _tree.Child(clause, Relation.NsubjPass) is >= 0 and int who && _tree.Lower(who) is "who" or "that";

    // "Marks the first time that he will attend, AP reported": the clause is what is said.
    private bool IsOfOccasion(int clause) => _tree.Head(clause) is >= 0 and int noun && _tree.Lemma(noun) is "time" or "occasion" && _tree.Child(noun, Relation.Amod) >= 0 && _tree.Relation(noun) is Relation.Obj or Relation.Root or Relation.Ccomp;

    private bool IsRefuted(int noun, out int refuter)
    {
        refuter = -1;
        if (_tree.Relation(noun) != Relation.Obj || _tree.Head(noun) is not (>= 0 and int verb) || _tree.Lemma(verb) is not ("reject" or "deny" or "dismiss" or "refute" or "rebut" or "dispute")) return false;
        if (_tree.Lemma(noun) is not ("report" or "claim" or "allegation" or "accusation" or "rumor" or "rumour" or "assertion" or "suggestion" or "notion" or "idea") || _tree.Child(noun, Relation.Acl) < 0 && _tree.Child(noun, Relation.Ccomp) < 0) return false;
        refuter = _frames.Subject(verb);
        return refuter >= 0;
    }

    private bool IsSaying(int token) => _tree.IsVerb(token) && _words.Has("say", _tree.Lemma(token));

    // What is said hangs on the verb as a clause, or is its object ("reported an attack", "denied the strikes").
    private bool Carries(int verb, int part)
    {
        switch (_tree.Relation(part))
        {
            case Relation.Ccomp:
                return true;
            // "Chad said it was over; Niger called that a lie": each speaks for himself.
            case Relation.Parataxis:
                return part < verb || !_tree.HasChild(part, Relation.Nsubj) || _tree.Extent(part).First is int first && (first == 0 || _tree[first].Text != ";" && _tree[first - 1].Text != ";");
            case Relation.Xcomp:
                return _tree.Lemma(verb) is "claim" or "deny" or "admit" or "report" or "allege" or "believe" or "estimate" or "say" or "expect" or "suspect" or "describe";
            // "Denies entry to two lawmakers": refuses, and says nothing.
            case Relation.Obj or Relation.NsubjPass when _tree.Lemma(verb) == "deny" && _tree.Lemma(part) is "entry" or "access" or "visa" or "permission" or "request" or "bail" or "appeal" or "passage" or "landing":
                return false;
            case Relation.Obj or Relation.NsubjPass:
                return _frames.Is("report-verb", verb);
            case Relation.Advcl or Relation.Obl:
                return _tree.Lemma(verb) is "accuse" or "blame" or "suspect";
            default:
                return false;
        }
    }

    // "The radio quoted the minister as saying", "was quoted by the daily as saying": the one who is quoted says it, and the radio passes it on.
    private bool AddsQuoted(int saying, List<Voice> voices)
    {
        if (_tree[saying].Xpos != "VBG" || saying == 0 || _tree.Lower(saying - 1) != "as" || _tree.Head(saying) is not (>= 0 and int quoting)) return false;
        if (_tree.IsNominal(quoting) && _tree.Head(quoting) is >= 0 and int above) quoting = above;
        if (_tree.Lemma(quoting) is not ("quote" or "cite" or "report") || quoting > saying) return false;
        bool passive = _tree.IsPassive(quoting);
        int quoted = passive ? _tree.Child(quoting, Relation.NsubjPass) : _tree.Child(quoting, Relation.Obj), teller = _frames.Subject(quoting);
        if (quoted < 0 || VoiceOf(quoted, saying) is not { } voice) return false;
        Insert(voices, voice);
        if (teller >= 0 && teller != quoted && VoiceOf(teller, quoting) is { } outer) Insert(voices, outer);
        return true;
    }

    private void AddSubject(int verb, FoundEvent one, List<Voice> voices)
    {
        if (AddsQuoted(verb, voices)) return;
        int subject = _frames.Subject(verb);
        // "Togo closes its airspace saying that Benin has fired at it": Togo says so, not the airspace.
        if (_tree[verb].Xpos == "VBG" && _tree.Relation(verb) == Relation.Acl && _tree.Lemma(verb) is "say" or "claim" or "state" or "argue" && subject == _tree.Head(verb) && _tree.Lemma(subject) is not ("charge" or "complaint" or "lawsuit" or "suit" or "indictment" or "report" or "statement" or "letter" or "article" or "post" or "video" or "resolution" or "message" or "sign" or "banner") && (_mentions.Of(subject) is not { IsActor: true } || _tree.Relation(subject) == Relation.Obj) && _tree.Head(subject) is >= 0 and int main && _tree.IsVerb(main)) subject = _frames.Subject(main);
        // "The junta announces that nine were killed, after announcing that two were": whoever announces the one announces the other.
        if (_tree[verb].Xpos == "VBG" && _tree.Relation(verb) == Relation.Advcl && _tree.Head(verb) is >= 0 and int told && _tree.IsPassive(told) && _tree.Relation(told) == Relation.Ccomp && _tree.Head(told) is >= 0 and int saying && IsSaying(saying) && (subject == _frames.Subject(told) || subject == _tree.Child(told, Relation.NsubjPass))) subject = _frames.Subject(saying);
        if (subject < 0 || subject == one.Trigger) return;
        if (VoiceOf(subject, verb) is not { } voice) return;
        if (Cited(verb) is { } cited) Insert(voices, cited);
        Insert(voices, voice);
    }

    // "…, the cyber security centre in Vilnius said": whatever stands before a verb of saying behind what is said, but for papers and pictures.
    private Voice? NamelessVoice(int subject, int verb)
    {
        if (_tree[subject].Upos is not (Upos.NOUN or Upos.PROPN) || _tree.Lemma(verb) is not ("say" or "tell" or "report" or "claim" or "add" or "announce") || _words.Has("medium-noun", _tree.Lemma(subject)) || _tree.Lemma(subject) is "statement" or "letter" or "document" or "video" or "image" or "law" or "bill" or "text" or "sign" or "poll" or "datum") return null;
        int first = subject;
        for (int child = _tree.FirstChild(subject); child >= 0 && child < subject; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) is Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.Flat) first = Math.Min(first, _tree.Extent(child).First);
        }

        return new(subject, first, subject, _mentions.Of(subject), verb);
    }

    // "Reuters, citing three diplomats, reports", "the daily quotes an official as saying": whose words are passed on; null if nobody's.
    private Voice? Cited(int verb)
    {
        if (_tree.Lemma(verb) is "quote" or "cite" && _tree.Child(verb, Relation.Obj) is >= 0 and int quoted) return VoiceOf(quoted, verb);
        for (int child = _tree.FirstChild(verb); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) == Relation.Advcl && _tree[child].Xpos == "VBG" && _tree.Lemma(child) is "cite" or "quote" && _tree.Child(child, Relation.Obj) is >= 0 and int source && VoiceOf(source, child) is { } voice) return voice;
        }

        return null;
    }

    // ", the ministry said" and "according to AP" hang on the clause that they attribute.
    private void AddBeside(int token, int from, FoundEvent one, List<Voice> voices)
    {
        for (int child = _tree.FirstChild(token); child >= 0; child = _tree.NextSibling(child))
        {
            if (child == from || _tree.IsUnder(one.Trigger, child)) continue;
            Relation relation = _tree.Relation(child);
            if (relation is Relation.Parataxis or Relation.Advcl && (IsSaying(child) || _tree.Lemma(child) == "quote") && _tree.IsVerb(token) && (_tree.Child(child, Relation.Ccomp) < 0 || child + 1 < _tree.Count && _tree[child + 1].Text == ";"))
            {
                bool beside = relation == Relation.Parataxis || _tree.Child(child, Relation.Mark) is int mark and >= 0 && _tree.Lower(mark) == "as";
                // "Chad blamed Togo; Lomé denied any role": who denies says something else.
                if (relation == Relation.Parataxis && child > token && _tree.Child(child, Relation.Obj) is >= 0 and int denied && (_tree.Lemma(child) is "deny" or "reject" or "dismiss" || _tree.Lemma(child) == "claim" && _tree.Lemma(denied) is "responsibility" or "credit")) continue;
                // "As police suspect a hate crime", "as the army continues to advance": they say something else.
                if (relation == Relation.Advcl && (_tree.HasChild(child, Relation.Obj) || _tree.HasChild(child, Relation.Xcomp))) continue;
                if (!beside || _tree.Child(child, Relation.Nsubj) is not (>= 0 and int subject) || (VoiceOf(subject, child) ?? NamelessVoice(subject, child)) is not { } voice) continue;
                if (Cited(child) is { } cited) Insert(voices, cited);
                Insert(voices, voice);
            }
            else if (relation == Relation.Ccomp && IsAside(child, token, from) && VoiceOf(_tree.Child(child, Relation.Nsubj), child) is { } aside)
            {
                Insert(voices, aside);
                for (int other = _tree.FirstChild(child); other >= 0; other = _tree.NextSibling(other))
                {
                    if (_tree.Relation(other) == Relation.Obl && AccordingTo(other, out int word) && VoiceOf(other, word) is { } source) Insert(voices, source);
                }
            }
            else if (relation is Relation.Obl or Relation.Nmod or Relation.Advcl or Relation.Parataxis && AccordingTo(child, out int cue))
            {
                if (VoiceOf(child, cue) is { } voice) Insert(voices, voice);
            }
        }
    }

    // "Togo assured Benin that it would stay, its envoy said": the parse may take the envoy's saying for a second thing assured.
    private bool IsAside(int verb, int above, int from)
    {
        if (!IsSaying(verb) || IsSaying(above) || from < 0 || _tree.Relation(from) != Relation.Ccomp || verb < from || _tree.HasChild(verb, Relation.Ccomp) || _tree.HasChild(verb, Relation.Obj)) return false;
        return _tree.Child(verb, Relation.Nsubj) is >= 0 and int subject && _tree.Extent(subject).First is > 0 and int first && _tree[first - 1].Text == ",";
    }

    private bool AccordingTo(int token, out int cue)
    {
        for (int child = _tree.FirstChild(token); child >= 0; child = _tree.NextSibling(child))
        {
            if (_words.Has("according", _tree.Lower(child)) && child < token)
            {
                cue = child;
                return true;
            }
        }

        // The parser may make "according" the head.
        cue = -1;
        return false;
    }

    private static void Insert(List<Voice> voices, Voice voice)
    {
        if (!voices.Exists(v => v.Head == voice.Head)) voices.Insert(0, voice);
    }

    /// <summary>The phrase of a speaker; null where the words cannot speak.</summary>
    internal Voice? VoiceOf(int head, int cue)
    {
        Mention? mention = _mentions.Of(head);
        if (mention is { IsActor: true }) return new(head, mention.First, mention.Last, mention, cue);
        if (mention is { Kind: MentionKind.Place, Place.Kind: "capital" }) return new(head, mention.First, mention.Last, mention, cue);
        string lemma = _tree.Lemma(head);
        if (_words.Has("medium-noun", lemma) || _words.Has("medium-noun", _tree.Lower(head)))
        {
            // "A report by Amnesty says": the body speaks; "reports say": nobody by name.
            for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
            {
                if (_tree.Relation(child) is Relation.Nmod or Relation.NmodPoss && _tree.Case(child) is "by" or "from" or "of" or "" or "'s" or "’s" && _mentions.Of(child) is { IsActor: true } author) return new(child, author.First, author.Last, author, cue);
                if (_tree.Relation(child) is Relation.Compound or Relation.Amod && _mentions.Of(child) is { IsActor: true, Kind: MentionKind.Body } medium) return new(child, medium.First, medium.Last, medium, cue);
                if (_tree.Relation(child) == Relation.Acl && _frames.Subject(child) is int writer and >= 0 && writer != head && _mentions.Of(writer) is { IsActor: true } agent) return new(writer, agent.First, agent.Last, agent, cue);
            }
        }

        if (_frames.WriterOf(head) is >= 0 and int writing && writing != head && _mentions.Of(writing) is { IsActor: true } issuer) return new(writing, issuer.First, issuer.Last, issuer, cue);
        if (lemma is "statement" or "letter" or "declaration" or "communique" && _last is { } before && before.Head < head) return before with { Cue = cue };
        if (_words.Has("anonymous-speaker", lemma) || _words.Has("anonymous-speaker", _tree.Lower(head)) || _tree[head].Upos == Upos.PROPN)
        {
            int first = head;
            for (int child = _tree.FirstChild(head); child >= 0 && child < head; child = _tree.NextSibling(child))
            {
                if (_tree.Relation(child) is Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.Flat) first = Math.Min(first, _tree.Extent(child).First);
            }

            return new(head, first, head, mention, cue);
        }

        return null;
    }

    /// <summary>The speakers joined to one ("both the group and army sources claim that nine died"): each of them says so.</summary>
    internal IEnumerable<Voice> JoinedTo(Voice voice)
    {
        if (voice.Mention is not { IsActor: true, IsPronoun: false } first) yield break;
        for (int child = _tree.FirstChild(voice.Head); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relation(child) == Relation.Conj && child > first.Last && VoiceOf(child, voice.Cue) is { Mention.IsActor: true } further) yield return further;
        }
    }

    private int QuotationOf(int token)
    {
        for (int i = 0; i < _quotations.Count; i++)
        {
            if (_quotations[i].First < token && token < _quotations[i].Last) return i;
        }

        return -1;
    }

    // The speaker of a quotation: the verb of saying in the sentence that opens or closes it; else that of the quotation before, in the same paragraph.
    private Voice? FindQuoted(int index)
    {
        Quotation quotation = _quotations[index];
        // Words in scare quotes are nobody's speech of their own.
        if (quotation.Last - quotation.First < 5) return null;
        Sentence last = _tree.Document.Sentences[_tree[quotation.Last].Sentence], first = _tree.Document.Sentences[_tree[quotation.First].Sentence];
        Voice? voice = SayingOutside(last, quotation) ?? SayingOutside(first, quotation) ?? SpeakingBefore(first, quotation);
        if (voice is not null) return voice;
        // “….” the minister said. – the attribution may have become a sentence of its own.
        int next = _tree[quotation.Last].Sentence + 1;
        if (next < _tree.Document.Sentences.Length && _tree.Document.Sentences[next].TokenCount <= 8 && SayingOutside(_tree.Document.Sentences[next], quotation) is { } after) return after;
        bool wholeSentence = quotation.First <= first.FirstToken + 1;
        if (wholeSentence && LedIn(_tree[quotation.First].Sentence, quotation) is { } before) return before;
        return wholeSentence && index > 0 && _tree[_quotations[index - 1].Last].Sentence >= _tree[quotation.First].Sentence - 1 ? _ofQuotation[index - 1] : null;
    }

    // "The senator spoke on television, “…”".
    private Voice? SpeakingBefore(Sentence sentence, Quotation quotation)
    {
        for (int i = sentence.FirstToken; i < quotation.First; i++)
        {
            if (!_tree.IsVerb(i) || _tree.Lemma(i) is not ("speak" or "tweet" or "comment" or "respond" or "post" or "react" or "defend" or "joke") || _frames.Subject(i) is not (>= 0 and int subject)) continue;
            if (_mentions.Of(subject) is { Kind: MentionKind.Person } && VoiceOf(subject, i) is { } voice) return voice;
        }

        return null;
    }

    // "The minister said:" in a line of its own; "The envoy criticised the move. “It helps nobody.”"
    private Voice? LedIn(int sentence, Quotation quotation)
    {
        if (sentence == 0) return null;
        Sentence before = _tree.Document.Sentences[sentence - 1];
        if (_tree[before.EndToken - 1].Text == ":") return SayingOutside(before, quotation);
        for (int i = before.FirstToken; i < before.EndToken; i++)
        {
            if (_tree.Relation(i) != Relation.Root || !_tree.IsVerb(i) || !_words.Has("speech-act", _tree.Lemma(i)) && _tree.Lemma(i) is not ("tweet" or "post")) continue;
            int subject = _frames.Subject(i);
            if (subject >= 0 && QuotationOf(i) < 0 && _mentions.Of(subject) is { Kind: MentionKind.Person } && VoiceOf(subject, i) is { } voice) return voice;
        }

        return null;
    }

    private Voice? SayingOutside(Sentence sentence, Quotation quotation)
    {
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (i > quotation.First && i < quotation.Last || !IsSaying(i)) continue;
            int subject = _frames.Subject(i);
            if (subject >= 0 && !(subject > quotation.First && subject < quotation.Last) && VoiceOf(subject, i) is { } voice) return voice;
        }

        return null;
    }
}
