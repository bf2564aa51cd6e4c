using Chancery.Documents;
using Chancery.Knowledge;
using Chancery.Reading;

namespace Chancery.Mentions;

/// <summary>Which of several places of one name is meant.</summary>
internal sealed partial class MentionReader
{
    // Places of one country within so many degrees of each other are taken for neighbours.
    private const double NearInDegrees = 4;

    // From this rank on, places are known to few.
    private const int LittleKnown = 4;

    // So many sentences back an enclave is remembered that a whole report is about.
    private const int LandMemory = 12;

    // "The city", "the territory", "the strip": the place that was spoken of last.
    private Mention? ReadGround(int head)
    {
        if (_tree[head].Upos != Upos.NOUN || _tree[head].Xpos != "NN" || !IsDefinite(head) || _tree.Lemma(head) is not ("region" or "territory" or "enclave" or "strip" or "city" or "town" or "village" or "island" or "province" or "area" or "peninsula")) return null;
        if (OwnersOf(head, people: false).Count > 0) return null;
        for (int i = _located.Count - 1, steps = 0; i >= 0 && steps < Reach; i--, steps++)
        {
            Mention before = _located[i];
            if (_tree[head].Sentence - _tree[before.Head].Sentence >= (_tree.Lemma(head) is "enclave" or "strip" ? LandMemory : Memory)) return null;
            // "Fuel for Cuba … the island": the state.
            if (before.Head < head && _tree.Lemma(head) == "island" && before is { Kind: MentionKind.State, IsPronoun: false } && _words.Has("of-island", before.Country)) return MakeState(head, head, head, before.Country);
            if (before.Head >= head || before.Kind != MentionKind.Place) continue;
            // "The enclave" is no capital that stands for those who rule elsewhere.
            if (_tree.Lemma(head) is "enclave" or "strip" or "peninsula" && before.Place is { Kind: "capital" } || _tree.Lemma(head) is "enclave" or "strip" && before.Place is not { Kind: "region" or "area" or "city" or "town" }) continue;
            (int first, int last) = PhraseSpan(head, head);
            return new() { Head = head, First = first, Last = last, Kind = MentionKind.Place, Name = before.Name, Country = before.Country, Place = before.Place, ActorId = before.ActorId, Antecedent = before.Head };
        }

        // "Islamabad stays shut ahead of talks in the city": it was taken for the government that sits there.
        for (int i = head - 1; _tree.Lemma(head) == "city" && i >= 0 && head - i < Reach && SameSentence(i, head); i--)
        {
            if (_names[i] is not { } match || PlaceOf(match) is not { Precision: "city" } seat) continue;
            (int first, int last) = PhraseSpan(head, head);
            return new() { Head = head, First = first, Last = last, Kind = MentionKind.Place, Name = seat.Name, Country = seat.Country, Place = seat, Antecedent = match.Last };
        }

        return null;
    }

    /// <summary>The city by whose name a state is called; null if it is called by another.</summary>
    internal Mention? SeatAt(Mention state) =>
        _names[state.Head] is { } match && match.IndexOf(NameUse.Seat) >= 0 && PlaceOf(match) is { Precision: "city" } seat
            ? new() { Head = state.Head, First = state.First, Last = state.Last, Kind = MentionKind.Place, Name = seat.Name, Country = seat.Country, Place = seat }
            : null;

    // The point that stands for a state, or for a part of it whose name serves for the whole ("England"); null if the knowledge has none.
    private Place? PointOf(Actor state, NameMatch match)
    {
        if (PlaceOf(match) is { Kind: "region" } part && part.Country == state.Country) return part;
        return _knowledge.StatePoints.TryGetValue(state.Country, out int index) ? _knowledge.PlaceList[index] : null;
    }

    // Of several places of one name, the one that the words beside it tell, then one in a country of the report, then the best known.
    private Place? PlaceOf(NameMatch match)
    {
        Place? best = null;
        int bestScore = int.MinValue;
        NameMatch? behind = null;
        string before = "";
        bool single = true;
        foreach (NameEntry entry in match.Entries)
        {
            if (entry.Use != NameUse.Place) continue;
            Place place = _knowledge.PlaceList[entry.Index];
            if (best is not null && single)
            {
                single = false;
                behind = NameBehindComma(match);
                before = CountryNamedBefore(match.First);
                bestScore = ScoreOf(best, match, behind, before);
            }

            int score = single ? 0 : ScoreOf(place, match, behind, before);
            if (best is null || score > bestScore) (best, bestScore) = (place, score);
        }

        // "Isle of Wight County, Virginia", "Essex County": named after the other.
        if (best is { Country: "GBR" } && SameSentence(match.Last, match.Last + 1) && _tree[match.Last + 1].Text == "County") return null;
        if (best is not null && IsOutOfScene(best, match) && NameBehindComma(match) is null) return null;
        return best is not null && IsNamedByAnyWord(match) && !IsNamedInReport(best.Country) && CountryBehind(match) != best.Country ? null : best;
    }

