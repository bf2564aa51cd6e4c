using System.Collections.Frozen;

namespace Chancery.Mentions;

/// <summary>The words of money, length and labels.</summary>
internal static class UnitWords
{
    private static readonly FrozenDictionary<string, string> _signs = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["$"] = "dollars",
        ["us$"] = "dollars",
        ["a$"] = "dollars",
        ["c$"] = "dollars",
        ["ca$"] = "dollars",
        ["au$"] = "dollars",
        ["nz$"] = "dollars",
        ["hk$"] = "dollars",
        ["nt$"] = "dollars",
        ["s$"] = "dollars",
        ["r$"] = "reais",
        ["mx$"] = "pesos",
        ["usd"] = "dollars",
        ["€"] = "euros",
        ["eur"] = "euros",
        ["£"] = "pounds",
        ["gbp"] = "pounds",
        ["¥"] = "yen",
        ["₹"] = "rupees",
        ["rs"] = "rupees",
        ["rs."] = "rupees",
        ["₽"] = "roubles",
        ["₴"] = "hryvnias",
        ["₩"] = "won",
        ["₦"] = "naira",
        ["₪"] = "shekels",
        ["₺"] = "liras",
        ["kč"] = "koruna",
        ["chf"] = "francs",
        ["rmb"] = "yuan",
        ["cny"] = "yuan",
        ["₱"] = "pesos",
        ["zł"] = "zlotys",
        ["฿"] = "baht",
        ["₫"] = "dong",
        ["dh"] = "dirhams",
        ["aed"] = "dirhams",
        ["ll"] = "pounds",
        ["cfa"] = "francs",
        ["can$"] = "dollars",
        ["rm"] = "ringgit",
        ["ksh"] = "shillings",
        ["jp¥"] = "yen",
        ["cn¥"] = "yuan",
        ["us"] = "",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> _money = FrozenSet.Create(
        StringComparer.Ordinal, "dollar", "dollars", "euro", "euros", "pound", "pounds", "yen", "yuan", "renminbi", "rupee", "rupees", "rouble", "roubles", "ruble", "rubles", "hryvnia", "hryvnias",
        "franc", "francs", "krona", "kronor", "krone", "kroner", "koruna", "zloty", "zlotys", "forint", "forints", "lira", "liras", "lire", "won", "peso", "pesos", "real", "reais", "rand", "naira",
        "shekel", "shekels", "riyal", "riyals", "rial", "rials", "dinar", "dinars", "dirham", "dirhams", "baht", "ringgit", "rupiah", "dong", "cents", "usd", "eur", "marks", "mark", "markka", "guilders", "pence", "shillings", "taka", "lari", "tenge");

    private static readonly FrozenSet<string> _lengths = FrozenSet.Create(
        StringComparer.Ordinal, "km", "kilometer", "kilometers", "kilometre", "kilometres", "mile", "miles", "meter", "meters", "metre", "metres", "foot", "feet", "inch", "inches", "yard", "yards", "cm",
        "centimetres", "centimeters", "mm", "mi", "ft", "m", "nm", "acre", "acres", "hectare", "hectares", "km2", "sq", "square", "nautical", "mph", "kmh", "km/h", "knots", "degrees", "magnitude");

    private static readonly FrozenSet<string> _labels = FrozenSet.Create(
        StringComparer.Ordinal, "resolution", "article", "section", "no.", "no", "number", "flight", "chapter", "route", "highway", "phase", "stage", "level", "type", "page", "item", "rule", "class",
        "title", "part", "channel", "room", "gate", "line", "version", "boeing", "airbus", "protocol", "paragraph", "annex", "category", "group", "unit", "block", "sector", "figure", "table", "bill",
        "proposition", "amendment", "act", "mark", "model", "covid", "series", "step", "tier", "layer", "day", "week", "district", "ward", "zone", "building", "reactor", "pier", "terminal", "leopard", "su", "mig");

    // What stands at digits without a blank. "5G", "4K" and "2m" are something else.
    private static readonly FrozenSet<string> _glued = FrozenSet.Create(
        StringComparer.Ordinal, "km", "cm", "mm", "m2", "m3", "km2", "m²", "m³", "km²", "ha", "ft", "kg", "mg", "μg", "t", "kt", "lb", "lbs", "oz", "ml", "kph", "kmh", "mph", "km/h", "kw", "mw", "gw", "kwh", "mwh", "gwh",
        "twh", "hz", "khz", "mhz", "ghz", "kb", "mb", "gb", "tb", "rad", "bpd", "dwt", "teu");

    /// <summary>True for the abbreviation of a measure that is written to its number without a blank ("100t", "40km").</summary>
    internal static bool IsGlued(string lower) => _glued.Contains(lower);

    /// <summary>True for an adjective that a length stands before ("1.8m tall").</summary>
    internal static bool IsDimension(string lower) => lower is "tall" or "high" or "long" or "wide" or "deep" or "thick" or "away" or "apart" or "above" or "below";

    /// <summary>The word of a currency's sign or code; null if it is none.</summary>
    internal static string? Sign(string lower) => _signs.TryGetValue(lower, out string? word) && word.Length > 0 ? word : null;

    /// <summary>The currency of a code for millions of it, as ledgers write ("30 MUSD"); null if it is none.</summary>
    internal static string? InMillions(string lower) => lower switch { "musd" => "dollars", "meur" or "m€" => "euros", "mgbp" => "pounds", "msek" => "kronor", "mnok" or "mdkk" => "kroner", "mchf" => "francs", _ => null };

    internal static bool IsMoney(string lower) => _money.Contains(lower);

    internal static bool IsLength(string lower) => _lengths.Contains(lower);

    /// <summary>True for a noun that takes a number after it as a label ("Resolution 1701").</summary>
    internal static bool IsLabelled(string lower) => _labels.Contains(lower);
}
