using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Chancery.Documents;
using Chancery.Events;
using Chancery.Mentions;

namespace Chancery.Claims;

/// <summary>
/// The engine's own chance that a whole row is right: a logistic model over what the row holds, how its words stand in the sentence, and what the sentence holds besides.
/// The weights were fitted by <c>bench/Chancery.Quality -- --fit</c> on the gold claims (six times their weight) and the seen short, unread short, seen long and seen wire labels of <c>bench/labels</c> (twice). By tenfold cross-validation
/// the half trusted most of the gold claims' rows is right at .87, and the calibration error is .052. On reports kept apart from the work confidence is some .14 too high; docs/QUALITY.md has both.
/// </summary>
internal sealed class Confidence
{
    private const double LongestText = 3000;
    private const int MostRows = 8;
    private const int Deepest = 8;
    private const int PlainPatterns = 5;
    private const double LatestPattern = 200;
    private const int MostWords = 6;

    private static readonly string[] _sourceLinks = ["source in another sentence", "source further off", "source as subject", "source as object", "source as oblique", "source as part of a compound", "source as modifier"];
    private static readonly string[] _targetLinks = ["target in another sentence", "target further off", "target as subject", "target as object", "target as oblique", "target as part of a compound", "target as modifier"];

    private static readonly MentionKind[] _kinds = [MentionKind.State, MentionKind.Body, MentionKind.Person, MentionKind.Role, MentionKind.Thing, MentionKind.Place];
    private static readonly string[] _sourceKinds = ["source a state", "source a body", "source a person", "source a role", "source a thing", "source a place"];
    private static readonly string[] _targetKinds = ["target a state", "target a body", "target a person", "target a role", "target a thing", "target a place"];

    private readonly Tree _tree;
    private readonly ImmutableArray<Claim> _claims;
    private readonly IReadOnlyList<FoundEvent> _events;
    private readonly bool[] _taken;
    private readonly int[] _acts;

    /// <summary>Prepares to judge the claims of one report.</summary>
    /// <param name="tree">The report's trees.</param>
    /// <param name="claims">All its claims.</param>
    /// <param name="events">The acts that they were made of, in the same order.</param>
    internal Confidence(Tree tree, ImmutableArray<Claim> claims, IReadOnlyList<FoundEvent> events)
    {
        (_tree, _claims, _events) = (tree, claims, events);
        _taken = new bool[tree.Document.Tokens.Length];
        _acts = new int[tree.Document.Sentences.Length];
        foreach (Claim claim in claims)
        {
            foreach (Figure figure in claim.Figures) Take(figure.Range);
            foreach (Participant party in claim.Source) Take(party.Range);
            foreach (Participant party in claim.Target) Take(party.Range);
            if (claim.When is { } when) Take(when.Range);
            if (claim.Ordinal is { } ordinal) Take(ordinal.Range);
        }

        foreach (FoundEvent one in events) _acts[tree[one.Trigger].Sentence]++;
    }

    /// <summary>The claims with their chances, 0 to 1, in hundredths.</summary>
    /// <param name="explain">True to add to each claim's reasons what weighed for and against it.</param>
    internal ImmutableArray<Claim> Judge(bool explain)
    {
        ImmutableArray<Claim>.Builder judged = ImmutableArray.CreateBuilder<Claim>(_claims.Length);
        List<(string Name, double Value)> features = [];
        for (int i = 0; i < _claims.Length; i++)
        {
            features.Clear();
            AddFeatures(i, features);
            double odds = 0;
            foreach ((string name, double value) in features) odds += value * ConfidenceWeights.Of(name);
            Claim claim = _claims[i] with { Confidence = Math.Round(1 / (1 + Exp(-odds)), 2) };
            judged.Add(explain ? claim with { Features = [.. features], Reasons = claim.Reasons.Add(Explain(claim.Confidence, features)) } : claim);
        }

        return judged.MoveToImmutable();
    }

    /// <summary>What is known of a claim that bears on its being right, by name.</summary>
    /// <param name="index">Which claim.</param>
    /// <param name="to">Filled with names and values; nothing stands for 0.</param>
    private void AddFeatures(int index, List<(string Name, double Value)> to)
    {
        Claim claim = _claims[index];
        FoundEvent one = _events[index];
        Add("base", 1);
        Add(claim.Kind, 1);
        Add(one.Pattern.Kind.Path, 1);
        // The first patterns of a file are the plainest.
        If("among the first patterns", one.Pattern.Number <= PlainPatterns);
        Add("late pattern", Math.Min(LatestPattern, one.Pattern.Number) / LatestPattern);
        Add("words of the pattern", one.Literals.Count);
        Add("words told by the pattern", Math.Min(MostWords, one.UsedUp.Count));
        Add("long report", Math.Min(LongestText, _tree.Document.Text.Length) / LongestText);
        Add("rows", Math.Min(MostRows, _claims.Length));
        If("not happened", claim.Standing != Standing.Happened);
        If("hedged", claim.Hedged);
        If("time", claim.When is not null);
        If("place", claim.Where is not null);
        If("ordinal", claim.Ordinal is not null);
        Add("figures", claim.Figures.Length);
        int speakers = 0;
        foreach (Speaker speaker in claim.Speakers.AsSpan()) speakers += speaker.Self ? 0 : 1;
        Add("speakers", speakers);
        AddParties(claim, one, to);
        AddTrigger(one, to);
        AddSentence(claim, one, to);

        void If(string name, bool holds) => Add(name, holds ? 1 : 0);

        void Add(string name, double value)
        {
            if (value != 0) to.Add((name, value));
        }
    }