    // "LIMA (AP) -- A bomb in Paiporta", "in Sevilla Municipality": no little town of a state that the report does not speak of, nor a town of another state where a part of the land bears its name.
    private bool IsOutOfScene(Place place, NameMatch match) => _scene.Length > 0 && (place.Rank >= LittleKnown || SameSentence(match.First, match.Last + 1) && _tree.Lower(match.Last + 1) is "municipality" or "department" or "canton" or "neighborhood" or "neighbourhood" or "jurisdiction" or "township") && place.Country.Length > 0 && place.Country != _scene && !Countries.Contains(place.Country);

    // "San José Guayabal", "San Juan Mazatlán": another place than San José and San Juan; but "San José Airport", "in San José Tuesday".
    private bool IsOfLongerTown(NameMatch match)
    {
        int next = match.Last + 1;
        if (_tree.Lower(match.First) is not ("san" or "santa" or "santo" or "santiago") || !SameSentence(match.First, next) || _tree[next].Upos != Upos.PROPN) return false;
        if (_names[next] is { } town) return town.First == next && town.Has(NameUse.Place) && !town.Has(NameUse.Actor);
        return !_words.Roles.ContainsKey(_tree.Lower(next)) && !LanguageModel.Shipped.Knows(_tree.Lower(next));
    }

    // "The Federal District", "Northern Province": many states have one; without the state the name says nothing. "Río Iró": part of a name that is not known.
    private bool IsNamedByAnyWord(NameMatch match)
    {
        if (IsOfLongerTown(match)) return true;
        if (match.First == match.Last) return _tree.Lower(match.First) is "rio" or "río" && SameSentence(match.First, match.Last + 1) && _tree[match.Last + 1].Upos == Upos.PROPN;
        return match.Last == match.First + 1 && _tree.Lower(match.First) is "federal" or "northern" or "southern" or "eastern" or "western" or "central" or "north" or "south" or "capital" or "lakes" or "coastal"
            && _tree.Lower(match.Last) is "district" or "province" or "region" or "state" or "department" or "territory" or "governorate" or "division" or "county" or "island";
    }

    private bool IsNamedInReport(string country) => Countries.Contains(country) || _mentioned.Contains(country);

    private string CountryBehind(NameMatch match) => NameBehindComma(match) is { } behind ? CountryOf(behind) ?? "" : "";

    // "Ruth Preston", "Preston told reporters": a little known town that the words around it make a person.
    private bool IsRatherPerson(int head, NameMatch match, Place place)
    {
        if (PartOfPersonName(match)) return true;
        bool person = _tree[match.First].Name is NameTag.BeginPerson or NameTag.InsidePerson;
        return person && place.Rank >= 4 && match.First == match.Last && _tree.Case(head).Length == 0 && NameBehindComma(match) is null;
    }

    private int ScoreOf(Place place, NameMatch match, NameMatch? behind, string before)
    {
        int score = -place.Rank;
        // "Pakistan moves people out of Punjab before India lets the water go": of equals, the one in the state named last before it.
        if (before == place.Country) score += 11;
        else if (Countries.Contains(place.Country)) score += 10;
        else if (_mentioned.Contains(place.Country)) score += 8;
        if (behind is not null) score += LiesIn(place, behind);
        if (place.Kind == "region") score += IsInListOfRegions(match, place.Country) || IsBehindTown(match, place) ? 6 : 0;
        return score;
    }

    // The country of the last state, nationality or body that the sentence names before a word; empty if there is none.
    private string CountryNamedBefore(int token)
    {
        for (int i = token - 1; i >= 0 && token - i <= Reach && SameSentence(i, token); i--)
        {
            if (_names[i] is { } before && (before.Has(NameUse.Nationality) || PickActor(before) is { Kind: ActorKind.State or ActorKind.Body }) && CountryOf(before) is { } country && IsState(country)) return country;
        }

        return "";
    }

    // "Springfield, Illinois", "Córdoba, Spain".
    private NameMatch? NameBehindComma(NameMatch match)
    {
        int next = match.Last + 2;
        if (!SameSentence(match.Last, next) || _tree[match.Last + 1].Text is not ("," or "(") && _tree.Lower(match.Last + 1) != "in") return null;
        if (_tree.Lower(next) == "the" && SameSentence(next, next + 1)) next++;
        return _names[next] is { } behind && behind.First == next ? behind : null;
    }

