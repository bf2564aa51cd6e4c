using System.Text;

namespace Chancery.Store.Checks;

/// <summary>Makes one key of the spellings of a person's name: titles, initials and accents do not count.</summary>
internal static class PersonNames
{
    private static readonly HashSet<string> _titles = [.. """
        president vice prime minister king queen emperor empress sultan emir amir sheikh shaikh crown prince princess chancellor premier chairman chairperson general secretary secretary-general taoiseach pope shah
        foreign mr mrs ms dr sir lord lady dame field marshal admiral colonel major lieutenant captain acting interim designate deputy president-elect head of the state government council
        prince regent grand duke duchess archbishop governor ayatollah his her majesty highness royal excellency first
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    private static readonly Dictionary<char, char> _plain = PlainLetters();

    // How list and press differ.
    private static readonly Dictionary<string, string> _usual = new(StringComparer.Ordinal)
    {
        ["joseph biden"] = "joe biden", ["joseph r biden"] = "joe biden", ["william clinton"] = "bill clinton", ["james carter"] = "jimmy carter", ["michael pompeo"] = "mike pompeo", ["antony john blinken"] = "antony blinken",
        ["john forbes kerry"] = "john kerry", ["hillary rodham clinton"] = "hillary clinton", ["colin luther powell"] = "colin powell", ["madeleine korbel albright"] = "madeleine albright", ["warren minor christopher"] = "warren christopher",
        ["james addison baker"] = "james baker", ["george pratt shultz"] = "george shultz", ["alexander meigs haig"] = "alexander haig", ["edmund sixtus muskie"] = "edmund muskie", ["cyrus roberts vance"] = "cyrus vance",
        ["henry alfred kissinger"] = "henry kissinger", ["william pierce rogers"] = "william rogers", ["david dean rusk"] = "dean rusk", ["dean gooderham acheson"] = "dean acheson", ["george catlett marshall"] = "george marshall",
        ["martin brian mulroney"] = "brian mulroney", ["binyamin netanyahu"] = "benjamin netanyahu", ["volodymyr zelensky"] = "volodymyr zelenskyy", ["christian archibald herter"] = "christian herter", ["james francis byrnes"] = "james byrnes",
        ["edward reilly stettinius"] = "edward stettinius", ["frank billings kellogg"] = "frank kellogg", ["henry lewis stimson"] = "henry stimson", ["john milton hay"] = "john hay", ["philander chase knox"] = "philander knox", ["william henry seward"] = "william seward",
    };

    /// <summary>True if the id is one person's or body's own, not that of a state or of one of its sectors.</summary>
    internal static bool IsOneOf(string actor) => actor.StartsWith("person/", StringComparison.Ordinal) || (actor.StartsWith("state/", StringComparison.Ordinal) && actor.Count(c => c == '/') > 2);

    /// <summary>"President Joseph R. Biden" becomes "joe biden".</summary>
    internal static string Key(string name)
    {
        List<string> words = [];
        // Of father and son Bush the initials alone tell which.
        if (Fold(name) is string bush && bush.EndsWith("bush", StringComparison.Ordinal) && bush.Contains("george ", StringComparison.Ordinal))
        {
            return bush.Contains(" hw ", StringComparison.Ordinal) || bush.Contains(" h w ", StringComparison.Ordinal) ? "george hw bush" : bush.Contains(" w ", StringComparison.Ordinal) ? "george w bush" : "george bush";
        }

        foreach (string word in Fold(Bracketless(name)).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length > 1 && !(_titles.Contains(word) && words.Count == 0) && word is not ("of" or "the" or "jr" or "sr")) words.Add(word);
        }

        string key = string.Join(' ', words);
        return _usual.GetValueOrDefault(key, key);
    }

    /// <summary>True if one key stands for the other: the same, or the family name alone ("erdogan").</summary>
    internal static bool Match(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0) return false;
        if (a == b) return true;
        string[] x = a.Split(' '), y = b.Split(' ');
        if (x.Length > y.Length) (x, y) = (y, x);
        // "kim jong un" and "jong un kim"; "recep tayyip erdogan" and "tayyip erdogan"; "xi" and "xi jinping".
        return x.Length == 1 ? y[^1] == x[0] || (y[0] == x[0] && y.Length <= 3 && IsFamilyFirst(y[0])) : x.All(w => y.Contains(w, StringComparer.Ordinal));
    }

    private static bool IsFamilyFirst(string word) => word is "xi" or "kim" or "li" or "hu" or "wen" or "jiang" or "deng" or "zhou" or "lee" or "park" or "moon" or "yoon" or "wang" or "to" or "nguyen";

    /// <summary>The offices that a name opens with: "prime-minister" of "Prime Minister Tony Blair"; "" if it opens with none.</summary>
    internal static string Office(string name)
    {
        string folded = Fold(name);
        foreach ((string title, string office) in _offices)
        {
            if (folded.StartsWith(title + " ", StringComparison.Ordinal) || folded == title) return office;
        }

        return "";
    }

    private static readonly (string Title, string Office)[] _offices =
    [
        ("vice president", "vice-president"), ("prime minister", "prime-minister"), ("foreign minister", "foreign-minister"), ("secretary of state", "secretary-of-state"), ("secretary general", "secretary-general"), ("general secretary", "general-secretary"),
        ("crown prince", "crown-prince"), ("president", "president"), ("king", "king"), ("queen", "queen"), ("emperor", "emperor"), ("chancellor", "chancellor"), ("premier", "prime-minister"), ("taoiseach", "prime-minister"), ("pope", "pope"), ("emir", "emir"),
        ("amir", "emir"), ("sultan", "sultan"), ("shah", "shah"), ("chairman", "chairman"),
    ];

    internal static string Fold(string text)
    {
        StringBuilder folded = new();
        foreach (char c in text)
        {
            if (c is '\'' or '’' or '‘' or '.') continue;
            char lower = char.ToLowerInvariant(c);
            folded.Append(char.IsLetterOrDigit(c) ? _plain.GetValueOrDefault(lower, lower) : ' ');
        }

        return folded.ToString();
    }

    // Invariant globalization has no decomposition, so the accents of names are listed.
    private static Dictionary<char, char> PlainLetters()
    {
        Dictionary<char, char> plain = [];
        foreach (string row in (ReadOnlySpan<string>)["aàáâãäåāăąạảấầẩẫậắằẳẵặæ", "cçćĉċč", "dďđð", "eèéêëēĕėęěẹẻẽếềểễệ", "gĝğġģ", "hĥħ", "iìíîïĩīĭįıịỉ", "kķ", "lĺļľł", "nñńņňŉ", "oòóôõöøōŏőọỏốồổỗộớờởỡợơœ", "rŕŗř", "sśŝşšș", "tţťțŧ", "uùúûüũūŭůűųụủứừửữựư", "wŵ", "yýÿŷỳỵỷỹ", "zźżž"])
        {
            foreach (char c in row.AsSpan(1)) plain[c] = row[0];
        }

        return plain;
    }

    private static string Bracketless(string name)
    {
        int open = name.IndexOf('(', StringComparison.Ordinal), close = name.IndexOf(')', StringComparison.Ordinal);
        // "Henry A. (Heinz Alfred) Kissinger": the given names at birth are left out.
        return open >= 0 && close > open ? name[..open] + name[(close + 1)..] : name;
    }
}
