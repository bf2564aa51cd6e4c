namespace Chancery.Store.Questions;

/// <summary>PLOVER's grouping of kinds.</summary>
internal static class Plover
{
    /// <summary>SQL that is 1 for kinds of cooperation and 0 for kinds of conflict; <c>c</c> is the claim.</summary>
    public const string IsCooperation = "CASE WHEN c.kind IN ('AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT') THEN 1 ELSE 0 END";
}
