using System.Collections.Frozen;

namespace Chancery.Reading;

/// <summary>Words that are written with a full stop of their own.</summary>
internal static class Abbreviations
{
    private const string Titles =
        "mr mrs ms mx dr drs prof profs sen sens rep reps gov govs gen gens col cols lt lts sgt sgts capt cmdr cdr comdr maj adm rev revs hon pres supt det insp pvt cpl messrs mme mlle amb " +
        "brig atty asst assoc dep treas ald pfc spc cpt cmsgt ssgt sfc fr msgr rt const eng ing ven ayat";

    private const string Months = "jan feb apr jun jul aug sep sept oct nov dec";
    private const string RiskyDays = "mar mon tue tues wed thu thur thurs fri sat sun";
    private const string AfterNames = "inc corp ltd co bros jr sr esq cos llc ave blvd st ft mt mts hwy univ dept assn rd intl bancorp";
    private const string GoOn = "vs approx esp incl viz cf resp";
    private const string BeforeNumber = "no nos fig figs vol vols pp p ch art sec para ext tel max min est ca c v eq lit div pop";

    private const string States =
        "calif fla ala ariz ark colo conn del ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ont que alta sask";

    private static readonly FrozenDictionary<string, Use> _uses = Build();
    private static readonly FrozenDictionary<string, Use>.AlternateLookup<ReadOnlySpan<char>> _lookup = _uses.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _starters = FrozenSet.ToFrozenSet(
        ("the it he she they we you but and in on at a an this that these those there however meanwhile as if when while after before for its his her their our my some many most according since so such " +
        "no not what who why how where also although though because by from with under during both another other others earlier later last now then to one two three four five six several yet still once " +
        "until despite even only just each all among between or nor here let i about police officials authorities thousands hundreds dozens later today yesterday nearly more is are was were has have did does " +
        "whether which whose next instead moreover furthermore nevertheless finally additionally separately thus therefore perhaps maybe every any few much nothing everyone nobody someone").Split(' '),
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _afterTime = FrozenSet.ToFrozenSet(
        ("est edt et ct cst cdt mt mst mdt pt pst pdt gmt utc bst ist cet cest eet msk jst kst aest aedt wib z eastern pacific central mountain greenwich monday tuesday wednesday thursday friday saturday sunday " +
        "january february march april may june july august september october november december jan feb mar apr aug sept sep oct nov dec jan. feb. mar. apr. aug. sept. oct. nov. dec. mon tue wed thu fri sat sun").Split(' '),
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private enum Use : byte
    {
        None,
        Title,
        Month,
        RiskyDay,
        AfterName,
        GoesOn,
        BeforeNumber,
        State,
        MayEnd,
    }

    /// <summary>True if a sentence often begins with the word, so that the full stop before it ends one.</summary>
    internal static bool StartsSentence(ReadOnlySpan<char> word) => _starters.Contains(word);

    /// <summary>True if the word goes on a time of day ("8 p.m. Monday").</summary>
    internal static bool FollowsTime(ReadOnlySpan<char> word) => _afterTime.Contains(word);

    /// <summary>The kind of the abbreviation that <paramref name="word"/> makes with the full stop after it; <see cref="WordKind.Word"/> if it makes none.</summary>
    /// <param name="word">The letters before the full stop.</param>
    /// <param name="rest">The text after the full stop.</param>
    /// <param name="afterComma">True if a comma stands before the word.</param>
    internal static WordKind KindOf(ReadOnlySpan<char> word, ReadOnlySpan<char> rest, bool afterComma)
    {
        if (word.Length > 7 || !_lookup.TryGetValue(word, out Use use)) return WordKind.Word;
        bool capital = char.IsUpper(word[0]);
        char next = NextOf(rest, out int blanks);
        switch (use)
        {
            case Use.Title:
                // "Det. Smith", but "the fr." of odd text is none; a title has its name on the same line.
                return capital && (char.IsUpper(next) || next is '"' or '“' or '(') && (blanks > 0 || word.Length < 5) ? WordKind.Title : WordKind.Word;
            case Use.Month:
                return capital ? WordKind.Month : WordKind.Word;
            case Use.RiskyDay:
                return capital && (char.IsDigit(next) || (!word.Equals("mar", StringComparison.OrdinalIgnoreCase) && next is ',' or ')')) ? WordKind.Month : WordKind.Word;
            case Use.AfterName:
                return capital ? WordKind.AfterName : WordKind.Word;
            case Use.GoesOn:
                return WordKind.GoesOn;
            case Use.BeforeNumber:
                return blanks <= 1 && (char.IsDigit(next) || next == '#') ? WordKind.GoesOn : WordKind.Word;
            case Use.State:
                return capital && afterComma ? WordKind.AfterName : WordKind.Word;
            default:
                return WordKind.MayEnd;
        }
    }

    private static char NextOf(ReadOnlySpan<char> rest, out int blanks)
    {
        for (blanks = 0; blanks < rest.Length && blanks < 4; blanks++)
        {
            if (rest[blanks] is not (' ' or '\u00A0' or '\n' or '\r' or '\t')) return rest[blanks];
        }

        return '\0';
    }

    private static FrozenDictionary<string, Use> Build()
    {
        Dictionary<string, Use> uses = new(StringComparer.OrdinalIgnoreCase);
        void Add(string words, Use use)
        {
            foreach (string word in words.Split(' ')) uses[word] = use;
        }

        Add(States, Use.State);
        Add(Titles, Use.Title);
        Add(Months, Use.Month);
        Add(RiskyDays, Use.RiskyDay);
        Add(AfterNames, Use.AfterName);
        Add(GoOn, Use.GoesOn);
        Add(BeforeNumber, Use.BeforeNumber);
        Add("etc al", Use.MayEnd);
        return uses.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
