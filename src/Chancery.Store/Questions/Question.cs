using System.Collections.Immutable;
using System.Globalization;

namespace Chancery.Store.Questions;

/// <summary>A question that a ledger can be asked. One file each; the command line, the web and the machines' doors all take them from <see cref="All"/>.</summary>
public abstract class Question
{
    /// <summary>All questions, in the order in which help lists them.</summary>
    public static ImmutableArray<Question> All { get; } =
    [
        new ClaimsQuestion(), new DyadQuestion(), new VisitsQuestion(), new AgendaQuestion(), new FiguresQuestion(), new SpeakerQuestion(), new ActorQuestion(),
        new WhoSaidFirstQuestion(), new HappeningsQuestion(), new DisagreementsQuestion(), new CheckQuestion(), new ChecksQuestion(), new PostsQuestion(), new RelationsQuestion(), new SearchQuestion(), new CoverageQuestion(), new WhyQuestion(),
    ];

    /// <summary>The name by which it is asked: <c>dyad</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What it answers, in a sentence.</summary>
    public abstract string Summary { get; }

    /// <summary>What it can be given.</summary>
    public abstract ImmutableArray<QuestionArgument> Arguments { get; }

    /// <summary>How it is asked, for help: <c>dyad USA CHN</c>.</summary>
    public abstract string Example { get; }

    /// <summary>The question of that name; null if there is none.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static Question? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return All.FirstOrDefault(q => q.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Asks it.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="QuestionException">A value is missing or cannot be understood.</exception>
    /// <exception cref="LedgerException">The database refuses.</exception>
    public Task<Answer> AskAsync(Ledger ledger, Asked asked, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(asked);
        Check(asked);
        return ledger.ReadAsync(
            async (connection, token) =>
            {
                Inquiry inquiry = await Inquiry.OpenAsync(ledger, connection, asked, token).ConfigureAwait(false);
                return await AnswerAsync(inquiry).ConfigureAwait(false);
            },
            cancellationToken);
    }

    private protected abstract Task<Answer> AnswerAsync(Inquiry inquiry);

    private void Check(Asked asked)
    {
        foreach (QuestionArgument argument in Arguments)
        {
            string? value = asked[argument.Name];
            if (value is null && argument.Required) throw new QuestionException("CH0320: " + Name + " needs " + argument.Name + ": " + argument.Summary);
            if (value is null) continue;
            if (argument.Kind == ArgumentKind.Day && !DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) throw new QuestionException("CH0320: " + argument.Name + " " + value + " is no day; write it as 2025-09-02");
            if (!argument.Choices.IsEmpty && !argument.Choices.Contains(value, StringComparer.OrdinalIgnoreCase)) throw new QuestionException("CH0320: " + argument.Name + " " + value + ": it is one of " + string.Join(", ", argument.Choices));
        }

        foreach (string given in asked.Values.Keys.Order(StringComparer.Ordinal))
            if (Arguments.All(a => a.Name != given)) throw new QuestionException("CH0320: " + Name + " has no " + given + "; it takes " + string.Join(", ", Arguments.Select(a => a.Name)));
        if (asked.Limit < 0) throw new QuestionException("CH0320: the limit is 0 (all rows) or more");
    }
}

/// <summary>A question was asked in a way that it does not understand. The message says what to write.</summary>
public sealed class QuestionException(string message) : Exception(message);
