namespace Chancery.Tests.Happenings;

/// <summary>CoNLL F1 of clusters of mentions: the mean of MUC, B³ and CEAF-e. Key and response are over the same mentions.</summary>
internal static class Coreference
{
    internal static (double Muc, double B3, double Ceaf, double Mean) Score(IReadOnlyList<HashSet<int>> key, IReadOnlyList<HashSet<int>> response)
    {
        double muc = F(Muc(key, response), Muc(response, key)), b3 = F(B3(key, response), B3(response, key)), ceaf = Ceaf(key, response);
        return (muc, b3, ceaf, (muc + b3 + ceaf) / 3);
    }

    internal static List<HashSet<int>> Clusters(IEnumerable<(int Mention, string Cluster)> mentions) => [.. mentions.GroupBy(m => m.Cluster).Select(g => g.Select(m => m.Mention).ToHashSet())];

    private static double F(double recall, double precision) => recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision);

    // Links that the other side keeps: members less the pieces they fall into.
    private static double Muc(IReadOnlyList<HashSet<int>> key, IReadOnlyList<HashSet<int>> response)
    {
        Dictionary<int, int> at = At(response);
        double kept = 0, all = 0;
        foreach (HashSet<int> cluster in key)
        {
            int pieces = cluster.Select(m => at.TryGetValue(m, out int r) ? r : -1 - m).Distinct().Count();
            kept += cluster.Count - pieces;
            all += cluster.Count - 1;
        }

        return all == 0 ? 0 : kept / all;
    }

    private static double B3(IReadOnlyList<HashSet<int>> key, IReadOnlyList<HashSet<int>> response)
    {
        Dictionary<int, int> at = At(response);
        double sum = 0;
        int mentions = 0;
        foreach (HashSet<int> cluster in key)
        {
            foreach (int mention in cluster)
            {
                mentions++;
                if (at.TryGetValue(mention, out int r)) sum += (double)response[r].Count(cluster.Contains) / cluster.Count;
            }
        }

        return mentions == 0 ? 0 : sum / mentions;
    }

    // Best one-to-one matching of clusters by phi4.
    private static double Ceaf(IReadOnlyList<HashSet<int>> key, IReadOnlyList<HashSet<int>> response)
    {
        int n = Math.Max(key.Count, response.Count);
        double[,] cost = new double[n + 1, n + 1];
        for (int i = 0; i < key.Count; i++)
        {
            for (int k = 0; k < response.Count; k++) cost[i + 1, k + 1] = -2.0 * response[k].Count(key[i].Contains) / (key[i].Count + response[k].Count);
        }

        double total = -Assign(cost, n);
        return F(total / key.Count, total / response.Count);
    }

    // The Hungarian method with potentials.
    private static double Assign(double[,] cost, int n)
    {
        double[] u = new double[n + 1], v = new double[n + 1];
        int[] match = new int[n + 1], way = new int[n + 1];
        for (int i = 1; i <= n; i++)
        {
            match[0] = i;
            int column = 0;
            double[] least = new double[n + 1];
            Array.Fill(least, double.PositiveInfinity);
            bool[] used = new bool[n + 1];
            do
            {
                used[column] = true;
                int row = match[column], next = 0;
                double delta = double.PositiveInfinity;
                for (int k = 1; k <= n; k++)
                {
                    if (used[k]) continue;
                    double here = cost[row, k] - u[row] - v[k];
                    if (here < least[k]) (least[k], way[k]) = (here, column);
                    if (least[k] < delta) (delta, next) = (least[k], k);
                }

                for (int k = 0; k <= n; k++)
                {
                    if (used[k]) (u[match[k]], v[k]) = (u[match[k]] + delta, v[k] - delta);
                    else least[k] -= delta;
                }

                column = next;
            }
            while (match[column] != 0);
            do
            {
                int before = way[column];
                match[column] = match[before];
                column = before;
            }
            while (column != 0);
        }

        return Enumerable.Range(1, n).Sum(k => cost[match[k], k]);
    }

    private static Dictionary<int, int> At(IReadOnlyList<HashSet<int>> clusters)
    {
        Dictionary<int, int> at = [];
        for (int i = 0; i < clusters.Count; i++)
        {
            foreach (int mention in clusters[i]) at[mention] = i;
        }

        return at;
    }
}
