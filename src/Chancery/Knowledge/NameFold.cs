using System.Globalization;
using System.Text;

namespace Chancery.Knowledge;

/// <summary>Folds names to their bare letters, so that spellings meet: lower case, no accents, no full stops, words divided at anything else.</summary>
internal static class NameFold
{
    private static readonly char[] _folded = BuildTable();

    /// <summary>The folded letter or digit; '\0' for what divides words; '\u0001' for what is dropped inside a word.</summary>
    internal static char Fold(char c) => c < _folded.Length ? _folded[c] : char.IsLetterOrDigit(c) ? c : '\0';

    /// <summary>Divides a name into folded words.</summary>
    internal static List<string> Words(string name)
    {
        List<string> words = [];
        StringBuilder word = new();
        foreach (char c in name)
        {
            char folded = Fold(c);
            if (folded == '\u0001') continue;
            if (folded != '\0') word.Append(folded);
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0) words.Add(word.ToString());
        return words;
    }

    private static char[] BuildTable()
    {
        char[] table = new char[0x250];
        for (int i = 0; i < table.Length; i++)
        {
            char c = (char)i;
            table[i] = c switch
            {
                '.' => '\u0001',
                'ı' or 'İ' => 'i',
                'ł' or 'Ł' => 'l',
                'ø' or 'Ø' => 'o',
                'đ' or 'Đ' or 'ð' or 'Ð' => 'd',
                'æ' or 'Æ' => 'a',
                'ß' => 's',
                _ when char.IsLetterOrDigit(c) => Base(c),
                _ => '\0',
            };
        }

        return table;
    }

    private static char Base(char c)
    {
        // Latin-1 and Latin Extended-A by table: the process runs without ICU, so that decomposition is not to be had everywhere.
        const string From = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿāăąćĉċčďēĕėęěĝğġģĥħĩīĭįĵķĺļľńņňōŏőŕŗřśŝşšţťŧũūŭůűųŵŷźżžơưǎǐǒǔșț";
        const string To = "aaaaaaceeeeiiiinooooouuuuyyaaaccccdeeeeegggghhiiiijklllnnnooorrrsssstttuuuuuuwyzzzouaioust";
        char lower = char.ToLower(c, CultureInfo.InvariantCulture);
        int at = From.IndexOf(lower, StringComparison.Ordinal);
        return at >= 0 ? To[at] : lower;
    }
}
