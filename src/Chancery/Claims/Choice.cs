namespace Chancery.Claims;

/// <summary>One of several answers to a question that the words leave open.</summary>
/// <param name="Features">What bears on it, by name.</param>
internal abstract record Choice(List<string> Features)
{
    private double _odds;

    /// <summary>How likely it is, 0 to 1, among the answers that it was weighed with.</summary>
    internal double Chance { get; private set; }

    /// <summary>Gives each of the answers its chance.</summary>
    /// <param name="choices">All answers to one question.</param>
    /// <param name="weight">The weight of a feature.</param>
    internal static void Weigh(IReadOnlyList<Choice> choices, Func<string, double> weight)
    {
        double most = double.NegativeInfinity, sum = 0;
        foreach (Choice choice in choices)
        {
            choice._odds = 0;
            foreach (string feature in choice.Features) choice._odds += weight(feature);
            most = Math.Max(most, choice._odds);
        }

        foreach (Choice choice in choices) sum += choice.Chance = Confidence.Exp(choice._odds - most);
        foreach (Choice choice in choices) choice.Chance /= sum;
    }
}
