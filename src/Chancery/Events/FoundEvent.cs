using Chancery.Knowledge;
using Chancery.Mentions;

namespace Chancery.Events;

/// <summary>An act found in the text: a trigger, the pattern that took it, and who fills its roles.</summary>
internal sealed class FoundEvent
{
    internal required int Trigger { get; set; }

    internal required EventPattern Pattern { get; set; }

    internal required TriggerPos Pos { get; set; }

    /// <summary>First and last token of the trigger's words, particle included.</summary>
    internal int TriggerFirst { get; set; }

    internal int TriggerLast { get; set; }

    internal List<Mention> Source { get; set; } = [];

    internal List<Mention> Target { get; set; } = [];

    /// <summary>Tokens that a pattern used up: they make no claim of their own.</summary>
    internal List<int> UsedUp { get; } = [];

    /// <summary>Heads of phrases that fill roles or literals.</summary>
    internal List<int> Arguments { get; } = [];

    /// <summary>Heads of phrases that a pattern names by word.</summary>
    internal List<int> Literals { get; } = [];

    /// <summary>Head of an object that a pattern takes whatever it names; -1 if there is none.</summary>
    internal int AnyObject { get; set; } = -1;

    internal Mention? Place { get; set; }

    internal int Score { get; set; }

    internal int BoundSlots { get; set; }

    internal string KindName => Pattern.Kind.Kind;

    internal string Mode => Pattern.Settings.TryGetValue("mode", out string? mode) ? mode : ModeOverride ?? Pattern.Kind.Mode;

    /// <summary>True for acts done by what is said: whoever speaks them need not be where they are spoken.</summary>
    internal bool IsInWords => KindName is "ACCUSE" or "REQUEST" or "REJECT" or "SUPPORT" or "THREATEN";

    /// <summary>True for acts in which both sides act alike, so that the two may change places.</summary>
    internal bool IsTwoSided => (KindName is "CONSULT" or "AGREE" or "COOPERATE" || Pattern.Kind.Mode is "sign" or "clash" or "ceasefire" or "settle" or "restore" or "negotiate" || Pattern.Settings.ContainsKey("swap")) && Mode is not ("visit" or "host" or "mediate");

    internal string? ModeOverride { get; set; }

    /// <summary>Casualty and other words in other clauses that belong to the act ("attacked …, killing five").</summary>
    internal List<int> Companions { get; } = [];

    /// <summary>The verb of a bare toll in the next sentence that is this act's ("Nine people are injured."); -1 if there is none.</summary>
    internal int Toll { get; set; } = -1;

    /// <summary>Head of the phrase of whoever denies the act by a word for it ("denies the claim", "…, which Paris denies"); else -1.</summary>
    internal int Denier { get; set; } = -1;

    /// <summary>The verb of that denial; the same as the trigger where the denial alone tells the act; else -1.</summary>
    internal int Denial { get; set; } = -1;

    /// <summary>The act told before that this one tells again ("the attack", a denial); null if none.</summary>
    internal FoundEvent? Same { get; set; }

    /// <summary>True if words of its own sentence show that it was meant, so that it needs no context ("killed when Chad struck the town").</summary>
    internal bool Shown { get; set; }

    /// <summary>Two-sided: actors of one phrase were divided into source and target.</summary>
    internal bool Divided { get; set; }

    /// <summary>Makes it new for another try, so that patterns that do not match cost no memory.</summary>
    internal void Reset(int trigger, EventPattern pattern)
    {
        (Trigger, TriggerFirst, TriggerLast, Pattern, Pos) = (trigger, trigger, trigger, pattern, pattern.Pos);
        (Score, BoundSlots, AnyObject, Place, Divided) = (0, 0, -1, null, false);
        Source.Clear();
        Target.Clear();
        UsedUp.Clear();
        Arguments.Clear();
        Literals.Clear();
    }
}
