namespace Chancery.Store.Questions;

/// <summary>PLOVER's grouping of kinds.</summary>
internal static class Plover
{
    /// <summary>True for kinds of cooperation, false for kinds of conflict.</summary>
    public static bool IsCooperation(string kind) => kind is "AGREE" or "CONSULT" or "SUPPORT" or "CONCEDE" or "COOPERATE" or "AID" or "RETREAT";
}
