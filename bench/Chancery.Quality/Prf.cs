namespace Chancery.Quality;

/// <summary>Precision, recall and F1 of counts.</summary>
/// <param name="Right">How many were right.</param>
/// <param name="Found">How many were found.</param>
/// <param name="Gold">How many there are.</param>
internal readonly record struct Prf(int Right, int Found, int Gold)
{
    public double Precision => Found == 0 ? 0 : (double)Right / Found;

    public double Recall => Gold == 0 ? 0 : (double)Right / Gold;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}
