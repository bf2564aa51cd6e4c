namespace Chancery.Store.Happenings;

/// <summary>Which kinds of act may be one act: a truce is an accord signed, agreed, declared or carried out; an invitation is not the visit.</summary>
internal static class KindFamilies
{
    /// <summary>The families a kind and mode belong to: never none, at most three.</summary>
    internal static string[] Of(string kind, string mode) => (kind, mode) switch
    {
        ("ASSAULT", "abduct") => ["harm", "hold"],
        ("ASSAULT", _) => ["harm"],
        ("MOBILIZE", _) => ["move"],
        ("COERCE", "seize") => ["harm", "hold", "curb"],
        ("COERCE", "arrest") => ["hold", "punish"],
        ("COERCE", "deport") or ("SANCTION", "expel") => ["punish", "expel"],
        ("COERCE", _) => ["curb", "punish"],
        ("SANCTION", "convict") => ["convict"],
        ("SANCTION", _) => ["punish", "curb"],
        ("CONSULT", _) => ["meet"],
        ("AGREE", "meet" or "invite") => ["meet"],
        ("AGREE", "aid") or ("AID", _) => ["aid"],
        ("AGREE", _) or ("SUPPORT", "sign") or ("COOPERATE", _) => ["accord"],
        ("CONCEDE", "ceasefire") or ("RETREAT", "ceasefire") => ["accord", "truce"],
        ("SUPPORT", _) => ["back"],
        ("RETREAT", "release" or "return") => ["free"],
        ("RETREAT", _) => ["leave"],
        ("CONCEDE", _) => ["ease", "free"],
        ("ACCUSE", _) => ["blame"],
        ("REQUEST", _) or ("REJECT", _) or ("THREATEN", _) => ["word"],
        ("PROTEST", _) => ["protest"],
        _ => [kind],
    };

    /// <summary>True if both sides act alike, so that source and target may change places.</summary>
    internal static bool IsTwoSided(string kind, string mode) => kind is "CONSULT" or "AGREE" or "COOPERATE" || (kind, mode) is ("SUPPORT", "sign" or "restore" or "recognise") or ("ASSAULT", "clash") or ("CONCEDE" or "RETREAT", "ceasefire");

    /// <summary>Modes that cannot be one act though the kind is the same.</summary>
    internal static bool Conflict(string kind, string a, string b)
    {
        if (a.Length == 0 || b.Length == 0 || a == b) return false;
        return kind switch
        {
            "ASSAULT" => Weapon(a) is string x && Weapon(b) is string y && x != y,
            "RETREAT" or "SANCTION" or "PROTEST" or "CONCEDE" or "SUPPORT" => true,
            "CONSULT" => a is "phone" || b is "phone",
            _ => false,
        };
    }

    private static string? Weapon(string mode) => mode switch
    {
        "aerial" or "drone" or "heavy-weapons" => "far",
        "firearms" or "clash" or "execute" => "gun",
        "explosives" or "suicide-attack" => "bomb",
        "abduct" => "abduct",
        _ => null,
    };
}