    private int LiesIn(Place place, NameMatch behind)
    {
        int best = 0;
        foreach (NameEntry entry in behind.Entries)
        {
            if (entry.Use == NameUse.Actor && _knowledge.ActorList[entry.Index] is { Kind: ActorKind.State } state && state.Country == place.Country) best = Math.Max(best, 16);
            if (entry.Use != NameUse.Place || _knowledge.PlaceList[entry.Index] is not { } larger || larger.Country != place.Country || larger.Name == place.Name) continue;
            best = Math.Max(best, larger.Name == place.Within ? 24 : IsNear(place, larger) ? 20 : 0);
        }

        return best;
    }

    private static bool IsNear(Place a, Place b) => Math.Abs(a.Latitude - b.Latitude) < NearInDegrees && Math.Abs(a.Longitude - b.Longitude) < NearInDegrees * 1.5;

    // "Oregon, Washington and California": the name stands among regions of the same country.
    private bool IsInListOfRegions(NameMatch match, string country) => IsRegion(Joined(match, -1), country) || IsRegion(Joined(match, 1), country);

    private bool IsRegion(NameMatch? match, string country)
    {
        if (match is null) return false;
        foreach (NameEntry entry in match.Entries)
        {
            if (entry.Use == NameUse.Place && _knowledge.PlaceList[entry.Index] is { Kind: "region" } place && place.Country == country) return true;
        }

        return false;
    }

    // The name before or behind one in a list, over commas and "and".
    private NameMatch? Joined(NameMatch match, int direction)
    {
        int at = direction < 0 ? match.First - 1 : match.Last + 1, steps = 0;
        while (steps < 2 && SameSentence(at, match.First) && (_tree[at].Text == "," || _tree.Lower(at) is "and" or "or" or "&"))
        {
            at += direction;
            steps++;
        }

        return steps > 0 && SameSentence(at, match.First) ? _names[at] : null;
    }

    // "Buffalo, New York": a town of that region stands before it.
    private bool IsBehindTown(NameMatch match, Place region)
    {
        if (match.First < 2 || _tree[match.First - 1].Text != "," || !SameSentence(match.First - 2, match.First)) return false;
        if (_names[match.First - 2] is not { } before) return false;
        foreach (NameEntry entry in before.Entries)
        {
            if (entry.Use == NameUse.Place && _knowledge.PlaceList[entry.Index] is { Kind: not ("region" or "country" or "area") } town && town.Country == region.Country && (town.Within.Length == 0 ? IsNear(town, region) : town.Within == region.Name)) return true;
        }

        return false;
    }

    // The state that a name names, if it is also that of a place in another state; else -1.
    private int PlaceInAnother(NameMatch match)
    {
        int index = match.IndexOf(NameUse.Actor), place = match.IndexOf(NameUse.Place);
        return index >= 0 && place >= 0 && _knowledge.ActorList[index].Kind == ActorKind.State && match.First == match.Last && _knowledge.PlaceList[place].Country != _knowledge.ActorList[index].Country && _knowledge.PlaceList[place].Kind == "region" ? index : -1;
    }

    // "The prime minister of Georgia", "Georgia's parliament", "Armenia, Georgia and Iraq": what only states have, or a list of states.
    private bool IsSpokenOfAsState(NameMatch match)
    {
        if (match.First >= 2 && SameSentence(match.First - 2, match.First) && _tree.Lower(match.First - 1) == "of" && IsOfStates(match.First - 2)) return true;
        if (SameSentence(match.Last + 2, match.First) && _tree[match.Last + 1].Text is "'s" or "’s" && IsOfStates(match.Last + 2)) return true;
        // "Savannah, Georgia, United States" is no list.
        string around = OtherPlace(match.IndexOf(NameUse.Actor));
        return IsPlainState(Joined(match, -1), around) || IsPlainState(Joined(match, 1), around);
    }

    private bool IsOfStates(int token) => _tree.Lower(token) is "minister" or "president" or "parliament" or "army" or "embassy" or "ambassador" or "military" or "independence" or "border" or "prime" or "foreign";

    private bool IsPlainState(NameMatch? match, string around) => match is not null && match.IndexOf(NameUse.Actor) is >= 0 and int index && _knowledge.ActorList[index] is { Kind: ActorKind.State } state && state.Country != around && PlaceInAnother(match) < 0;
}
