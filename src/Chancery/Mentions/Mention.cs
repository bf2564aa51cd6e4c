using Chancery.Knowledge;

namespace Chancery.Mentions;

/// <summary>What a noun phrase turned out to name.</summary>
internal enum MentionKind : byte
{
    /// <summary>A state or its government.</summary>
    State,

    /// <summary>A body, group, company or medium.</summary>
    Body,

    /// <summary>A person by name.</summary>
    Person,

    /// <summary>People by office, role or nationality ("officials", "troops", "protesters").</summary>
    Role,

    /// <summary>A thing or quality that belongs to a state ("Iranian oil", "a hospital in Gaza").</summary>
    Thing,

    /// <summary>A place.</summary>
    Place,
}

/// <summary>Who or what a noun phrase names, with the words that name him.</summary>
internal sealed class Mention
{
    internal required int Head { get; init; }

    internal required int First { get; init; }

    internal required int Last { get; init; }

    internal required MentionKind Kind { get; init; }

    /// <summary>What it stands for; the words themselves where nothing is known.</summary>
    internal string Name { get; set; } = "";

    internal string ActorId { get; set; } = "";

    internal string Country { get; set; } = "";

    internal string Sector { get; set; } = "";

    internal string Gender { get; set; } = "";

    internal bool Plural { get; set; }

    internal bool IsPronoun { get; set; }

    /// <summary>True if the country was taken from the surroundings, not from the phrase.</summary>
    internal bool CountryFromContext { get; set; }

    /// <summary>Scope of the role word ("state", "people", "group", "title", "thing"); empty for names.</summary>
    internal string Scope { get; set; } = "";

    /// <summary>Head of the phrase that a pronoun or description stands for; -1 for a name of its own.</summary>
    internal int Antecedent { get; init; } = -1;

    /// <summary>Who is meant by a thing that is somebody's ("its activities"); null if nobody.</summary>
    internal Mention? Owner { get; init; }

    internal Actor? Actor { get; set; }

    internal Place? Place { get; set; }

    /// <summary>Further actors in the same phrase ("Israeli and US officials").</summary>
    internal List<Mention>? Others { get; set; }

    /// <summary>True if it can act or be acted on in public affairs.</summary>
    internal bool IsActor => Kind is MentionKind.State or MentionKind.Body or MentionKind.Person or MentionKind.Role;
}