    private void AddParties(Claim claim, FoundEvent one, List<(string Name, double Value)> to)
    {
        if (claim.Source.Length == 0) to.Add(("no source", 1));
        if (claim.Target.Length == 0) to.Add(("no target", 1));
        int more = claim.Source.Length + claim.Target.Length - 2, unknown = 0, named = 0, pronouns = 0, outside = 0;
        if (more > 0) to.Add(("further parties", more));
        foreach (Participant party in claim.Source.AsSpan()) Count(party);
        foreach (Participant party in claim.Target.AsSpan()) Count(party);
        if (unknown > 0) to.Add(("parties of no country", unknown));
        if (named > 0) to.Add(("parties known by name", named));
        if (pronouns > 0) to.Add(("pronouns", pronouns));
        if (IsOneCountry(claim)) to.Add(("one country on both sides", 1));
        if (claim.Where is { } where)
        {
            foreach (Participant party in claim.Target.AsSpan())
            {
                if (party.Range.Start != where.Range.Start) continue;
                to.Add(("target is the place", 1));
                break;
            }

            if (!claim.Quote.Contains(where.Range)) to.Add(("place outside the quote", 1));
            to.Add((where.Role == "at" ? "place of the act" : "place it goes to or comes from", 1));
            if (where.Country.Length > 0 && claim.Target.Length > 0 && claim.Target[0].Country == where.Country) to.Add(("target of the place's country", 1));
        }

        foreach (Participant party in claim.Target.AsSpan())
        {
            if (party.Sector != "GOV" || !party.Actor.StartsWith("state/", StringComparison.Ordinal) || !party.Actor.EndsWith("/gov", StringComparison.Ordinal)) continue;
            to.Add(("target a part of a state", 1));
            break;
        }

        if (claim.Source is [{ Inferred: true }, ..]) to.Add(("source taken as the likeliest", 1));
        if (claim.Target is [{ Inferred: true }, ..]) to.Add(("target taken as the likeliest", 1));
        int assumed = 0;
        foreach (Mention mention in one.Source) assumed += mention is { CountryFromContext: true, Country.Length: > 0 } ? 1 : 0;
        foreach (Mention mention in one.Target) assumed += mention is { CountryFromContext: true, Country.Length: > 0 } ? 1 : 0;
        if (assumed > 0) to.Add(("countries from the context", assumed));
        foreach (Mention mention in one.Source) outside += Sentences(mention);
        foreach (Mention mention in one.Target) outside += Sentences(mention);
        if (outside > 0) to.Add(("parties of other sentences", outside));
        if (one.Source.Count > 0) to.Add((Link(_sourceLinks, one.Source[0].Head, one.Trigger), 1));
        if (one.Target.Count > 0) to.Add((Link(_targetLinks, one.Target[0].Head, one.Trigger), 1));

        foreach (MentionKind kind in _kinds)
        {
            if (Has(one.Source, kind)) to.Add((_sourceKinds[(int)kind], 1));
            if (Has(one.Target, kind)) to.Add((_targetKinds[(int)kind], 1));
        }

        int Sentences(Mention mention) => _tree[mention.Head].Sentence == _tree[one.Trigger].Sentence ? 0 : 1;

        void Count(Participant party)
        {
            if (party.Country.Length == 0) unknown++;
            // A party that the knowledge holds by name: "state/fra", "igo/un".
            if (party.Actor.AsSpan().Count('/') == 1 && !party.Actor.StartsWith("unknown", StringComparison.Ordinal)) named++;
            if (party.Range.Length <= 5 && _tree.Document.TextOf(party.Range).ToLowerInvariant() is "he" or "she" or "it" or "they" or "him" or "her" or "them" or "his" or "its" or "their" or "who" or "which" or "that") pronouns++;
        }
    }

