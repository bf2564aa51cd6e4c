namespace Chancery.Store.Schema;

/// <summary>A step from one version of the schema to the next. Steps are never changed once released; a change is a new step.</summary>
/// <param name="Version">The version that it leads to.</param>
/// <param name="Both">Statements for both databases, with the words <c>{text} {key} {blob} {clustered}</c>.</param>
/// <param name="Sqlite">Statements for SQLite alone.</param>
/// <param name="Postgres">Statements for PostgreSQL alone.</param>
internal sealed record Migration(int Version, string Both, string Sqlite = "", string Postgres = "");
