using System.Collections.Immutable;
using Chancery.Documents;

namespace Chancery.Claims;

/// <summary>A report that has been read: its document, and what it claims.</summary>
public sealed record ReadReport
{
    /// <summary>The document with all its layers.</summary>
    public required Document Document { get; init; }

    /// <summary>The report's id: as given, else the first 16 hex digits of SHA-256 of the text.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the text's UTF-8 bytes, 64 hex digits.</summary>
    public required string TextSha256 { get; init; }

    /// <summary>ISO 639-1 code of the language of the text; "en" is read, any other makes no claims; "und" if it cannot be told.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The day of publication used for relative dates; null if unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Where <see cref="Published"/> comes from: given, page, dateline; null if unknown.</summary>
    public string? PublishedFrom { get; init; }

    /// <summary>corrected, retracted or embargoed, where the report says so of itself; null otherwise.</summary>
    public string? Status { get; init; }

    /// <summary>The claims, in the order of their triggers.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>The posts that it states.</summary>
    public ImmutableArray<PostClaim> Posts { get; init; } = [];

    /// <summary>The standing relations that it states.</summary>
    public ImmutableArray<RelationClaim> Relations { get; init; } = [];

    /// <summary>For each sentence without a claim, why: the nearest pattern and what stopped it. Filled only when asked for.</summary>
    public ImmutableArray<SentenceNote> Notes { get; init; } = [];

    /// <summary>Things the reader should know of the reading ("the text is not English").</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];
}

/// <summary>Why a sentence made no claim.</summary>
/// <param name="Sentence">Its stretch.</param>
/// <param name="Rule">The nearest entry of the knowledge; empty if no word of the sentence is a trigger.</param>
/// <param name="Reason">What stopped it.</param>
public sealed record SentenceNote(CharRange Sentence, string Rule, string Reason);
