using System.Collections.Frozen;

namespace Chancery.Reading;

/// <summary>Adjectives made from names ("Iranian", "Buddhist"), which keep their capital.</summary>
internal static class Peoples
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _others = FrozenSet.ToFrozenSet(
        ("french german greek arab czech dutch swiss thai turk iraqi saudi omani yemeni kuwaiti qatari bahraini emirati israeli pakistani bangladeshi nepali azerbaijani azeri somali bengali punjabi kashmiri afghan uzbek tajik kazakh " +
        "kyrgyz turkmen uyghur uighur serb croat slovak slovene pole polish finnish swedish danish irish scottish welsh english british spanish turkish jewish kurdish moorish cornish flemish icelandic greenlandic slavic nordic baltic " +
        "hispanic latino latina anglo sunni shia shiite shi'ite alawite druze yazidi houthi muslim moslem islamic islamist buddhist sikh jain catholic protestant christian baptist methodist anglican lutheran mormon hebrew " +
        "marxist leninist stalinist maoist nazi zionist baathist ba'athist republican olympic paralympic atlantic pacific arctic antarctic celtic germanic arabic aramaic vedic semitic catalan basque " +
        "breton roma romani tatar chechen ingush ossetian abkhaz hutu tutsi zulu xhosa hausa yoruba igbo oromo amhara tigrayan berber tuareg bedouin hmong karen rohingya han tamil sinhalese telugu malay javanese filipino " +
        "filipina hutu maori inuit navajo cherokee apache mayan aztec inca argentine monegasque lao khmer roman soviet hindu latin indo afro sino franco cantonese mandarin quebecois gothic victorian elizabethan edwardian bantu cuban").Split(' '),
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // Words with such an ending that come from no name.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _common = FrozenSet.ToFrozenSet(
        ("civilian median human urban suburban veteran vegan pagan partisan organ sultan clean mean lean subterranean equestrian pedestrian utilitarian authoritarian totalitarian humanitarian vegetarian egalitarian libertarian " +
        "disciplinarian sectarian agrarian proletarian parliamentarian custodian guardian reptilian simian avian bipartisan artisan interurban meridian median stygian draconian riparian amphibian mammalian octogenarian antediluvian " +
        "contrarian patrician plebeian ruffian thespian barbarian metropolitan cosmopolitan puritan these those base obese geese cheese diocese titan orphan superhuman inhuman").Split(' '),
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True if the adjective comes from a name.</summary>
    internal static bool IsPeople(string word)
    {
        if (word.Length < 3) return false;
        int hyphen = word.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 0) return false;
        if (_others.Contains(word)) return true;
        if (_common.Contains(word) || word.Length < 5) return false;
        return word.EndsWith("ian", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ean", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ese", StringComparison.OrdinalIgnoreCase) || (word.EndsWith("an", StringComparison.OrdinalIgnoreCase) && word.Length > 5);
    }

    /// <summary>The word with a capital and the rest as written, or in lower case where all is in capitals.</summary>
    internal static string Capitalised(string word)
    {
        bool lower = false;
        foreach (char c in word) lower |= char.IsLower(c);
        return lower ? word : string.Concat(word.AsSpan(0, 1), word[1..].ToLowerInvariant());
    }
}