    // How a party hangs on the trigger.
    private string Link(string[] names, int head, int trigger)
    {
        if (_tree[head].Sentence != _tree[trigger].Sentence) return names[0];
        if (_tree.Head(head) != trigger) return names[1];
        return _tree.Relation(head) switch
        {
            Relation.Nsubj or Relation.NsubjPass => names[2],
            Relation.Obj or Relation.Iobj => names[3],
            Relation.Obl or Relation.OblAgent => names[4],
            Relation.Compound => names[5],
            _ => names[6],
        };
    }

    private void AddTrigger(FoundEvent one, List<(string Name, double Value)> to)
    {
        int trigger = one.Trigger;
        to.Add((_tree.Relation(trigger) switch
        {
            Relation.Root => "trigger main verb",
            Relation.Acl or Relation.AclRelcl => "trigger in a relative clause",
            Relation.Advcl => "trigger in an adverbial clause",
            Relation.Ccomp => "trigger in a clause of content",
            Relation.Xcomp => "trigger in an open clause",
            Relation.Conj => "trigger joined",
            Relation.Parataxis => "trigger beside the sentence",
            Relation.Nmod => "trigger behind a noun",
            Relation.Obl => "trigger behind a preposition",
            _ => "trigger elsewhere",
        }, 1));
        if (!_tree.IsVerb(trigger)) to.Add(("trigger no verb", 1));
        if (_tree[trigger].Xpos == "VBG") to.Add(("trigger a gerund", 1));
        if (_tree[trigger].Xpos == "VBN") to.Add(("trigger a past participle", 1));
        int depth = 0;
        for (int token = _tree.Head(trigger); token >= 0 && depth < Deepest; token = _tree.Head(token)) depth++;
        if (depth > 0) to.Add(("depth", depth));
    }

    private void AddSentence(Claim claim, FoundEvent one, List<(string Name, double Value)> to)
    {
        int sentence = _tree[one.Trigger].Sentence;
        Sentence span = _tree.Document.Sentences[sentence];
        int numbers = 0, others = _acts[sentence] - 1, places = 0;
        bool quoted = false, said = false;
        for (int i = span.FirstToken; i < span.EndToken; i++)
        {
            ref readonly TokenData token = ref _tree[i];
            if (token.Upos == Upos.NUM && !_taken[i]) numbers++;
            if (token.Name == NameTag.BeginPlace && !_taken[i]) places++;
            quoted |= token.Text is "\"" or "“" or "”";
            said |= token.Upos == Upos.VERB && _tree.Lemma(i) is "say" or "tell" or "report" or "claim" or "announce" or "confirm" or "state" or "accord" or "add" or "believe" or "allege" or "deny" or "warn" or "declare";
        }

        if (numbers > 0) to.Add(("numbers left over", Math.Min(3, numbers)));
        if (places > 0) to.Add(("places besides the sides", Math.Min(3, places)));
        if (others > 0) to.Add(("other acts in the sentence", Math.Min(5, others)));
        if (quoted) to.Add(("quotation marks", 1));
        if (said && claim.Speakers.Length == 0) to.Add(("words of saying but no speaker", 1));
    }

    private static bool Has(List<Mention> mentions, MentionKind kind)
    {
        foreach (Mention mention in mentions)
        {
            if (mention.Kind == kind) return true;
        }

        return false;
    }

    private static bool IsOneCountry(Claim claim)
    {
        foreach (Participant source in claim.Source.AsSpan())
        {
            foreach (Participant target in claim.Target.AsSpan())
            {
                if (source.Country.Length > 0 && source.Country == target.Country) return true;
            }
        }

        return false;
    }

    // Marks the words of a range as those of some row.
    private void Take(CharRange range)
    {
        ReadOnlySpan<TokenData> tokens = _tree.Document.Tokens;
        int low = 0, high = tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (tokens[middle].Start < range.Start) low = middle + 1;
            else high = middle;
        }

        for (int i = low; i < tokens.Length && tokens[i].Start + tokens[i].Length <= range.End; i++) _taken[i] = true;
    }

    private static string Explain(double chance, List<(string Name, double Value)> features)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"confidence {chance:0.00}:");
        foreach ((string name, double value) in features)
        {
            double weight = value * ConfidenceWeights.Of(name);
            if (Math.Abs(weight) >= 0.1) text.Append(CultureInfo.InvariantCulture, $" {name} {weight:+0.0;-0.0},");
        }

        return text.ToString().TrimEnd(',', ':');
    }

    /// <summary>The exponential, of at most 30 and at least -30. The system's may differ in its last bit from one processor to the next; this one, by halving and Taylor's series, does not.</summary>
    internal static double Exp(double x)
    {
        double small = Math.Clamp(x, -30, 30) / 64, term = 1, sum = 1;
        for (int n = 1; n <= 12; n++)
        {
            term = term * small / n;
            sum += term;
        }

        for (int i = 0; i < 6; i++) sum *= sum;
        return sum;
    }
}
